package paper

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jianwen/drafting/page"
)

// Waves under characters are pictures, one for each line of text that has one: a page
// full of citations has thousands of dashes, and each would be an object to be painted.

// waves lends the pictures of waves by what they look like, so that a picture that is
// only moved is not drawn anew.
type waves struct {
	unit, pixels float64
	all          map[waveKey]*pool[*canvas.Raster]
	lent         []fyne.CanvasObject
}

type waveKey struct {
	wide, thick int // pixels
	dash        float64
	color       color.Color
}

// begin takes all waves back; at another zoom or scale they are made anew.
func (w *waves) begin(unit, pixels float64) {
	if w.all == nil || w.unit != unit || w.pixels != pixels {
		w.all = map[waveKey]*pool[*canvas.Raster]{}
	}
	w.unit, w.pixels, w.lent = unit, pixels, w.lent[:0]
	for _, p := range w.all {
		p.reset()
	}
}

// next lends a wave so wide, pt, whose line is so thick, and its size in units.
func (w *waves) next(wide, thick float64, c color.Color) (o *canvas.Raster, size fyne.Size) {
	px := w.unit * w.pixels
	key := waveKey{max(int(math.Round(wide*px)), 1), max(int(math.Round(thick*px)), 1), dash * px, c}
	p := w.all[key]
	if p == nil {
		p = &pool[*canvas.Raster]{}
		w.all[key] = p
	}
	o = p.next(func() *canvas.Raster { return canvas.NewRaster(key.draw) })
	w.lent = append(w.lent, o)
	return o, fyne.NewSize(float32(float64(key.wide)/w.pixels), float32(float64(2*key.thick)/w.pixels))
}

// draw draws dashes, the one down and the next up.
func (k waveKey) draw(wide, high int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, wide, high))
	for x := range wide {
		top := high / 2
		if int(float64(x)/k.dash)%2 == 1 {
			top = 0
		}
		for y := top; y < min(top+max(high/2, 1), high); y++ {
			img.Set(x, y, k.color)
		}
	}
	return img
}

// dash is the length of a dash and of the gap behind it, pt.
const dash = 2.2

// wave draws a wave under a piece.
func (r *renderer) wave(u Underline) {
	x, y := r.corner(u.Page)
	unit := r.setter.unit
	o, size := r.waves.next(u.Box.W, u.Thick, u.Color)
	top := r.snap(y+(u.Box.Y+u.Box.H)*unit) - float64(size.Height)
	o.Move(fyne.NewPos(float32(r.snap(x+u.Box.X*unit)), float32(top)))
	if o.Size() != size {
		o.Resize(size)
	}
}

// inSight reports whether a box of a page is in the view.
func (r *renderer) inSight(index int, box page.Rect) bool {
	_, y := r.corner(index)
	unit := r.setter.unit
	return y+(box.Y+box.H)*unit >= 0 && y+box.Y*unit <= float64(r.paper.Size().Height)
}
