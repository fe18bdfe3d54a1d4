package diagram

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/vector"
)

// mostPixels keeps the picture of a very long draft from filling the memory: beyond it
// the scale is reduced.
const mostPixels = 30e6

// WritePNG writes a diagram as an image with scale pixels to a point (1 is screen size, 2
// prints well). A picture of more than 30 million pixels comes out smaller.
func WritePNG(w io.Writer, d *Diagram, t *Type, scale float64) error {
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, Image(d, t, scale))
}

// Image is a diagram with scale pixels to a point.
func Image(d *Diagram, t *Type, scale float64) *image.RGBA {
	c := newCanvas(d, scale)
	c.outlines = t.outlines()
	for i := range d.Boxes {
		c.box(&d.Boxes[i])
	}
	for i := range d.Legend {
		c.box(&d.Legend[i])
	}
	for _, t := range d.Texts {
		c.text(t)
	}
	return c.img
}

// Links is the lines of a diagram alone, for those who draw boxes and type themselves.
func Links(d *Diagram, scale float64) *image.RGBA { return newCanvas(d, scale).img }

// newCanvas is a white image with the lines of a diagram.
func newCanvas(d *Diagram, scale float64) *canvas {
	if area := d.Width * d.Height * scale * scale; area > mostPixels {
		scale *= math.Sqrt(mostPixels / area)
	}
	w, h := max(int(math.Ceil(d.Width*scale)), 1), max(int(math.Ceil(d.Height*scale)), 1)
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, w, h)), scale: scale}
	draw.Draw(c.img, c.img.Bounds(), image.White, image.Point{}, draw.Src)
	for i := range d.Strokes {
		c.line(&d.Strokes[i])
	}
	for i := range d.Lines {
		c.line(&d.Lines[i])
	}
	return c
}

// canvas draws on an image.
type canvas struct {
	img      *image.RGBA
	scale    float64
	outlines *outlines
}

// fill fills closed shapes; points are of the picture.
func (c *canvas) fill(rgb uint32, shapes ...[]Point) {
	lo, hi := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, s := range shapes {
		for _, p := range s {
			lo, hi = Point{min(lo.X, p.X), min(lo.Y, p.Y)}, Point{max(hi.X, p.X), max(hi.Y, p.Y)}
		}
	}
	c.paint(rgb, lo, hi, func(z *vector.Rasterizer, x, y float64) {
		for _, s := range shapes {
			for i, p := range s {
				px, py := float32(p.X*c.scale-x), float32(p.Y*c.scale-y)
				if i == 0 {
					z.MoveTo(px, py)
				} else {
					z.LineTo(px, py)
				}
			}
			z.ClosePath()
		}
	})
}

// paint fills what trace draws, which lies between two corners. trace is given the
// pixel that its picture begins at.
func (c *canvas) paint(rgb uint32, lo, hi Point, trace func(z *vector.Rasterizer, x, y float64)) {
	if !(lo.X <= hi.X && lo.Y <= hi.Y) {
		return
	}
	box := image.Rect(
		int(math.Floor(lo.X*c.scale))-1, int(math.Floor(lo.Y*c.scale))-1,
		int(math.Ceil(hi.X*c.scale))+1, int(math.Ceil(hi.Y*c.scale))+1,
	)
	seen := box.Intersect(c.img.Bounds())
	if seen.Empty() {
		return
	}
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	trace(z, float64(box.Min.X), float64(box.Min.Y))
	ink := image.NewUniform(color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 0xff})
	z.Draw(c.img, box, ink, image.Point{})
}

// box draws a box: its edge as the difference of two rounded shapes.
func (c *canvas) box(b *Box) {
	outer := rounded(b.X, b.Y, b.W, b.H, corner)
	c.fill(b.Ground(), outer)
	bar := b.Ink
	if b.Hole {
		bar = HoleInk
	}
	c.fill(bar.RGB(), leftBar(b))
	edge := append([]Point{}, outer...)
	edge = append(edge, outer[0])
	if b.Hole {
		c.stroke(b.Edge().RGB(), edge, 1.6, 5, 3)
	} else {
		c.stroke(b.Edge().RGB(), edge, 1, 0, 0)
	}
	if b.Rule > 0 {
		c.stroke(Faint.RGB(), []Point{{b.X + padX, b.Rule}, {b.X + b.W - padX, b.Rule}}, 0.75, 0, 0)
	}
	for _, t := range b.Texts {
		c.text(t)
	}
}

// leftBar is the coloured bar along the left edge of a box.
func leftBar(b *Box) []Point {
	var out []Point
	edge := b.X + barWidth
	for _, p := range rounded(b.X, b.Y, b.W, b.H, corner) {
		out = append(out, Point{min(p.X, edge), p.Y})
	}
	return out
}

// rounded is a rectangle with round corners.
func rounded(x, y, w, h, r float64) []Point {
	var out []Point
	const steps = 8
	for i, c := range []Point{{x + w - r, y + r}, {x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}} {
		for k := 0; k <= steps; k++ {
			a := (float64(i) - 1 + float64(k)/steps) * math.Pi / 2
			out = append(out, Point{c.X + r*math.Cos(a), c.Y + r*math.Sin(a)})
		}
	}
	return out
}

// line draws a line with what stands at its end.
func (c *canvas) line(l *Line) {
	dash, pause := 0.0, 0.0
	if l.Dashed {
		dash, pause = 4, 3
	}
	c.stroke(l.Ink.RGB(), Flatten(l.Points), l.Width, dash, pause)
	for _, m := range l.marks() {
		if m.filled {
			c.fill(l.Ink.RGB(), m.points)
		} else {
			c.stroke(l.Ink.RGB(), m.points, 2, 0, 0)
		}
	}
}

// Flatten makes straight pieces of a curve: points of a [Line].
func Flatten(points []Point) []Point {
	if len(points) == 0 {
		return nil
	}
	out := []Point{points[0]}
	const steps = 28
	for i := 0; i+3 < len(points); i += 3 {
		a, b, c, d := points[i], points[i+1], points[i+2], points[i+3]
		for k := 1; k <= steps; k++ {
			t := float64(k) / steps
			u := 1 - t
			out = append(out, Point{
				u*u*u*a.X + 3*u*u*t*b.X + 3*u*t*t*c.X + t*t*t*d.X,
				u*u*u*a.Y + 3*u*u*t*b.Y + 3*u*t*t*c.Y + t*t*t*d.Y,
			})
		}
	}
	return out
}

// stroke draws pieces of a line width wide; dash 0 is unbroken.
func (c *canvas) stroke(rgb uint32, path []Point, width, dash, pause float64) {
	if dash > 0 {
		for _, piece := range broken(path, dash, pause) {
			c.fill(rgb, ribbon(piece, width))
		}
		return
	}
	if len(path) > 1 {
		c.fill(rgb, ribbon(path, width))
	}
}

// broken cuts a line into dashes.
func broken(path []Point, dash, pause float64) [][]Point {
	var out [][]Point
	left, on := dash, true
	var piece []Point
	for i := 1; i < len(path); i++ {
		a, b := path[i-1], path[i]
		if on && piece == nil {
			piece = []Point{a}
		}
		for length := math.Hypot(b.X-a.X, b.Y-a.Y); length > 0; {
			if length < left {
				left -= length
				if on {
					piece = append(piece, b)
				}
				break
			}
			a = Point{a.X + (b.X-a.X)*left/length, a.Y + (b.Y-a.Y)*left/length}
			length -= left
			if on {
				out = append(out, append(piece, a))
				piece, left = nil, pause
			} else {
				piece, left = []Point{a}, dash
			}
			on = !on
		}
	}
	if len(piece) > 1 {
		out = append(out, piece)
	}
	return out
}

// ribbon is the outline of a smooth line of some width.
func ribbon(path []Point, width float64) []Point {
	left, right := make([]Point, 0, len(path)*2), make([]Point, 0, len(path))
	for i, p := range path {
		a, b := path[max(i-1, 0)], path[min(i+1, len(path)-1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		length := math.Hypot(dx, dy)
		if length == 0 {
			continue
		}
		nx, ny := -dy/length*width/2, dx/length*width/2
		left = append(left, Point{p.X + nx, p.Y + ny})
		right = append(right, Point{p.X - nx, p.Y - ny})
	}
	for i := len(right) - 1; i >= 0; i-- {
		left = append(left, right[i])
	}
	return left
}
