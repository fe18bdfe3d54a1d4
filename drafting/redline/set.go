package redline

import (
	"jianwen/drafting"
	"jianwen/drafting/compare"
	"jianwen/drafting/forms"
	"jianwen/drafting/parse"
)

// Set merges a difference and sets it on pages with its marks. The snapshot has these
// pages; its text is the copy's.
func Set(d *compare.Difference, o drafting.Options) (*Copy, *drafting.Snapshot) {
	catalogue := o.Forms
	if catalogue == nil {
		catalogue = forms.Builtin()
	}
	form, _ := catalogue.Form(parse.Document(d.New).Front.Get("form"))
	c := Merge(d, func(field string) bool { return isFree(form, field) })
	s := *drafting.Compile(c.Text, o)
	s.Pages = Pages(s.Pages, c.Marks)
	return c, &s
}

// isFree tells whether a field of a type holds words, and not a date or a choice.
func isFree(form *forms.Form, field string) bool {
	if form == nil {
		return false
	}
	f, ok := form.Field(field)
	return ok && (f.Type == "text" || f.Type == "names" || f.Type == "list")
}
