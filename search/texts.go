package search

import (
	"context"
	"sync"

	"jianwen/search/law"
)

// Texts is a library as a checker of drafts asks it while somebody types: every text
// is read once and kept until the library changes, and what cannot be read is as if it
// were not there. It is safe for concurrent use.
type Texts struct {
	library *Library

	mu      sync.Mutex
	of      *catalogue // that all below is of; nil before the first question
	updated law.Date
	kept    map[string]*law.Version // by ID; nil of a version without text
}

// NewTexts makes the texts of a library, which must stay open.
func NewTexts(l *Library) *Texts { return &Texts{library: l} }

// Names finds statutes by what people call them, as the library is now; those that are
// only known to exist are among them.
func (t *Texts) Names() *law.Names {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.renew(); t.of == nil {
		return law.NewNames(nil)
	}
	return t.of.names
}

// Text is a version with its articles, always the same one of a library that does not
// change; nil where the library has no text of it. Callers must not change it.
func (t *Texts) Text(s *law.Statute, v *law.Version) *law.Version {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.of == nil {
		t.renew()
	}
	if t.of == nil || s == nil || v == nil || v.Source == "" {
		return nil
	}
	text, ok := t.kept[v.ID]
	if !ok {
		// A question takes a few milliseconds at most: nobody waits to end it.
		if read, err := t.library.text(context.Background(), t.of, s, v); err == nil && len(read.Articles) > 0 {
			text = read
		}
		t.kept[v.ID] = text
	}
	return text
}

// Updated is the newest day of a text that the library has or knows of; 0 where it
// knows none.
func (t *Texts) Updated() law.Date {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.of == nil {
		t.renew()
	}
	return t.updated
}

// renew forgets what was kept where the library has changed. Where it cannot be read,
// all stays as it was.
func (t *Texts) renew() {
	c, err := t.library.current(context.Background())
	if err != nil || c == t.of {
		return
	}
	t.of, t.updated, t.kept = c, 0, map[string]*law.Version{}
	for _, s := range c.statutes {
		for _, v := range s.Versions {
			if v.Text <= c.on {
				t.updated = max(t.updated, v.Text)
			}
		}
	}
}
