package trace

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/source"
)

var str002 = &check.Rule{
	ID: "STR-002", Severity: check.Warning, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "各部分的顺序与样式不符", En: "parts stand in another order than prescribed"},
	Why: check.Words{
		Zh: "收文单位和审核人按样式的顺序阅读。请把所指部分移到样式规定的位置；移动后检查各部分标题的序号。",
		En: "Readers go by the order of the model. Move the part to its place, then look at the numbers of the headings.",
	},
	Source: "A.4",
	Run: func(p *check.Pass) {
		order := orderOf(p)
		for _, m := range misplaced(order) {
			first, second := m.anchor, m.moves
			if m.late {
				first, second = second, first
			}
			p.Report(check.Finding{
				Span:    m.moves.part.KeyAt,
				Zh:      "各部分顺序与文书样式不符：" + first.form.Zh + " 应在 " + second.form.Zh + " 之前",
				En:      "parts are out of order: " + first.form.En + " stands before " + second.form.En,
				Related: []check.Place{{Span: m.anchor.part.KeyAt, Zh: m.anchor.form.Zh, En: m.anchor.form.En}},
				Fixes:   m.fixes(p.Text),
			})
		}
	},
}

// A placed part has its rank in the order of the form.
type placed struct {
	part *doc.Part
	form forms.Part
	rank int
	at   int // in the order of the draft
}

// orderOf are the parts of a draft that the form orders, each key where it stands first,
// as they stand. Parts that may change places have the same rank.
func orderOf(p *check.Pass) []placed {
	rank := map[string]int{}
	for i, part := range p.Form.Parts {
		rank[part.Key] = i
	}
	if joined.Holds(p.Draft) {
		rank["measures"], rank["legal_basis"] = max(rank["measures"], rank["legal_basis"]), max(rank["measures"], rank["legal_basis"])
	}
	var out []placed
	seen := map[string]bool{}
	for _, b := range p.Document.Blocks {
		part, ok := b.(*doc.Part)
		if !ok || seen[part.Key] {
			continue
		}
		seen[part.Key] = true
		if form, ok := p.Form.Part(part.Key); ok {
			out = append(out, placed{part, form, rank[part.Key], len(out)})
		}
	}
	return out
}

// A misplacement is a part that stands too late or too early, and the part that it must
// stand before or behind.
type misplacement struct {
	moves, anchor placed
	late          bool
}

// misplaced are the parts out of place, as few as put the rest in order.
func misplaced(order []placed) []misplacement {
	stays := longestRise(order)
	var out []misplacement
	for i, x := range order {
		if stays[i] {
			continue
		}
		late := slices.IndexFunc(order[:i], func(y placed) bool { return y.rank > x.rank && stays[y.at] })
		if late >= 0 {
			out = append(out, misplacement{x, order[late], true})
			continue
		}
		for j := len(order) - 1; j > i; j-- {
			if stays[j] && order[j].rank < x.rank {
				out = append(out, misplacement{x, order[j], false})
				break
			}
		}
	}
	return out
}

// longestRise marks the most parts that stand in order, the earliest of several such
// choices.
func longestRise(order []placed) []bool {
	best, from := make([]int, len(order)), make([]int, len(order))
	last := -1
	for i := range order {
		best[i], from[i] = 1, -1
		for j := range i {
			if order[j].rank <= order[i].rank && best[j]+1 > best[i] {
				best[i], from[i] = best[j]+1, j
			}
		}
		if last < 0 || best[i] > best[last] {
			last = i
		}
	}
	stays := make([]bool, len(order))
	for ; last >= 0; last = from[last] {
		stays[last] = true
	}
	return stays
}

// fixes move the part to its place. There are none where a part is not closed, for then
// nobody knows where it ends.
func (m misplacement) fixes(text string) []check.Fix {
	a, b := m.moves.part, m.anchor.part
	if !a.Closed || !b.Closed {
		return nil
	}
	from := a.Span
	from.Start = len(strings.TrimRight(text[:from.Start], "\n"))
	lines := strings.TrimSpace(a.Span.In(text))
	put := source.Edit{Span: source.Span{Start: b.Span.Start, End: b.Span.Start}, New: lines + "\n\n"}
	zh, en := "之前", "before"
	if !m.late {
		at := b.Span.Start + len(strings.TrimRight(b.Span.In(text), "\n"))
		put = source.Edit{Span: source.Span{Start: at, End: at}, New: "\n\n" + lines}
		zh, en = "之后", "behind"
		from.Start, from.End = a.Span.Start, a.Span.End+blankLines(text[a.Span.End:])
	}
	return []check.Fix{{
		Zh: "把“" + m.moves.form.Zh + "”移到“" + m.anchor.form.Zh + "”" + zh, En: "move " + m.moves.form.En + " " + en + " " + m.anchor.form.En,
		Edits: []source.Edit{put, {Span: from}},
	}}
}

// blankLines is how many line ends a text begins with.
func blankLines(text string) int { return len(text) - len(strings.TrimLeft(text, "\n")) }
