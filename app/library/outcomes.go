package library

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/store"
)

// An outcomesView lists what became of each file of the last import.
type outcomesView struct {
	widget.BaseWidget
	pane  *Pane
	tools *fyne.Container
	list  *items
	all   []search.Outcome
	only  store.Outcome // "": all
}

// outcomeOrder is the order in which outcomes are counted: trouble last, where it is
// read last and remembered.
var outcomeOrder = []store.Outcome{store.Imported, store.Updated, store.Same, store.InPart, store.Refused}

func newOutcomesView(p *Pane) *outcomesView {
	o := &outcomesView{pane: p, tools: container.NewHBox(), list: newItems()}
	o.list.OnPick = nil
	o.list.OnEscape = func() { p.escapeTo(p.back) }
	o.ExtendBaseWidget(o)
	return o
}

// CreateRenderer is for Fyne.
func (o *outcomesView) CreateRenderer() fyne.WidgetRenderer {
	head := container.New(layout.NewCustomPaddedVBoxLayout(2),
		container.New(layout.NewCustomPaddedLayout(3, 0, 4, 4), container.NewHBox(o.pane.backTool(), layout.NewSpacer(),
			widgets.NewTool(translations.T("library.copy-list"), "copy", o.copyList))),
		container.NewHScroll(container.New(layout.NewCustomPaddedLayout(0, 2, 4, 4), o.tools)), widget.NewSeparator())
	return widget.NewSimpleRenderer(container.NewBorder(head, nil, nil, nil, o.list.Rows))
}

// begin forgets the outcomes of the import before.
func (o *outcomesView) begin() {
	o.all, o.only = nil, ""
	o.refill()
}

// add lists further outcomes.
func (o *outcomesView) add(more []search.Outcome) {
	if len(more) == 0 {
		return
	}
	o.all = append(o.all, more...)
	var rows []item
	for _, one := range more {
		if o.only == "" || one.Outcome == o.only {
			rows = append(rows, outcomeRow(one))
		}
	}
	o.list.add(rows)
	o.count()
}

// refill lists the outcomes that are wanted.
func (o *outcomesView) refill() {
	var rows []item
	for _, one := range o.all {
		if o.only == "" || one.Outcome == o.only {
			rows = append(rows, outcomeRow(one))
		}
	}
	o.list.set(rows)
	o.count()
}

// count offers the outcomes that there are, with their numbers, as filters.
func (o *outcomesView) count() {
	counts := map[store.Outcome]int{}
	for _, one := range o.all {
		counts[one.Outcome]++
	}
	o.tools.RemoveAll()
	o.offer(translations.T("library.all-files", len(o.all)), "")
	for _, kind := range slices.Backward(outcomeOrder) { // trouble is looked for first
		if counts[kind] > 0 {
			o.offer(translations.T("library.counted", outcomeName(kind), counts[kind]), kind)
		}
	}
	o.tools.Refresh()
}

func (o *outcomesView) offer(name string, only store.Outcome) {
	t := widgets.NewTool(name, "", func() {
		o.only = only
		o.refill()
	})
	t.On = o.only == only
	o.tools.Add(t)
}

// outcomeName names an outcome.
func outcomeName(o store.Outcome) string {
	switch o {
	case store.Imported:
		return translations.T("library.imported")
	case store.Updated:
		return translations.T("library.updated")
	case store.Same:
		return translations.T("library.same")
	case store.InPart:
		return translations.T("library.in-part")
	}
	return translations.T("library.refused")
}

// outcomeRow is what became of one file: its name, its outcome, and why.
func outcomeRow(o search.Outcome) item {
	icon, ink := "status-in-force", theme.ColorNameSuccess
	switch o.Outcome {
	case store.Refused:
		icon, ink = "status-repealed", theme.ColorNameError
	case store.InPart:
		icon, ink = "warning", theme.ColorNameWarning
	case store.Same:
		icon, ink = "status-unknown", theme.ColorNamePlaceHolder
	}
	look := []widgets.Paragraph{line(widgets.Piece{Icon: icon, Color: ink}, widgets.Piece{Text: " " + outcomeName(o.Outcome) + "　", Bold: true, Color: ink}, widgets.Piece{Text: filepath.Base(o.Name)})}
	if len(o.Titles) > 0 {
		titles := strings.Join(o.Titles, translations.Pick("、", ", "))
		if o.Count > len(o.Titles) {
			titles += " …"
		}
		look = append(look, hint(titles))
	}
	if o.Entries > 0 {
		look = append(look, hint(translations.T("library.taken", o.Count, o.Entries)))
	}
	return item{look: append(look, notes(o.Notes)...)}
}

// copyList puts the outcomes that are shown on the clipboard, one file in a line.
func (o *outcomesView) copyList() {
	var out strings.Builder
	n := 0
	for _, one := range o.all {
		if o.only != "" && one.Outcome != o.only {
			continue
		}
		n++
		out.WriteString(outcomeName(one.Outcome) + "\t" + one.Name)
		for _, note := range one.Notes {
			out.WriteString("\t" + translations.Pick(note.Zh, note.En))
		}
		out.WriteString("\n")
	}
	o.pane.host.Copy(out.String())
	o.pane.host.Tell(translations.T("library.copied-list", n))
}
