package library

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// A statuteView reads a statute: the articles of one version, and of the article
// that is selected its history, what is cited with it and who cites it.
type statuteView struct {
	widget.BaseWidget
	pane    *Pane
	title   *widgets.Rich
	version *widgets.Tool
	status  *widgets.Rich
	tabs    []*widgets.Tool
	within  *within
	text    *items // the articles, with headings between
	beside  *items // history, company or citing documents
	body    *fyne.Container

	statute  *law.Statute
	edition  *law.Version   // that is read, as the library knows it
	shown    *law.Version   // the same with its articles
	articles []*law.Article // by row of text; nil of a heading
	sought   bool           // an article was asked for, not the beginning
	tab      int
	marked   string // what is sought within
}

// The tabs.
const (
	tabText = iota
	tabHistory
	tabCompany
	tabCiting
)

func newStatuteView(p *Pane) *statuteView {
	s := &statuteView{pane: p, title: widgets.NewRich(), status: widgets.NewRich(), text: newItems(), beside: newItems()}
	s.version = widgets.NewTool("", "history", s.chooseVersion)
	s.version.Lead = true
	for i, name := range []string{
		translations.T("library.tab-text"), translations.T("library.tab-history"),
		translations.T("library.tab-company"), translations.T("library.tab-citing"),
	} {
		s.tabs = append(s.tabs, widgets.NewTool(name, "", func() { s.turn(i) }))
	}
	s.within = newWithin(s)
	s.text.OnPick = nil
	for _, list := range []*items{s.text, s.beside} {
		p.list(list)
		list.OnEscape = func() { p.escapeTo(p.back) }
		list.OnUse = func(int) bool { return p.insert(s.citation(), "") }
		list.OnQuote = func(int) { p.insert(s.citation(), s.words()) }
		list.OnCopy = func(int) { p.copyCitation(s.citation()) }
	}
	s.body = container.NewStack(s.text.Rows, s.beside.Rows)
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for Fyne.
func (s *statuteView) CreateRenderer() fyne.WidgetRenderer {
	tabs := container.NewHBox()
	for _, t := range s.tabs {
		tabs.Add(t)
	}
	head := container.New(layout.NewCustomPaddedVBoxLayout(2),
		container.New(layout.NewCustomPaddedLayout(3, 0, 4, 4), container.NewHBox(s.pane.backTool(), layout.NewSpacer(), s.version)),
		container.New(layout.NewCustomPaddedLayout(0, 0, 12, 12), s.title),
		container.New(layout.NewCustomPaddedLayout(0, 4, 12, 12), s.status),
		container.New(layout.NewCustomPaddedLayout(0, 0, 4, 4), tabs),
		s.within, widget.NewSeparator())
	foot := container.New(layout.NewCustomPaddedLayout(2, 2, 6, 6), container.NewHBox(
		s.pane.tool(translations.T("library.cite"), "quote", func() { s.pane.insert(s.citation(), "") }),
		s.pane.tool(translations.T("library.copy"), "copy", func() { s.pane.copyCitation(s.citation()) }),
		layout.NewSpacer(), s.pane.moreTool(),
	))
	return widget.NewSimpleRenderer(container.NewBorder(head,
		container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(), foot), nil, nil, s.body))
}

// openArticle shows a version of a statute at an article; nil is its beginning.
func (p *Pane) openArticle(st *law.Statute, v *law.Version, a *law.Article) {
	library, since, peek := p.library, time.Now(), p.peeking
	p.host.Quietly("library-read", func(ctx context.Context) func() {
		text, err := library.Text(ctx, st, v)
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		}
		return func() {
			p.statute.edition = v
			p.statute.set(st, text, a)
			p.bring(p.statute, peek)
			p.statute.settle(peek)
			if p.host.Shown != nil {
				p.host.Shown(fmt.Sprintf("statute %s, %d articles", st.Name, len(text.Articles)), since)
			}
		}
	})
}

// set shows a version with its articles.
func (s *statuteView) set(st *law.Statute, text *law.Version, at *law.Article) {
	s.statute, s.shown, s.marked = st, text, ""
	s.within.clear()
	title := st.Title
	if text.Part != "" && numbered(text) <= text.Count { // else it is all parts together
		title += "·" + text.Part
	}
	s.title.Set([]widgets.Paragraph{line(bold(title))})
	level := joined([]string{translations.Pick(st.Level.Zh(), st.Level.En()), st.Organ, translations.T("library.articles", numbered(text))})
	under := []widgets.Paragraph{line(append(status(st.StatusOf(text, s.pane.day())), dim("  "+level))...)}
	if in := force(text); in != "" {
		under = append(under, hint(in))
	}
	under = append(under, notes(append(slices.Clone(st.Notes), text.Notes...))...)
	s.status.Set(under)
	s.version.Set(edition(text)+" ▾", false, true)
	s.fill()
	s.turn(tabText)
	i := s.row(at)
	if s.sought = i >= 0; s.sought {
		s.text.Select(i)
	} else if len(s.text.all) > 0 {
		s.text.Select(s.first())
	}
}

// settle scrolls to the selected article once the list has its size, and lets the
// keys go there unless it is only peeked at.
func (s *statuteView) settle(peek bool) {
	if s.sought {
		s.text.ScrollTo(s.text.Selected())
	} else {
		s.text.ScrollTo(0)
	}
	if !peek {
		s.pane.host.Window.Canvas().Focus(s.text.Rows)
	}
}

// front is the list in sight.
func (s *statuteView) front() *items {
	if s.tab == tabText {
		return s.text
	}
	return s.beside
}

// numbered is how many articles have a number.
func numbered(v *law.Version) (n int) {
	for _, a := range v.Articles {
		if a.Number > 0 {
			n++
		}
	}
	return n
}

// force says from when to when a version is in force, as far as is known.
func force(v *law.Version) string {
	switch {
	case v.From != 0 && v.To != 0:
		return translations.T("library.in-force-to", date(v.From), date(v.To))
	case v.From != 0:
		return translations.T("library.in-force-from", date(v.From))
	}
	return ""
}

// turn shows a tab.
func (s *statuteView) turn(tab int) {
	s.tab = tab
	for i, t := range s.tabs {
		t.Set(t.Label, i == tab, true)
	}
	show := func(o fyne.CanvasObject, on bool) {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	show(s.text, tab == tabText)
	show(s.within, tab == tabText)
	show(s.beside, tab != tabText)
	s.pane.host.Stop("library-beside")
	switch tab {
	case tabHistory:
		s.loadHistory()
	case tabCompany:
		s.loadCompany()
	case tabCiting:
		s.loadCiting()
	}
	s.Refresh()
}

// article is the selected one; nil for none.
func (s *statuteView) article() *law.Article {
	if i := s.text.Selected(); i >= 0 && i < len(s.articles) {
		return s.articles[i]
	}
	return nil
}

// citation is the official citation of what is selected: in the text the article,
// beside it what stands in the list.
func (s *statuteView) citation() string {
	if s.tab == tabCompany || s.tab == tabCiting {
		if c := s.beside.citation(); c != "" {
			return c
		}
	}
	if a := s.article(); a != nil {
		return a.Official(s.statute.Title)
	}
	return law.Ref{}.Official(s.statute.Title)
}

// words are those of the selected article; "" where none is.
func (s *statuteView) words() string {
	if a := s.article(); a != nil {
		return a.Text
	}
	return ""
}

// asHit is the selected article as the library is asked about it.
func (s *statuteView) asHit(a *law.Article) search.Hit {
	return search.Hit{ID: a.ID, Row: a.Row, Kind: "statute", Statute: s.statute, Version: s.edition, Article: a}
}
