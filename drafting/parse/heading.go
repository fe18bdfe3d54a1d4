package parse

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// The lengths, in characters, up to which a numbered paragraph is a heading.
// A line of the page holds 28 (GB/T 9704—2012, 5.2.2).
const (
	lineMeasure = 28
	titleLimit  = 40 // a level-1 title may run into a second line
)

// stops are the marks that end a sentence or leave it open: what ends with one
// is no title by itself.
const stops = "。；！？：，、．;:!?,"

// endsTitle reports whether the numbered line is a title that was ended on
// purpose: shorter than the page's measure and without a stop. Then the
// lines that follow are paragraphs of their own. Items of a list have no title.
func endsTitle(text string, items bool) bool {
	n, ok := officialNumber(text)
	if !ok || items && n.level >= itemLevel {
		return false
	}
	text = strings.TrimSpace(text[n.size:])
	if at := strings.LastIndexByte(text, '{'); at >= 0 && strings.HasSuffix(text, "}") {
		if _, size := attributes(text[at:]); size == len(text)-at {
			text = strings.TrimSpace(text[:at])
		}
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && !strings.ContainsRune(stops, last) && !strings.Contains(text, "。") &&
		utf8.RuneCountInString(text) <= lineMeasure
}

// divide cuts the inlines of a numbered paragraph into title and body.
func divide(level int, inlines []doc.Inline) (title, body []doc.Inline) {
	limit, ends := lineMeasure, "。！？"
	switch level {
	case 1:
		limit = titleLimit
	case 2:
		ends = "。"
	}
	first, rest, found := cutSentence(inlines, ends)
	switch {
	case level == 2:
		title, body = first, rest
	case found && (len(rest) > 0 || level == 1):
		if length(first) > lineMeasure {
			return nil, inlines
		}
		title, body = first, rest
	case length(first) > limit || stopped(first):
		return nil, inlines
	default:
		title = first
	}
	return title, body
}

// cutSentence cuts inlines behind the first of ends and the closing marks after
// it. A sentence that ends inside bold text ends with the bold text. Attributes
// behind the end, and the blank before them, stay with the sentence. found is
// false when no end is there, and then first is all.
func cutSentence(inlines []doc.Inline, ends string) (first, rest []doc.Inline, found bool) {
	for i, n := range inlines {
		text, plain := n.(*doc.Text)
		if !plain {
			if !strings.ContainsAny(visible(n), ends) {
				continue
			}
			first, rest = inlines[:i+1:i+1], inlines[i+1:]
		} else {
			at := sentenceEnd(text, ends)
			if at < 0 {
				continue
			}
			left, right := cutText(text, at)
			first, rest = append(inlines[:i:i], left), inlines[i+1:]
			if right != nil {
				rest = append([]doc.Inline{right}, rest...)
			}
		}
		first, rest = takeAttributes(first, rest)
		return first, rest, true
	}
	return inlines, nil, false
}

func sentenceEnd(t *doc.Text, ends string) int {
	if !t.Exact {
		return -1
	}
	at := strings.IndexAny(t.Value, ends)
	if at < 0 {
		return -1
	}
	_, size := utf8.DecodeRuneInString(t.Value[at:])
	at += size
	for {
		r, size := utf8.DecodeRuneInString(t.Value[at:])
		if size == 0 || !strings.ContainsRune("”’」』）)", r) {
			return at
		}
		at += size
	}
}

// cutText cuts t at offset; blanks that follow the cut belong to neither half.
func cutText(t *doc.Text, offset int) (left, right *doc.Text) {
	left = &doc.Text{Span: source.Span{Start: t.Span.Start, End: t.Span.Start + offset}, Value: t.Value[:offset], Exact: true}
	from := offset + blanks(t.Value[offset:])
	if from == len(t.Value) {
		return left, nil
	}
	return left, &doc.Text{Span: source.Span{Start: t.Span.Start + from, End: t.Span.End}, Value: t.Value[from:], Exact: true}
}

// takeAttributes moves what leads rest and prints nothing to first: attributes.
// Soft breaks there are dropped.
func takeAttributes(first, rest []doc.Inline) (_, _ []doc.Inline) {
	for len(rest) > 0 {
		switch n := rest[0].(type) {
		case *doc.Attributes:
			first = append(first, n)
		case *doc.Break:
			if n.Hard {
				return first, rest
			}
		case *doc.Text:
			from := blanks(n.Value)
			if from == 0 || !n.Exact {
				return first, rest
			}
			if _, right := cutText(n, 0); right != nil {
				return first, append([]doc.Inline{right}, rest[1:]...)
			}
		default:
			return first, rest
		}
		rest = rest[1:]
	}
	return first, rest
}

// visible is what n prints, for measuring.
func visible(n ...doc.Inline) string { return doc.PlainText(n, nil) }

func length(inlines []doc.Inline) int { return utf8.RuneCountInString(visible(inlines...)) }

func stopped(inlines []doc.Inline) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(visible(inlines...)))
	return strings.ContainsRune(stops, last)
}
