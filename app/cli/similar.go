package cli

import (
	"context"
	"io"
	"os"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
)

// similar finds past documents that are like a draft.
type similar struct {
	File  string `arg:"" name:"file" help:"cli.help.similar-file"`
	Limit *int   `help:"cli.help.limit" short:"k" placeholder:"N"`
	JSON  bool   `help:"cli.help.json" name:"json"`
}

// A shownSimilar is a past document like a draft, as other programs read it.
type shownSimilar struct {
	shownHit
	Terms    []string      `json:"terms,omitempty"`
	Articles []sharedPlace `json:"articles,omitempty"`
}

// A sharedPlace is an article that both cite.
type sharedPlace struct {
	Statute string `json:"statute"` // its ID
	N       int    `json:"n"`
	Sub     int    `json:"sub,omitempty"`
}

// Run reads the file and looks for its like.
func (c *similar) Run(s *session) error {
	switch {
	case c.File == "":
		return wrong(translations.T("cli.usage.missing", "FILE"))
	case !sensible(c.Limit):
		return wrong(translations.T("cli.search.limit", "-k", 1, hitsMost))
	}
	most := hitsShown
	if c.Limit != nil {
		most = *c.Limit
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		draft, err := c.draft(ctx, s, l)
		if err != nil {
			return err
		}
		if err := s.catchUp(ctx, l); err != nil {
			return err
		}
		found, err := l.Similar(ctx, *draft, most)
		if err != nil {
			return err
		}
		return c.tell(ctx, s, l, found)
	})
}

// draft is what the file tells of itself.
func (c *similar) draft(ctx context.Context, s *session, l *search.Library) (*search.Draft, error) {
	file, err := c.read(ctx, s)
	if err != nil {
		return nil, err
	}
	var trouble *ingest.Trouble
	for item, fault := range ingest.Items(ctx, file) {
		switch {
		case fault != nil:
			trouble = fault
		case item.Document != nil:
			return draftOf(ctx, l, item.Document)
		case item.Statute != nil:
			d := &search.Draft{}
			for _, a := range item.Statute.Version.Articles {
				d.Text += a.Text + "\n"
			}
			return d, nil
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if trouble == nil {
		return nil, nothing(translations.T("cli.similar.empty", c.File), nil)
	}
	return nil, nothing(translations.T("cli.similar.unread", c.File, sentence(trouble.Zh, trouble.En)), trouble)
}

// read is the bytes of the file, or of standard input.
func (c *similar) read(ctx context.Context, s *session) (*ingest.File, error) {
	if c.File == "-" {
		data, err := io.ReadAll(io.LimitReader(s.in, largest+1))
		switch {
		case err != nil:
			return nil, cannotRead(translations.T("cli.stdin"), err)
		case len(data) > largest:
			return nil, nothing(translations.T("cli.read.large", translations.T("cli.stdin"), largest>>20), nil)
		}
		return ingest.NewFile("stdin.md", data, nil), nil
	}
	if info, err := os.Stat(c.File); err != nil {
		return nil, cannotRead(c.File, err)
	} else if info.IsDir() {
		return nil, nothing(translations.T("cli.read.folder", c.File), nil)
	} else if info.Size() > largest {
		return nil, nothing(translations.T("cli.read.large", c.File, largest>>20), nil)
	}
	data, err := os.ReadFile(c.File)
	if err != nil {
		return nil, cannotRead(c.File, err)
	}
	return ingest.NewFile(c.File, data, nil), nil
}

// draftOf is a document as others are compared with it. Where the library has the
// very document, it is left out.
func draftOf(ctx context.Context, l *search.Library, d *ingest.Document) (*search.Draft, error) {
	out := &search.Draft{Topic: d.Topic, AddresseeKind: d.AddresseeKind, Form: d.Form, Cites: d.Cites}
	var text strings.Builder
	for _, p := range d.Passages {
		if p.Heading != "" {
			text.WriteString(p.Heading + "\n")
		}
		text.WriteString(p.Text + "\n")
	}
	out.Text = text.String()
	if d.Number != "" {
		own, err := l.Document(ctx, d.Number)
		if err != nil {
			return nil, err
		}
		if own != nil {
			out.Except = own.ID
		}
	}
	return out, nil
}

// tell prints the documents, the most similar first.
func (c *similar) tell(ctx context.Context, s *session, l *search.Library, found []search.SimilarDocument) error {
	if c.JSON {
		out := []shownSimilar{}
		for _, f := range found {
			one := shownSimilar{shownHit: hitOf(f.Hit), Terms: f.Terms}
			for _, a := range f.Articles {
				one.Articles = append(one.Articles, sharedPlace(a))
			}
			out = append(out, one)
		}
		if err := s.printJSON(out); err != nil {
			return err
		}
	} else {
		var hits []search.Hit
		for _, f := range found {
			hits = append(hits, f.Hit)
		}
		if err := s.print(s.page(&search.Result{Hits: hits, Total: len(hits)}, 0)); err != nil {
			return err
		}
	}
	if len(found) > 0 {
		return nil
	}
	documents, err := l.Documents(ctx)
	if err == nil && len(documents) == 0 {
		return nothing(translations.T("cli.similar.none-held"), nil)
	}
	return nothing(translations.T("cli.similar.nothing", c.File), err)
}
