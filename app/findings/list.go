package findings

import (
	"slices"
	"sort"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
)

// A list is the cards of all findings, of which only those in sight are made: hundreds
// of findings that change with every key cost no more than a few. How high a card is, is
// guessed until it has been seen.
type list struct {
	widget.BaseWidget
	pane   *Pane
	scroll *container.Scroll
	body   *fyne.Container

	wide  float32
	looks []string           // of the cards, see [Pane.shown]
	tops  []float32          // of the cards, and the end of the last
	highs map[string]float32 // of looks that have been seen at this width
	views map[int]*card
	stale fyne.CanvasObject // below the cards; nil: none
}

// beyond is how many cards are made above and below those in sight, so that Tab leads on.
const beyond = 1

// foot is the air below the last card.
const foot = 8

func newList(p *Pane) *list {
	l := &list{pane: p, tops: []float32{0}, highs: map[string]float32{}, views: map[int]*card{}}
	l.body = container.New(listBody{l})
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.show() }
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.scroll) }

// Resize sets the cards anew for another width.
func (l *list) Resize(size fyne.Size) {
	first, _ := l.inSight()
	l.BaseWidget.Resize(size)
	l.scroll.Resize(size)
	if l.wide != size.Width {
		l.wide = size.Width
		clear(l.highs)
		l.measure()
		if first > 0 && first < len(l.looks) {
			l.scroll.Offset.Y = l.tops[first]
		}
	}
	l.show()
}

// set takes in the findings of the pane: cards that show the same as before stay.
func (l *list) set() {
	p := l.pane
	before := map[string]*card{}
	for _, c := range l.views {
		before[c.shows] = c
	}
	l.looks = l.looks[:0]
	clear(l.views)
	for i := range p.findings {
		look := p.shown(i)
		l.looks = append(l.looks, look)
		if c := before[look]; c != nil {
			delete(before, look)
			c.at, c.finding = i, &p.findings[i]
			l.views[i] = c
		}
	}
	l.stale = nil
	if len(p.stale) > 0 {
		l.stale = staleRow(p)
	}
	l.measure()
	l.show()
}

// measure finds where each card begins.
func (l *list) measure() {
	l.tops = append(l.tops[:0], 0)
	y := float32(0)
	for i, look := range l.looks {
		high, seen := l.highs[look]
		if !seen {
			high = l.guess(&l.pane.findings[i])
		}
		y += high
		l.tops = append(l.tops, y)
	}
}

// guess is about how high a card is that is not open.
func (l *list) guess(f *check.Finding) float32 {
	size := theme.TextSize()
	inner := max(l.wide-48, 120)
	lines := func(words string, size float32) float32 {
		return float32(int(float32(utf8.RuneCountInString(words))*size/inner) + 1)
	}
	high := 14 + lines(translations.Pick(f.Zh, f.En), size)*size*1.5 + theme.CaptionTextSize()*1.6
	if f.Override == "" {
		for _, fix := range f.Fixes {
			high += 4 + lines(translations.Pick(fix.Zh, fix.En), size)*size*1.5
		}
	}
	return high
}

// inSight are the cards that are to be there: [from, to).
func (l *list) inSight() (from, to int) {
	n := len(l.looks)
	top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	from = sort.Search(n, func(i int) bool { return l.tops[i+1] > top })
	to = sort.Search(n, func(i int) bool { return l.tops[i] >= bottom })
	return min(from, n), max(min(to, n), min(from, n))
}

// show makes the cards in sight be there, until none turns out to be of another height
// than was guessed.
func (l *list) show() {
	if l.wide == 0 {
		return
	}
	for l.fill() {
		l.measure()
	}
	from, to := l.inSight()
	from, to = max(0, from-beyond), min(to+beyond, len(l.looks))
	focused := l.holder(l.focused())
	objects := make([]fyne.CanvasObject, 0, to-from+2)
	for i := range l.views {
		if (i < from || i >= to) && i != focused && !l.written(i) {
			delete(l.views, i)
		}
	}
	for _, i := range l.made() {
		objects = append(objects, l.views[i])
	}
	if l.stale != nil {
		objects = append(objects, l.stale)
	}
	same := slices.Equal(objects, l.body.Objects)
	l.body.Objects = objects
	l.body.Resize(fyne.NewSize(l.wide, l.body.MinSize().Height))
	listBody{l}.Layout(nil, l.body.Size())
	if !same {
		l.body.Refresh()
	}
	l.scroll.Offset.Y = max(0, min(l.scroll.Offset.Y, l.body.MinSize().Height-l.scroll.Size().Height))
	l.scroll.Refresh()
}

// fill makes the cards in sight and tells whether one is of another height than was
// thought.
func (l *list) fill() (other bool) {
	from, to := l.inSight()
	for i := max(0, from-beyond); i < min(to+beyond, len(l.looks)); i++ {
		l.card(i)
		if high := l.views[i].MinSize().Height; high != l.tops[i+1]-l.tops[i] && l.highs[l.looks[i]] != high {
			l.highs[l.looks[i]] = high
			other = true
		}
	}
	return other
}

// card is card i, made where it was not there.
func (l *list) card(i int) *card {
	c := l.views[i]
	if c == nil {
		c = newCard(l.pane, i)
		c.shows = l.looks[i]
		l.views[i] = c
	}
	if c.Size().Width != l.wide {
		c.Resize(fyne.NewSize(l.wide, c.MinSize().Height))
	}
	return c
}

// made are the cards that are there, in order.
func (l *list) made() []int {
	all := make([]int, 0, len(l.views))
	for i := range l.views {
		all = append(all, i)
	}
	slices.Sort(all)
	return all
}

// reveal scrolls as little as needed to see a card.
func (l *list) reveal(i int) {
	for range 3 { // cards on the way may turn out to be of another height
		top, end, view := l.tops[i], l.tops[i+1], l.scroll.Size().Height
		at := l.scroll.Offset.Y
		switch {
		case top < at || end-top > view:
			at = top
		case end > at+view:
			at = end - view
		}
		if at == l.scroll.Offset.Y && l.views[i] != nil {
			return
		}
		l.scroll.Offset.Y = at
		l.show()
	}
}

// holder is the card that something focused is or stands on; -1 for none.
func (l *list) holder(f fyne.Focusable) int {
	if f != nil {
		for i, c := range l.views {
			if c.holds(f) {
				return i
			}
		}
	}
	return -1
}

func (l *list) focused() fyne.Focusable {
	if c := l.pane.canvas(); c != nil {
		return c.Focused()
	}
	return nil
}

// written tells whether a reason is being written on a card.
func (l *list) written(i int) bool {
	f := l.pane.form
	return f != nil && Name(&l.pane.findings[i]) == f.of
}

// listBody sets the cards at their places.
type listBody struct{ list *list }

// MinSize is for Fyne.
func (b listBody) MinSize([]fyne.CanvasObject) fyne.Size {
	high := b.list.tops[len(b.list.tops)-1] + foot
	if s := b.list.stale; s != nil {
		high += s.MinSize().Height
	}
	return fyne.NewSize(120, high)
}

// Layout is for Fyne.
func (b listBody) Layout([]fyne.CanvasObject, fyne.Size) {
	l := b.list
	for i, c := range l.views {
		if i+1 < len(l.tops) {
			c.Move(fyne.NewPos(0, l.tops[i]))
			c.Resize(fyne.NewSize(l.wide, l.tops[i+1]-l.tops[i]))
		}
	}
	if s := l.stale; s != nil {
		s.Move(fyne.NewPos(0, l.tops[len(l.tops)-1]))
		s.Resize(fyne.NewSize(l.wide, s.MinSize().Height))
	}
}
