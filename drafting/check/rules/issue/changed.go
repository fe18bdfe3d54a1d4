package issue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// later is the keys of the front matter that are filled in or changed after approval:
// numbering, dating, copying, serving, filing, and the reasons given to findings.
var later = []string{
	"number", "date", "issued", "issuer", "copies", "copy_no", "signatory", "issuer_signs", "served_on", "filed_on", "copy_to_superior", check.OverrideKey,
}

// changes is what differs from the approved text; nil where nothing does, or nothing
// was approved.
var changes = check.NewFact(func(d *check.Draft) *source.Span {
	if d.Register == nil {
		return nil
	}
	approved := d.Register.Approved()
	if strings.TrimSpace(approved) == "" || approved == d.Text {
		return nil
	}
	old := parse.Document(approved)
	if at, ok := bodyChange(approved[old.Front.Span.End:], d.Text, d.Document.Front.Span.End); ok {
		return &at
	}
	return frontChange(old.Front, d.Document.Front)
})

// changed is where the draft differs from what was approved.
func changed(d *check.Draft) (source.Span, bool) {
	if at := changes.Of(d); at != nil {
		return *at, true
	}
	return source.Span{}, false
}

// bodyChange is the stretch of a text behind its front matter that differs from the
// old body: what lies between the common beginning and the common end. Line ends and
// blanks at either end do not count.
func bodyChange(old, text string, from int) (source.Span, bool) {
	old = strings.TrimSpace(strings.ReplaceAll(old, "\r\n", "\n"))
	body := text[from:]
	trimmed := strings.TrimLeft(body, " \n\r\t")
	from += len(body) - len(trimmed)
	trimmed = strings.TrimRight(trimmed, " \n\r\t")
	if old == strings.ReplaceAll(trimmed, "\r\n", "\n") {
		return source.Span{}, false
	}
	head := 0
	for head < len(old) && head < len(trimmed) && old[head] == trimmed[head] {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(trimmed)-head && old[len(old)-1-tail] == trimmed[len(trimmed)-1-tail] {
		tail++
	}
	start, end := head, len(trimmed)-tail
	for start > 0 && start < len(trimmed) && !utf8.RuneStart(trimmed[start]) {
		start--
	}
	for end < len(trimmed) && !utf8.RuneStart(trimmed[end]) {
		end++
	}
	return source.Span{Start: from + start, End: from + max(start, end)}, true
}

// frontChange is the first key whose values differ, that came, or, at the head of the
// front matter, that went.
func frontChange(old, now doc.Front) *source.Span {
	for _, e := range now.Entries {
		if !slices.Contains(later, e.Key) && !slices.Equal(old.List(e.Key), now.List(e.Key)) {
			return &e.Span
		}
	}
	for _, e := range old.Entries {
		if _, ok := now.Entry(e.Key); !ok && !slices.Contains(later, e.Key) && len(e.Values) > 0 {
			return &source.Span{Start: now.Span.Start, End: now.Span.Start}
		}
	}
	return nil
}
