package margins

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/assets/translations"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/forms"
	"jianwen/drafting/reasoning"
)

const draft = `---
form: social_governance_rec
---

::: facts

一、调查核实的情况

（一）甲。经查属实（证据1—3）。{#f1}

（二）乙。经查属实。

:::

::: evidence

1. 笔录；

2. 台账；

3. 照片；

4. 录像。

:::

::: problems

（一）丙。{#p1 facts=f1}

（二）丁。{#p2 facts=f2}

:::

::: measures

1. 整改{for=p1}。

:::
`

func charted(t *testing.T) (*chart, string) {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	d := checktest.Draft(draft)
	c := newChart(facts.Graph.Of(d))
	var out strings.Builder
	for _, g := range c.glosses(d.Document, d.Form, forms.Builtin().PartName) {
		out.WriteString(g.Look.Head + "|" + g.Look.Label + "|" + g.Look.After.Text + "|" + g.Look.Below.Text)
		if g.Look.After.Lacking || g.Look.Below.Lacking {
			out.WriteString(" !")
		}
		out.WriteString(" " + draft[g.At:g.At+6] + "\n")
	}
	return c, out.String()
}

func TestGlosses(t *testing.T) {
	_, got := charted(t)
	want := `事实||| 一、
证据|证据1|→事实一| 1. 笔
问题|问题一|→建议一|←事实一 缺法律依据 ! （一
建议|建议一|←问题一| 1. 整
|证据2|→事实一| 2. 台
|证据3|→事实一| 3. 照
|证据4|→未被引用| ! 4. 录
|事实一|→问题一|←证据1—3 （一
|事实二|→问题二|←缺证据 ! （二
|问题二|→缺建议|←事实二 缺法律依据 ! （二
`
	for _, line := range strings.Split(want, "\n") {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
	if strings.Count(got, "\n") != strings.Count(want, "\n") {
		t.Errorf("the margin says\n%s", got)
	}
}

// TestEnds: a line between two marks ties whatever it begins at; evidence and measures are
// not tied.
func TestEnds(t *testing.T) {
	c, _ := charted(t)
	for _, pair := range [][2]string{{"e4", "f2"}, {"f2", "e4"}} {
		from, to, ok := c.ends(c.steps[pair[0]], c.steps[pair[1]])
		if !ok || from.Kind != reasoning.EvidenceKind || to.Kind != reasoning.FactKind {
			t.Errorf("%v: %v", pair, ok)
		}
	}
	if _, _, ok := c.ends(c.steps["e1"], c.steps["m1"]); ok {
		t.Error("evidence is tied to a measure")
	}
}

// TestBeside: the card is never on the line it speaks of, and never outside the view.
func TestBeside(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2))
	for range 10000 {
		view := fyne.NewSize(200+r.Float32()*900, 120+r.Float32()*900)
		line, high := fyne.NewPos(r.Float32()*view.Width, r.Float32()*(view.Height-30)), fyne.NewSize(60, 24)
		card := fyne.NewSize(min(cardWide, view.Width-8), 40+r.Float32()*400)
		at, size := beside(line, high, view, card)
		if at.X < 0 || at.Y < 0 || at.X+size.Width > view.Width || at.Y+size.Height > view.Height {
			t.Fatalf("in %v the card is at %v, %v large", view, at, size)
		}
		if at.Y < line.Y+high.Height && at.Y+size.Height > line.Y {
			t.Fatalf("the card at %v, %v high, is on the line at %v", at, size.Height, line)
		}
		if size.Height < 40 && view.Height > 200 {
			t.Fatalf("only %v of %v are shown in %v", size.Height, card.Height, view)
		}
	}
}
