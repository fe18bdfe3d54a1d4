// Package number is the rules on figures: numbers of documents (NUM), dates and spans
// of time (DAT), sums, units and percentages (AMT). Figures are read by
// drafting/quantity; arithmetic on them is exact.
package number

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

// Rules are the NUM, DAT and AMT rules of the specification.
var Rules = []*check.Rule{
	num001, num002, num003, num004,
	dat001, dat002, dat003, dat004, dat005, dat006, dat007,
	amt001, amt002, amt003, amt004, amt005,
}

// reference finds the number of a document: its code, brackets, year, 第, zeros, number.
var reference = regexp.MustCompile(`(\p{Han}{1,12})([\[【（(〔])((?:19|20)[0-9]{2})([\]】）)〕])(第?)(0*)([1-9][0-9]{0,4})号`)

// own finds the numbers of procuratorates in a text, as submatch places.
func own(text string) (out [][]int) {
	if !strings.Contains(text, "号") {
		return nil
	}
	for _, m := range reference.FindAllStringSubmatchIndex(text, -1) {
		if strings.Contains(text[m[2]:m[3]], "检") {
			out = append(out, m)
		}
	}
	return out
}

// A figured passage is one with its figures that are the author's own words.
type figured struct {
	passage *check.Passage
	values  []quantity.Value
}

// ownFigures are the figures of a draft, worked out once for all rules.
var ownFigures = check.NewFact(func(d *check.Draft) (out []figured) {
	for _, passage := range d.Passages {
		if passage.Quoted {
			continue
		}
		values := facts.Quantities.Of(d, passage.Text)
		if len(values) == 0 {
			continue
		}
		foreign := facts.Foreign.Of(d, passage.Text)
		var kept []quantity.Value
		for _, v := range values {
			for len(foreign) > 0 && foreign[0].End <= v.Start {
				foreign = foreign[1:]
			}
			if len(foreign) == 0 || foreign[0].Start >= v.End {
				kept = append(kept, v)
			}
		}
		if len(kept) > 0 {
			out = append(out, figured{passage, slices.Clip(kept)})
		}
	}
	return out
})

// figures calls do with the figures of every passage that are the author's own words.
// They are those of all rules: do changes none.
func figures(p *check.Pass, do func(*check.Passage, []quantity.Value)) {
	for _, t := range ownFigures.Of(p.Draft) {
		do(t.passage, t.values)
	}
}

// has tells whether a text has one of words.
func has(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// ends tells whether a text ends in one of words.
func ends(text string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// clause is the stretch around a place between ， ； 。 and line breaks.
func clause(text string, start, end int) (int, int) {
	return between(text, start, end, "，", "；", "。")
}

// sentence is the stretch around a place between 。 ； and line breaks.
func sentence(text string, start, end int) (int, int) { return between(text, start, end, "；", "。") }

// full is the stretch around a place between 。 and line breaks.
func full(text string, at int) (int, int) { return between(text, at, at, "。") }

// widest is how far from a value its sentence is looked for, in bytes (1,000
// characters), so that a text without marks costs no more than another.
const widest = 3000

// between is the stretch between marks around a place. It looks at bytes, as the rules
// ask for it of every value: a mark begins with a byte that few others begin with.
func between(text string, start, end int, marks ...string) (int, int) {
	at := func(i int) int {
		switch text[i] {
		case '\n':
			return 1
		case marks[0][0], marks[len(marks)-1][0]:
			for _, m := range marks {
				if strings.HasPrefix(text[i:], m) {
					return len(m)
				}
			}
		}
		return 0
	}
	from, to := max(0, start-widest), min(len(text), end+widest)
	for i := start - 1; i >= from; i-- {
		if n := at(i); n > 0 && i+n <= start {
			from = i + n
			break
		}
	}
	for from < start && text[from]&0xC0 == 0x80 {
		from++
	}
	for i := end; i < to; i++ {
		if at(i) > 0 {
			to = i
			break
		}
	}
	for to > end && to < len(text) && text[to]&0xC0 == 0x80 {
		to--
	}
	return from, to
}

// rounded tells whether exact is the value that is written: the same, or the same
// after rounding to the last digit as written (half a unit of it is the tolerance).
func rounded(exact *big.Rat, v quantity.Value) bool {
	half := big.NewRat(1, 2)
	for range v.Decimals {
		half.Quo(half, big.NewRat(10, 1))
	}
	switch v.Scale {
	case "万":
		half.Mul(half, big.NewRat(1e4, 1))
	case "亿":
		half.Mul(half, big.NewRat(1e8, 1))
	default:
		if v.Decimals == 0 && v.Kind != quantity.Percent {
			return exact.Cmp(v.N) == 0
		}
	}
	off := new(big.Rat).Sub(exact, v.N)
	return off.Abs(off).Cmp(half) <= 0
}

// decimal writes a value with as many digits as it needs, 4 at most.
func decimal(n *big.Rat) string {
	s := n.FloatString(4)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
