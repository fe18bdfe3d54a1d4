package cli

import (
	"context"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// seek searches the library.
type seek struct {
	Query  []string `arg:"" optional:"" name:"query" help:"cli.help.search-query"`
	Limit  *int     `help:"cli.help.limit" short:"k" placeholder:"N"`
	Offset int      `help:"cli.help.offset" placeholder:"N"`
	Kind   []string `help:"cli.help.kind" placeholder:"KIND"`
	AsOf   law.Date `help:"cli.help.as-of" placeholder:"DATE"`
	Batch  string   `help:"cli.help.batch" placeholder:"QUERIES.jsonl"`
	Out    string   `help:"cli.help.run" name:"run" placeholder:"OUT.tsv"`
	Times  bool     `help:"cli.help.times"`
	JSON   bool     `help:"cli.help.json" name:"json"`
}

// How many hits there are where nothing is said, and at most.
const (
	hitsShown = 10
	hitsBatch = 100
	hitsMost  = 10_000
)

// Run answers one query, or a file of them.
func (q *seek) Run(s *session) error {
	query := strings.TrimSpace(strings.Join(q.Query, " "))
	kinds, err := q.check(query)
	if err != nil {
		return err
	}
	if q.Batch != "" {
		return q.batch(s)
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		if err := s.catchUp(ctx, l); err != nil {
			return err
		}
		found, err := l.Find(ctx, search.Request{Query: query, AsOf: q.AsOf, Kinds: kinds, Limit: q.most(), Offset: q.Offset})
		if err != nil {
			return err
		}
		return q.tell(ctx, s, l, query, found)
	})
}

// check looks whether the flags go together, and reads the kinds.
func (q *seek) check(query string) (kinds []string, err error) {
	switch {
	case !sensible(q.Limit):
		return nil, wrong(translations.T("cli.search.limit", "-k", 1, hitsMost))
	case q.Offset < 0:
		return nil, wrong(translations.T("cli.search.offset"))
	case q.Batch == "" && (q.Out != "" || q.Times):
		return nil, wrong(translations.T("cli.usage.missing", "--batch QUERIES.jsonl"))
	case q.Batch != "" && q.Out == "":
		return nil, wrong(translations.T("cli.usage.missing", "--run OUT.tsv"))
	case q.Batch != "" && (query != "" || q.Offset != 0 || len(q.Kind) > 0 || q.AsOf != 0 || q.JSON):
		return nil, wrong(translations.T("cli.search.alone"))
	case q.Batch == "" && query == "":
		return nil, wrong(translations.T("cli.search.empty"))
	}
	return kindKeys(q.Kind)
}

// sensible reports whether -k, where it is given, is a number of hits.
func sensible(limit *int) bool { return limit == nil || *limit > 0 && *limit <= hitsMost }

// most is how many hits are wanted.
func (q *seek) most() int {
	switch {
	case q.Limit != nil:
		return *q.Limit
	case q.Batch != "":
		return hitsBatch
	}
	return hitsShown
}

// A shownResult is what was found, as other programs read it.
type shownResult struct {
	Query      string          `json:"query"`
	On         law.Date        `json:"on"`
	Citation   *shownCited     `json:"citation,omitempty"`
	Total      int             `json:"total"`
	Offset     int             `json:"offset"`
	Hits       []shownHit      `json:"hits"`
	Facets     []search.Facet  `json:"facets,omitempty"`
	Notes      []law.Note      `json:"notes,omitempty"` // filters that were not understood
	Incomplete *search.Trouble `json:"incomplete,omitempty"`
}

// tell prints what was found, best first.
func (q *seek) tell(ctx context.Context, s *session, l *search.Library, query string, found *search.Result) error {
	if q.JSON {
		out := shownResult{
			Query: query, On: q.AsOf, Total: found.Total, Offset: q.Offset, Hits: hitsOf(found.Hits),
			Facets: found.Facets, Notes: found.Query.Notes, Incomplete: found.Incomplete,
		}
		if out.On == 0 {
			out.On = l.Today()
		}
		if found.Citation != nil {
			c := citedOf(found.Citation)
			out.Citation = &c
		}
		if err := s.printJSON(out); err != nil {
			return err
		}
	} else {
		q.beforehand(s, found)
		if err := s.print(s.page(found, q.Offset)); err != nil {
			return err
		}
		if found.Incomplete != nil {
			s.say(sentence(found.Incomplete.Zh, found.Incomplete.En))
		}
	}
	if len(found.Hits) == 0 {
		return q.nothing(ctx, s, l, query, found)
	}
	return nil
}

// beforehand tells what is to be known before the hits: filters that were not
// understood, statutes that go by the name, and what is odd about a citation.
func (q *seek) beforehand(s *session, found *search.Result) {
	if len(found.Hits) == 0 {
		return // nothing says it
	}
	for _, n := range found.Query.Notes {
		s.say(sentence(n.Zh, n.En))
	}
	cited := found.Citation
	if cited == nil {
		return
	}
	var odd []law.Note
	for _, n := range cited.Notes {
		if n.Code != "ambiguous" {
			odd = append(odd, n)
		}
	}
	if len(odd) > 0 {
		s.say(notes(odd, 5))
	}
}

// nothing says that nothing was found, and what goes by a similar name.
func (q *seek) nothing(ctx context.Context, s *session, l *search.Library, query string, found *search.Result) error {
	if found.Total > 0 {
		return nothing(translations.T("cli.search.beyond", found.Total), nil)
	}
	if found.Citation != nil && len(found.Citation.Notes) > 0 {
		for _, n := range found.Query.Notes {
			s.say(sentence(n.Zh, n.En))
		}
		return nothing(notes(found.Citation.Notes, 5), nil)
	}
	if n := found.Query.Notes; len(n) > 0 {
		if found.Query.Words == "" && len(found.Query.Phrases) == 0 {
			return nothing(notes(n, 3), nil)
		}
		s.say(notes(n, 3))
	}
	near, err := l.Suggest(ctx, unquoted(query), namesOffered)
	if err != nil {
		return err
	}
	if len(near) == 0 {
		return nothing(translations.T("cli.search.nothing", shortened(query, 60)), nil)
	}
	return nothing(translations.T("cli.search.near", shortened(query, 60), matchNames(near)), nil)
}
