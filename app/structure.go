package app

import (
	"fyne.io/fyne/v2"

	"jianwen/app/outline"
	"jianwen/assets/translations"
)

// outlineKey is the switch of the outline in the preferences.
const outlineKey = "outline-shown"

// newOutline makes the pane of parts and headings.
func (w *window) newOutline() *outline.Pane {
	w.state.View.Outline = w.app.Preferences().Bool(outlineKey)
	return outline.New(outline.Wishes{
		Pick: func(offset int) {
			w.writer.GoTo(offset)
			w.toPaper()
		},
		Look:  w.paper.Reveal,
		Move:  w.moveSection,
		Leave: w.toPaper,
		Key:   w.typedKey,
	})
}

// toPaper gives the paper the keys, or the start page where nothing is open.
func (w *window) toPaper() {
	if w.comparing() {
		w.win.Canvas().Focus(w.redlined.paper)
	} else if w.state.IsOpen() {
		w.win.Canvas().Focus(w.paper)
	} else {
		w.start.Focus()
	}
}

// flipOutline shows the outline and gives it the keys, or hides it.
func (w *window) flipOutline() {
	on := !w.state.View.Outline
	w.state.View.Outline = on
	w.app.Preferences().SetBool(outlineKey, on)
	w.state.Viewed.Emit(&w.state)
	if on {
		w.listSections()
		w.listCase()
		w.win.Canvas().Focus(w.outline)
	} else {
		w.toPaper()
	}
}

// listSections shows parts and headings as they are now.
func (w *window) listSections() {
	s := w.state.Snapshot
	if s == nil || !w.state.View.Outline || s == w.outlined {
		return
	}
	w.outlined = s
	w.outline.Set(outline.Entries(s.Document, s.Form, w.office().forms.PartName))
	w.caretMoved()
}

// caretMoved lets the outline follow the caret; while somebody types it waits for the
// list to be that of the draft.
func (w *window) caretMoved() {
	w.status.selected()
	if w.margins != nil {
		w.margins.Hush()
	}
	if e := w.writer.Editor(); e != nil && w.state.View.Outline && w.outlined == w.state.Snapshot {
		w.outline.SetCaret(e.Selection().Caret)
	}
}

// moveSection moves the section at a place over so many beside it.
func (w *window) moveSection(at, by int) {
	if !w.writer.MoveSection(translations.T("step.move"), at, by, func() {
		w.listSections()
		w.outline.Follow()
		w.state.tell(translations.T("window.moved"))
	}) {
		w.state.tell(translations.T("window.no-move"))
	}
}

// stepSection makes a command that moves the section which the keys are on in the
// outline, or which the caret is in.
func (w *window) stepSection(by int) func() {
	return func() {
		if at, ok := w.outline.At(); ok {
			w.moveSection(at, by)
		} else if e := w.writer.Editor(); e != nil && w.win.Canvas().Focused() != fyne.Focusable(w.outline) {
			w.moveSection(e.Selection().Caret, by)
		}
	}
}
