package facts

import (
	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/naming"
	"jianwen/drafting/source"
)

// A Cast is the persons and units of a draft, with the places where they are named.
type Cast struct {
	*naming.Cast
	draft *check.Draft
	front []doc.Scalar // texts behind the passages
}

// Passage is the passage that a mention stands in; nil where that is a value of the
// front matter.
func (c *Cast) Passage(m naming.Mention) *check.Passage {
	if m.Text < len(c.draft.Passages) {
		return c.draft.Passages[m.Text]
	}
	return nil
}

// Span is where a mention stands in the draft: the whole value where the front matter
// has it quoted or escaped.
func (c *Cast) Span(m naming.Mention) source.Span {
	if p := c.Passage(m); p != nil {
		return p.Span(m.Start, m.End)
	}
	v := c.Value(m.Text)
	return v.Within(c.draft.Text, m.Start, m.End)
}

// Value is the value of the front matter that a text is; the text must be no passage.
func (c *Cast) Value(text int) doc.Scalar { return c.front[text-len(c.draft.Passages)] }

// look is what one text tells of persons and units.
var look = check.NewReading(naming.Look)

// Names is everybody in a draft. Mentions count the passages first, then the values of
// the front matter in order.
var Names = check.NewFact(func(d *check.Draft) *Cast {
	c := &Cast{draft: d}
	var texts []naming.Text
	for _, p := range d.Passages {
		texts = append(texts, naming.Text{Value: p.Text, Head: heading(p)})
	}
	var entries func(list []doc.Entry, key string)
	entries = func(list []doc.Entry, key string) {
		for _, e := range list {
			if key == "" || e.Key != "" {
				key = e.Key
			}
			for _, v := range e.Values {
				c.front = append(c.front, v)
				texts = append(texts, naming.Text{Value: v.Text, Field: key})
			}
			entries(e.Map, key)
		}
	}
	entries(d.Document.Front.Entries, "")
	c.Cast = naming.Read(texts, func(text string) *naming.Seen { return look.Of(d, text) })
	return c
})

// heading is what stands at the head of the column of a cell; "" elsewhere.
func heading(p *check.Passage) string {
	t, ok := p.Block.(*doc.Table)
	if !ok || p.Kind != check.Cell {
		return ""
	}
	at := p.All()
	for _, row := range t.Rows {
		if !row.Span.Covers(at) {
			continue
		}
		for i, cell := range row.Cells {
			if cell.Span.Covers(at) && i < len(t.Head.Cells) {
				return doc.PlainText(t.Head.Cells[i].Inlines, nil)
			}
		}
	}
	return ""
}

// Minor tells whether a person is a minor, as far as the draft tells: by what it calls
// the person, or by the age on the day of issue.
func (c *Cast) Minor(p *naming.Person) bool {
	on := c.draft.Issued()
	if on == 0 {
		on = c.draft.Today
	}
	return p.Is(naming.Minor) || p.Under(18, int(on))
}
