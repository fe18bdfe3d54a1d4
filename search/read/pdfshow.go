package read

import "errors"

// show draws strings; numbers between them move back by thousandths of an em.
func (c *canvas) show(args []any) {
	s := &c.state
	if s.font == nil {
		return
	}
	for _, o := range args {
		switch o := o.(type) {
		case int:
			s.text = matrix{1, 0, 0, 1, -float64(o) / 1000 * s.size * s.stretch, 0}.times(s.text)
		case float64:
			s.text = matrix{1, 0, 0, 1, -o / 1000 * s.size * s.stretch, 0}.times(s.text)
		case pdfString:
			for _, g := range s.font.glyphs(string(o)) {
				c.draw(g)
			}
		}
	}
}

func (c *canvas) draw(g glyph) {
	*c.ops--
	s := &c.state
	m := matrix{s.size * s.stretch, 0, 0, s.size, 0, s.rise}.times(s.text).times(s.ctm)
	advance := g.advance*s.size + s.char
	if g.space {
		advance += s.word
	}
	s.text = matrix{1, 0, 0, 1, advance * s.stretch, 0}.times(s.text)
	for i, hidden := range c.hidden {
		if hidden {
			return
		}
		if c.instead[i] != "" {
			g.text, g.unknown = c.instead[i], false
			c.instead[i] = "\x00" // said once
		}
	}
	if g.text == "\x00" {
		g.text = ""
	}
	if g.unknown {
		c.unknown++
	}
	upright := m[0] > 0 && m[3] > 0 && m[1]*m[1] < m[0]*m[0]/100
	if !upright || len(c.marks) >= maxMarks {
		return // a watermark across the page, or text that runs up its side
	}
	c.marks = append(c.marks, mark{text: g.text, x: m[4], y: m[5], w: g.advance * m[0], size: m[3]})
}

// form draws a form.
func (c *canvas) form(args []any, resources pdfDict) error {
	if len(args) == 0 || c.depth >= maxForms {
		return nil
	}
	*c.ops -= formOps
	name, _ := args[0].(pdfName)
	s, ok := c.file.resolve(c.file.dict(resources["XObject"])[name]).(*pdfStream)
	if !ok || s.dict["Subtype"] != pdfName("Form") {
		return nil
	}
	content, err := c.file.unpack(s)
	if err != nil {
		var trouble *Trouble
		if errors.As(err, &trouble) || c.file.ctx.Err() != nil {
			return err
		}
		return nil
	}
	own := c.file.dict(s.dict["Resources"])
	if own == nil {
		own = resources
	}
	saved, stack := c.state, len(c.stack)
	if m := c.file.array(s.dict["Matrix"]); len(m) == 6 {
		var form matrix
		for i := range form {
			form[i] = c.file.number(m[i])
		}
		c.state.ctm = form.times(c.state.ctm)
	}
	fonts := c.own
	c.own = nil
	c.depth++
	err = c.run(content, own)
	c.depth--
	c.own = fonts
	c.state, c.stack = saved, c.stack[:min(stack, len(c.stack))]
	return err
}
