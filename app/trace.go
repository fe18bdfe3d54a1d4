package app

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// tracing is set by JIANWEN_TRACE=1: the window then prints to standard error
// when, in milliseconds of the clock, it got how far. See paper/bench/startup.sh.
var tracing = os.Getenv("JIANWEN_TRACE") == "1"

// trace prints a milestone.
func trace(what string) {
	if tracing {
		fmt.Fprintf(os.Stderr, "jianwen-trace %d %s\n", time.Now().UnixMilli(), what)
	}
}

// paintTrace is an object whose painting prints a milestone: the first frame it is
// painted in, and with it content. It is nil when nothing is traced.
func paintTrace(s *State) fyne.CanvasObject {
	if !tracing {
		return nil
	}
	r := canvas.NewRaster(nil)
	r.Generator = func(int, int) image.Image {
		if s.IsOpen() {
			trace("paint-content")
		} else {
			trace("paint")
		}
		return image.NewUniform(color.Transparent)
	}
	r.SetMinSize(fyne.NewSize(1, 1))
	s.Compiled.Listen(func(*State) { r.Refresh() })
	return r
}
