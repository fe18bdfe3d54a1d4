package search

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"jianwen/search/law"
	"jianwen/search/store"
)

// sure is the score of a match from which on a name without brackets is one: below
// it only letters in common speak for it.
const sure = 0.8

// readRef tells whether a text is a citation, by the names that are known.
func (c *catalogue) readRef(text string) (law.Ref, bool) {
	return law.ReadRef(text, c.known)
}

// known reports whether a name is a statute's.
func (c *catalogue) known(name string) bool {
	if c.names.Known(name) {
		return true
	}
	found := c.names.Resolve(name)
	return len(found) > 0 && found[0].Score >= sure
}

// Cite reads the citations that a text consists of and finds what they point at as
// of a day (0: today). A text that is no citation gives none.
func (l *Library) Cite(ctx context.Context, text string, on law.Date) ([]*Cited, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	var out []*Cited
	for _, ref := range law.ReadRefs(text, c.known) {
		cited, err := l.cited(ctx, c, ref, l.on(on))
		if err != nil {
			return nil, err
		}
		out = append(out, cited)
	}
	return out, nil
}

// Resolve finds what one reference points at as of a day (0: today).
func (l *Library) Resolve(ctx context.Context, ref law.Ref, on law.Date) (*Cited, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	return l.cited(ctx, c, ref, l.on(on))
}

// cited finds what a reference points at.
func (l *Library) cited(ctx context.Context, c *catalogue, ref law.Ref, on law.Date) (*Cited, error) {
	out := &Cited{Ref: ref, On: on}
	found := c.names.Resolve(ref.Title)
	switch {
	case len(found) == 0:
		out.note("unknown", "没有名为“%s”的法规；请检查名称，或先导入。",
			"No statute goes by the name “%s”: check it, or import the statute first.", ref.Title)
		return out, nil
	case len(found) > 1:
		out.Candidates = found
		out.note("ambiguous", "“%s”可能指 %s，请选定。", "“%s” may be %s: choose one.", ref.Title, titles(found))
		return out, nil
	case found[0].Score < 1:
		out.note("guess", "“%s”按《%s》理解。", "“%s” was taken for %s.", ref.Title, found[0].Statute.Name)
	}
	s := found[0].Statute
	out.Statute = s
	out.Versions = newestFirst(s)
	out.Official = ref.Official(s.Title)
	out.choose(ref, on)
	if out.Version == nil {
		out.note("no-text", "库中没有《%s》的文本，无法核对条文；请先导入。",
			"The library has no text of %s: import it to check the article.", s.Name)
		return out, nil
	}
	out.Notes = append(out.Notes, out.Version.Notes...)
	if !pointed(ref) {
		return out, nil
	}
	return out, out.find(ctx, l.store, c, ref)
}

func titles(found []law.Match) (all string) {
	for i, m := range found {
		if i > 0 {
			all += "、"
		}
		all += "《" + m.Statute.Name + "》"
	}
	return all
}

func (o *Cited) note(code, zh, en string, args ...any) {
	o.Notes = append(o.Notes, law.Note{Code: code, Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)})
}

// newestFirst are the versions of a statute, the newest first.
func newestFirst(s *law.Statute) []*law.Version {
	out := slices.Clone(s.Versions)
	slices.SortStableFunc(out, func(a, b *law.Version) int { return cmp.Compare(b.Text, a.Text) })
	return out
}

// choose picks the version that a reference names by its date, or that was in force
// on the day. Where the library lacks its text, it takes the nearest that it has
// and says so.
func (o *Cited) choose(ref law.Ref, on law.Date) {
	s := o.Statute
	o.Version, o.Status = s.Cited(ref, on)
	if o.Version != nil && o.Version.Source != "" {
		o.noteTime(ref)
		return
	}
	meant, held := o.Version, nearest(s, cmp.Or(ref.Date, on))
	o.Version = held
	if held == nil || meant == nil {
		return
	}
	o.Notes = append(o.Notes, law.Note{
		Code: "other-text",
		Zh:   fmt.Sprintf("应适用的文本（%s）不在库中，以下是%s的文本。", meant.Text.Chinese(), held.Text.Chinese()),
		En:   fmt.Sprintf("The text that applies (of %s) is not in the library; this is the text of %s.", meant.Text, held.Text),
	})
	if o.Status != law.Repealed {
		o.Status = s.StatusOf(held, on)
	}
}

// noteTime says where the text chosen is not the one that the reference names by its
// year, or was not in force yet.
func (o *Cited) noteTime(ref law.Ref) {
	v := o.Version
	switch {
	case ref.Date != 0 && v.Text != ref.Date && int(v.Text)/10000 != int(ref.Date)/10000:
		o.Notes = append(o.Notes, law.Note{
			Code: "other-text",
			Zh:   fmt.Sprintf("库中没有《%s》%d年的文本，以下是%s的文本。", o.Statute.Name, int(ref.Date)/10000, v.Text.Chinese()),
			En:   fmt.Sprintf("The library has no text of %s of %d; this is the text of %s.", o.Statute.Name, int(ref.Date)/10000, v.Text),
		})
	case ref.Date == 0 && o.Status == law.NotYet:
		o.Notes = append(o.Notes, law.Note{
			Code: "other-text",
			Zh:   fmt.Sprintf("《%s》%s的文本当日尚未施行，更早的文本不在库中。", o.Statute.Name, v.Text.Chinese()),
			En:   fmt.Sprintf("The text of %s of %s was not in force on that day; no earlier one is in the library.", o.Statute.Name, v.Text),
		})
	}
}

// nearest is the last version with a text whose date is not after a day, else the
// first one after it.
func nearest(s *law.Statute, on law.Date) (best *law.Version) {
	for _, v := range s.Versions {
		if v.Source == "" {
			continue
		}
		if best == nil || v.Text <= on {
			best = v
		}
	}
	return best
}

// find looks the article up in all parts and sources of the version, and in the
// other versions where it is not there.
func (o *Cited) find(ctx context.Context, s *store.Store, c *catalogue, ref law.Ref) error {
	e, v, err := lookUp(ctx, s, c, o.Statute, o.Version, ref)
	if err != nil {
		return err
	}
	if e == nil {
		place := ref
		place.Title = ""
		n := count(c, o.Statute, o.Version)
		o.Notes = append(o.Notes, law.Note{
			Code: "no-article",
			Zh:   fmt.Sprintf("《%s》%s的文本没有%s（共%d条）。", o.Statute.Name, o.Version.Text.Chinese(), place, n),
			En:   fmt.Sprintf("%s has no %s in its text of %s (%d articles).", o.Statute.Name, place, o.Version.Text, n),
		})
		return o.elsewhere(ctx, s, c, ref)
	}
	o.Version, o.Article = v, e.Article()
	text, ok := o.Article.Provision(ref)
	o.Text = text
	if !ok {
		zh, en := o.Article.Lack(ref)
		o.Notes = append(o.Notes, law.Note{Code: "no-provision", Zh: "《" + o.Statute.Name + "》" + zh + "。", En: o.Statute.Name + ": " + en + "."})
		o.Text = o.Article.Text
	}
	return nil
}

// elsewhere tells in which other version the article stands.
func (o *Cited) elsewhere(ctx context.Context, s *store.Store, c *catalogue, ref law.Ref) error {
	for _, v := range o.Versions {
		if v == o.Version || v.Source == "" || v.Text == o.Version.Text {
			continue
		}
		e, _, err := lookUp(ctx, s, c, o.Statute, v, ref)
		if err != nil {
			return err
		}
		if e != nil {
			o.Notes = append(o.Notes, law.Note{
				Code: "in-other-text", Zh: v.Text.Chinese() + "的文本有这一条。", En: "The text of " + v.Text.String() + " has it.",
			})
			return nil
		}
	}
	return nil
}

// count is the number of articles of a text in all its parts.
func count(c *catalogue, s *law.Statute, v *law.Version) int {
	n := v.Count
	parts := map[string]int{}
	for _, other := range c.edition(s, v) {
		parts[other.Part] = max(parts[other.Part], other.Count)
	}
	if len(parts) > 1 {
		n = 0
		for part, articles := range parts {
			if part != "" {
				n += articles
			}
		}
	}
	return n
}

// lookUp finds an article in a version, its other parts and the same text from
// other sources; one that brings a name of its own goes first.
func lookUp(ctx context.Context, s *store.Store, c *catalogue, statute *law.Statute, v *law.Version, ref law.Ref) (*store.Entry, *law.Version, error) {
	versions := c.edition(statute, v)
	slices.SortStableFunc(versions, func(a, b *law.Version) int {
		return cmp.Compare(keyless(a), keyless(b))
	})
	for _, version := range versions {
		g := c.of[version.ID]
		if g == nil {
			continue
		}
		e, err := s.Article(ctx, g, cmp.Or(ref.Article, ref.Item), ref.Sub)
		if err != nil {
			return nil, nil, err
		}
		if e != nil {
			return e, version, nil
		}
	}
	return nil, nil, nil
}

// pointed reports whether a reference points into a statute: at an article, or at a
// point of a decision, which is cited as 第三项.
func pointed(ref law.Ref) bool { return ref.Article != 0 || ref.Item != 0 }

func keyless(v *law.Version) int {
	if v.Key != "" {
		return 0
	}
	return 1
}

// cite looks up the citation that a query is: the article in force first, then those
// of the other versions. Of another query there are no hits.
func (f *finder) cite(ctx context.Context) ([]Hit, error) {
	if f.result.Query.Citation == nil {
		return nil, nil
	}
	cited, err := f.library.cited(ctx, f.catalogue, *f.result.Query.Citation, f.on)
	if err != nil {
		return nil, err
	}
	f.result.Citation = cited
	hits, err := f.citedHits(ctx, cited)
	keep := f.keep()
	return slices.DeleteFunc(hits, func(h Hit) bool { return !keep(f.groupOf(h)) }), err
}

func (f *finder) groupOf(h Hit) uint32 { return f.catalogue.of[h.Version.ID].Num }

// citedHits are the articles that a citation may mean, as hits: of the statute
// itself, or of all that go by its name.
func (f *finder) citedHits(ctx context.Context, cited *Cited) (hits []Hit, err error) {
	statutes := []*law.Statute{cited.Statute}
	if cited.Statute == nil {
		statutes = nil
		for _, m := range cited.Candidates {
			statutes = append(statutes, m.Statute)
		}
	}
	seen := map[uint32]bool{}
	dates := map[law.Date]bool{} // the same text from another source says nothing new
	add := func(s *law.Statute, v *law.Version) error {
		if v == nil || v.Source == "" {
			return nil
		}
		e, version, err := f.provision(ctx, s, v, cited.Ref)
		if err != nil || e == nil || seen[e.Row] || v.Text != 0 && dates[v.Text] {
			return err
		}
		seen[e.Row], dates[v.Text] = true, true
		h := f.plain(f.catalogue.of[version.ID].Num, e)
		h.Score = 1 / float64(1+len(hits))
		h.Sentences = f.searched.best(e.Text)
		h.Why = append([]Reason{{Zh: "所引条文", En: "the article cited"}}, f.standing(f.groupOf(h))...)
		hits = append(hits, h)
		return nil
	}
	for _, s := range statutes {
		clear(dates)
		first, _ := s.On(f.on)
		if s == cited.Statute && cited.Version != nil {
			first = cited.Version
		}
		for _, v := range append([]*law.Version{first}, newestFirst(s)...) {
			if err := add(s, v); err != nil {
				return nil, err
			}
		}
	}
	return hits, nil
}

// provision is the article of a version that is cited; the first one where the
// statute itself is.
func (f *finder) provision(ctx context.Context, s *law.Statute, v *law.Version, ref law.Ref) (*store.Entry, *law.Version, error) {
	if pointed(ref) {
		return lookUp(ctx, f.library.store, f.catalogue, s, v, ref)
	}
	g := f.catalogue.of[v.ID]
	if g == nil || g.Last < g.First {
		return nil, nil, nil
	}
	e, err := f.library.store.Row(ctx, g.First)
	return e, v, err
}
