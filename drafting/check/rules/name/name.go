// Package name is the rules on how units and persons are called: NAM-001 to NAM-008
// of the specification.
package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// Rules are the rules of the group.
var Rules = []*check.Rule{nam001, nam002, nam003, nam004, nam005, nam006, nam007, nam008}

// A place is where a word stands in a passage.
type place struct {
	passage    *check.Passage
	start, end int
}

// said calls found for every place where the author says one of the words; what is
// quoted is not the author's.
func said(d *check.Draft, words []string, found func(word string, at place)) {
	firsts := firsts(words)
	for _, p := range d.Passages {
		if p.Quoted || !strings.ContainsAny(p.Text, firsts) {
			continue // most passages have none of the words
		}
		foreign := facts.Foreign.Of(d, p.Text)
		for _, word := range words {
			for from := 0; ; {
				i := strings.Index(p.Text[from:], word)
				if i < 0 {
					break
				}
				start := from + i
				from = start + len(word)
				if !inside(foreign, start) {
					found(word, place{p, start, from})
				}
			}
		}
	}
}

// firsts is the characters that words begin with.
func firsts(words []string) string {
	var out []rune
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return string(out)
}

// inside tells whether a place lies in one of the stretches.
func inside(stretches []facts.Stretch, at int) bool {
	for _, s := range stretches {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}
