package pdf

import (
	"bytes"
	"encoding/binary"
	"testing"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// collection joins font files to a .ttc, as simsun.ttc comes.
func collection(files ...[]byte) []byte {
	out := append([]byte("ttcf"), 0, 1, 0, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(len(files)))
	at := len(out) + 4*len(files)
	for _, f := range files {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		at += (len(f) + 3) &^ 3
	}
	for _, f := range files {
		base := uint32(len(out))
		out = append(out, f...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		for i := range int(binary.BigEndian.Uint16(f[4:])) {
			offset := out[int(base)+12+16*i+8:]
			binary.BigEndian.PutUint32(offset, binary.BigEndian.Uint32(offset)+base)
		}
	}
	return out
}

// TestFacesOfACollection writes the faces of one file, TrueType and CFF.
func TestFacesOfACollection(t *testing.T) {
	data := collection(bundled().Face(fonts.Heiti).Data(), bundled().Face(fonts.Fangsong).Data(), bundled().Face(fonts.Songti).Data())
	faces := map[string]*fonts.Face{}
	p := &page.Page{Number: 1, Width: 595.276, Height: 841.89}
	for i := range 3 {
		face, err := fonts.Parse("test.ttc", data, i)
		if err != nil {
			t.Fatal(err)
		}
		faces[face.Key] = face
		r := &page.Run{Face: face.Key, Size: 16, X: 80, Y: 100 + 30*float64(i), Tag: page.Paragraph, Node: i + 1}
		for k, c := range []rune("检察建议书〔2026〕") {
			gid, _ := face.Glyph(c)
			r.Glyphs = append(r.Glyphs, page.Glyph{ID: gid, Text: string(c), X: float64(k) * 16, Width: 16})
		}
		p.Items = append(p.Items, r)
	}
	var out bytes.Buffer
	if err := write(&out, Document{Pages: []*page.Page{p}, Info: testInfo}, func(key string) *fonts.Face { return faces[key] }); err != nil {
		t.Fatal(err)
	}
	name := save(t, out.Bytes())
	t.Run("valid", func(t *testing.T) { preflight(t, name) })
	sameText(t, textOf(t, name), printed([]*page.Page{p}))
}
