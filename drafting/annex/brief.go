package annex

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/style"
)

// Sections of a brief, in order.
const (
	happened = iota
	wrong
	lawSays
	advised
	disagree
)

// SectionNames are what the sections of a brief are called on the page.
var SectionNames = []string{"发生了什么", "问题在哪里", "法律怎么规定", "建议怎么做", "如有不同意见"}

// A Brief is one page of reasons for a reader who is no lawyer (以案释法): sentences of the
// draft, whole but for asides and further articles, chosen so that they fit.
type Brief struct {
	Text  string // in the format of drafts
	Pages *drafting.Snapshot
	Left  [][]string // the sentences that the draft has for a section and the page has not
	Empty []string   // the sections that the draft has nothing for
}

// BriefOf makes the brief of a draft called title. What is masked in it is masked in the
// draft: give the copy for the public. It holds as much as one page does.
func BriefOf(d *check.Draft, title string, o drafting.Options) *Brief {
	o.Styles, o.Profile, o.Guidance = style.Annexes(), "", false
	compiler := drafting.NewCompiler(o)
	all, lost := gathered(d)
	chosen := slices.Clone(all)
	slices.SortStableFunc(chosen, func(a, b briefPiece) int { return cmp.Compare(a.turn, b.turn) })
	b := &Brief{Left: make([][]string, len(SectionNames))}
	fits := func(n int) bool {
		b.Text = written(d, title, chosen[:n])
		b.Pages = compiler.Compile(b.Text)
		return len(b.Pages.Pages) <= 1
	}
	n := most(len(chosen), fits)
	for !fits(n) && n > 0 { // pages do not grow quite evenly
		n--
	}
	for _, p := range slices.Concat(chosen[n:], lost) {
		b.Left[p.section] = append(b.Left[p.section], p.said())
	}
	for i, name := range SectionNames {
		if !slices.ContainsFunc(slices.Concat(all, lost), func(p briefPiece) bool { return p.section == i }) {
			b.Empty = append(b.Empty, name)
		}
	}
	return b
}

// most is the largest n up to limit for which fits holds, if it holds for all below.
func most(limit int, fits func(n int) bool) int {
	low, high := 0, limit
	for low < high {
		middle := (low + high + 1) / 2
		if fits(middle) {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low
}

// written is the page with some pieces, in the order of the draft.
func written(d *check.Draft, title string, pieces []briefPiece) string {
	w := &writer{}
	fmt.Fprintf(w, "---\nprofile: brief\ntitle: 以案释法\nsubtitle: %q\ndate: %q\n---", "——"+strings.Join(strings.Fields(title), " "), d.Field("date"))
	ordered := slices.Clone(pieces)
	slices.SortStableFunc(ordered, func(a, b briefPiece) int {
		return cmp.Or(cmp.Compare(a.section, b.section), cmp.Compare(a.paragraph, b.paragraph), cmp.Compare(a.turn, b.turn))
	})
	section, paragraph, number := -1, -1, 0
	for _, p := range ordered {
		if p.section != section {
			w.WriteString("\n\n# " + SectionNames[p.section])
			section, paragraph, number = p.section, -1, 0
		}
		if p.paragraph != paragraph {
			w.WriteString("\n\n")
			paragraph = p.paragraph
		}
		if p.heading != "" {
			number++
			fmt.Fprintf(w, "（%s）%s。", numeral(number), bare(p.heading))
		}
		w.WriteString(bare(p.text))
	}
	w.WriteString("\n\n*本页摘自上述文书，有删节，以文书原文为准。*\n")
	return w.String()
}
