package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Blank stands on the page where a field has no value.
const Blank = "＿＿＿＿"

// PlainText is what inlines print, without any look. A field prints the value
// that lookup gives for its key, or [Blank] when that is empty or lookup is nil.
// A hard break is a newline; a soft one is a blank between two characters that
// are not Chinese, else nothing. Attributes print nothing.
func PlainText(inlines []Inline, lookup func(key string) string) string {
	p := plain{lookup: lookup}
	p.inlines(inlines)
	return p.out.String()
}

type plain struct {
	out    strings.Builder
	last   rune // the last character written
	soft   bool // a soft break waits for the character after it
	lookup func(string) string
}

func (p *plain) inlines(inlines []Inline) {
	for _, n := range inlines {
		switch n := n.(type) {
		case *Text:
			p.write(n.Value)
		case *EvidenceRef:
			p.write(n.Value)
		case *ProblemRef:
			p.write(n.Value)
		case *FieldRef:
			p.write(p.field(n.Key))
		case *Strong:
			p.inlines(n.Inlines)
		case *Emphasis:
			p.inlines(n.Inlines)
		case *Link:
			p.inlines(n.Inlines)
		case *Break:
			if n.Hard {
				p.write("\n")
			} else {
				p.soft = true
			}
		}
	}
}

func (p *plain) field(key string) string {
	if p.lookup != nil {
		if value := p.lookup(key); value != "" {
			return value
		}
	}
	return Blank
}

func (p *plain) write(s string) {
	if s == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(s)
	if p.soft && p.last != 0 && !Wide(p.last) && !Wide(first) && !unicode.IsSpace(p.last) && !unicode.IsSpace(first) {
		p.out.WriteByte(' ')
	}
	p.soft = false
	p.out.WriteString(s)
	p.last, _ = utf8.DecodeLastRuneInString(s)
}

// Wide reports whether r is a Chinese character or a full-width mark: next to
// one, a soft break prints nothing.
func Wide(r rune) bool {
	switch {
	case r < 0x2010:
		return false
	case r <= 0x203B: // —— …… “” ‘’ ※ are full-width in Chinese text
		return true
	case r >= 0x2E80 && r <= 0xD7FF, r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE4F,
		r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, r >= 0x20000 && r <= 0x3FFFF:
		return true
	}
	return false
}
