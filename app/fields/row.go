package fields

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/forms"
)

// A row is one field: its name, its value, what it may be.
type row struct {
	pane   *Pane
	field  forms.Field
	values []string // as the draft has them
	label  *widgets.Rich
	line   *widgets.Field // nil where there is a choice
	choice *choice
	body   *fyne.Container
	quiet  bool // the program sets the choice
}

func newRow(p *Pane, f forms.Field) *row {
	r := &row{pane: p, field: f, label: widgets.NewRich()}
	var input fyne.CanvasObject
	if len(f.Enum) > 0 || f.Type == "boolean" {
		r.choice = newChoice(r)
		r.choice.PlaceHolder = translations.T("fields.none")
		input = r.choice
	} else {
		r.line = widgets.NewField(hint(f))
		r.line.OnSubmitted = func(string) { r.written() }
		r.line.OnGain = func() { p.reveal(r) }
		r.line.OnLeave = r.written
		r.line.OnKey = p.wishes.Key
		input = r.line
	}
	r.body = container.New(layout.NewCustomPaddedVBoxLayout(1), r.label, input)
	r.name()
	return r
}

// name shows the field's name, marked where a value is missing.
func (r *row) name() {
	name := widgets.Piece{Text: translations.Pick(r.field.Zh, r.field.En), Small: true, Color: theme.ColorNamePlaceHolder}
	pieces := []widgets.Piece{name}
	if r.field.Obligation == forms.Must && len(r.values) == 0 {
		pieces = append(pieces, widgets.Piece{Text: "  " + translations.T("fields.empty"), Small: true, Color: theme.ColorNameError})
	}
	r.label.Set([]widgets.Paragraph{{Pieces: pieces}})
}

// set shows values, unless the field is being written in.
func (r *row) set(values []string) {
	if slices.Equal(values, r.values) {
		return
	}
	r.values = values
	r.name()
	if r.choice != nil {
		r.quiet = true
		r.choice.SetSelectedIndex(r.index())
		r.quiet = false
		return
	}
	if !r.line.Focused() {
		r.line.SetText(strings.Join(values, between))
	}
}

// options are what a choice offers, nothing first.
func (r *row) options() []string {
	out := []string{translations.T("fields.none")}
	for _, t := range r.terms() {
		out = append(out, translations.Pick(t.Zh, t.En))
	}
	return out
}

// terms are the values that the field may have.
func (r *row) terms() []forms.Term {
	if r.field.Type == "boolean" {
		return []forms.Term{{Key: "true", Zh: "是", En: "yes"}, {Key: "false", Zh: "否", En: "no"}}
	}
	return r.field.Enum
}

// index is the option of the value that the draft has.
func (r *row) index() int {
	if len(r.values) == 0 {
		return 0
	}
	return 1 + slices.IndexFunc(r.terms(), func(t forms.Term) bool { return t.Key == r.values[0] })
}

// chosen takes a choice.
func (r *row) chosen() {
	if r.quiet {
		return
	}
	if i := r.choice.SelectedIndex(); i > 0 {
		r.pane.wishes.Set(r.field.Key, r.terms()[i-1].Key)
	} else {
		r.pane.wishes.Set(r.field.Key)
	}
}

// written takes what was written, when the line is left or Enter pressed.
func (r *row) written() {
	values := several(r.field, r.line.Text)
	if slices.Equal(values, r.values) || len(r.values) == 0 && strings.TrimSpace(r.line.Text) == "" {
		return
	}
	r.pane.wishes.Set(r.field.Key, values...)
}

// part parts the row from the draft: its field may be left after the draft is.
func (r *row) part() {
	if r.line != nil {
		r.line.OnSubmitted, r.line.OnLeave = nil, nil
	}
}

// focusable is what takes the keys.
func (r *row) focusable() fyne.Focusable {
	if r.choice != nil {
		return r.choice
	}
	return r.line
}
