package law

import "slices"

// A Term is a value of one of our small types: its stable key, and its names.
type Term struct{ Key, Zh, En string }

// Levels are the levels of norms in their order; Other, which is none, goes first.
func Levels() []Term { return slices.Clone(levels) }

// Statuses are what a text can be on a day; Unknown goes first.
func Statuses() []Term { return slices.Clone(statuses) }

// TermOf is the term of a key, with the key for its names where there is none.
func TermOf(terms []Term, key string) Term {
	if i := slices.IndexFunc(terms, func(t Term) bool { return t.Key == key }); i >= 0 {
		return terms[i]
	}
	return Term{key, key, key}
}
