package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/assets/translations"
)

// Heights of lines and air at their sides, units.
const (
	rowHigh     = 32
	headingHigh = 28
	rowSide     = 12
)

// A list shows lines, of which the hits are walked and picked. Only what is in sight
// is drawn.
type list struct {
	widget.BaseWidget
	onPick func(*Hit)

	lines    []line
	tops     []float32 // of the lines, and the end of the last
	top      float32   // how far it is scrolled
	selected int       // -1: none
	over     int       // where the mouse is; -1: nowhere
	focused  bool      // the field has the keys
	told     bool      // what there is to be found is known
}

func newList() *list {
	l := &list{selected: -1, over: -1, tops: []float32{0}}
	l.ExtendBaseWidget(l)
	return l
}

// set shows other lines, with the first hit selected.
func (l *list) set(lines []line) {
	l.lines, l.selected, l.over, l.top = lines, -1, -1, 0
	l.tops = append(l.tops[:0], 0)
	y := float32(0)
	for i, one := range lines {
		if l.selected < 0 && one.hit != nil {
			l.selected = i
		}
		y += one.high()
		l.tops = append(l.tops, y)
	}
	l.reveal()
	l.Refresh()
}

func (l line) high() float32 {
	if l.hit == nil {
		return headingHigh
	}
	return rowHigh
}

// selectedHit is what is selected; nil for nothing.
func (l *list) selectedHit() *Hit {
	if l.selected < 0 {
		return nil
	}
	return l.lines[l.selected].hit
}

// step goes so many hits on or back.
func (l *list) step(by int) {
	for i := l.selected + by; i >= 0 && i < len(l.lines); i += by {
		if l.lines[i].hit != nil {
			l.choose(i)
			return
		}
	}
	l.top = max(0, min(l.top, l.furthest()))
	if by < 0 {
		l.top = 0 // the heading above the first hit
		l.Refresh()
	}
}

// page goes to the first hit of the next group or of the one before; where there are no
// groups, a screen on or back.
func (l *list) page(by int) {
	var starts []int
	for i, one := range l.lines {
		if one.hit == nil {
			starts = append(starts, i+1)
		}
	}
	to := l.selected + by*max(1, int(l.Size().Height/rowHigh)-1)
	if len(starts) > 1 {
		to = l.group(starts, by)
	}
	to = max(0, min(to, len(l.lines)-1))
	if to >= 0 && to < len(l.lines) && l.lines[to].hit != nil {
		l.choose(to)
		if len(starts) > 1 {
			l.scrollTo(l.tops[to] - headingHigh)
		}
	}
}

// group is where the next group begins, or this one, or the one before.
func (l *list) group(starts []int, by int) int {
	to := l.selected
	for _, s := range starts {
		switch {
		case by > 0 && s > l.selected:
			return s
		case by < 0 && s < l.selected:
			to = s
		}
	}
	if by > 0 {
		return len(l.lines) - 1
	}
	return to
}

func (l *list) choose(i int) {
	l.selected = i
	l.reveal()
	l.Refresh()
}

// reveal scrolls as little as needed to see what is selected, with a heading above it.
func (l *list) reveal() {
	if l.selected < 0 {
		return
	}
	from, to := l.tops[l.selected], l.tops[l.selected+1]
	if l.selected > 0 && l.lines[l.selected-1].hit == nil {
		from = l.tops[l.selected-1]
	}
	switch high := l.Size().Height; {
	case from < l.top:
		l.top = from
	case to > l.top+high && high > 0:
		l.top = to - high
	}
}

func (l *list) scrollTo(y float32) {
	l.top = max(0, min(y, l.furthest()))
	l.Refresh()
}

// furthest is how far the list can be scrolled.
func (l *list) furthest() float32 {
	return max(0, l.tops[len(l.tops)-1]-l.Size().Height)
}

// at is the line at a height of the widget; -1 for none.
func (l *list) at(y float32) int {
	for i := range l.lines {
		if y+l.top >= l.tops[i] && y+l.top < l.tops[i+1] {
			return i
		}
	}
	return -1
}

func (l *list) setFocused(on bool) {
	l.focused = on
	l.Refresh()
}

// Scrolled is for Fyne.
func (l *list) Scrolled(e *fyne.ScrollEvent) { l.scrollTo(l.top - e.Scrolled.DY) }

// Tapped picks.
func (l *list) Tapped(e *fyne.PointEvent) {
	if i := l.at(e.Position.Y); i >= 0 && l.lines[i].hit != nil {
		l.choose(i)
		l.onPick(l.lines[i].hit)
	}
}

// MouseIn is for Fyne.
func (l *list) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved is for Fyne.
func (l *list) MouseMoved(e *desktop.MouseEvent) {
	if i := l.at(e.Position.Y); i != l.over {
		l.over = i
		l.Refresh()
	}
}

// MouseOut is for Fyne.
func (l *list) MouseOut() {
	l.over = -1
	l.Refresh()
}

// MinSize is room for a few lines.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(240, 3*rowHigh) }

// Resize keeps in sight what is.
func (l *list) Resize(size fyne.Size) {
	if l.Size() == size {
		return
	}
	l.BaseWidget.Resize(size)
	l.top = max(0, min(l.top, l.furthest()))
	l.reveal()
	l.Refresh()
}

// CreateRenderer is for Fyne.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	r := &listRenderer{list: l}
	r.Refresh()
	return r
}

type listRenderer struct {
	list    *list
	objects []fyne.CanvasObject
}

func (r *listRenderer) Destroy()                     {}
func (r *listRenderer) Layout(fyne.Size)             {}
func (r *listRenderer) MinSize() fyne.Size           { return r.list.MinSize() }
func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh draws the lines in sight: those that are there whole.
func (r *listRenderer) Refresh() {
	l := r.list
	r.objects = r.objects[:0]
	size := l.Size()
	if len(l.lines) == 0 && l.told {
		r.text(translations.T("palette.none"), fyne.NewPos(rowSide, 0), rowHigh, theme.ColorNamePlaceHolder, false, false)
	}
	for i, one := range l.lines {
		y := l.tops[i] - l.top
		if y < -0.5 || y+one.high() > size.Height+0.5 {
			continue
		}
		if one.hit == nil {
			r.text(one.heading, fyne.NewPos(rowSide, y+2), headingHigh-2, theme.ColorNamePrimary, true, false)
			continue
		}
		r.ground(i, y, size.Width)
		r.hit(one.hit, y, size.Width)
	}
	r.bar(size)
	canvas.Refresh(l)
}

// ground marks what is selected and where the mouse is.
func (r *listRenderer) ground(i int, y, wide float32) {
	l := r.list
	selected := i == l.selected && l.focused
	if !selected && i != l.over {
		return
	}
	name := theme.ColorNameHover
	if selected {
		name = look.ColorNameSelected
	}
	g := canvas.NewRectangle(theme.Color(name))
	g.CornerRadius = 4
	r.put(g, 4, y, wide-8, rowHigh)
	if selected {
		r.put(canvas.NewRectangle(theme.Color(theme.ColorNamePrimary)), 4, y+5, 3, rowHigh-10)
	}
}

// bar shows how far the list is scrolled.
func (r *listRenderer) bar(size fyne.Size) {
	l := r.list
	all := l.tops[len(l.tops)-1]
	if all <= size.Height || size.Height <= 0 {
		return
	}
	b := canvas.NewRectangle(theme.Color(theme.ColorNameScrollBar))
	b.CornerRadius = 2
	high := max(24, size.Height*size.Height/all)
	r.put(b, size.Width-5, (size.Height-high)*l.top/l.furthest(), 4, high)
}

func (r *listRenderer) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}
