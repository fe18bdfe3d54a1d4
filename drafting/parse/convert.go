package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A converter turns goldmark's inlines of one leaf into ours.
type converter struct {
	text  string
	lines []line
	line  int // the line that the conversion has come to
}

// children converts what stands below parent. Texts that touch are one.
func (c *converter) children(parent ast.Node) []doc.Inline {
	var out []doc.Inline
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t, ok := n.(*ast.Text)
		if !ok {
			if in := c.node(n); in != nil {
				out = append(out, in)
			}
			continue
		}
		run := source.Span{Start: t.Segment.Start, End: t.Segment.Stop}
		if len(out) > 0 {
			// What is left of the asterisks that closed an emphasis stands, for
			// goldmark, where the used ones do.
			run = run.Shift(max(out[len(out)-1].Extent().End-run.Start, 0))
		}
		for {
			next, ok := n.NextSibling().(*ast.Text)
			if !ok || t.SoftLineBreak() || t.HardLineBreak() || next.Segment.Start != run.End {
				break
			}
			n, t, run.End = next, next, next.Segment.Stop
		}
		if onlyAttributes(out) {
			run.Start += blanks(run.In(c.text))
		}
		if t.SoftLineBreak() || t.HardLineBreak() {
			run.End = trimEnd(c.text, run.Start, run.End)
			out = c.texts(out, run)
			out = append(out, c.lineBreak(run.End, t.HardLineBreak()))
			continue
		}
		if next, ok := n.NextSibling().(*leafNode); ok && isAttributes(next.inline) {
			run.End = trimEnd(c.text, run.Start, run.End) // a blank before attributes does not print
		}
		out = c.texts(out, run)
	}
	return out
}

func isAttributes(n doc.Inline) bool {
	_, ok := n.(*doc.Attributes)
	return ok
}

// onlyAttributes reports whether nothing but attributes stands before: a blank
// after them does not print.
func onlyAttributes(before []doc.Inline) bool {
	for _, n := range before {
		if !isAttributes(n) {
			return false
		}
	}
	return len(before) > 0
}

func (c *converter) node(n ast.Node) doc.Inline {
	switch n := n.(type) {
	case *leafNode:
		return n.inline
	case *ast.Emphasis:
		inlines := c.children(n)
		if len(inlines) == 0 {
			return nil
		}
		span := source.Span{
			Start: inlines[0].Extent().Start - n.Level,
			End:   inlines[len(inlines)-1].Extent().End + n.Level,
		}
		if n.Level == 1 {
			return &doc.Emphasis{Span: span, Inlines: inlines}
		}
		return &doc.Strong{Span: span, Inlines: inlines}
	case *ast.Link:
		end, _ := n.AttributeString(linkEnd)
		stop, _ := end.(int)
		return &doc.Link{
			Span: source.Span{Start: n.Pos(), End: stop}, Inlines: c.children(n), Target: string(n.Destination),
		}
	}
	return nil
}

// lineBreak is the break from offset at to the text of the next line.
func (c *converter) lineBreak(at int, hard bool) doc.Inline {
	for c.line+1 < len(c.lines) && c.lines[c.line].next <= at {
		c.line++
	}
	end := c.lines[c.line].end
	if c.line+1 < len(c.lines) {
		end = c.lines[c.line+1].text
	}
	return &doc.Break{Span: source.Span{Start: at, End: end}, Hard: hard}
}

// texts adds the characters of run to out: escapes undone, references found.
func (c *converter) texts(out []doc.Inline, run source.Span) []doc.Inline {
	at := run.Start
	flush := func(end int) {
		if at < end {
			out = append(out, &doc.Text{Span: source.Span{Start: at, End: end}, Value: c.text[at:end], Exact: true})
		}
	}
	for i := run.Start; i < run.End; {
		step := strings.IndexAny(c.text[i:run.End], "\\（(")
		if step < 0 {
			break
		}
		i += step
		special, size := c.special(c.text[i:run.End], i)
		if special == nil {
			i += size
			continue
		}
		flush(i)
		out = append(out, special)
		i += size
		at = i
	}
	flush(run.End)
	return out
}

// special reads an escape or a reference at the start of s, which stands at
// offset at; nil when there is none, and then size is what to pass over.
func (c *converter) special(s string, at int) (n doc.Inline, size int) {
	if s[0] == '\\' {
		if len(s) < 2 || !strings.ContainsRune(escapable, rune(s[1])) {
			return nil, 1
		}
		return &doc.Text{Span: source.Span{Start: at, End: at + 2}, Value: s[1:2]}, 2
	}
	if numbers, size := evidenceRef(s); size > 0 {
		return &doc.EvidenceRef{Span: source.Span{Start: at, End: at + size}, Value: s[:size], Numbers: numbers}, size
	}
	if numbers, size := problemRef(s); size > 0 {
		return &doc.ProblemRef{Span: source.Span{Start: at, End: at + size}, Value: s[:size], Numbers: numbers}, size
	}
	return nil, width(s)
}

// escapable is ASCII punctuation: what a backslash takes the meaning from.
const escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
