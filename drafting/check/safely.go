package check

import (
	"cmp"
	"slices"

	"jianwen/drafting/source"
)

// A Mending is a finding with the fix that is made.
type Mending struct {
	Finding Finding
	Fix     Fix
}

// Safely chooses the safe fixes of findings that do not stand with a reason, and gives
// their edits, to be made at once; of fixes that touch one another, the first.
func Safely(findings []Finding) (edits []source.Edit, made []Mending) {
	var taken []source.Span // in order
	for _, f := range findings {
		at := slices.IndexFunc(f.Fixes, func(x Fix) bool { return x.Safe })
		if at < 0 || f.Override != "" || !free(taken, f.Fixes[at].Edits) {
			continue
		}
		for _, e := range f.Fixes[at].Edits {
			i, _ := slices.BinarySearchFunc(taken, e.Span, bySpan)
			taken = slices.Insert(taken, i, e.Span)
		}
		edits = append(edits, f.Fixes[at].Edits...)
		made = append(made, Mending{f, f.Fixes[at]})
	}
	return edits, made
}

func bySpan(a, b source.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// free tells whether edits touch none of the spans that are taken.
func free(taken []source.Span, edits []source.Edit) bool {
	for _, e := range edits {
		i, _ := slices.BinarySearchFunc(taken, e.Span, bySpan)
		if i > 0 && taken[i-1].End >= e.Span.Start || i < len(taken) && taken[i].Start <= e.Span.End {
			return false
		}
	}
	return true
}
