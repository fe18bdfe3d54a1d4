// Package preview is the pane of the copy of a draft that the public may read: its
// pages as they are exported, with what was masked marked on them and listed below. A
// click leads to the place in the draft. The pane changes nothing itself: it tells what
// is wished.
package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/paper"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// Wishes are what a person asks of the pane.
type Wishes struct {
	Pick     func(offset int) // to see the place of the draft that an offset of the copy stands for
	Jump     func(offset int) // to see a place of the draft
	Export   func()
	Leave    func()               // Escape: back to the paper
	Key      func(*fyne.KeyEvent) // one that the pane does not use
	Shortcut func(fyne.Shortcut)
	Focus    func(fyne.Focusable)
}

// A Copy is what the pane shows.
type Copy struct {
	Refused string // why there is no copy; then there is nothing else
	Pages   []*page.Page
	Masks   []source.Span // where masks stand, by the text of the copy
	List    []Item
}

// An Item is one thing that is masked.
type Item struct {
	Kind, Original string
	Mask           string // "" where it was left out
	Count          int
	At             int // where it stands first in the draft; -1: unknown
}

// A Pane shows a copy.
type Pane struct {
	widget.BaseWidget
	wishes Wishes
	copy   Copy
	paper  *paper.Paper
	head   *widgets.Rich
	export *widgets.Tool
	list   *widgets.Rows
	split  *container.Split
	body   *fyne.Container
}

// New makes an empty pane; data gives the font file of a face, as for [paper.New].
func New(wishes Wishes, data func(key string) []byte) *Pane {
	p := &Pane{wishes: wishes, paper: paper.New(data), head: widgets.NewRich()}
	p.paper.ShowPlaces(false)
	p.paper.FitWidth()
	p.paper.SetReading(paper.Reading{
		Pick: wishes.Pick, Escape: wishes.Leave, Key: wishes.Key, Shortcut: wishes.Shortcut,
	})
	p.export = widgets.NewTool(translations.T("preview.export"), "export", wishes.Export)
	p.list = widgets.NewRows(p.row)
	p.list.OnPick = func(i int) {
		if at := p.copy.List[i].At; at >= 0 {
			wishes.Jump(at)
		}
	}
	p.list.OnEscape = wishes.Leave
	title := widget.NewLabelWithStyle(translations.T("preview.title"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	bar := container.NewHBox(title, layout.NewSpacer(), p.export)
	head := container.New(layout.NewCustomPaddedLayout(0, 6, 12, 12), p.head)
	p.split = container.NewVSplit(paper.NewView(p.paper, nil), p.list)
	p.split.Offset = 0.7
	p.body = container.NewBorder(container.NewVBox(bar, head, widget.NewSeparator()), nil, nil, nil, p.split)
	p.ExtendBaseWidget(p)
	return p
}

// Set shows a copy. The view stays where it is as far as the pages do.
func (p *Pane) Set(c Copy) {
	p.copy = c
	p.split.Hidden = c.Refused != ""
	p.export.Set(p.export.Label, false, c.Refused == "")
	p.head.Set(p.said())
	lines := paper.ByOffset(paper.Lines(c.Pages))
	var lit []paper.Piece
	for _, mask := range c.Masks {
		lit = append(lit, paper.Pieces(lines, mask)...)
	}
	p.paper.Set(c.Pages, paper.Overlay{Lit: lit}, paper.Piece{})
	at := p.list.Selected()
	p.list.Set(len(c.List))
	if at >= 0 && at < len(c.List) {
		p.list.Select(at)
	}
	p.Refresh()
}

// said is what stands above the pages.
func (p *Pane) said() []widgets.Paragraph {
	if p.copy.Refused != "" {
		return []widgets.Paragraph{{Pieces: []widgets.Piece{{Text: p.copy.Refused, Color: theme.ColorNameError}}}}
	}
	text := translations.T("preview.nothing")
	if n := p.hidden(); n > 0 {
		text = translations.T("preview.hidden", n)
	}
	return []widgets.Paragraph{
		widgets.Text(text),
		{Above: 1, Pieces: []widgets.Piece{{Text: translations.T("cli.masked.read"), Small: true, Color: theme.ColorNamePlaceHolder}}},
	}
}

// hidden is how many places are masked.
func (p *Pane) hidden() (n int) {
	for _, item := range p.copy.List {
		n += item.Count
	}
	return n
}

// row is one thing that is masked.
func (p *Pane) row(i int) []widgets.Paragraph {
	item := p.copy.List[i]
	mask := item.Mask
	if mask == "" {
		mask = translations.T("cli.masked.left-out")
	}
	return []widgets.Paragraph{
		{Pieces: []widgets.Piece{{Text: item.Original}, {Text: " → "}, {Text: mask, Bold: true}}},
		{Above: 1, Pieces: []widgets.Piece{{Text: translations.T("preview.places", item.Kind, item.Count), Small: true, Color: theme.ColorNamePlaceHolder}}},
	}
}

// Focus gives the pages the keys.
func (p *Pane) Focus() { p.wishes.Focus(p.paper) }

// MinSize is the pane's least width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(280, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.body) }
