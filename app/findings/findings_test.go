package findings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// A bench is a pane in a window, and what was wished.
type bench struct {
	*Pane
	t      *testing.T
	wished []string
}

func newBench(t *testing.T) *bench {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t).Settings().SetTheme(look.Theme(look.Light))
	b := &bench{t: t}
	wish := func(s string) { b.wished = append(b.wished, s) }
	b.Pane = New(Wishes{
		Pick:     func(int) { wish("pick") },
		Fix:      func(f check.Finding, fix check.Fix) { wish("fix " + f.Rule + " " + fix.Zh) },
		LetStand: func(f check.Finding, reason string) { wish("let " + f.Identity + " " + reason) },
		Key:      func(e *fyne.KeyEvent) { wish("key " + string(e.Name)) },
		Withdraw: func(identities ...string) { wish("withdraw " + identities[0]) },
	})
	w := test.NewTempWindow(t, b.Pane)
	w.Resize(fyne.NewSize(280, 500))
	return b
}

// last is what was wished last.
func (b *bench) last() string {
	if len(b.wished) == 0 {
		return ""
	}
	return b.wished[len(b.wished)-1]
}

func (b *bench) type_(key fyne.KeyName) {
	b.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

const text = "竹筏公司 未检修竹筏,造成险情。"

func some() []check.Finding {
	return []check.Finding{
		{
			Rule: "LNG-006", Severity: check.Warning, Span: source.Span{Start: 12, End: 13}, Zh: "汉字之间有空格", En: "blank", Identity: "LNG-006@a",
			Fixes: []check.Fix{{Zh: "删去空格", En: "delete the blank", Edits: []source.Edit{{Span: source.Span{Start: 12, End: 13}}}}},
		},
		{
			Rule: "LNG-007", Severity: check.Error, Span: source.Span{Start: 28, End: 29}, Zh: "半角标点", En: "mark", Identity: "LNG-007@b",
			Related: []check.Place{{Span: source.Span{Start: 0, End: 3}, Zh: "此处", En: "here"}},
		},
	}
}

func (b *bench) action(label string) *action {
	b.t.Helper()
	for _, c := range b.list.views {
		for _, a := range c.actions {
			if a.label == label {
				return a
			}
		}
	}
	b.t.Fatalf("no action %s", label)
	return nil
}

func TestFixIsWished(t *testing.T) {
	b := newBench(t)
	b.Set(text, some(), nil)
	test.Tap(b.action("删去空格"))
	if b.last() != "fix LNG-006 删去空格" {
		t.Errorf("wished: %q", b.last())
	}
}

// A finding is reached, opened and given a reason by keys alone.
func TestReasonByKeys(t *testing.T) {
	b := newBench(t)
	b.Set(text, some(), nil)
	b.Step(1)
	b.type_(fyne.KeyDown)
	if f, ok := b.Opened(); !ok || f.Rule != "LNG-007" {
		t.Fatalf("open is %v", f.Rule)
	}
	for b.canvas().Focused() != fyne.Focusable(b.action("存在理由，予以保留…")) {
		before := b.canvas().Focused()
		b.canvas().FocusNext()
		if b.canvas().Focused() == before {
			t.Fatal("the button is not reached")
		}
	}
	b.type_(fyne.KeyReturn)
	if b.form == nil || b.canvas().Focused() != fyne.Focusable(b.form.reason) {
		t.Fatal("no reason is asked for")
	}
	b.type_(fyne.KeyReturn)
	if b.last() != "pick" {
		t.Errorf("no reason was given, and it was wished: %q", b.last())
	}
	test.Type(b.form.reason, "记录如此")
	b.Set(text+"。", some(), nil) // checked anew meanwhile
	if b.form == nil || b.form.reason.Text != "记录如此" {
		t.Fatal("the reason being written is lost")
	}
	b.form.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.last() != "let LNG-007@b 记录如此" || b.form != nil {
		t.Errorf("wished: %q", b.last())
	}
}

// Keys of the window reach it from all that has the keys in the pane.
func TestKeysOfTheWindow(t *testing.T) {
	b := newBench(t)
	b.Set(text, some(), nil)
	b.Step(1)
	for _, f := range []fyne.Focusable{b.list.card(0), b.action("删去空格")} {
		b.focus(f)
		b.wished = nil
		b.type_(fyne.KeyF8)
		if b.last() != "key F8" {
			t.Errorf("wished: %q", b.last())
		}
	}
	b.AskReason()
	b.type_(fyne.KeyF8)
	if len(b.wished) != 2 || b.form == nil {
		t.Errorf("wished: %q", b.wished)
	}
}

func TestEscapeLeavesTheReason(t *testing.T) {
	b := newBench(t)
	b.Set(text, some(), nil)
	b.Step(1)
	b.AskReason()
	b.form.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.form != nil || b.last() != "pick" {
		t.Errorf("the form is there still, wished: %q", b.last())
	}
}

func TestReasonIsTakenBack(t *testing.T) {
	b := newBench(t)
	list := some()
	list[1].Override = "记录如此"
	b.Set(text, list, []string{"LNG-001@c"})
	if got := b.sieve.kinds[check.Error].Label + b.sieve.kinds[check.Warning].Label; got != translations.T("finding.errors", 0)+translations.T("finding.warnings", 1) {
		t.Errorf("what stands is counted: %s", got)
	}
	test.Tap(b.action("撤销"))
	if b.last() != "withdraw LNG-007@b" {
		t.Errorf("wished: %q", b.last())
	}
	b.Step(1)
	b.Step(1)
	b.AskReason()
	if b.form != nil {
		t.Error("a reason is asked for what has one")
	}
}

// Keys stay with a finding when the list is another one.
func TestKeysStay(t *testing.T) {
	b := newBench(t)
	b.Set(text, some(), nil)
	b.Step(-1)
	b.Set(text, some()[1:], nil)
	if len(b.list.looks) != 1 || b.canvas().Focused() != fyne.Focusable(b.list.card(0)) {
		t.Errorf("the keys are with %v", b.canvas().Focused())
	}
	b.Set(text, nil, nil)
	b.Step(1)
}

// TestSieve leaves kinds of findings out, brings one back that is asked for, and lists
// them in groups.
func TestSieve(t *testing.T) {
	b := newBench(t)
	all := append(some(), check.Finding{Rule: "CIT-001", Severity: check.Hint, Span: source.Span{Start: 30, End: 31}, Zh: "未核对", En: "unknown", Identity: "CIT-001@c"})
	b.Set(text, all, nil)
	listed := func() (out string) {
		for i := range b.findings {
			out += b.group(i) + " " + b.findings[i].Rule + " "
		}
		return out
	}
	b.Open("LNG-007@b")
	b.sieve.kinds[check.Warning].OnTap()
	if got := listed(); got != " LNG-007  CIT-001 " || b.sieve.kinds[check.Warning].On {
		t.Errorf("without warnings: %q", got)
	}
	if f, ok := b.Opened(); !ok || f.Rule != "LNG-007" {
		t.Error("the open one is closed")
	}
	b.Open("LNG-006@a")
	if got := listed(); got != " LNG-006  LNG-007  CIT-001 " {
		t.Errorf("one that is asked for stays out: %q", got)
	}
	b.sieve.groups.OnTap()
	if got := listed(); got != "法律引用 CIT-001 用语与标点 LNG-006  LNG-007 " {
		t.Errorf("in groups: %q", got)
	}
	b.Step(1)
	if f, _ := b.Opened(); f.Rule != "LNG-007" {
		t.Errorf("the next of the group is %s", f.Rule)
	}
	for _, severity := range severities {
		b.sieve.kinds[severity].OnTap()
	}
	b.Step(1)
	if listed() != "" || len(b.Wanted()) != 0 {
		t.Errorf("with all left out: %q", listed())
	}
	b.sieve.kinds[check.Hint].OnTap()
	if got := listed(); got != "法律引用 CIT-001 " {
		t.Errorf("hints alone: %q", got)
	}
}
