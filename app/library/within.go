package library

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/assets/translations"
)

// within finds a word in the statute that is read: all places are marked, Enter goes
// from one article that has it to the next. A number goes to the article.
type within struct {
	widget.BaseWidget
	view  *statuteView
	field *field
	count *widget.Label
	at    []int // rows that have the word
	now   int
}

func newWithin(s *statuteView) *within {
	w := &within{view: s, field: newField(translations.T("library.find-within")), count: widget.NewLabel("")}
	w.field.OnChanged = w.find
	w.field.onEnter = func() { w.step(1) }
	w.field.onDown = func() { s.pane.host.Window.Canvas().Focus(s.text.Rows) }
	w.field.onEscape = func(empty bool) bool {
		if empty {
			w.field.onDown()
		}
		return empty
	}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer is for Fyne.
func (w *within) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(2, 6, 10, 6), container.NewBorder(nil, nil, nil, w.count, w.field)))
}

// clear forgets the word.
func (w *within) clear() {
	w.at = nil
	w.field.Text = ""
	w.field.Refresh()
	w.count.SetText("")
}

// find marks a word and goes to the first article that has it.
func (w *within) find(word string) {
	s := w.view
	s.marked, w.at, w.now = strings.TrimSpace(word), nil, -1
	for i, a := range s.articles {
		if a != nil {
			s.text.all[i].look = s.look(a)
			if s.marked != "" && strings.Contains(a.Label+a.Heading+a.Text, s.marked) {
				w.at = append(w.at, i)
			}
		}
	}
	s.text.Redraw()
	w.count.SetText("")
	if s.marked != "" {
		w.step(1)
	}
}

// step goes to the next article that has the word, from the last to the first.
func (w *within) step(by int) {
	if len(w.at) == 0 {
		if w.view.marked != "" {
			w.count.SetText(translations.T("library.not-within"))
		}
		return
	}
	w.now = (w.now + by + len(w.at)) % len(w.at)
	w.view.text.Select(w.at[w.now])
	w.view.text.ScrollTo(w.at[w.now])
	w.count.SetText(translations.T("library.place", w.now+1, len(w.at)))
}
