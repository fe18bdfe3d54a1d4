package paper

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/drafting/page"
)

const thumbWidth = 116 // of a miniature, units

// Background does work away from the UI goroutine and then runs, on it, what work
// returned.
type Background func(work func() (apply func()))

// Thumbnails is the column of miniature pages beside a paper. A miniature is drawn
// in the background when it first comes into sight.
type Thumbnails struct {
	widget.List
	// OnJump is called with the index of the page that was picked.
	OnJump func(page int)

	paper      *Paper
	background Background
	pages      []*page.Page
	pictures   map[*page.Page]*image.RGBA
	drawing    map[*page.Page]bool
	stale      map[int]*image.RGBA // by index: shown until the page's own is drawn
	current    int
	choosing   bool // Select was called by the program
}

// NewThumbnails makes the column for a paper.
func NewThumbnails(p *Paper, background Background) *Thumbnails {
	t := &Thumbnails{paper: p, background: background, current: -1}
	t.SetPages(nil)
	t.List.Length = func() int { return len(t.pages) }
	t.List.CreateItem = func() fyne.CanvasObject { return newThumb(t.jump) }
	t.List.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { t.fill(i, o.(*thumb)) }
	t.List.OnSelected = func(i widget.ListItemID) {
		if !t.choosing {
			t.jump(i)
		}
	}
	t.List.HideSeparators = true
	t.ExtendBaseWidget(t)
	return t
}

// SetPages shows other pages; miniatures of pages that stayed are kept.
func (t *Thumbnails) SetPages(pages []*page.Page) {
	stale, pictures := map[int]*image.RGBA{}, map[*page.Page]*image.RGBA{}
	for i, pg := range t.pages {
		stale[i] = t.picture(i, pg)
	}
	for _, pg := range pages {
		if old, ok := t.pictures[pg]; ok {
			pictures[pg] = old
		}
	}
	t.pages, t.pictures, t.stale, t.drawing = pages, pictures, stale, map[*page.Page]bool{}
	if t.List.Length != nil {
		t.Refresh()
	}
}

// SetCurrent highlights a page and keeps it in sight.
func (t *Thumbnails) SetCurrent(i int) {
	if i == t.current || i < 0 || i >= len(t.pages) {
		return
	}
	t.current, t.choosing = i, true
	t.Select(i)
	t.choosing = false
}

// jump tells that page i was picked.
func (t *Thumbnails) jump(i int) {
	if t.OnJump != nil {
		t.OnJump(i)
	}
}

// picture is the best miniature there is, nil if none.
func (t *Thumbnails) picture(i int, pg *page.Page) *image.RGBA {
	if p, ok := t.pictures[pg]; ok {
		return p
	}
	return t.stale[i]
}

// fill makes an item show page i.
func (t *Thumbnails) fill(i int, o *thumb) {
	if i < 0 || i >= len(t.pages) {
		return
	}
	pg := t.pages[i]
	o.show(i, pg, t.picture(i, pg))
	if t.pictures[pg] != nil || t.drawing[pg] || t.background == nil {
		return
	}
	t.drawing[pg] = true
	wide := int(thumbWidth*t.paper.pixels() + 0.5)
	fonts := t.paper.fonts
	t.background(func() func() {
		picture := miniature(fonts, pg, wide)
		return func() { t.drawn(pg, picture) }
	})
}

// drawn takes a finished miniature, unless the page has gone meanwhile.
func (t *Thumbnails) drawn(pg *page.Page, picture *image.RGBA) {
	for i := range t.pages {
		if t.pages[i] == pg {
			t.pictures[pg] = picture
			delete(t.drawing, pg)
			t.RefreshItem(i)
			return
		}
	}
}

// A thumb is one item of the column: a small sheet with its number below.
type thumb struct {
	widget.BaseWidget
	sheet   *canvas.Rectangle
	picture *canvas.Image
	number  *canvas.Text
	aspect  float32
	index   int
	onTap   func(index int)
}

func newThumb(onTap func(index int)) *thumb {
	t := &thumb{onTap: onTap, sheet: canvas.NewRectangle(sheet), picture: &canvas.Image{}, number: canvas.NewText("", nil), aspect: 1.414}
	t.sheet.Shadow = shadow
	t.picture.FillMode, t.picture.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
	t.number.Alignment = fyne.TextAlignCenter
	t.ExtendBaseWidget(t)
	return t
}

// Tapped picks the page, also when it is the current one.
func (t *thumb) Tapped(*fyne.PointEvent) { t.onTap(t.index) }

func (t *thumb) show(index int, pg *page.Page, picture *image.RGBA) {
	t.index = index
	t.number.Text = strconv.Itoa(index + 1)
	if picture == nil {
		t.picture.Image = nil
	} else if t.picture.Image != picture {
		t.picture.Image = picture
	}
	t.picture.Hidden = picture == nil
	t.aspect = min(float32(pg.Height/pg.Width), 1.5)
	t.Refresh()
}

// CreateRenderer is for Fyne.
func (t *thumb) CreateRenderer() fyne.WidgetRenderer { return &thumbRenderer{t} }

type thumbRenderer struct{ t *thumb }

func (r *thumbRenderer) Destroy() {}
func (r *thumbRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.sheet, r.t.picture, r.t.number}
}

func (r *thumbRenderer) MinSize() fyne.Size {
	return fyne.NewSize(thumbWidth+28, thumbWidth*1.414+34)
}

// Layout centres the sheet and sets the number below it.
func (r *thumbRenderer) Layout(size fyne.Size) {
	high := thumbWidth * r.t.aspect
	at := fyne.NewPos((size.Width-thumbWidth)/2, 8)
	r.t.sheet.Move(at)
	r.t.sheet.Resize(fyne.NewSize(thumbWidth, high))
	r.t.picture.Move(at)
	r.t.picture.Resize(fyne.NewSize(thumbWidth, high))
	r.t.number.Move(fyne.NewPos(0, at.Y+high+3))
	r.t.number.Resize(fyne.NewSize(size.Width, r.t.number.MinSize().Height))
}

// Refresh draws the item anew.
func (r *thumbRenderer) Refresh() {
	r.t.number.Color = theme.Color(theme.ColorNameForeground)
	r.t.number.TextSize = theme.CaptionTextSize()
	r.Layout(r.t.Size())
	r.t.picture.Refresh()
	canvas.Refresh(r.t.number)
}
