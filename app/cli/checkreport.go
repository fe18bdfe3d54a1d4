package cli

import (
	"os"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/annex"
)

// reportFormat is the format of the report that is asked for, "" for none. A report
// takes the place of an older one, but never of the draft nor of any other Markdown.
func (e *examine) reportFormat() (string, error) {
	switch e.Report {
	case "":
		return "", nil
	case "-":
		return "", wrong(translations.T("cli.check.report-file"))
	}
	out := export{File: e.Files[0], Out: e.Report, Force: true}
	format, err := out.format()
	if err != nil {
		return "", err
	}
	if _, err := os.Lstat(e.Report); err == nil && format == "md" {
		return "", nothing(translations.T("cli.check.report-exists", e.Report), nil)
	}
	return format, out.refuse(format)
}

// report writes the report of a check, to be printed and filed.
func (e *examine) report(s *session, one examined, format string, options drafting.Options) error {
	draft := one.checker.Draft(one.snapshot)
	p := annex.Params{
		File: one.draft.Name, Snapshot: one.snapshot, Draft: draft, Result: one.result,
		Version: Version(), Chosen: e.Rules, Say: translations.Pick,
	}
	text := annex.Report(p)
	snapshot := annex.Compile(text, options)
	out := export{Out: e.Report}
	page := Draft{Name: e.Report, Text: text, Changed: draft.Today.Time()}
	if err := out.deliver(s, format, page, snapshot, options.Fonts); err != nil {
		return err
	}
	s.say(translations.T("cli.check.reported", e.Report, len(snapshot.Pages)))
	return nil
}
