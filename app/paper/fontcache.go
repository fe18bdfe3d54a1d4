package paper

import (
	"sync"

	"fyne.io/fyne/v2"

	"jianwen/drafting/page"
)

// slimFrom is the size of a font file above which a slim copy is worth making, bytes.
const slimFrom = 1 << 20

// A fontCache gives each face one resource, so that Fyne parses it once, and one
// reader of outlines for the miniatures.
type fontCache struct {
	data  func(key string) []byte
	faces map[string]*face // touched by the UI goroutine only

	mu       sync.Mutex // guards outlines: the miniatures are drawn in the background
	outlines map[string]*outlines
	drawing  sync.Mutex // held while a miniature is drawn
}

// A face is a font as Fyne gets it.
type face struct {
	first fyne.Resource   // the whole font, or a slim copy of it
	has   map[uint16]bool // glyphs of the slim copy; nil when first is whole
	whole fyne.Resource   // for glyphs that first has not
}

func newFontCache(data func(key string) []byte) *fontCache {
	return &fontCache{data: data, faces: map[string]*face{}, outlines: map[string]*outlines{}}
}

// resource is the font for a glyph of a face; nil if there is no such face, and
// then Fyne uses the font of the theme.
func (c *fontCache) resource(key string, glyph uint16) fyne.Resource {
	f := c.faces[key]
	if f == nil {
		f = c.open(key, nil)
	}
	if f.has == nil || f.has[glyph] {
		return f.first
	}
	if f.whole == nil {
		f.whole = fyne.NewStaticResource(key, c.data(key))
	}
	return f.whole
}

// prepare opens the faces of pages that are not open yet, slim where that saves
// time. A character that is wanted later opens the whole font.
func (c *fontCache) prepare(pages []*page.Page) {
	wanted := map[string]map[uint16]bool{}
	for _, pg := range pages {
		for _, item := range pg.Items {
			run, ok := item.(*page.Run)
			if !ok || c.faces[run.Face] != nil {
				continue
			}
			if wanted[run.Face] == nil {
				wanted[run.Face] = map[uint16]bool{0: true}
			}
			for _, g := range run.Glyphs {
				wanted[run.Face][g.ID] = true
			}
		}
	}
	for key, glyphs := range wanted {
		c.open(key, glyphs)
	}
}

// open makes a face ready for Fyne; without glyphs it is the whole font.
func (c *fontCache) open(key string, glyphs map[uint16]bool) *face {
	f := &face{}
	c.faces[key] = f
	data := c.data(key)
	if data == nil {
		return f
	}
	if glyphs != nil && len(data) >= slimFrom {
		if small, err := slim(data, glyphs); err == nil {
			f.first, f.has = fyne.NewStaticResource(key+" slim", small), glyphs
			return f
		}
	}
	f.first = fyne.NewStaticResource(key, data)
	return f
}

// outline is the reader of a face's outlines, nil if it cannot be read.
func (c *fontCache) outline(key string) *outlines {
	c.mu.Lock()
	defer c.mu.Unlock()
	o, ok := c.outlines[key]
	if !ok {
		if data := c.data(key); data != nil {
			o = openOutlines(data)
		}
		c.outlines[key] = o
	}
	return o
}
