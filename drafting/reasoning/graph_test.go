package reasoning_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
)

var write = flag.Bool("write", false, "write what the graphs are into the case files")

// graph is the graph of a draft, its citations read as rules read them.
func graph(text string) *reasoning.Graph { return facts.Graph.Of(checktest.Draft(text)) }

// dump writes a graph as case files have it.
func dump(text string, g *reasoning.Graph) string {
	var out strings.Builder
	for _, n := range g.Nodes() {
		fmt.Fprintf(&out, "%s %s: %s", n.Kind.Key(), n.ID, n.Title)
		if n.Kind == reasoning.ProblemKind {
			for _, p := range g.Problems {
				if &p.Node != n {
					continue
				}
				for _, c := range p.Citations {
					out.WriteString(" | " + c.Label)
				}
			}
		}
		out.WriteString("\n")
	}
	for _, l := range g.Links {
		fmt.Fprintf(&out, "%s -> %s %s %s\n", l.From.ID, l.To.ID, l.How.Key(), l.Span.In(text))
	}
	for _, u := range g.Unknown {
		fmt.Fprintf(&out, "unknown %s in %s: %s\n", u.Kind.Key(), u.From.ID, u.Name)
	}
	for _, h := range g.Holes() {
		fmt.Fprintf(&out, "hole %s %s\n", h.Gap.Key(), h.Node.ID)
	}
	return out.String()
}

// TestCases builds the graphs of the drafts in testdata; -write writes them anew.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(a.Files); i += 2 {
			draft, want := &a.Files[i], &a.Files[i+1]
			got := dump(string(draft.Data), graph(string(draft.Data)))
			if got != string(want.Data) {
				t.Errorf("%s, %s\n%s\nwant\n%s", name, draft.Name, got, want.Data)
				want.Data = []byte(got)
			}
		}
		if *write && t.Failed() {
			if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestSamples: the reasoning of the samples has no hole.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		g := graph(string(text))
		if len(g.Problems) == 0 {
			t.Errorf("%s has no problem", name)
		}
		for _, h := range g.Holes() {
			t.Errorf("%s: %s at %s", name, h.Gap.Key(), h.Node.Title)
		}
		for _, u := range g.Unknown {
			t.Errorf("%s: %s names %s %s", name, u.From.ID, u.Kind.Key(), u.Name)
		}
	}
}

func FuzzGraph(f *testing.F) {
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("---\nform: juvenile_rec\n---\n\n::: problems\n\n（一）甲。{#p1 facts=f1-f9,9-1,1—}\n\n:::\n\n::: measures\n\n1. 乙{for=p1 for=p2}\n\n（二）（对应问题二、九）\n\n:::\n")
	f.Fuzz(func(t *testing.T, text string) { sound(t, text) })
}

// sound holds of the graph of any draft.
func sound(t *testing.T, text string) {
	t.Helper()
	g := graph(text)
	ids := map[string]bool{}
	for _, n := range g.Nodes() {
		if n.Span.Start < 0 || n.Span.End > len(text) || n.Span.Start > n.Span.End || !n.Span.Covers(n.At) {
			t.Fatalf("%s: %v, title at %v", n.ID, n.Span, n.At)
		}
		if n.ID == "" || ids[n.ID] {
			t.Fatalf("id %q is there twice or empty", n.ID)
		}
		ids[n.ID] = true
	}
	links := map[[2]*reasoning.Node]bool{}
	for _, l := range g.Links {
		if l.Span.Start < 0 || l.Span.End > len(text) || !ids[l.From.ID] || !ids[l.To.ID] || l.From.Kind >= l.To.Kind {
			t.Fatalf("%+v", l)
		}
		links[[2]*reasoning.Node{l.From, l.To}] = true
	}
	for _, f := range g.Facts {
		for _, e := range f.Evidence {
			if !links[[2]*reasoning.Node{&e.Node, &f.Node}] || !e.Used {
				t.Fatalf("%s proves %s without a link", e.ID, f.ID)
			}
		}
	}
	for _, p := range g.Problems {
		for _, m := range p.Measures {
			if !links[[2]*reasoning.Node{&p.Node, &m.Node}] || !slices.Contains(m.Problems, p) {
				t.Fatalf("%s answers %s without a link", m.ID, p.ID)
			}
		}
		for _, f := range p.Facts {
			if !links[[2]*reasoning.Node{&f.Node, &p.Node}] || !slices.Contains(f.Problems, p) {
				t.Fatalf("%s rests on %s without a link", p.ID, f.ID)
			}
		}
	}
	for _, h := range g.Holes() {
		if !ids[h.Node.ID] {
			t.Fatalf("a hole at %s, which is not there", h.Node.ID)
		}
	}
}

// TestChangedSamples: graphs of samples with lines lost, doubled and moved, and pieces of
// them cut out, are sound.
func TestChangedSamples(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 11))
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 60 {
			lines := strings.SplitAfter(string(text), "\n")
			for range 1 + r.IntN(12) {
				i, j := r.IntN(len(lines)), r.IntN(len(lines))
				switch r.IntN(5) {
				case 0:
					lines[i] = ""
				case 1:
					lines[i] = lines[i] + lines[j]
				case 2:
					lines[i], lines[j] = lines[j], lines[i]
				case 3:
					runes := []rune(lines[i])
					from, to := r.IntN(len(runes)+1), r.IntN(len(runes)+1)
					lines[i] = string(runes[:min(from, to)]) + string(runes[max(from, to):])
				case 4:
					lines[i] = strings.NewReplacer("一", "二", "1", "9", "f1", "f3", "证据", "事实", "：", "。").Replace(lines[i])
				}
			}
			sound(t, strings.Join(lines, ""))
		}
	}
}
