package reasoning

import (
	"strconv"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// A reference names nodes of one kind.
type reference struct {
	names []string // ids, or ordinals in figures
	span  source.Span
}

// maxRange is the longest range of an attribute; a longer one is a slip of the pen.
const maxRange = 999

// listed reads the value of an attribute: f1,f2 and 1,3-5, also p1-p3.
func listed(value string) []string {
	var out []string
	for _, word := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(",，、;； ", r) }) {
		from, to, ranged := word, "", false
		for _, dash := range []string{"——", "—", "–", "－", "~", "～", "-"} {
			if from, to, ranged = strings.Cut(word, dash); ranged {
				break
			}
		}
		prefix := strings.TrimRight(from, "0123456789")
		first, err := strconv.Atoi(from[len(prefix):])
		last, err2 := strconv.Atoi(strings.TrimPrefix(to, prefix))
		if !ranged || err != nil || err2 != nil || last < first || last-first > maxRange {
			out = append(out, word)
			continue
		}
		for n := first; n <= last; n++ {
			out = append(out, prefix+strconv.Itoa(n))
		}
	}
	return out
}

// number reads an ordinal in figures or in Chinese.
func number(s string) (int, bool) {
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return n, true
	}
	return law.Number(s)
}

// names are ordinals as names.
func names(numbers []int) []string {
	out := make([]string, len(numbers))
	for i, n := range numbers {
		out[i] = strconv.Itoa(n)
	}
	return out
}

// read gathers the attributes and references of a node's blocks.
func (n *Node) read(root doc.Node) {
	doc.Walk(root, func(at doc.Node) bool {
		switch at := at.(type) {
		case *doc.EvidenceRef:
			n.evidence = append(n.evidence, reference{names(at.Numbers), at.Span})
		case *doc.ProblemRef:
			n.problems = append(n.problems, reference{names(at.Numbers), at.Span})
		case *doc.Attributes:
			if n.attributes.ID == "" {
				n.attributes.ID = at.ID
			}
			if n.attributes.Span.Empty() {
				n.attributes.Span = at.Span
			}
			n.attributes.Sets = append(n.attributes.Sets, at.Sets...)
		}
		return true
	})
}

// explicit is what an attribute of the node names; ok is false where it has none.
func (n *Node) explicit(key string) (r reference, ok bool) {
	value := n.attributes.Get(key)
	return reference{listed(value), n.attributes.Span}, value != ""
}
