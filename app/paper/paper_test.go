package paper

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"

	"jianwen/drafting/page"
)

const (
	lines   = 22
	columns = 28
	pitch   = 15.793
	leading = 28.95
	left    = 79.4
	first   = 126.9 // baseline of the first line
)

// sheets makes n pages of full lines, as the typesetter does: each glyph 15.793 pt
// after the one before, each page 616 bytes of the draft.
func sheets(t testing.TB, n int) []*page.Page {
	t.Helper()
	font, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	pages := make([]*page.Page, n)
	at := 0
	for i := range pages {
		pages[i] = &page.Page{Number: i + 1, Width: 595.28, Height: 841.89}
		for l := range lines {
			r := &page.Run{
				Face: "body", Size: 16, X: left, Y: first + float64(l)*leading,
				Ascent: 14, Descent: 6, Tag: page.Paragraph, Node: l + 1, Base: at,
			}
			for c := range columns {
				ch := rune('A' + (at+c*c)%26)
				id, _ := font.GlyphIndex(&sfnt.Buffer{}, ch)
				r.Glyphs = append(r.Glyphs, page.Glyph{
					ID: uint16(id), Text: string(ch), X: float64(c) * pitch, Width: pitch,
					Start: int32(c), End: int32(c + 1),
				})
			}
			at += columns
			pages[i].Items = append(pages[i].Items, r)
		}
		folio := &page.Run{Face: "body", Size: 14, X: 480, Y: 790, Ascent: 12, Descent: 5, Glyphs: []page.Glyph{{ID: 20, Text: "1", Width: 7}}}
		pages[i].Items = append(pages[i].Items,
			&page.Rule{Rect: page.Rect{X: left, Y: 760, W: 442, H: 0.5}, Color: page.Red},
			&page.Place{Rect: page.Rect{X: 300, Y: 640, W: 119, H: 119}, Kind: "seal"}, folio)
	}
	return pages
}

// onDesk shows pages in a window of 900 by 700.
func onDesk(t testing.TB, pages []*page.Page) (*Paper, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	p := New(func(string) []byte { return goregular.TTF })
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 700))
	p.SetPages(pages)
	return p, w
}

// texts are the texts on show.
func texts(p *Paper) (out []*canvas.Text) {
	for _, o := range test.WidgetRenderer(p).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			out = append(out, text)
		}
	}
	return out
}

func TestOnlyTheVisibleHasObjects(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 33))
	p.SetZoom(1)
	most := 0
	for range 60 {
		p.ScrollBy(0, 611)
		most = max(most, len(test.WidgetRenderer(p).Objects()))
	}
	if most > 2*lines*columns || most < lines*columns/3 {
		t.Errorf("%d objects at most for a view of less than a page", most)
	}
	made := 0
	for _, l := range test.WidgetRenderer(p).(*renderer).setter.order {
		made += len(l.texts.all)
	}
	if made > 2*lines*columns {
		t.Errorf("%d texts made in scrolling", made)
	}
}

// Each character stands where the page wants it, to half a pixel, at any zoom.
func TestGlyphsStandWhereThePageSays(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 2))
	for _, zoom := range []float64{0.5, 0.93, 1, 1.25, 2, 3} {
		p.SetZoom(zoom)
		p.ScrollToPage(0)
		sheet := p.desk.sheets[0]
		x0, y0 := math.Round(sheet.X-p.x), math.Round(sheet.Y-p.y)
		all := texts(p)
		for i, text := range all[:min(columns, len(all))] {
			want := x0 + (left+float64(i)*pitch)*p.desk.unit
			if got := float64(text.Position().X); math.Abs(got-want) > 0.5 {
				t.Errorf("zoom %v: glyph %d at x %v, not %v", zoom, i, got, want)
			}
			_, ascent := fyne.CurrentApp().Driver().RenderedTextSize("A", text.TextSize, fyne.TextStyle{}, text.FontSource)
			base := float64(text.Position().Y) + math.Ceil(float64(ascent))
			if want := y0 + first*p.desk.unit; math.Abs(base-want) > 0.5 {
				t.Errorf("zoom %v: baseline at %v, not %v", zoom, base, want)
			}
		}
	}
}

// A whole Latin word whose letters stand naturally is one text; one that is
// spread is set letter by letter.
func TestLatinWords(t *testing.T) {
	test.NewTempApp(t)
	fonts := newFontCache(func(string) []byte { return goregular.TTF })
	s := &setter{}
	s.begin(fonts, 1, 1)
	natural := word(t, fonts, "Jianwen", 0)
	s.set(natural, 0, 0)
	if got := s.appendTo(nil); len(got) != 1 || got[0].(*canvas.Text).Text != "Jianwen" {
		t.Errorf("a natural word is %d texts", len(got))
	}
	s.begin(fonts, 1, 1)
	s.set(word(t, fonts, "Jianwen", 2), 0, 0)
	if got := s.appendTo(nil); len(got) != 7 {
		t.Errorf("a spread word is %d texts, not 7", len(got))
	}
}

// word sets a word with its natural advances and spread points more between letters.
func word(t *testing.T, fonts *fontCache, text string, spread float64) *page.Run {
	t.Helper()
	r := &page.Run{Face: "body", Size: 16, Ascent: 14, Descent: 6, Tag: page.Paragraph}
	x := 0.0
	for i := range text {
		size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text[i:i+1], 16, fyne.TextStyle{}, fonts.resource("body", 0))
		r.Glyphs = append(r.Glyphs, page.Glyph{ID: 1, Text: text[i : i+1], X: x, Width: float64(size.Width) + spread})
		x += float64(size.Width) + spread
	}
	return r
}

func TestPairsAreSetApart(t *testing.T) {
	glyphs := []page.Glyph{{Text: "a"}, {Text: "——"}, {Text: ""}, {Text: "b"}}
	got := ""
	for i := range glyphs {
		got += character(glyphs, i) + "|"
	}
	if got != "a|—|—|b|" {
		t.Error(got)
	}
}

func TestZoomKeepsWhatIsLookedAt(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 9))
	p.SetZoom(1)
	p.ScrollToPage(4)
	p.ScrollBy(0, 300)
	middle := func() spot { return p.desk.spotAt(p.x+450, p.y+350) }
	before := middle()
	for range 5 {
		p.ZoomIn()
	}
	after := middle()
	if before.page != after.page || math.Abs(before.y-after.y) > 1 {
		t.Errorf("%+v became %+v", before, after)
	}
	p.SetZoom(99)
	if p.Zoom() != MaxZoom {
		t.Errorf("zoom %v", p.Zoom())
	}
	p.SetZoom(0)
	if p.Zoom() != MinZoom {
		t.Errorf("zoom %v", p.Zoom())
	}
}

func TestFitWidthFollowsTheView(t *testing.T) {
	p, w := onDesk(t, sheets(t, 2))
	p.FitWidth()
	wide := p.Zoom()
	w.Resize(fyne.NewSize(600, 700))
	if narrow := p.Zoom(); narrow >= wide || p.desk.width > 600 {
		t.Errorf("zoom %v at 900, %v at 600, desk %v wide", wide, narrow, p.desk.width)
	}
}

// A reload keeps the place, and stays on the desk when pages have gone.
func TestReloadKeepsThePlace(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 9))
	p.SetZoom(1)
	p.ScrollToPage(4)
	p.ScrollBy(0, 200)
	before := p.y
	p.SetPages(sheets(t, 9))
	if p.y != before {
		t.Errorf("scrolled from %v to %v", before, p.y)
	}
	p.SetPages(sheets(t, 2))
	if p.CurrentPage() != 1 {
		t.Errorf("on page index %d of two", p.CurrentPage())
	}
	p.SetPages(nil)
	if p.CurrentPage() != -1 || p.y != 0 {
		t.Errorf("page %d at %v of an empty desk", p.CurrentPage(), p.y)
	}
}

func TestKeysScroll(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 5))
	p.SetZoom(1)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if p.CurrentPage() != 4 {
		t.Errorf("End leads to page index %d", p.CurrentPage())
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if p.CurrentPage() != 0 || p.y != 0 {
		t.Errorf("Home leads to page index %d", p.CurrentPage())
	}
	for range 2 {
		p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	if p.CurrentPage() != 1 {
		t.Errorf("two leaves lead to page index %d", p.CurrentPage())
	}
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)})
	down := p.y
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	if p.y <= down {
		t.Error("the wheel does not scroll down")
	}
}

// What is hit is what stands there: every character, on every visible line.
func TestOffsetAtIsTheInverseOfPlaceOf(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 6))
	for _, zoom := range []float64{0.5, 1, 1.75} {
		p.SetZoom(zoom)
		for offset := 0; offset < 6*lines*columns; offset += 37 {
			i, box := p.PlaceOf(offset)
			if want := offset / (lines * columns); i != want {
				t.Fatalf("offset %d is on page index %d, not %d", offset, i, want)
			}
			p.Reveal(offset)
			x, y := p.desk.place(spot{i, box.X + box.W/4, box.Y + box.H/2})
			got, ok := p.OffsetAt(fyne.NewPos(float32(x-p.x), float32(y-p.y)))
			if !ok || got != offset {
				t.Fatalf("zoom %v: offset %d lies at %v, where %d (%v) is hit", zoom, offset, box, got, ok)
			}
		}
	}
	p.SetZoom(1)
	if _, ok := p.OffsetAt(fyne.NewPos(2, 300)); ok {
		t.Error("the desk beside the sheets is hit")
	}
}

func TestPlaceOfWhatIsNotPrinted(t *testing.T) {
	p, _ := onDesk(t, nil)
	if i, _ := p.PlaceOf(3); i != -1 {
		t.Errorf("page %d of an empty desk", i)
	}
	run := &page.Run{X: 10, Y: 20, Ascent: 5, Tag: page.Paragraph, Glyphs: []page.Glyph{
		{Text: "a", Width: 8, Start: 4, End: 5}, {Text: "b", X: 8, Width: 8, Start: 9, End: 10},
	}}
	p.SetPages([]*page.Page{{Width: 100, Height: 100, Items: []page.Item{run}}})
	for _, c := range []struct {
		offset int
		x      float64
	}{{0, 10}, {4, 10}, {5, 18}, {7, 18}, {9, 18}, {10, 26}, {99, 26}} {
		if i, box := p.PlaceOf(c.offset); i != 0 || box.X != c.x {
			t.Errorf("offset %d at %v on page index %d, not at %v", c.offset, box.X, i, c.x)
		}
	}
}

// The ink is on the paper: dark where text stands, red where the rule does.
func TestPainted(t *testing.T) {
	p, w := onDesk(t, sheets(t, 1))
	p.SetZoom(0.6)
	img := software.RenderCanvas(w.Canvas(), fyne.CurrentApp().Settings().Theme())
	dark, red := 0, 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			switch {
			case c.R < 90 && c.G < 90 && c.B < 90:
				dark++
			case c.R > 200 && c.G < 60 && c.B < 60:
				red++
			}
		}
	}
	if dark < 5000 || red < 200 {
		t.Errorf("%d dark pixels, %d red ones", dark, red)
	}
}

// A character that no face has is a box, here as in the PDF, not what Fyne finds
// elsewhere on the machine.
func TestMissingCharacters(t *testing.T) {
	run := &page.Run{Face: "body", Size: 16, X: 50, Y: 50, Ascent: 14, Descent: 6, Tag: page.Paragraph, Glyphs: []page.Glyph{
		{Text: "𱅒", Width: 16, End: 4}, {Text: " ", X: 16, Width: 8, Start: 4, End: 5},
	}}
	p, _ := onDesk(t, []*page.Page{{Width: 200, Height: 200, Items: []page.Item{run}}})
	if n := test.WidgetRenderer(p).(*renderer).boxes.lent; n != 1 || len(texts(p)) != 0 {
		t.Errorf("%d boxes, %d texts", n, len(texts(p)))
	}
}

func TestPlacesCanBeHidden(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 1))
	p.SetZoom(0.6)
	count := func() (n int) {
		for _, o := range test.WidgetRenderer(p).Objects() {
			if _, ok := o.(*canvas.Raster); ok {
				n++
			}
		}
		return n
	}
	shown := count()
	p.ShowPlaces(false)
	if hidden := count(); shown != 1 || hidden != 0 {
		t.Errorf("%d shown, %d when hidden", shown, hidden)
	}
}

func BenchmarkScroll(b *testing.B) {
	p, _ := onDesk(b, sheets(b, 33))
	p.SetZoom(1)
	for i := 0; b.Loop(); i++ {
		if p.ScrollBy(0, 97); p.CurrentPage() == 32 {
			p.ScrollToPage(0)
		}
	}
}

func BenchmarkPlaceOf(b *testing.B) {
	p, _ := onDesk(b, sheets(b, 33))
	for i := 0; b.Loop(); i++ {
		p.PlaceOf(i * 7919 % (33 * lines * columns))
	}
}

func ExamplePaper() {
	p := New(func(key string) []byte { return goregular.TTF })
	p.SetPages([]*page.Page{{Width: 595.28, Height: 841.89}})
	fmt.Println(len(p.Pages()))
	// Output: 1
}
