package drafting

import (
	"cmp"
	"context"
	"slices"

	"jianwen/drafting/advice"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/search/law"
)

// CheckOptions are what a check depends on besides the draft.
type CheckOptions struct {
	Rules    []*check.Rule // nil: all
	Library  check.Library
	Register check.Register
	Office   *check.Office
	Today    law.Date
	Public   bool // the copy at hand is for the public
}

// A Checker judges one draft as it changes: what it read of passages that stay as
// they were is kept. It is safe for concurrent use.
type Checker struct {
	options CheckOptions
	runner  *check.Runner
	chosen  bool // only some rules were asked for
}

// NewChecker makes a checker.
func NewChecker(o CheckOptions) *Checker {
	c := &Checker{chosen: o.Rules != nil}
	if o.Rules == nil {
		o.Rules = rules.All
	}
	if o.Office == nil {
		o.Office = &check.Office{}
	}
	c.options, c.runner = o, check.NewRunner(o.Rules)
	return c
}

// Check runs the rules over a snapshot. Unless only some rules were asked for, what the
// parser stumbled over goes with the findings. It returns early, with the error of ctx,
// when ctx ends.
func (c *Checker) Check(ctx context.Context, s *Snapshot) (*check.Result, error) {
	r, err := c.runner.Run(ctx, c.Draft(s))
	if err != nil {
		return nil, err
	}
	if !c.chosen {
		r.Findings = append(r.Findings, s.Findings...)
	}
	slices.SortStableFunc(r.Findings, func(a, b check.Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return r, nil
}

// Advise tells which instrument the matter of a snapshot calls for; nothing where its
// kind of document is no question of the advisor's.
func (c *Checker) Advise(s *Snapshot) []advice.Advice { return advice.Of(c.Draft(s)) }

// Draft is a snapshot as rules see it, and as facts are asked of it.
func (c *Checker) Draft(s *Snapshot) *check.Draft {
	return &check.Draft{
		Text: s.Text, Document: s.Document, Form: s.Form,
		Passages: check.Passages(s.Document, s.Document.Front.Get),
		Pages:    s.Pages, Typeset: &s.Report,
		Library: c.options.Library, Register: c.options.Register, Office: c.options.Office,
		Today: c.options.Today, Public: c.options.Public,
	}
}
