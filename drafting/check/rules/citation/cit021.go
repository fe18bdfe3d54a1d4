package citation

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// A sentence is one of a passage, by the full stops before it.
type sentence struct {
	passage *check.Passage
	stops   int
}

var cit021 = &check.Rule{
	ID: "CIT-021", Severity: check.Warning,
	Doc:    check.Words{Zh: "引用堆砌", En: "too many citations"},
	Why:    check.Words{Zh: "一句中引用过多条文，说理会被淹没。", En: "So many citations in one sentence drown the reasoning."},
	Source: "JY 16",
	Run: func(p *check.Pass) {
		seen := map[sentence]int{}
		for _, c := range facts.Citations.Of(p.Draft) {
			in := sentence{c.Passage, strings.Count(c.Passage.Text[:c.Start], "。")}
			seen[in]++
			if seen[in] == 9 && !c.Passage.Quoted {
				p.Report(check.Finding{Span: c.Passage.Span(c.Start, c.End), Zh: "引用堆砌，请精简", En: "too many citations in one sentence"})
			}
		}
	},
}
