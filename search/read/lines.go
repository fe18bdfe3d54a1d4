package read

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one printed line; measures are in columns, two for a Chinese character.
type line struct {
	text   string // without space at either end
	left   float64
	right  float64
	center bool
	gap    bool // more space above than between the lines of a paragraph
	page   int
	level  int
}

// A measure is the common place of lines.
type measure struct {
	left, right float64
}

// heading begins a paragraph wherever it stands: 第X条, 第X章, 一、 and （一）.
var heading = regexp.MustCompile(`^(?:第[〇零一二三四五六七八九十百千]+(?:编|分编|章|节|条)|[〇一二三四五六七八九十]{1,3}、|（[〇一二三四五六七八九十]{1,3}）)`)

// paragraphs joins lines that run on. A paragraph ends where a line ends short, where
// the next is indented or centred, begins with the number of a heading, or stands
// apart.
func paragraphs(lines []line, m measure) []Block {
	var out []Block
	var text strings.Builder
	var last line
	end := func() {
		if len(out) > 0 {
			out[len(out)-1].Text = text.String()
		}
		text.Reset()
	}
	for _, l := range lines {
		if l.text == "" {
			continue
		}
		if len(out) > 0 && continues(last, l, m) {
			text.WriteString(between(last.text, l.text))
		} else {
			end()
			out = append(out, Block{Center: l.center, Page: l.page, Level: l.level})
		}
		text.WriteString(l.text)
		last = l
	}
	end()
	return out
}

// slack is how far before the end a full line may end, in columns: punctuation that
// may not begin a line takes a character with it, and the widest word of Latin
// letters that is common has ten.
const slack = 5

func continues(last, next line, m measure) bool {
	if next.gap || last.center || next.center || last.level > 0 || next.level > 0 || last.left > m.left+farLeft ||
		strings.Contains(last.text, "\t") || strings.Contains(next.text, "\t") {
		return false
	}
	indented, ended := next.left >= m.left+1.5, ends(last.text)
	switch {
	case ended && (indented || heading.MatchString(next.text)):
		return false
	case indented && heading.MatchString(next.text):
		return false
	case last.right >= m.right-slack, latinWrap(last, next, m):
		return true
	}
	// A quotation set narrower on both sides.
	return indented && !ended && next.left <= last.left+.5 && last.right >= m.right-slack-inset
}

const (
	inset   = 4  // columns that a quotation is narrower at the right
	farLeft = 16 // columns: a line that begins beyond is a signature or a date
)

// ends tells whether a sentence, or the lead of a list, ends with a line.
func ends(text string) bool {
	text = strings.TrimRight(text, "”’）)")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("。；：！？.;:!?", r)
}

// latinWrap: a long word that did not fit may leave a wide space.
func latinWrap(last, next line, m measure) bool {
	word := strings.IndexFunc(next.text, func(r rune) bool { return r > unicode.MaxASCII || r == ' ' })
	if word < 0 {
		word = len(next.text)
	}
	return word > slack && last.right+float64(word) > m.right
}

// joinText puts two lines together.
func joinText(a, b string) string { return a + between(a, b) + b }

// between is what stands between two lines that run on: a space between Latin words,
// nothing beside a Chinese character.
func between(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if isWide(last) || isWide(first) {
		return ""
	}
	return " "
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// isWide: a character of Chinese text, which takes no space beside it.
func isWide(r rune) bool { return width(r) == 2 }

// columns is the width of text: two for a Chinese character, one for any other.
func columns(text string) float64 {
	n := 0.0
	for _, r := range text {
		n += width(r)
	}
	return n
}

func width(r rune) float64 {
	switch {
	case r < 0x80:
		if r == '\t' {
			return 4
		}
		return 1
	case r >= 0x1100 && r < 0x1160, r >= 0x2e80 && r < 0xd7a4, r >= 0xf900 && r < 0xfb00, r >= 0xfe30 && r < 0xfe70,
		r >= 0xff00 && r < 0xff61, r >= 0xffe0 && r < 0xffe7, r >= 0x20000:
		return 2
	case r == '“', r == '”', r == '‘', r == '’', r == '—', r == '…', r == '·':
		return 2
	case unicode.Is(unicode.Mn, r):
		return 0
	}
	return 1
}

// clean drops control characters and the space around a line.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r == '\u00a0', r == '\v', r == '\f':
			return ' '
		case r < ' ', r == 0x7f, r == '\u200b', r == '\ufeff', r == '\u00ad', r >= 0x80 && r < 0xa0:
			return -1
		}
		return r
	}, text)
	return strings.TrimSpace(text)
}
