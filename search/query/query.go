// Package query understands what a person typed into the one query box: a
// citation, quoted phrases, field filters, words or a question, or a pasted text.
package query

import "jianwen/search/law"

// A Query is the box's text, understood.
type Query struct {
	Text     string   // as typed
	Citation *law.Ref // the whole text is a citation
	Phrases  []string // in quotation marks: must stand in the text
	Filters  []Filter
	Words    string // what is left: words, a question or a pasted text
	Pasted   bool   // Words is so long that it is a piece of text, not a question
}

// A Filter keeps the hits whose quality has one of the values.
type Filter struct {
	Field  string // kind, date, organ, region, status
	Values []string
	From   law.Date // of a date filter; 0: open
	To     law.Date
}
