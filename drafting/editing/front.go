package editing

import (
	"slices"
	"strings"

	"jianwen/drafting/doc"
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
		at := endOfFront(d)
		return []source.Edit{{Span: source.Span{Start: at, End: at}, New: key + ":" + written + "\n"}}
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

// endOfFront is where the closing line of the front matter begins.
func endOfFront(d *doc.Document) int {
	text := strings.TrimRight(d.Front.Span.In(d.Text), "\n")
	return d.Front.Span.Start + strings.LastIndexByte(text, '\n') + 1
}

// valueOfField writes values behind a key and its colon.
func valueOfField(values []string) string {
	switch len(values) {
	case 0:
		return ""
	case 1:
		return " " + scalar(values[0])
	}
	var out strings.Builder
	for _, v := range values {
		out.WriteString("\n  - " + scalar(v))
	}
	return out.String()
}

// scalar writes a value so that YAML reads it as the text it is: plain where nothing in
// it means something else, such as a colon, a hash or a word for true.
func scalar(v string) string {
	v = strings.TrimSpace(v)
	plain := v != "" && !strings.ContainsAny(v[:1], "!&*-?[]{}|>@`\"'%#,:=~") && !strings.Contains(v, ": ") &&
		!strings.Contains(v, " #") && !strings.HasSuffix(v, ":") && !strings.ContainsAny(v, "\n\t\r\\\"") &&
		!slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "~", "---", "..."}, strings.ToLower(v))
	if plain || v == "true" || v == "false" {
		return v
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(v) + `"`
}
