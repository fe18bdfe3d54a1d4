package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/index"
)

// newSearched is a query's text as sentences are judged by.
func newSearched(x *index.Index, text string, phrases []string) (searched, error) {
	q := searched{grams: map[string]float64{}, phrases: phrases}
	var grams []string
	index.Grams(text, func(gram string) { grams = append(grams, gram) })
	rarity, err := x.Rarity(grams)
	for i, r := range rarity {
		if r > commonGram && utf8.RuneCountInString(grams[i]) > 1 && !asking[grams[i]] {
			q.grams[grams[i]] = r
		}
	}
	for _, w := range layWords() {
		if strings.Contains(text, w.Lay) {
			q.meant = append(q.meant, w.Terms...)
		}
	}
	return q, err
}

// commonGram is the rarity below which a pair of characters says nothing: one that
// stands in a fifth of all texts, as 应当 does.
const commonGram = 1.6

// asking are the pairs of characters that make a sentence a question: they say
// nothing of its matter, rare as they are in statutes.
var asking = func() map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(`怎么 么办 什么 么样 如何 何处 是否 否可 可以 以吗 能否 能不 不能 可不 不可 有没 没有 有吗 哪些 哪个
		哪里 多少 为什 为何 是不 不是 要不 不要 算不 不算 该不 应该 会不 不会 的吗 了吗 吗？ 怎样 几年 多久 请问 想问 问一 一下 这种 那么 我们 他们`) {
		all[w] = true
	}
	return all
}()

// A reason counts from what share of the query, or of a known question, on.
const (
	quotedAtLeast = 6 // characters of a fragment
	enough        = 0.08
	likeEnough    = 0.35
)

// why says in words what speaks for a hit.
func (f *finder) why(h *foundEntry) (out []Reason) {
	say := func(zh, en string, words []string) {
		if len(words) > 0 {
			out = append(out, Reason{Zh: zh + "：" + strings.Join(words, "、"), En: en + ": " + strings.Join(words, ", ")})
		}
	}
	g := f.catalogue.group(h.Group)
	switch asked := f.result.Query.Words; {
	case utf8.RuneCountInString(asked) >= quotedAtLeast && strings.Contains(joined(h.entry.Text), asked):
		out = append(out, Reason{Zh: "与原文逐字相符", En: "stands there letter by letter"})
	case h.Quoted > 0.9:
		out = append(out, Reason{Zh: "与原文几乎逐字相符", En: "stands there almost letter by letter"})
	}
	say("条文中有", "its text has", f.words(h.entry.Text))
	say("名称中有", "its title has", f.words(shortTitle(g)))
	say("章节标题中有", "the headings above it have", f.words(strings.Join(append(h.entry.Path[:len(h.entry.Path):len(h.entry.Path)], h.entry.Heading), " ")))
	if h.Features[index.Extra] > enough {
		say("常见说法", "people say", f.words(extras(g).of(h.entry)))
	}
	if h.Features[index.Meant] > enough {
		say("俗语所指", "lay words mean", f.meant(h.entry.Text))
	}
	if h.Features[index.KnownArticle] > likeEnough {
		out = append(out, Reason{Zh: "回答过相近的问题", En: "has answered a similar question"})
	}
	if h.Features[index.LawSum] > 0.9 && g.Version != nil {
		out = append(out, Reason{Zh: "这部法规有多条与所问相关", En: "several articles of this statute are about it"})
	}
	return out
}

// wordsShown is how many words a reason names.
const wordsShown = 5

// words are the pieces of the query that stand in a text, the weightiest first.
func (f *finder) words(text string) []string {
	marks, _ := f.searched.marks(text)
	var out []string
	for _, m := range marks {
		if w := text[m.Start:m.End]; !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out[:min(len(out), wordsShown)]
}

// meant are the terms of law in a text that lay words of the query stand for.
func (f *finder) meant(text string) (out []string) {
	for _, w := range layWords() {
		if !strings.Contains(f.result.Query.Words, w.Lay) {
			continue
		}
		for _, t := range w.Terms {
			if strings.Contains(text, t) && len(out) < wordsShown {
				out = append(out, w.Lay+"→"+t)
			}
		}
	}
	return out
}
