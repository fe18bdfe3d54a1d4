package subset

import (
	"fmt"
	"slices"
)

// subset writes the new font set.
func (c *cff) subset(glyphs []uint16) ([]byte, error) {
	p, err := c.prune(glyphs)
	if err != nil {
		return nil, err
	}
	head := []byte{1, 0, 4, 4}
	head = appendIndex(head, [][]byte{c.name})
	strings := appendIndex(nil, [][]byte{[]byte("Adobe"), []byte("Identity")})
	strings = appendIndex(strings, p.global)

	var at places
	topSize := len(appendIndex(nil, [][]byte{c.topDict(len(glyphs), at)}))
	base := len(head) + topSize + len(strings)
	body := c.body(base, p, &at)
	out := appendIndex(head, [][]byte{c.topDict(len(glyphs), at)})
	out = append(out, strings...)
	return append(out, body...), nil
}

// places are the offsets that the Top DICT names.
type places struct{ charset, selection, charstrings, fonts int }

// firstString is the number of the first string of a font's own (Technical Note 5176, appendix A).
const firstString = 391

func (c *cff) topDict(count int, at places) []byte {
	out := appendEntry(nil, opROS, firstString, firstString+1, 0)
	out = appendKept(out, c.top, opPaintType, opFontMatrix, opFontBBox, opStrokeWidth)
	out = appendEntry(out, opCIDCount, count)
	out = appendEntry(out, opCharset, at.charset)
	out = appendEntry(out, opCharStrings, at.charstrings)
	out = appendEntry(out, opFDArray, at.fonts)
	return appendEntry(out, opFDSelect, at.selection)
}

// body is what follows the global subroutines, which end at base.
func (c *cff) body(base int, p *pruned, at *places) []byte {
	var out []byte
	at.charset = base
	if n := len(p.charstrings); n > 1 {
		out = append(out, 2, 0, 1, byte((n-2)>>8), byte(n-2)) // CIDs from 1, one run
	} else {
		out = append(out, 0)
	}
	at.selection = base + len(out)
	out = append(out, p.selection()...)
	at.charstrings = base + len(out)
	out = appendIndex(out, p.charstrings)

	var fonts [][]byte
	for i, fd := range p.fonts {
		font := c.fonts[fd]
		private := privateDict(font.private)
		var d []byte
		if c.top.has(opROS) {
			d = appendKept(d, font.dict, opFontMatrix)
		}
		fonts = append(fonts, appendEntry(d, opPrivate, len(private), base+len(out)))
		out = append(out, private...)
		if font.private.has(opSubrs) {
			out = appendIndex(out, p.local[i])
		}
	}
	at.fonts = base + len(out)
	return appendIndex(out, fonts)
}

// privateDict writes d with its subroutines right behind it.
func privateDict(d dict) []byte {
	var out []byte
	for _, e := range d {
		if e.op != opSubrs {
			out = append(out, e.raw...)
			out = appendOperator(out, e.op)
		}
	}
	if d.has(opSubrs) {
		size := len(appendEntry(nil, opSubrs, 0))
		out = appendEntry(out, opSubrs, len(out)+size)
	}
	return out
}

// pruned is what a subset keeps of a font set.
type pruned struct {
	charstrings [][]byte
	global      [][]byte
	fonts       []int      // of the FDArray, in the order of first use
	local       [][][]byte // the subroutines of each
	of          []int      // glyph → index into fonts
}

func (c *cff) prune(glyphs []uint16) (*pruned, error) {
	p := &pruned{}
	t := &tracer{global: c.global, usedGlobal: make([]bool, len(c.global)), steps: maxSteps + stepsPerGlyph*len(glyphs)}
	used := map[int][]bool{}
	for _, g := range glyphs {
		fd := c.font(int(g))
		if _, ok := used[fd]; !ok {
			used[fd] = make([]bool, len(c.fonts[fd].subrs))
			p.fonts = append(p.fonts, fd)
		}
		t.local, t.usedLocal = c.fonts[fd].subrs, used[fd]
		if err := t.trace(c.charstrings[g]); err != nil {
			return nil, fmt.Errorf("glyph %d: %w", g, err)
		}
		p.charstrings = append(p.charstrings, c.charstrings[g])
		p.of = append(p.of, slices.Index(p.fonts, fd))
	}
	p.global = kept(c.global, t.usedGlobal)
	for _, fd := range p.fonts {
		p.local = append(p.local, kept(c.fonts[fd].subrs, used[fd]))
	}
	return p, nil
}

// kept is subrs with the unused ones emptied.
func kept(subrs [][]byte, used []bool) [][]byte {
	out := make([][]byte, len(subrs))
	for i, s := range subrs {
		if used[i] {
			out[i] = s
		}
	}
	return out
}

// selection is an FDSelect of format 3.
func (p *pruned) selection() []byte {
	out := []byte{3, 0, 0}
	ranges := 0
	for g, fd := range p.of {
		if g == 0 || fd != p.of[g-1] {
			out = append(out, byte(g>>8), byte(g), byte(fd))
			ranges++
		}
	}
	out[1], out[2] = byte(ranges>>8), byte(ranges)
	return append(out, byte(len(p.of)>>8), byte(len(p.of)))
}
