// Package versions is the pane of a draft's versions: those that were named or saved,
// and those that the program kept. Two of them, or one and the draft as it is, are
// compared as a red-line; one is named, or taken back. The pane changes nothing
// itself: it tells what is wished.
package versions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/register"
)

// Now stands for the draft as it is, in the place of a version's number.
const Now = 0

// OnDisk stands for what the draft's file has where that is another text.
const OnDisk = -1

// Wishes are what a person asks of the pane.
type Wishes struct {
	Compare func(from, to int)            // versions by number; [Pane.ShowDifference] has the answer
	Name    func(number int, name string) // of Now: to keep the draft under a name
	Restore func(number int)
	Pick    func(offset int) // to see a place of the newer one of what is compared
	Back    func()           // nothing is compared any more
	Export  func()           // a file of what is compared
	Leave   func()           // Escape: back to the paper
	Focus   func(fyne.Focusable)
	Called  func(part string) string // what a part of the draft is called
}

// A Pane lists versions, or shows how one became another.
type Pane struct {
	widget.BaseWidget
	wishes   Wishes
	versions []register.Version // newest first
	list     *widgets.Rows
	form     *form
	front    *fyne.Container // the list with what stands above it
	redline  *redline
	stack    *fyne.Container
}

// New makes an empty pane.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes}
	p.list = widgets.NewRows(p.row)
	p.list.OnPick = p.pick
	p.list.OnEscape = wishes.Leave
	p.form = newForm(p)
	head := container.NewHBox(widget.NewLabel(translations.T("versions.title")), layout.NewSpacer(),
		widgets.NewTool(translations.T("versions.keep"), "edit", func() { p.form.ask(Now, "") }))
	p.front = container.NewBorder(container.NewVBox(head, p.form.body, widget.NewSeparator()), nil, nil, nil, p.list)
	p.redline = newRedline(p)
	p.redline.body.Hide()
	p.stack = container.NewStack(p.front, p.redline.body)
	p.ExtendBaseWidget(p)
	return p
}

// Set lists the versions of a draft, newest first. What is compared stays.
func (p *Pane) Set(versions []register.Version) {
	if len(p.versions) > 0 && len(versions) > 0 && p.versions[0].Draft != versions[0].Draft || len(versions) == 0 {
		p.back() // to the list, of another draft
	}
	number := Now
	if at := p.list.Selected(); at > 0 {
		number = p.versions[at-1].Number
	}
	p.versions = versions
	p.list.Set(len(versions) + 1)
	p.list.Select(1 + p.indexOf(number)) // the draft as it is where that is gone
	p.redline.relabel()
}

// Focus gives the pane the keys.
func (p *Pane) Focus() {
	if p.redline.body.Visible() {
		p.wishes.Focus(p.redline.rows)
	} else {
		p.wishes.Focus(p.list)
	}
}

// row is the draft as it is, or one version.
func (p *Pane) row(i int) []widgets.Paragraph {
	if i == 0 {
		return []widgets.Paragraph{bold(translations.T("versions.now")), small(translations.T("versions.now-more"))}
	}
	v := p.versions[i-1]
	if v.Name != "" {
		return []widgets.Paragraph{bold(v.Name), small(moment(v) + " · " + reason(v.Why))}
	}
	return []widgets.Paragraph{widgets.Text(moment(v)), small(reason(v.Why))}
}

// pick compares a version with the draft as it is, and the draft as it is with the
// newest version.
func (p *Pane) pick(i int) {
	switch {
	case i > 0:
		p.wishes.Compare(p.versions[i-1].Number, Now)
	case len(p.versions) > 0:
		p.wishes.Compare(p.versions[0].Number, Now)
	}
}

// Back shows the list again, with the keys left where they are.
func (p *Pane) Back() { p.back() }

// back shows the list again.
func (p *Pane) back() {
	p.form.hide()
	if p.redline.body.Visible() {
		defer p.wishes.Back()
	}
	p.redline.body.Hide()
	p.front.Show()
	p.Refresh()
}

// version finds a version by its number; ok is false for the draft as it is.
func (p *Pane) version(number int) (v register.Version, ok bool) {
	if i := p.indexOf(number); i >= 0 {
		return p.versions[i], true
	}
	return v, false
}

func (p *Pane) indexOf(number int) int {
	for i, v := range p.versions {
		if v.Number == number {
			return i
		}
	}
	return -1
}

// MinSize is the pane's least width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(270, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.stack) }
