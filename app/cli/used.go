package cli

import (
	"slices"

	"jianwen/drafting/page"
)

// used is the keys of the faces on the pages, in the order of the alphabet.
func used(pages []*page.Page) []string {
	out := []string{}
	for _, p := range pages {
		for _, item := range p.Items {
			if run, ok := item.(*page.Run); ok && !slices.Contains(out, run.Face) {
				out = append(out, run.Face)
			}
		}
	}
	slices.Sort(out)
	return out
}
