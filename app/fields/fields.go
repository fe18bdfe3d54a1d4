// Package fields is the pane in which the values of a draft's front matter are filled
// in: who it goes to, its number, its dates, in the order of the document type. What is
// required and missing is told; what is filled in is on the paper at once.
package fields

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
)

// Wishes are what the pane asks of the window.
type Wishes struct {
	Set func(key string, values ...string) // gives a field its values
	Key func(*fyne.KeyEvent) bool          // asked about the keys of a line; true: it has been used

	// Focus gives a field the keys: a pane that was not drawn yet does not know its window.
	Focus func(fyne.Focusable)
}

// A Pane shows the fields of the open draft.
type Pane struct {
	widget.BaseWidget
	wishes Wishes
	form   *forms.Form
	rows   []*row
	head   *widgets.Rich
	body   *fyne.Container
	scroll *container.Scroll
}

// New makes an empty pane.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes, head: widgets.NewRich(), body: container.New(layout.NewCustomPaddedVBoxLayout(6))}
	p.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(4, 12, 10, 14), p.body))
	p.ExtendBaseWidget(p)
	return p
}

// Set shows the fields of a draft of a type; nil is a type that is not known. A field
// that is being written in stays as it is.
func (p *Pane) Set(form *forms.Form, front doc.Front) {
	if form != p.form {
		p.form = form
		p.fill()
	}
	for _, r := range p.rows {
		r.set(front.List(r.field.Key))
	}
	p.tell()
}

// Settle takes what is being written in a field, as if the field were left.
func (p *Pane) Settle() {
	for _, r := range p.rows {
		if r.line != nil && r.line.Focused() {
			r.written()
		}
	}
}

// Clear takes the fields away, before those of another draft are shown: nothing that is
// still written in them goes anywhere.
func (p *Pane) Clear() {
	p.form = nil
	p.fill()
}

// Missing is how many required fields have no value.
func Missing(form *forms.Form, front doc.Front) (n int) {
	if form == nil {
		return 0
	}
	for _, f := range form.Fields {
		if f.Obligation == forms.Must && len(front.List(f.Key)) == 0 {
			n++
		}
	}
	return n
}

// groups are the obligations in the order in which they are shown.
var groups = []string{forms.Must, forms.Issue, forms.May}

// title says what an obligation asks.
func title(obligation string) string {
	switch obligation {
	case forms.Must:
		return translations.T("fields.must")
	case forms.Issue:
		return translations.T("fields.issue")
	}
	return translations.T("fields.may")
}

// fill makes the rows of the type.
func (p *Pane) fill() {
	for _, r := range p.rows {
		r.part()
	}
	p.rows, p.body.Objects = nil, nil
	if p.form == nil {
		p.body.Refresh()
		return
	}
	for _, group := range groups {
		first := true
		for _, f := range p.form.Fields {
			if f.Obligation != group {
				continue
			}
			if first {
				p.body.Add(widgets.NewRich(widgets.Paragraph{Above: 8, Pieces: []widgets.Piece{{Text: title(group), Bold: true}}}))
				first = false
			}
			r := newRow(p, f)
			p.rows = append(p.rows, r)
			p.body.Add(r.body)
		}
	}
	p.body.Refresh()
}

// tell says what is missing.
func (p *Pane) tell() {
	if p.form == nil {
		p.head.Set([]widgets.Paragraph{widgets.Text(translations.T("fields.no-form"))})
		return
	}
	missing := 0
	for _, r := range p.rows {
		if r.field.Obligation == forms.Must && len(r.values) == 0 {
			missing++
		}
	}
	words := widgets.Piece{Text: translations.T("fields.complete"), Color: theme.ColorNameSuccess}
	if missing > 0 {
		words = widgets.Piece{Text: translations.T("fields.missing", missing), Color: theme.ColorNameError, Bold: true}
	}
	p.head.Set([]widgets.Paragraph{{Pieces: []widgets.Piece{words}}})
}

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	head := container.New(layout.NewCustomPaddedLayout(8, 4, 12, 12), p.head)
	return widget.NewSimpleRenderer(container.NewBorder(container.New(layout.NewCustomPaddedVBoxLayout(0), head, widget.NewSeparator()), nil, nil, nil, p.scroll))
}

// FocusMissing brings the cursor to the first required field without a value, or to
// the first field.
func (p *Pane) FocusMissing() {
	if len(p.rows) == 0 {
		return
	}
	r := p.rows[0]
	if i := slices.IndexFunc(p.rows, func(r *row) bool { return r.field.Obligation == forms.Must && len(r.values) == 0 }); i >= 0 {
		r = p.rows[i]
	}
	p.wishes.Focus(r.focusable())
}

// reveal scrolls as little as needed to see a row that has got the keys.
func (p *Pane) reveal(r *row) {
	if inner := p.scroll.Content; inner.Size().Height < inner.MinSize().Height {
		p.scroll.Refresh() // rows were added since it was laid out
	}
	top, high := r.body.Position().Y, r.body.Size().Height
	switch y := p.scroll.Offset.Y; {
	case top < y:
		p.scroll.Offset.Y = top
	case top+high+revealed > y+p.scroll.Size().Height:
		p.scroll.Offset.Y = top + high + revealed - p.scroll.Size().Height
	default:
		return
	}
	p.scroll.Refresh()
}

// revealed is what is seen below a row that has been brought in sight, units.
const revealed = 24

// between parts the values of a list.
const between = "；"

// several are the values that a line names; one where the field holds one.
func several(field forms.Field, line string) []string {
	if field.Type != "list" && field.Type != "names" {
		return []string{strings.TrimSpace(line)}
	}
	var out []string
	for _, v := range strings.FieldsFunc(line, func(r rune) bool { return r == '；' || r == ';' || r == '\n' }) {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}
