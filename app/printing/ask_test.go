//go:build !windows

package printing

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A desk is a window in which is printed, and what it was told.
type desk struct {
	Host
	told   []string
	failed []error
	saved  int
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	a := test.NewTempApp(t)
	win := test.NewTempWindow(t, widget.NewLabel(""))
	win.Resize(fyne.NewSize(900, 700))
	d := &desk{}
	d.Host = Host{
		Window: win, Preferences: a.Preferences(),
		Start: func(_ string, work func(context.Context) func()) {
			if apply := work(context.Background()); apply != nil {
				apply()
			}
		},
		Tell: func(s string) { d.told = append(d.told, s) },
		Fail: func(err error) { d.failed = append(d.failed, err) },
	}
	return d
}

func (d *desk) ask() {
	Ask(d.Host, Document{Title: "建议书", PDF: []byte("%PDF"), Pages: 5, Save: func() { d.saved++ }})
}

func (d *desk) form(t *testing.T, p Printers) *form {
	t.Helper()
	f := newForm(d.Host, Document{Title: "建议书", PDF: []byte("%PDF"), Pages: 5}, p)
	f.show()
	return f
}

func TestAskPrints(t *testing.T) {
	told := system(t, "甲 乙", "乙")
	d := newDesk(t)
	p, err := Find(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	f := d.form(t, p)
	if f.printer.Selected != "乙" {
		t.Errorf("proposed is %q, not the system's own", f.printer.Selected)
	}
	f.pages.Write("6")
	if !f.agree.Disabled() || f.trouble.Text == "" {
		t.Error("page 6 of 5 can be printed")
	}
	f.print()
	if arguments, _ := told(); arguments != nil {
		t.Errorf("it was: %q", arguments)
	}
	f.pages.Write("2-")
	f.copies.Write("３")
	f.printer.SetSelected("甲")
	f.sides.SetSelectedIndex(2)
	f.pages.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	arguments, input := told()
	want := []string{"-n", "3", "-o", "collate=true", "-o", "sides=two-sided-short-edge", "-d", "甲", "-t", "建议书", "-P", "2-5", "--", "-"}
	if !slices.Equal(arguments, want) || input != "%PDF" {
		t.Errorf("lp was given %q and read %q", arguments, input)
	}
	if d.Window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
	if again := d.form(t, p); again.printer.Selected != "甲" || again.sides.SelectedIndex() != 2 || again.copies.Text != "1" {
		t.Errorf("remembered is %q, %d, %q", again.printer.Selected, again.sides.SelectedIndex(), again.copies.Text)
	}
}

func TestAskEscape(t *testing.T) {
	told := system(t, "甲", "")
	d := newDesk(t)
	f := d.form(t, Printers{Names: []string{"甲"}, Chosen: true})
	f.pages.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if arguments, _ := told(); arguments != nil || d.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("Escape prints %q, or leaves the dialog", arguments)
	}
}

func TestAskSavesWithoutPrinter(t *testing.T) {
	system(t, "", "")
	d := newDesk(t)
	d.ask()
	top := d.Window.Canvas().Overlays().Top()
	save, ok := d.Window.Canvas().Focused().(*widgets.Answer)
	if top == nil || !ok {
		t.Fatal("nothing is said")
	}
	save.OnTapped()
	if d.saved != 1 {
		t.Error("the PDF is not saved")
	}
}

func TestAskTellsWhatTheSystemSays(t *testing.T) {
	system(t, "甲", "")
	t.Setenv("REFUSES", "out of paper")
	d := newDesk(t)
	d.form(t, Printers{Names: []string{"甲"}, Chosen: true}).print()
	if len(d.failed) != 1 || d.failed[0].Error() != translations.T("printing.refused", "out of paper") {
		t.Errorf("told is %v", d.failed)
	}
}
