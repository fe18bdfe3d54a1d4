// Package paper shows finished pages on the screen: white sheets on a grey desk,
// drawn from the same [page.Page] that the PDF writer gets.
//
// A [Paper] holds canvas objects only for what can be seen. They come from pools
// and are moved, not made anew, when the view scrolls. Each character of Chinese
// text is one canvas.Text, placed on the very pixel that the page asks for: lines
// are justified and marks are compressed, so a whole line in one canvas.Text would
// drift by several pixels. Fyne shares the texture of equal characters, and a page
// has few different ones: in a 33-page document a scroll takes 0.25 ms to place some
// 600 texts and 6 ms of the painting goroutine per frame on a software renderer, so
// lines rasterised by ourselves were not needed. bench/startup.sh measures it.
//
// The widget knows which bytes of the draft stand where ([Paper.OffsetAt],
// [Paper.PlaceOf], [Lines]). It shows a caret and what is selected where it is told to,
// and hands keys and the mouse to a [Hand], who writes; without one it only scrolls.
package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/drafting/page"
)

// A Paper is the desk with the sheets on it. Use it from the UI goroutine only.
type Paper struct {
	widget.BaseWidget

	// OnView is called when what is seen has changed: scroll, zoom or pages.
	OnView func()

	fonts  *fontCache
	pages  []*page.Page
	zoom   float64
	fit    float64 // the zoom follows the width of the view up to this; 0: it does not
	beside int     // sheets that lie at the right of each one: 0 or 1
	places bool    // whether room kept for seals is shown
	drawn  float64 // device pixels per unit when the view was drawn last
	x, y   float64 // of the view's upper left corner on the desk, units
	desk   desk

	wanted  Piece // to be brought into sight once the view has a size; without a height there is none
	hand    Hand
	overlay Overlay
	pressed press

	keeper  Keeper
	keeps   bool            // the button that is down is the keeper's
	glosses []spotted       // labels in view
	flags   []spotted       // in view
	lit     map[string]bool // keys of both
	tied    string          // key of the label that a line is dragged from; "" for none
	tiedTo  fyne.Position
	pointed bool // the mouse is on something of the keeper's
}

// New makes an empty desk. The sheets are life size, or smaller where the view is
// narrow, until a zoom is set. data gives the font file of a face by the key that
// runs carry, nil when it is unknown.
func New(data func(key string) []byte) *Paper {
	p := &Paper{fonts: newFontCache(data), zoom: 1, fit: 1, places: true}
	p.ExtendBaseWidget(p)
	return p
}

// SetPages shows other pages. The view stays where it is: on the same height of
// the same page, or of the last one when that is gone.
func (p *Paper) SetPages(pages []*page.Page) { p.Set(pages, Overlay{}, Piece{}) }

// Set shows other pages with an overlay, and scrolls as little as brings a piece into
// sight; a piece without a height is none.
func (p *Paper) Set(pages []*page.Page, o Overlay, sight Piece) {
	at := p.desk.spotAt(p.x, p.y)
	p.pages, p.overlay = pages, o
	p.fonts.prepare(pages)
	p.arrange()
	if at.page >= 0 {
		p.x, p.y = p.desk.place(at)
	}
	if sight.Box.H > 0 {
		dx, dy := p.toSight(sight)
		p.x, p.y = p.x+dx, p.y+dy
	}
	p.show()
}

// Pages are the pages shown.
func (p *Paper) Pages() []*page.Page { return p.pages }

// ShowPlaces sets whether the room kept for seals is drawn.
func (p *Paper) ShowPlaces(on bool) {
	p.places = on
	p.show()
}

// CurrentPage is the index of the page that fills most of the view, -1 without pages.
func (p *Paper) CurrentPage() int {
	return p.desk.mostShown(p.y, p.y+float64(p.Size().Height))
}

// Resize fits the sheets anew.
func (p *Paper) Resize(size fyne.Size) {
	if size == p.Size() {
		return
	}
	at := p.desk.spotAt(p.x, p.y)
	p.BaseWidget.Resize(size)
	p.arrange()
	if at.page >= 0 {
		_, p.y = p.desk.place(at)
	}
	if w := p.wanted; w.Box.H > 0 && size.Height > 0 {
		p.wanted = Piece{}
		dx, dy := p.toSight(w)
		p.x, p.y = p.x+dx, p.y+dy
	}
	p.show()
}

// MinSize leaves room for a few words. Fyne asks for it before each frame, and this
// is where another scale of the screen is noticed.
func (p *Paper) MinSize() fyne.Size {
	if p.drawn != 0 && p.drawn != p.pixels() {
		p.Refresh()
	}
	return fyne.NewSize(240, 180)
}

// arrange lays the sheets out for the present size and zoom.
func (p *Paper) arrange() {
	wide := float64(p.Size().Width)
	if p.fit > 0 {
		p.zoom = min(p.widthZoom(), p.fit)
	}
	p.desk = arrange(p.pages, 1+p.beside, p.zoom, wide)
}

// show keeps the view on the desk, draws it and tells.
func (p *Paper) show() {
	p.clamp()
	p.Refresh()
	if p.OnView != nil {
		p.OnView()
	}
}

// clamp moves the view back onto the desk.
func (p *Paper) clamp() {
	size := p.Size()
	p.x = min(max(p.x, 0), max(p.desk.width-float64(size.Width), 0))
	p.y = min(max(p.y, 0), max(p.desk.height-float64(size.Height), 0))
}

// pixels is the number of device pixels per Fyne unit.
func (p *Paper) pixels() float64 {
	const far = 1000
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		if px, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0)); px > 0 {
			return float64(px) / far
		}
	}
	return 1
}

// CreateRenderer is for Fyne.
func (p *Paper) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{paper: p, ground: canvas.NewRectangle(theme.Color(look.ColorNameDesk)), images: map[*page.Image]*canvas.Image{}}
}
