package pdf

import (
	"math"
	"math/rand/v2"
	"testing"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// drawn writes a page by itself and reads its content back.
func drawn(t testing.TB, p *page.Page) (*writing, []placed, *interpreter) {
	t.Helper()
	d := &writing{
		out: newFile(discard{}, "1.4"), face: bundled().ByKey, fonts: map[string]*font{},
		structure: newStructure(), sheets: []sheet{{}},
	}
	c := &content{d: d, height: p.Height}
	for _, item := range p.Items {
		if err := c.item(item); err != nil {
			t.Fatal(err)
		}
	}
	c.flush()
	in := &interpreter{width: func(name string, cid int) float64 {
		for _, f := range d.order {
			if f.name == name {
				return f.width(uint16(cid))
			}
		}
		t.Fatalf("font %s", name)
		return 0
	}}
	return d, in.run(t, c.b), in
}

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }

// TestGlyphsStandInTheirPlaces sets runs with widths, shifts and gaps of all
// kinds: each glyph must be drawn within 0.01 pt of where the page has it.
func TestGlyphsStandInTheirPlaces(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		p, want := randomPage(r)
		_, got, _ := drawn(t, p)
		if len(got) != len(want) {
			t.Fatalf("%d glyphs, want %d", len(got), len(want))
		}
		for i, g := range got {
			if dx, dy := g.x-want[i].x, g.y-want[i].y; math.Hypot(dx, dy) > 0.01 {
				t.Fatalf("glyph %d: off by %.4f, %.4f pt", i, dx, dy)
			}
		}
	}
}

func randomPage(r *rand.Rand) (*page.Page, []placed) {
	p := &page.Page{Width: 595.276, Height: 841.89}
	var want []placed
	text := []rune("检察建议书，（一）12ab——“”")
	for line := range 20 {
		face, _, _ := bundled().Lookup(fonts.Fangsong, '检')
		if r.IntN(3) == 0 {
			face, _, _ = bundled().Lookup(fonts.Latin, 'a')
		}
		run := &page.Run{
			Face: face.Key, Size: []float64{10.5, 14, 16, 22, 36}[r.IntN(5)], Tag: page.Paragraph, Node: 1 + line/3,
			X: 79.37 + 100*r.Float64(), Y: 100 + 28.95*float64(line), Joined: true,
		}
		x, pitch := 0.0, run.Size*(0.9+0.2*r.Float64())
		for range r.IntN(40) + 1 {
			gid, _ := face.Glyph(text[r.IntN(len(text))])
			g := page.Glyph{ID: gid, Text: "字", X: x, Width: pitch}
			switch r.IntN(8) {
			case 0:
				g.Width /= 2
			case 1:
				g.Shift = pitch / 2
			case 2:
				g.Width += r.Float64() * 5
			}
			run.Glyphs = append(run.Glyphs, g)
			want = append(want, placed{x: run.X + g.X - g.Shift, y: p.Height - run.Y})
			x += g.Width
		}
		p.Items = append(p.Items, run)
	}
	return p, want
}

func TestALineOnTheGridIsOneString(t *testing.T) {
	s := (&setting{}).add(fonts.Fangsong, page.Paragraph, "检察机关在履行职责中发现公益损害线索")
	d := &writing{out: newFile(discard{}, "1.4"), face: bundled().ByKey, fonts: map[string]*font{}, structure: newStructure()}
	c := &content{d: d, height: 841.89}
	if err := c.item(s.pages[0].Items[0]); err != nil {
		t.Fatal(err)
	}
	c.flush()
	sc := scanner{b: c.b}
	for tok, ok := sc.next(); ok; tok, ok = sc.next() {
		if a, isArray := tok.([]any); isArray && len(a) != 1 {
			t.Errorf("TJ of %d parts: %q", len(a), c.b)
		}
	}
}

func TestGuidanceIsNotPrinted(t *testing.T) {
	s := (&setting{}).add(fonts.Fangsong, page.Paragraph, "写明事实").add(fonts.Fangsong, page.Paragraph, "事实")
	for _, item := range s.pages[0].Items[:1] {
		item.(*page.Run).Color = page.Grey
	}
	d, got, _ := drawn(t, s.pages[0])
	if len(got) != 2 || len(d.structure.elements) != 1 {
		t.Errorf("%d glyphs in %d elements, want 2 in 1", len(got), len(d.structure.elements))
	}
}
