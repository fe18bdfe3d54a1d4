package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"

	"jianwen/drafting/page"
)

// page writes a page and its content.
func (d *writing) page(p *page.Page, index int) error {
	c := &content{d: d, index: index, height: p.Height}
	for _, item := range p.Items {
		if err := c.item(item); err != nil {
			return err
		}
	}
	c.flush()
	stream := d.out.alloc()
	d.out.stream(stream, "", c.b)
	marked := ""
	if index < len(d.structure.sheets) && len(d.structure.sheets[index]) > 0 {
		marked = fmt.Sprintf("/StructParents %d", index)
	}
	d.out.object(d.sheets[index].ref, "<</Type/Page/Parent %v/MediaBox[0 0 %s %s]/Resources %v/Contents %v%s>>",
		d.tree, number(p.Width, 3), number(p.Height, 3), d.resources, stream, marked)
	return nil
}

// content is the content stream of a page in the making.
type content struct {
	d      *writing
	index  int
	height float64
	b      []byte

	element *element // of the strokes that wait; nil for an artifact
	strokes []stroke // that wait to be written as one stretch
	last    *page.Run

	color page.Color // as the stream has set it
	pen   pen
}

func (c *content) item(item page.Item) error {
	switch it := item.(type) {
	case *page.Run:
		if it.Color == page.Grey || len(it.Glyphs) == 0 {
			return nil
		}
		return c.run(it)
	case *page.Rule:
		if it.Color != page.Grey {
			c.flush()
			c.rule(it)
		}
	case *page.Image:
		c.flush()
		c.image(it)
	}
	return nil
}

// run adds a run to the stretch that waits, or begins one.
func (c *content) run(r *page.Run) error {
	e := c.d.structure.element(r, c.index, c.d.out)
	if c.last != nil && e != c.element {
		c.flush()
	}
	f, err := c.d.font(r.Face)
	if err != nil {
		return err
	}
	if c.last != nil {
		c.join(r)
	}
	c.element, c.last = e, r
	c.strokes, err = appendStrokes(c.strokes, f, r, c.height)
	return err
}

// flush writes the strokes that wait.
func (c *content) flush() {
	if len(c.strokes) > 0 {
		c.text()
	}
	c.strokes, c.element, c.last = c.strokes[:0], nil, nil
}

// mark opens marked content; artifact is its type if it belongs to no element.
func (c *content) mark(e *element, artifact string) {
	if e == nil {
		c.b = fmt.Appendf(c.b, "/Artifact<</Type/%s>>BDC\n", artifact)
		return
	}
	c.b = fmt.Appendf(c.b, "/%s<</MCID %d>>BDC\n", e.kind(), c.d.structure.begin(e, c.index))
}

// paint sets the colour of what follows.
func (c *content) paint(color page.Color) {
	if color == c.color {
		return
	}
	c.color = color
	switch color {
	case page.Red:
		c.b = append(c.b, "1 0 0 rg\n"...)
	case page.Blue:
		c.b = append(c.b, "0 0.2 0.8 rg\n"...)
	default:
		c.b = append(c.b, "0 g\n"...)
	}
}

func (c *content) rule(r *page.Rule) {
	c.mark(nil, "Layout")
	c.paint(r.Color)
	c.numbers(3, r.X, c.height-r.Y-r.H, r.W, r.H)
	c.b = append(c.b, "re f\nEMC\n"...)
}

func (c *content) image(i *page.Image) {
	p := c.d.pictures[digest(sha256.Sum256(i.PNG))]
	if p.ref == 0 {
		p.write(c.d.out)
		c.d.drawn = append(c.d.drawn, p)
	}
	c.mark(c.d.structure.addFigure(c.d.out), "")
	c.b = append(c.b, "q "...)
	c.numbers(3, i.W, 0, 0, i.H, i.X, c.height-i.Y-i.H)
	c.b = fmt.Appendf(c.b, "cm /%s Do Q\nEMC\n", p.name)
}

// numbers writes operands, each with a blank behind it.
func (c *content) numbers(digits int, xs ...float64) {
	for _, x := range xs {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			x = 0
		}
		c.b = appendNumber(c.b, x, digits)
		c.b = append(c.b, ' ')
	}
}
