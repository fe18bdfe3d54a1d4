package paper

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/drafting/page"
)

// A renderer keeps canvas objects for what the view shows.
type renderer struct {
	paper   *Paper
	ground  *canvas.Rectangle
	sheets  pool[*canvas.Rectangle]
	rules   pool[*canvas.Rectangle]
	boxes   pool[*canvas.Rectangle] // for characters that no face has
	seals   pool[*canvas.Raster]
	under   pool[*canvas.Rectangle] // what lies under the characters: a selection
	over    pool[*canvas.Rectangle] // what lies on them: underlines and the caret
	margins marginal
	waves   waves // as are these
	images  map[*page.Image]*canvas.Image
	shown   []fyne.CanvasObject // images in view
	setter  setter
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return r.paper.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// IsClip tells Fyne to cut what hangs over the view's edge.
func (r *renderer) IsClip() {}

// Layout draws when Fyne has changed the size past [Paper.Resize].
func (r *renderer) Layout(size fyne.Size) {
	if r.ground.Size() != size {
		r.Refresh()
	}
}

// Refresh takes all objects back and lends them out for what is seen now.
func (r *renderer) Refresh() {
	p := r.paper
	size := p.Size()
	r.begin(p)
	r.ground.FillColor = theme.Color(look.ColorNameDesk)
	r.ground.Resize(size)
	first, last := p.desk.between(p.y-margin, p.y+float64(size.Height)+margin)
	for i := first; i < last; i++ {
		r.page(p.pages[i], p.desk.sheets[i])
	}
	r.drawOverlay(first, last)
	r.drawMargins(first, last)
	r.objects = append(r.objects[:0], r.ground)
	r.objects = r.sheets.appendTo(r.objects)
	r.objects = append(r.objects, r.shown...)
	r.objects = r.under.appendTo(r.objects)
	r.objects = r.rules.appendTo(r.objects)
	r.objects = r.boxes.appendTo(r.objects)
	r.objects = r.seals.appendTo(r.objects)
	r.objects = r.setter.appendTo(r.objects)
	r.objects = r.margins.appendTo(r.objects)
	r.objects = append(r.objects, r.waves.lent...)
	r.objects = r.over.appendTo(r.objects)
	canvas.Refresh(r.ground) // the frame is drawn anew; a Refresh of all objects would drop every texture
}

// begin takes everything back and reads the scale of the screen.
func (r *renderer) begin(p *Paper) {
	r.sheets.reset()
	r.rules.reset()
	r.boxes.reset()
	r.seals.reset()
	r.under.reset()
	r.over.reset()
	r.shown = r.shown[:0]
	p.drawn = p.pixels()
	r.waves.begin(p.desk.unit, p.drawn)
	r.setter.begin(p.fonts, p.desk.unit, p.drawn)
}

// page draws one sheet and what stands on it, as far as it is in sight.
func (r *renderer) page(pg *page.Page, at page.Rect) {
	p := r.paper
	x, y := r.snap(at.X-p.x), r.snap(at.Y-p.y)
	s := r.sheets.next(newSheet)
	s.Move(fyne.NewPos(float32(x), float32(y)))
	s.Resize(fyne.NewSize(float32(r.snap(at.W)), float32(r.snap(at.H))))
	for _, item := range pg.Items {
		box := item.Bounds()
		top, bottom := y+box.Y*p.desk.unit, y+(box.Y+box.H)*p.desk.unit
		if bottom < 0 || top > float64(p.Size().Height) {
			continue
		}
		switch item := item.(type) {
		case *page.Run:
			r.setter.set(item, x, y)
			r.missing(item, x, y)
		case *page.Rule:
			r.rule(item, x, y)
		case *page.Image:
			r.image(item, x, y)
		case *page.Place:
			if p.places {
				r.moveTo(r.seals.next(newSeal), item.Rect, x, y)
			}
		}
	}
}

// missing draws a box for each character that no face has.
func (r *renderer) missing(run *page.Run, x, y float64) {
	for _, g := range run.Glyphs {
		if g.ID != 0 || strings.TrimSpace(g.Text) == "" {
			continue
		}
		o := r.boxes.next(newBox)
		o.StrokeColor, o.StrokeWidth = inkColor(run.Color), float32(1/r.setter.pixels)
		r.moveTo(o, page.Rect{X: run.X + g.X + 0.1*run.Size, Y: run.Y - 0.8*run.Size, W: 0.8 * g.Width, H: 0.8 * run.Size}, x, y)
	}
}

// rule draws a line at least a pixel thick, on the pixel.
func (r *renderer) rule(rule *page.Rule, x, y float64) {
	o := r.rules.next(newRule)
	o.FillColor = inkColor(rule.Color)
	pixel := 1 / r.setter.pixels
	unit := r.setter.unit
	o.Move(fyne.NewPos(float32(r.snap(x+rule.X*unit)), float32(r.snap(y+rule.Y*unit))))
	o.Resize(fyne.NewSize(float32(max(r.snap(rule.W*unit), pixel)), float32(max(r.snap(rule.H*unit), pixel))))
}

// image draws a picture, decoded once.
func (r *renderer) image(item *page.Image, x, y float64) {
	o, ok := r.images[item]
	if !ok {
		picture, err := png.Decode(bytes.NewReader(item.PNG))
		if err != nil {
			picture = image.NewUniform(sealColor)
		}
		o = canvas.NewImageFromImage(picture)
		o.FillMode, o.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
		r.images[item] = o
	}
	r.moveTo(o, item.Rect, x, y)
	r.shown = append(r.shown, o)
}

// moveTo puts an object on a rectangle of the page with its corner at (x, y).
func (r *renderer) moveTo(o fyne.CanvasObject, box page.Rect, x, y float64) {
	unit := r.setter.unit
	o.Move(fyne.NewPos(float32(x+box.X*unit), float32(y+box.Y*unit)))
	o.Resize(fyne.NewSize(float32(box.W*unit), float32(box.H*unit)))
}

// snap rounds units to whole pixels.
func (r *renderer) snap(v float64) float64 {
	return math.Round(v*r.setter.pixels) / r.setter.pixels
}

func newSheet() *canvas.Rectangle {
	s := canvas.NewRectangle(sheet)
	s.Shadow = shadow
	return s
}

func newRule() *canvas.Rectangle { return canvas.NewRectangle(inkBlack) }
func newBox() *canvas.Rectangle  { return canvas.NewRectangle(color.Transparent) }
func newSeal() *canvas.Raster    { return canvas.NewRaster(dashedCircle) }
