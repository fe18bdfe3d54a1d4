package paper

import "fyne.io/fyne/v2"

// The bounds of the zoom.
const (
	MinZoom = 0.5
	MaxZoom = 3.0
)

// steps are the zooms that the keys and the wheel stop at.
var steps = []float64{0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3}

// Zoom is how large the sheets are; 1 is life size on a screen of 96 dpi.
func (p *Paper) Zoom() float64 { return p.zoom }

// FitsWidth reports whether the zoom follows the width of the view.
func (p *Paper) FitsWidth() bool { return p.fit == MaxZoom }

// SetZoom sets the zoom, kept within [MinZoom] and [MaxZoom]. What is in the
// middle of the view stays there.
func (p *Paper) SetZoom(zoom float64) {
	size := p.Size()
	p.setZoomAbout(zoom, fyne.NewPos(size.Width/2, size.Height/2))
}

// FitWidth makes the zoom follow the width of the view until SetZoom is called.
func (p *Paper) FitWidth() {
	p.setZoomAbout(p.widthZoom(), fyne.NewPos(p.Size().Width/2, 0))
	p.fit = MaxZoom
	p.show()
}

// Abreast reports whether two sheets lie side by side.
func (p *Paper) Abreast() bool { return p.beside > 0 }

// SetAbreast lays two sheets side by side, as large as both are in sight, or one below
// the other again.
func (p *Paper) SetAbreast(on bool) {
	at := p.CurrentPage()
	p.beside = 0
	if on {
		p.beside = 1
	}
	p.setZoomAbout(p.zoom, p.middle())
	p.fit = 1 // life size, or smaller where the view is narrow
	p.arrange()
	p.ScrollToPage(at)
}

// ZoomIn goes one step up.
func (p *Paper) ZoomIn() { p.zoomSteps(1, p.middle()) }

// ZoomOut goes one step down.
func (p *Paper) ZoomOut() { p.zoomSteps(-1, p.middle()) }

func (p *Paper) middle() fyne.Position {
	return fyne.NewPos(p.Size().Width/2, p.Size().Height/2)
}

// zoomSteps goes to the next stop above or below.
func (p *Paper) zoomSteps(direction int, about fyne.Position) {
	const near = 0.005
	if direction > 0 {
		for _, s := range steps {
			if s > p.zoom+near {
				p.setZoomAbout(s, about)
				return
			}
		}
		return
	}
	for i := len(steps) - 1; direction < 0 && i >= 0; i-- {
		if steps[i] < p.zoom-near {
			p.setZoomAbout(steps[i], about)
			return
		}
	}
}

// setZoomAbout zooms so that what lies at about stays there.
func (p *Paper) setZoomAbout(zoom float64, about fyne.Position) {
	x, y := float64(about.X), float64(about.Y)
	at := p.desk.spotAt(p.x+x, p.y+y)
	p.zoom, p.fit = min(max(zoom, MinZoom), MaxZoom), 0
	p.arrange()
	if at.page >= 0 {
		toX, toY := p.desk.place(at)
		p.x, p.y = toX-x, toY-y
	}
	p.show()
}

// widthZoom is the zoom at which the widest page fills the view.
func (p *Paper) widthZoom() float64 {
	widest := 0.0
	for _, pg := range p.pages {
		widest = max(widest, pg.Width)
	}
	room := float64(p.Size().Width) - 2*margin - float64(p.beside)*gap
	widest *= float64(1 + p.beside)
	if widest == 0 || room <= 0 {
		return p.zoom
	}
	least := MinZoom
	if p.beside > 0 {
		least /= 2 // both in sight, though small
	}
	return min(max(room/(widest*UnitsPerPoint), least), MaxZoom)
}
