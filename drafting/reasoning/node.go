package reasoning

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Short is the node's title in at most 20 characters, as messages name it.
func (n *Node) Short() string { return cut(n.Title, 20) }

// cut shortens a text to limit characters, the last of them …
func cut(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:limit-1]), "，、；：（《“") + "…"
}

// fill makes a node of a section; ok is false where nothing is written in it.
func (b *builder) fill(n *Node, kind Kind, part *doc.Part, s section) (ok bool) {
	n.Kind, n.Ordinal, n.Part, n.blocks = kind, s.ordinal, part, s.blocks
	n.Span = s.blocks[0].Extent()
	n.Span.End = s.blocks[len(s.blocks)-1].Extent().End
	if s.row != nil {
		n.Span = s.row.Span
		n.read(s.row)
	} else {
		for _, block := range s.blocks {
			n.read(block.(doc.Node))
		}
	}
	n.ID = n.attributes.ID
	var lines []string
	for _, block := range s.blocks {
		for _, p := range b.passages[block] {
			if s.row != nil && !n.Span.Covers(p.All()) {
				continue
			}
			n.Passages = append(n.Passages, p)
			n.mentioned(p)
			lines = append(lines, p.Text)
			if s.row == nil && !p.Quoted {
				b.owner[p] = n
			}
		}
	}
	n.Text = strings.TrimSpace(strings.Join(lines, "\n"))
	n.Title, n.At = n.title(s)
	return n.Text != ""
}

// mentioned gathers what a passage refers to outside the brackets that the parser reads.
func (n *Node) mentioned(p *check.Passage) {
	switch n.Kind {
	case FactKind:
		n.evidence = more(n.evidence, mentions(p, "证据"))
	case ProblemKind:
		n.evidence = more(n.evidence, mentions(p, "证据"))
		n.facts = more(n.facts, mentions(p, "事实"))
	case MeasureKind:
		n.problems = more(n.problems, mentions(p, "问题"))
	}
}

// more is references and those of others that do not lie in one of them.
func more(references, others []reference) []reference {
	known := len(references)
	for _, o := range others {
		if !slices.ContainsFunc(references[:known], func(r reference) bool { return r.span.Covers(o.span) }) {
			references = append(references, o)
		}
	}
	return references
}

// title is what a node is called and where that stands.
func (n *Node) title(s section) (string, source.Span) {
	var parts []string
	at := n.Span
	for _, p := range n.Passages {
		if s.row != nil {
			if _, isNumber := number(strings.TrimSpace(p.Text)); !isNumber {
				parts = append(parts, strings.TrimSpace(p.Text))
			}
			continue
		}
		skip := opening(p.Text)
		number, size := numbered(p.Text[skip:])
		skip += size
		if n.Ordinal == 0 {
			n.Ordinal = number
		}
		text, end := firstSentence(p.Text[skip:])
		if text = unstopped(unreferred(text)); text == "" {
			continue
		}
		return text, p.Span(skip, skip+end)
	}
	if len(parts) > 0 {
		return unstopped(parts[0]), at
	}
	return "", at
}

// numbered reads 问题一： at the beginning of a text, where the writer numbers in words. size
// is 0 where there is no such thing, or nothing behind it.
func numbered(text string) (number, size int) {
	word := after(text, "问题", "事实", "建议", "意见", "理由")
	if word == 0 {
		return 0, 0
	}
	number, digits := numeral(text[word:])
	mark := after(text[word+digits:], "：", ":")
	size = word + digits + mark
	if digits == 0 || mark == 0 || strings.TrimSpace(text[size:]) == "" {
		return 0, 0
	}
	return number, size
}

// firstSentence is a text up to its first full stop, without it, and where it ends.
func firstSentence(text string) (string, int) {
	end := len(text)
	if i := strings.IndexAny(text, "。；！？\n"); i >= 0 {
		end = i
	}
	return unstopped(text[:end]), end
}

// refers tells whether what stands in brackets is a reference: 证据1、2 and 对应问题一.
func refers(inside string) bool {
	return begins(inside, "证据", "见证据", "参见证据", "详见证据", "对应问题", "针对问题")
}

// unreferred is a text without the references at its end: （证据1、2）, （对应问题一）.
func unreferred(text string) string {
	for strings.HasSuffix(text, "）") {
		i := strings.LastIndex(text, "（")
		if i < 0 || !refers(text[i+len("（"):]) {
			break
		}
		text = strings.TrimSpace(text[:i])
	}
	return text
}

// opening is the length of the references that a text begins with, and the blanks
// behind them; 0 where nothing else follows.
func opening(text string) int {
	rest := text
	for {
		inside, after, ok := strings.Cut(strings.TrimPrefix(rest, "（"), "）")
		if !ok || !strings.HasPrefix(rest, "（") || !refers(inside) {
			break
		}
		rest = strings.TrimLeft(after, " 　，、")
	}
	if rest == "" {
		return 0
	}
	return len(text) - len(rest)
}

// unstopped is a text without blanks around it and marks at its end.
func unstopped(text string) string {
	return strings.TrimRight(strings.TrimSpace(text), "。；，、：;.")
}

// letters begin the ids of nodes that the writer gave none.
var letters = [...]string{EvidenceKind: "e", FactKind: "f", ProblemKind: "p", MeasureKind: "m"}

// A roll is the nodes of one kind, by their names.
type roll map[string]*Node

// enrol numbers nodes of one kind and gives names to those that have none. The ordinals
// are those that print where no two are the same, else the nodes are counted through.
func (b *builder) enrol(nodes []*Node) roll {
	seen := map[int]bool{}
	unique := true
	for _, n := range nodes {
		unique = unique && n.Ordinal > 0 && !seen[n.Ordinal]
		seen[n.Ordinal] = true
	}
	r := roll{}
	for i, n := range nodes {
		if !unique {
			n.Ordinal = i + 1
		}
		if n.ID != "" && r[n.ID] == nil {
			r[n.ID] = n
		}
	}
	for _, n := range nodes {
		figures := strconv.Itoa(n.Ordinal)
		name := letters[n.Kind] + figures
		if r[name] == nil {
			r[name] = n
		}
		if n.ID == "" || r[n.ID] != n {
			n.ID = ""
		}
		n.ID = b.free(cmp.Or(n.ID, name))
		if r[n.ID] == nil {
			r[n.ID] = n
		}
		if r[figures] == nil {
			r[figures] = n
		}
	}
	return r
}

// free is a name that no other node of the graph goes by, like the one given.
func (b *builder) free(name string) string {
	for b.taken[name] {
		name += "'"
	}
	b.taken[name] = true
	return name
}

// indexed are passages by the block they stand in.
func indexed(passages []*check.Passage) map[doc.Block][]*check.Passage {
	out := map[doc.Block][]*check.Passage{}
	for _, p := range passages {
		out[p.Block] = append(out[p.Block], p)
	}
	return out
}
