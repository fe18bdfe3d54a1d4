package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// finderLines sets the parts of a finder in two lines, the second only where its field is
// shown: what is sought and the tools for seeking, what comes in its place and the tools
// for replacing. The objects are in the order in which Tab goes through them: the two
// fields, the tools for replacing, the tools for seeking.
type finderLines struct{}

// MinSize is for Fyne.
func (finderLines) MinSize(o []fyne.CanvasObject) fyne.Size {
	what, by, replacing, seeking := o[0], o[1], o[2], o[3]
	first := beside(what, seeking)
	if !by.Visible() {
		return first
	}
	second := beside(by, replacing)
	return fyne.NewSize(max(first.Width, second.Width), first.Height+theme.Padding()+second.Height)
}

// Layout is for Fyne.
func (finderLines) Layout(o []fyne.CanvasObject, size fyne.Size) {
	what, by, replacing, seeking := o[0], o[1], o[2], o[3]
	y := float32(0)
	for _, line := range [][2]fyne.CanvasObject{{what, seeking}, {by, replacing}} {
		field, tools := line[0], line[1]
		high, wide := beside(field, tools).Height, tools.MinSize().Width
		field.Move(fyne.NewPos(0, y))
		field.Resize(fyne.NewSize(size.Width-wide-theme.Padding(), high))
		tools.Move(fyne.NewPos(size.Width-wide, y))
		tools.Resize(fyne.NewSize(wide, high))
		y += high + theme.Padding()
	}
}

// beside is the room that a field and its tools need in a line.
func beside(field, tools fyne.CanvasObject) fyne.Size {
	f, t := field.MinSize(), tools.MinSize()
	return fyne.NewSize(f.Width+theme.Padding()+t.Width, max(f.Height, t.Height))
}
