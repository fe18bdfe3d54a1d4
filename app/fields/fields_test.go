package fields

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/assets/translations"
	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
	"jianwen/drafting/forms"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// A sheet is a draft that the pane fills in.
type sheet struct {
	t    *testing.T
	pane *Pane
	form *forms.Form
	text string
}

func newSheet(t *testing.T, text string) *sheet {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t)
	s := &sheet{t: t, text: text}
	s.form, _ = forms.Builtin().Form("social_governance_rec")
	var w fyne.Window
	s.pane = New(Wishes{Set: s.set, Focus: func(f fyne.Focusable) { w.Canvas().Focus(f) }})
	w = test.NewTempWindow(t, s.pane)
	w.Resize(fyne.NewSize(360, 900))
	s.pane.Set(s.form, s.front())
	return s
}

func (s *sheet) front() doc.Front { return parse.Document(s.text).Front }

func (s *sheet) set(key string, values ...string) {
	after, err := source.Apply(s.text, editing.SetField(parse.Document(s.text), key, values...))
	if err != nil {
		s.t.Fatal(err)
	}
	s.text = after
	s.pane.Set(s.form, s.front())
}

func (s *sheet) row(key string) *row {
	for _, r := range s.pane.rows {
		if r.field.Key == key {
			return r
		}
	}
	s.t.Fatal(key)
	return nil
}

func TestFillsIn(t *testing.T) {
	s := newSheet(t, "---\nform: social_governance_rec\n---\n")
	missing := Missing(s.form, s.front())
	if missing < 2 || !strings.Contains(translations.T("fields.missing", missing), "缺") {
		t.Fatalf("%d fields are missing", missing)
	}
	r := s.row("procuratorate")
	r.line.SetText("澜川市青渠区人民检察院")
	r.line.OnSubmitted(r.line.Text)
	if got := s.front().Get("procuratorate"); got != "澜川市青渠区人民检察院" || Missing(s.form, s.front()) != missing-1 {
		t.Errorf("procuratorate is %q", got)
	}
	a := s.row("addressee")
	a.line.SetText("甲公司； 乙公司；")
	a.line.OnLeave()
	if got := s.front().List("addressee"); len(got) != 2 || got[1] != "乙公司" || a.line.Text == "" {
		t.Errorf("addressee is %q", got)
	}
	a.line.SetText("")
	a.line.OnLeave()
	if len(s.front().List("addressee")) != 0 {
		t.Error("an emptied field keeps its value")
	}
}

func TestChooses(t *testing.T) {
	s := newSheet(t, "---\nform: social_governance_rec\njuvenile_involved: true\n---\n")
	r := s.row("juvenile_involved")
	if r.choice == nil || r.choice.SelectedIndex() != 1 {
		t.Fatalf("%+v", r.choice)
	}
	r.choice.SetSelectedIndex(2)
	if s.front().Get("juvenile_involved") != "false" {
		t.Errorf("%s", s.text)
	}
	r.choice.SetSelectedIndex(0)
	if s.front().Get("juvenile_involved") != "" {
		t.Errorf("%s", s.text)
	}
}

// A choice that nothing was chosen for says so in the person's language.
func TestChoiceWithoutValue(t *testing.T) {
	s := newSheet(t, "---\nform: social_governance_rec\n---\n")
	if r := s.row("juvenile_involved"); r.choice.PlaceHolder != translations.T("fields.none") {
		t.Errorf("it says %q", r.choice.PlaceHolder)
	}
}

// The keys are asked for before the pane was ever drawn.
func TestFocusBeforeItIsDrawn(t *testing.T) {
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t)
	var focused fyne.Focusable
	p := New(Wishes{Focus: func(f fyne.Focusable) { focused = f }})
	form, _ := forms.Builtin().Form("social_governance_rec")
	p.Set(form, parse.Document("---\nform: social_governance_rec\nprocuratorate: 甲\n---\n").Front)
	p.FocusMissing()
	for _, r := range p.rows {
		if focused == r.focusable() {
			if r.field.Key == "procuratorate" || r.field.Obligation != forms.Must {
				t.Errorf("the cursor is in %s", r.field.Key)
			}
			return
		}
	}
	t.Error("no field is given the keys")
}

// What is changed elsewhere is shown, but not in the field that is written in.
func TestFollowsTheDraft(t *testing.T) {
	s := newSheet(t, "---\nform: social_governance_rec\nnumber: 一\n---\n")
	s.text = strings.Replace(s.text, "一", "二", 1)
	s.pane.Set(s.form, s.front())
	if got := s.row("number").line.Text; got != "二" {
		t.Errorf("number is shown as %q", got)
	}
	r := s.row("number")
	s.pane.wishes.Focus(r.line)
	r.line.SetText("三")
	s.text = strings.Replace(s.text, "二", "四", 1)
	s.pane.Set(s.form, s.front())
	if r.line.Text != "三" {
		t.Errorf("what is written becomes %q", r.line.Text)
	}
	s.pane.Set(nil, doc.Front{})
	if len(s.pane.rows) != 0 {
		t.Error("a draft without a type has fields")
	}
}

// No line asks for what can only be written in the draft's head.
func TestHintsAreForLines(t *testing.T) {
	changed := 0
	for _, form := range forms.Builtin().All() {
		for _, f := range form.Fields {
			if strings.Contains(hint(f), "每行") || strings.Contains(hint(f), "- ") {
				t.Errorf("%s, %s: %s", form.Key, f.Key, hint(f))
			}
			if hint(f) != f.Hint {
				changed++
			}
		}
	}
	if changed == 0 {
		t.Error("no hint is another than in the head")
	}
}

// What has got the keys is in sight, and keys that lead elsewhere are the window's, in a
// list of answers too.
func TestTheKeysAreInSight(t *testing.T) {
	s := newSheet(t, "---\nform: social_governance_rec\n---\n")
	inSight := func(key string) {
		t.Helper()
		r := s.row(key)
		s.pane.wishes.Focus(r.focusable())
		top, y, high := r.body.Position().Y, s.pane.scroll.Offset.Y, s.pane.scroll.Size().Height
		if top < y || top+r.body.Size().Height > y+high {
			t.Errorf("%s is at %v, what is in sight goes from %v to %v", key, top, y, y+high)
		}
	}
	for _, key := range []string{"addressee", "date", "urgent", "trigger", "addressee"} {
		inSight(key)
	}
	var asked []fyne.KeyName
	s.pane.wishes.Key = func(e *fyne.KeyEvent) bool {
		asked = append(asked, e.Name)
		return e.Name == fyne.KeyF4
	}
	s.row("trigger").choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	if len(asked) != 1 {
		t.Errorf("asked about %v", asked)
	}
}
