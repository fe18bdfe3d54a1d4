package ingest

import (
	"slices"

	"jianwen/search/law"
)

// cites are the provisions that a letter cites, each once, in the order of the text.
// What speaks of the text itself (本条, 前款) or names no statute is no citation of it.
func cites(text string) []law.Ref {
	var out []law.Ref
	for _, f := range law.FindRefs(text, nil) {
		ref := f.Ref
		if f.Full != "" {
			ref.Title = f.Full
		}
		if ref.Title == "" || f.How == law.Own || slices.ContainsFunc(out, func(r law.Ref) bool { return same(r, ref) }) {
			continue
		}
		out = append(out, ref)
	}
	return out
}

// same compares two references with the ends of their ranges.
func same(a, b law.Ref) bool {
	if a.To != nil && b.To != nil && !same(*a.To, *b.To) || (a.To == nil) != (b.To == nil) {
		return false
	}
	a.To, b.To = nil, nil
	return a == b
}
