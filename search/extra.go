package search

import (
	"strconv"
	"sync"

	"jianwen/assets/lexicon"
	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/store"
)

// Catchwords were written for one text of a statute. In another text an article of
// the same number, or one not far off, gets them where it speaks of the same
// things: where at least this share of the pairs of characters of its heading
// stand in it.
const sameMatter = 0.6

// reach is how far the numbers of articles may have moved.
const reach = 40

// catchwordsOf finds the catchwords of a statute by its canonical title and part.
var catchwordsOf = sync.OnceValue(func() map[string]lexicon.Catchwords {
	all := map[string]lexicon.Catchwords{}
	for _, c := range lexicon.AllCatchwords() {
		all[law.Canonical(c.Statute)+"/"+c.Part] = c
	}
	return all
})

// catchwords are those for an article of a statute, in whatever part of it, as the
// text has it that they were written for.
func catchwords(s *law.Statute, n, sub int) string {
	for _, c := range catchwordsIn()[s.Name] {
		if words := c.By[number(n, sub)]; words != "" {
			return words
		}
	}
	return ""
}

// catchwordsIn are the catchwords of all parts of a statute by its canonical title.
var catchwordsIn = sync.OnceValue(func() map[string][]lexicon.Catchwords {
	all := map[string][]lexicon.Catchwords{}
	for _, c := range lexicon.AllCatchwords() {
		name := law.Canonical(c.Statute)
		all[name] = append(all[name], c)
	}
	return all
})

// An extra is the words that the articles of one version are found by beside their
// own.
type extra struct {
	words lexicon.Catchwords
	exact bool // they were written for this text
}

// extras are the catchwords for a group, nil where it has none.
func extras(g *store.Group) *extra {
	if g.Version == nil {
		return nil
	}
	words, ok := catchwordsOf()[law.Canonical(g.Statute.Title)+"/"+g.Version.Part]
	if !ok {
		return nil
	}
	return &extra{words: words, exact: date(words.Text) == g.Version.Text}
}

// of are the words for an article.
func (x *extra) of(e *store.Entry) string {
	if x == nil || e.N == 0 {
		return ""
	}
	key := number(e.N, e.Sub)
	if x.exact {
		return x.words.By[key]
	}
	text := map[string]bool{}
	index.Grams(e.Text, func(gram string) { text[gram] = true })
	best, share := key, x.share(key, text)
	if share < 1 {
		for n := max(1, e.N-reach); n <= e.N+reach; n++ {
			if k := number(n, 0); n != e.N || e.Sub != 0 {
				if s := x.share(k, text); s > share+0.2 {
					best, share = k, s
				}
			}
		}
	}
	if share < sameMatter {
		return ""
	}
	return x.words.By[best]
}

// share is how much of the heading of an article stands in a text.
func (x *extra) share(key string, text map[string]bool) float64 {
	all, in := 0, 0
	index.Grams(x.words.Heading[key], func(gram string) {
		all++
		if text[gram] {
			in++
		}
	})
	if all == 0 {
		return 0
	}
	return float64(in) / float64(all)
}

func number(n, sub int) string {
	if sub == 0 {
		return strconv.Itoa(n)
	}
	return strconv.Itoa(n) + "." + strconv.Itoa(sub)
}
