package keys

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"jianwen/app/ime"
)

// place tells the input method of Windows where the caret is.
func (b *Board) place(at fyne.Position, height float32) {
	native, ok := b.window.(driver.NativeWindow)
	if !ok {
		return
	}
	scale := b.window.Canvas().Scale()
	caret := ime.Rect{X: int32(at.X * scale), Y: int32(at.Y * scale), W: 1, H: int32(height * scale)}
	native.RunNative(func(context any) {
		if w, ok := context.(driver.WindowsWindowContext); ok {
			ime.Place(w.HWND, caret)
		}
	})
}
