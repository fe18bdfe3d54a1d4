package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/palette"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/register"
)

// caseKey is the field that names the case of a draft (specification A.2).
const caseKey = "case_ref"

// caseName is the case that a draft says it belongs to; "" for none.
func caseName(s *drafting.Snapshot) string {
	if s == nil {
		return ""
	}
	return strings.TrimSpace(s.Document.Front.Get(caseKey))
}

// casework is the list of the documents of the open draft's case, above the outline.
type casework struct {
	body *fyne.Container
	name string           // of the case that is listed
	list []register.Draft // of it
}

// caseworkRows is how many documents are seen at once; more are scrolled to.
const caseworkRows = 6

func newCasework() *casework { return &casework{body: container.NewVBox()} }

// listCase reads, in the background, which documents the case of the open draft has.
func (w *window) listCase() {
	if !w.state.View.Outline || !w.state.IsOpen() {
		return
	}
	name, kept := caseName(w.state.Snapshot), w.keeping.pen != nil
	if name == "" || !kept {
		w.showCase(name, nil)
		return
	}
	w.tasks.Quietly("case", func(ctx context.Context) func() {
		list, err := w.register.OfCase(ctx, name)
		return func() {
			if err != nil {
				w.state.tell(translations.T("keeping.unreadable", err))
			}
			if caseName(w.state.Snapshot) == name {
				w.showCase(name, list)
			}
		}
	})
}

// showCase lists the documents of a case, the open one among them.
func (w *window) showCase(name string, list []register.Draft) {
	own := w.keeping.draft
	if at := slices.IndexFunc(list, func(d register.Draft) bool { return d.ID == own.ID }); at >= 0 {
		list[at] = own
	} else if name != "" {
		list = append(list, own)
	}
	c := w.casework
	if len(c.body.Objects) > 0 && c.name == name && slices.Equal(c.list, list) {
		return
	}
	c.name, c.list = name, list
	c.body.RemoveAll()
	if name == "" {
		c.body.Add(entry(translations.T("command.case"), "open", w.askCase))
	} else {
		c.body.Add(entry(name, "open", w.askCase))
		rows := container.New(layout.NewCustomPaddedVBoxLayout(0))
		for _, d := range list {
			row := entry(d.Title, "draft", func() { w.openKept(d.ID) })
			row.On = d.ID == own.ID
			rows.Add(row)
		}
		c.body.Add(scrolled(rows, caseworkRows))
		c.body.Add(entry(translations.T("case.new"), "new", w.askNewInCase))
	}
	c.body.Add(widget.NewSeparator())
	w.sections.Refresh()
}

// scrolled shows rows, so many at once.
func scrolled(rows *fyne.Container, most int) fyne.CanvasObject {
	if len(rows.Objects) <= most {
		return rows
	}
	s := container.NewVScroll(rows)
	s.SetMinSize(fyne.NewSize(0, rows.MinSize().Height*float32(most)/float32(len(rows.Objects))))
	return s
}

// askNewInCase lets the person pick the type of a further document of the open case.
func (w *window) askNewInCase() {
	name := caseName(w.state.Snapshot)
	if p := w.overlaid("new", translations.T("palette.types")); p != nil {
		w.fill(p, func() []palette.Entry { return w.typeEntries(map[string]string{caseKey: name}) })
	}
}

// askCase lets the person say to which case the open draft belongs: one that is there,
// a new one, or none.
func (w *window) askCase() {
	p := w.overlaid("case", translations.T("palette.cases"))
	if p == nil {
		return
	}
	own := caseName(w.state.Snapshot)
	first := []palette.Entry{{Name: translations.T("case.name"), Run: w.askCaseName}}
	if own != "" {
		first = append(first, palette.Entry{Name: translations.T("case.leave"), Run: func() { w.putInCase("") }})
	}
	p.Set(first)
	w.fill(p, func() []palette.Entry {
		out := first
		books, err := w.books()
		if err != nil {
			return out
		}
		all, err := books.Cases(context.Background())
		if err != nil {
			return out
		}
		for _, c := range all {
			if c.Name != own {
				out = append(out, palette.Entry{Name: c.Name, Group: translations.T("case.there"), Run: func() { w.putInCase(c.Name) }})
			}
		}
		return out
	})
}

// putInCase writes into the draft to which case it belongs.
func (w *window) putInCase(name string) {
	if name == "" {
		w.setField(caseKey)
	} else {
		w.setField(caseKey, name)
	}
	if w.keeping.pen != nil {
		w.describe()
	}
	w.listFields()
	w.listCase()
}

// askCaseName lets the person write the name of a case.
func (w *window) askCaseName() {
	w.askLine(line{
		title: translations.T("command.case"), what: translations.T("case.what"), example: translations.T("case.example"),
		text: caseName(w.state.Snapshot),
		keep: func(text string, done func()) {
			done()
			w.putInCase(strings.TrimSpace(text))
		},
	})
}
