// Package research keeps what a person gathers while searching the library: what was
// sought, searches to come back to, and collections of articles and letters with notes.
//
//	hits ─▶ [Clip] ─▶ collections ─┬─▶ notebook.json in the workspace ([Book])
//	                               └─▶ .xlsx and .docx ([Write])
//
// A clip names what it is of as a citation does, and has its words as they were: it is
// found again after the index or the whole library has been made anew, and still read
// where the library has it no more.
package research

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"jianwen/search/law"
)

// A Record is all that is kept. The zero Record is an empty one.
type Record struct {
	Layout      int          `json:"layout"`
	History     []Search     `json:"history,omitempty"`     // the latest first
	Saved       []Search     `json:"saved,omitempty"`       // in the order of their saving
	Collections []Collection `json:"collections,omitempty"` // in the order of their making
}

// A Search is a question to the library.
type Search struct {
	Query string    `json:"query"`
	AsOf  law.Date  `json:"as_of,omitempty"` // the day it was asked about; 0: that of asking
	Found int       `json:"found"`           // hits at that time
	At    time.Time `json:"at"`
}

// A Collection is clips under a name.
type Collection struct {
	Name  string `json:"name"`
	Clips []Clip `json:"clips,omitempty"` // the latest last
}

// A Clip is an article, a passage of a letter or a whole letter, with a note.
type Clip struct {
	Title    string    `json:"title"`              // of the statute, in full, or of the letter
	Edition  law.Date  `json:"edition,omitempty"`  // of an article: the day of the text that it is from
	Article  int       `json:"article,omitempty"`  // its number, 0 where it has none
	Sub      int       `json:"sub,omitempty"`      // 第一百二十条之一
	Label    string    `json:"label,omitempty"`    // 第三条; of a passage: its heading
	Letter   string    `json:"letter,omitempty"`   // the library's name of the letter; "" of an article
	Number   string    `json:"number,omitempty"`   // 文号 of the letter
	Citation string    `json:"citation,omitempty"` // as a document cites it
	About    string    `json:"about,omitempty"`    // edition, status and level, or kind, unit and date, at the time
	Words    string    `json:"words,omitempty"`    // as they were then
	Note     string    `json:"note,omitempty"`
	At       time.Time `json:"at"`
}

// Called is what a clip is called in a sentence: its citation, or its title.
func (c Clip) Called() string { return cmp.Or(c.Citation, c.Title) }

// Same reports whether two clips are of the same article of the same text, or of the
// same passage of a letter.
func (c Clip) Same(d Clip) bool {
	if c.Letter != "" || d.Letter != "" {
		return c.letter() == d.letter() && c.Words == d.Words
	}
	return c.Title == d.Title && c.Edition == d.Edition && c.Article == d.Article && c.Sub == d.Sub && c.Label == d.Label
}

// letter names a letter by its number, which stays when it is imported once more.
func (c Clip) letter() string { return cmp.Or(c.Number, c.Letter) }

// How much is kept of what was sought.
const historyKept = 200

// Sought puts a search on top of the history. One for the same words goes, and so does
// the one before it where this one only carries it on: 盗 and 盗窃罪 are one search.
func (r *Record) Sought(s Search) {
	r.History = slices.DeleteFunc(r.History, func(h Search) bool { return h.Query == s.Query && h.AsOf == s.AsOf })
	if len(r.History) > 0 && s.At.Sub(r.History[0].At) < carriedOn && strings.HasPrefix(s.Query, r.History[0].Query) {
		r.History = r.History[1:]
	}
	r.History = slices.Insert(r.History, 0, s)
	r.History = r.History[:min(len(r.History), historyKept)]
}

// carriedOn is how long a search may lie back that another one carries on.
const carriedOn = time.Minute

// Save keeps a search, once; ok is false where it is kept already.
func (r *Record) Save(s Search) (ok bool) {
	if slices.ContainsFunc(r.Saved, func(h Search) bool { return h.Query == s.Query && h.AsOf == s.AsOf }) {
		return false
	}
	r.Saved = append(r.Saved, s)
	return true
}

// Collection is the collection of a name; nil where there is none.
func (r *Record) Collection(name string) *Collection {
	i := slices.IndexFunc(r.Collections, func(c Collection) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return &r.Collections[i]
}

// Collect puts a clip into a collection, which is made where there is none of its name.
// One that is in it already is put to the end, with the new note if there is one.
func (r *Record) Collect(name string, clip Clip) {
	c := r.Collection(name)
	if c == nil {
		r.Collections = append(r.Collections, Collection{Name: name})
		c = &r.Collections[len(r.Collections)-1]
	}
	if i := slices.IndexFunc(c.Clips, clip.Same); i >= 0 {
		clip.Note = cmp.Or(clip.Note, c.Clips[i].Note)
		c.Clips = slices.Delete(c.Clips, i, i+1)
	}
	c.Clips = append(c.Clips, clip)
}

// Rename gives a collection another name; ok is false where another one has it.
func (r *Record) Rename(from, to string) (ok bool) {
	c := r.Collection(from)
	if c == nil || to == "" || from != to && r.Collection(to) != nil {
		return false
	}
	c.Name = to
	return true
}

// Drop deletes a collection with its notes.
func (r *Record) Drop(name string) {
	r.Collections = slices.DeleteFunc(r.Collections, func(c Collection) bool { return c.Name == name })
}

// Take takes a clip out of a collection.
func (r *Record) Take(name string, clip Clip) {
	if c := r.Collection(name); c != nil {
		c.Clips = slices.DeleteFunc(c.Clips, clip.Same)
	}
}

// Annotate gives a clip of a collection another note.
func (r *Record) Annotate(name string, clip Clip, note string) {
	if c := r.Collection(name); c != nil {
		if i := slices.IndexFunc(c.Clips, clip.Same); i >= 0 {
			c.Clips[i].Note = note
		}
	}
}
