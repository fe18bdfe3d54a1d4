package library

import (
	"jianwen/app/research"
	"jianwen/app/widgets"
)

// An item is a row of a list: how it looks and what can be done with it.
type item struct {
	look []widgets.Paragraph
	open func()               // nil: nothing
	cite func() string        // the official citation; nil: none
	says func() string        // the words that a quotation gives; nil: none
	clip func() research.Clip // as a collection keeps it; nil: it is no thing to keep

	// In a list that is wide enough the item is shown in two columns; nil: as it looks.
	left, right []widgets.Paragraph
}

// twoColumns is the least width of a list in which items stand in two columns, units.
const twoColumns = 480

// newItems makes a list of items.
func newItems() *items {
	l := &items{}
	l.Rows = widgets.NewRows(func(i int) []widgets.Paragraph {
		if l.facing(i) {
			return l.all[i].left
		}
		return l.all[i].look
	})
	l.Beside = func(i int) []widgets.Paragraph {
		if l.facing(i) {
			return l.all[i].right
		}
		return nil
	}
	l.OnPick = func(i int) {
		if l.all[i].open != nil {
			l.all[i].open()
		}
	}
	return l
}

// items is a list of items.
type items struct {
	*widgets.Rows
	all []item
}

// facing reports whether an item is shown in two columns.
func (l *items) facing(i int) bool { return l.all[i].right != nil && l.Wide() >= twoColumns }

// set shows other items.
func (l *items) set(all []item) {
	l.all = all
	l.Set(len(all))
}

// add shows more of them.
func (l *items) add(more []item) {
	l.all = append(l.all, more...)
	l.Grow(len(l.all))
}

// words are what a quotation of the selected item gives; "" for none.
func (l *items) words() string {
	if i := l.Selected(); i >= 0 && l.all[i].says != nil {
		return l.all[i].says()
	}
	return ""
}

// citation is the official citation of the selected item; "" for none.
func (l *items) citation() string {
	if i := l.Selected(); i >= 0 && l.all[i].cite != nil {
		return l.all[i].cite()
	}
	return ""
}

// selected is the item that is selected; nil for none.
func (l *items) selected() *item {
	if i := l.Selected(); i >= 0 && i < len(l.all) {
		return &l.all[i]
	}
	return nil
}
