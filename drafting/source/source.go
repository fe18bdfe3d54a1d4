// Package source is the draft as text, and every way to point into it or change it.
//
// A draft is one UTF-8 string. Places are byte offsets; stretches are half-open
// [Span]s; changes are [Edit]s. Nothing here knows what the text means.
package source

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// Span is the half-open stretch [Start, End) of a text, in bytes.
// The zero Span is the empty stretch at the beginning.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the byte at offset lies in s.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Covers reports whether every byte of inner lies in s; an empty inner span is
// covered when it touches s.
func (s Span) Covers(inner Span) bool { return s.Start <= inner.Start && inner.End <= s.End }

// Overlaps reports whether s and other share a byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Shift moves s by delta bytes.
func (s Span) Shift(delta int) Span { return Span{s.Start + delta, s.End + delta} }

// In returns the text of s, cut to what text holds: it never panics.
func (s Span) In(text string) string {
	start, end := min(max(s.Start, 0), len(text)), min(max(s.End, 0), len(text))
	if end < start {
		return ""
	}
	return text[start:end]
}

func (s Span) String() string { return fmt.Sprintf("%d-%d", s.Start, s.End) }

// Edit replaces the bytes of Span by New. An empty span inserts.
type Edit struct {
	Span Span
	New  string
}

// Apply returns text with all edits made at once; their spans refer to the text
// before any of them. Insertions at one place keep the order of edits. Edits
// that overlap, that lie outside the text, or that would cut a character in two
// are an error, and then text comes back unchanged.
func Apply(text string, edits []Edit) (string, error) {
	sorted := append([]Edit(nil), edits...)
	sort.SliceStable(sorted, func(i, j int) bool {
		a, b := sorted[i].Span, sorted[j].Span
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.Empty() && !b.Empty() // what is inserted at a place stands before what replaces it
	})
	var out strings.Builder
	at := 0
	for _, e := range sorted {
		switch {
		case e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > len(text):
			return text, fmt.Errorf("edit %s: outside the text of %d bytes", e.Span, len(text))
		case e.Span.Start < at:
			return text, fmt.Errorf("edit %s: overlaps the edit before it, which ends at %d", e.Span, at)
		case !Boundary(text, e.Span.Start) || !Boundary(text, e.Span.End):
			return text, fmt.Errorf("edit %s: cuts a character in two", e.Span)
		}
		out.WriteString(text[at:e.Span.Start])
		out.WriteString(e.New)
		at = e.Span.End
	}
	out.WriteString(text[at:])
	return out.String(), nil
}

// Boundary reports whether offset stands between two characters of text, or at
// one of its ends. Bytes that are not UTF-8 count as characters of one byte each.
func Boundary(text string, offset int) bool {
	if offset == 0 || offset == len(text) || utf8.RuneStart(text[offset]) {
		return true
	}
	for back := 1; back < utf8.UTFMax && back <= offset; back++ {
		if utf8.RuneStart(text[offset-back]) {
			_, size := utf8.DecodeRuneInString(text[offset-back:])
			return size <= back
		}
	}
	return true
}

// Position is a place as people count it: lines and characters from 1.
type Position struct{ Line, Column int }

func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// PositionOf counts where offset stands in text; offsets outside are moved to
// the nearest end.
func PositionOf(text string, offset int) Position {
	before := text[:min(max(offset, 0), len(text))]
	line := strings.Count(before, "\n")
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
	return Position{line + 1, column + 1}
}

// Difference is one edit that makes another text of a text: what lies between the
// beginning and the end that both share.
func Difference(from, to string) Edit {
	start := 0
	for start < len(from) && start < len(to) && from[start] == to[start] {
		start++
	}
	for !Boundary(from, start) || !Boundary(to, start) {
		start--
	}
	end := 0
	for end < len(from)-start && end < len(to)-start && from[len(from)-1-end] == to[len(to)-1-end] {
		end++
	}
	for !Boundary(from, len(from)-end) || !Boundary(to, len(to)-end) {
		end--
	}
	return Edit{Span{start, len(from) - end}, to[start : len(to)-end]}
}

// Moved is where an offset comes to lie after edits made at once: behind what is put in
// at it, and at the head of what it stood in where that is replaced.
func Moved(offset int, edits []Edit) int {
	shift := 0
	for _, e := range edits {
		switch {
		case e.Span.End <= offset && (e.Span.Start < offset || !e.Span.Empty()):
			shift += len(e.New) - e.Span.Len()
		case e.Span.Start < offset:
			shift -= offset - e.Span.Start
		}
	}
	return offset + shift
}

// Touches reports whether an edit changes something in a stretch.
func Touches(edits []Edit, span Span) bool {
	for _, e := range edits {
		if e.Span.Overlaps(span) || e.Span.Empty() && span.Start < e.Span.Start && e.Span.Start < span.End {
			return true
		}
	}
	return false
}
