package cli

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
	"jianwen/search/law"
	"jianwen/search/query"
	"jianwen/search/store"
)

// holding lists what the library holds.
type holding struct {
	Kind  []string `help:"cli.help.kind" placeholder:"KIND"`
	Files bool     `help:"cli.help.list-files"`
	JSON  bool     `help:"cli.help.json" name:"json"`
}

// A held is a statute in the list.
type held struct {
	ID       string     `json:"id"`
	Title    string     `json:"title"`
	Level    law.Level  `json:"level"`
	Organ    string     `json:"organ,omitempty"`
	Text     law.Date   `json:"text,omitempty"` // of the text in the library that is in force, or of the newest
	From     law.Date   `json:"from,omitempty"`
	Status   law.Status `json:"status"`
	Articles int        `json:"articles"`
	Texts    int        `json:"texts"` // how many the library has
}

// An inventory is what the library holds.
type inventory struct {
	Statutes  []held             `json:"statutes"`
	Documents []*ingest.Document `json:"documents"`
	Files     []store.Kept       `json:"files,omitempty"`
}

// Run prints the list.
func (h *holding) Run(s *session) error {
	kinds, err := kindKeys(h.Kind)
	if err != nil {
		return err
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		all, err := h.take(ctx, l, kinds)
		if err != nil {
			return err
		}
		if h.JSON {
			return s.printJSON(all)
		}
		return s.print(all.text(cmp.Or(s.width, widthPiped)))
	})
}

// take gathers what is asked for.
func (h *holding) take(ctx context.Context, l *search.Library, kinds []string) (*inventory, error) {
	out := &inventory{Statutes: []held{}, Documents: []*ingest.Document{}}
	statutes, err := l.Statutes(ctx, false)
	if err != nil {
		return nil, err
	}
	for _, st := range statutes {
		level, _ := st.Level.MarshalText() // never fails
		if len(kinds) == 0 || slices.Contains(kinds, "statute") || slices.Contains(kinds, string(level)) {
			out.Statutes = append(out.Statutes, heldOf(st, l.Today()))
		}
	}
	documents, err := l.Documents(ctx)
	if err != nil {
		return nil, err
	}
	for _, d := range documents {
		if len(kinds) == 0 || slices.Contains(kinds, d.Kind) {
			out.Documents = append(out.Documents, d)
		}
	}
	if h.Files {
		out.Files, err = l.Files(ctx)
	}
	return out, err
}

// heldOf is a statute as the list shows it.
func heldOf(st *law.Statute, today law.Date) held {
	out := held{ID: st.ID, Title: st.Title, Level: st.Level, Organ: st.Organ}
	var best *law.Version
	dates := map[law.Date]bool{}
	for _, v := range st.Versions {
		if v.Source == "" {
			continue
		}
		dates[v.Text] = true
		if best == nil || st.StatusOf(best, today) != law.InForce {
			best = v
		}
	}
	out.Texts = len(dates)
	if best != nil {
		out.Text, out.From, out.Status, out.Articles = best.Text, best.From, st.StatusOf(best, today), articles(st, best)
	}
	return out
}

// articles is how many articles a text has in all its parts.
func articles(st *law.Statute, v *law.Version) (n int) {
	parts := map[string]int{}
	for _, other := range st.Versions {
		if other.Text == v.Text && other.Source != "" {
			parts[other.Part] = max(parts[other.Part], other.Count)
		}
	}
	if whole, ok := parts[""]; ok && (len(parts) == 1 || v.Part == "") {
		return whole
	}
	for part, count := range parts {
		if part != "" {
			n += count
		}
	}
	return n
}

// widthPiped is how many columns the list has where no terminal shows it.
const widthPiped = 100

// text is the list for a person, at most width columns wide if that can be.
func (i *inventory) text(width int) string {
	var out strings.Builder
	if len(i.Statutes) > 0 {
		rows := [][]string{{
			translations.T("cli.list.title"), translations.T("cli.list.text"), translations.T("cli.list.status"),
			translations.T("cli.list.articles"),
		}}
		for _, st := range i.Statutes {
			rows = append(rows, []string{st.Title, dash(st.Text.String()), translations.Pick(st.Status.Zh(), st.Status.En()), strconv.Itoa(st.Articles)})
		}
		out.WriteString(columns(fitted(rows, width, 0)) + translations.T("cli.list.statutes", len(i.Statutes)) + "\n")
	}
	if len(i.Documents) > 0 {
		rows := [][]string{{
			translations.T("cli.list.id"), translations.T("cli.list.number"), translations.T("cli.list.date"), translations.T("cli.list.document"),
			translations.T("cli.list.unit"), translations.T("cli.list.addressee"), translations.T("cli.list.topic"),
		}}
		for _, d := range i.Documents {
			rows = append(rows, []string{d.ID, dash(d.Number), dash(d.Date.String()), dash(d.Title), dash(d.Unit), dash(d.Addressee), dash(d.Topic)})
		}
		out.WriteString(columns(fitted(rows, width, 3, 4, 5, 6)) + translations.T("cli.list.documents", len(i.Documents)) + "\n")
	}
	if len(i.Files) > 0 {
		rows := [][]string{{translations.T("cli.list.file"), translations.T("cli.list.size"), translations.T("cli.list.added")}}
		for _, f := range i.Files {
			rows = append(rows, []string{shortened(f.Name, max(20, width-40)), strconv.FormatInt(f.Size, 10), f.Added})
		}
		out.WriteString(columns(rows) + translations.T("cli.list.files", len(i.Files)) + "\n")
	}
	if out.Len() == 0 {
		return translations.T("cli.list.empty") + "\n"
	}
	return out.String()
}

// dash stands for what is not known.
func dash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// kindKeys reads --kind: a kind of text or a level of norms, by any of the names that
// the filter in the query box has for it.
func kindKeys(names []string) (keys []string, err error) {
	for _, name := range names {
		filters := query.Parse("kind:"+strings.TrimSpace(name), nil).Filters
		if len(filters) != 1 || filters[0].Field != "kind" {
			offer := strings.Join(query.Values("kind", translations.Current() == translations.English), " ")
			return nil, wrong(translations.T("cli.kind.unknown", name, offer))
		}
		keys = append(keys, filters[0].Values...)
	}
	return keys, nil
}
