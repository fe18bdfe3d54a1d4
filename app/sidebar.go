package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
)

// A sidebar is the panes at the right, of which one is shown. Its edge is dragged to
// make it wider; how wide each pane is wanted is remembered.
type sidebar struct {
	widget.BaseWidget
	preferences fyne.Preferences
	panes       []sidePane
	shown       *sidePane // nil: none
	stack       *fyne.Container
	edge        *edge
	whole       bool // the pane takes the room of all others
}

// A sidePane is a pane with the width that is wanted for it.
type sidePane struct {
	content fyne.CanvasObject
	key     string // of the width in the preferences
	usual   float32
	width   float32
}

// sidePanes are the panes of the window's sidebar.
func (w *window) sidePanes() []sidePane {
	return []sidePane{
		{content: w.findings, key: "findings-width", usual: 272},
		{content: w.shelf, key: "library-width", usual: 430},
		{content: w.fields, key: "fields-width", usual: 300},
		{content: w.rounds, key: "rounds-width", usual: 360},
		{content: w.argument, key: "argument-width", usual: 520},
		{content: w.versions, key: "versions-width", usual: 380},
		{content: w.public.pane, key: "preview-width", usual: 470},
		{content: w.help, key: "help-width", usual: 360},
	}
}

func newSidebar(preferences fyne.Preferences, panes []sidePane) *sidebar {
	s := &sidebar{preferences: preferences, panes: panes, stack: container.NewStack()}
	for i := range s.panes {
		p := &s.panes[i]
		s.stack.Add(p.content)
		p.width = float32(preferences.FloatWithFallback(p.key, float64(p.usual)))
		p.content.Hide()
	}
	s.edge = &edge{sidebar: s}
	s.edge.ExtendBaseWidget(s.edge)
	s.Hidden = true
	s.ExtendBaseWidget(s)
	return s
}

// show shows one of the panes; nil hides the bar.
func (s *sidebar) show(content fyne.CanvasObject) {
	s.shown = nil
	for i := range s.panes {
		p := &s.panes[i]
		if p.content == content {
			s.shown = p
			p.content.Show()
		} else {
			p.content.Hide()
		}
	}
	s.Hidden = s.shown == nil
	s.edge.Hidden = s.whole
	s.Refresh()
}

// shows is the pane that is shown; nil for none.
func (s *sidebar) shows() fyne.CanvasObject {
	if s.shown == nil {
		return nil
	}
	return s.shown.content
}

// wanted is how wide the shown pane is wanted.
func (s *sidebar) wanted() float32 {
	if s.shown == nil {
		return 0
	}
	return s.shown.width
}

// MinSize is the least width of the shown pane.
func (s *sidebar) MinSize() fyne.Size {
	if s.shown == nil {
		return fyne.Size{}
	}
	return s.shown.content.MinSize().AddWidthHeight(edgeWide, 0)
}

// CreateRenderer is for Fyne.
func (s *sidebar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, s.edge, nil, s.stack))
}

// edgeWide is how wide the edge can be grasped, units; its line is one wide.
const edgeWide = 5

// An edge is the edge of the sidebar that is dragged.
type edge struct {
	widget.BaseWidget
	sidebar *sidebar
}

// MinSize is for Fyne.
func (e *edge) MinSize() fyne.Size { return fyne.NewSize(edgeWide, 1) }

// Cursor says that the edge can be dragged.
func (e *edge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// Dragged makes the pane wider or narrower.
func (e *edge) Dragged(d *fyne.DragEvent) {
	s := e.sidebar
	if s.shown == nil || d.Dragged.DX == 0 {
		return
	}
	s.shown.width = max(s.MinSize().Width, s.Size().Width-d.Dragged.DX)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Content().Refresh()
	}
}

// DragEnd remembers the width.
func (e *edge) DragEnd() {
	if p := e.sidebar.shown; p != nil {
		p.width = e.sidebar.Size().Width // no wider than there was room
		e.sidebar.preferences.SetFloat(p.key, float64(p.width))
	}
}

// CreateRenderer is for Fyne.
func (e *edge) CreateRenderer() fyne.WidgetRenderer {
	line := widgets.NewFill(theme.ColorNameSeparator)
	line.Least = fyne.NewSize(1, 1)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, line, nil))
}
