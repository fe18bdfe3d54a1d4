package language

import (
	"sort"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// reach is how many bytes of a sentence before and behind a word may tell what it
// means there; more would only make an endless sentence slow.
const reach = 900

// within is the sentence that bytes start to end of a passage stand in, cut off where
// it is very long: what stands before them, and all of it.
func within(p *check.Pass, passage *check.Passage, start, end int) (before, sentence string) {
	list := facts.Sentences.Of(p.Draft, passage.Text)
	i := sort.Search(len(list), func(i int) bool { return list[i].End > start })
	if i == len(list) || list[i].Start > start {
		return "", passage.Text[start:end]
	}
	from, to := max(list[i].Start, start-reach), min(max(list[i].End, end), end+reach)
	for from < start && !utf8.RuneStart(passage.Text[from]) {
		from++
	}
	for to > end && to < len(passage.Text) && !utf8.RuneStart(passage.Text[to]) {
		to--
	}
	return passage.Text[from:start], passage.Text[from:to]
}
