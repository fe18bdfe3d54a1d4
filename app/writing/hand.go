package writing

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/app/ime"
	"jianwen/app/ime/keys"
	"jianwen/drafting/editing"
)

// Focus is for the paper.
func (w *Writer) Focus(on bool) {
	w.focused, w.blinked = on, false
	if !on && w.editor != nil {
		w.editor.Tidy()
	}
	if w.board != nil {
		if on {
			w.board.SetClient(w)
		} else {
			w.board.SetClient(nil)
		}
	}
	w.overlay()
}

// Rune is for the paper.
func (w *Writer) Rune(r rune) {
	if w.o.Struck != nil {
		defer w.o.Struck(time.Now())
	}
	if w.board != nil && w.board.Rune(r) {
		return
	}
	w.editor.Type(w.o.Names.Type, string(r), editing.Typed)
}

// Key is for the paper.
func (w *Writer) Key(e *fyne.KeyEvent) {
	if w.board != nil && w.board.Key(e) {
		return
	}
	if !w.press(e.Name, held()&fyne.KeyModifierShift != 0) {
		w.o.Key(e)
	}
}

// KeyDown is for the paper.
func (w *Writer) KeyDown(e *fyne.KeyEvent) {
	if w.board != nil {
		w.board.KeyDown(e)
	}
}

// KeyUp is for the paper.
func (w *Writer) KeyUp(e *fyne.KeyEvent) {
	if w.board != nil {
		w.board.KeyUp(e)
	}
}

// held are the modifiers held down.
func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Commit is for the input method.
func (w *Writer) Commit(text string) {
	w.editor.Type(w.o.Names.Type, text, editing.Entered)
}

// Preedit is for the input method.
func (w *Writer) Preedit(p ime.Preedit) {
	if p == w.preedit {
		return
	}
	if w.preedit.Text == "" && p.Text != "" && !w.editor.Selection().Empty() {
		w.editor.Delete(w.o.Names.Delete) // what is composed takes the place of what is selected
	}
	w.preedit = p
	w.show()
}

// Forward is for the input method: a key that it hands back.
func (w *Writer) Forward(k ime.Key) {
	if k.Release {
		return
	}
	switch e, r := keys.Event(k); {
	case e != nil:
		w.press(e.Name, k.State&ime.Shift != 0)
	case r != 0:
		w.editor.Type(w.o.Names.Type, string(r), editing.Typed)
	}
}

// Panel is for the input method.
func (w *Writer) Panel(p ime.Panel) {
	at, size := w.CaretInWindow()
	w.board.Offer(p, at, size.Height)
}
