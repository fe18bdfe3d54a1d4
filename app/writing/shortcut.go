package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/drafting/editing"
)

// Shortcut is for the paper: keys with Ctrl or Alt.
func (w *Writer) Shortcut(s fyne.Shortcut) {
	if w.board != nil && w.board.Shortcut() {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		w.copy()
	case *fyne.ShortcutCut:
		w.cut()
	case *fyne.ShortcutPaste:
		w.paste()
	case *fyne.ShortcutSelectAll:
		w.selectAll()
	case *fyne.ShortcutUndo:
		w.Undo()
	case *fyne.ShortcutRedo:
		w.Redo()
	case *desktop.CustomShortcut:
		if !w.custom(s) {
			w.o.Shortcut(s)
		}
	default:
		w.o.Shortcut(s)
	}
}

// custom does what a key with modifiers means on a page of text.
func (w *Writer) custom(s *desktop.CustomShortcut) bool {
	if s.Modifier&fyne.KeyModifierAlt != 0 || s.Modifier&fyne.KeyModifierControl == 0 {
		return false
	}
	shift := s.Modifier&fyne.KeyModifierShift != 0
	sheet, caret := w.editor.Sheet(), w.editor.Selection().Caret
	switch s.KeyName {
	case fyne.KeyLeft:
		if w.hop(-1, shift) {
			return true
		}
		w.to(sheet.PreviousWord(caret, w.o.Terms), shift)
	case fyne.KeyRight:
		if w.hop(1, shift) {
			return true
		}
		w.to(sheet.NextWord(caret, w.o.Terms), shift)
	case fyne.KeyUp:
		w.paragraph(false, shift)
	case fyne.KeyDown:
		w.paragraph(true, shift)
	case fyne.KeyHome:
		w.document(false, shift)
	case fyne.KeyEnd:
		w.document(true, shift)
	case fyne.KeyBackspace:
		w.editor.EraseTo(w.o.Names.Delete, sheet.PreviousWord(caret, w.o.Terms))
	case fyne.KeyDelete:
		w.editor.EraseTo(w.o.Names.Delete, sheet.NextWord(caret, w.o.Terms))
	case fyne.KeyInsert:
		w.copy()
	default:
		return false
	}
	return true
}

// Undo takes the last step back; name is what it was, "" for none.
func (w *Writer) Undo() (name string) {
	w.Settle()
	return w.editor.Undo()
}

// Redo makes the step again that was taken back last.
func (w *Writer) Redo() (name string) {
	w.Settle()
	return w.editor.Redo()
}

// Level makes the paragraph at the caret a heading of a level, 1 to 4, or takes that back.
func (w *Writer) Level(level int) {
	w.Settle()
	w.change(w.o.Names.Level, w.editor.Sheet().Level(w.editor.Selection().Caret, level), nil)
}

func (w *Writer) copy() {
	if text := w.editor.Selected(); text != "" {
		w.o.Copy(text)
	}
}

func (w *Writer) cut() {
	if text := w.editor.Selected(); text != "" {
		w.o.Copy(text)
		w.editor.Delete(w.o.Names.Cut)
	}
}

// paste puts in what was copied, and then cleans it, as a step of its own: one undo
// takes the cleaning back.
func (w *Writer) paste() {
	text := w.o.Paste()
	if text == "" {
		return
	}
	w.Settle()
	start := w.editor.Selection().Span().Start
	if w.editor.Sheet().FieldAt(start) != nil { // a value is written anew as a whole: nothing of it could be cleaned later
		w.editor.Type(w.o.Names.Paste, editing.Clean(text), editing.Alone)
		return
	}
	w.editor.Type(w.o.Names.Paste, text, editing.Alone)
	clean := editing.Clean(text)
	if clean == text {
		return
	}
	end := w.editor.Selection().Caret
	w.editor.Retype(w.o.Names.Clean, editing.Selection{Anchor: start, Caret: end}, clean)
}

// selectAll selects the value that the caret is in, and then, or where it is in none, the
// whole body.
func (w *Writer) selectAll() {
	sheet := w.editor.Sheet()
	i := sheet.LeafAt(w.editor.Selection().Caret)
	if i < 0 {
		return
	}
	if l := &sheet.Leaves[i]; l.Field != nil {
		all := editing.Selection{Anchor: l.Stop(0), Caret: l.End()}
		if w.editor.Selection() != all && !all.Empty() {
			w.editor.Select(all)
			return
		}
	}
	if sheet.Body < len(sheet.Leaves) {
		w.editor.Select(editing.Selection{Anchor: sheet.Top(), Caret: sheet.Leaves[len(sheet.Leaves)-1].End()})
	}
}
