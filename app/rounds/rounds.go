// Package rounds is the pane of work that goes through many drafts, such as checking
// all of a folder: how far it is, with a way to stop it, and what became of each draft.
// The pane does nothing itself; the window does the work and tells it.
package rounds

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A Grade says how a draft fared.
type Grade int

// The grades, best first.
const (
	Fine Grade = iota
	Remarked
	Failed
)

// An Outcome is what became of a draft.
type Outcome struct {
	Path  string
	Grade Grade
	Says  string // one sentence
}

// Wishes are what a person asks of the pane.
type Wishes struct {
	Open  func(path string) // a draft of the list
	Stop  func()            // the work
	Leave func()            // Escape: back to the paper
	Copy  func(text string)
}

// A Pane shows one round.
type Pane struct {
	widget.BaseWidget
	wishes Wishes
	all    []Outcome
	title  *widget.Label
	stage  *widget.Label
	bar    *widget.ProgressBar
	stop   *widgets.Tool
	copy   *widgets.Tool
	list   *widgets.Rows
}

// New makes a pane without a round.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes, title: widget.NewLabel(""), stage: widget.NewLabel(""), bar: widget.NewProgressBar()}
	p.title.TextStyle.Bold, p.title.Truncation = true, fyne.TextTruncateEllipsis
	p.stage.Truncation = fyne.TextTruncateEllipsis
	p.bar.TextFormatter = func() string { return "" }
	p.stop = widgets.NewTool(translations.T("library.stop"), "", wishes.Stop)
	p.copy = widgets.NewTool(translations.T("library.copy-list"), "copy", func() { wishes.Copy(p.text()) })
	p.list = widgets.NewRows(p.row)
	p.list.OnPick = func(i int) { wishes.Open(p.all[i].Path) }
	p.list.OnEscape = wishes.Leave
	p.ExtendBaseWidget(p)
	return p
}

// Begin forgets the round before.
func (p *Pane) Begin(title string) {
	p.all = nil
	p.title.SetText(title)
	p.stage.SetText("")
	p.bar.SetValue(0)
	p.bar.Show()
	p.stop.Show()
	p.copy.Hide()
	p.list.Set(0)
	p.Refresh()
}

// Went tells how far the round is: more drafts are done, of so many in all.
func (p *Pane) Went(more []Outcome, total int) {
	if len(more) == 0 {
		return
	}
	p.all = append(p.all, more...)
	p.list.Grow(len(p.all))
	p.bar.SetValue(float64(len(p.all)) / float64(total))
	p.stage.SetText(translations.T("rounds.stage", len(p.all), total, filepath.Base(more[len(more)-1].Path)))
}

// End says what became of the round as a whole.
func (p *Pane) End(summary string) {
	p.stage.SetText(summary)
	p.bar.Hide()
	p.stop.Hide()
	if len(p.all) > 0 {
		p.copy.Show()
	}
	p.Refresh()
}

// Outcomes are what has become of the drafts so far.
func (p *Pane) Outcomes() []Outcome { return p.all }

// List is what the keys go to.
func (p *Pane) List() fyne.Focusable { return p.list }

// row is a draft and how it fared.
func (p *Pane) row(i int) []widgets.Paragraph {
	o := p.all[i]
	icon, ink := "status-in-force", theme.ColorNameSuccess
	switch o.Grade {
	case Remarked:
		icon, ink = "warning", theme.ColorNameWarning
	case Failed:
		icon, ink = "error", theme.ColorNameError
	}
	return []widgets.Paragraph{
		{Pieces: []widgets.Piece{{Icon: icon, Color: ink}, {Text: " " + filepath.Base(o.Path)}}},
		{Pieces: []widgets.Piece{{Text: o.Says, Small: true, Color: theme.ColorNamePlaceHolder}}},
	}
}

// text is the list, a draft in a line.
func (p *Pane) text() string {
	var out strings.Builder
	for _, o := range p.all {
		out.WriteString(o.Path + "\t" + o.Says + "\n")
	}
	return out.String()
}

// MinSize is the pane's least width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(270, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), p.title,
		container.New(layout.NewCustomPaddedLayout(0, 2, 12, 12), p.bar),
		container.NewBorder(nil, nil, nil, container.NewHBox(p.stop, p.copy), p.stage), widget.NewSeparator())
	return widget.NewSimpleRenderer(container.NewBorder(head, nil, nil, nil, p.list))
}
