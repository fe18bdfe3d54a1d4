package ime

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Windows composes in a window of its own, and hands over what comes of it as typed
// characters; only where that window stands is ours to say (imm.h).
var (
	imm32          = windows.NewLazySystemDLL("imm32.dll")
	getContext     = imm32.NewProc("ImmGetContext")
	releaseContext = imm32.NewProc("ImmReleaseContext")
	setComposition = imm32.NewProc("ImmSetCompositionWindow")
	setCandidate   = imm32.NewProc("ImmSetCandidateWindow")
)

// How a window is placed.
const (
	atPoint = 0x0002 // CFS_POINT
	beside  = 0x0080 // CFS_EXCLUDE: anywhere but over the area
)

// A compositionForm is COMPOSITIONFORM.
type compositionForm struct {
	style uint32
	at    point
	area  area
}

// A candidateForm is CANDIDATEFORM.
type candidateForm struct {
	index uint32
	style uint32
	at    point
	area  area
}

type (
	point struct{ x, y int32 }
	area  struct{ left, top, right, bottom int32 }
)

// Place puts what the input method of Windows shows at a caret: its place in a window, in
// pixels. Nothing happens where there is no input method.
func Place(window uintptr, caret Rect) {
	if window == 0 || imm32.Load() != nil {
		return
	}
	context, _, _ := getContext.Call(window)
	if context == 0 {
		return
	}
	at := point{caret.X, caret.Y}
	line := area{caret.X, caret.Y, caret.X + caret.W, caret.Y + caret.H}
	composing := compositionForm{style: atPoint, at: at}
	candidates := candidateForm{style: beside, at: point{caret.X, caret.Y + caret.H}, area: line}
	// Where one of them fails the input method stays where it was.
	_, _, _ = setComposition.Call(context, uintptr(unsafe.Pointer(&composing)))
	_, _, _ = setCandidate.Call(context, uintptr(unsafe.Pointer(&candidates)))
	_, _, _ = releaseContext.Call(window, context)
}
