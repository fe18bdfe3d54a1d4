package cli

import (
	"context"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// cite writes citations in the official form.
type cite struct {
	Text  []string `arg:"" name:"text" help:"cli.help.cite-text"`
	AsOf  law.Date `help:"cli.help.as-of" placeholder:"DATE"`
	Quote bool     `help:"cli.help.quote"`
	JSON  bool     `help:"cli.help.json" name:"json"`
}

// A shownCited is what a citation points at, as other programs read it.
type shownCited struct {
	Official   string      `json:"official,omitempty"`
	Good       bool        `json:"good"` // it names one statute, and nothing speaks against the article
	Ref        law.Ref     `json:"ref"`
	On         law.Date    `json:"on"`
	Statute    string      `json:"statute,omitempty"` // its ID
	Title      string      `json:"title,omitempty"`
	Version    string      `json:"version,omitempty"` // its ID
	Dated      law.Date    `json:"text_date,omitempty"`
	From       law.Date    `json:"from,omitempty"`
	To         law.Date    `json:"to,omitempty"`
	Status     *law.Status `json:"status,omitempty"`
	Article    string      `json:"article,omitempty"` // its label
	Text       string      `json:"text,omitempty"`
	Candidates []string    `json:"candidates,omitempty"`
	Notes      []law.Note  `json:"notes,omitempty"`
}

func citedOf(c *search.Cited) shownCited {
	out := shownCited{Good: failed(c) == "", Ref: c.Ref, On: c.On, Text: c.Text, Notes: c.Notes}
	if out.Good {
		out.Official = c.Official
	}
	if c.Statute != nil {
		out.Statute, out.Title = c.Statute.ID, c.Statute.Title
	}
	if v := c.Version; v != nil {
		out.Version, out.Dated, out.From, out.To, out.Status = v.ID, v.Text, v.From, v.To, &c.Status
	}
	if c.Article != nil {
		out.Article = c.Article.Label
	}
	for _, m := range c.Candidates {
		out.Candidates = append(out.Candidates, m.Statute.Title)
	}
	return out
}

// wrongly are the codes of notes with which a citation is none.
var wrongly = []string{"unknown", "ambiguous", "no-article", "in-other-text", "no-provision"}

// failed says why a citation cannot be written; "" where it can.
func failed(c *search.Cited) string {
	if c.Ref.Title == "" {
		return translations.T("cli.cite.no-title", c.Ref.String())
	}
	var why []law.Note
	for _, n := range c.Notes {
		if slices.Contains(wrongly, n.Code) {
			why = append(why, n)
		}
	}
	return notes(why, len(why))
}

// Run reads the citations and writes those that point at something.
func (c *cite) Run(s *session) error {
	text := strings.TrimSpace(strings.Join(c.Text, " "))
	if text == "" {
		return wrong(translations.T("cli.cite.empty"))
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		found, err := c.find(ctx, l, text)
		if err != nil {
			return err
		}
		for _, one := range found {
			if err := whole(ctx, l, one); err != nil {
				return err
			}
		}
		if len(found) == 0 {
			return c.none(ctx, s, l, text)
		}
		return c.tell(s, found)
	})
}

// find reads the citations of which text consists, or which stand in it.
func (c *cite) find(ctx context.Context, l *search.Library, text string) ([]*search.Cited, error) {
	found, err := l.Cite(ctx, text, c.AsOf)
	if err != nil || len(found) > 0 {
		return found, err
	}
	known := func(name string) bool {
		st, err := l.Statute(ctx, name)
		return err == nil && st != nil
	}
	for _, f := range law.FindRefs(text, known) {
		if f.How == law.Own || f.Ref.Title == "" {
			continue
		}
		cited, err := l.Resolve(ctx, f.Ref, c.AsOf)
		if err != nil {
			return nil, err
		}
		found = append(found, cited)
	}
	return found, nil
}

// none says that a text is no citation, and what goes by a similar name.
func (c *cite) none(ctx context.Context, s *session, l *search.Library, text string) error {
	near, err := l.Suggest(ctx, unquoted(text), namesOffered)
	if err != nil {
		return err
	}
	if c.JSON {
		if err := s.printJSON([]shownCited{}); err != nil {
			return err
		}
	}
	if len(near) == 0 {
		return nothing(translations.T("cli.cite.none", shortened(text, 60)), nil)
	}
	return nothing(translations.T("cli.cite.near", shortened(text, 60), matchNames(near)), nil)
}

// tell prints the official forms, and beside them what is to be known of each.
// Where there is none, the last reason ends the command.
func (c *cite) tell(s *session, found []*search.Cited) error {
	out := []shownCited{}
	var why []string
	for _, one := range found {
		out = append(out, citedOf(one))
		if reason := failed(one); reason != "" {
			why = append(why, reason)
		}
	}
	if c.JSON {
		if err := s.printJSON(out); err != nil {
			return err
		}
	} else if err := c.lines(s, found); err != nil {
		return err
	}
	if len(why) == len(found) {
		for _, reason := range why[:len(why)-1] {
			s.say(reason)
		}
		return nothing(why[len(why)-1], nil)
	}
	for _, reason := range why {
		s.say(reason)
	}
	if c.Quote {
		return c.quoted(s, found)
	}
	return nil
}

// quoted is the failure of having quoted from another text than the one that applies.
func (c *cite) quoted(s *session, found []*search.Cited) error {
	var why []string
	for _, one := range found {
		for _, n := range one.Notes {
			if failed(one) == "" && lacking(n) && one.Text != "" {
				why = append(why, sentence(n.Zh, n.En)+translations.T("cli.cite.not-quoted"))
			}
		}
	}
	if len(why) == 0 {
		return nil
	}
	for _, reason := range why[:len(why)-1] {
		s.say(reason)
	}
	return nothing(why[len(why)-1], nil)
}

// lacking reports whether a note says that the library lacks the text that a citation
// points at, so that what it has is of another.
func lacking(n law.Note) bool { return n.Code == "other-text" }

// lines prints each citation that can be written.
func (c *cite) lines(s *session, found []*search.Cited) error {
	for _, one := range found {
		if failed(one) != "" {
			continue
		}
		text := one.Official + "\n"
		if c.Quote && one.Text != "" {
			if slices.ContainsFunc(one.Notes, lacking) {
				text += translations.T("cli.cite.from", textLine(one.Version, one.Status)) + "\n"
			}
			text += one.Text + "\n"
		}
		if err := s.print(text); err != nil {
			return err
		}
		if one.Version != nil {
			s.say(translations.T("cli.show.of", textLine(one.Version, one.Status)))
		}
		for _, ending := range endings(one.Statute, one.On) {
			s.say(ending)
		}
		for _, n := range one.Notes {
			if !lacking(n) || !c.Quote || one.Text == "" { // else it ends the command
				s.say(sentence(n.Zh, n.En))
			}
		}
	}
	return nil
}
