package subset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
)

// parsed takes a finished file apart again.
func parsed(t testing.TB, file []byte) Font {
	t.Helper()
	v := view{data: file}
	found := map[string][]byte{}
	for i := range v.u16(4) {
		e := 12 + 16*i
		d := v.bytes(v.u32(e+8), v.u32(e+12))
		tag := string(v.bytes(e, 4))
		if tag != "head" && checksum(d) != uint32(v.u32(e+4)) {
			t.Errorf("table %s: wrong checksum", tag)
		}
		found[tag] = d
	}
	if v.short {
		t.Fatal("the file is cut off")
	}
	if sum := checksum(file); sum != 0xB1B0AFBA {
		t.Errorf("the file adds up to %X", sum)
	}
	return tables(found)
}

func TestCompositeKeepsItsParts(t *testing.T) {
	source := tables(small())
	p, err := TrueType(source, []uint16{0, 3})
	if err != nil {
		t.Fatal(err)
	}
	if p.Glyphs != 4 {
		t.Fatalf("%d glyphs, want the composite, .notdef and two parts", p.Glyphs)
	}
	was, err := openOutlines(source)
	if err != nil {
		t.Fatal(err)
	}
	is, err := openOutlines(parsed(t, p.Data))
	if err != nil {
		t.Fatal(err)
	}
	composite, _ := is.outline(1)
	for at, part := range map[int]uint16{12: 2, 22: 1} { // places of the parts in the outline, and who they were
		now := binary.BigEndian.Uint16(composite[at:])
		a, _ := was.outline(part)
		b, err := is.outline(now)
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("part %d is now glyph %d, another outline (%v)", part, now, err)
		}
		if !bytes.Equal(was.metric(part), is.metric(now)) {
			t.Errorf("part %d: other metrics", part)
		}
	}
}

func TestGlyphAskedForTwice(t *testing.T) {
	p, err := TrueType(tables(small()), []uint16{0, 2, 1, 2})
	if err != nil {
		t.Fatal(err)
	}
	o, err := openOutlines(parsed(t, p.Data))
	if err != nil {
		t.Fatal(err)
	}
	a, _ := o.outline(1)
	b, _ := o.outline(3)
	if len(a) == 0 || !bytes.Equal(a, b) {
		t.Errorf("% x and % x", a, b)
	}
}

func TestTrueTypeKeepsOutlines(t *testing.T) {
	f, face := fileFont(t, "NotoSerifSC-Regular.ttf")
	glyphs := glyphsOf(face, "检察建议书，𠮷㛃〇ABC123")
	p, err := TrueType(f, glyphs)
	if err != nil {
		t.Fatal(err)
	}
	was, err := openOutlines(f)
	if err != nil {
		t.Fatal(err)
	}
	is, err := openOutlines(parsed(t, p.Data))
	if err != nil {
		t.Fatal(err)
	}
	for i, g := range glyphs {
		a, _ := was.outline(g)
		b, err := is.outline(uint16(i))
		if err != nil || !bytes.Equal(a, bytes.TrimRight(b, "\x00")) && !bytes.HasPrefix(b, a) {
			t.Errorf("glyph %d: another outline (%v)", g, err)
		}
		if !bytes.Equal(was.metric(g), is.metric(uint16(i))) {
			t.Errorf("glyph %d: other metrics", g)
		}
	}
	if len(p.Data) > 20_000 {
		t.Errorf("%d bytes for %d glyphs", len(p.Data), p.Glyphs)
	}
}

// TestBlanksOnly: PDFBox takes a font without a glyf table for a damaged one.
func TestBlanksOnly(t *testing.T) {
	m := small()
	m["loca"] = make([]byte, len(m["loca"]))
	p, err := TrueType(tables(m), []uint16{0, 1})
	if err != nil {
		t.Fatal(err)
	}
	if len(parsed(t, p.Data).Table("glyf")) == 0 {
		t.Error("no glyf table")
	}
}

// damage is ways to spoil a face; each must give an error that names the file.
var damage = map[string]func(m map[string][]byte){
	"no head":             func(m map[string][]byte) { delete(m, "head") },
	"head cut off":        func(m map[string][]byte) { m["head"] = m["head"][:20] },
	"no glyf":             func(m map[string][]byte) { delete(m, "glyf") },
	"glyf cut off":        func(m map[string][]byte) { m["glyf"] = m["glyf"][:30] },
	"no loca":             func(m map[string][]byte) { delete(m, "loca") },
	"loca runs backwards": func(m map[string][]byte) { copy(m["loca"][4:], []byte{0, 0, 1, 0}) },
	"loca beyond the end": func(m map[string][]byte) { copy(m["loca"][16:], []byte{255, 255, 255, 255}) },
	"no advances":         func(m map[string][]byte) { m["hhea"][35] = 0 },
	"hmtx cut off":        func(m map[string][]byte) { m["hmtx"] = m["hmtx"][:5] },
	"a part that is not":  func(m map[string][]byte) { m["glyf"][len(m["glyf"])-3] = 200 },
	"a glyph that is not": func(m map[string][]byte) { m["maxp"][5] = 2 },
	"a composite cut off": func(m map[string][]byte) { m["loca"][19] -= 4 },
	"a composite that never ends": func(m map[string][]byte) {
		m["glyf"][len(m["glyf"])-5] |= moreComponents
	},
}

func TestDamagedTrueType(t *testing.T) {
	for name, spoil := range damage {
		m := small()
		spoil(m)
		if _, err := TrueType(tables(m), []uint16{0, 1, 2, 3}); err == nil || !strings.Contains(err.Error(), "test.ttf") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestOverlappingOutlines: a loca whose glyphs are all the whole of glyf would make
// the subset grow without end.
func TestOverlappingOutlines(t *testing.T) {
	m := small()
	const n = 20_000
	m["glyf"] = append([]byte{0, 1}, make([]byte, 1<<16)...)
	loca := make([]byte, 4*(n+1))
	for i := range n + 1 {
		if i%2 == 1 {
			binary.BigEndian.PutUint32(loca[4*i:], 1<<16)
		}
	}
	m["loca"], m["hmtx"] = loca, make([]byte, 4*n)
	binary.BigEndian.PutUint16(m["maxp"][4:], n)
	var glyphs []uint16
	for i := 0; i < n; i += 2 {
		glyphs = append(glyphs, uint16(i))
	}
	if _, err := TrueType(tables(m), glyphs); err == nil {
		t.Error("no error")
	}
}

func TestWishesThatCannotBe(t *testing.T) {
	for _, glyphs := range [][]uint16{nil, {1}, {0, 4}, {0, 65535}, make([]uint16, 70_000)} {
		if _, err := TrueType(tables(small()), glyphs); err == nil {
			t.Errorf("%d glyphs: no error", len(glyphs))
		}
	}
}
