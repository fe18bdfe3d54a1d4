package reasoning

import (
	"slices"
	"strconv"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Ties tells whether the writer can say that one node carries another: evidence a fact or
// a problem, a fact a problem, a problem a measure. Where facts are problems as well it is
// the fact that evidence carries.
func (g *Graph) Ties(from, to *Node) bool { return g.tieKey(from, to) != "" }

// tieKey is the attribute that says so, which the node that is carried bears; "" where
// there is none.
func (g *Graph) tieKey(from, to *Node) string {
	switch {
	case from.Kind == EvidenceKind && (to.Kind == FactKind || to.Kind == ProblemKind && !g.doubled()):
		return "evidence"
	case from.Kind == FactKind && to.Kind == ProblemKind && !g.doubled():
		return "facts"
	case from.Kind == ProblemKind && to.Kind == MeasureKind:
		return "for"
	}
	return ""
}

// doubled tells whether the facts are the problems.
func (g *Graph) doubled() bool { return len(g.Facts) > 0 && g.Facts[0].Same != nil }

// Linked is how one node carries another; ok is false where it does not.
func (g *Graph) Linked(from, to *Node) (how How, ok bool) {
	for _, l := range g.Links {
		if l.From == from && l.To == to {
			return l.How, true
		}
	}
	return 0, false
}

// Tie is the edits of text that make one node carry another, written as an attribute. What
// carried it before, by an attribute, a reference or its number, still does: an attribute
// stands for all of these. There are none where [Graph.Ties] says no, and where it is
// written already.
func (g *Graph) Tie(text string, from, to *Node) []source.Edit {
	key := g.tieKey(from, to)
	if how, ok := g.Linked(from, to); key == "" || ok && how <= Visible {
		return nil
	}
	var named []string
	if r, ok := to.explicit(key); ok {
		named = r.names
	} else {
		for _, l := range g.Links {
			if l.To == to && l.From.Kind == from.Kind && l.How <= Ordinal {
				named = append(named, name(l.From))
			}
		}
	}
	if !slices.Contains(named, name(from)) {
		named = append(slices.Clone(named), name(from))
	}
	return to.set(text, key, brief(named))
}

// Untie is the edits that make one node carry another no more: ok is false where no
// attribute says that it does, so that the words have to be changed.
func (g *Graph) Untie(text string, from, to *Node) (edits []source.Edit, ok bool) {
	how, linked := g.Linked(from, to)
	if !linked || how != Explicit {
		return nil, false
	}
	key := g.tieKey(from, to)
	r, _ := to.explicit(key)
	left := slices.DeleteFunc(slices.Clone(r.names), func(s string) bool { return s == name(from) || s == from.ID || s == strconv.Itoa(from.Ordinal) })
	return to.set(text, key, brief(left)), true
}

// name is what an attribute calls a node by: evidence by its number, others by their name.
func name(n *Node) string {
	if n.Kind == EvidenceKind && !strings.HasSuffix(n.ID, "'") {
		return strconv.Itoa(n.Ordinal)
	}
	return n.ID
}

// brief writes names as an attribute has them, numbers in order and three or more in a row
// as a range: 1,3-5.
func brief(names []string) string {
	var numbers []int
	var out []string
	for _, s := range names {
		if n, err := strconv.Atoi(s); err == nil {
			numbers = append(numbers, n)
		} else if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	var written []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		if j-i < 2 {
			j = i
			written = append(written, strconv.Itoa(numbers[i]))
		} else {
			written = append(written, strconv.Itoa(numbers[i])+"-"+strconv.Itoa(numbers[j]))
		}
		i = j + 1
	}
	return strings.Join(append(written, out...), ",")
}

// set writes an attribute of a node; "" takes it out.
func (n *Node) set(text, key, value string) []source.Edit {
	if strings.ContainsAny(value, "' ") {
		value = `"` + value + `"`
	}
	var first source.Span
	for _, at := range n.braces() {
		if edit, ok := reset(text, at, key, value); ok {
			return []source.Edit{edit}
		}
		if first.Empty() {
			first = at
		}
	}
	end := n.blocks[0].Extent().End
	switch {
	case value == "":
		return nil
	case !first.Empty():
		at := first.End - len("}")
		return []source.Edit{{Span: source.Span{Start: at, End: at}, New: " " + key + "=" + value}}
	}
	return []source.Edit{{Span: source.Span{Start: end, End: end}, New: "{" + key + "=" + value + "}"}}
}

// braces are where the attributes of a node are written.
func (n *Node) braces() (out []source.Span) {
	for _, b := range n.blocks {
		doc.Walk(b.(doc.Node), func(at doc.Node) bool {
			if a, ok := at.(*doc.Attributes); ok && !slices.Contains(out, a.Span) {
				out = append(out, a.Span)
			}
			return true
		})
	}
	return out
}

// reset changes the value of a key in the attributes {…} at a place; ok is false where they
// do not have it. Without a value the key goes, and the braces where nothing is left.
func reset(text string, at source.Span, key, value string) (edit source.Edit, ok bool) {
	inside := at.In(text)
	i := strings.Index(inside, " "+key+"=")
	if i < 0 {
		i = strings.Index(inside, "{"+key+"=")
	}
	if i < 0 {
		return edit, false
	}
	start := i + len(" "+key+"=")
	end := start + strings.IndexAny(inside[start:], " }\n")
	if mark := inside[start]; mark == '"' || mark == '\'' {
		end = start + 2 + strings.IndexByte(inside[start+1:], mark)
	}
	switch {
	case end <= start:
		return edit, false
	case value != "":
		return source.Edit{Span: source.Span{Start: at.Start + start, End: at.Start + end}, New: value}, true
	case inside[i] == '{' && inside[end] == '}':
		return source.Edit{Span: at}, true
	case inside[i] == '{':
		return source.Edit{Span: source.Span{Start: at.Start + 1, End: at.Start + end + len(" ")}}, true
	}
	return source.Edit{Span: source.Span{Start: at.Start + i, End: at.Start + end}}, true
}
