package library

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A room is how the views of the pane stand: one in front, or, when it is on, a list at
// the left and what is read at the right, in the whole window.
type room struct {
	pane  *Pane
	on    bool
	front fyne.CanvasObject // while it is off
	list  fyne.CanvasObject // at the left
	text  fyne.CanvasObject // at the right
	blank *fyne.Container   // at the right while nothing is read
	edge  *parting
	bar   *fyne.Container // above
	tools []*widgets.Tool // that turn to a list
}

func newRoom(p *Pane) *room {
	r := &room{pane: p, front: p.search, list: p.search}
	hints := widgets.NewRich()
	var text []widgets.Paragraph
	for _, sentence := range []string{
		translations.T("room.help-walk"), translations.T("room.help-collect"),
		translations.T("room.help-compare"), translations.T("room.help-escape"),
	} {
		text = append(text, widgets.Paragraph{Above: 6, Pieces: []widgets.Piece{dim(sentence)}})
	}
	hints.Set(text)
	r.blank = container.New(layout.NewCustomPaddedLayout(40, 8, 30, 30), hints)
	r.text = r.blank
	r.edge = newParting(r)
	r.bar = r.newBar()
	r.bar.Hide()
	return r
}

// newBar makes the bar above: the lists at the left, what can be done at the right.
func (r *room) newBar() *fyne.Container {
	p := r.pane
	r.tools = []*widgets.Tool{
		widgets.NewTool(translations.T("room.search"), "search", func() { p.Focus() }),
		widgets.NewTool(translations.T("room.collections"), "collect", func() { p.Gathered(tabCollections) }),
		widgets.NewTool(translations.T("room.saved"), "example", func() { p.Gathered(tabSaved) }),
		widgets.NewTool(translations.T("room.history"), "history", func() { p.Gathered(tabSought) }),
	}
	row := container.NewHBox(widgets.NewTool(translations.T("room.leave"), "back", func() { p.host.Leave() }))
	for _, t := range r.tools {
		row.Add(t)
	}
	row.Add(layout.NewSpacer())
	row.Add(p.tool(translations.T("library.collect"), "collect", p.Collect))
	row.Add(p.tool(translations.T("library.compare"), "compare", p.Compare))
	row.Add(p.tool(translations.T("library.export-hits"), "export", p.Export))
	row.Add(p.tool(translations.T("library.print"), "print", p.Print))
	return container.New(layout.NewCustomPaddedVBoxLayout(0),
		container.New(layout.NewCustomPaddedLayout(2, 2, 6, 6), row), widget.NewSeparator())
}

// SetRoom makes the pane a room or lets it stand beside the draft again. What is read
// stays in sight.
func (p *Pane) SetRoom(on bool) {
	r := p.room
	if r.on == on {
		return
	}
	view := r.front
	if r.on {
		view = r.list
		if r.text != r.blank {
			view = r.text
		}
	}
	r.on, r.bar.Hidden, p.behind = on, !on, nil
	switch {
	case on:
		r.list, r.text = p.search, r.blank
	case view != r.list:
		p.behind = []fyne.CanvasObject{r.list}
	}
	p.show(view)
	p.Refresh()
}

// IsRoom reports whether the pane is the whole window.
func (p *Pane) IsRoom() bool { return p.room.on }

// put gives a view its place.
func (r *room) put(view fyne.CanvasObject) {
	switch {
	case !r.on:
		r.front = view
	case r.isList(view):
		r.list = view
	default:
		r.text = view
	}
	r.paint()
}

// paint shows in the bar which list is at the left.
func (r *room) paint() {
	for i, t := range r.tools {
		on := r.list == r.pane.search && i == 0
		if r.list == r.pane.gathered {
			on = i > 0 && i == tabAt[r.pane.gathered.tab]
		}
		t.Set(t.Label, on, true)
	}
}

// tabAt is where the tool of a tab stands.
var tabAt = map[gatheredTab]int{tabCollections: 1, tabSaved: 2, tabSought: 3}

// shows reports whether a view is in sight.
func (r *room) shows(o fyne.CanvasObject) bool {
	if r.on {
		return o == r.list || o == r.text || o == r.edge
	}
	return o == r.front
}

// beneath is the view that another one is put upon; nil for none to go back to.
func (r *room) beneath(view fyne.CanvasObject) fyne.CanvasObject {
	switch {
	case !r.on:
		return r.front
	case r.isList(view) || r.text == r.blank:
		return nil
	}
	return r.text
}

// isList tells the views that stand at the left.
func (r *room) isList(view fyne.CanvasObject) bool {
	return view == fyne.CanvasObject(r.pane.search) || view == fyne.CanvasObject(r.pane.gathered)
}

// Widths in the room, units: the least of a side, and the share of the left one.
const (
	sideLeast  = 330
	shareUsual = 0.42
	shareKey   = "room-share" // in the preferences
)

// MinSize is for Fyne.
func (r *room) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 120) }

// Layout is for Fyne.
func (r *room) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := max(sideLeast, min(size.Width-sideLeast, size.Width*r.edge.share))
	for _, o := range objects {
		at, of := fyne.NewPos(0, 0), size
		switch {
		case !r.on:
		case o == fyne.CanvasObject(r.edge):
			at, of = fyne.NewPos(left, 0), fyne.NewSize(partingWide, size.Height)
		case r.isList(o):
			of.Width = left
		default:
			at, of = fyne.NewPos(left+partingWide, 0), fyne.NewSize(size.Width-left-partingWide, size.Height)
		}
		o.Move(at)
		o.Resize(of)
	}
}

// partingWide is how wide the edge can be grasped, units; its line is one wide.
const partingWide = 5

// A parting is the edge between the two sides, which is dragged.
type parting struct {
	widget.BaseWidget
	room  *room
	share float32 // of the left side
}

func newParting(r *room) *parting {
	e := &parting{room: r, share: shareUsual}
	if a := fyne.CurrentApp(); a != nil {
		e.share = float32(a.Preferences().FloatWithFallback(shareKey, shareUsual))
	}
	e.ExtendBaseWidget(e)
	return e
}

// MinSize is for Fyne.
func (e *parting) MinSize() fyne.Size { return fyne.NewSize(partingWide, 1) }

// Cursor says that the edge can be dragged.
func (e *parting) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// Dragged makes one side wider.
func (e *parting) Dragged(d *fyne.DragEvent) {
	stack := e.room.pane.stack
	if wide := stack.Size().Width; wide > 2*sideLeast && d.Dragged.DX != 0 {
		e.share = max(sideLeast/wide, min(1-sideLeast/wide, e.share+d.Dragged.DX/wide))
		stack.Refresh()
	}
}

// DragEnd remembers it.
func (e *parting) DragEnd() {
	fyne.CurrentApp().Preferences().SetFloat(shareKey, float64(e.share))
}

// CreateRenderer is for Fyne.
func (e *parting) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
	line.SetMinSize(fyne.NewSize(1, 1))
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, line, nil))
}
