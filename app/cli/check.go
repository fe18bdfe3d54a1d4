package cli

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/search/law"
)

// examine checks drafts by the rules.
type examine struct {
	Files  []string `arg:"" name:"file" help:"cli.help.check-file"`
	AsOf   law.Date `help:"cli.help.check-as-of" placeholder:"DATE"`
	Format string   `help:"cli.help.check-format" placeholder:"text|json|sarif|html" default:"text"`
	Rules  []string `help:"cli.help.check-rules" placeholder:"ID,…" sep:","`
	Public bool     `help:"cli.help.check-public"`
	Fix    bool     `help:"cli.help.check-fix"`
	Write  bool     `help:"cli.help.check-write"`
	Out    string   `help:"cli.help.check-out" short:"o" placeholder:"FILE"`
	Report string   `help:"cli.help.check-report" placeholder:"OUT.pdf"`
}

// An examined draft is one with what was found in it.
type examined struct {
	name   string // as given; "-" for standard input
	draft  Draft
	result *check.Result

	snapshot *drafting.Snapshot
	checker  *drafting.Checker
	advice   []shownAdvice // on the instrument; none where only other rules were asked for
}

// examinedFormats are how findings are written.
var examinedFormats = map[string]func(s *session, all []examined) error{
	"text": writeFindingsText, "json": writeFindingsJSON, "sarif": writeFindingsSARIF, "html": writeFindingsHTML,
}

// Run checks every draft that can be read. The exit code is 3 where a finding of
// severity error stands without a reason.
func (e *examine) Run(s *session) error {
	chosen, err := e.chosen()
	if err != nil {
		return err
	}
	reported, err := e.reportFormat()
	if err != nil {
		return err
	}
	set := s.fonts()
	go set.Report() // the faces are opened while the catalogue is read
	options := drafting.Options{Forms: s.catalogue(), Fonts: set, Styles: s.styles()}
	texts, closed := s.texts()
	defer closed()
	checks := drafting.CheckOptions{Rules: chosen, Library: texts, Office: s.rules(), Today: e.day(s), Public: e.Public}
	var all []examined
	for _, name := range e.Files {
		draft, err := s.draft(name)
		if err != nil {
			if len(e.Files) == 1 {
				return err
			}
			s.say(err.Error())
			continue
		}
		snapshot := drafting.Compile(draft.Text, options)
		checker := drafting.NewChecker(checks)
		result, err := checker.Check(s.context(), snapshot)
		if err != nil {
			return err
		}
		one := examined{name: name, draft: draft, result: result, snapshot: snapshot, checker: checker}
		if snapshot.Form != nil && advising(chosen) {
			one.advice = shownAdviceOf(snapshot.Form.Key, checker.Advise(snapshot))
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		return nothing(translations.T("cli.check.none"), nil)
	}
	if e.Fix {
		return e.fix(s, all)
	}
	if err := examinedFormats[e.Format](s, all); err != nil {
		return err
	}
	if e.Report != "" {
		if err := e.report(s, all[0], reported, options); err != nil {
			return err
		}
	}
	return verdict(all)
}

// chosen looks whether the command was called rightly and gives the rules to run;
// nil stands for all.
func (e *examine) chosen() ([]*check.Rule, error) {
	switch {
	case len(e.Files) == 0 || slices.Contains(e.Files, ""):
		return nil, wrong(translations.T("cli.usage.missing", "FILE"))
	case examinedFormats[e.Format] == nil:
		return nil, wrong(translations.T("cli.check.no-format", e.Format))
	case e.Write && !e.Fix:
		return nil, wrong(translations.T("cli.check.write"))
	case e.Out != "" && (!e.Fix || e.Write || len(e.Files) > 1):
		return nil, wrong(translations.T("cli.check.out"))
	case e.Report != "" && (e.Fix || len(e.Files) > 1):
		return nil, wrong(translations.T("cli.check.report"))
	case len(e.Rules) == 0:
		return nil, nil
	}
	chosen, unknown := rules.Choose(e.Rules)
	if len(unknown) > 0 {
		return nil, wrong(translations.T("cli.rules.unknown", strings.Join(unknown, " ")))
	}
	return chosen, nil
}

// advising tells whether the rules asked for are about the choice of the instrument;
// nil stands for all.
func advising(chosen []*check.Rule) bool {
	return chosen == nil || slices.ContainsFunc(chosen, func(r *check.Rule) bool { return r.ID == "TRC-021" || r.ID == "TRC-023" })
}

// day is the day of the check.
func (e *examine) day(s *session) law.Date {
	if e.AsOf != 0 {
		return e.AsOf
	}
	return s.today()
}

// today is the day of the session's clock.
func (s *session) today() law.Date {
	if s.now != nil {
		return law.DateOf(s.now())
	}
	return law.DateOf(time.Now())
}

// context ends the work of a command.
func (s *session) context() context.Context {
	if s.base != nil {
		return s.base
	}
	return context.Background()
}

// errErrors ends a check that found errors; what they are has been told.
var errErrors = errors.New("errors found")

// verdict is the failure of code 3 where errors stand without a reason.
func verdict(all []examined) error {
	n := 0
	for _, one := range all {
		for _, f := range one.result.Findings {
			if f.Severity == check.Error && f.Override == "" {
				n++
			}
		}
	}
	if n == 0 {
		return nil
	}
	return &failure{3, translations.T("cli.check.errors", n), errErrors}
}
