package language

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"jianwen/assets/statutes"
)

// heads are the titles of statutes by their first four characters, the longest
// first. Titles of fewer than six characters are left out: they are words as well.
var heads = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, f := range statutes.All() {
		if utf8.RuneCountInString(f.Title) < 6 {
			continue
		}
		head := string([]rune(f.Title)[:4])
		m[head] = append(m[head], f.Title)
	}
	for _, of := range m {
		slices.SortFunc(of, func(a, b string) int { return len(b) - len(a) })
	}
	return m
})

// statuteAt is the length of the longest title of a statute at a place; 0 where there
// is none.
func statuteAt(text string, at int) int {
	end := at
	for range 4 {
		_, n := utf8.DecodeRuneInString(text[end:])
		if n == 0 {
			return 0
		}
		end += n
	}
	for _, title := range heads()[text[at:end]] {
		if strings.HasPrefix(text[at:], title) {
			return len(title)
		}
	}
	return 0
}
