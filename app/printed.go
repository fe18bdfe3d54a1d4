package app

import (
	"jianwen/drafting"
	"jianwen/drafting/page"
)

// printed is the runs of a snapshot that go on paper and are text.
func printed(snapshot *drafting.Snapshot) []*page.Run {
	var out []*page.Run
	for _, pg := range snapshot.Pages {
		for _, item := range pg.Items {
			if run, ok := item.(*page.Run); ok && run.Tag != page.Artifact && run.Color != page.Grey {
				out = append(out, run)
			}
		}
	}
	return out
}
