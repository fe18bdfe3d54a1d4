// Package library is the pane in which statutes and past documents are searched,
// read and taken in.
//
//	field ─▶ search ─▶ hits ─▶ statute (articles, history, company) or letter ─┐
//	caret ─▶ relevant articles                           comparison ◀──────────┤
//	files ─▶ intake ─▶ outcomes            collections, .xlsx, .docx, print ◀──┘
//
// It stands beside the draft, one view at a time, or is the whole window (the room):
// lists at the left, what is read at the right.
//
// It asks a [search.Library] in tasks that the window runs for it, so that nothing
// waits for a key, and the next key ends what the last one began.
package library

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// A Host is the window that the pane stands in.
type Host struct {
	Window fyne.Window
	// Quietly runs work under a name; what it returns is applied on the UI goroutine
	// unless other work of that name has been started, or it was stopped.
	Quietly func(name string, work func(ctx context.Context) (apply func()))
	// Follow is the same for work that has something to show while it runs.
	Follow func(name string, work func(ctx context.Context, post func(apply func())))
	Stop   func(name string)
	Copy   func(text string) // to the clipboard
	// Insert puts a citation into the open draft at its caret, and behind it what it is
	// followed by; false: no draft is open.
	Insert func(citation, behind string) bool
	Tell   func(sentence string) // in the status bar
	Fail   func(err error)       // in a dialog
	Folder func() string         // where dialogs begin
	Forms  func() []Form         // what a past document may be
	Grown  func()                // the library has more in it, or less
	Book   *research.Book        // where collections and what was sought are kept
	Write  func(file string, data []byte) error
	// Print sets something that was found on pages, with its source and the day, and
	// sends them to a printer.
	Print func(research.Clip)
	Leave func()                    // gives the keys back to the draft, and the room with it
	Enter func()                    // makes the pane the whole window
	Key   func(*fyne.KeyEvent) bool // a key that a list has no use for
	// Shown is told when what was asked for is drawn, and when it was asked for.
	Shown func(what string, asked time.Time)
}

// A Form is a type of document: its key and its names.
type Form struct{ Key, Zh, En string }

// A Pane is the library in the window.
type Pane struct {
	widget.BaseWidget
	host    Host
	library *search.Library // nil: not open yet
	trouble string          // why it does not open
	asOf    law.Date        // 0: today

	search  *searchView
	statute *statuteView
	letter  *letterView
	intake  *intake
	said    *saying
	stack   *fyne.Container
	behind  []fyne.CanvasObject // views to go back to, the last one on top

	gathered *gatheredView
	compared *comparedView
	room     *room
	work     *work
	record   research.Record // as it was last read or written
	active   *items          // the list that had the keys last
	first    *research.Clip  // to be compared with the next one; nil: none

	collection string // that was used last
	changes    int    // of the record, so far
	peeking    bool   // what is opened now is shown without taking the keys
}

// New makes the pane of a library that is not open yet.
func New(host Host) *Pane {
	p := &Pane{host: host}
	p.search = newSearchView(p)
	p.statute = newStatuteView(p)
	p.letter = newLetterView(p)
	p.intake = newIntake(p)
	p.said = newSaying(p)
	p.gathered = newGatheredView(p)
	p.compared = newComparedView(p)
	p.work = newWork(p)
	p.room = newRoom(p)
	p.stack = container.New(p.room, p.search, p.gathered, p.statute, p.letter, p.compared, p.intake.outcomes, p.room.blank, p.room.edge)
	p.show(p.search)
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	foot := container.New(layout.NewCustomPaddedVBoxLayout(0), p.said.strip, p.work.strip, p.intake.strip)
	return widget.NewSimpleRenderer(container.NewBorder(p.room.bar, foot, nil, nil, p.stack))
}

// MinSize is the least width in which the pane can be used.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(300, 200) }

// Open gives the pane its library.
func (p *Pane) Open(l *search.Library) {
	p.library, p.trouble = l, ""
	p.search.opened()
	p.intake.opened()
	p.readRecord()
}

// Refuse says in the pane why the library does not open.
func (p *Pane) Refuse(why string) {
	p.trouble = why
	p.search.opened()
}

// Changed searches again: the library has more in it than before.
func (p *Pane) Changed() { p.search.again() }

// Focus puts the cursor into the search field.
func (p *Pane) Focus() {
	if p.top() != fyne.CanvasObject(p.search) {
		p.home()
	}
	p.host.Window.Canvas().Focus(p.search.field)
}

// Seek searches for a text as if it had been typed into the field.
func (p *Pane) Seek(text string) {
	p.home()
	p.search.field.Write(text)
}

// show puts a view in front, without a way back; in the room at its side.
func (p *Pane) show(view fyne.CanvasObject) {
	p.said.hide()
	p.room.put(view)
	for _, o := range p.stack.Objects {
		if p.room.shows(o) {
			o.Show()
		} else {
			o.Hide()
		}
	}
	p.stack.Refresh()
}

// top is the view in front; in the room the one at the left.
func (p *Pane) top() fyne.CanvasObject {
	if p.room.on {
		return p.room.list
	}
	return p.room.front
}

// enter puts a view in front; back returns to the one before it.
func (p *Pane) enter(view fyne.CanvasObject) {
	if before := p.room.beneath(view); before != nil && before != view {
		p.behind = append(p.behind, before)
	}
	p.show(view)
}

// back returns to the view before; in the room to the list where there is none.
func (p *Pane) back() {
	view := fyne.CanvasObject(nil)
	if n := len(p.behind); n > 0 {
		view, p.behind = p.behind[n-1], p.behind[:n-1]
	}
	switch {
	case view != nil:
		p.show(view)
		p.refocus(view)
	case p.room.on:
		p.refocus(p.room.list)
	}
}

// refocus gives the keys to the list of a view.
func (p *Pane) refocus(view fyne.CanvasObject) {
	lists := map[fyne.CanvasObject]*items{p.search: p.search.list, p.gathered: p.gathered.list, p.statute: p.statute.front(), p.letter: p.letter.text, p.compared: p.compared.list}
	if l := lists[view]; l != nil && l.Len() > 0 {
		p.host.Window.Canvas().Focus(l.Rows)
	}
}

// home returns to the search.
func (p *Pane) home() {
	p.behind = nil
	p.show(p.search)
}

// backTool is the button at the head of a view that leads back.
func (p *Pane) backTool() *widgets.Tool {
	return widgets.NewTool(translations.T("library.back"), "back", p.back)
}

// day is the day that the person asks about.
func (p *Pane) day() law.Date {
	if p.asOf != 0 || p.library == nil {
		return p.asOf
	}
	return p.library.Today()
}
