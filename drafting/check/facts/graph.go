package facts

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
	"jianwen/search/law"
)

// Graph is the reasoning of a draft: evidence, facts, problems with their law, and
// measures, linked to one another.
var Graph = check.NewFact(func(d *check.Draft) *reasoning.Graph {
	var all []reasoning.Citation
	for i, c := range Citations.Of(d) {
		name, purpose := bareName(c.Ref.Title), c.Purpose
		if purpose == "" && givesPower(c) {
			purpose = Power
		}
		all = append(all, reasoning.Citation{
			Index: i, Label: name + locator(c.Ref), Name: name, Passage: c.Passage, Start: c.Start, End: c.End,
			Purpose: string(purpose),
		})
	}
	return reasoning.Of(d, all)
})

// bareName is the name of a statute without 《》 and 中华人民共和国.
func bareName(title string) string {
	name := strings.Trim(title, "《》")
	if short, ok := strings.CutPrefix(name, "中华人民共和国"); ok && short != "" {
		return short
	}
	return name
}

// locator is a reference without the name of the statute.
func locator(r law.Ref) string {
	r.Title = ""
	return r.Official("")
}

// givesPower tells whether a citation is of rules that the procuratorate works by: they
// are not what a problem falls short of, whatever the sentence says.
func givesPower(c Citation) bool {
	name := c.Ref.Title
	if c.Statute != nil {
		name = c.Statute.Title
	}
	if !strings.Contains(name, "人民检察院") {
		return false
	}
	name = strings.TrimRight(name, "》）)（试行")
	for _, end := range []string{"组织法", "规定", "规则", "办法", "细则"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}
