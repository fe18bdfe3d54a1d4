// Package palette finds something to do, to open or to begin by a few letters of its
// name: 检察建议书 by 建议书, by jianchajianyishu or by jcjys, in English by the heads of
// words.
//
//	Entries ─ spelt once ─▶ find(query) ─▶ hits, best first ─▶ list ─ Enter or click ─▶ OnPick
//
// The matching knows nothing of the window; [Palette] is the field with its list, which
// stands in a page or is shown over a window by [Show].
package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/assets/translations"
)

// An Entry is something that can be picked.
type Entry struct {
	Name  string   // what is shown, and found first
	Also  []string // other names by which it is found, such as the English one
	Group string   // the heading it stands under; entries of a group follow one another
	Note  string   // said behind the name, dimmed
	Key   string   // the keys that do the same, at the right
	Own   bool     // a work of the person's own, which is meant before what fits as well
	Off   bool     // cannot be done now
	Run   func()
}

// A Palette is a field with the entries that fit what is typed in it. It is walked with
// the arrows and by page while the cursor stays in the field; Enter picks.
type Palette struct {
	widget.BaseWidget
	OnPick   func(Entry)               // nil: Run of the entry; it is not asked about entries that are off
	OnEscape func()                    // nil: Escape empties the field
	OnKey    func(*fyne.KeyEvent) bool // asked about keys that are no palette's; nil: nobody is

	field *field
	list  *list
	foot  *widget.Label
	spelt []spelt
}

// New makes an empty palette; placeholder says what can be found.
func New(placeholder string) *Palette {
	p := &Palette{list: newList(), foot: widget.NewLabel(translations.T("palette.keys"))}
	p.foot.SizeName, p.foot.Truncation = theme.SizeNameCaptionText, fyne.TextTruncateEllipsis
	p.field = newField(placeholder)
	p.field.OnChanged = func(string) { p.seek() }
	p.field.OnKey = p.key
	p.field.onFocus = p.list.setFocused
	p.list.onPick = p.pick
	p.ExtendBaseWidget(p)
	return p
}

// Set shows other entries; what has been typed stays.
func (p *Palette) Set(entries []Entry) {
	p.spelt, p.list.told = spell(entries), true
	p.seek()
}

// Focus puts the cursor into the field.
func (p *Palette) Focus(c fyne.Canvas) { c.Focus(p.field) }

// Focused tells whether it is there.
func (p *Palette) Focused() bool { return p.list.focused }

// Press takes a key as the field does, and tells whether it was of use.
func (p *Palette) Press(key fyne.KeyName) bool { return p.key(&fyne.KeyEvent{Name: key}) }

// Write types a query.
func (p *Palette) Write(query string) {
	p.field.Write(query)
	p.seek()
}

// Query is what has been typed.
func (p *Palette) Query() string { return p.field.Text }

// Shown are the entries on show, in order.
func (p *Palette) Shown() (out []Entry) {
	for _, l := range p.list.lines {
		if l.hit != nil {
			out = append(out, l.hit.Entry)
		}
	}
	return out
}

// Selected is the entry that Enter picks; false where there is none.
func (p *Palette) Selected() (Entry, bool) {
	if hit := p.list.selectedHit(); hit != nil {
		return hit.Entry, true
	}
	return Entry{}, false
}

// HideKeys leaves out the line that tells the keys.
func (p *Palette) HideKeys() { p.foot.Hide() }

// seek shows what fits the query.
func (p *Palette) seek() {
	if p.field.Text == "" {
		p.list.set(grouped(p.spelt))
		return
	}
	p.list.set(ranked(p.spelt, p.field.Text))
}

// key takes the keys that walk the list.
func (p *Palette) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		p.list.step(1)
	case fyne.KeyUp:
		p.list.step(-1)
	case fyne.KeyPageDown:
		p.list.page(1)
	case fyne.KeyPageUp:
		p.list.page(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if hit := p.list.selectedHit(); hit != nil {
			p.pick(hit)
		}
	case fyne.KeyEscape:
		if p.OnEscape == nil {
			p.Write("")
			return true
		}
		p.OnEscape()
	default:
		return p.OnKey != nil && p.OnKey(e)
	}
	return true
}

// pick does what an entry is for.
func (p *Palette) pick(hit *Hit) {
	switch {
	case hit.Off:
	case p.OnPick != nil:
		p.OnPick(hit.Entry)
	case hit.Run != nil:
		hit.Run()
	}
}

// CreateRenderer is for Fyne.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	head := container.New(layout.NewCustomPaddedLayout(6, 6, 6, 6), p.field)
	return widget.NewSimpleRenderer(container.NewBorder(head, p.foot, nil, nil, p.list))
}
