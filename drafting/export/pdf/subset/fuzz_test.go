package subset

import (
	"encoding/binary"
	"testing"
)

// FuzzSubset spoils faces: whatever comes, there is an error or a subset that can
// itself be read, in bounded time and memory, and never a panic.
func FuzzSubset(f *testing.F) {
	cid := example()
	cid.fonts, cid.reach = []byte{0, 1, 1, 0}, 1
	m := small()
	for _, cff := range [][]byte{example().bytes(), cid.bytes()} {
		f.Add(true, cff, []byte(nil), []byte(nil), []byte(nil), []byte{0, 1, 0, 2})
	}
	for name := range damage {
		d := small()
		damage[name](d)
		f.Add(false, d["glyf"], d["loca"], d["hmtx"], d["maxp"], []byte{0, 1, 0, 2, 0, 3})
	}
	f.Fuzz(func(t *testing.T, cff bool, a, b, c, d, wish []byte) {
		glyphs := []uint16{0}
		for ; len(wish) >= 2 && len(glyphs) < 1000; wish = wish[2:] {
			glyphs = append(glyphs, binary.BigEndian.Uint16(wish))
		}
		if cff {
			checkCFF(t, a, glyphs)
			return
		}
		source := tables(map[string][]byte{"head": m["head"], "hhea": m["hhea"], "glyf": a, "loca": b, "hmtx": c, "maxp": d})
		p, err := TrueType(source, glyphs)
		if err != nil {
			return
		}
		o, err := openOutlines(parsed(t, p.Data))
		if err != nil {
			t.Fatalf("the subset cannot be read: %v", err)
		}
		for g := range p.Glyphs {
			if _, err := o.outline(uint16(g)); err != nil {
				t.Fatalf("the subset cannot be read: %v", err)
			}
		}
	})
}

func checkCFF(t *testing.T, data []byte, glyphs []uint16) {
	p, err := CFF(tables(map[string][]byte{"CFF ": data}), glyphs)
	if err != nil {
		return
	}
	again, err := openCFF(p.Data)
	if err != nil {
		t.Fatalf("the subset cannot be read: %v", err)
	}
	all := make([]uint16, len(again.charstrings))
	for i := range all {
		all[i] = uint16(i)
	}
	if _, err := again.prune(all); err != nil {
		t.Fatalf("a glyph of the subset cannot be read: %v", err)
	}
}
