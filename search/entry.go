package search

import (
	"strings"

	"jianwen/search/index"
	"jianwen/search/store"
)

// entry is what the index is told of an article or a passage.
func entry(g *store.Group, e *store.Entry, x *extra) index.Entry {
	out := index.Entry{Row: e.Row, Group: e.Group, Title: shortTitle(g), Text: joined(e.Text)}
	if g.Version != nil {
		out.Path = strings.Join(append(e.Path[:len(e.Path):len(e.Path)], e.Heading), " ")
		out.Extra = x.of(e)
		return out
	}
	d := g.Document
	out.Path = e.Heading
	out.Extra = strings.Join([]string{d.Topic, d.Unit, d.Addressee, d.Number}, " ")
	return out
}

// joined is a text whose lines run on: a phrase may go over the end of one.
func joined(text string) string { return strings.ReplaceAll(text, "\n", "") }
