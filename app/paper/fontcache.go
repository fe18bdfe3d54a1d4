package paper

import (
	"sync"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"
)

// A fontCache gives each face one resource, so that Fyne parses it once, and one
// reader of outlines for the miniatures.
type fontCache struct {
	data func(key string) []byte

	mu        sync.Mutex // the miniatures are drawn in the background
	resources map[string]fyne.Resource
	outlines  map[string]*outlines

	drawing sync.Mutex // held while a miniature is drawn
}

func newFontCache(data func(key string) []byte) *fontCache {
	return &fontCache{data: data, resources: map[string]fyne.Resource{}, outlines: map[string]*outlines{}}
}

// resource is the font file of a face; nil if there is none, and then Fyne uses
// the font of the theme.
func (c *fontCache) resource(key string) fyne.Resource {
	c.mu.Lock()
	defer c.mu.Unlock()
	r, ok := c.resources[key]
	if !ok {
		if data := c.data(key); data != nil {
			r = fyne.NewStaticResource(key, data)
		}
		c.resources[key] = r
	}
	return r
}

// outline is the reader of a face's outlines, nil if it cannot be read.
func (c *fontCache) outline(key string) *outlines {
	resource := c.resource(key)
	c.mu.Lock()
	defer c.mu.Unlock()
	o, ok := c.outlines[key]
	if !ok {
		if resource != nil {
			if f, err := sfnt.Parse(resource.Content()); err == nil {
				o = &outlines{font: f, glyphs: map[sfnt.GlyphIndex][]stroke{}}
			}
		}
		c.outlines[key] = o
	}
	return o
}
