package compare

import (
	"unicode"

	"jianwen/drafting/source"
	"jianwen/search/law"
)

// How alike two paragraphs must be, of 1, to be shown as one that was changed: in
// order, and across it. Below that a red-line of the two would be read with more pains than
// one of them struck out and the other put in.
const (
	alike  = 0.35
	across = 0.6
)

// most is how large the product of two numbers of paragraphs may be for likeness to be
// looked for: a table of so many numbers is 32 MB. No letter has 2,000 changed paragraphs.
const most = 4 << 20

// fewest is how many letters or figures a paragraph must have to be told as moved: a
// fence or a number alone stands anywhere.
const fewest = 2

// pairs are fellows by index, -1 for none, and which of them stand in order.
type pairs struct {
	toNew, toOld []int
	ordered      []bool // by old index
}

// pair finds fellows: what is equal at both ends first, then by likeness.
func pair(old, new string, a, b []source.Span) *pairs {
	p := &pairs{toNew: none(len(a)), toOld: none(len(b)), ordered: make([]bool, len(a))}
	texts := func(text string, all []source.Span) []string {
		out := make([]string, len(all))
		for i, s := range all {
			out[i] = words(text, s)
		}
		return out
	}
	olds, news := texts(old, a), texts(new, b)
	head, tail := 0, 0
	for head < len(a) && head < len(b) && olds[head] == news[head] {
		p.marry(head, head)
		head++
	}
	for tail < len(a)-head && tail < len(b)-head && olds[len(a)-1-tail] == news[len(b)-1-tail] {
		p.marry(len(a)-1-tail, len(b)-1-tail)
		tail++
	}
	olds, news = olds[head:len(a)-tail], news[head:len(b)-tail]
	if len(olds) > 0 && len(news) > 0 && len(olds) < most/len(news) {
		p.likest(olds, news, head)
	}
	return p
}

func none(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// marry pairs two that stand in order.
func (p *pairs) marry(i, j int) {
	p.toNew[i], p.toOld[j], p.ordered[i] = j, i, true
}

// likest pairs what stands between the equal ends, both beginning at index head.
func (p *pairs) likest(olds, news []string, head int) {
	fellows := law.Fellows(olds, news)
	good := fellows[:0]
	for _, f := range fellows {
		if f.Similarity >= alike {
			good = append(good, f)
		}
	}
	stays := heaviest(good, olds)
	for k, f := range good {
		i, j := f.Old+head, f.New+head
		switch {
		case stays[k]:
			p.marry(i, j)
		case f.Similarity >= across && letters(olds[f.Old]) >= fewest:
			p.toNew[i], p.toOld[j] = j, i
		}
	}
}

// heaviest marks the fellows that are said to have stayed where they were: those in one
// order in both texts that have the most text. The others have moved.
func heaviest(fellows []law.Fellow, olds []string) []bool {
	weight, before := make([]int, len(fellows)), none(len(fellows))
	last := -1
	for k, f := range fellows {
		best := 0
		for l := range k {
			if fellows[l].New < f.New && weight[l] > best {
				best, before[k] = weight[l], l
			}
		}
		weight[k] = best + len(olds[f.Old]) + 1
		if last < 0 || weight[k] > weight[last] {
			last = k
		}
	}
	stays := make([]bool, len(fellows))
	for ; last >= 0; last = before[last] {
		stays[last] = true
	}
	return stays
}

// letters counts letters and figures.
func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
