package facts

import (
	"slices"
	"unicode/utf8"

	"jianwen/drafting/check"
)

// A Quotation is a stretch between paired marks, the marks included.
type Quotation struct {
	Stretch
	Opening rune // “ ‘ 《 〈 （ 〔 【 「 『
}

// Inside is the stretch without the marks.
func (q Quotation) Inside() Stretch {
	n := utf8.RuneLen(q.Opening)
	return Stretch{q.Start + n, q.End - n}
}

// closings are the paired marks of GB/T 15834, each opening with its closing.
var closings = map[rune]rune{'“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '〔': '〕', '【': '】', '「': '」', '『': '』'}

// Quotations are the outermost stretches between paired marks in a passage's text,
// in order. A mark without its fellow encloses nothing.
var Quotations = check.NewReading(quotations)

func quotations(text string) []Quotation {
	type open struct {
		at   int
		mark rune
	}
	var stack []open
	var out []Quotation
	for at, r := range text {
		if _, opens := closings[r]; opens {
			stack = append(stack, open{at, r})
			continue
		}
		for i := len(stack) - 1; i >= 0 && i >= len(stack)-8; i-- {
			if closings[stack[i].mark] != r {
				continue
			}
			q := Quotation{Stretch{stack[i].at, at + utf8.RuneLen(r)}, stack[i].mark}
			stack = stack[:i]
			out = slices.DeleteFunc(out, func(inner Quotation) bool { return inner.Start > q.Start })
			out = append(out, q)
			break
		}
	}
	return out
}

// Foreign are the stretches of a passage's text that are not the author's own words:
// what stands in “ ”, ‘ ’, 「 」 and 《 》, wherever it stands. In order; none lies in
// another.
var Foreign = check.NewReading(foreign)

func foreign(text string) []Stretch {
	var out []Stretch
	var walk func(s Stretch)
	walk = func(s Stretch) {
		for _, q := range quotations(s.In(text)) {
			q.Start, q.End = q.Start+s.Start, q.End+s.Start
			switch q.Opening {
			case '“', '‘', '「', '『', '《', '〈':
				out = append(out, q.Stretch)
			default:
				walk(q.Inside())
			}
		}
	}
	walk(Stretch{0, len(text)})
	return out
}
