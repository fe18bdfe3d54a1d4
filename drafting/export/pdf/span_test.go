package pdf

import (
	"slices"
	"testing"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

func TestSpansWhereDistancesMislead(t *testing.T) {
	for name, c := range map[string]struct {
		glyphs []page.Glyph
		want   []string // texts of the spans
	}{
		"on the grid":             {grid("检察建议"), nil},
		"tightened by a hair":     {moved(grid("检察建议"), 1, -0.2), nil},
		"a quarter em":            {moved(grid("检察建议"), 1, 4), []string{"检察"}},
		"two gaps":                {moved(moved(grid("检察建议"), 1, 4), 3, 4), []string{"检察", "建议"}},
		"gaps in a row":           {moved(moved(grid("检察建议"), 1, 4), 2, 4), []string{"检察建"}},
		"a compressed mark":       {moved(grid("，“检察"), 1, -8), []string{"，“"}},
		"a blank is found anyway": {moved(grid("检 察议"), 1, 4), nil},
		"a number whole":          {moved(moved(grid("自2026年"), 1, 4), 5, 4), []string{"自2026年"}},
		"a number at the side":    {moved(grid("自2026年"), 1, 4), []string{"自2026"}},
	} {
		t.Run(name, func(t *testing.T) {
			face, _, _ := bundled().Lookup(fonts.Songti, '检')
			_, got, in := drawn(t, &page.Page{Height: 841.89, Items: []page.Item{
				&page.Run{Face: face.Key, Size: 16, X: 80, Y: 100, Tag: page.Paragraph, Node: 1, Glyphs: c.glyphs},
			}})
			var spans []string
			for _, g := range got {
				if g.text != "" && !slices.Contains(spans, g.text) {
					spans = append(spans, g.text)
				}
			}
			if !slices.Equal(spans, c.want) {
				t.Errorf("spans %q, want %q", spans, c.want)
			}
			if in.maximum > 1 {
				t.Error("marked content inside marked content: poppler loses what follows")
			}
		})
	}
}

// grid sets text glyph to glyph in 宋体 at 16 pt.
func grid(text string) []page.Glyph {
	var out []page.Glyph
	x := 0.0
	for _, r := range text {
		face, gid, _ := bundled().Lookup(fonts.Songti, r)
		w := 16 * float64(face.Advance(gid)) / float64(face.UnitsPerEm)
		out = append(out, page.Glyph{ID: gid, Text: string(r), X: x, Width: w})
		x += w
	}
	return out
}

// moved is glyphs with those from i on moved by dx.
func moved(glyphs []page.Glyph, i int, dx float64) []page.Glyph {
	for k := i; k < len(glyphs); k++ {
		glyphs[k].X += dx
	}
	return glyphs
}

func TestTextOfSeveralGlyphsIsShared(t *testing.T) {
	for name, c := range map[string]struct {
		texts []string
		want  []string
	}{
		"one each":             {[]string{"甲", "乙"}, []string{"甲", "乙"}},
		"a dash":               {[]string{"——", "", "甲"}, []string{"—", "—", "甲"}},
		"a ligature":           {[]string{"ffi", "甲"}, []string{"ffi", "甲"}},
		"more text than marks": {[]string{"甲乙丙", ""}, []string{"甲", "乙丙"}},
		"fewer":                {[]string{"甲", "", ""}, []string{"甲", "", ""}},
		"none at first":        {[]string{"", "甲"}, []string{"", "甲"}},
	} {
		t.Run(name, func(t *testing.T) {
			run := &page.Run{Size: 16}
			for i, s := range c.texts {
				run.Glyphs = append(run.Glyphs, page.Glyph{ID: 5, Text: s, X: float64(i) * 16})
			}
			strokes, err := appendStrokes(nil, newFont(bundled().Face(fonts.Songti), 1), run, 800)
			if err != nil {
				t.Fatal(err)
			}
			for i, s := range strokes {
				if s.text != c.want[i] {
					t.Errorf("glyph %d: %q, want %q", i, s.text, c.want[i])
				}
			}
		})
	}
}

func TestALineOfEnglishEndsWithItsBlank(t *testing.T) {
	face, _, _ := bundled().Lookup(fonts.Latin, 'a')
	line := func(y float64, text string, joined bool) *page.Run {
		r := &page.Run{Face: face.Key, Size: 16, X: 80, Y: y, Tag: page.Paragraph, Node: 1, Joined: joined}
		for i, c := range text {
			gid, _ := face.Glyph(c)
			r.Glyphs = append(r.Glyphs, page.Glyph{ID: gid, Text: string(c), X: float64(i) * 8, Width: 8})
		}
		return r
	}
	for _, c := range []struct {
		joined bool
		want   int
	}{{false, 7}, {true, 6}} {
		_, got, _ := drawn(t, &page.Page{Height: 841.89, Items: []page.Item{line(100, "the", c.joined), line(129, "law", true)}})
		if len(got) != c.want {
			t.Errorf("joined %v: %d glyphs, want %d", c.joined, len(got), c.want)
		}
	}
}
