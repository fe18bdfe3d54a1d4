package cli

import (
	"context"
	"fmt"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// compare shows what was changed between two texts of a statute.
type compare struct {
	Statute []string `arg:"" name:"statute" help:"cli.help.diff-statute"`
	From    law.Date `help:"cli.help.diff-from" placeholder:"DATE"`
	To      law.Date `help:"cli.help.diff-to" placeholder:"DATE"`
	All     bool     `help:"cli.help.diff-all"`
	JSON    bool     `help:"cli.help.json" name:"json"`
}

// A shownDifference is two texts side by side, as other programs read it.
type shownDifference struct {
	Statute string           `json:"statute"` // its ID
	Title   string           `json:"title"`
	From    side             `json:"from"`
	To      side             `json:"to"`
	Counts  map[law.Kind]int `json:"counts"`
	Pairs   []shownPair      `json:"pairs"`
}

// A side is one of the texts.
type side struct {
	Version string   `json:"version"` // its ID
	Text    law.Date `json:"text"`
	From    law.Date `json:"from,omitempty"`
	To      law.Date `json:"to,omitempty"`
}

// A shownPair is an article before and after.
type shownPair struct {
	Kind       law.Kind       `json:"kind"`
	Similarity float64        `json:"similarity"`
	Old        []*law.Article `json:"old,omitempty"`
	New        []*law.Article `json:"new,omitempty"`
	Changes    []piece        `json:"changes,omitempty"`
}

// Run compares.
func (c *compare) Run(s *session) error {
	name := strings.TrimSpace(strings.Join(c.Statute, " "))
	switch {
	case name == "":
		return wrong(translations.T("cli.usage.missing", "STATUTE"))
	case c.From != 0 && c.To != 0 && c.From > c.To:
		return wrong(translations.T("cli.diff.order", c.From, c.To))
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		st, err := s.statute(ctx, l, name)
		if err != nil {
			return err
		}
		if heldOf(st, l.Today()).Texts == 0 {
			return nothing(translations.T("cli.show.no-text", st.Name), nil)
		}
		d, err := l.Differ(ctx, st.ID, c.From, c.To)
		if err != nil {
			return err
		}
		for _, day := range []struct {
			flag string
			on   law.Date
			text *law.Version
		}{{"--from", c.From, d.From}, {"--to", c.To, d.To}} {
			if day.on != 0 && st.StatusOf(day.text, day.on) == law.NotYet {
				s.say(translations.T("cli.diff.not-yet", day.flag, day.on, st.Name))
			}
		}
		out := c.shown(d)
		if c.JSON {
			return s.printJSON(out)
		}
		return s.print(c.text(s, out))
	})
}

// shown is what is shown of a difference.
func (c *compare) shown(d *search.Difference) *shownDifference {
	out := &shownDifference{
		Statute: d.Statute.ID, Title: d.Statute.Title, From: sideOf(d.From), To: sideOf(d.To),
		Counts: map[law.Kind]int{}, Pairs: []shownPair{},
	}
	for _, p := range d.Pairs {
		out.Counts[p.Kind]++
		if p.Kind == law.Same && !c.All {
			continue
		}
		pair := shownPair{Kind: p.Kind, Similarity: p.Similarity, Old: p.Old, New: p.New}
		if len(p.Old) > 0 && len(p.New) > 0 && p.Kind != law.Same && p.Kind != law.Moved {
			pair.Changes = pieces(law.Differ(joined(p.Old), joined(p.New)))
		}
		out.Pairs = append(out.Pairs, pair)
	}
	return out
}

func sideOf(v *law.Version) side { return side{v.ID, v.Text, v.From, v.To} }

// text is a difference for a person: the counts, then each article.
func (c *compare) text(s *session, d *shownDifference) string {
	var out strings.Builder
	out.WriteString(s.strong(translations.T("cli.diff.head", d.Title, day(d.From.Text), day(d.To.Text))) + "\n")
	out.WriteString(d.summary() + "\n")
	for _, p := range d.Pairs {
		out.WriteString("\n" + c.pair(s, p))
	}
	return out.String()
}

// summary is how many articles became what.
func (d *shownDifference) summary() string {
	var parts []string
	for _, k := range []law.Kind{law.Changed, law.MovedChanged, law.Moved, law.Split, law.Merged, law.Added, law.Dropped, law.Same} {
		if n := d.Counts[k]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", translations.Pick(k.Zh(), k.En()), n))
		}
	}
	return strings.Join(parts, translations.T("cli.comma"))
}

// pair is an article before and after.
func (c *compare) pair(s *session, p shownPair) string {
	head := translations.Pick(p.Kind.Zh(), p.Kind.En())
	switch {
	case len(p.Old) == 0:
		return s.strong(labels(p.New)+" "+head) + "\n" + s.inserted(joined(p.New)) + "\n"
	case len(p.New) == 0:
		return s.strong(labels(p.Old)+" "+head) + "\n" + s.deleted(joined(p.Old)) + "\n"
	}
	name := labels(p.Old)
	if after := labels(p.New); after != name {
		name += " → " + after
	}
	line := s.strong(name+" "+head) + "\n"
	if len(p.Changes) > 0 {
		return line + s.redline(p.Changes, c.All) + "\n"
	}
	if c.All {
		return line + joined(p.New) + "\n"
	}
	return line
}

// joined is the text of several articles.
func joined(all []*law.Article) string {
	var out []string
	for _, a := range all {
		out = append(out, a.Text)
	}
	return strings.Join(out, "\n")
}
