package app

import (
	"math"
	"unicode"

	"jianwen/drafting"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// words counts what is printed as Word does (字数): every Chinese character and mark is
// one, and so is every word or number between them; blanks and page numbers are none.
func words(snapshot *drafting.Snapshot) int {
	var c counter
	for _, run := range printed(snapshot) {
		c.begin(run)
		for _, g := range run.Glyphs {
			c.add(g.Text)
		}
	}
	return c.n
}

// wordsIn is words of what is printed of a stretch of the draft.
func wordsIn(snapshot *drafting.Snapshot, span source.Span) int {
	var c counter
	for _, run := range printed(snapshot) {
		c.begin(run)
		for i, g := range run.Glyphs {
			if s := run.Source(i); s.Start >= span.Start && s.End <= span.End && !s.Empty() {
				c.add(g.Text)
			} else {
				c.within = false
			}
		}
	}
	return c.n
}

// A counter counts characters and words.
type counter struct {
	n      int
	within bool // a word
	last   *page.Run
}

// begin goes on with a run: a word ends with its line, unless it was parted there.
func (c *counter) begin(run *page.Run) {
	if l := c.last; l == nil || l.Node != run.Node || l.Row != run.Row || l.Column != run.Column || math.Abs(l.Y-run.Y) > 0.01 && !l.Joined {
		c.within = false
	}
	c.last = run
}

func (c *counter) add(text string) {
	for _, r := range text {
		switch {
		case unicode.IsSpace(r) || r == '\u200b':
			c.within = false
		case fullWidth(r):
			c.n++
			c.within = false
		case !c.within:
			c.n++
			c.within = true
		}
	}
}

// fullWidth tells a character that takes the room of a Chinese one in Chinese text.
func fullWidth(r rune) bool {
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo):
		return true
	case r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xffef: // marks, and letters of full width
		return true
	case r >= 0x2010 && r <= 0x203b, r >= 0x2460 && r <= 0x24ff: // — “ ” … ※, ① to ⓿
		return true
	}
	return r == '·' || r == '×' || r == '〇'
}
