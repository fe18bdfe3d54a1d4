package facts

import (
	"unicode/utf8"

	"jianwen/drafting/check"
)

// A quotation is a stretch between paired marks, the marks included.
type quotation struct {
	Stretch
	opening rune // “ ‘ 《 〈 （ 〔 【 「 『
}

// inside is the stretch without the marks.
func (q quotation) inside() Stretch {
	n := utf8.RuneLen(q.opening)
	return Stretch{q.Start + n, q.End - n}
}

// closings are the paired marks of GB/T 15834, each opening with its closing.
var closings = map[rune]rune{'“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '〔': '〕', '【': '】', '「': '」', '『': '』'}

// quotations are the outermost stretches between paired marks in a text, in order. A
// mark without its fellow encloses nothing.
func quotations(text string) []quotation {
	type open struct {
		at   int
		mark rune
	}
	var stack []open
	var out []quotation
	for at, r := range text {
		if _, opens := closings[r]; opens {
			stack = append(stack, open{at, r})
			continue
		}
		for i := len(stack) - 1; i >= 0 && i >= len(stack)-8; i-- {
			if closings[stack[i].mark] != r {
				continue
			}
			q := quotation{Stretch{stack[i].at, at + utf8.RuneLen(r)}, stack[i].mark}
			stack = stack[:i]
			for len(out) > 0 && out[len(out)-1].Start > q.Start {
				out = out[:len(out)-1] // it lies inside
			}
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
	var walk func(s Stretch, depth int)
	walk = func(s Stretch, depth int) {
		for _, q := range quotations(s.In(text)) {
			q.Start, q.End = q.Start+s.Start, q.End+s.Start
			switch q.opening {
			case '“', '‘', '「', '『', '《', '〈':
				out = append(out, q.Stretch)
			default:
				if depth < 4 { // nobody nests brackets deeper
					walk(q.inside(), depth+1)
				}
			}
		}
	}
	walk(Stretch{0, len(text)}, 0)
	return out
}
