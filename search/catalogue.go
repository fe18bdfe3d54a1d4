package search

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"jianwen/assets/statutes"
	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/store"
)

// A catalogue is what the library knows beside texts, at one change of the store:
// statutes with their versions in time, their names, and documents. It is
// immutable; a change of the store makes another one.
type catalogue struct {
	on       law.Date // the day it was made
	seq      int64
	groups   []*store.Group          // by number; nil where there is none
	statutes []*law.Statute          // by ID; also those known from facts alone
	byID     map[string]*law.Statute // of statutes
	of       map[string]*store.Group // by ID of a version
	names    *law.Names
	heads    *heads
	lore     *index.Lore

	sampling sync.Mutex // of sampled
	sampled  *sample    // of documents; nil until asked for
}

// current is the catalogue of the store as it is now.
func (l *Library) current(ctx context.Context) (*catalogue, error) {
	seq, err := l.store.Seq(ctx)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.catalogue != nil && l.catalogue.seq == seq && l.catalogue.on == l.Today() {
		return l.catalogue, nil
	}
	groups, err := l.store.Groups(ctx)
	if err != nil {
		return nil, err
	}
	c := newCatalogue(seq, groups, l.Today())
	if c.lore, err = c.learn(l.articles(ctx), nil); err != nil {
		return nil, err
	}
	l.catalogue = c
	return c, nil
}

func newCatalogue(seq int64, groups []*store.Group, on law.Date) *catalogue {
	c := &catalogue{seq: seq, on: on, byID: map[string]*law.Statute{}, of: map[string]*store.Group{}}
	var last uint32
	for _, g := range groups {
		last = max(last, g.Num)
	}
	c.groups = make([]*store.Group, last+1)
	for _, g := range groups {
		c.groups[g.Num] = g
		if g.Version == nil {
			continue
		}
		s := c.byID[g.Statute.ID]
		if s == nil {
			s = g.Statute
			s.Name = law.Canonical(s.Title)
			c.byID[s.ID] = s
		}
		s.Versions = append(s.Versions, g.Version)
		c.of[g.Version.ID] = g
	}
	c.addFacts(statutes.All())
	for _, s := range c.byID {
		s.Settle()
		c.statutes = append(c.statutes, s)
	}
	slices.SortFunc(c.statutes, func(a, b *law.Statute) int { return cmp.Compare(a.ID, b.ID) })
	c.names = law.NewNames(c.statutes)
	c.heads = newHeads(c.groups)
	return c
}

// statute is the statute of an ID, a title or another name that is one statute's only.
func (c *catalogue) statute(name string) *law.Statute {
	if s := c.byID[name]; s != nil {
		return s
	}
	if found := c.names.Resolve(name); len(found) == 1 {
		return found[0].Statute
	}
	return nil
}

// held reports whether the library has a text of a statute.
func (c *catalogue) held(s *law.Statute) bool {
	return slices.ContainsFunc(s.Versions, func(v *law.Version) bool { return v.Source != "" })
}

// group is the group of a number, nil of one that is gone.
func (c *catalogue) group(num uint32) *store.Group {
	if int(num) >= len(c.groups) {
		return nil
	}
	return c.groups[num]
}

// edition are the versions of a statute that make up one text together with v: the
// parts of a code that came in several files, and the same text from several sources.
func (c *catalogue) edition(s *law.Statute, v *law.Version) (out []*law.Version) {
	for _, other := range s.Versions {
		if other == v || other.Text == v.Text && other.Source != "" {
			out = append(out, other)
		}
	}
	return out
}

// document is the group of a document by its ID or number.
func (c *catalogue) document(id string) *store.Group {
	for _, g := range c.groups {
		if g != nil && g.Document != nil && (g.ID == id || g.Document.Number != "" && g.Document.Number == id) {
			return g
		}
	}
	return nil
}

// shortTitle is the title by which a group is known in a list.
func shortTitle(g *store.Group) string {
	if g.Version == nil {
		return g.Document.Title
	}
	return strings.TrimSpace(law.Canonical(g.Statute.Title) + " " + g.Version.Part)
}
