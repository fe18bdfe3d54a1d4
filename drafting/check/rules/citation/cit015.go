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
	Doc: check.Words{Zh: "条、款、项的次序不对，或者项没有括号", En: "article, paragraph and item out of order, or an item without brackets"},
	Why: check.Words{
		Zh: "引用由大到小：条、款、项、目。项的序号照法条的样子加括号，如第（三）项；法律和司法解释引用时也写第三项，所以全文只提示一次。",
		En: "Places are told from the large to the small. Items have the brackets that statutes print; statutes and interpretations cite them without, so this is told once in a draft.",
	},
	Source: "[D] 引用条款项的惯例",
	Run: func(p *check.Pass) {
		citations := facts.Citations.Of(p.Draft)
		var bare []check.Finding
		for _, passage := range p.Passages {
			var here []facts.Citation
			here, citations = take(citations, passage)
			if passage.Quoted {
				continue
			}
			for _, chain := range chains(passage.Text) {
				switch {
				case quoted(p.Draft, passage, chain[0].Start):
				case !ordered(chain):
					p.Report(disordered(passage, chain))
				default:
					if f, ok := unbracketed(passage, chain[len(chain)-1], here); ok {
						bare = append(bare, f)
					}
				}
			}
		}
		if len(bare) > 0 {
			p.Report(together(bare))
		}
	},
}

// badPlace is a finding on a place in a statute.
func badPlace(passage *check.Passage, start, end int) check.Finding {
	return check.Finding{
		Span: passage.Span(start, end),
		Zh:   "款项表述不规范：应为“第×条第×款第（×）项”（正文常写“第×项”）", En: "places in a statute are written 第×条第×款第（×）项",
	}
}

// disordered is the finding on units that do not go from the large to the small.
func disordered(passage *check.Passage, chain []unit) check.Finding {
	f := badPlace(passage, chain[0].Start, chain[len(chain)-1].End)
	if fixed := reordered(passage.Text, chain); fixed != "" {
		f.Fixes = []check.Fix{{Zh: "按条、款、项排列", En: "put article, paragraph and item in order", Edits: []source.Edit{{Span: f.Span, New: fixed}}}}
	}
	return f
}

// unbracketed is the finding on items without brackets that are cited from a statute.
func unbracketed(passage *check.Passage, items unit, here []facts.Citation) (f check.Finding, ok bool) {
	if items.rank != 2 || !cited(here, items) {
		return f, false
	}
	fix := check.Fix{Zh: "给项的序号加括号", En: "put items in brackets", Safe: true}
	for _, s := range items.numbers {
		if n := s.In(passage.Text); strings.HasPrefix(n, "（") || strings.HasPrefix(n, "(") {
			continue
		}
		span := passage.Span(s.Start, s.End)
		fix.Edits = append(fix.Edits,
			source.Edit{Span: source.Span{Start: span.Start, End: span.Start}, New: "（"},
			source.Edit{Span: source.Span{Start: span.End, End: span.End}, New: "）"})
	}
	f = badPlace(passage, items.Start, items.End)
	f.Fixes = []check.Fix{fix}
	return f, len(fix.Edits) > 0
}

// together is one finding of all items without brackets: an author who writes them so
// does it throughout, as many statutes do, and need be told once.
func together(all []check.Finding) check.Finding {
	first := all[0]
	for _, f := range all[1:] {
		first.Related = append(first.Related, check.Place{Span: f.Span, Zh: "此处亦然", En: "here as well"})
		first.Fixes[0].Edits = append(first.Fixes[0].Edits, f.Fixes[0].Edits...)
	}
	return first
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
