// Package fonts holds the fonts that travel inside the program. NOTICE.md says
// where each comes from, what was done to it and under which licence it stands;
// build.sh makes them again.
//
// FandolFang (仿宋) is not here: its licence wants it whole and apart, so it
// lies beside the program, in fandol/ of the source tree.
//
// The bytes are the program's own image: nothing is copied when a font is asked
// for, and the system reads only the pages that are used. They must not be
// written to; on most systems that ends the program.
package fonts

import (
	_ "embed"
	"unsafe"
)

// A File is one bundled font.
type File struct {
	Name string // of the file: "NotoSerifSC-Regular.ttf"
	Data []byte // read-only
}

//go:embed NotoSerifSC-Regular.ttf
var songti string

//go:embed NotoSerifSC-Black.ttf
var xiaobiaosong string

//go:embed NotoSansSC-Medium.ttf
var heiti string

//go:embed JianwenKai-Regular.ttf
var kaiti string

//go:embed JianwenSerif-Regular.ttf
var latin string

//go:embed NotoSansSC-Regular.ttf
var ui string

//go:embed NotoSansSC-Bold.ttf
var uiBold string

// Songti is Noto Serif SC Regular, whole: 宋体, and the fall-back for rare characters.
func Songti() File { return file("NotoSerifSC-Regular.ttf", songti) }

// Xiaobiaosong is Noto Serif SC Black, in the place of 小标宋.
func Xiaobiaosong() File { return file("NotoSerifSC-Black.ttf", xiaobiaosong) }

// Heiti is Noto Sans SC Medium, as dark on paper as 黑体.
func Heiti() File { return file("NotoSansSC-Medium.ttf", heiti) }

// Kaiti is Jianwen Kai, a subset of LXGW WenKai: 楷体.
func Kaiti() File { return file("JianwenKai-Regular.ttf", kaiti) }

// Latin is Jianwen Serif, a subset of Liberation Serif: letters and digits as
// wide as those of Times New Roman.
func Latin() File { return file("JianwenSerif-Regular.ttf", latin) }

// UI is Noto Sans SC Regular, for the window.
func UI() File { return file("NotoSansSC-Regular.ttf", ui) }

// UIBold is Noto Sans SC Bold, for the window.
func UIBold() File { return file("NotoSansSC-Bold.ttf", uiBold) }

// All is every bundled font.
func All() []File {
	return []File{Songti(), Xiaobiaosong(), Heiti(), Kaiti(), Latin(), UI(), UIBold()}
}

// file shows an embedded string as bytes without copying it: strings of the
// program's image are not collected and do not move.
func file(name, data string) File {
	return File{name, unsafe.Slice(unsafe.StringData(data), len(data))}
}
