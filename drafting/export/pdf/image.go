package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/png"

	"jianwen/drafting/page"
)

// maxPixels is the largest picture that is read: a sheet at 600 dots per inch.
const maxPixels = 40_000_000

// A picture is an image of the document, written once however often it stands.
type picture struct {
	pixels *image.NRGBA
	opaque bool
	ref    ref // 0 until written
	name   string
}

type digest [sha256.Size]byte

// pictures reads the images of all pages. It comes first: one transparent image
// makes the file PDF/A-2b.
func readPictures(pages []*page.Page) (pictures map[digest]*picture, transparent bool, err error) {
	pictures = map[digest]*picture{}
	for _, p := range pages {
		for _, item := range p.Items {
			img, ok := item.(*page.Image)
			if !ok {
				continue
			}
			id := digest(sha256.Sum256(img.PNG))
			if pictures[id] != nil {
				continue
			}
			pic, err := readPicture(img.PNG)
			if err != nil {
				return nil, false, fmt.Errorf("image on page %d: %w", p.Number, err)
			}
			pic.name = fmt.Sprintf("I%d", len(pictures)+1)
			pictures[id] = pic
			transparent = transparent || !pic.opaque
		}
	}
	return pictures, transparent, nil
}

func readPicture(data []byte) (*picture, error) {
	config, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if config.Width*config.Height > maxPixels {
		return nil, fmt.Errorf("%d × %d pixels", config.Width, config.Height)
	}
	if config.Width == 0 || config.Height == 0 {
		return nil, errors.New("no pixels")
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	pixels := image.NewNRGBA(image.Rect(0, 0, config.Width, config.Height))
	draw.Draw(pixels, pixels.Rect, img, img.Bounds().Min, draw.Src)
	return &picture{pixels: pixels, opaque: pixels.Opaque()}, nil
}

// write writes the image object, and its mask if it is transparent.
func (p *picture) write(out *file) {
	p.ref = out.alloc()
	size := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8", p.pixels.Rect.Dx(), p.pixels.Rect.Dy())
	n := len(p.pixels.Pix) / 4
	colors, mask := make([]byte, 0, 3*n), make([]byte, 0, n)
	for i := range n {
		c := p.pixels.Pix[4*i : 4*i+4]
		colors = append(colors, c[:3]...)
		mask = append(mask, c[3])
	}
	entries := size + "/ColorSpace/DeviceRGB"
	if !p.opaque {
		soft := out.alloc()
		out.stream(soft, size+"/ColorSpace/DeviceGray", mask)
		entries += fmt.Sprintf("/SMask %v", soft)
	}
	out.stream(p.ref, entries, colors)
	p.pixels = nil
}
