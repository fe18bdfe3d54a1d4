package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit015 = &check.Rule{
	ID: "CIT-015", Severity: check.Warning,
	Doc: check.Words{Zh: "条、款、项的次序或者括号不规范", En: "article, paragraph and item out of order, or an item without brackets"},
	Why: check.Words{
		Zh: "引用由大到小：条、款、项、目；项的序号照法条的样子加括号，如第（三）项。",
		En: "Places are told from the large to the small, and items have the brackets that statutes print.",
	},
	Source: "[D] 引用条款项的惯例",
	Run: func(p *check.Pass) {
		citations := facts.Citations.Of(p.Draft)
		for _, passage := range p.Passages {
			n := 0
			for n < len(citations) && citations[n].Passage == passage {
				n++
			}
			here := citations[:n]
			citations = citations[n:]
			if passage.Quoted {
				continue
			}
			for _, chain := range chains(passage.Text) {
				if !quoted(p.Draft, passage, chain[0].Start) {
					malformed(p, passage, chain, here)
				}
			}
		}
	},
}

const badPlace = "款项表述不规范：应为“第×条第×款第（×）项”（正文常写“第×项”）"

// malformed reports a chain whose units are out of order, or its items that have no
// brackets though they are cited from a statute.
func malformed(p *check.Pass, passage *check.Passage, chain []unit, here []facts.Citation) {
	f := check.Finding{
		Span: passage.Span(chain[0].Start, chain[len(chain)-1].End),
		Zh:   badPlace, En: "places in a statute are written 第×条第×款第（×）项",
	}
	if !ordered(chain) {
		if fixed := reordered(passage.Text, chain); fixed != "" {
			f.Fixes = []check.Fix{{Zh: "按条、款、项排列", En: "put article, paragraph and item in order", Edits: []source.Edit{{Span: f.Span, New: fixed}}}}
		}
		p.Report(f)
		return
	}
	last := chain[len(chain)-1]
	bare := slices.DeleteFunc(slices.Clone(last.numbers), func(s facts.Stretch) bool {
		return strings.HasPrefix(s.In(passage.Text), "（") || strings.HasPrefix(s.In(passage.Text), "(")
	})
	if last.rank != 2 || len(bare) == 0 || !cited(here, last) {
		return
	}
	f.Span = passage.Span(last.Start, last.End)
	fix := check.Fix{Zh: "给项的序号加括号", En: "put the item in brackets", Safe: true}
	for _, s := range bare {
		span := passage.Span(s.Start, s.End)
		fix.Edits = append(fix.Edits,
			source.Edit{Span: source.Span{Start: span.Start, End: span.Start}, New: "（"},
			source.Edit{Span: source.Span{Start: span.End, End: span.End}, New: "）"})
	}
	f.Fixes = []check.Fix{fix}
	p.Report(f)
}

// ordered tells whether each unit is smaller than the one before it, and a point
// follows an item.
func ordered(chain []unit) bool {
	for i := 1; i < len(chain); i++ {
		before, u := chain[i-1].rank, chain[i].rank
		if u <= before || u == 3 && before != 2 {
			return false
		}
	}
	return true
}

// reordered is a chain from the large to the small; "" where that makes no sense of it.
func reordered(text string, chain []unit) string {
	sorted := slices.Clone(chain)
	slices.SortStableFunc(sorted, func(a, b unit) int { return a.rank - b.rank })
	if !ordered(sorted) {
		return ""
	}
	var out strings.Builder
	for _, u := range sorted {
		out.WriteString(u.In(text))
	}
	return out.String()
}

// cited tells whether a unit belongs to the citation of an article of a statute that
// is told.
func cited(here []facts.Citation, u unit) bool {
	for _, c := range here {
		if c.Start < u.End && c.End > u.Start && c.Ref.Article > 0 && (c.How == law.Named || c.How == law.Listed || c.How == law.Pointed) {
			return true
		}
	}
	return false
}
