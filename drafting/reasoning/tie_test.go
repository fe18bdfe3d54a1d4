package reasoning_test

import (
	"slices"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/source"
)

const untied = `---
form: social_governance_rec
---

::: facts

（一）甲。经查属实（证据1）。{#first}

（二）乙。经查属实。

:::

::: evidence

1. 笔录；

2. 台账；

3. 照片。

:::

::: problems

（一）丙。{#p1 facts=first}

（二）丁。

:::

::: measures

1. 整改。

2. 复核{for="p2"}。

:::
`

// TestTie ties any node to any other of samples and of a draft with holes: the new text
// says so by an attribute, and what was linked by something written is linked still. The
// tie is then taken back.
func TestTie(t *testing.T) {
	texts := []string{untied}
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	tied := 0
	for _, text := range texts {
		g := graph(text)
		for _, from := range g.Nodes() {
			for _, to := range g.Nodes() {
				if tie(t, text, g, from, to) {
					tied++
				}
			}
		}
	}
	if tied < 30 {
		t.Errorf("only %d ties were made", tied)
	}
}

// tie makes one tie and looks at the draft after it; it tells whether there was one to make.
func tie(t *testing.T, text string, g *reasoning.Graph, from, to *reasoning.Node) bool {
	t.Helper()
	how, linked := g.Linked(from, to)
	edits := g.Tie(text, from, to)
	if !g.Ties(from, to) || linked && how <= reasoning.Visible {
		if edits != nil {
			t.Fatalf("%s to %s: %v", from.ID, to.ID, edits)
		}
		return false
	}
	after, err := source.Apply(text, edits)
	if err != nil || len(edits) == 0 {
		t.Fatalf("%s to %s: %v, %v", from.ID, to.ID, edits, err)
	}
	now := graph(after)
	if !says(now, from.ID, to.ID, reasoning.Explicit) {
		t.Fatalf("%s to %s: not said in\n%s", from.ID, to.ID, after)
	}
	for _, l := range g.Links {
		if l.How <= reasoning.Visible && !says(now, l.From.ID, l.To.ID, l.How, reasoning.Explicit) {
			t.Errorf("tying %s to %s, %s to %s is lost", from.ID, to.ID, l.From.ID, l.To.ID)
		}
	}
	edits, ok := now.Untie(after, node(now, from.ID), node(now, to.ID))
	back, err := source.Apply(after, edits)
	if !ok || err != nil {
		t.Fatalf("%s from %s: %v, %v", from.ID, to.ID, edits, err)
	}
	if says(graph(back), from.ID, to.ID, reasoning.Explicit) {
		t.Errorf("%s is tied to %s still:\n%s", from.ID, to.ID, back)
	}
	return true
}

func node(g *reasoning.Graph, id string) *reasoning.Node {
	all := g.Nodes()
	return all[slices.IndexFunc(all, func(n *reasoning.Node) bool { return n.ID == id })]
}

func says(g *reasoning.Graph, from, to string, hows ...reasoning.How) bool {
	return slices.ContainsFunc(g.Links, func(l reasoning.Link) bool {
		return l.From.ID == from && l.To.ID == to && slices.Contains(hows, l.How)
	})
}

func TestTieIsWritten(t *testing.T) {
	g := graph(untied)
	for _, c := range []struct{ from, to, want string }{
		{"e2", "f2", "{evidence=2}"},
		{"e2", "first", "{#first evidence=1,2}"},
		{"f2", "p1", "{#p1 facts=first,f2}"},
		{"p1", "m2", `{for=p2,p1}`},
		{"p2", "m1", "{for=p1,p2}"},
	} {
		after, err := source.Apply(untied, g.Tie(untied, node(g, c.from), node(g, c.to)))
		if err != nil || !strings.Contains(after, c.want) {
			t.Errorf("%s to %s: %v\n%s", c.from, c.to, err, after)
		}
	}
	if edits, ok := g.Untie(untied, node(g, "e1"), node(g, "first")); ok {
		t.Errorf("words are taken out: %v", edits)
	}
	after, err := source.Apply(untied, must(g.Untie(untied, node(g, "first"), node(g, "p1"))))
	if err != nil || !strings.Contains(after, "丙。{#p1}\n") {
		t.Errorf("%v\n%s", err, after)
	}
	after, err = source.Apply(untied, must(g.Untie(untied, node(g, "p2"), node(g, "m2"))))
	if err != nil || !strings.Contains(after, "2. 复核。\n") {
		t.Errorf("%v\n%s", err, after)
	}
}

func must(edits []source.Edit, ok bool) []source.Edit {
	if !ok {
		return nil
	}
	return edits
}
