package paper

import (
	"image"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// now is a background that is no background.
func now(work func() func()) { work()() }

func TestThumbnailsAreDrawnWhenSeen(t *testing.T) {
	test.NewTempApp(t)
	p := New(func(string) []byte { return goregular.TTF })
	thumbs := NewThumbnails(p, now)
	w := test.NewTempWindow(t, thumbs)
	w.Resize(fyne.NewSize(160, 700))
	pages := sheets(t, 33)
	thumbs.SetPages(pages)
	if n := len(thumbs.pictures); n < 3 || n > 8 {
		t.Errorf("%d miniatures drawn for a view of four", n)
	}
	kept := thumbs.pictures[pages[0]]
	thumbs.SetPages(append(pages[:1:1], sheets(t, 2)...))
	if thumbs.pictures[pages[0]] != kept {
		t.Error("the miniature of a page that stayed was drawn again")
	}
}

func TestThumbnailsJump(t *testing.T) {
	test.NewTempApp(t)
	p := New(func(string) []byte { return goregular.TTF })
	thumbs := NewThumbnails(p, now)
	jumped := -1
	thumbs.OnJump = func(i int) { jumped = i }
	test.NewTempWindow(t, thumbs)
	thumbs.SetPages(sheets(t, 5))
	thumbs.SetCurrent(3)
	if jumped != -1 {
		t.Error("following the view is taken for a click")
	}
	item := newThumb(thumbs.jump)
	thumbs.fill(3, item)
	test.Tap(item)
	if jumped != 3 {
		t.Errorf("a click on page index 3 leads to %d", jumped)
	}
}

// A miniature shows the shape of the page: ink in the type area, white around it.
func TestMiniature(t *testing.T) {
	fonts := newFontCache(func(string) []byte { return goregular.TTF })
	img := miniature(fonts, sheets(t, 1)[0], 119)
	if img.Bounds().Dy() != 168 {
		t.Errorf("%v", img.Bounds())
	}
	if ink(img, image.Rect(16, 20, 104, 150)) < 500 {
		t.Error("hardly any ink in the type area")
	}
	if n := ink(img, image.Rect(0, 0, 14, 168)); n > 0 {
		t.Errorf("%d pixels of ink in the margin", n)
	}
}

func ink(img *image.RGBA, box image.Rectangle) (n int) {
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if img.RGBAAt(x, y).G < 200 {
				n++
			}
		}
	}
	return n
}

// Every glyph of FandolFang has an outline; x/image alone lacks a tenth of them.
func TestOutlinesOfCompactFonts(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", "fandol", "FandolFang-Regular.otf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	o := openOutlines(data)
	var b sfnt.Buffer
	for _, r := range "人民检察院办理案件中发现公司澜川市" {
		id, err := f.GlyphIndex(&b, r)
		if err != nil || id == 0 || len(o.glyph(uint16(id))) == 0 {
			t.Errorf("%q has no outline (%v)", r, err)
		}
	}
}

// A font that cannot be read makes boxes, not a crash.
func TestMiniatureWithoutOutlines(t *testing.T) {
	fonts := newFontCache(func(string) []byte { return []byte("no font") })
	if img := miniature(fonts, sheets(t, 1)[0], 119); ink(img, img.Bounds()) < 500 {
		t.Error("no boxes in the place of type")
	}
}

func BenchmarkMiniature(b *testing.B) {
	fonts := newFontCache(func(string) []byte { return goregular.TTF })
	pg := sheets(b, 1)[0]
	for b.Loop() {
		miniature(fonts, pg, 116)
	}
}
