package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"jianwen/assets/lexicon"
	"jianwen/search/index"
)

// A library is the corpus as the index sees it.
type library struct {
	index    *index.Index
	articles []article // by row, from 1
	rows     map[string]uint32
	groups   map[string]uint32
	standing []index.Standing
	scratch  string // folder of an index made for this run
}

// newLibrary numbers articles and laws.
func newLibrary(articles []article) *library {
	l := &library{articles: articles, rows: map[string]uint32{}, groups: map[string]uint32{}, standing: make([]index.Standing, 1)}
	for i, a := range articles {
		l.rows[a.ID] = uint32(i + 1)
		if l.groups[a.Law] == 0 {
			l.groups[a.Law] = uint32(len(l.standing))
			l.standing = append(l.standing, index.Standing{Law: uint32(len(l.standing)), Level: level(a)})
		}
	}
	return l
}

// level is the level of an article's law by its category.
func level(a article) index.Level {
	switch category, _, _ := strings.Cut(a.Category, "/"); category {
	case "司法解释":
		return index.Interpretation
	case "行政法规":
		return index.Regulation
	case "部门规章":
		return index.Rule
	}
	return index.Act
}

// build makes the index in dir.
func (l *library) build(ctx context.Context, dir string) (err error) {
	if l.index, err = index.Create(dir); err != nil {
		return err
	}
	extra := l.catchwords()
	var batch []index.Entry
	for i, a := range l.articles {
		batch = append(batch, index.Entry{
			Row: uint32(i + 1), Group: l.groups[a.Law], Title: a.Name + " " + a.Part,
			Path: strings.Join(a.Path, " "), Text: a.Text, Extra: extra[uint32(i+1)],
		})
		if len(batch) == 4000 || i == len(l.articles)-1 {
			if err := l.index.Apply(ctx, batch, int64(i+1)); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	return l.index.Settle(ctx, true)
}

// lore is what the questions teach.
func (l *library) lore(qs []question) *index.Lore {
	known := make([]index.Known, len(qs))
	for i, q := range qs {
		known[i] = index.Known{ID: q.ID, Text: q.Text}
		for _, id := range q.Answers {
			row := l.rows[id]
			known[i].Answers = append(known[i].Answers, index.Answer{Row: row, Group: l.groups[l.articles[row-1].Law]})
		}
	}
	return index.NewLore(l.standing, known, words())
}

// words are those of the thesaurus.
func words() (out []index.Words) {
	for _, e := range lexicon.Thesaurus() {
		out = append(out, index.Words{Lay: e.Word, Terms: e.Terms})
	}
	return out
}

// open opens the index in dir, or makes it there; "" makes one for this run.
func (l *library) open(ctx context.Context, dir string) (err error) {
	if dir == "" {
		if l.scratch, err = os.MkdirTemp("", "jianwen-learn-"); err != nil {
			return err
		}
		dir = filepath.Join(l.scratch, "index.bleve")
	}
	if _, err := os.Stat(dir); err != nil {
		return l.build(ctx, dir)
	}
	l.index, err = index.OpenReader(dir)
	return err
}

// close leaves nothing behind of an index made for this run.
func (l *library) close() {
	_ = l.index.Close()
	if l.scratch != "" {
		_ = os.RemoveAll(l.scratch)
	}
}
