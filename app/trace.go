package app

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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

// traceShown prints that the library shows something.
func (w *window) traceShown(what string, asked time.Time) {
	if w.onShown != nil {
		w.onShown(what, asked)
	}
}

// paintTrace lies over content an object that prints milestones: when content is
// painted, with a draft or without, and how long each change of the view took to
// reach the screen, up to the end of its frame.
func (w *window) paintTrace(content fyne.CanvasObject) fyne.CanvasObject {
	if !tracing {
		return content
	}
	var changed time.Time
	dot := canvas.NewRaster(nil)
	dot.Generator = func(int, int) image.Image {
		what, since := "paint", changed
		if w.state.IsOpen() {
			what = "paint-content"
		}
		w.tasks.post(func() { trace(fmt.Sprintf("%s %.1f", what, float64(time.Since(since).Microseconds())/1000)) })
		return image.NewUniform(color.Transparent)
	}
	dot.SetMinSize(fyne.NewSize(1, 1))
	w.onView = func() {
		changed = time.Now()
		dot.Refresh()
	}
	w.onShown = func(what string, asked time.Time) {
		trace(fmt.Sprintf("shown %.1f %s", float64(time.Since(asked).Microseconds())/1000, what))
		changed = asked
		dot.Refresh()
	}
	return container.NewStack(content, container.NewBorder(nil, nil, nil, container.NewVBox(dot)))
}
