package typeset

import (
	"strings"

	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/style"
)

// imprint is the block at the foot of the last page (版记): 抄送 with a hanging
// indent, and the issuing office with the date of issue (GB/T 9704—2012, 7.4).
// It returns nil when the draft has neither.
func (c *composer) imprint() []imprintLine {
	l := lookOf(c.profile, "imprint", page.Paragraph)
	leading := c.profile.Element("imprint").Leading
	inset := l.size
	var out []imprintLine
	if cc := c.values("cc"); len(cc) > 0 {
		ps := []piece{{text: "抄送：", at: source.Span{Start: cc[0].at.Start, End: cc[0].at.Start}, look: l}}
		for i, v := range cc {
			v.look = l
			if i > 0 {
				ps = append(ps, piece{text: "，", at: source.Span{Start: v.at.Start, End: v.at.Start}, look: l})
			}
			ps = append(ps, v)
		}
		if last := cc[len(cc)-1]; !strings.HasSuffix(last.text, "。") {
			ps = append(ps, piece{text: "。", at: source.Span{Start: last.at.End, End: last.at.End}, look: l})
		}
		f := format{first: inset, left: inset + 3*l.size, right: inset, leading: leading}
		out = append(out, imprintLine{set: c.setter.set(ps, f, cc[0].at.Start), base: cc[0].at.Start})
	}
	issuer, issued := c.values("issuer"), c.values("issued")
	if len(issuer) == 0 && len(issued) == 0 {
		return out
	}
	var both setBlock
	base := 0
	add := func(f format, ps ...piece) {
		if base == 0 {
			base = ps[0].at.Start
		}
		for i := range ps {
			ps[i].look = l
		}
		set := c.setter.set(ps, f, base)
		if len(set.rows) == 0 {
			return
		}
		if len(both.rows) == 0 {
			both.rows = append(both.rows, row{size: l.size, height: leading})
		}
		both.rows[0].runs = append(both.rows[0].runs, set.rows[0].runs...)
	}
	if len(issuer) > 0 {
		add(format{first: inset, left: inset, leading: leading}, issuer[0])
	}
	if len(issued) > 0 {
		p := issued[0]
		if text := chineseDate(p.text); text != p.text {
			p.text, p.exact = text, false
		}
		add(format{align: flushRight, right: inset, leading: leading}, p, behind(p, "印发"))
	}
	return append(out, imprintLine{set: &both, base: base})
}

// imprintRoom keeps the imprint's room in the flow, after the signature or the
// last attachment: an imprint is never alone on a page. The placer sets it at
// the page's foot. One that is taller than a page takes the feet of several.
func (c *composer) imprintRoom() {
	for i, lines := range c.imprints() {
		e := c.append(&setBlock{rows: []row{{size: c.profile.Element("imprint").Size, height: c.imprintHeight(lines)}}}, 0)
		e.fixed, e.newPage = imprintAbove, i > 0
		if n := len(c.elements); n > 1 && i == 0 {
			c.elements[n-2].keepNext = true
		}
	}
}

// imprintAbove is the lines above an imprint that stay blank: clear of a seal.
const imprintAbove = 0.7

// imprints is the imprint page by page, none where the draft has none.
func (c *composer) imprints() (pages [][]imprintLine) {
	lines := c.imprint()
	if c.imprintHeight(lines) == 0 {
		return nil
	}
	leading := c.profile.Leading.Default
	room := min(c.profile.Area.Height*style.PointsPerMillimetre, float64(c.profile.Grid.Lines)*leading) - imprintAbove*leading
	var now []imprintLine
	for _, line := range lines {
		rest := *line.set
		for len(rest.rows) > 0 {
			n := 0
			for n < len(rest.rows) && c.imprintHeight(append(now, imprintLine{set: &setBlock{rows: rest.rows[:n+1]}})) <= room {
				n++
			}
			if n == 0 && len(now) == 0 {
				n = 1 // taller than a page: it cannot be divided
			}
			if n > 0 {
				first := rest
				first.rows, rest.rows = rest.rows[:n], rest.rows[n:]
				now = append(now, imprintLine{set: &first, base: line.base})
			}
			if len(rest.rows) > 0 {
				pages, now = append(pages, now), nil
			}
		}
	}
	return append(pages, now)
}

type imprintLine struct {
	set  *setBlock
	base int
}

// imprintHeight is the room that an imprint takes above the area's foot, pt.
func (c *composer) imprintHeight(lines []imprintLine) float64 {
	h := 0.0
	for _, l := range lines {
		for _, r := range l.set.rows {
			h += r.height
		}
	}
	if h > 0 {
		h += 4
	}
	return h
}

// rule is a horizontal line at y across the type area, mm thick.
func (c *composer) rule(y, thickness float64) *page.Rule {
	t := thickness * style.PointsPerMillimetre
	return &page.Rule{Rect: page.Rect{X: c.profile.Margin.Left * style.PointsPerMillimetre, Y: y - t/2, W: c.setter.measure, H: t}}
}
