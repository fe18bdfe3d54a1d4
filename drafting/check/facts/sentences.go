// Package facts is what several rules read in a draft: its sentences and quotations,
// quantities, citations, names and the graph of its reasoning, each worked out once.
package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
)

// A Stretch is bytes Start to End of a passage's text.
type Stretch struct{ Start, End int }

// In is the stretch of text.
func (s Stretch) In(text string) string { return text[s.Start:s.End] }

// Sentences are the sentences of a passage's text, in order, each with its closing
// mark and without blanks around it. A 。inside “ ”, 《 》 or （ ） does not end the
// sentence outside; a speech that is a sentence of its own (他说：“好。”) does. What
// stands behind the last mark is a sentence as well; a line break ends one.
var Sentences = check.NewReading(sentences)

func sentences(text string) []Stretch {
	var out []Stretch
	start := 0
	cut := func(end int) {
		s := trimmed(text, Stretch{start, end})
		if s.Start < s.End {
			out = append(out, s)
		}
		start = end
	}
	quoted := quotations(text)
	for at := 0; at < len(text); {
		if len(quoted) > 0 && quoted[0].Start == at {
			q := quoted[0]
			at, quoted = q.End, quoted[1:]
			if speech(text, start, q) {
				cut(at)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(text[at:])
		at += n
		switch r {
		case '\n':
			cut(at)
		case '。', '？', '！':
			for strings.HasPrefix(text[at:], "？") || strings.HasPrefix(text[at:], "！") {
				at += len("？")
			}
			cut(at)
		}
	}
	cut(len(text))
	return out
}

// speech tells whether a quotation ends the sentence that it stands in: it has an
// end of its own, and a ： or nothing before it.
func speech(text string, start int, q quotation) bool {
	inside := strings.TrimSuffix(q.In(text), "”")
	if q.opening != '“' || !strings.HasSuffix(inside, "。") && !strings.HasSuffix(inside, "？") && !strings.HasSuffix(inside, "！") {
		return false
	}
	before := strings.TrimSpace(text[start:q.Start])
	after, _ := utf8.DecodeRuneInString(text[q.End:])
	return (before == "" || strings.HasSuffix(before, "：")) && !strings.ContainsRune("，、；：。）的", after)
}

// trimmed leaves out the blanks around a stretch.
func trimmed(text string, s Stretch) Stretch {
	inside := s.In(text)
	left := strings.TrimLeftFunc(inside, unicode.IsSpace)
	s.Start += len(inside) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}
