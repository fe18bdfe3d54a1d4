package search

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/query"
	"jianwen/search/store"
)

// defaultLimit is how many hits are returned where nothing is said.
const defaultLimit = 20

// Find answers a request. It searches the state that the index has reached;
// [Result.Incomplete] says where that is not all.
func (l *Library) Find(ctx context.Context, r Request) (*Result, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	if r.Limit <= 0 {
		r.Limit = defaultLimit
	}
	f := &finder{library: l, catalogue: c, request: r, on: l.on(r.AsOf)}
	f.result.Query = query.Parse(r.Query, c.readRef)
	first, err := f.cite(ctx)
	if err != nil {
		return nil, err
	}
	if err := l.refresh(ctx); err != nil {
		return nil, err
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	f.result.Incomplete = l.incomplete(c)
	if l.index == nil || f.answered() {
		f.page(first)
		return &f.result, nil
	}
	if err := f.search(ctx, first); err != nil {
		return nil, err
	}
	return &f.result, nil
}

// answered reports whether a citation says all that was asked: it points at an
// article of a statute that is known, or may mean several.
func (f *finder) answered() bool {
	ref, cited := f.result.Query.Citation, f.result.Citation
	return ref != nil && pointed(*ref) && (cited.Statute != nil || len(cited.Candidates) > 0)
}

// page shows the part of all hits that was asked for.
func (f *finder) page(all []Hit) {
	f.result.Total = max(f.result.Total, len(all))
	from := min(f.request.Offset, len(all))
	f.result.Hits = all[from:min(from+f.request.Limit, len(all))]
}

// incomplete says that the index is not up to date. l.reading is held.
func (l *Library) incomplete(c *catalogue) *Trouble {
	switch {
	case l.index == nil:
		return &Trouble{
			Zh: "索引还没有建立，暂时只能按法规名称和条号查找。",
			En: "There is no index yet: for now only titles and article numbers are found.",
		}
	case l.index.Seq() != c.seq:
		return &Trouble{
			Zh: "索引正在更新，新导入的内容可能还查不到。",
			En: "The index is being updated: what was just imported may not be found yet.",
		}
	}
	return nil
}

// A finder answers one request.
type finder struct {
	library   *Library
	catalogue *catalogue
	request   Request
	on        law.Date
	result    Result
	searched  searched
}

// search asks the index and makes hits of what it says, behind those that go first.
func (f *finder) search(ctx context.Context, first []Hit) error {
	q := &f.result.Query
	words := q.Words
	if q.Citation != nil {
		words = q.Citation.Title
		if f.result.Citation.Statute == nil && len(f.result.Citation.Candidates) == 0 {
			words = q.Text // no name that is known: words
		}
	}
	iq := index.Query{
		Text:    strings.TrimSpace(words + " " + strings.Join(q.Phrases, " ")),
		Keep:    f.keep(),
		Content: f.library.content(ctx),
		Count:   true,
	}
	if len(q.Phrases) > 0 && !f.onlyDocuments() {
		rows, err := f.quoting(ctx, q.Phrases)
		if err != nil {
			return err
		}
		iq.KeepRow = func(row uint32) bool { return rows[row] != 0 }
	}
	if iq.Text == "" {
		return f.browse(ctx, iq.Keep)
	}
	var err error
	if f.searched, err = newSearched(f.library.index, iq.Text, q.Phrases); err != nil {
		return err
	}
	if f.onlyDocuments() {
		return f.wholeDocuments(ctx, iq)
	}
	named, err := f.named(ctx, iq)
	if err != nil {
		return err
	}
	found, err := f.collapsed(ctx, iq)
	if err != nil {
		return err
	}
	return f.merge(ctx, append(first, named...), found)
}

// merge makes the page of what goes first and what the index found, each once.
func (f *finder) merge(ctx context.Context, first []Hit, found []foundEntry) error {
	var all []Hit
	seen := map[uint32]bool{}
	for _, h := range first {
		if !seen[h.Row] {
			seen[h.Row] = true
			all = append(all, h)
		}
	}
	for _, h := range found {
		if err := f.update(ctx, &h); err != nil {
			return err
		}
		if seen[h.Row] {
			continue
		}
		seen[h.Row] = true
		if len(all) < f.request.Offset { // of an earlier page: only its place counts
			all = append(all, Hit{})
			continue
		}
		all = append(all, f.hit(h))
	}
	if len(all) == 0 && !f.request.Suggesting {
		all = f.suggested(ctx)
	}
	f.page(all)
	return nil
}

// onlyDocuments reports whether the filters let no statute through.
func (f *finder) onlyDocuments() bool {
	kinds := slices.Clone(f.request.Kinds)
	for _, filter := range f.result.Query.Filters {
		if filter.Field == "kind" {
			kinds = append(kinds, filter.Values...)
		}
	}
	return len(kinds) > 0 && !slices.ContainsFunc(kinds, func(k string) bool {
		return k != "recommendation" && k != "reply" && k != "document"
	})
}

// wholeDocuments makes hits of documents, each by the passage that says most.
func (f *finder) wholeDocuments(ctx context.Context, iq index.Query) error {
	has, err := f.documentsWith(ctx, f.result.Query.Phrases)
	if err != nil {
		return err
	}
	keep := func(group uint32) bool { return iq.Keep(group) && (has == nil || has[group]) }
	found, err := f.documents(ctx, iq.Text, true, keep)
	if err != nil {
		return err
	}
	counts := map[uint32]int{}
	for _, d := range found {
		counts[d.group.Num]++
	}
	f.result.Total, f.result.Facets = len(found), f.facets(counts)
	from := min(f.request.Offset, len(found))
	for _, d := range found[from:min(from+f.request.Limit, len(found))] {
		e, err := f.library.store.Row(ctx, d.best)
		if err != nil {
			continue // removed since
		}
		h := foundEntry{entry: e}
		h.Row, h.Group, h.Score = d.best, d.group.Num, d.score
		f.result.Hits = append(f.result.Hits, f.hit(h))
	}
	return ctx.Err()
}

// documentsWith are the documents that have each of the phrases in some passage; nil
// where there are no phrases.
func (f *finder) documentsWith(ctx context.Context, phrases []string) (has map[uint32]bool, err error) {
	for _, p := range phrases {
		rows, err := f.quoting(ctx, []string{p})
		if err != nil {
			return nil, err
		}
		next := map[uint32]bool{}
		for _, group := range rows {
			if has == nil || has[group] {
				next[group] = true
			}
		}
		has = next
	}
	return has, nil
}

// A foundEntry is a hit of the index with its entry.
type foundEntry struct {
	index.Hit
	entry  *store.Entry
	others int
}

// counted is up to how many hits the total counts an article once that several
// texts have; beyond, it is the index's.
const counted = 220

// collapsed asks the index for the hits up to the page's end, in which an article
// stands once, even where several texts of its statute have it in much the same words.
func (f *finder) collapsed(ctx context.Context, iq index.Query) ([]foundEntry, error) {
	want := f.request.Offset + f.request.Limit
	searcher := f.library.index.Searcher(f.catalogue.lore, nil)
	for fetch := max(want+20, counted); ; fetch *= 3 {
		iq.Limit = fetch
		found, err := searcher.Search(ctx, iq)
		if err != nil {
			return nil, err
		}
		if f.result.Facets == nil {
			f.result.Facets = f.facets(found.Groups)
		}
		hits, err := f.once(ctx, found.Hits)
		if err != nil {
			return nil, err
		}
		f.result.Total = found.Total
		if found.Total <= counted {
			f.result.Total = len(hits)
		}
		if len(hits) >= want || len(found.Hits) < fetch {
			quotedFirst(hits, iq.Text, func(h foundEntry) string { return h.entry.Text })
			return hits[:min(want, len(hits))], nil
		}
	}
}

// Of how many hits those go first that have the query's very letters, marks and all,
// and how many letters it must have.
const (
	quotedAmong   = 50
	quotedLetters = 8
)

// quotedFirst lets hits go first whose texts have the whole query as it is written.
func quotedFirst[H any](hits []H, query string, text func(H) string) {
	if utf8.RuneCountInString(query) < quotedLetters {
		return
	}
	first := hits[:min(len(hits), quotedAmong)]
	slices.SortStableFunc(first, func(a, b H) int {
		return has(text(b), query) - has(text(a), query)
	})
}

func has(text, query string) int {
	if strings.Contains(joined(text), query) {
		return 1
	}
	return 0
}

// once leaves out further texts of the same article, also where it has another number
// there; the one in force stands for all.
func (f *finder) once(ctx context.Context, hits []index.Hit) ([]foundEntry, error) {
	var out []foundEntry
	at := map[*law.Statute][]int{} // places in out
	for _, h := range hits {
		g := f.catalogue.group(h.Group)
		e, err := f.library.store.Row(ctx, h.Row)
		if g == nil || err != nil { // removed since the index saw it
			continue
		}
		if g.Version != nil {
			if same := sameAmong(out, at[g.Statute], h.Group, e); same >= 0 {
				f.stand(&out[same], h, e)
				continue
			}
			at[g.Statute] = append(at[g.Statute], len(out))
		}
		out = append(out, foundEntry{h, e, 0})
	}
	return out, ctx.Err()
}

// sameAmong is the place of the entry among those at, which another version of its
// statute has as well: under the same number, else under another one; -1 where none is.
func sameAmong(out []foundEntry, at []int, group uint32, e *store.Entry) int {
	other := -1
	for _, i := range at {
		if !sameArticle(&out[i], group, e) {
			continue
		}
		if out[i].entry.N == e.N && out[i].entry.Sub == e.Sub {
			return i
		}
		if other < 0 {
			other = i
		}
	}
	return other
}

// How much two texts of a statute must have in common to be one article: those of
// one number, and those of different numbers.
const (
	sameNumber  = 0.5
	otherNumber = 0.75
)

// sameArticle reports whether an entry is an article that another version of its
// statute has as well.
func sameArticle(f *foundEntry, group uint32, e *store.Entry) bool {
	if f.Group == group {
		return false
	}
	least := otherNumber
	if f.entry.N == e.N && f.entry.Sub == e.Sub {
		least = sameNumber
	}
	return likeness(f.entry.Text, e.Text) >= least
}

// stand lets the text in force stand for an article that was found in two.
func (f *finder) stand(first *foundEntry, h index.Hit, e *store.Entry) {
	if f.catalogue.group(first.Group).Version.Text != f.catalogue.group(h.Group).Version.Text {
		first.others++
	}
	if f.rank(h.Group) < f.rank(first.Group) {
		first.Hit, first.entry = h, e // its place stays, its score is its own
	}
}

// update lets the text in force stand for an article of another text, where it has
// the article under the same number and the index did not bring both.
func (f *finder) update(ctx context.Context, h *foundEntry) error {
	g := f.catalogue.group(h.Group)
	if g.Version == nil || h.entry.N == 0 || g.Statute.StatusOf(g.Version, f.on) == law.InForce {
		return nil
	}
	v, status := g.Statute.On(f.on)
	now := f.catalogue.of[v.ID]
	if status != law.InForce || now == nil || !f.keep()(now.Num) {
		return nil
	}
	e, version, err := lookUp(ctx, f.library.store, f.catalogue, g.Statute, v, law.Ref{Article: h.entry.N, Sub: h.entry.Sub})
	if err != nil || e == nil || likeness(e.Text, h.entry.Text) < sameNumber {
		return err
	}
	h.Row, h.Group, h.entry = e.Row, f.catalogue.of[version.ID].Num, e
	h.others = max(h.others, 1)
	return nil
}

// rank orders the texts of a statute: the one in force first, then the newer ones.
func (f *finder) rank(group uint32) int {
	g := f.catalogue.group(group)
	if g == nil || g.Version == nil {
		return 1 << 30
	}
	r := 30000000 - int(g.Version.Text)
	if g.Statute.StatusOf(g.Version, f.on) != law.InForce {
		r += 1 << 28
	}
	return r
}

// likeness is the share of the pairs of characters that two texts have in common,
// of all that either has.
func likeness(a, b string) float64 {
	if a == b {
		return 1
	}
	in := map[string]bool{}
	index.Grams(a, func(gram string) { in[gram] = true })
	both, all := 0, len(in)
	seen := map[string]bool{}
	index.Grams(b, func(gram string) {
		if !seen[gram] {
			seen[gram] = true
			if in[gram] {
				both++
			} else {
				all++
			}
		}
	})
	return float64(both) / float64(max(1, all))
}

// hit is what a person is shown of an article or passage.
func (f *finder) hit(h foundEntry) Hit {
	out := f.plain(h.Group, h.entry)
	out.Score, out.Others = h.Score, h.others
	out.Sentences = f.searched.best(h.entry.Text)
	out.Why = append(f.standing(h.Group), f.why(&h)...)
	return out
}

// plain is an entry as a hit, without what a query says of it.
func (f *finder) plain(group uint32, e *store.Entry) Hit {
	g := f.catalogue.group(group)
	out := Hit{ID: e.ID, Row: e.Row, Kind: g.Kind, Title: groupTitle(g)}
	if g.Version == nil {
		out.Document, out.Passage, out.Label = g.Document, e.Passage(), e.Heading
		return out
	}
	out.Statute, out.Version, out.Article = g.Statute, g.Version, e.Article()
	out.Status, out.Label = g.Statute.StatusOf(g.Version, f.on), e.Label
	return out
}

// content gives the index the texts of rows, to compare letter by letter.
func (l *Library) content(ctx context.Context) func(uint32) string {
	return func(row uint32) string {
		e, err := l.store.Row(ctx, row)
		if err != nil {
			return "" // removed since, or ctx has ended
		}
		return joined(e.Text)
	}
}

// quoting are the rows whose texts have all phrases, with their groups.
func (f *finder) quoting(ctx context.Context, phrases []string) (map[uint32]uint32, error) {
	var kept map[uint32]uint32
	for _, p := range phrases {
		rows, err := f.library.index.Containing(ctx, p)
		if err != nil {
			return nil, err
		}
		next := map[uint32]uint32{}
		for _, row := range rows {
			if kept != nil && kept[row] == 0 {
				continue
			}
			e, err := f.library.store.Row(ctx, row)
			if err == nil && strings.Contains(joined(e.Text), p) {
				next[row] = e.Group
			}
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		kept = next
	}
	return kept, nil
}

// browse lists what filters alone keep: statutes by title, documents by date.
func (f *finder) browse(ctx context.Context, keep func(uint32) bool) error {
	var groups []*store.Group
	counts := map[uint32]int{}
	for _, g := range f.catalogue.groups {
		if g != nil && keep(g.Num) && g.Last >= g.First {
			groups = append(groups, g)
			counts[g.Num]++
		}
	}
	if len(f.result.Query.Filters) == 0 {
		return nil
	}
	slices.SortFunc(groups, func(a, b *store.Group) int {
		return cmp.Or(cmp.Compare(groupDate(b), groupDate(a)), cmp.Compare(a.Num, b.Num))
	})
	f.result.Total, f.result.Facets = len(groups), f.facets(counts)
	from := min(f.request.Offset, len(groups))
	for _, g := range groups[from:min(from+f.request.Limit, len(groups))] {
		e, err := f.library.store.Row(ctx, g.First)
		if err != nil {
			return errors.Join(err, ctx.Err())
		}
		h := f.plain(g.Num, e)
		h.Sentences = f.searched.best(e.Text)
		f.result.Hits = append(f.result.Hits, h)
	}
	return nil
}

func groupDate(g *store.Group) law.Date {
	if g.Version != nil {
		return g.Version.Text
	}
	return g.Document.Date
}
