package library

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// filters are the qualities by which hits can be kept. What is chosen is written
// into the query, so that it can be seen and changed there.
type filters struct {
	widget.BaseWidget
	view *searchView
	row  *fyne.Container
	day  *widgets.Tool
}

func newFilters(s *searchView) *filters {
	f := &filters{view: s, row: container.NewHBox()}
	f.day = widgets.NewTool("", "calendar", f.askDay)
	f.showDay()
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is for Fyne.
func (f *filters) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewHScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), f.row)))
}

// set offers the facets of a result; nil offers none.
func (f *filters) set(r *search.Result) {
	f.row.RemoveAll()
	if r != nil {
		for _, facet := range r.Facets {
			tool := widgets.NewTool(translations.Pick(facet.Name, facet.En)+" ▾", "", nil)
			tool.On = chosen(f.view.field.Text, facet) != ""
			tool.OnTap = func() { f.choose(facet, tool) }
			f.row.Add(tool)
		}
	}
	f.Hidden = len(f.row.Objects) == 0
	f.row.Refresh()
	f.Refresh()
}

// choose offers the values of a facet with their counts, below its button.
func (f *filters) choose(facet search.Facet, below fyne.CanvasObject) {
	menu := fyne.NewMenu("")
	now := chosen(f.view.field.Text, facet)
	for _, v := range facet.Values {
		i := fyne.NewMenuItem(fmt.Sprintf("%s  %d", translations.Pick(v.Zh, v.En), v.Count), func() { f.toggle(facet, v) })
		i.Checked = now == facetWord(v.Zh, v.En)
		menu.Items = append(menu.Items, i)
	}
	widget.ShowPopUpMenuAtRelativePosition(menu, f.view.pane.host.Window.Canvas(), fyne.NewPos(0, below.Size().Height), below)
}

// toggle writes a value into the query, or takes it out.
func (f *filters) toggle(facet search.Facet, v search.FacetValue) {
	f.view.field.Write(toggled(f.view.field.Text, facet, v))
	f.view.pane.Focus()
}

// facetNames are the words before the colon that the query understands for a facet.
func facetNames(facet search.Facet) []string {
	if facet.Name == "年份" { // a year is a date
		return []string{"日期", facet.En}
	}
	return []string{facet.Name, facet.En}
}

// facetWord is a value of a facet as the query understands it, in either language: no
// blanks, which end a filter there.
func facetWord(zh, en string) string {
	switch zh {
	case "效力不明":
		zh, en = "不明", "unknown"
	case "尚未施行":
		en = "not-yet"
	case "现行有效":
		en = "in-force"
	}
	word := translations.Pick(zh, en)
	if first, _, ok := strings.Cut(word, " "); ok {
		return first
	}
	return word
}

// parts is a word of a query as the name and the value of a filter.
func parts(word string) (name, value string, ok bool) {
	return strings.Cut(strings.Replace(word, "：", ":", 1), ":")
}

// chosen is the value of a facet that a query asks for; "" for none.
func chosen(query string, facet search.Facet) string {
	for word := range strings.FieldsSeq(query) {
		if name, value, ok := parts(word); ok && slices.Contains(facetNames(facet), name) {
			return value
		}
	}
	return ""
}

// toggled is a query with the value of a facet set in place of any other, or
// without it where it was set.
func toggled(query string, facet search.Facet, v search.FacetValue) string {
	names := facetNames(facet)
	var kept []string
	for word := range strings.FieldsSeq(query) {
		if name, _, ok := parts(word); !ok || !slices.Contains(names, name) {
			kept = append(kept, word)
		}
	}
	if want := facetWord(v.Zh, v.En); chosen(query, facet) != want {
		kept = append(kept, translations.Pick(names[0], names[1])+":"+want)
	}
	return strings.Join(kept, " ")
}

// showDay says which day is asked about.
func (f *filters) showDay() {
	text := translations.T("library.today")
	if on := f.view.pane.asOf; on != 0 {
		text = date(on)
	}
	f.day.Set(translations.T("library.as-of", text), f.view.pane.asOf != 0, true)
}

// askDay asks for the day on which the law is wanted; none is today.
func (f *filters) askDay() {
	p := f.view.pane
	entry := widgets.NewField("2026-08-14")
	entry.SetText(p.asOf.String())
	entry.Validator = func(s string) error {
		if _, ok := law.ParseDate(s); !ok && strings.TrimSpace(s) != "" {
			return fmt.Errorf("%s", translations.T("library.no-date"))
		}
		return nil
	}
	form := widget.NewFormItem(translations.T("library.day"), entry)
	form.HintText = translations.T("library.day-hint")
	d := dialog.NewForm(translations.T("library.day-title"), translations.T("dialog.ok"), translations.T("dialog.cancel"),
		[]*widget.FormItem{form}, func(ok bool) {
			if ok {
				on, _ := law.ParseDate(entry.Text)
				p.setDay(on)
			}
		}, p.host.Window)
	d.Resize(fyne.NewSize(420, 200))
	d.Show()
	p.host.Window.Canvas().Focus(entry)
}

// setDay asks about another day; 0 is today.
func (p *Pane) setDay(on law.Date) {
	p.asOf = on
	p.search.filters.showDay()
	p.search.typed(0)
}
