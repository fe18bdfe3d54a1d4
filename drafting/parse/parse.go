// Package parse reads a draft: from its text to the tree of package doc.
//
// The format is Markdown with YAML front matter, cut down to what official
// documents need; see design.md, section 4. Parsing never fails: what cannot be
// read as meant stands as it was typed and is told as a [doc.Trouble].
//
//	text ─ front matter ─ goccy/go-yaml, or line by line when broken ─▶ doc.Front
//	     └ lines ─ splitter ─▶ fences, chunks ─ goldmark ─▶ blocks, placed in their parts
//
// A chunk is the lines of one block. It is parsed by itself, so that [Cache] can
// keep it as long as its text is the same. Goldmark reads what stands inside
// a chunk: emphasis by asterisks, links, escapes; everything else that Markdown
// knows is switched off, for what is typed prints.
//
// # Blocks
//
// A blank line ends a paragraph. So does a line that opens with an official
// number, # marks, :::, > or |, and one that opens with two full-width blanks, as
// Chinese paragraphs do. Any other newline is a soft break. A block quote has > on every
// line. A row of a table has a | in it; the row of dashes must have as many
// cells as the head. A short paragraph 表1 … directly before a table is its
// caption. In the parts evidence and attach, numbers of level 3 and 4 open an
// item instead of a heading.
//
// # Official numbers
//
// At the start of a paragraph, after any indentation: 一、 is level 1 (up to
// 九十九、 also 二〇、), （一） or (一) level 2, 1. 1． or 1、 level 3 (up to 999),
// （1） (1) or ⑴ level 4 (up to 99). These are no numbers:
//   - a digit after the stop: 3.86万元, 1.5倍, 2026.3.5;
//   - counting up to an ordinal noun: 「一、二审」「一、三项」「1、2号楼」. The numbers must
//     rise and the noun must be one that does not follow plain numbers, so
//     「一、三名被告人」 and 「二、一审判决」 are headings; 月 and 日 count only
//     after neighbours (「五、六月间」);
//   - a bracketed number before 项 (but not 项目), or joined to another one:
//     「（一）项」「（一）（二）项规定」「（一）至（三）项」.
//
// # Title and body
//
// A numbered paragraph is a heading, a heading that its text runs on from, or a
// sentence that has a number. A sentence ends at 。！？ (level 2: only 。) and the
// closing marks after it. Lengths are in characters as printed.
//   - Level 1: a first sentence of up to 28 is the title, the rest is body.
//     Without any end: all is title up to 40, if it does not end in a stop (；：，…).
//   - Level 2: the first sentence is the title, whatever its length; all, without one.
//   - Levels 3 and 4: a first sentence of up to 28 is the title if more follows;
//     without any end, all up to 28 that does not end in a stop.
//   - Otherwise there is no title and all is body.
//
// When the first line alone is a title of up to 28 characters without a stop,
// the lines below it are paragraphs of their own. A line with # marks is all title.
package parse

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Document parses a draft. It never fails and keeps no state; to parse one
// draft again and again, use a [Cache].
func Document(text string) *doc.Document {
	return new(Cache).Document(text)
}

// document parses text with the help of c.
func document(text string, c *Cache) *doc.Document {
	d := &doc.Document{Text: text, Troubles: badBytes(text)}
	span := findFront(text)
	body := bodyStart(text, span)
	if !span.Empty() {
		f := c.frontMatter(text, span)
		d.Front = f.front
		d.Troubles = append(d.Troubles, f.troubles...)
	}
	a := assembler{d: d, cache: c, splitter: splitter{text: text, lines: scanLines(text, body)}}
	a.run()
	return d
}

// byteOrderMark may stand at the start of a file from Windows; it is not text.
const byteOrderMark = "\ufeff"

// bodyStart is where the body begins: behind the front matter's line.
func bodyStart(text string, front source.Span) int {
	if front.Empty() {
		return len(text) - len(strings.TrimPrefix(text, byteOrderMark))
	}
	if at := strings.IndexByte(text[front.End:], '\n'); at >= 0 {
		return front.End + at + 1
	}
	return len(text)
}

// maxBadBytes is how many bad places are told; a file with more is no text.
const maxBadBytes = 100

// badBytes tells where text is not UTF-8 or has a NUL.
func badBytes(text string) []doc.Trouble {
	if utf8.ValidString(text) && strings.IndexByte(text, 0) < 0 {
		return nil
	}
	var out []doc.Trouble
	for at := 0; at < len(text) && len(out) < maxBadBytes; {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == 0:
			out = append(out, doc.Trouble{Span: source.Span{Start: at, End: at + 1}, Kind: "encoding", Detail: "NUL"})
		case r == utf8.RuneError && size == 1:
			out = append(out, doc.Trouble{Span: source.Span{Start: at, End: at + 1}, Kind: "encoding", Detail: "not UTF-8"})
		}
		at += size
	}
	return out
}
