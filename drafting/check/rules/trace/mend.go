package trace

import (
	"strconv"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// nameProblem names in a measure the one problem that has no measure; a reference to a
// problem that is not there gives way to it. There is no fix where several problems are
// open, or where an attribute says something else.
func nameProblem(p *check.Pass, n *reasoning.Node) []check.Fix {
	g := facts.Graph.Of(p.Draft)
	var open *reasoning.Problem
	for _, x := range g.Problems {
		switch {
		case len(x.Measures) > 0:
		case open != nil:
			return nil
		default:
			open = x
		}
	}
	if open == nil || law.Numeral(open.Ordinal) == "" {
		return nil
	}
	reference := "（对应问题" + law.Numeral(open.Ordinal) + "）"
	at := source.Span{Start: n.At.End, End: n.At.End}
	for _, u := range g.Unknown {
		if u.From != n {
			continue
		}
		if !strings.HasPrefix(u.Span.In(p.Text), "（") {
			return nil
		}
		at = u.Span
	}
	return []check.Fix{{
		Zh: "注明" + strings.Trim(reference, "（）"), En: "name problem " + strconv.Itoa(open.Ordinal),
		Edits: []source.Edit{{Span: at, New: reference}},
	}}
}

// nameFact names in a problem the one fact that no problem rests on; none where an
// attribute or reference of the problem names something else.
func nameFact(p *check.Pass, n *reasoning.Node) []check.Fix {
	g := facts.Graph.Of(p.Draft)
	var open *reasoning.Fact
	for _, f := range g.Facts {
		switch {
		case len(f.Problems) > 0:
		case open != nil:
			return nil
		default:
			open = f
		}
	}
	for _, u := range g.Unknown {
		if u.From == n && u.Kind == reasoning.FactKind {
			return nil
		}
	}
	if open == nil || len(n.Passages) == 0 {
		return nil
	}
	at := n.Passages[len(n.Passages)-1].All().End
	return []check.Fix{{
		Zh: "标注依据事实“" + open.Short() + "”", En: "rest it on the fact \"" + open.Short() + "\"",
		Edits: []source.Edit{{Span: source.Span{Start: at, End: at}, New: "{facts=" + open.ID + "}"}},
	}}
}

// nameEvidence names behind a fact the evidence that the problems on it name, and no
// other of their facts.
func nameEvidence(p *check.Pass, n *reasoning.Node) []check.Fix {
	g := facts.Graph.Of(p.Draft)
	var numbers []string
	for _, f := range g.Facts {
		if &f.Node != n {
			continue
		}
		for _, e := range g.Evidence {
			if len(e.Facts) == 0 && sharesProblem(e, f) {
				numbers = append(numbers, strconv.Itoa(e.Ordinal))
			}
		}
	}
	if len(numbers) == 0 || len(n.Passages) == 0 {
		return nil
	}
	last := n.Passages[len(n.Passages)-1]
	text := strings.TrimRight(last.Text, " 　。；")
	at := last.Span(len(text), len(text)).Start
	if text == "" || last.Quoted {
		return nil
	}
	reference := "（证据" + strings.Join(numbers, "、") + "）"
	return []check.Fix{{
		Zh: "注明" + strings.Trim(reference, "（）"), En: "name evidence " + strings.Join(numbers, ", "),
		Edits: []source.Edit{{Span: source.Span{Start: at, End: at}, New: reference}},
	}}
}

// sharesProblem tells whether a problem that rests on a fact names an item of evidence.
func sharesProblem(e *reasoning.Evidence, f *reasoning.Fact) bool {
	for _, p := range e.Problems {
		for _, q := range f.Problems {
			if p == q {
				return true
			}
		}
	}
	return false
}
