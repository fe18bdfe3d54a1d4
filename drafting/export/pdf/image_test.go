package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"jianwen/drafting/page"
)

func encode(img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// sealPNG is a red ring on nothing.
func sealPNG() []byte {
	const n = 120
	img := image.NewNRGBA(image.Rect(0, 0, n, n))
	for i := range n * n {
		x, y := i%n-n/2, i/n-n/2
		if d := x*x + y*y; d < 58*58 && d > 50*50 {
			img.SetNRGBA(i%n, i/n, color.NRGBA{R: 255, A: 200})
		}
	}
	return encode(img)
}

// opaquePNG has an alpha channel that hides nothing.
func opaquePNG() []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	return encode(img)
}

func withImage(png []byte) *page.Page {
	return &page.Page{
		Number: 1, Width: 595.276, Height: 841.89,
		Items: []page.Item{
			&page.Image{Rect: page.Rect{X: 100, Y: 100, W: 119, H: 119}, PNG: png},
			&page.Image{Rect: page.Rect{X: 300, Y: 100, W: 119, H: 119}, PNG: bytes.Clone(png)},
			&page.Rule{Rect: page.Rect{X: 79, Y: 300, W: 442, H: 1}, Color: page.Red},
			&page.Place{Rect: page.Rect{X: 79, Y: 400, W: 119, H: 119}, Kind: "seal"},
		},
	}
}

func TestTransparencyDecidesThePart(t *testing.T) {
	for name, c := range map[string]struct {
		png     []byte
		version string
		part    string
		masks   int
	}{
		"opaque":      {opaquePNG(), "%PDF-1.4", "<pdfaid:part>1<", 0},
		"transparent": {sealPNG(), "%PDF-1.7", "<pdfaid:part>2<", 1},
	} {
		t.Run(name, func(t *testing.T) {
			out := string(bytesOf(t, Document{Pages: []*page.Page{withImage(c.png)}, Fonts: bundled(), Info: testInfo}))
			if !strings.HasPrefix(out, c.version) || !strings.Contains(out, c.part) {
				t.Errorf("not %s with %s", c.version, c.part)
			}
			if n := strings.Count(out, "/SMask"); n != c.masks {
				t.Errorf("%d soft masks", n)
			}
			if n := strings.Count(out, "/Subtype/Image"); n != 1+c.masks {
				t.Errorf("%d image objects: a picture that stands twice is written once", n)
			}
		})
	}
}

func TestBrokenImageIsNamed(t *testing.T) {
	for name, data := range map[string][]byte{"empty": nil, "cut off": sealPNG()[:100], "no picture": []byte("GIF89a")} {
		err := Write(&bytes.Buffer{}, Document{Pages: []*page.Page{withImage(data)}, Fonts: bundled()})
		if err == nil || !strings.Contains(err.Error(), "image on page 1") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
