package check

import (
	"slices"
	"strings"
	"unicode"

	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// longestFront is how long a front matter may get by reasons, bytes: beyond 16 KiB the
// parser does not read it.
const longestFront = 15 << 10

// LetStand is the edits that write a reason into the front matter of a draft under
// the identity of a finding, in place of one that is there. ok is false where the
// draft's front matter cannot be read, or would be too long to be: then nothing can be
// written into it safely.
func LetStand(d *doc.Document, identity, reason string) (edits []source.Edit, ok bool) {
	reason = oneLine(reason)
	if edits, ok = letStand(d, identity, reason); !ok || !reads(d.Text, edits, identity, reason) {
		return nil, false
	}
	return edits, true
}

// reads reports whether a draft says a reason after edits: a front matter that is
// broken further up may swallow it.
func reads(text string, edits []source.Edit, identity, reason string) bool {
	after, err := source.Apply(text, edits)
	if err != nil {
		return false
	}
	reasons, ok := reasonsOf(parse.Document(after))
	return ok && slices.ContainsFunc(reasons.Map, func(e doc.Entry) bool {
		return e.Key == identity && len(e.Values) == 1 && strings.TrimSpace(e.Values[0].Text) == reason
	})
}

// letStand is the edits of [LetStand], which looks at what comes of them.
func letStand(d *doc.Document, identity, reason string) (edits []source.Edit, ok bool) {
	reasons, ok := reasonsOf(d)
	line := identity + ": " + parse.Scalar(reason)
	switch {
	case !ok || reason == "" || d.Front.Span.Len()+len(line) > longestFront:
		return nil, false
	case d.Front.Span.Empty():
		at := len(d.Text) - len(strings.TrimPrefix(d.Text, "\ufeff"))
		return insert(at, "---\n"+OverrideKey+":\n  "+line+"\n---\n\n"), true
	}
	for _, o := range reasons.Map {
		if o.Key == identity && block(d.Text, reasons) {
			return []source.Edit{{Span: o.Span, New: line}}, true
		}
	}
	switch n := len(reasons.Map); {
	case reasons.Key == "":
		at, before := parse.EndOfFront(d)
		return insert(at, before+OverrideKey+":\n  "+line+"\n"), true
	case n == 0 || !block(d.Text, reasons):
		return []source.Edit{{Span: reasons.Span, New: rewritten(reasons, identity) + "\n  " + line}}, true
	default:
		last := reasons.Map[n-1]
		return insert(endOfLine(d.Text, last.Span.End), "\n"+indent(d.Text, last.KeyAt.Start)+line), true
	}
}

// Withdraw is the edits that take the reasons under some identities out of the front
// matter; none where there are none. ok is false where it cannot be read.
func Withdraw(d *doc.Document, identities ...string) (edits []source.Edit, ok bool) {
	reasons, ok := reasonsOf(d)
	gone := map[string]bool{}
	for _, identity := range identities {
		gone[identity] = true
	}
	var found []doc.Entry
	for _, o := range reasons.Map {
		if gone[o.Key] {
			found = append(found, o)
		}
	}
	switch {
	case !ok || len(found) == 0:
		return nil, ok
	case len(found) == len(reasons.Map):
		return []source.Edit{lines(d.Text, reasons.Span)}, true
	case !block(d.Text, reasons):
		return []source.Edit{{Span: reasons.Span, New: rewritten(reasons, identities...)}}, true
	}
	for _, o := range found {
		edits = append(edits, lines(d.Text, o.Span))
	}
	return edits, true
}

// reasonsOf is the entry that holds the reasons, empty where there is none; ok is
// false where the front matter, or the entry, is not what it should be.
func reasonsOf(d *doc.Document) (reasons doc.Entry, ok bool) {
	for _, t := range d.Troubles {
		if t.Kind == "front-matter" {
			return doc.Entry{}, false
		}
	}
	reasons, _ = d.Front.Entry(OverrideKey)
	return reasons, len(reasons.Values) == 0
}

// block tells whether a mapping stands one entry a line.
func block(text string, e doc.Entry) bool {
	return !strings.HasPrefix(e.Value.In(text), "{")
}

// rewritten is an entry as a mapping of one entry a line, without some.
func rewritten(e doc.Entry, without ...string) string {
	out := OverrideKey + ":"
	for _, o := range e.Map {
		left := len(o.Values) > 0
		for _, key := range without {
			left = left && o.Key != key
		}
		if left {
			out += "\n  " + o.Key + ": " + parse.Scalar(o.Values[0].Text)
		}
	}
	return out
}

// lines deletes the lines that a span stands in.
func lines(text string, span source.Span) source.Edit {
	span.Start = strings.LastIndexByte(text[:span.Start], '\n') + 1
	span.End = min(endOfLine(text, span.End)+1, len(text))
	return source.Edit{Span: span}
}

// endOfLine is where the line ends that has byte at.
func endOfLine(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

// indent is the blanks that the line begins with up to byte at.
func indent(text string, at int) string {
	return text[strings.LastIndexByte(text[:at], '\n')+1 : at]
}

func insert(at int, text string) []source.Edit {
	return []source.Edit{{Span: source.Span{Start: at, End: at}, New: text}}
}

// oneLine is a text in one line, without what cannot be seen.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, s))
}
