package cli

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// A shownFinding is a finding, as other programs read it. Lines and columns count
// from 1, columns in characters.
type shownFinding struct {
	Rule      string       `json:"rule"`
	Severity  string       `json:"severity"` // error, warning or hint
	Line      int          `json:"line"`
	Column    int          `json:"column"`
	EndLine   int          `json:"end_line"`
	EndColumn int          `json:"end_column"`
	Zh        string       `json:"zh"`
	En        string       `json:"en"`
	Source    string       `json:"source,omitempty"`
	Identity  string       `json:"identity,omitempty"`
	Override  string       `json:"override,omitempty"` // the reason why it stands
	Related   []shownPlace `json:"related,omitempty"`
	Fixes     []shownFix   `json:"fixes,omitempty"`
}

type shownPlace struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Zh     string `json:"zh"`
	En     string `json:"en"`
}

type shownFix struct {
	Zh   string `json:"zh"`
	En   string `json:"en"`
	Safe bool   `json:"safe"`
}

type shownSkipped struct {
	Rule string `json:"rule"`
	Zh   string `json:"zh"`
	En   string `json:"en"`
}

// A shownCheck is what was found in one draft.
type shownCheck struct {
	File     string         `json:"file"`
	Findings []shownFinding `json:"findings"`
	Skipped  []shownSkipped `json:"skipped"`
	Advice   []shownAdvice  `json:"advice,omitempty"` // on the instrument
	Stale    []string       `json:"stale_overrides,omitempty"`
}

func shownFindingOf(text string, f check.Finding) shownFinding {
	from, to := source.PositionOf(text, f.Span.Start), source.PositionOf(text, f.Span.End)
	out := shownFinding{
		Rule: f.Rule, Severity: f.Severity.String(), Zh: f.Zh, En: f.En, Source: sourceOf(f.Rule),
		Line: from.Line, Column: from.Column, EndLine: to.Line, EndColumn: to.Column,
		Identity: f.Identity, Override: f.Override,
	}
	for _, r := range f.Related {
		at := source.PositionOf(text, r.Span.Start)
		out.Related = append(out.Related, shownPlace{at.Line, at.Column, r.Zh, r.En})
	}
	for _, x := range f.Fixes {
		out.Fixes = append(out.Fixes, shownFix{x.Zh, x.En, x.Safe})
	}
	return out
}

// writeFindingsJSON prints an array with an object for each draft.
func writeFindingsJSON(s *session, all []examined) error {
	out := []shownCheck{}
	for _, one := range all {
		c := shownCheck{File: one.name, Findings: []shownFinding{}, Skipped: []shownSkipped{}, Advice: one.advice, Stale: one.result.Stale}
		for _, f := range one.result.Findings {
			c.Findings = append(c.Findings, shownFindingOf(one.draft.Text, f))
		}
		for _, sk := range one.result.Skipped {
			c.Skipped = append(c.Skipped, shownSkipped(sk))
		}
		out = append(out, c)
	}
	return s.printJSON(out)
}
