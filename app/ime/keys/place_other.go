//go:build !windows

package keys

import "fyne.io/fyne/v2"

// place does nothing: elsewhere the input method is told by [ime.Context.SetCaret].
func (*Board) place(fyne.Position, float32) {}
