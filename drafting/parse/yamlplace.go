package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// place lays the tokens along the text.
func (y *yamlReader) place(tokens token.Tokens) {
	at := 0
	for _, t := range tokens {
		span, ok := y.match(t.Origin, at)
		if !ok {
			y.lost = true
			return
		}
		y.places[t] = span
		at = span.End
	}
}

// match lays what a token was made from along the text from offset at on. White
// space does not count: the library drops some.
func (y *yamlReader) match(origin string, at int) (source.Span, bool) {
	start := -1
	for _, r := range origin {
		if unicode.IsSpace(r) {
			continue
		}
		at += len(y.text[at:]) - len(strings.TrimLeftFunc(y.text[at:], unicode.IsSpace))
		got, size := utf8.DecodeRuneInString(y.text[at:])
		if got != r {
			return source.Span{}, false
		}
		if start < 0 {
			start = at
		}
		at += size
	}
	if start < 0 {
		start = at
	}
	return source.Span{Start: start, End: at}, true
}

// at is where t stands.
func (y *yamlReader) at(t *token.Token) source.Span {
	span, ok := y.places[t]
	if !ok {
		y.lost = true
	}
	return span
}

// sound reports whether entries lie in span one after another, all spans between
// characters. Where the library was mistaken they may not.
func sound(text string, entries []doc.Entry, span source.Span) bool {
	at := span.Start
	in := func(s source.Span, from, to int) bool {
		return from <= s.Start && s.Start <= s.End && s.End <= to && source.Boundary(text, s.Start) && source.Boundary(text, s.End)
	}
	for _, e := range entries {
		if !in(e.Span, at, span.End) || !in(e.KeyAt, e.Span.Start, e.Span.End) || !in(e.Value, e.KeyAt.End, e.Span.End) {
			return false
		}
		at = e.Value.Start
		for _, v := range e.Values {
			if !in(v.Span, at, e.Value.End) {
				return false
			}
			at = v.Span.End
		}
		if !sound(text, e.Map, e.Value) {
			return false
		}
		at = e.Span.End
	}
	return true
}
