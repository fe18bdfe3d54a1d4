package paper

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
)

// noted has a gloss beside every line of a page, with more to say than there is room for, and
// a flag.
func noted() Overlay {
	o := Overlay{Margin: Margin{Left: left, Right: left + columns*pitch}}
	for l := range lines {
		top := first + float64(l)*leading - 14
		g := Gloss{Top: top, Bottom: top + 20, Label: "问题十一", After: Words{Text: "→建议一、二 证据1—9"}, Below: Words{Text: "←事实一、三、五"}, Ink: tieColor, Key: fmt.Sprint(l)}
		if l%5 == 0 {
			g.Head = "违法情形、隐患或者问题"
		}
		o.Glosses = append(o.Glosses, g)
		o.Flags = append(o.Flags, Flag{Top: top, Bottom: top + 20, Icon: look.IconIn("error", "error"), More: l % 2, Key: fmt.Sprint(l)})
	}
	return o
}

// TestMarginsKeepApart: at every zoom no words of the margins lie on others, none leave the
// sheet's margin, none are too small to read, and where they are too small there are none.
func TestMarginsKeepApart(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 1))
	shown := false
	for zoom := 0.5; zoom <= 3; zoom += 0.17 {
		p.SetZoom(zoom)
		p.SetOverlay(noted())
		m := &test.WidgetRenderer(p).(*renderer).margins
		unit := p.desk.unit
		x := float32(p.desk.sheets[0].X - p.x)
		words := m.words.all[:m.words.lent]
		labels := 0
		for i, a := range words {
			if a.TextSize < glossLeast {
				t.Errorf("at %.2f %q is %.1f high", zoom, a.Text, a.TextSize)
			}
			onLeft := a.Position().X < x+float32(left*unit)
			if end := a.Position().X + a.MinSize().Width; onLeft && (a.Position().X < x || end > x+float32(left*unit)) {
				t.Errorf("at %.2f %q leaves the margin", zoom, a.Text)
			}
			for _, b := range words[:i] {
				if over(a, b) {
					t.Fatalf("at %.2f %q at %v lies on %q at %v", zoom, a.Text, a.Position(), b.Text, b.Position())
				}
			}
			if onLeft {
				labels++
			}
		}
		shown = shown || labels > 0
		if labels > 0 && zoom < glossZoom {
			t.Errorf("at %.2f there are glosses", zoom)
		}
		if zoom > 0.95 && zoom < 1.1 && len(p.glosses) < 10 {
			t.Errorf("at %.2f only %d labels are shown", zoom, len(p.glosses))
		}
	}
	if !shown {
		t.Error("nothing is shown at any zoom")
	}
}

// over tells whether the ink of two words overlaps: their boxes have air above and below.
func over(a, b *canvas.Text) bool {
	const air = 3
	ap, bp, as, bs := a.Position(), b.Position(), a.MinSize(), b.MinSize()
	return ap.X < bp.X+bs.Width && bp.X < ap.X+as.Width && ap.Y+air < bp.Y+bs.Height-air && bp.Y+air < ap.Y+as.Height-air
}

// kept notes what a keeper is told.
type kept struct {
	p   *Paper
	log []string
}

func (k *kept) Over(at fyne.Position) bool { _, ok := k.p.GlossAt(at); return ok }
func (k *kept) Out()                       { k.log = append(k.log, "out") }
func (k *kept) Drag(fyne.Position)         { k.log = append(k.log, "drag") }
func (k *kept) Release()                   { k.log = append(k.log, "release") }
func (k *kept) Press(at fyne.Position) bool {
	key, ok := k.p.GlossAt(at)
	if ok {
		k.log = append(k.log, "press "+key)
	}
	return ok
}

// TestKeeper: what is pressed on a label is the keeper's, and is not written with.
func TestKeeper(t *testing.T) {
	p, _ := onDesk(t, sheets(t, 1))
	k := &kept{p: p}
	p.SetKeeper(k)
	p.SetZoom(1)
	p.SetOverlay(noted())
	label := p.glosses[1]
	at := label.at.AddXY(3, 3)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if p.Cursor() != desktop.PointerCursor {
		t.Error("it is not shown that the label can be pressed")
	}
	p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
	p.Tie(label.key, at.AddXY(40, 90))
	if tie := test.WidgetRenderer(p).(*renderer).margins.tie; !tie.Visible() || tie.Position2 != at.AddXY(40, 90) {
		t.Error("no line follows the mouse")
	}
	p.MouseUp(&desktop.MouseEvent{})
	p.DragEnd()
	p.MouseOut()
	if got := fmt.Sprint(k.log); got != "[press "+label.key+" drag release out]" {
		t.Errorf("the keeper was told %s", got)
	}
}
