package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// gofpdfOf writes pages with gofpdf, each glyph at its place, in 宋体 throughout:
// it can load no CFF font, so the faces of the pages cannot be kept. The
// characters are all that 宋体 has.
func gofpdfOf(pages []*page.Page) ([]byte, error) {
	f := gofpdf.New("P", "pt", "A4", "")
	f.AddUTF8FontFromBytes("songti", "", bytes.Clone(bundled().Face(fonts.Songti).Data())) // it writes into what it is given
	for _, p := range pages {
		f.AddPage()
		for _, item := range p.Items {
			r, ok := item.(*page.Run)
			if !ok {
				continue
			}
			f.SetFont("songti", "", r.Size)
			for _, g := range r.Glyphs {
				f.Text(r.X+g.X-g.Shift, r.Y, g.Text)
			}
		}
	}
	var b bytes.Buffer
	err := f.Output(&b)
	return b.Bytes(), err
}

// songti sets text in 宋体, which has 𠮷.
func songti(text string) []*page.Page {
	return (&setting{}).add(fonts.Songti, page.Paragraph, text).pages
}

// TestGofpdfPanicsOnRareName shows why the writer is ours (1): 𠮷 stands in
// people's names. github.com/jung-kurt/gofpdf issue 255.
func TestGofpdfPanicsOnRareName(t *testing.T) {
	if _, _, ok := bundled().Lookup(fonts.Songti, '𠮷'); !ok {
		t.Fatal("宋体 lacks 𠮷: the test shows nothing")
	}
	said := func() (said any) {
		defer func() { said = recover() }()
		_, err := gofpdfOf(songti("被告人𠮷某"))
		return fmt.Sprint("no panic; error: ", err)
	}()
	if err, ok := said.(error); !ok {
		t.Errorf("gofpdf no longer panics on 𠮷 (%v): look at the choice again", said)
	} else {
		t.Logf("gofpdf: panic: %v", err)
	}
	d := Document{Pages: songti("被告人𠮷某"), Fonts: bundled(), Info: testInfo}
	sameText(t, textOf(t, fileOf(t, d)), "被告人𠮷某")
}

// TestGofpdfIsSilentOnMissingGlyph shows why the writer is ours (2): in place of a
// character that the font lacks it draws glyph 0, a box or, in many fonts, nothing,
// and tells nobody. Our typesetter looks into other faces, glyph by glyph, and
// reports what none has.
func TestGofpdfIsSilentOnMissingGlyph(t *testing.T) {
	const missing = '\uE123' // of the private use area: in no font
	out, err := gofpdfOf(songti("甲" + string(missing)))
	if err != nil {
		t.Fatalf("gofpdf tells of it now (%v): look at the choice again", err)
	}
	glyph := glyphMap(t, out)
	if glyph('甲') == 0 {
		t.Fatal("the map was not understood: 甲 has no glyph")
	}
	if g := glyph(missing); g != 0 {
		t.Errorf("gofpdf has glyph %d for it now: look at the choice again", g)
	}
}

// glyphMap reads the CIDToGIDMap of gofpdf's one font; its CIDs are UTF-16.
func glyphMap(t *testing.T, file []byte) func(rune) int {
	t.Helper()
	for _, part := range bytes.Split(file, []byte("stream\n")) {
		z, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue
		}
		if m, err := io.ReadAll(z); err == nil && len(m) == 2*65536 {
			return func(r rune) int { return int(m[2*r])<<8 | int(m[2*r+1]) }
		}
	}
	t.Fatal("no CIDToGIDMap")
	return nil
}
