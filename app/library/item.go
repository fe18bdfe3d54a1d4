package library

import "jianwen/app/widgets"

// An item is a row of a list: how it looks and what can be done with it.
type item struct {
	look []widgets.Paragraph
	open func()        // nil: nothing
	cite func() string // the official citation; nil: none
	says func() string // the words that a quotation gives; nil: none
}

// newItems makes a list of items.
func newItems() *items {
	l := &items{}
	l.Rows = widgets.NewRows(func(i int) []widgets.Paragraph { return l.all[i].look })
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
