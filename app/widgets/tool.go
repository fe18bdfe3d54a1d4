// Package widgets is small controls that Fyne has not, or not quite so.
package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

const (
	toolIcon   = 18
	toolMargin = 8
	toolGap    = 6
)

// A Tool is a flat button for bars: an icon, a label in regular type, or both. A
// switch that is on has a ground of its own.
type Tool struct {
	widget.DisableableWidget
	Label string
	Icon  fyne.Resource
	On    bool
	OnTap func()

	hovered, focused bool
}

// NewTool makes a tool; icon may be nil, label "".
func NewTool(label string, icon fyne.Resource, onTap func()) *Tool {
	t := &Tool{Label: label, Icon: icon, OnTap: onTap}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes what the tool shows, and draws it only if it differs.
func (t *Tool) Set(label string, on, enabled bool) {
	if t.Label == label && t.On == on && t.Disabled() != enabled {
		return
	}
	t.Label, t.On = label, on
	if enabled {
		t.Enable()
	} else {
		t.Disable()
	}
	t.Refresh()
}

// Tapped does it.
func (t *Tool) Tapped(*fyne.PointEvent) {
	if !t.Disabled() && t.OnTap != nil {
		t.OnTap()
	}
}

// TypedKey does it for those who use no mouse.
func (t *Tool) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		t.Tapped(nil)
	}
}

// TypedRune is for Fyne.
func (t *Tool) TypedRune(rune) {}

// FocusGained is for Fyne.
func (t *Tool) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost is for Fyne.
func (t *Tool) FocusLost() { t.focused = false; t.Refresh() }

// MouseIn is for Fyne.
func (t *Tool) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved is for Fyne.
func (t *Tool) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (t *Tool) MouseOut() { t.hovered = false; t.Refresh() }

// CreateRenderer is for Fyne.
func (t *Tool) CreateRenderer() fyne.WidgetRenderer {
	r := &toolRenderer{tool: t, ground: canvas.NewRectangle(nil), icon: widget.NewIcon(t.Icon), label: canvas.NewText(t.Label, nil)}
	r.ground.CornerRadius = 4
	r.Refresh()
	return r
}

type toolRenderer struct {
	tool   *Tool
	ground *canvas.Rectangle
	icon   *widget.Icon
	label  *canvas.Text
}

func (r *toolRenderer) Destroy() {}

func (r *toolRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.label}
}

func (r *toolRenderer) MinSize() fyne.Size {
	label := r.label.MinSize()
	w := label.Width + 2*toolMargin
	if r.tool.Icon != nil {
		w += toolIcon
		if r.tool.Label != "" {
			w += toolGap
		}
	}
	return fyne.NewSize(w, max(label.Height, toolIcon)+2*toolMargin-2)
}

// Layout sets icon and label beside one another, in the middle.
func (r *toolRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	min := r.MinSize()
	x := (size.Width-min.Width)/2 + toolMargin
	r.icon.Hidden = r.tool.Icon == nil
	if r.tool.Icon != nil {
		r.icon.Move(fyne.NewPos(x, (size.Height-toolIcon)/2))
		r.icon.Resize(fyne.NewSize(toolIcon, toolIcon))
		x += toolIcon + toolGap
	}
	label := r.label.MinSize()
	r.label.Move(fyne.NewPos(x, (size.Height-label.Height)/2))
	r.label.Resize(label)
}

// Refresh draws the tool in its present state.
func (r *toolRenderer) Refresh() {
	t := r.tool
	r.label.Text, r.label.TextSize = t.Label, theme.TextSize()
	r.label.Color = theme.Color(theme.ColorNameForeground)
	r.icon.Resource = t.Icon
	r.ground.FillColor = nil
	r.ground.StrokeWidth = 0
	switch {
	case t.Disabled():
		r.label.Color = theme.Color(theme.ColorNameDisabled)
		if t.Icon != nil {
			r.icon.Resource = theme.NewDisabledResource(t.Icon)
		}
	case t.hovered:
		r.ground.FillColor = theme.Color(theme.ColorNameHover)
	case t.On:
		r.ground.FillColor = theme.Color(theme.ColorNameSelection)
	}
	if t.focused && !t.Disabled() {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	r.Layout(t.Size())
	r.icon.Refresh()
	r.ground.Refresh()
	r.label.Refresh()
}
