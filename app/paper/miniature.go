package paper

import (
	"image"
	"image/draw"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"

	"jianwen/drafting/page"
)

// miniature draws a page w pixels wide, type and all.
func miniature(fonts *fontCache, pg *page.Page, w int) *image.RGBA {
	fonts.drawing.Lock() // outlines serve one at a time
	defer fonts.drawing.Unlock()
	scale := float32(float64(w) / pg.Width)
	h := max(int(pg.Height*float64(scale)+0.5), 1)
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, ink := range []page.Color{page.Black, page.Red, page.Grey, page.Blue} {
		z := vector.NewRasterizer(w, h)
		drawn := false
		for _, item := range pg.Items {
			switch item := item.(type) {
			case *page.Run:
				if item.Color == ink {
					drawn = traceRun(z, fonts, item, scale) || drawn
				}
			case *page.Rule:
				if item.Color == ink {
					traceBox(z, item.Rect, scale, 0.7)
					drawn = true
				}
			}
		}
		if drawn {
			z.Draw(img, img.Bounds(), image.NewUniform(inkColor(ink)), image.Point{})
		}
	}
	return img
}

// traceRun adds the outlines of a run and reports whether there were any.
func traceRun(z *vector.Rasterizer, fonts *fontCache, r *page.Run, scale float32) bool {
	o := fonts.outline(r.Face)
	for _, g := range r.Glyphs {
		x, y := float32(r.X+g.X-g.Shift)*scale, float32(r.Y)*scale
		if o == nil {
			traceBox(z, page.Rect{X: r.X + g.X, Y: r.Y - r.Size*0.8, W: g.Width * 0.9, H: r.Size * 0.8}, scale, 0)
			continue
		}
		traceGlyph(z, o.glyph(g.ID), x, y, float32(r.Size)*scale)
	}
	return len(r.Glyphs) > 0
}

// traceGlyph adds an outline of size pixels per em with its origin at (x, y).
func traceGlyph(z *vector.Rasterizer, strokes []stroke, x, y, size float32) {
	at := func(p [2]float32) (float32, float32) { return x + p[0]*size, y + p[1]*size }
	for _, s := range strokes {
		ax, ay := at(s.points[0])
		bx, by := at(s.points[1])
		cx, cy := at(s.points[2])
		switch s.op {
		case sfnt.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			z.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			z.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			z.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	z.ClosePath()
}

// traceBox adds a rectangle, at least thin pixels high and wide.
func traceBox(z *vector.Rasterizer, b page.Rect, scale, thin float32) {
	x, y := float32(b.X)*scale, float32(b.Y)*scale
	w, h := max(float32(b.W)*scale, thin), max(float32(b.H)*scale, thin)
	z.MoveTo(x, y)
	z.LineTo(x+w, y)
	z.LineTo(x+w, y+h)
	z.LineTo(x, y+h)
	z.ClosePath()
}
