package fonts

import (
	"bytes"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	s := bundledSet(t)
	f := s.Face(Kaiti)
	if f.PostScript != "JianwenKai-Regular" || f.Family != "检文楷体" || f.Path != "bundled:JianwenKai-Regular.ttf" || f.CFF {
		t.Errorf("楷体 is %q %q %q, CFF %v", f.PostScript, f.Family, f.Path, f.CFF)
	}
	if f.UnitsPerEm != 1000 || f.Ascent != 928 || f.Descent != -256 || f.CapHeight != 695 || f.BBox[2] <= f.BBox[0] {
		t.Errorf("楷体 measures %d %d %d %d %v", f.UnitsPerEm, f.Ascent, f.Descent, f.CapHeight, f.BBox)
	}
	if f := s.Face(Fangsong); !f.CFF || f.Table("CFF ") == nil || f.Table("glyf") != nil {
		t.Error("FandolFang is not read as CFF")
	}
	if f.Table("xxxx") != nil || f.Advance(0xFFFF) != 0 {
		t.Error("a table or glyph that is not there is not nil or 0")
	}
}

// A face of a collection must stand alone: Fyne takes no .ttc.
func TestCollection(t *testing.T) {
	from := bundledSet(t).Face(Songti)
	song, bold := tiny(t, from, "国宋"), tiny(t, from, "国黑体")
	data := collection(song, nil, bold)
	for i, has := range []string{"国宋", "国黑体"} {
		f, err := Parse("/x/simsun.ttc", data, i)
		if err != nil {
			t.Fatal(err)
		}
		if want := []string{"simsun#0", "simsun#1"}[i]; f.Key != want || f.Index != i {
			t.Errorf("face %d: key %q, index %d", i, f.Key, f.Index)
		}
		alone, err := Parse("alone.ttf", f.Data(), 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range has {
			got, ok := alone.Glyph(r)
			want, _ := f.Glyph(r)
			if !ok || got != want || alone.Advance(got) != f.Advance(want) {
				t.Errorf("face %d: %c is glyph %d %v alone, %d in the collection", i, r, got, ok, want)
			}
		}
		for tag, table := range f.tables {
			if got := alone.Table(tag); tag != "head" && !bytes.Equal(got, table) {
				t.Errorf("face %d: table %s is not the same", i, tag)
			}
		}
		if sum := checksum(f.Data()); sum != 0xB1B0AFBA {
			t.Errorf("face %d: checksum %08X", i, sum)
		}
		if first, second := f.Data(), f.Data(); &first[0] != &second[0] {
			t.Errorf("face %d is split again at each call", i)
		}
	}
	if _, err := Parse("/x/simsun.ttc", data, 2); err == nil || !strings.Contains(err.Error(), "simsun.ttc") {
		t.Errorf("face 2 of 2: %v", err)
	}
}

// Format 4 is what fonts of the 1990s have alone: segments by delta and by an
// array of glyph numbers.
func TestFormat4(t *testing.T) {
	sub := []byte{
		0, 4, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, // format, length, language, three segments
		0, 0x42, 0x4E, 0x02, 0xFF, 0xFF, // ends
		0, 0,
		0, 0x41, 0x4E, 0x00, 0xFF, 0xFF, // starts
		0xFF, 0xC0, 0, 1, 0, 1, // deltas: A → 1
		0, 0, 0, 4, 0, 0, // offsets: the second's glyphs follow the third's offset
		0, 7, 0, 0, 0, 8, // 一 → 8, U+4E01 none, U+4E02 → 9
	}
	table := append([]byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}, sub...)
	c := readCharmap(table, 100)
	if c == nil {
		t.Fatal("nothing read")
	}
	for r, want := range map[rune]uint16{'A': 1, 'B': 2, 'C': 0, '一': 8, 0x4E01: 0, 0x4E02: 9, 0xFFFF: 0} {
		if got := c.glyph(r); got != want {
			t.Errorf("%c: glyph %d, want %d", r, got, want)
		}
	}
	if c := readCharmap(table, 5); c.glyph('一') != 0 || c.glyph('A') != 1 {
		t.Error("a glyph that the font does not have is mapped")
	}
}
