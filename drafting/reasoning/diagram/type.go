package diagram

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/typeset/fonts"
)

// A Type measures and breaks text in the fonts of the program.
type Type struct{ set *fonts.Set }

// NewType is the type of the program's own fonts, which are the same everywhere.
func NewType() *Type { return &Type{fonts.Load(fonts.Options{NoSystem: true})} }

// role is the face of plain and of bold type.
func role(bold bool) fonts.Role {
	if bold {
		return fonts.UIBold
	}
	return fonts.UI
}

// Width is how wide a text is, in points.
func (t *Type) Width(words string, size float64, bold bool) float64 {
	w := 0.0
	for _, r := range words {
		w += t.advance(r, bold)
	}
	return w * size
}

// advance is the width of a character in ems.
func (t *Type) advance(r rune, bold bool) float64 {
	face, gid, _ := t.set.Lookup(role(bold), r)
	return float64(face.Advance(gid)) / float64(face.UnitsPerEm)
}

// Marks that begin no line, and marks that end none.
const (
	notFirst = "，。、；：？！）》〉”’】〕」』…—·%％"
	notLast  = "（《〈“‘【〔「『"
)

// Break breaks a text into lines no wider than width, the first of them narrower by
// indent. There are at most most lines; where there would be more, the last ends in ….
// A last line of one character is avoided where the lines above can spare one.
func (t *Type) Break(words string, size, width, indent float64, most int) []string {
	lines := t.broken(words, size, width, indent, most)
	for narrow := width - size; narrow > width*0.8 && lonely(lines); narrow -= size {
		if other := t.broken(words, size, narrow, indent, most); len(other) == len(lines) && !lonely(other) {
			return other
		}
	}
	return lines
}

// lonely tells whether the last of several lines has one character only.
func lonely(lines []string) bool {
	return len(lines) > 1 && utf8.RuneCountInString(lines[len(lines)-1]) < 2
}

func (t *Type) broken(words string, size, width, indent float64, most int) []string {
	var lines []string
	room := width - indent
	for rest := strings.Join(strings.Fields(words), " "); rest != ""; {
		n := t.fit(rest, size, room)
		if len(lines) == most-1 && n < len(rest) {
			return append(lines, t.cut(rest, size, room))
		}
		lines = append(lines, strings.TrimSpace(rest[:n]))
		rest = strings.TrimSpace(rest[n:])
		room = width
	}
	return lines
}

// cut is the beginning of a text that, with …, fits a room.
func (t *Type) cut(words string, size, room float64) string {
	n := t.reach(words, size, room-t.Width("…", size, false))
	return strings.TrimRight(words[:n], " "+notFirst+notLast) + "…"
}

// reach is how many bytes of a text fit a room; at least one character.
func (t *Type) reach(words string, size, room float64) int {
	w := 0.0
	for at, r := range words {
		w += t.advance(r, false) * size
		if w > room && at > 0 {
			return at
		}
	}
	return len(words)
}

// fit is how many bytes of a text stand in a line: not too many, not a mark where none
// may begin or end a line, and words and numbers whole where that leaves something.
func (t *Type) fit(words string, size, room float64) int {
	n := t.reach(words, size, room)
	for end := n; end > n/2; {
		if breakable(words, end) {
			return end
		}
		_, width := utf8.DecodeLastRuneInString(words[:end])
		end -= width
	}
	return n
}

// breakable tells whether a line may end at a place.
func breakable(words string, at int) bool {
	if at <= 0 || at >= len(words) {
		return at > 0
	}
	before, _ := utf8.DecodeLastRuneInString(words[:at])
	next, _ := utf8.DecodeRuneInString(words[at:])
	return !strings.ContainsRune(notFirst, next) && !strings.ContainsRune(notLast, before) && !(joins(before) && joins(next))
}

// joins tells whether a character hangs together with its like.
func joins(r rune) bool {
	return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '-')
}
