// Package help is the pane that tells how the program is used: what to do, and which
// keys do it. It is read beside the draft.
package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A Section is what belongs together, under a title.
type Section struct {
	Title string
	Lines []Line
}

// A Line is a sentence, or what a key does.
type Line struct {
	Key  string // "" for a sentence
	Text string
}

// A Pane shows sections. Its rows are walked with the arrow keys.
type Pane struct {
	widget.BaseWidget
	rows [][]widgets.Paragraph
	list *widgets.Rows
	body *fyne.Container
	give func(fyne.Focusable)
}

// New makes a pane; leave is called on Escape, focus gives something the keys.
func New(sections []Section, leave func(), focus func(fyne.Focusable)) *Pane {
	p := &Pane{give: focus}
	for _, s := range sections {
		p.rows = append(p.rows, []widgets.Paragraph{{Above: 6, Pieces: []widgets.Piece{{Text: s.Title, Bold: true, Color: theme.ColorNamePrimary}}}})
		for _, l := range s.Lines {
			p.rows = append(p.rows, []widgets.Paragraph{l.shown()})
		}
	}
	p.list = widgets.NewRows(func(i int) []widgets.Paragraph { return p.rows[i] })
	p.list.OnEscape = leave
	p.list.Set(len(p.rows))
	title := widget.NewLabelWithStyle(translations.T("help.title"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.body = container.NewBorder(container.NewVBox(title, widget.NewSeparator()), nil, nil, nil, p.list)
	p.ExtendBaseWidget(p)
	return p
}

func (l Line) shown() widgets.Paragraph {
	if l.Key == "" {
		return widgets.Text(l.Text)
	}
	return widgets.Paragraph{Pieces: []widgets.Piece{{Text: l.Key + "　", Bold: true}, {Text: l.Text}}}
}

// Focus gives the list the keys.
func (p *Pane) Focus() { p.give(p.list) }

// MinSize is the pane's least width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(280, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.body) }
