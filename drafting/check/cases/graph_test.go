package cases_test

import (
	"slices"
	"testing"

	"jianwen/drafting/advice"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
)

// A thread is what the graph of a draft's reasoning has.
type thread struct {
	Evidence, Facts, Problems, Measures int
	Pairs                               [][]int // which measure answers which problem, both by ordinal: [1, 1]
}

func (x *thread) test(t *testing.T, d *check.Draft) {
	g := facts.Graph.Of(d)
	got := thread{Evidence: len(g.Evidence), Facts: len(g.Facts), Problems: len(g.Problems), Measures: len(g.Measures)}
	if got.Evidence != x.Evidence || got.Facts != x.Facts || got.Problems != x.Problems || got.Measures != x.Measures {
		t.Errorf("the graph has %+v, want %+v", got, *x)
	}
	for _, hole := range g.Holes() {
		t.Errorf("%s: %s", hole.Gap.Key(), hole.Node.Short())
	}
	for _, unknown := range g.Unknown {
		t.Errorf("%s refers to %s, which is not there", unknown.From.Short(), unknown.Name)
	}
	if x.Pairs == nil {
		return
	}
	var pairs [][]int
	for _, m := range g.Measures {
		for _, p := range m.Problems {
			pairs = append(pairs, []int{m.Ordinal, p.Ordinal})
		}
	}
	if !slices.EqualFunc(pairs, x.Pairs, slices.Equal) {
		t.Errorf("measures answer problems %v, want %v", pairs, x.Pairs)
	}
}

// A counsel is a change of a draft and the instruments that are advised then.
type counsel struct {
	Edits       []change
	Instruments []string
}

func (x *counsel) test(t *testing.T, text string) {
	var got []string
	for _, a := range advice.Of(checktest.Draft(apply(t, text, x.Edits))) {
		got = append(got, a.Instrument.Key)
	}
	if !slices.Equal(got, x.Instruments) {
		t.Errorf("advised %v, want %v", got, x.Instruments)
	}
}
