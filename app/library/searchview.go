package library

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// A searchView is the field, the filters and the hits.
type searchView struct {
	widget.BaseWidget
	pane    *Pane
	field   *field
	filters *filters
	count   *widget.Label
	list    *items
	empty   *widgets.Rich
	result  *search.Result
	asked   string    // the query of result; "" for none
	since   time.Time // when it was asked
	heading string    // in place of the count, for what was not asked in the field
	hits    int       // rows at the end of the list that are hits
	held    bool      // what is shown was asked for otherwise than in the field

	paragraph string // at the caret of the draft, to which articles are offered
	offered   string // the paragraph whose articles are shown; "" for none
}

// debounce is how long the next key is waited for: less than a quick typist needs
// between two, so that only a burst is left out.
const debounce = 35 * time.Millisecond

// a page of hits, and how many titles are suggested above them.
const (
	pageOfHits  = 20
	suggestions = 4
)

func newSearchView(p *Pane) *searchView {
	s := &searchView{pane: p, field: newField(translations.T("library.ask")), count: widget.NewLabel(""), list: newItems(), empty: widgets.NewRich()}
	s.count.Truncation = fyne.TextTruncateEllipsis
	s.filters = newFilters(s)
	s.field.OnChanged = func(string) { s.typed(debounce) }
	s.field.onEnter = func() { s.enter() }
	s.field.onDown = func() {
		if s.list.Len() > 0 {
			p.host.Window.Canvas().Focus(s.list.Rows)
		}
	}
	s.field.onEscape = p.escape
	s.list.OnTop = func() { p.Focus() }
	s.list.OnEscape = func() { p.escapeTo(p.Focus) }
	s.list.OnEnd = s.more
	s.list.OnSelect = func(int) { p.peek(s.list) }
	pick := s.list.OnPick
	s.list.OnPick = func(i int) {
		p.sought()
		pick(i)
	}
	s.list.OnUse = func(int) bool {
		p.sought()
		return p.insert(s.list.citation(), "")
	}
	s.list.OnQuote = func(int) { p.insert(s.list.citation(), s.list.words()) }
	s.list.OnCopy = func(int) { p.copyCitation(s.list.citation()) }
	p.list(s.list)
	s.ExtendBaseWidget(s)
	s.opened()
	return s
}

// CreateRenderer is for Fyne.
func (s *searchView) CreateRenderer() fyne.WidgetRenderer {
	icon := container.NewCenter(widget.NewIcon(look.IconIn("search", theme.ColorNamePlaceHolder)))
	box := container.New(layout.NewCustomPaddedLayout(8, 2, 10, 10), container.NewBorder(nil, nil, icon, nil, s.field))
	counted := container.NewBorder(nil, nil, nil, s.filters.day, s.count)
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), box, s.filters, counted, widget.NewSeparator())
	empty := container.New(layout.NewCustomPaddedLayout(14, 8, 16, 16), s.empty)
	foot := container.New(layout.NewCustomPaddedLayout(2, 2, 6, 6), container.NewHBox(
		s.pane.tool(translations.T("library.cite"), "quote", func() { s.pane.insert(s.list.citation(), "") }),
		s.pane.tool(translations.T("library.copy"), "copy", func() { s.pane.copyCitation(s.list.citation()) }),
		layout.NewSpacer(),
		s.pane.moreTool(),
	))
	return widget.NewSimpleRenderer(container.NewBorder(head, container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(), foot), nil, nil,
		container.NewStack(empty, s.list.Rows)))
}

// opened says how the library stands before anything is asked.
func (s *searchView) opened() {
	s.say("")
	if s.field.Text != "" {
		s.typed(0)
	} else {
		s.offer()
	}
}

// say shows a sentence in place of hits; "" what the field is for.
func (s *searchView) say(sentence string) {
	s.result, s.asked, s.heading, s.hits, s.offered = nil, "", "", 0, ""
	s.list.set(nil)
	s.filters.set(nil)
	s.count.SetText("")
	var text []widgets.Paragraph
	switch {
	case s.pane.trouble != "":
		text = []widgets.Paragraph{widgets.Text(s.pane.trouble)}
	case s.pane.library == nil:
		text = []widgets.Paragraph{hint(translations.T("library.opening"))}
	case sentence != "":
		text = []widgets.Paragraph{widgets.Text(sentence)}
	default:
		for _, key := range []string{
			translations.T("library.help-citation"), translations.T("library.help-words"),
			translations.T("library.help-paste"), translations.T("library.help-filter"), translations.T("library.help-drop"),
		} {
			text = append(text, widgets.Paragraph{Above: 6, Pieces: []widgets.Piece{dim(key)}})
		}
	}
	s.empty.Set(text)
	s.empty.Show()
}

// typed searches for what the field has, after a while without another key.
func (s *searchView) typed(wait time.Duration) {
	query, library := s.field.Text, s.pane.library
	if library == nil {
		return
	}
	if query == "" {
		s.pane.host.Stop("library-search")
		s.held = false
		s.say("")
		s.offer()
		return
	}
	s.since = time.Now()
	request := search.Request{Query: query, AsOf: s.pane.asOf, Limit: pageOfHits, Suggesting: true}
	s.pane.host.Quietly("library-search", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(wait):
		}
		result, err := library.Find(ctx, request)
		var names []law.Match
		if err == nil && result.Citation == nil && !result.Query.Pasted {
			names, err = library.Suggest(ctx, result.Query.Words, suggestions)
		}
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { s.say(translations.T("library.failed", err)) }
		}
		return func() { s.show(query, result, names) }
	})
}

// again asks the same once more, where what is shown may be out of date.
func (s *searchView) again() {
	if s.result != nil && s.result.Incomplete != nil {
		s.typed(0)
	}
}

// enter searches for what the field has now, and goes to the hits.
func (s *searchView) enter() {
	if s.asked == s.field.Text && s.list.Len() > 0 {
		s.pane.host.Window.Canvas().Focus(s.list.Rows)
		s.list.OnPick(max(0, s.list.Selected()))
		return
	}
	s.typed(0)
}

// show shows what was found.
func (s *searchView) show(query string, result *search.Result, names []law.Match) {
	s.result, s.asked, s.heading, s.offered, s.held = result, query, "", "", false
	s.hits = 0
	var all []item
	if result.Citation != nil {
		all = append(all, s.pane.cited(result.Citation)...)
	}
	for _, m := range names {
		if row := s.pane.suggestion(m); row.open != nil || len(result.Hits) == 0 { // a mere name does not push hits down
			all = append(all, row)
		}
	}
	for _, h := range result.Hits {
		if result.Citation != nil && result.Citation.Article != nil && h.Row == result.Citation.Article.Row {
			continue // it stands above, in full
		}
		all = append(all, s.pane.hit(h))
		s.hits++
	}
	s.filters.set(result)
	if len(all) == 0 {
		s.nothing(result)
		return
	}
	s.empty.Hide()
	s.list.set(all)
	s.tell()
	s.pane.dwelt()
	s.shown(fmt.Sprintf("hits %d of %d for %s", len(all), result.Total, query))
}

func (s *searchView) shown(what string) {
	if s.pane.host.Shown != nil {
		s.pane.host.Shown(what, s.since)
	}
}

// nothing says that nothing was found, and what can be done.
func (s *searchView) nothing(result *search.Result) {
	sentence := translations.T("library.nothing")
	if len(result.Query.Filters) > 0 {
		sentence = translations.T("library.nothing-filtered")
	}
	if result.Incomplete != nil {
		sentence = translations.Pick(result.Incomplete.Zh, result.Incomplete.En)
	}
	s.list.set(nil)
	s.empty.Set(append([]widgets.Paragraph{widgets.Text(sentence)}, notes(result.Query.Notes)...))
	s.empty.Show()
	s.count.SetText("")
}

// tell says above the hits how many there are, and what to know of them.
func (s *searchView) tell() {
	text := s.heading
	if text == "" {
		if s.result.Total > 0 {
			text = translations.T("library.count", s.result.Total)
		}
		for _, n := range s.result.Query.Notes {
			text = translations.Pick(n.Zh, n.En)
		}
		if s.result.Incomplete != nil {
			text = joined([]string{text, translations.Pick(s.result.Incomplete.Zh, s.result.Incomplete.En)})
		}
	}
	s.count.SetText(text)
}

// more adds the next hits when the last ones have come in sight.
func (s *searchView) more() {
	r, library := s.result, s.pane.library
	if r == nil || library == nil || len(r.Hits) >= r.Total {
		return
	}
	request := search.Request{Query: s.asked, AsOf: s.pane.asOf, Limit: pageOfHits, Offset: len(r.Hits), Suggesting: true}
	s.pane.host.Quietly("library-more", func(ctx context.Context) func() {
		next, err := library.Find(ctx, request)
		if err != nil || len(next.Hits) == 0 {
			return nil // what is shown stays
		}
		return func() {
			if s.result != r {
				return
			}
			var all []item
			for _, h := range next.Hits {
				all = append(all, s.pane.hit(h))
			}
			r.Hits = append(r.Hits, next.Hits...)
			s.hits += len(all)
			s.list.add(all)
		}
	})
}
