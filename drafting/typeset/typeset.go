// Package typeset lays a document out on pages.
//
// The document's blocks become lines (shape, break, justify), the lines become
// pages (paginate, place). Lines are made by the rules of Chinese composition
// of W3C's clreq and GB/T 15834; the page follows GB/T 9704—2012 as part C of
// the domain specification has it. Blocks that did not change keep their lines
// between compilations, and pages that did not change stay the same pages.
package typeset

import (
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset/fonts"
)

// Params is what the look of the pages depends on.
type Params struct {
	Document *doc.Document
	Form     *forms.Form // nil when the draft names none: the body is set by itself
	Profile  *style.Profile
	Fonts    *fonts.Set
	Guidance bool // show the guidance of empty parts in grey; never for export
}

// A Result is the pages and what the typesetter has to tell of them.
type Result struct {
	Pages   []*page.Page
	Outline []page.Mark
	Report  Report
}

// A Report says what differs from what was asked for.
type Report struct {
	Fonts      []fonts.Resolution // roles in use that are not set in their official face
	Fallbacks  []Fallback         // characters set in another face than their role's
	Missing    []rune             // characters that no face has: a box is printed
	Blanks     []Blank            // {{fields}} without a value
	Tightened  *Tightening        // leading made smaller so that the signature is not alone
	MovedLines int                // lines moved to the signature's page so that it is not alone
}

// A Fallback is the characters that one role's face lacks and another gave.
type Fallback struct {
	Role  fonts.Role
	Face  string
	Runes []rune
}

// A Blank is a field of the running text that has no value.
type Blank struct {
	Key  string
	Span source.Span
}

// A Tightening is a change of leading, pt.
type Tightening struct{ From, To float64 }

// A Cache keeps the lines of blocks and the pages of one draft between
// compilations. The zero value is ready. It serves one goroutine at a time.
type Cache struct {
	profile    *style.Profile
	fonts      *fonts.Set
	blocks     map[string]*setBlock
	pages      []madePage
	generation int

	// Set counts the blocks whose lines were made anew, since the beginning.
	Set int
}

// Pages lays a document out. It never fails: what cannot be set as asked is
// set otherwise and told in the report.
func (c *Cache) Pages(p Params) Result {
	if c.blocks == nil || c.profile != p.Profile || c.fonts != p.Fonts {
		*c = Cache{profile: p.Profile, fonts: p.Fonts, blocks: map[string]*setBlock{}, Set: c.Set}
	}
	c.generation++
	co := newComposer(p, c)
	co.document()
	f := flow{profile: p.Profile, elements: co.elements, top: co.top}
	layout, tightened, moved := f.paginate()
	pl := placer{composer: co, cache: c}
	pages, outline := pl.pages(layout)
	c.forget()
	r := co.report()
	r.Tightened, r.MovedLines = tightened, moved
	return Result{Pages: pages, Outline: outline, Report: r}
}

// forget drops blocks that the last two compilations did not ask for.
func (c *Cache) forget() {
	for key, b := range c.blocks {
		if b.used < c.generation-1 {
			delete(c.blocks, key)
		}
	}
}
