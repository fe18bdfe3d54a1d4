package editing

// Stand puts the caret at an offset; on a blank line of a part, which is no paragraph
// yet, as in the paragraph to be written there.
func (e *Editor) Stand(at int) {
	sheet := Read(e.parse(e.text), at)
	e.history.part()
	e.selection, e.sheet = At(sheet.Snap(at)), nil
	e.OnChange()
}
