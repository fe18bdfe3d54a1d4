package cli

import (
	"jianwen/assets/translations"
	"jianwen/search/law"
)

// A chapter is a heading of a statute with the articles below it.
type chapter struct {
	Depth int    `json:"depth"`
	Title string `json:"title"`
	First string `json:"first"` // label of the first article
	Last  string `json:"last"`
}

func (c chapter) line() string {
	if c.First == c.Last {
		return translations.T("cli.show.chapter-one", c.Title, c.First)
	}
	return translations.T("cli.show.chapter", c.Title, c.First, c.Last)
}

// outline is the headings of a text in their order.
func outline(articles []*law.Article) []chapter {
	out := []chapter{}
	var open []int // places in out of the headings that the article before stood under
	var path []string
	for _, a := range articles {
		same := 0
		for same < len(path) && same < len(a.Path) && path[same] == a.Path[same] {
			same++
		}
		open = open[:same]
		for depth := same; depth < len(a.Path); depth++ {
			open = append(open, len(out))
			out = append(out, chapter{depth, a.Path[depth], a.Label, a.Label})
		}
		for _, i := range open {
			out[i].Last = a.Label
		}
		path = a.Path
	}
	return out
}
