package versions

import (
	"regexp"
	"strings"

	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
)

// A line is one row of a red-line.
type line struct {
	shows []widgets.Paragraph
	at    int // where it stands in the new text; -1: nowhere
}

// A liner makes a red-line of a difference: what came is underlined on a green ground,
// what is gone struck out on a red one, what has moved says so.
type liner struct {
	d      *compare.Difference
	whole  bool
	called func(part string) string
	out    []line
}

// beside is how many unchanged paragraphs are shown on either side of a change.
const beside = 1

func (l *liner) lines() []line {
	all := l.d.Paragraphs
	near := make([]bool, len(all))
	for i, p := range all {
		if p.Kind == compare.Same && !l.whole {
			continue
		}
		for j := max(0, i-beside); j <= min(len(all)-1, i+beside); j++ {
			near[j] = true
		}
	}
	left := 0
	for i, p := range all {
		if !near[i] {
			left++
			continue
		}
		l.elided(left)
		left = 0
		l.paragraph(p)
	}
	if len(l.out) > 0 {
		l.elided(left)
	}
	return l.out
}

// elided says how many paragraphs are left out.
func (l *liner) elided(n int) {
	if n > 0 {
		l.out = append(l.out, line{[]widgets.Paragraph{small(translations.T("versions.elided", n))}, -1})
	}
}

// paragraph adds a paragraph, unless nothing of it is to be read.
func (l *liner) paragraph(p compare.Paragraph) {
	row := line{at: -1}
	if p.Kind != compare.Deleted && p.Kind != compare.Left {
		row.at = p.New.Start
	}
	switch p.Kind {
	case compare.Moved:
		row.shows = append(row.shows, told("down", translations.T("versions.moved-here", p.Move)))
	case compare.Left:
		text := l.plain(strings.TrimSpace(p.Old.In(l.d.Old)))
		row.shows = append(row.shows, told("up", translations.T("versions.moved-away", p.Move)),
			widgets.Paragraph{Pieces: []widgets.Piece{{Text: text, Color: theme.ColorNamePlaceHolder, Struck: true}}})
		l.out = append(l.out, row)
		return
	}
	var pieces []widgets.Piece
	for i, s := range p.Stretches {
		switch s.Kind {
		case compare.Inserted:
			pieces = put(pieces, l.mark(s.New.In(l.d.New)), widgets.Piece{Color: theme.ColorNameSuccess, Ground: look.ColorNameInserted, Under: true})
		case compare.Deleted:
			pieces = put(pieces, l.mark(s.Old.In(l.d.Old)), widgets.Piece{Color: theme.ColorNameError, Ground: look.ColorNameDeleted, Struck: true})
		default:
			text := l.plain(strings.TrimRight(s.New.In(l.d.New), "\n"))
			if p.Kind == compare.Changed && !l.whole {
				text = shortened(text, i > 0, i+1 < len(p.Stretches))
			}
			pieces = put(pieces, text, widgets.Piece{})
		}
	}
	if len(pieces) == 0 {
		return
	}
	row.shows = append(row.shows, widgets.Paragraph{Pieces: pieces})
	l.out = append(l.out, row)
}

// put adds a piece with a text, where there is any.
func put(pieces []widgets.Piece, text string, as widgets.Piece) []widgets.Piece {
	if text == "" {
		return pieces
	}
	as.Text = text
	return append(pieces, as)
}

// told is a line that says in words what became of a paragraph.
func told(icon, text string) widgets.Paragraph {
	return widgets.Paragraph{Pieces: []widgets.Piece{
		{Icon: icon, Small: true, Color: theme.ColorNamePrimary},
		{Text: text, Small: true, Color: theme.ColorNamePrimary},
	}}
}

// attributes are the marks of the format that never print.
var attributes = regexp.MustCompile(`\{[#a-z][^{}\n]*\}`)

// plain is text that did not change, without what does not print: fences are the names
// of their parts.
func (l *liner) plain(text string) string {
	if name, ok := l.fence(text); ok {
		return name
	}
	if strings.Trim(text, "-") == "" {
		return ""
	}
	return strings.TrimRight(attributes.ReplaceAllString(text, ""), " ")
}

// mark is text that came or is gone: all of it is shown but the blank lines.
func (l *liner) mark(text string) string {
	trimmed := strings.Trim(text, "\n")
	if name, ok := l.fence(trimmed); ok {
		return name
	}
	return trimmed
}

// fence is what the line shows that a part begins or ends with.
func (l *liner) fence(text string) (shown string, ok bool) {
	rest, ok := strings.CutPrefix(text, ":::")
	if !ok || strings.Contains(text, "\n") {
		return "", false
	}
	key, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	if key == "" {
		return "", true
	}
	return translations.T("versions.part", l.called(key)), true
}

// How many characters of what did not change stand on either side of a change, and
// from how many on the middle is left out.
const (
	around = 24
	long   = 80
)

// shortened leaves out the middle of a long stretch, or its outer end.
func shortened(text string, before, after bool) string {
	r := []rune(text)
	if len(r) <= long {
		return text
	}
	out := ""
	if before {
		out = string(r[:around])
	}
	out += "……"
	if after {
		out += string(r[len(r)-around:])
	}
	return out
}
