package diagram_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image/color"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/reasoning/diagram"
	"jianwen/search/law"
)

var look = flag.String("look", "", "a folder to write the pictures of the tests to, to be looked at")

var face = diagram.NewType()

func graph(text string) *reasoning.Graph { return facts.Graph.Of(checktest.Draft(text)) }

func picture(text string) (*reasoning.Graph, *diagram.Diagram) {
	g := graph(text)
	return g, diagram.Of(g, face, "检察建议书　论证图", "致：澜川市迅驿速递有限公司青渠分公司　2026-09-16")
}

// drafts are the samples and made-up drafts with holes, one of them of sixty nodes.
func drafts(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{"sixty": made(4, 22, 14, 10, 14), "wild": made(9, 30, 20, 14, 12), "bare": made(1, 1, 1, 1, 1)}
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(name, ".md")] = string(text)
	}
	return out
}

// made is a draft with that many items of evidence, facts, problems and measures, linked
// more or less as drafts are: most to what stands near, some far away, some not at all.
func made(seed uint64, evidence, facts, problems, measures int) string {
	r := rand.New(rand.NewPCG(seed, 1)) // the same draft each time
	near := func(i, of, to int) int { return min(max(i*to/of+r.IntN(4)-1, 0), to-1) + 1 }
	var b strings.Builder
	part := func(key string, n int, line func(i int) string) {
		fmt.Fprintf(&b, "::: %s\n\n", key)
		for i := range n {
			fmt.Fprintf(&b, "（%s）%s\n\n", law.Numeral(i+1), line(i))
		}
		b.WriteString(":::\n\n")
	}
	b.WriteString("---\nform: social_governance_rec\n---\n\n")
	part("facts", facts, func(i int) string {
		refs := fmt.Sprintf("（证据%d、%d）", near(i, facts, evidence), near(i, facts, evidence))
		if i%9 == 8 {
			refs = ""
		}
		return fmt.Sprintf("第%d号网点未逐件查验寄件人身份。经查属实%s。{#f%d}", i+1, refs, i+1)
	})
	fmt.Fprint(&b, "::: evidence\n\n")
	for i := range evidence {
		fmt.Fprintf(&b, "%d. 对第%d号网点负责人及揽收员的询问笔录、登记台账复印件；\n", i+1, i+1)
	}
	b.WriteString("\n:::\n\n")
	part("problems", problems, func(i int) string {
		cited := "依照《中华人民共和国邮政法》第" + law.Numeral(i+3) + "条第一款、第二款和《中华人民共和国反恐怖主义法》第二十条"
		if i%5 == 4 {
			cited = "没有遵守有关规定"
		}
		return fmt.Sprintf("收寄验视和实名登记制度没有落实到第%d个环节。%s，证据%d可以证明。{#p%d facts=f%d,f%d}", i+1, cited, r.IntN(evidence)+1, i+1, near(i, problems, facts), near(i, problems, facts)+i/7*9)
	})
	part("measures", measures, func(i int) string {
		return fmt.Sprintf("开展自查并建立第%d项复核机制（对应问题%d、%d）。", i+1, near(i, measures, problems), near(i, measures, problems)+i%7/6*20)
	})
	return b.String()
}

func TestSame(t *testing.T) {
	other := diagram.NewType()
	for name, text := range drafts(t) {
		var svg, png [2]bytes.Buffer
		for i := range 2 {
			_, d := picture(text)
			if err := errors.Join(diagram.WriteSVG(&svg[i], d), diagram.WritePNG(&png[i], d, []*diagram.Type{face, other}[i], 0.25)); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(svg[0].Bytes(), svg[1].Bytes()) || !bytes.Equal(png[0].Bytes(), png[1].Bytes()) {
			t.Errorf("%s is drawn in two ways", name)
		}
	}
}

// TestNothingOverlaps: boxes keep apart and within the picture, text lies in its box,
// lines end at their boxes and pass through no other; also with lines of the draft lost.
func TestNothingOverlaps(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 11))
	all := drafts(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		tidy(t, name, all[name])
		for range 5 {
			lines := strings.SplitAfter(all[name], "\n")
			for range 1 + r.IntN(10) {
				lines[4+r.IntN(len(lines)-4)] = ""
			}
			tidy(t, name+" with lines lost", strings.Join(lines, ""))
		}
	}
}

// tidy looks at one picture.
func tidy(t *testing.T, name, text string) {
	t.Helper()
	g, d := picture(text)
	shown := 0
	for i, a := range d.Boxes {
		if a.X < 0 || a.Y < 0 || a.X+a.W > d.Width || a.Y+a.H > d.Height {
			t.Errorf("%s: %s lies outside", name, words(a))
		}
		for _, b := range d.Boxes[:i] {
			if overlap(a, b) {
				t.Errorf("%s: %s lies on %s", name, words(a), words(b))
			}
		}
		for _, w := range a.Texts {
			if end := w.X + face.Width(w.Words, w.Size, w.Bold); w.X < a.X || end > a.X+a.W-4 || w.Y > a.Y+a.H-4 || w.Y-w.Size < a.Y {
				t.Errorf("%s: %q sticks out of its box", name, w.Words)
			}
		}
		if a.Node != nil {
			shown++
		}
	}
	for _, f := range g.Facts {
		if f.Same != nil {
			shown++ // as the problem that it is
		}
	}
	if shown != len(g.Nodes()) {
		t.Errorf("%s: %d nodes of %d are shown", name, shown, len(g.Nodes()))
	}
	for _, l := range d.Lines {
		for _, p := range diagram.Flatten(l.Points) {
			for _, b := range d.Boxes {
				if p.X > b.X+1 && p.X < b.X+b.W-1 && p.Y > b.Y+1 && p.Y < b.Y+b.H-1 {
					t.Fatalf("%s: a line from %s runs through %s", name, l.From.ID, words(b))
				}
			}
		}
	}
}

// words are what a box says first.
func words(b diagram.Box) string { return b.Texts[0].Words }

func overlap(a, b diagram.Box) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// TestLines: each link of the graph is drawn, but for evidence that reaches a problem
// through a fact.
func TestLines(t *testing.T) {
	for name, text := range drafts(t) {
		g, d := picture(text)
		drawn := map[[2]string]bool{}
		for _, l := range d.Lines {
			if l.To != nil {
				drawn[[2]string{l.From.ID, l.To.ID}] = true
			}
		}
		for _, p := range g.Problems {
			for _, f := range p.Facts {
				if f.Same == nil && !drawn[[2]string{f.ID, p.ID}] {
					t.Errorf("%s: no line from %s to %s", name, f.ID, p.ID)
				}
				for _, e := range f.Evidence {
					end := f.ID
					if f.Same != nil {
						end = p.ID
					}
					if !drawn[[2]string{e.ID, end}] {
						t.Errorf("%s: no line from %s to %s", name, e.ID, end)
					}
				}
			}
			for _, m := range p.Measures {
				if !drawn[[2]string{p.ID, m.ID}] {
					t.Errorf("%s: no line from %s to %s", name, p.ID, m.ID)
				}
			}
		}
	}
}

// TestHolesAreRed looks at the boxes, the SVG and the pixels.
func TestHolesAreRed(t *testing.T) {
	for name, text := range drafts(t) {
		g, d := picture(text)
		holes := map[string]bool{}
		for _, h := range g.Holes() {
			holes[h.Node.ID] = true
		}
		for _, u := range g.Unknown {
			holes[u.From.ID] = true
		}
		for _, f := range g.Facts {
			if f.Same != nil && holes[f.ID] {
				holes[f.Same.ID] = true
			}
		}
		var svg bytes.Buffer
		if err := diagram.WriteSVG(&svg, d); err != nil {
			t.Fatal(err)
		}
		img := diagram.Image(d, face, 1)
		for _, b := range d.Boxes {
			if b.Node == nil {
				continue
			}
			if b.Hole != holes[b.Node.ID] {
				t.Errorf("%s: %s is a hole: %t, in the picture: %t", name, b.Node.ID, holes[b.Node.ID], b.Hole)
			}
			_, group, _ := strings.Cut(svg.String(), fmt.Sprintf(" id=%q>", b.Node.ID))
			group, _, _ = strings.Cut(group, "</g>")
			if red := strings.Contains(group, `stroke="#b3261e"`); red != b.Hole {
				t.Errorf("%s: %s is red in the SVG: %t", name, b.Node.ID, red)
			}
			bar := img.RGBAAt(int(b.X)+2, int(b.Y+b.H/2))
			if red := bar == (color.RGBA{0xb3, 0x26, 0x1e, 0xff}); red != b.Hole {
				t.Errorf("%s: %s has a bar of %v", name, b.Node.ID, bar)
			}
		}
	}
}

func TestSVGIsXML(t *testing.T) {
	_, d := picture(strings.ReplaceAll(made(3, 5, 4, 3, 3), "复核机制", "<复核> & \"机制\"\x01"))
	var svg bytes.Buffer
	if err := diagram.WriteSVG(&svg, d); err != nil {
		t.Fatal(err)
	}
	words := ""
	decoder := xml.NewDecoder(&svg)
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok {
			words += string(text)
		}
	}
	for _, want := range []string{"检察建议书　论证图", "<复核> & \"机制\"", "法律依据", "文中写明", "断点 hole"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in the picture", want)
		}
	}
}

// TestLook writes pictures for people.
func TestLook(t *testing.T) {
	if *look == "" {
		t.Skip("no -look")
	}
	for name, text := range drafts(t) {
		_, d := picture(text)
		var png bytes.Buffer
		if err := diagram.WritePNG(&png, d, face, 1.5); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(*look, name+".png"), png.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzDiagram(f *testing.F) {
	for _, text := range drafts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, d := picture(text)
		var svg bytes.Buffer
		if err := diagram.WriteSVG(&svg, d); err != nil {
			t.Fatal(err)
		}
		for i, a := range d.Boxes {
			for _, b := range d.Boxes[:i] {
				if overlap(a, b) {
					t.Fatalf("%s lies on %s", words(a), words(b))
				}
			}
		}
		if strings.Contains(svg.String(), "NaN") || strings.Contains(svg.String(), "Inf") {
			t.Fatal("a place is no number")
		}
		diagram.Image(d, face, 0.25)
	})
}

func BenchmarkSixty(b *testing.B) {
	g := graph(made(4, 22, 14, 10, 14))
	for b.Loop() {
		diagram.Of(g, face, "图")
	}
}
