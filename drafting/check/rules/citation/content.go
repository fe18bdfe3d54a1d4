package citation

import (
	"math"
	"runtime"
	"slices"
	"sync"
	"weak"

	"jianwen/search/law"
)

// A content is what the articles of a version speak of: which pairs of characters each
// has, and how much a pair says there. A pair that few articles have says much.
type content struct {
	at     map[gram][]int32 // by pair: the articles that have it, in order
	weight map[gram]float64
}

// A gram is two characters next to one another.
type gram uint64

// contents are kept as long as their versions are.
var contents sync.Map // of weak.Pointer[law.Version] to func() *content

// contentOf is the content of a version, worked out once.
func contentOf(v *law.Version) *content {
	key := weak.Make(v)
	slot, there := contents.Load(key)
	if !there {
		articles := v.Articles
		slot, there = contents.LoadOrStore(key, sync.OnceValue(func() *content { return newContent(articles) }))
		if !there {
			runtime.AddCleanup(v, func(key weak.Pointer[law.Version]) { contents.Delete(key) }, key)
		}
	}
	return slot.(func() *content)()
}

func newContent(articles []*law.Article) *content {
	c := &content{at: map[gram][]int32{}}
	for i, a := range articles {
		for g := range grams(a.Text) {
			list := c.at[g]
			if n := len(list); n == 0 || list[n-1] != int32(i) {
				c.at[g] = append(list, int32(i))
			}
		}
	}
	c.weight = make(map[gram]float64, len(c.at))
	for g, list := range c.at {
		c.weight[g] = math.Log(float64(len(articles)+1) / float64(len(list)))
	}
	return c
}

// grams are the pairs of a text, punctuation and blanks left out, each as often as it
// stands there.
func grams(s string) func(yield func(gram) bool) {
	return func(yield func(gram) bool) {
		var before rune
		for _, r := range s {
			r = foldRune(r)
			if r < 0x2E80 || isMark(r) || r == '《' || r == '》' || r == '\u3000' || r == '（' || r == '）' || r == '—' {
				before = 0
				continue
			}
			if before != 0 && !yield(gram(before)<<32|gram(r)) {
				return
			}
			before = r
		}
	}
}

// shares is what is said beside the articles of a version.
type shares struct {
	total float64   // the weight of all that is said
	cited float64   // of what the cited articles have, together
	of    []float64 // of what each article has, by its place in the version
}

// shares is how much of what is said each article has. Where a pair stands twice it
// counts once; one that no article has weighs most.
func (c *content) shares(said string, articles int, cited []int32) shares {
	out := shares{of: make([]float64, articles)}
	unknown := math.Log(float64(articles + 1))
	seen := map[gram]bool{}
	for g := range grams(said) {
		if seen[g] {
			continue
		}
		seen[g] = true
		w, ok := c.weight[g]
		if !ok {
			w = unknown
		}
		out.total += w
		in := false
		for _, i := range c.at[g] {
			out.of[i] += w
			in = in || slices.Contains(cited, i)
		}
		if in {
			out.cited += w
		}
	}
	return out
}
