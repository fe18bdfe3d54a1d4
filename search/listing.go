package search

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"jianwen/search/ingest"
	"jianwen/search/law"
	"jianwen/search/store"
)

// Statutes are the statutes of which the library has a text, by ID; with known
// also those that it knows by facts alone.
func (l *Library) Statutes(ctx context.Context, known bool) (out []*law.Statute, err error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range c.statutes {
		if known || c.held(s) {
			out = append(out, s)
		}
	}
	return out, nil
}

// Documents are the past recommendations, replies and other documents, without
// their passages, in the order of their coming.
func (l *Library) Documents(ctx context.Context) (out []*ingest.Document, err error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range c.groups {
		if g != nil && g.Document != nil {
			out = append(out, g.Document)
		}
	}
	return out, nil
}

// Files are the imported files in the order of their coming.
func (l *Library) Files(ctx context.Context) ([]store.Kept, error) { return l.store.Files(ctx) }

// Statute is the statute of an ID or a name; nil where there is none, or several.
func (l *Library) Statute(ctx context.Context, name string) (*law.Statute, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	return c.statute(name), nil
}

// Text is a version of a statute with all its articles: those of all parts of a
// code that came in several files. It is a copy.
func (l *Library) Text(ctx context.Context, s *law.Statute, v *law.Version) (*law.Version, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	return l.text(ctx, c, s, v)
}

// text is a version with its articles, as a catalogue has it.
func (l *Library) text(ctx context.Context, c *catalogue, s *law.Statute, v *law.Version) (*law.Version, error) {
	var parts [][]*law.Article
	for _, part := range c.whole(s, v) {
		g := c.of[part.ID]
		if g == nil {
			continue
		}
		var articles []*law.Article
		err := l.store.Rows(ctx, g.First, g.Last, func(e *store.Entry) bool {
			articles = append(articles, e.Article())
			return true
		})
		if err != nil {
			return nil, err
		}
		parts = append(parts, articles)
	}
	slices.SortStableFunc(parts, func(a, b []*law.Article) int { return cmp.Compare(firstNumber(a), firstNumber(b)) })
	out := *v
	out.Articles = slices.Concat(parts...)
	return &out, nil
}

// firstNumber is the number of the first article that has one.
func firstNumber(articles []*law.Article) int {
	for _, a := range articles {
		if a.Number > 0 {
			return a.Number
		}
	}
	return 0
}

// whole are the versions that make up the whole text of v: v itself, or where v is
// a part of a code, one version of each part.
func (c *catalogue) whole(s *law.Statute, v *law.Version) []*law.Version {
	if v.Part == "" {
		return []*law.Version{v}
	}
	var out []*law.Version
	seen := map[string]bool{v.Part: true}
	for _, other := range c.edition(s, v) {
		if other == v || other.Part != "" && !seen[other.Part] && (other.Key == "") == (v.Key == "") {
			seen[other.Part] = true
			out = append(out, other)
		}
	}
	return out
}

// Document is a document with its passages, by ID or 文号; nil where there is none.
// It is a copy.
func (l *Library) Document(ctx context.Context, id string) (*ingest.Document, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	g := c.document(id)
	if g == nil {
		return nil, nil
	}
	out := *g.Document
	err = l.store.Rows(ctx, g.First, g.Last, func(e *store.Entry) bool {
		out.Passages = append(out.Passages, *e.Passage())
		return true
	})
	return &out, err
}

// Describe corrects what was recognised of a document: everything but its ID and
// its passages.
func (l *Library) Describe(ctx context.Context, d ingest.Document) error {
	c, err := l.current(ctx)
	if err != nil {
		return err
	}
	g := c.document(d.ID)
	if g == nil {
		return unknown(d.ID)
	}
	return l.store.Describe(ctx, g, d)
}

// unknown says that the library has nothing of a name.
func unknown(name string) *Trouble {
	return &Trouble{
		Zh: fmt.Sprintf("库里没有“%s”；可用 library list 查看库中内容。", name),
		En: fmt.Sprintf("The library has no “%s”; library list shows what there is.", name),
	}
}

// Remove takes out a statute with all its texts, one version, or a document, and
// the originals of which nothing is left. It returns the IDs of what it took.
func (l *Library) Remove(ctx context.Context, name string) (titles []string, err error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	groups := c.named(name)
	if len(groups) == 0 {
		return nil, unknown(name)
	}
	for _, g := range groups {
		titles = append(titles, g.ID)
	}
	return titles, l.store.Remove(ctx, groups)
}

// named are the groups of a statute, a version or a document.
func (c *catalogue) named(name string) (out []*store.Group) {
	for _, g := range c.groups {
		if g != nil && g.ID == name {
			return []*store.Group{g}
		}
	}
	if g := c.document(name); g != nil {
		return []*store.Group{g}
	}
	s := c.statute(name)
	if s == nil {
		return nil
	}
	for _, g := range c.groups {
		if g != nil && g.Version != nil && g.Statute == s {
			out = append(out, g)
		}
	}
	return out
}

// Original is an imported file as it came, by its hash.
func (l *Library) Original(hash string) ([]byte, error) { return l.original(hash) }

// Verify looks through database, originals and index, and says what is wrong with
// them: nothing when all is well.
func (l *Library) Verify(ctx context.Context, progress func(Progress)) (out []Trouble, err error) {
	add := func(zh, en string, args ...any) {
		out = append(out, Trouble{Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)})
	}
	wrong, err := l.store.Check(ctx)
	if err != nil {
		return nil, err
	}
	for _, w := range wrong {
		add("数据库有损坏（%s）；关闭程序后删除 library.db，再打开即从原件重建。",
			"The database is damaged (%s): remove library.db while the program is closed; it is made again from the originals.", w)
	}
	files, err := l.store.Files(ctx)
	if err != nil {
		return nil, err
	}
	for i, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if progress != nil {
			progress(Progress{Stage: Verifying, Name: f.Name, Done: int64(i + 1), Total: int64(len(files))})
		}
		whole, err := l.store.Intact(f.Hash)
		if err != nil || !whole {
			add("原件“%s”丢失或被改动；请重新导入。", "The original “%s” is missing or was changed: import it again.", f.Name)
		}
	}
	return out, l.verifyIndex(ctx, add)
}

// verifyIndex compares the index with the store.
func (l *Library) verifyIndex(ctx context.Context, add func(zh, en string, args ...any)) error {
	if err := l.refresh(ctx); err != nil {
		return err
	}
	behind, err := l.behind(ctx)
	if err != nil {
		return err
	}
	if behind {
		add("索引没有跟上库中内容；运行 library rebuild 即可重建。", "The index is not up to date: library rebuild makes it again.")
		return nil
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	have, err := l.index.Count()
	if err != nil {
		return err
	}
	want, err := l.store.Count(ctx)
	if err == nil && have != want {
		add("索引有 %d 条，库中有 %d 条；运行 library rebuild 即可重建。",
			"The index has %d entries, the library %d: library rebuild makes it again.", have, want)
	}
	return err
}
