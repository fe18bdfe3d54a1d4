package facts

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

// Graph is the reasoning of a draft: evidence, facts, problems with their law, and
// measures, linked to one another.
var Graph = check.NewFact(func(d *check.Draft) *reasoning.Graph {
	var law []reasoning.Citation
	for i, c := range Citations.Of(d) {
		law = append(law, reasoning.Citation{
			Index: i, Label: label(c), Passage: c.Passage, Start: c.Start, End: c.End,
			Purpose: purpose(c),
		})
	}
	return reasoning.Of(d, law)
})

// label is a citation with the name that its text gives the statute, without 《》 and
// 中华人民共和国.
func label(c Citation) string {
	r := c.Ref
	name := strings.Trim(r.Title, "《》")
	if short, ok := strings.CutPrefix(name, "中华人民共和国"); ok && short != "" {
		name = short
	}
	r.Title = ""
	return name + r.Official("")
}

// purpose is what a citation is for, as far as its statute tells: rules that the
// procuratorate works by give it power and procedure.
func purpose(c Citation) string {
	name := c.Ref.Title
	if c.Statute != nil {
		name = c.Statute.Title
	}
	if strings.Contains(name, "人民检察院") {
		for _, end := range []string{"组织法", "规定", "规则", "办法", "细则", "意见"} {
			if strings.HasSuffix(strings.TrimRight(name, "》）)（试行"), end) {
				return "power"
			}
		}
	}
	return ""
}
