package writing

// GoTo puts the caret at a place of the draft and brings it into sight.
func (w *Writer) GoTo(offset int) {
	if w.editor == nil {
		return
	}
	w.Settle()
	w.to(offset, false)
	w.paper.Bring(w.caret())
}

// MoveSection takes the section around a place over so many beside it, as one step; it
// tells whether there was anywhere to go.
func (w *Writer) MoveSection(name string, at, by int) bool {
	if w.editor == nil {
		return false
	}
	w.Settle()
	if !w.editor.Move(name, at, by) {
		return false
	}
	w.paper.Bring(w.caret())
	return true
}
