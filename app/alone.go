package app

import "fyne.io/fyne/v2"

// flipAlone leaves the paper alone in the window, or puts bars and panes back. All keys
// stay: a pane that is called comes.
func (w *window) flipAlone() {
	v := &w.state.View
	v.Alone = !v.Alone
	if v.Alone {
		v.Instead = noPane
	}
	w.state.Viewed.Emit(&w.state)
	w.toPaper()
}

// leaveAlone shows or hides the bars and the menu.
func (w *window) leaveAlone() {
	alone := w.state.View.Alone && w.state.IsOpen()
	for _, bar := range w.bars {
		bar.Hidden = alone
	}
	switch shown := w.win.MainMenu() != nil; {
	case alone && shown:
		w.win.SetMainMenu(nil)
		w.win.Content().Move(fyne.NewPos(0, 0)) // the canvas only makes room for a menu, it does not take it back
		w.win.Content().Resize(w.win.Canvas().Size())
	case !alone && !shown:
		w.win.SetMainMenu(mainMenu(w.groups))
	}
}

// flipAbreast lays two pages side by side, or one below the other.
func (w *window) flipAbreast() {
	w.paper.SetAbreast(!w.paper.Abreast())
	w.refreshCommands()
	w.toPaper()
}
