package fonts

import (
	"errors"
	"fmt"
)

// int16At is the signed 16-bit number at a place of a table that is long enough.
func int16At(table []byte, at int) int { return int(int16(be.Uint16(table[at:]))) }

// readMetrics reads head, maxp, hhea, hmtx and OS/2.
func (f *Face) readMetrics() error {
	head, maxp, hhea := f.tables["head"], f.tables["maxp"], f.tables["hhea"]
	if len(head) < 54 || len(maxp) < 6 || len(hhea) < 36 {
		return errors.New("head, maxp or hhea is missing or short")
	}
	f.UnitsPerEm = int(be.Uint16(head[18:]))
	if f.UnitsPerEm < 16 || f.UnitsPerEm > 16384 {
		return fmt.Errorf("%d units per em", f.UnitsPerEm)
	}
	for i := range f.BBox {
		f.BBox[i] = int16At(head, 36+2*i)
	}
	f.glyphs = int(be.Uint16(maxp[4:]))
	f.metrics, f.measured = f.tables["hmtx"], int(be.Uint16(hhea[34:]))
	f.measured = min(f.measured, f.glyphs)
	if f.measured < 1 || len(f.metrics) < 4*f.measured {
		return errors.New("hmtx is missing or short")
	}
	f.Ascent, f.Descent = int16At(hhea, 4), int16At(hhea, 6)
	f.readOS2()
	if f.Descent > 0 { // a sign that some old fonts have the wrong way round
		f.Descent = -f.Descent
	}
	return nil
}

func (f *Face) readOS2() {
	os2 := f.tables["OS/2"]
	if f.Ascent == 0 && f.Descent == 0 && len(os2) >= 72 {
		f.Ascent, f.Descent = int16At(os2, 68), int16At(os2, 70)
	}
	if len(os2) >= 90 && be.Uint16(os2) >= 2 {
		f.CapHeight = int16At(os2, 88)
	}
	if f.CapHeight <= 0 {
		f.CapHeight = f.UnitsPerEm * 7 / 10
	}
}

// findOutlines tells CFF from glyf and refuses what has neither: a bitmap or
// CFF2 font can be neither drawn nor embedded.
func (f *Face) findOutlines() error {
	if len(f.tables["CFF "]) > 0 {
		f.CFF = true
		return nil
	}
	wide := be.Uint16(f.tables["head"][50:]) == 1
	entry := 2
	if wide {
		entry = 4
	}
	if len(f.tables["glyf"]) == 0 || len(f.tables["loca"]) < entry*(f.glyphs+1) {
		return errors.New("no outlines")
	}
	return nil
}
