package main

import (
	"math"
	"strings"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// Geometry of the type area, pt (domain specification C.1; assets/styles/profiles.yaml).
const (
	leading  = 28.95
	bodySize = 16.0
	measure  = 156 * 72 / 25.4
	pitch    = measure / 28 // of full-width characters, so that a line takes 28
)

type alignment uint8

const (
	justified alignment = iota
	centred
	right
)

// A block is a paragraph as our typesetter printed it, lines joined again.
type block struct {
	tag    page.Tag
	align  alignment
	size   float64
	indent float64 // of the first line, or of a right-aligned line from the right, pt
	before float64 // room above beyond the leading, pt
	spans  []span
}

// A span is text in one face; Latin letters and digits in it take the Latin face.
type span struct{ text, face string }

// text is all that the block says.
func (b *block) text() string {
	var s strings.Builder
	for _, p := range b.spans {
		s.WriteString(p.text)
	}
	return s.String()
}

// blocks reads finished pages back into blocks. Tables are left out: peers lay
// out columns by rules of their own.
func blocks(pages []*page.Page, set *fonts.Set) []block {
	r := reader{latin: set.Face(fonts.Latin).Key}
	for _, p := range pages {
		r.y = p.Area.Y
		for _, it := range p.Items {
			if run, ok := it.(*page.Run); ok && run.Tag != page.Artifact && run.Tag != page.TableHead && run.Tag != page.TableCell {
				r.run(p, run)
			}
		}
	}
	return r.blocks
}

// A reader collects runs.
type reader struct {
	latin  string // key of the Latin face
	node   int
	y      float64 // of the line before
	joined bool
	blocks []block
}

func (r *reader) run(p *page.Page, run *page.Run) {
	if run.Node != r.node {
		r.begin(p, run)
	}
	b := &r.blocks[len(r.blocks)-1]
	if b.align == right {
		b.indent = p.Area.X + p.Area.W - run.X - run.Width()
	}
	text := run.Text()
	if run.Y != r.y && len(b.spans) > 0 && !r.joined {
		text = " " + text
	}
	r.y, r.joined = run.Y, run.Joined
	last := len(b.spans) - 1
	switch {
	case last >= 0 && (run.Face == r.latin || run.Face == b.spans[last].face):
		b.spans[last].text += text
	case last >= 0 && b.spans[last].face == r.latin: // a number opened the block
		b.spans[last].text += text
		b.spans[last].face = run.Face
	default:
		b.spans = append(b.spans, span{text, run.Face})
	}
}

// begin opens a block at its first run.
func (r *reader) begin(p *page.Page, run *page.Run) {
	b := block{tag: run.Tag, size: run.Size, indent: run.X - p.Area.X}
	switch {
	case run.Tag == page.Title:
		b.align, b.indent = centred, 0
	case b.indent > 60:
		b.align = right
	}
	if r.y != p.Area.Y {
		b.before = math.Max(0, math.Round((run.Y-r.y-leading)*10)/10)
	}
	if b.align == justified && b.before > 4*leading { // moved to the foot of the page
		b.before = leading
	}
	r.node, r.y, r.joined = run.Node, run.Y, true
	r.blocks = append(r.blocks, b)
}
