package main

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"jianwen/drafting"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

var set = fonts.Load(fonts.Options{NoSystem: true})

func made(t *testing.T, characters int) (string, *drafting.Snapshot, job) {
	t.Helper()
	text, err := document(set, "", characters, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := drafting.Compile(text, drafting.Options{Fonts: set})
	return text, s, job{
		blocks: blocks(s.Pages, set),
		latin:  faces[set.Face(fonts.Latin).Key], folio: faces[set.Face(fonts.Songti).Key],
	}
}

func TestDocumentIsLongAndNeverTheSame(t *testing.T) {
	text, _, j := made(t, 18000)
	if n := printed(j.text()); n < 18000 || n > 19000 {
		t.Errorf("%d characters print, want 18000", n)
	}
	seen := map[string]bool{}
	for _, p := range strings.Split(text, "\n\n") {
		if p != "" && seen[p] {
			t.Errorf("twice: %s", p)
		}
		seen[p] = true
	}
}

// Every format says what our pages say.
func TestPeersSayTheSame(t *testing.T) {
	_, _, j := made(t, 3000)
	want := squeezed(j.text())
	docx, err := j.docx()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(strings.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	xml, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := squeezed(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(xml), "")); got != want {
		t.Errorf("docx says\n%s\nwant\n%s", got, want)
	}
	for name, text := range map[string]string{"typst": j.typst(), "tex": j.tex()} {
		plain := strings.ReplaceAll(text, `\`, "")
		for _, b := range j.blocks {
			for _, s := range b.spans {
				if !strings.Contains(plain, s.text) {
					t.Errorf("%s lacks %s", name, s.text)
				}
			}
		}
	}
}

func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// Our own pages, measured as the PDFs are.
func TestOurLines(t *testing.T) {
	_, s, j := made(t, 18000)
	text := readText(j.text())
	lines, lost := text.match(drawn(s.Pages, set))
	f := measureLines(&text, lines, lost)
	for what, n := range map[string]int{
		"characters lost": f.lost, "marks at the beginning": f.beginBad, "marks at the end": f.endBad,
		"pairs cut": f.pairsCut, "lines off the measure": f.off, "numbers cut": f.numbersCut, "lone last lines": f.widows,
	} {
		if n != 0 {
			t.Errorf("%s: %d", what, n)
		}
	}
	if f.full < 300 {
		t.Errorf("only %d full lines", f.full)
	}
}

// drawn is pages as MuPDF would tell them.
func drawn(pages []*page.Page, set *fonts.Set) []glyph {
	var out []glyph
	for _, p := range pages {
		for _, it := range p.Items {
			r, ok := it.(*page.Run)
			if !ok || r.Tag == page.Artifact {
				continue
			}
			f := set.ByKey(r.Face)
			for _, g := range r.Glyphs {
				for _, c := range g.Text {
					if !unicode.IsSpace(c) {
						advance := float64(f.Advance(g.ID)) * r.Size / float64(f.UnitsPerEm)
						out = append(out, glyph{r: c, x: r.X + g.X - g.Shift, y: r.Y, advance: advance, page: p.Number})
					}
				}
			}
		}
	}
	return out
}

// Faults are seen where they are.
func TestFaultsAreSeen(t *testing.T) {
	text := readText("甲乙（丙，丁戊第十一条己2026年。\n")
	rows := []string{"甲乙（", "丙", "，丁戊第十", "一条己20", "26年。"}
	var glyphs []glyph
	for i, row := range rows {
		x := areaLeft
		for _, r := range row {
			glyphs = append(glyphs, glyph{r: r, x: x, y: 100 + 28.95*float64(i), advance: bodySize, page: 1})
			x += pitch
		}
	}
	lines, lost := text.match(glyphs)
	f := measureLines(&text, lines, lost)
	got := []int{f.lines, f.full, f.lost, f.beginBad, f.endBad, f.articlesCut, f.numbersCut, f.off}
	for i, want := range []int{5, 4, 0, 1, 1, 1, 1, 4} {
		if got[i] != want {
			t.Errorf("figure %d is %d, want %d", i, got[i], want)
		}
	}
}

func TestTableNamesEveryFigure(t *testing.T) {
	var b bytes.Buffer
	table(&b, []setting{{name: "ours", figures: &figures{}}})
	if got := strings.Count(b.String(), "\n"); got != len(rows)+2 {
		t.Errorf("%d lines for %d rows:\n%s", got, len(rows), b.String())
	}
}
