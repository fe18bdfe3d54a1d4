package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/source"
)

// A report is what export tells of a file it wrote.
type report struct {
	File          string      `json:"file"`
	Output        string      `json:"output"`
	Format        string      `json:"format"`
	Form          string      `json:"form"`
	Profile       string      `json:"profile"`
	Title         string      `json:"title"`
	Pages         int         `json:"pages"`
	Fonts         []string    `json:"fonts"`         // the faces on the pages
	Substitutions []face      `json:"substitutions"` // roles not set in their official face
	Fallbacks     []fallback  `json:"fallbacks"`     // characters taken from another face
	Missing       []string    `json:"missing"`       // characters that no face has
	Tightened     *tightening `json:"tightened"`     // null mostly
	MovedLines    int         `json:"moved_lines"`
	Findings      []finding   `json:"findings"`
	Masked        []masked    `json:"masked,omitempty"`  // what a copy for the public hides
	Changes       *int        `json:"changes,omitempty"` // in a red-line
}

type fallback struct {
	Role       string `json:"role"`
	Face       string `json:"face"`
	Characters string `json:"characters"`
}

type tightening struct {
	From float64 `json:"from_pt"`
	To   float64 `json:"to_pt"`
}

type finding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Zh       string `json:"zh"`
	En       string `json:"en"`
}

// reportOn collects what there is to tell of an exported snapshot.
func reportOn(s *drafting.Snapshot, file, output, format string) report {
	r := report{
		File: file, Output: output, Format: format, Profile: s.Profile.Name, Title: s.Title, Pages: len(s.Pages),
		Fonts: used(s.Pages), Substitutions: facesOf(s.Report.Fonts), Fallbacks: []fallback{}, Missing: []string{},
		MovedLines: s.Report.MovedLines, Findings: []finding{},
	}
	if s.Form != nil {
		r.Form = s.Form.Key
	}
	for _, f := range s.Report.Fallbacks {
		r.Fallbacks = append(r.Fallbacks, fallback{string(f.Role), f.Face, string(f.Runes)})
	}
	for _, c := range s.Report.Missing {
		r.Missing = append(r.Missing, string(c))
	}
	if t := s.Report.Tightened; t != nil {
		r.Tightened = &tightening{t.From, t.To}
	}
	for _, f := range unfinished(s) {
		at := source.PositionOf(s.Text, f.Span.Start)
		r.Findings = append(r.Findings, finding{f.Rule, f.Severity.String(), at.Line, at.Column, f.Zh, f.En})
	}
	return r
}

// unfinished is what a reader of the file would stumble over: what was not understood of
// the draft's format, and what is not filled in. × may be what a copy for the public
// masks, and is not told here.
func unfinished(s *drafting.Snapshot) []check.Finding {
	chosen, _ := rules.Choose([]string{"LNG-001", "LAY-002", "LAY-004"})
	result, err := drafting.NewChecker(drafting.CheckOptions{Rules: chosen, Public: true}).Check(context.Background(), s)
	if err != nil {
		return s.Findings // it is cancelled by nothing
	}
	return slices.Concat(s.Findings, result.Findings)
}

// sentences is the report for a person: what is odd about the print, what the
// draft still lacks with its place, and what was made.
func (r report) sentences() []string {
	var out []string
	if r.Format == "pdf" {
		out = r.print()
	}
	for _, f := range r.Findings {
		if !strings.HasPrefix(f.Rule, "LAY-") { // told by print
			out = append(out, fmt.Sprintf("%s:%d:%d: %s", r.File, f.Line, f.Column, translations.Pick(f.Zh, f.En)))
		}
	}
	name := r.Output
	if name == "-" {
		name = translations.T("cli.stdout")
	}
	if r.Format != "pdf" {
		return append(out, translations.T("cli.export.done", name))
	}
	return append(out, translations.T("cli.export.done-pages", name, r.Pages))
}

// print is what differs on paper from what was asked for.
func (r report) print() []string {
	var out []string
	for _, f := range r.Substitutions {
		if f.Kind == "stand-in" {
			out = append(out, translations.Pick(f.Zh, f.En))
		}
	}
	for _, f := range r.Fallbacks {
		out = append(out, translations.T("cli.export.fallback", f.Characters, f.Face))
	}
	if len(r.Missing) > 0 {
		out = append(out, translations.T("cli.export.missing", strings.Join(r.Missing, " ")))
	}
	if r.Tightened != nil {
		out = append(out, translations.T("cli.export.tightened", r.Tightened.From, r.Tightened.To))
	}
	return out
}
