package app

import "fyne.io/fyne/v2"

// onDesk sets a card in the middle of the desk, not wider than can be read.
type onDesk struct{}

// The card's greatest width and the least desk around it, units.
const (
	cardMost = 1240
	cardEdge = 22
)

// MinSize is for Fyne.
func (onDesk) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*cardEdge, 2*cardEdge)
}

// Layout is for Fyne.
func (onDesk) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := min(cardMost, size.Width-2*cardEdge)
	put(objects[0], (size.Width-wide)/2, cardEdge, wide, size.Height-2*cardEdge)
}

// halves sets two objects beside one another, or below where there is no room.
type halves struct{}

// Room between the two, and from which width on they stand side by side, units.
const (
	halvesGap  = 24
	halvesFrom = 780
)

// MinSize is for Fyne.
func (halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout is for Fyne.
func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width >= halvesFrom {
		left := (size.Width - halvesGap) * 0.56
		put(objects[0], 0, 0, left, size.Height)
		put(objects[1], left+halvesGap, 0, size.Width-left-halvesGap, size.Height)
		return
	}
	high := (size.Height - halvesGap) * 0.56
	put(objects[0], 0, 0, size.Width, high)
	put(objects[1], 0, high+halvesGap, size.Width, size.Height-high-halvesGap)
}
