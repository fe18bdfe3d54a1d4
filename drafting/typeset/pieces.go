package typeset

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// visibleBlank is what an empty field prints.
const visibleBlank = "＿＿＿＿"

// inlines turns the inlines of a block into pieces of one look, with the looks
// of strong and emphasised text taken from the profile.
func (c *composer) inlines(in []doc.Inline, l look) []piece {
	var out []piece
	for i, n := range in {
		switch n := n.(type) {
		case *doc.Text:
			out = append(out, piece{text: n.Value, at: n.Span, exact: n.Exact, look: l})
		case *doc.Strong:
			out = append(out, c.inlines(n.Inlines, c.changed(l, "strong"))...)
		case *doc.Emphasis:
			out = append(out, c.inlines(n.Inlines, c.changed(l, "emphasis"))...)
		case *doc.Link:
			out = append(out, c.inlines(n.Inlines, l)...)
		case *doc.FieldRef:
			out = append(out, c.field(n, l))
		case *doc.EvidenceRef:
			out = append(out, typed(n.Value, n.Span, l))
		case *doc.ProblemRef:
			out = append(out, typed(n.Value, n.Span, l))
		case *doc.Break:
			switch {
			case n.Hard && len(out) > 0:
				out[len(out)-1].stop = true
			case !n.Hard && latinEnd(out) && latinStart(in[i+1:]):
				out = append(out, piece{text: " ", at: n.Span, look: l})
			}
		}
	}
	return out
}

// typed is text that prints as it stands in the draft where the two agree.
func typed(value string, at source.Span, l look) piece {
	return piece{text: value, at: at, exact: len(value) == at.Len(), look: l}
}

// changed is l in the face of another element; size and tag stay.
func (c *composer) changed(l look, element string) look {
	l.font = lookOf(c.profile, element, l.tag).font
	return l
}

func (c *composer) field(n *doc.FieldRef, l look) piece {
	value := c.value(n.Key)
	if value == "" {
		value = visibleBlank
	}
	return piece{text: value, at: n.Span, look: l}
}

// value is a front-matter value as it prints: lists joined, dates written out.
func (c *composer) value(key string) string {
	values := c.doc.Front.List(key)
	for i, v := range values {
		values[i] = chineseDate(strings.TrimSpace(v))
	}
	return strings.Join(values, "、")
}

var isoDate = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)

// chineseDate writes 2026-09-16 as 2026年9月16日 (Arabic digits, no leading
// zeros: GB/T 9704—2012, 7.3.5.4); anything else stays.
func chineseDate(s string) string {
	m := isoDate.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	return fmt.Sprintf("%s年%d月%d日", m[1], month, day)
}

func latinEnd(out []piece) bool {
	if len(out) == 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(out[len(out)-1].text)
	c := classOf(r)
	return !c.wide() && c != blank
}

func latinStart(rest []doc.Inline) bool {
	if len(rest) == 0 {
		return false
	}
	t, ok := rest[0].(*doc.Text)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Value)
	c := classOf(r)
	return !c.wide() && c != blank
}

// bodyLook is the look of running text.
func (c *composer) bodyLook(tag page.Tag) look { return lookOf(c.profile, "body", tag) }
