package parse

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// readKeys reads broken YAML line by line, so that the page still shows while a
// value is being typed: `key: value`, a list of `- item` lines below a key,
// [a, b] on one line. A full-width colon does as well.
func readKeys(text string) []doc.Entry {
	var out []doc.Entry
	for _, l := range scanLines(text, 0) {
		row := l.in(text)
		switch {
		case l.blank() || strings.HasPrefix(row, "#"):
		case strings.HasPrefix(row, "- ") && len(out) > 0:
			last := &out[len(out)-1]
			addItem(last, text, source.Span{Start: l.text + len("- "), End: l.end})
			last.Span.End = max(last.Span.End, last.Value.End)
		case l.text == l.start:
			if e, ok := keyLine(text, l); ok {
				out = append(out, e)
			}
		}
	}
	return out
}

// cutKey cuts a line into key and what follows the colon; size is the offset of that.
func cutKey(row string) (key string, size int, ok bool) {
	at := strings.IndexAny(row, ":：")
	if at <= 0 {
		return "", 0, false
	}
	key = strings.TrimSpace(row[:at])
	if key == "" || strings.ContainsAny(key, " \t{}[],#'\"*&!|>%@`") {
		return "", 0, false
	}
	size = at + width(row[at:])
	if row[at] == ':' && size < len(row) && blanks(row[size:]) == 0 {
		return "", 0, false
	}
	return key, size, true
}

func keyLine(text string, l line) (doc.Entry, bool) {
	key, size, ok := cutKey(l.in(text))
	if !ok {
		return doc.Entry{}, false
	}
	at := l.text + size
	e := doc.Entry{
		Key: key, KeyAt: source.Span{Start: l.text, End: l.text + len(key)},
		Span: source.Span{Start: l.text, End: at}, Value: source.Span{Start: at, End: at},
	}
	value := bareValue(text, source.Span{Start: at, End: l.end})
	s := value.In(text)
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		for at := value.Start + 1; at < value.End; {
			size := strings.IndexAny(text[at:value.End], ",]")
			addItem(&e, text, source.Span{Start: at, End: at + size})
			at += size + 1
		}
		e.Value = value
	} else {
		addItem(&e, text, value)
	}
	e.Span.End = max(e.Span.End, e.Value.End)
	return e, true
}

// addItem adds the value at span to e, unless it is empty.
func addItem(e *doc.Entry, text string, span source.Span) {
	span = bareValue(text, span)
	if span.Empty() {
		return
	}
	if e.Value.Empty() {
		e.Value.Start = span.Start
	}
	e.Value.End = max(e.Value.End, span.End)
	e.Values = append(e.Values, doc.Scalar{Span: span, Text: unquote(span.In(text))})
}

// bareValue is span without blanks around it and without a comment.
func bareValue(text string, span source.Span) source.Span {
	if at := strings.Index(span.In(text), " #"); at >= 0 {
		span.End = span.Start + at
	}
	span.Start += blanks(span.In(text))
	span.End = trimEnd(text, span.Start, span.End)
	return span
}

// unquote takes matching quotes off s, or a single one that was never closed.
func unquote(s string) string {
	if !quoted(s) {
		return s
	}
	return strings.TrimSuffix(s[1:], s[:1])
}

func quoted(s string) bool { return s != "" && (s[0] == '"' || s[0] == '\'') }
