package app

import (
	"context"
	"sync"

	"jianwen/app/argument"
	"jianwen/drafting/reasoning/diagram"
)

// newArgument makes the pane with the map of the draft's reasoning.
func (w *window) newArgument() *argument.Pane {
	return argument.New(argument.Wishes{
		Pick: func(offset int) {
			w.writer.GoTo(offset)
			w.toPaper()
		},
		Look:  w.paper.Reveal,
		Leave: w.toPaper,
		Key:   w.typedKey,
		Work: func(work func() func()) {
			w.tasks.Quietly("curves", func(context.Context) func() { return work() })
		},
	})
}

// flipArgument shows the map and gives it the keys, or hides it.
func (w *window) flipArgument() {
	if !w.flipPane(argumentPane) {
		w.toPaper()
		return
	}
	w.drawArgument()
	w.win.Canvas().Focus(w.argument.Focus())
}

// mapType is the type that maps are laid out in.
var mapType = sync.OnceValue(diagram.NewType)

// drawArgument lays the reasoning out, where the map is shown.
func (w *window) drawArgument() {
	graph := w.margins.Graph()
	if w.state.View.Instead != argumentPane || graph == nil {
		return
	}
	w.tasks.Quietly("argument", func(context.Context) func() {
		m := argument.Layout(graph, mapType())
		return func() { w.argument.Set(m) }
	})
}
