package library

import (
	"context"
	"errors"
	"strconv"
	"time"

	"jianwen/app/research"
	"jianwen/assets/translations"
)

// readRecord takes in what is kept of former research.
func (p *Pane) readRecord() {
	book := p.host.Book
	if book == nil {
		return
	}
	p.host.Quietly("library-record", func(context.Context) func() {
		r, err := book.Read()
		return func() {
			p.recorded(r)
			p.untold(err)
		}
	})
}

// change changes the record and writes it, away from the keys; done follows when that
// is written.
func (p *Pane) change(change func(*research.Record), done func()) {
	book := p.host.Book
	if book == nil {
		return
	}
	p.changes++
	p.host.Quietly("library-change-"+strconv.Itoa(p.changes), func(context.Context) func() {
		r, err := book.Change(change) // what was asked for is written, whatever comes next
		return func() {
			p.recorded(r)
			if p.untold(err) && done != nil {
				done()
			}
		}
	})
}

// recorded shows the record as it is now.
func (p *Pane) recorded(r research.Record) {
	p.record = r
	p.gathered.fill()
}

// untold says what is wrong with the record, in a sentence, and reports whether it is
// written all the same.
func (p *Pane) untold(err error) (written bool) {
	var damage *research.Damage
	switch {
	case err == nil:
		return true
	case errors.As(err, &damage) && damage.File != "":
		p.said.undone(translations.T("research.damaged", damage.File))
		return true
	case errors.Is(err, research.ErrNewer):
		p.said.undone(translations.T("research.newer"))
	default:
		p.host.Fail(errors.New(translations.T("research.unwritten", err)))
	}
	return false
}

// sought puts what was asked on top of the history: its hits have been of use.
func (p *Pane) sought() {
	s := p.search
	if s.asked == "" || s.result == nil {
		return
	}
	if h := p.record.History; len(h) > 0 && h[0].Query == s.asked && h[0].AsOf == p.asOf {
		return
	}
	now := p.thisSearch()
	p.change(func(r *research.Record) { r.Sought(now) }, nil)
}

// thisSearch is what was asked last.
func (p *Pane) thisSearch() research.Search {
	return research.Search{Query: p.search.asked, AsOf: p.asOf, Found: p.search.result.Total, At: time.Now()}
}

// SaveSearch keeps what is asked now, to be asked again.
func (p *Pane) SaveSearch() {
	if p.search.asked == "" || p.search.result == nil {
		p.said.undone(translations.T("research.no-search"))
		return
	}
	now, fresh := p.thisSearch(), false
	p.change(func(r *research.Record) { fresh = r.Save(now) }, func() {
		if fresh {
			p.said.done(translations.T("research.search-saved", now.Query))
		} else {
			p.said.done(translations.T("research.search-there", now.Query))
		}
	})
}

// dwell is how long hits are looked at until what was asked belongs to the history.
const dwell = 4 * time.Second

// dwelt puts what is asked now into the history when it stays for a while.
func (p *Pane) dwelt() {
	p.host.Quietly("library-dwell", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(dwell):
			return p.sought
		}
	})
}
