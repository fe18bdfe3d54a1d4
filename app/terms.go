package app

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jianwen/assets/lexicon"
	"jianwen/drafting/forms"
)

// terms are the words that a double click selects and that Ctrl+arrow goes over: those of
// the library's lists, and what the parts and types of documents are called. Chinese text
// has no blanks to tell them by.
var terms = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	add := func(text string) {
		for _, word := range strings.FieldsFunc(text, joint) {
			if n := utf8.RuneCountInString(word); n >= 2 && n <= longestTerm {
				known[word] = true
			}
		}
	}
	for _, lay := range lexicon.Thesaurus() {
		known[lay.Word] = true
		for _, t := range lay.Terms {
			add(t)
		}
	}
	for _, c := range lexicon.AllCatchwords() {
		known[c.Statute] = true
		for _, words := range c.By {
			add(words)
		}
	}
	catalogue := forms.Builtin()
	for _, f := range catalogue.All() {
		known[f.Zh], known[f.Title] = true, true
		for _, p := range f.Parts {
			add(p.Zh)
		}
		for _, field := range f.Fields {
			add(field.Zh)
		}
	}
	return known
})

// longestTerm is how many characters a word of the lists may have to be one: what is
// longer is a phrase.
const longestTerm = 6

// joint reports whether a character stands between words, and in none of more than one.
func joint(r rune) bool {
	return !unicode.Is(unicode.Han, r) || strings.ContainsRune("的和与或及对在由被把向为从而且不未已应可需并等其之者是有无将给让", r)
}

// isTerm reports whether a text is a word of the lists.
func isTerm(text string) bool { return terms()[text] }
