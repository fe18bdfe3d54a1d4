package parse

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// frontMatter is a read front matter, placed.
type frontMatter struct {
	base     int // where it begins in the draft
	front    doc.Front
	troubles []doc.Trouble
}

const frontMark = "---"

// findFront is the span of the front matter with both its marks; empty when
// there is none. A part before the closing mark, or a line behind a blank line that
// cannot be YAML, means that the mark was forgotten: then it ends before the first
// blank line or part, if the line below the mark reads like a key.
func findFront(text string) source.Span {
	start := len(text) - len(strings.TrimPrefix(text, byteOrderMark))
	first, _, _ := strings.Cut(text[start:], "\n")
	if !strings.HasPrefix(first, frontMark) || strings.TrimSpace(first) != frontMark {
		return source.Span{}
	}
	from := min(start+len(first)+1, len(text))
	open := -1 // where a front matter that is never closed ends
	for at := from; at < len(text); {
		row, _, _ := strings.Cut(text[at:], "\n")
		bare := strings.TrimRight(row, " \t\r")
		if bare == frontMark || bare == "..." {
			return source.Span{Start: start, End: at + len(bare)}
		}
		part := strings.HasPrefix(bare, ":::")
		if open < 0 && (part || bare == "") {
			open = at
		}
		if part || open >= 0 && !likeYAML(bare) {
			break
		}
		at += len(row) + 1
	}
	if open < 0 {
		open = len(text)
	}
	row, _, _ := strings.Cut(text[from:open], "\n")
	if _, _, ok := cutKey(row); !ok {
		return source.Span{}
	}
	return source.Span{Start: start, End: trimEnd(text, start, open)}
}

// likeYAML reports whether a line may follow a blank line inside a front matter.
func likeYAML(row string) bool {
	_, _, key := cutKey(row)
	return key || row == "" || strings.ContainsAny(row[:1], " \t-#?\"'")
}

// readFront reads the text of a front matter, marks included, that begins at
// offset base of the draft.
func readFront(text string, base int) frontMatter {
	f := frontMatter{base: base, front: doc.Front{Span: source.Span{Start: base, End: base + len(text)}}}
	from, to := frontBody(text)
	if to < 0 {
		to = len(text)
		f.troubles = append(f.troubles, doc.Trouble{
			Span: source.Span{Start: base, End: base + len(frontMark)}, Kind: "front-matter", Detail: "not closed",
		})
	}
	entries, trouble := readYAML(text[from:to])
	if trouble != nil {
		trouble.Span = trouble.Span.Shift(base + from)
		f.troubles = append(f.troubles, *trouble)
		entries = readKeys(text[from:to])
	}
	f.front.Entries = shiftEntries(entries, base+from)
	return f
}

// frontBody is where the YAML stands between the marks; to is -1 without a
// closing mark.
func frontBody(text string) (from, to int) {
	from = strings.IndexByte(text, '\n') + 1
	to = strings.LastIndexByte(text, '\n') + 1
	if last := text[to:]; from == 0 || to < from || last != frontMark && last != "..." {
		return from, -1
	}
	return from, to
}

func shiftEntries(entries []doc.Entry, delta int) []doc.Entry {
	for i := range entries {
		e := &entries[i]
		e.Span, e.KeyAt, e.Value = e.Span.Shift(delta), e.KeyAt.Shift(delta), e.Value.Shift(delta)
		for j := range e.Values {
			e.Values[j].Span = e.Values[j].Span.Shift(delta)
		}
		shiftEntries(e.Map, delta)
	}
	return entries
}
