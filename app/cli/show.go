package cli

import (
	"context"
	"fmt"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// show shows a statute, an article or a document.
type show struct {
	Name []string `arg:"" name:"name" help:"cli.help.show-name"`
	AsOf law.Date `help:"cli.help.as-of" placeholder:"DATE"`
	Text bool     `help:"cli.help.show-text"`
	JSON bool     `help:"cli.help.json" name:"json"`
}

// Run finds out what is meant and shows it.
func (c *show) Run(s *session) error {
	name := strings.TrimSpace(strings.Join(c.Name, " "))
	if name == "" {
		return wrong(translations.T("cli.usage.missing", "NAME"))
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		if d, err := l.Document(ctx, name); err != nil || d != nil {
			return c.or(err, func() error { return c.document(s, d) })
		}
		if st, v, err := versionCalled(ctx, l, name); err != nil || st != nil {
			return c.or(err, func() error { return c.statute(ctx, s, l, st, v) })
		}
		if hits, err := l.Called(ctx, name, c.AsOf); err != nil || len(hits) > 0 {
			return c.or(err, func() error { return c.called(ctx, s, l, hits[0]) })
		}
		found, err := l.Find(ctx, search.Request{Query: name, AsOf: c.AsOf})
		if err != nil {
			return err
		}
		if cited := found.Citation; cited != nil && cited.Ref.Article != 0 {
			return c.cited(ctx, s, l, found)
		}
		st, err := s.statute(ctx, l, name)
		if err != nil {
			return err
		}
		return c.statute(ctx, s, l, st, nil)
	})
}

// or is err, or what then does.
func (c *show) or(err error, then func() error) error {
	if err != nil {
		return err
	}
	return then()
}

// versionCalled is the version of an ID such as 刑法@2023-12-29.
func versionCalled(ctx context.Context, l *search.Library, id string) (*law.Statute, *law.Version, error) {
	if !strings.Contains(id, "@") {
		return nil, nil, nil
	}
	all, err := l.Statutes(ctx, true)
	for _, st := range all {
		for _, v := range st.Versions {
			if v.ID == id {
				return st, v, nil
			}
		}
	}
	return nil, nil, err
}

// A shownStatute is a statute as show prints it for other programs.
type shownStatute struct {
	Kind    string       `json:"kind"` // statute
	Statute *law.Statute `json:"statute"`
	On      law.Date     `json:"on"`
	Text    *law.Version `json:"text"` // shown: the one in force, or the nearest that the library has
	Status  law.Status   `json:"status"`
	Outline []chapter    `json:"outline"`
}

// statute shows a statute: its versions, and the chapters or the whole of one text.
func (c *show) statute(ctx context.Context, s *session, l *search.Library, st *law.Statute, v *law.Version) error {
	out := shownStatute{Kind: "statute", Statute: st, On: c.AsOf, Text: v, Outline: []chapter{}}
	if out.On == 0 {
		out.On = l.Today()
	}
	if v == nil {
		cited, err := l.Resolve(ctx, law.Ref{Title: st.Title}, out.On)
		if err != nil {
			return err
		}
		out.Text = cited.Version
	}
	if out.Text != nil {
		out.Status = st.StatusOf(out.Text, out.On)
		text, err := l.Text(ctx, st, out.Text)
		if err != nil {
			return err
		}
		out.Text, out.Outline = text, outline(text.Articles)
	}
	if c.JSON {
		if !c.Text && out.Text != nil {
			bare := *out.Text
			bare.Articles, out.Text = nil, &bare
		}
		return s.printJSON(out)
	}
	if c.Text {
		if out.Text == nil || len(out.Text.Articles) == 0 {
			return nothing(translations.T("cli.show.no-text", st.Name), nil)
		}
		return s.print(wholeText(st, out.Text, out.Status))
	}
	return s.print(s.about(&out))
}

// about is what is known of a statute.
func (s *session) about(o *shownStatute) string {
	var out strings.Builder
	st := o.Statute
	out.WriteString(s.strong("《"+st.Title+"》") + "\n")
	line := translations.Pick(st.Level.Zh(), st.Level.En())
	if st.Organ != "" {
		line += " · " + st.Organ
	}
	out.WriteString("  " + line + "\n")
	if len(st.Aliases) > 0 {
		var names []string
		for _, a := range st.Aliases {
			names = append(names, a.Name)
		}
		out.WriteString("  " + translations.T("cli.show.aliases", strings.Join(names, translations.T("cli.comma"))) + "\n")
	}
	out.WriteString(translations.T("cli.show.versions", day(o.On)) + "\n")
	for _, of := range byText(st) {
		out.WriteString("  " + versionLine(st, of, o) + "\n")
	}
	for _, ending := range endings(st, o.On) {
		out.WriteString("  " + translations.T("cli.note", ending) + "\n")
	}
	for _, n := range st.Notes {
		out.WriteString("  " + translations.T("cli.note", sentence(n.Zh, n.En)) + "\n")
	}
	if o.Text != nil {
		for _, n := range o.Text.Notes {
			out.WriteString("  " + translations.T("cli.note", sentence(n.Zh, n.En)) + "\n")
		}
	}
	if len(o.Outline) > 0 {
		out.WriteString(translations.T("cli.show.outline", day(o.Text.Text)) + "\n")
		for _, ch := range o.Outline {
			out.WriteString(strings.Repeat("  ", ch.Depth+1) + ch.line() + "\n")
		}
	}
	return out.String()
}

// byText are the versions of a statute, those of one text together: the parts of a
// code, and the same text from several sources.
func byText(st *law.Statute) (out [][]*law.Version) {
	for i, v := range st.Versions {
		if i > 0 && v.Text != 0 && v.Text == st.Versions[i-1].Text {
			out[len(out)-1] = append(out[len(out)-1], v)
		} else {
			out = append(out, []*law.Version{v})
		}
	}
	return out
}

// versionLine is a text in the list of all.
func versionLine(st *law.Statute, of []*law.Version, o *shownStatute) string {
	mark, best, held := "  ", of[0], 0
	for _, v := range of {
		if v.Source != "" {
			held++
		}
		if best.Source == "" {
			best = v
		}
		if o.Text != nil && v.ID == o.Text.ID {
			mark, best = "* ", v
		}
	}
	line := mark + textLine(best, st.StatusOf(best, o.On)) + translations.T("cli.clause")
	switch held {
	case 0:
		return line + translations.T("cli.show.absent")
	case 1:
		return line + translations.T("cli.show.articles", articles(st, best))
	}
	return line + translations.T("cli.show.articles", articles(st, best)) + translations.T("cli.show.sources", held)
}

// wholeText is a text as it is read.
func wholeText(st *law.Statute, v *law.Version, status law.Status) string {
	var out strings.Builder
	out.WriteString(st.Title + "\n" + translations.T("cli.show.of", textLine(v, status)) + "\n")
	var path []string
	for _, a := range v.Articles {
		for i, step := range a.Path {
			if i >= len(path) || path[i] != step {
				out.WriteString("\n" + step + "\n")
				path = nil // what is below begins anew
			}
		}
		path = a.Path
		out.WriteString("\n" + articleText(a))
	}
	return out.String()
}

// articleText is an article with its label, a line for each paragraph.
func articleText(a *law.Article) string {
	head := a.Label
	if a.Heading != "" {
		head += "【" + strings.Trim(a.Heading, "【】") + "】"
	}
	if strings.HasSuffix(head, "、") { // a point of a decision: 一、
		return head + a.Text + "\n"
	}
	return fmt.Sprintf("%s　%s\n", head, a.Text)
}
