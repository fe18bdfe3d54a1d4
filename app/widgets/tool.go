// Package widgets is small controls that Fyne has not, or not quite so.
package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
)

const (
	toolIcon   = 18
	toolMargin = 8
	toolGap    = 6
	noteMin    = 60  // the least room in which a note says something
	leadMin    = 200 // the least width of an entry in a list, where it is longer
)

// A Tool is a flat button for bars: an icon, a label in regular type, or both. A
// switch that is on has a ground of its own.
type Tool struct {
	widget.DisableableWidget
	Label string
	Icon  string // of assets/icons; "" for none
	On    bool
	Lead  bool   // set at the left, as in a list, and not in the middle; cut where there is no room
	Note  string // said behind the label, small and dimmed
	OnTap func()

	hovered, focused bool
}

// NewTool makes a tool; icon or label may be "".
func NewTool(label, icon string, onTap func()) *Tool {
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
	r := &toolRenderer{tool: t, ground: canvas.NewRectangle(nil), icon: widget.NewIcon(nil), label: canvas.NewText(t.Label, nil), note: canvas.NewText("", nil)}
	r.ground.CornerRadius = 4
	r.Refresh()
	return r
}

type toolRenderer struct {
	tool   *Tool
	ground *canvas.Rectangle
	icon   *widget.Icon
	label  *canvas.Text
	note   *canvas.Text
}

func (r *toolRenderer) Destroy() {}

func (r *toolRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.label, r.note}
}

func (r *toolRenderer) MinSize() fyne.Size {
	label := fyne.MeasureText(r.tool.Label, theme.TextSize(), fyne.TextStyle{})
	w := label.Width + 2*toolMargin
	if r.tool.Lead {
		w = min(w, leadMin)
	}
	if r.tool.Icon != "" {
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
	x := float32(toolMargin)
	if !r.tool.Lead {
		x += (size.Width - min.Width) / 2
	}
	r.icon.Hidden = r.tool.Icon == ""
	if r.tool.Icon != "" {
		r.icon.Move(fyne.NewPos(x, (size.Height-toolIcon)/2))
		r.icon.Resize(fyne.NewSize(toolIcon, toolIcon))
		x += toolIcon + toolGap
	}
	x += r.set(r.label, r.tool.Label, x, size)
	note := r.tool.Note
	if x += 2 * toolGap; size.Width-x < noteMin {
		note = ""
	}
	r.set(r.note, note, x, size)
}

// set places a text, cut in a list where there is no room, and tells how wide it is.
func (r *toolRenderer) set(t *canvas.Text, text string, x float32, size fyne.Size) float32 {
	if r.tool.Lead && size.Width > 0 {
		text = Cut(text, t.TextSize, t.TextStyle, size.Width-x-toolMargin)
	}
	t.Text = text
	min := t.MinSize()
	t.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
	t.Resize(min)
	return min.Width
}

// Refresh draws the tool in its present state.
func (r *toolRenderer) Refresh() {
	t := r.tool
	r.label.TextSize, r.note.TextSize = theme.TextSize(), theme.CaptionTextSize()
	r.note.Color = theme.Color(theme.ColorNamePlaceHolder)
	ink := theme.ColorNameForeground
	if t.Disabled() {
		ink = theme.ColorNameDisabled
	}
	r.label.Color = theme.Color(ink)
	if t.Icon != "" {
		r.icon.Resource = look.IconIn(t.Icon, ink)
	}
	r.ground.FillColor = nil
	r.ground.StrokeWidth = 0
	switch {
	case t.hovered && !t.Disabled():
		r.ground.FillColor = theme.Color(theme.ColorNameHover)
	case t.On && !t.Disabled():
		r.ground.FillColor = theme.Color(theme.ColorNameSelection)
	}
	if t.focused && !t.Disabled() {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	r.Layout(t.Size())
	r.icon.Refresh()
	r.ground.Refresh()
	r.label.Refresh()
	r.note.Refresh()
}
