package widgets

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/ime"
	"jianwen/app/ime/keys"
)

// A Field is a line of text in which Chinese can be typed: an entry that asks the input
// method first, and shows what is being composed at its cursor.
type Field struct {
	widget.Entry

	// OnGain is called when the field has got the keys; nil: nobody asks.
	OnGain func()
	// OnLeave is called when the field has lost the keys; nil: nobody asks.
	OnLeave func()
	// OnKey is asked about keys that the input method leaves; true: it has been used.
	OnKey func(*fyne.KeyEvent) bool

	self     fyne.Widget // the widget that it is a part of, or the field
	focused  bool
	hint     string // what stands in the field while it is empty, but not beside what is composed
	composed ime.Preedit
	text     *canvas.Text // what is being composed,
	ground   *canvas.Rectangle
	line     *canvas.Rectangle // and the line under it
}

// NewField makes an empty field; a type that embeds one calls Extend.
func NewField(placeholder string) *Field {
	f := &Field{}
	f.Extend(f, placeholder)
	return f
}

// Extend makes the field ready as a part of a widget.
func (f *Field) Extend(of fyne.Widget, placeholder string) {
	f.PlaceHolder = placeholder
	f.Scroll = fyne.ScrollHorizontalOnly
	f.self = of
	f.ExtendBaseWidget(of)
}

// Write puts a text into the field as if it had been typed: the cursor is behind it.
func (f *Field) Write(text string) {
	f.SetText(text)
	f.CursorColumn = utf8.RuneCountInString(text)
	f.Refresh()
}

// board is the keyboard of the field's window, with the field as its client while it
// has the keys. A field that was focused before it was first drawn has none until then.
func (f *Field) board() *keys.Board {
	b := keys.Of(f.self)
	if b != nil && f.focused {
		b.SetClient(f)
	}
	return b
}

// FocusGained is for Fyne.
func (f *Field) FocusGained() {
	f.focused = true
	f.Entry.FocusGained()
	f.board()
	if f.OnGain != nil {
		f.OnGain()
	}
}

// Focused reports whether the field has the keys.
func (f *Field) Focused() bool { return f.focused }

// FocusLost is for Fyne.
func (f *Field) FocusLost() {
	f.focused = false
	if b := f.board(); b != nil {
		b.SetClient(nil)
	}
	f.Entry.FocusLost()
	if f.OnLeave != nil {
		f.OnLeave()
	}
}

// TypedRune is for Fyne.
func (f *Field) TypedRune(r rune) {
	if b := f.board(); b != nil && b.Rune(r) {
		return
	}
	f.Entry.TypedRune(r)
	f.moved()
}

// TypedKey is for Fyne.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if b := f.board(); b != nil && b.Key(e) {
		return
	}
	f.press(e)
}

func (f *Field) press(e *fyne.KeyEvent) {
	if f.OnKey != nil && f.OnKey(e) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.self); isFunctionKey(e.Name) && c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e) // no field has a use for them, the window has
		return
	}
	f.Entry.TypedKey(e)
	f.moved()
}

// isFunctionKey tells the keys F1 to F12.
func isFunctionKey(key fyne.KeyName) bool {
	return len(key) >= 2 && key[0] == 'F' && key[1] >= '1' && key[1] <= '9'
}

// TypedShortcut is for Fyne.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if b := f.board(); b != nil && b.Shortcut() {
		return
	}
	f.Entry.TypedShortcut(s)
	f.moved()
	if _, ours := s.(*desktop.CustomShortcut); ours { // where a menu is shown, it has taken its own before
		if c, ok := fyne.CurrentApp().Driver().CanvasForObject(f.self).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}

// KeyDown is for Fyne.
func (f *Field) KeyDown(e *fyne.KeyEvent) {
	f.Entry.KeyDown(e)
	if b := f.board(); b != nil {
		b.KeyDown(e)
	}
}

// KeyUp is for Fyne.
func (f *Field) KeyUp(e *fyne.KeyEvent) {
	f.Entry.KeyUp(e)
	if b := f.board(); b != nil {
		b.KeyUp(e)
	}
}

// AcceptsTab keeps Tab for the input method while it has something unfinished.
func (f *Field) AcceptsTab() bool { return f.composed.Text != "" || f.Entry.AcceptsTab() }

// Tapped is for Fyne: what is being composed stays where it was.
func (f *Field) Tapped(e *fyne.PointEvent) {
	if b := f.board(); b != nil && f.composed.Text != "" {
		b.Settle()
	}
	f.Entry.Tapped(e)
}

// Commit is for the input method.
func (f *Field) Commit(text string) {
	for _, r := range text {
		f.Entry.TypedRune(r)
	}
	f.moved()
}

// Preedit is for the input method.
func (f *Field) Preedit(p ime.Preedit) {
	f.composed = p
	b := f.board()
	if b == nil {
		return
	}
	if f.text == nil {
		f.text, f.ground, f.line = canvas.NewText("", nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	}
	hidden := p.Text == ""
	switch {
	case !hidden && f.PlaceHolder != "":
		f.hint = f.PlaceHolder
		f.SetPlaceHolder("")
	case hidden && f.hint != "":
		f.SetPlaceHolder(f.hint)
		f.hint = ""
	}
	f.text.Hidden, f.ground.Hidden, f.line.Hidden = hidden, hidden, hidden
	if hidden {
		f.text.Refresh()
		return
	}
	at, height := f.cursor()
	f.text.Text, f.text.TextSize, f.text.Color = p.Text, theme.TextSize(), theme.Color(theme.ColorNamePrimary)
	size := f.text.MinSize()
	f.ground.FillColor, f.line.FillColor = theme.Color(theme.ColorNameInputBackground), theme.Color(theme.ColorNamePrimary)
	if c, ok := f.ground.FillColor.(color.NRGBA); ok && c.A < 0xff {
		f.ground.FillColor = theme.Color(theme.ColorNameBackground)
	}
	for _, o := range []struct {
		fyne.CanvasObject
		at   fyne.Position
		size fyne.Size
	}{
		{f.ground, at, fyne.NewSize(size.Width, height)},
		{f.text, at, size},
		{f.line, at.AddXY(0, height-2), fyne.NewSize(size.Width, 1)},
	} {
		b.Raise(o.CanvasObject, o.at)
		o.Resize(o.size)
	}
	f.text.Refresh()
	f.moved()
}

// Panel is for the input method.
func (f *Field) Panel(p ime.Panel) {
	if b := f.board(); b != nil {
		at, height := f.cursor()
		b.Offer(p, at, height)
	}
}

// Forward is for the input method: a key that it hands back.
func (f *Field) Forward(k ime.Key) {
	if k.Release {
		return
	}
	switch e, r := keys.Event(k); {
	case e != nil:
		f.press(e)
	case r != 0:
		f.Entry.TypedRune(r)
	}
}

// moved tells the input method where the cursor is.
func (f *Field) moved() {
	if b := f.board(); b != nil {
		at, height := f.cursor()
		b.Moved(at, height)
	}
}

// cursor is where the cursor is in the window, as far as an entry lets one know: where
// the text is longer than the field, at its end.
func (f *Field) cursor() (at fyne.Position, height float32) {
	runes := []rune(f.Text)
	before := string(runes[:min(max(f.CursorColumn, 0), len(runes))])
	size := fyne.MeasureText(before, theme.TextSize(), f.TextStyle)
	pad := theme.InnerPadding()
	x := min(pad+size.Width, f.Size().Width-pad)
	height = fyne.MeasureText("M", theme.TextSize(), f.TextStyle).Height
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.self).AddXY(x, (f.Size().Height-height)/2), height
}
