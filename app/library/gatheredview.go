package library

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search/law"
)

// A gatheredTab is one of the lists of what was gathered.
type gatheredTab int

// The lists.
const (
	tabCollections gatheredTab = iota
	tabSaved
	tabSought
)

// A gatheredView lists what the person has gathered: collections and what is in them,
// saved searches, and what was sought.
type gatheredView struct {
	widget.BaseWidget
	pane  *Pane
	tab   gatheredTab
	open  string // the collection whose clips are listed; "" for none
	tabs  []*widgets.Tool
	row   *fyne.Container // of tabs
	title *widgets.Rich
	list  *items
	empty *widgets.Rich
	foot  *fyne.Container
}

func newGatheredView(p *Pane) *gatheredView {
	g := &gatheredView{pane: p, title: widgets.NewRich(), list: newItems(), empty: widgets.NewRich(), foot: container.NewHBox(), row: container.NewHBox()}
	for i, name := range []string{translations.T("room.collections"), translations.T("room.saved"), translations.T("room.history")} {
		t := widgets.NewTool(name, "", func() { p.Gathered(gatheredTab(i)) })
		g.tabs = append(g.tabs, t)
		g.row.Add(t)
	}
	p.list(g.list)
	g.list.OnKey = g.key
	g.list.OnEscape = func() { p.escapeTo(g.up) }
	g.list.OnUse = func(int) bool { return g.open != "" && p.insert(g.list.citation(), "") }
	g.list.OnQuote = func(int) { p.insert(g.list.citation(), g.list.words()) }
	g.list.OnCopy = func(int) { p.copyCitation(g.list.citation()) }
	g.list.OnSelect = func(int) { p.peek(g.list) }
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is for Fyne.
func (g *gatheredView) CreateRenderer() fyne.WidgetRenderer {
	back := widgets.NewTool(translations.T("library.back"), "back", g.up)
	head := container.New(layout.NewCustomPaddedVBoxLayout(2),
		container.New(layout.NewCustomPaddedLayout(3, 0, 4, 4), container.NewHBox(back, layout.NewSpacer(), g.row)),
		container.New(layout.NewCustomPaddedLayout(0, 6, 12, 12), g.title), widget.NewSeparator())
	foot := container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(), container.New(layout.NewCustomPaddedLayout(2, 2, 6, 6), g.foot))
	empty := container.New(layout.NewCustomPaddedLayout(14, 8, 16, 16), g.empty)
	return widget.NewSimpleRenderer(container.NewBorder(head, foot, nil, nil, container.NewStack(empty, g.list.Rows)))
}

// Gathered shows one of the lists.
func (p *Pane) Gathered(tab gatheredTab) {
	p.gathered.tab, p.gathered.open = tab, ""
	p.readRecord()
	p.enter(p.gathered)
	p.gathered.fill()
	p.host.Window.Canvas().Focus(p.gathered.list.Rows)
}

// Collections shows the collections, History what was sought.
func (p *Pane) Collections() { p.Gathered(tabCollections) }

// History shows what was sought.
func (p *Pane) History() { p.Gathered(tabSought) }

// up leads from a collection to all of them, and from there to the view before.
func (g *gatheredView) up() {
	switch {
	case g.open != "":
		g.open = ""
		g.fill()
	case g.pane.room.on:
		g.pane.Focus()
	default:
		g.pane.back()
	}
}

// key removes and renames by the keys that people know for that.
func (g *gatheredView) key(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyDelete:
		g.remove()
	case e.Name == fyne.KeyF2 && g.open != "":
		g.annotate()
	case e.Name == fyne.KeyF2 && g.tab == tabCollections:
		g.rename()
	default:
		g.pane.listKey(e)
	}
}

// named is the name of the collection that is open or selected; "" for none.
func (g *gatheredView) named() string {
	if g.open != "" {
		return g.open
	}
	if i := g.list.Selected(); g.tab == tabCollections && i >= 0 && i < len(g.pane.record.Collections) {
		return g.pane.record.Collections[i].Name
	}
	return ""
}

// clip is the one that is selected in the open collection.
func (g *gatheredView) clip() (research.Clip, bool) {
	if i := g.list.selected(); g.open != "" && i != nil && i.clip != nil {
		return i.clip(), true
	}
	return research.Clip{}, false
}

// fill lists what is kept now; the row that was selected stays so.
func (g *gatheredView) fill() {
	at := g.list.Selected()
	var all []item
	var heading, empty string
	r := &g.pane.record
	c := r.Collection(g.open)
	if c == nil {
		g.open = ""
	}
	switch {
	case c != nil:
		heading, empty = c.Name, translations.T("research.empty-collection")
		for i := range c.Clips {
			all = append(all, g.pane.clipRow(c.Clips[i]))
		}
	case g.tab == tabCollections:
		heading, empty = translations.T("room.collections"), translations.T("research.no-collections")
		for _, c := range r.Collections {
			all = append(all, g.collectionRow(c))
		}
	case g.tab == tabSaved:
		heading, empty = translations.T("room.saved"), translations.T("research.no-saved")
		all = g.searchRows(r.Saved)
	default:
		heading, empty = translations.T("room.history"), translations.T("research.no-history")
		all = g.searchRows(r.History)
	}
	for i, t := range g.tabs {
		t.Set(t.Label, gatheredTab(i) == g.tab, true)
	}
	g.row.Hidden = g.pane.room.on
	g.title.Set([]widgets.Paragraph{line(bold(heading), dim("  "+translations.T("research.items", len(all))))})
	g.empty.Hidden = len(all) > 0
	g.empty.Set([]widgets.Paragraph{hint(empty)})
	g.list.set(all)
	g.list.Select(min(at, len(all)-1))
	g.tools()
	g.pane.room.paint()
	g.Refresh()
}

// tools puts at the foot what can be done with the list.
func (g *gatheredView) tools() {
	p := g.pane
	g.foot.RemoveAll()
	add := func(name, icon string, do func()) { g.foot.Add(p.tool(name, icon, do)) }
	switch {
	case g.open != "":
		add(translations.T("library.cite"), "quote", func() { p.insert(g.list.citation(), "") })
		add(translations.T("research.note"), "edit", g.annotate)
		add(translations.T("research.take-out"), "", g.remove)
		add(translations.T("library.export-hits"), "export", p.Export)
	case g.tab == tabCollections:
		add(translations.T("research.new"), "new", g.newCollection)
		add(translations.T("research.rename"), "edit", g.rename)
		add(translations.T("research.delete"), "", g.remove)
		add(translations.T("library.export-hits"), "export", p.Export)
	case g.tab == tabSaved:
		add(translations.T("research.delete"), "", g.remove)
	default:
		add(translations.T("research.keep-search"), "example", g.keepSearch)
		add(translations.T("research.clear"), "", g.clearHistory)
	}
	g.foot.Refresh()
}

// searchRows are searches that are asked again when they are picked.
func (g *gatheredView) searchRows(all []research.Search) (out []item) {
	for _, s := range all {
		small := []string{translations.T("library.count", s.Found), when(s.At)}
		if s.AsOf != 0 {
			small = append(small, translations.T("library.as-of", date(s.AsOf)))
		}
		out = append(out, item{
			look: []widgets.Paragraph{line(widgets.Piece{Icon: "search", Color: theme.ColorNamePlaceHolder}, widgets.Piece{Text: " " + s.Query}), hint(joined(small))},
			open: func() { g.pane.askAgain(s) },
		})
	}
	return out
}

// askAgain searches once more, as of the same day.
func (p *Pane) askAgain(s research.Search) {
	p.asOf = s.AsOf
	p.search.filters.showDay()
	p.home()
	p.search.field.Write(s.Query)
	p.search.typed(0)
	p.Focus()
}

// keepSearch saves the search of the history that is selected.
func (g *gatheredView) keepSearch() {
	i := g.list.Selected()
	if g.tab != tabSought || i < 0 || i >= len(g.pane.record.History) {
		return
	}
	s := g.pane.record.History[i]
	g.pane.change(func(r *research.Record) { r.Save(s) }, func() {
		g.pane.said.done(translations.T("research.search-saved", s.Query))
	})
}

// collectionRow is a collection with what is in it.
func (g *gatheredView) collectionRow(c research.Collection) item {
	small := translations.T("research.items", len(c.Clips))
	if n := len(c.Clips); n > 0 {
		small = joined([]string{small, when(c.Clips[n-1].At), c.Clips[n-1].Called()})
	}
	return item{
		look: []widgets.Paragraph{line(widgets.Piece{Icon: "collect", Color: theme.ColorNamePrimary}, bold(" "+c.Name)), hint(small)},
		open: func() {
			g.open, g.pane.collection = c.Name, c.Name
			g.fill()
			g.pane.host.Window.Canvas().Focus(g.list.Rows)
		},
	}
}

// clipRow is what was collected: its name, what it was, its words, the note.
func (p *Pane) clipRow(c research.Clip) item {
	head := line(bold(c.Called()))
	if c.Letter != "" && c.Label != "" {
		head.Pieces = append(head.Pieces, widgets.Piece{Text: " " + c.Label, Bold: true, Color: theme.ColorNamePrimary})
	}
	out := item{look: []widgets.Paragraph{head, hint(c.About)}}
	if c.Note != "" {
		out.look = append(out.look, widgets.Paragraph{Above: 3, Pieces: []widgets.Piece{
			{Icon: "edit", Color: theme.ColorNamePrimary, Small: true}, {Text: " " + c.Note, Color: theme.ColorNamePrimary},
		}})
	}
	if c.Words != "" {
		text := paragraphs(c.Words)
		text[0].Above = 3
		out.look = append(out.look, text...)
	}
	out.open = func() { p.openClip(c) }
	out.clip = func() research.Clip { return c }
	out.cite = func() string { return c.Citation }
	if c.Words != "" && c.Letter == "" {
		out.says = func() string { return c.Words }
	}
	return out
}

// when is a day in words.
func when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return date(law.DateOf(t.Local()))
}
