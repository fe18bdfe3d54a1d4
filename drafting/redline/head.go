package redline

import (
	"strings"

	"jianwen/drafting/compare"
)

// head writes a line of the new front matter: both values where the field is free text,
// else the new one, marked.
func (m *merger) head(p compare.Paragraph) {
	text := p.New.In(m.d.New)
	key, _, pair := strings.Cut(strings.TrimSpace(text), ":")
	item := strings.HasPrefix(strings.TrimSpace(text), "- ")
	switch {
	case p.Kind == compare.Same:
		m.put(text, compare.Same, p.New.Start)
	case p.Kind == compare.Changed && (item || pair && m.free(key)) && m.plain(p):
		m.stretches(p)
	default:
		m.put(text, compare.Inserted, p.New.Start)
		m.changes = append(m.changes, Change{strings.TrimSpace(p.Old.In(m.d.Old)), strings.TrimSpace(text)})
	}
}

// plain tells whether a line of the front matter stays one value of the same key with
// both texts in it: its key and its quotes are not touched.
func (m *merger) plain(p compare.Paragraph) bool {
	if strings.ContainsAny(p.Old.In(m.d.Old)+p.New.In(m.d.New), `"'[]{}#|>&*`) {
		return false
	}
	for i, s := range p.Stretches {
		if i == 0 && (s.Kind != compare.Same || !strings.Contains(s.New.In(m.d.New), ": ") && !strings.Contains(s.New.In(m.d.New), "- ")) {
			return false
		}
		if s.Kind != compare.Same && strings.Contains(s.Old.In(m.d.Old)+s.New.In(m.d.New), ":") {
			return false
		}
	}
	return true
}
