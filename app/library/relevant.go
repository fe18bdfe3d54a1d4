package library

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"jianwen/assets/translations"
	"jianwen/search"
)

// How many articles are offered to a paragraph, and how much it must say for that.
const (
	relevantShown = 8
	relevantLeast = 10 // characters
)

// Relevant offers, unasked, the articles that a paragraph of the draft is about: where
// the field is empty, nothing else was asked for, and nobody walks in the list.
func (p *Pane) Relevant(paragraph string) {
	paragraph = strings.TrimSpace(paragraph)
	if utf8.RuneCountInString(paragraph) < relevantLeast || paragraph == p.search.offered {
		return
	}
	p.search.paragraph = paragraph
	p.search.offer()
}

// offer shows what there is to the paragraph.
func (s *searchView) offer() {
	library, paragraph := s.pane.library, s.paragraph
	walked := s.pane.host.Window.Canvas().Focused() == fyne.Focusable(s.list.Rows)
	if library == nil || paragraph == "" || s.field.Text != "" || s.held || walked {
		return
	}
	s.since = time.Now()
	day := s.pane.asOf
	s.pane.host.Quietly("library-relevant", func(ctx context.Context) func() {
		hits, err := library.Relevant(ctx, paragraph, day, 2*relevantShown)
		if err != nil {
			return nil // nobody has asked
		}
		return func() {
			if s.field.Text == "" && !s.held && s.paragraph == paragraph {
				s.offered = paragraph
				s.showRelevant(hits)
			}
		}
	})
}

// showRelevant shows articles in place of what the field is for; those that the
// paragraph cites already are left out.
func (s *searchView) showRelevant(hits []search.Hit) {
	hits = slices.DeleteFunc(hits, func(h search.Hit) bool {
		return h.Article == nil || h.Statute == nil || strings.Contains(s.paragraph, "《"+h.Statute.Title+"》"+h.Article.Label)
	})
	hits = hits[:min(len(hits), relevantShown)]
	if len(hits) == 0 {
		s.say("")
		return
	}
	var all []item
	for _, h := range hits {
		all = append(all, s.pane.hit(h))
	}
	s.result, s.asked, s.heading, s.hits = nil, "", translations.T("library.relevant"), len(all)
	s.filters.set(nil)
	s.empty.Hide()
	s.list.set(all)
	s.count.SetText(s.heading)
	s.shown("relevant")
}
