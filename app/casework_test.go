package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/widgets"
)

// TestCasework puts a draft into a case, begins another document of it, and goes back
// and forth between them.
func TestCasework(t *testing.T) {
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	b.command("command.outline").run()
	b.putInCase("")
	if !strings.Contains(b.rows(), "归入案件") || b.keeping.draft.Case != 0 {
		t.Errorf("of a draft of no case there stands %q", b.rows())
	}
	before := b.state.Draft.Text
	b.putInCase("马某某涉嫌诈骗案")
	first := b.keeping.draft
	b.until("the case", func() bool { return strings.Contains(b.rows(), "马某某涉嫌诈骗案") })
	if !strings.Contains(b.state.Draft.Text, "case_ref: 马某某涉嫌诈骗案") || first.Case == 0 {
		t.Errorf("the draft is of case %d: %q", first.Case, b.state.Draft.Text[:200])
	}
	b.command("command.undo").run()
	if b.state.Draft.Text != before {
		t.Error("it is not taken back by one step")
	}
	b.command("command.redo").run()

	b.begin("social_governance_rec", map[string]string{caseKey: caseName(b.state.Snapshot)})
	b.until("another document", func() bool { return b.keeping.draft.ID != first.ID })
	b.until("both documents", func() bool { return strings.Count(b.rows(), "\n") == 4 }) // the case, two documents, a new one
	second := b.keeping.draft
	if second.Case != first.Case {
		t.Errorf("the new document is of case %d, the other of %d", second.Case, first.Case)
	}
	if on := b.on(); on != second.Title {
		t.Errorf("%q stands out", on)
	}
	list, err := b.register.OfCase(t.Context(), "马某某涉嫌诈骗案")
	if err != nil || len(list) != 2 {
		t.Fatalf("%v, %v", list, err)
	}

	b.putInCase("")
	b.until("no case", func() bool { return strings.Contains(b.rows(), "归入案件") })
	if strings.Contains(b.state.Draft.Text, caseKey+": 马") || b.keeping.draft.Case != 0 {
		t.Errorf("the draft is still of a case: %q", b.state.Draft.Text[:200])
	}
	b.openKept(first.ID)
	b.until("the first again", func() bool { return b.keeping.draft.ID == first.ID })
	if caseName(b.state.Snapshot) != "马某某涉嫌诈骗案" {
		t.Error("it has lost its case")
	}
}

// rows are what stands above the outline, a line each.
func (b *bench) rows() string {
	var out strings.Builder
	for _, t := range b.tools() {
		out.WriteString(t.Label + "\n")
	}
	return out.String()
}

// on is the row that stands out.
func (b *bench) on() string {
	for _, t := range b.tools() {
		if t.On {
			return t.Label
		}
	}
	return ""
}

func (b *bench) tools() (out []*widgets.Tool) {
	var in func(o fyne.CanvasObject)
	in = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Tool:
			out = append(out, o)
		case *fyne.Container:
			for _, c := range o.Objects {
				in(c)
			}
		}
	}
	in(b.casework.body)
	return out
}
