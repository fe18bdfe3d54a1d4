package search

import (
	"context"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/store"
)

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
		next := foundEntry{h, e, 0}
		if g.Version != nil {
			if err := f.update(ctx, &next); err != nil {
				return nil, err
			}
			if same := sameAmong(out, at[g.Statute], &next); same >= 0 {
				f.stand(&out[same], h.Group, &next)
				continue
			}
			at[g.Statute] = append(at[g.Statute], len(out))
		}
		out = append(out, next)
	}
	return out, ctx.Err()
}

// sameAmong is the place of the entry among those at, which another version of its
// statute has as well: under the same number, else under another one; -1 where none is.
func sameAmong(out []foundEntry, at []int, next *foundEntry) int {
	other := -1
	for _, i := range at {
		if !sameArticle(&out[i], next) {
			continue
		}
		if out[i].entry.N == next.entry.N && out[i].entry.Sub == next.entry.Sub {
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

// sameArticle reports whether two entries are one article: the same row, or much the
// same words in two texts of the statute.
func sameArticle(a, b *foundEntry) bool {
	if a.Row == b.Row || a.Group == b.Group {
		return a.Row == b.Row
	}
	least := otherNumber
	if a.entry.N == b.entry.N && a.entry.Sub == b.entry.Sub {
		least = sameNumber
	}
	return likeness(a.entry.Text, b.entry.Text) >= least
}

// stand lets the text in force stand for an article that was found in two: in that
// of first, and in that of group, for which next stands.
func (f *finder) stand(first *foundEntry, group uint32, next *foundEntry) {
	first.others = max(first.others, next.others)
	if f.catalogue.group(first.Group).Version.Text != f.catalogue.group(group).Version.Text && next.others == 0 {
		first.others++
	}
	if f.rank(next.Group) < f.rank(first.Group) { // its place stays, its score is its own
		first.Hit, first.entry = next.Hit, next.entry
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
