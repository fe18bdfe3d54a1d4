package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/advice"
	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/parse"
)

// A shownAdvice is an instrument that the advisor names, as other programs read it.
type shownAdvice struct {
	Key     string        `json:"key"` // oral, notice, recommendation, transfer, penalty_opinion, …
	Zh      string        `json:"zh"`
	En      string        `json:"en"`
	ActZh   string        `json:"act_zh"` // what to do
	ActEn   string        `json:"act_en"`
	Forms   []string      `json:"forms"` // types of documents; empty: none is made
	Fits    bool          `json:"fits"`  // the draft is of one of those types
	Reasons []shownReason `json:"reasons"`
}

type shownReason struct {
	Circumstance string   `json:"circumstance"`
	Said         []string `json:"said"` // in the words of the text, or gravity: minor
	Zh           string   `json:"zh"`
	En           string   `json:"en"`
	Source       string   `json:"source"`
}

// shownAdviceOf is advice on a draft of a type; "" stands for no draft.
func shownAdviceOf(form string, all []advice.Advice) []shownAdvice {
	out := []shownAdvice{}
	for _, a := range all {
		i := a.Instrument
		shown := shownAdvice{
			Key: i.Key, Zh: i.Words.Zh, En: i.Words.En, ActZh: i.Act.Zh, ActEn: i.Act.En,
			Forms: append([]string{}, i.Forms...), Fits: i.Fits(form),
		}
		for _, r := range a.Reasons {
			said := []string{}
			for _, s := range r.Said {
				if !slices.Contains(said, s.Words) {
					said = append(said, s.Words)
				}
			}
			shown.Reasons = append(shown.Reasons, shownReason{string(r.Row.When), said, r.Row.Why.Zh, r.Row.Why.En, r.Row.Source})
		}
		out = append(out, shown)
	}
	return out
}

// reasons are why an instrument is named, one a line: “情节较轻”：…… [XG 552].
func (a shownAdvice) reasons() (lines []string) {
	for _, r := range a.Reasons {
		lines = append(lines, fmt.Sprintf("“%s”%s%s [%s]", strings.Join(r.Said, "”“"), translations.Pick("：", ": "), translations.Pick(r.Zh, r.En), r.Source))
	}
	return lines
}

// advised is what a report says of the instrument: of those that the draft is not.
func (e examined) advised() (lines []string) {
	for _, a := range e.advice {
		if !a.Fits {
			lines = append(lines, translations.T("cli.check.advice", translations.Pick(a.Zh, a.En), translations.Pick(a.ActZh, a.ActEn)))
			for _, reason := range a.reasons() {
				lines = append(lines, "    "+reason)
			}
		}
	}
	return lines
}

// advise prints the instruments that a matter calls for. of is the name of a draft or
// of a text, - for standard input, or the circumstances themselves.
func (l *list) advise(s *session, of string) error {
	name, form, all, err := s.advised(of)
	if err != nil {
		return err
	}
	shown := shownAdviceOf(form, all)
	if l.JSON {
		return s.printJSON(shown)
	}
	if len(shown) == 0 {
		return s.print(translations.T("cli.advice.none", name) + "\n")
	}
	c := s.catalogue()
	var out strings.Builder
	for _, a := range shown {
		fmt.Fprintf(&out, "%s%s%s\n", translations.Pick(a.Zh, a.En), translations.Pick("：", ": "), translations.Pick(a.ActZh, a.ActEn))
		for _, line := range a.reasons() {
			fmt.Fprintf(&out, "    %s\n", line)
		}
		for _, key := range a.Forms {
			if f, ok := c.Form(key); ok {
				fmt.Fprintf(&out, "    %s %s\n", key, translations.Pick(f.Zh, f.En))
			}
		}
	}
	if sources := cited(c, shown); len(sources) > 0 {
		out.WriteString(translations.T("cli.forms.sources") + "\n" + columns(sources) + "\n")
	}
	return s.print(out.String())
}

// advised is the advice on what a person gave: on a draft as such, where it is of a kind
// that the advisor knows; else on all that the text says. What ends as a file does is
// the name of one, and no circumstances. name is that of the file, or the last words.
func (s *session) advised(of string) (name, form string, all []advice.Advice, err error) {
	_, missing := os.Stat(of)
	if missing != nil && of != "-" && strings.ContainsFunc(of, doc.Wide) && formats[strings.ToLower(filepath.Ext(of))] == "" {
		said := strings.TrimRight(strings.Join(strings.Fields(of), " "), "。")
		return shortened(said, 40), "", advice.Choose(advice.Read(of)), nil
	}
	file, err := s.draft(of)
	if err != nil {
		return "", "", nil, err
	}
	d := &check.Draft{Text: file.Text, Document: parse.Document(file.Text)}
	d.Passages = check.Passages(d.Document, d.Document.Front.Get)
	d.Form, _ = s.catalogue().Form(d.Field("form"))
	if advice.Knows(d) {
		return file.Name, d.Form.Key, advice.Of(d), nil
	}
	return file.Name, "", advice.Choose(advice.Read(file.Text)), nil
}

// cited explains the short sources of advice.
func cited(c *forms.Catalogue, shown []shownAdvice) [][]string {
	var out [][]string
	for _, source := range c.Sources() {
		if slices.ContainsFunc(shown, func(a shownAdvice) bool {
			return slices.ContainsFunc(a.Reasons, func(r shownReason) bool {
				return rests(&forms.Form{Basis: []forms.Fact{{Cite: r.Source}}}, source.Code)
			})
		}) {
			out = append(out, []string{"  " + source.Code, source.Zh + mark(source.Mark)})
		}
	}
	return out
}
