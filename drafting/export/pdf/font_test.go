package pdf

import (
	"bytes"
	"strings"
	"testing"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

func TestToUnicode(t *testing.T) {
	got := string(toUnicode([]string{"", "检", "𠮷", "", "ffi"}))
	want := "3 beginbfchar\n<0001><68C0>\n<0002><D842DFB7>\n<0004><006600660069>\nendbfchar\n"
	if !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant in it\n%s", got, want)
	}
	many := make([]string, 251)
	for i := range many {
		many[i] = "一"
	}
	if s := string(toUnicode(many)); strings.Count(s, "100 beginbfchar") != 2 || strings.Count(s, "51 beginbfchar") != 1 {
		t.Error("a block holds at most 100 entries")
	}
}

// TestOneGlyphSeveralTexts: ⼀ (U+2F00) and 一 share an outline in many fonts, and
// so do characters that a face lacks.
func TestOneGlyphSeveralTexts(t *testing.T) {
	face, gid, _ := bundled().Lookup(fonts.Songti, '一')
	run := &page.Run{Face: face.Key, Size: 16, X: 80, Y: 100, Tag: page.Paragraph, Node: 1}
	for i, s := range []string{"一", "⼀", "一", "𠀀"} {
		run.Glyphs = append(run.Glyphs, page.Glyph{ID: gid, Text: s, X: float64(i) * 16, Width: 16})
	}
	run.Glyphs = append(run.Glyphs, page.Glyph{ID: 0, Text: "\U000E0000", X: 64, Width: 16}, page.Glyph{ID: 0, Text: "缺", X: 80, Width: 16})
	d := Document{Pages: []*page.Page{{Width: 595.276, Height: 841.89, Items: []page.Item{run}}}, Fonts: bundled(), Info: testInfo}
	name := fileOf(t, d)
	t.Run("valid", func(t *testing.T) { preflight(t, name) })
	sameText(t, textOf(t, name), run.Text())
}

func textOf(t *testing.T, name string) string { return run(t, "pdftotext", name, "-") }

func TestWidths(t *testing.T) {
	face, _, _ := bundled().Lookup(fonts.Songti, '检')
	f := newFont(face, 1)
	for _, r := range "检a察bc" {
		gid, _ := face.Glyph(r)
		if _, err := f.cid(gid, string(r)); err != nil {
			t.Fatal(err)
		}
	}
	if w := f.widths(); !strings.HasPrefix(w, "/W[") || strings.Count(w, "[") != 3 {
		t.Errorf("%s: want a run for 2 and one for 4 and 5 only", w)
	}
}

func TestUnknownFace(t *testing.T) {
	p := &page.Page{Items: []page.Item{&page.Run{Face: "方正小标宋", Size: 16, Glyphs: []page.Glyph{{ID: 1, Text: "甲"}}}}}
	err := Write(&bytes.Buffer{}, Document{Pages: []*page.Page{p}, Fonts: bundled()})
	if err == nil || !strings.Contains(err.Error(), "page 1") || !strings.Contains(err.Error(), "方正小标宋") {
		t.Errorf("got %v", err)
	}
}

func TestGlyphOutsideTheFaceIsNamed(t *testing.T) {
	for _, role := range []fonts.Role{fonts.Fangsong, fonts.Songti} {
		face := bundled().Face(role)
		p := &page.Page{Items: []page.Item{&page.Run{Face: face.Key, Size: 16, Glyphs: []page.Glyph{{ID: 65000, Text: "甲"}}}}}
		err := Write(&bytes.Buffer{}, Document{Pages: []*page.Page{p}, Fonts: bundled()})
		if err == nil || !strings.Contains(err.Error(), face.Path) {
			t.Errorf("got %v, want the name %s in it", err, face.Path)
		}
	}
}
