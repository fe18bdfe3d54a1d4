package editing

import (
	"slices"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// SetField is the edits that give a key of the front matter a value, or several as a
// list; none empties it. The rest of the front matter stays as it was, comments too. A
// draft without front matter gets one.
func SetField(d *doc.Document, key string, values ...string) []source.Edit {
	values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return strings.TrimSpace(v) == "" })
	written := valueOfField(values)
	e, ok := d.Front.Entry(key)
	switch {
	case d.Front.Span.Empty():
		at := len(d.Text) - len(strings.TrimPrefix(d.Text, "\ufeff"))
		return []source.Edit{{Span: source.Span{Start: at, End: at}, New: "---\n" + key + ":" + written + "\n---\n\n"}}
	case !ok:
		at, before := parse.EndOfFront(d)
		return []source.Edit{{Span: source.Span{Start: at, End: at}, New: before + key + ":" + written + "\n"}}
	case same(e, values):
		return nil
	}
	span := source.Span{Start: e.KeyAt.End, End: e.Span.End}
	if colon := strings.IndexByte(span.In(d.Text), ':'); colon >= 0 {
		span.Start += colon + 1
	}
	return []source.Edit{{Span: span, New: written}}
}

// same reports whether an entry has these values already.
func same(e doc.Entry, values []string) bool {
	return len(e.Map) == 0 && slices.EqualFunc(e.Values, values, func(s doc.Scalar, v string) bool { return s.Text == v })
}

// valueOfField writes values behind a key and its colon.
func valueOfField(values []string) string {
	switch len(values) {
	case 0:
		return ""
	case 1:
		return " " + value(values[0])
	}
	var out strings.Builder
	for _, v := range values {
		out.WriteString("\n  - " + value(v))
	}
	return out.String()
}

// value writes a value; true and false are what a switch of the front matter has.
func value(v string) string {
	if v = strings.TrimSpace(v); v == "true" || v == "false" {
		return v
	}
	return parse.Scalar(v)
}
