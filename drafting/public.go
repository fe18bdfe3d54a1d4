package drafting

import (
	"jianwen/drafting/check"
	"jianwen/drafting/forms"
	"jianwen/drafting/masking"
	"jianwen/drafting/parse"
	"jianwen/search/law"
)

// Public is the copy of a draft that the public may read, or why there is none. The day
// tells who is a minor where the draft has no date.
func Public(text string, catalogue *forms.Catalogue, today law.Date) (*masking.Copy, *masking.Refusal) {
	d := &check.Draft{Text: text, Document: parse.Document(text), Office: &check.Office{}, Today: today, Public: true}
	d.Form, _ = catalogue.Form(d.Document.Front.Get("form"))
	d.Passages = check.Passages(d.Document, d.Document.Front.Get)
	if refused := masking.Refuse(d); refused != nil {
		return nil, refused
	}
	return masking.Public(d), nil
}
