package fonts

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	peer "github.com/go-text/typesetting/font"

	bundle "jianwen/assets/fonts"
)

// What we read of a font must be what go-text reads of it: every character's
// glyph and every advance, of the bundled fonts and of FandolFang (CFF).
func TestReadsLikeGoText(t *testing.T) {
	files := bundle.All()
	fandol, err := os.ReadFile(filepath.Join(fandolFolder, fandolFile))
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, bundle.File{Name: fandolFile, Data: fandol})
	for _, file := range files {
		ours, err := Parse(file.Name, file.Data, 0)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := peer.ParseTTF(bytes.NewReader(file.Data))
		if err != nil {
			t.Fatal(err)
		}
		characters := 0
		for r := rune(0); r <= 0x10FFFF; r++ {
			gid, ok := ours.Glyph(r)
			want, wantOK := theirs.NominalGlyph(r)
			if wantOK = wantOK && want != 0; ok != wantOK || ok && gid != uint16(want) {
				t.Fatalf("%s U+%04X: glyph %d %v, go-text %d %v", file.Name, r, gid, ok, want, wantOK)
			}
			if ok {
				characters++
			}
		}
		for gid := range ours.NumGlyphs() {
			if got, want := ours.Advance(uint16(gid)), theirs.HorizontalAdvance(peer.GID(gid)); float32(got) != want {
				t.Fatalf("%s glyph %d: advance %d, go-text %v", file.Name, gid, got, want)
			}
		}
		t.Logf("%s: %d characters, %d glyphs, %d bytes", file.Name, characters, ours.NumGlyphs(), len(file.Data))
	}
}
