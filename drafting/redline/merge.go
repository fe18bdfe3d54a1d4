package redline

import (
	"regexp"
	"strings"

	"jianwen/drafting/compare"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// Merge makes one text of a difference. free tells whether a field of the front matter
// is free text, which may be shown with what is gone between.
func Merge(d *compare.Difference, free func(field string) bool) *Copy {
	m := &merger{
		d: d, free: free,
		oldHead: parse.Document(d.Old).Front.Span.End, newHead: parse.Document(d.New).Front.Span.End,
		hidden: attributes.FindAllStringIndex(d.Old, -1),
	}
	for i, p := range d.Paragraphs {
		m.parted(i)
		before := len(m.out)
		switch {
		case !p.New.Empty() && p.New.Start < m.newHead:
			m.head(p)
		case p.Kind == compare.Deleted || p.Kind == compare.Left:
			if p.Old.Start >= m.oldHead {
				m.gone(p, m.followed(i))
			}
		default:
			m.body(p)
		}
		if cells(m.text(i)) && len(m.out) > before {
			m.openTable()
		}
	}
	return &Copy{Text: string(m.out), Marks: m.marks, Head: m.changes, anchors: m.anchors}
}

// A merger writes the merged text.
type merger struct {
	d                *compare.Difference
	free             func(string) bool
	oldHead, newHead int     // ends of the front matter
	hidden           [][]int // what never prints in the old text
	out              []byte
	marks            []Mark
	changes          []Change
	anchors          []anchor
	row              bool // what was written last is a row of a table that is gone
	table            bool // the text ends with a row of a table, which may go on
}

// put writes text that stands at a place of the new one.
func (m *merger) put(text string, kind compare.Kind, at int) {
	if text == "" {
		return
	}
	start := len(m.out)
	m.out = append(m.out, text...)
	from := anchor{start, at, len(text)}
	if kind == compare.Deleted || kind == compare.Left {
		from.long = 0
	}
	m.anchors = append(m.anchors, from)
	if n := len(m.marks); kind == compare.Same {
		return
	} else if n > 0 && m.marks[n-1].Kind == kind && m.marks[n-1].Span.End == start && (kind == compare.Deleted || kind == compare.Left) {
		m.marks[n-1].Span.End = len(m.out)
		return
	}
	m.marks = append(m.marks, Mark{source.Span{Start: start, End: len(m.out)}, kind})
}

// attributes are the marks of the format that never print, and the names of fields.
var attributes = regexp.MustCompile(`\{[#a-z][^{}\n]*\}`)

// old is a stretch of the old text without what does not print.
func (m *merger) old(s source.Span) string {
	var out strings.Builder
	at := s.Start
	for _, h := range m.hidden {
		field := h[0] > 0 && m.d.Old[h[0]-1] == '{'
		if field && s.Start < h[0] && h[1] < s.End { // a whole field prints
			continue
		}
		if h[1] <= at || h[0] >= s.End {
			continue
		}
		from, to := h[0], h[1]
		if field {
			from, to = from-1, to+1
		}
		if from > at {
			out.WriteString(m.d.Old[at:from])
		}
		at = max(at, min(to, s.End))
	}
	if at < s.End {
		out.WriteString(m.d.Old[at:s.End])
	}
	return out.String()
}

// body writes a paragraph that the new text has.
func (m *merger) body(p compare.Paragraph) {
	m.row = false
	text := p.New.In(m.d.New)
	switch {
	case p.Kind == compare.Moved && !changed(p):
		m.put(text, compare.Moved, p.New.Start)
	case p.Kind == compare.Same, fence(text), rule(text):
		m.put(text, compare.Same, p.New.Start)
	case !p.Old.Empty() && m.crosses(p): // the cells of a row cannot hold both
		m.put(strings.TrimRight(m.old(p.Old), "\n")+"\n", compare.Deleted, p.New.Start)
		m.put(text, compare.Inserted, p.New.Start)
	default:
		if level := numbered(m.d, p); level > 0 {
			m.out = append(m.out, strings.Repeat("#", level)+" "...)
		}
		m.stretches(p)
	}
}

// stretches writes a paragraph that was changed.
func (m *merger) stretches(p compare.Paragraph) {
	at := p.New.Start
	for _, s := range p.Stretches {
		switch s.Kind {
		case compare.Deleted:
			m.put(strings.TrimRight(m.old(s.Old), "\n"), compare.Deleted, at)
			continue
		case compare.Inserted:
			m.put(s.New.In(m.d.New), compare.Inserted, s.New.Start)
		default:
			kind := compare.Same
			if p.Kind == compare.Moved {
				kind = compare.Moved
			}
			m.put(s.New.In(m.d.New), kind, s.New.Start)
		}
		at = s.New.End
	}
}

// gone writes a paragraph that the old text had. Where other text follows, a blank line
// keeps the two apart.
func (m *merger) gone(p compare.Paragraph, followed bool) {
	raw := p.Old.In(m.d.Old)
	if fence(raw) || rule(raw) && !m.row {
		return
	}
	m.row = cells(raw)
	text, kind := m.old(p.Old), compare.Deleted
	if p.Kind == compare.Left {
		kind = compare.Left
	}
	if rule(raw) {
		m.out = append(m.out, text...)
		return
	}
	body := strings.TrimRight(text, "\n")
	m.put(body, kind, m.at(p))
	rest := text[len(body):]
	if !followed || m.row {
		m.out = append(m.out, rest...)
		return
	}
	m.out = append(m.out, "\n\n"[:max(0, 2-len(rest))]+rest...)
}

// at is where in the new text something stands that is gone from it: behind the
// paragraph before.
func (m *merger) at(p compare.Paragraph) (at int) {
	for _, q := range m.d.Paragraphs {
		if q.Old == p.Old && q.Kind == p.Kind {
			return at
		}
		if !q.New.Empty() {
			at = q.New.End
		}
	}
	return at
}

// followed tells whether something else than a paragraph that is gone follows.
func (m *merger) followed(i int) bool {
	return i+1 == len(m.d.Paragraphs) || m.d.Paragraphs[i+1].Kind != m.d.Paragraphs[i].Kind
}

// crosses tells whether a change has the edge of a cell in it.
func (m *merger) crosses(p compare.Paragraph) bool {
	for _, s := range p.Stretches {
		if s.Kind == compare.Deleted && strings.Contains(s.Old.In(m.d.Old), "|") || s.Kind == compare.Inserted && strings.Contains(s.New.In(m.d.New), "|") {
			return cells(p.New.In(m.d.New))
		}
	}
	return false
}
