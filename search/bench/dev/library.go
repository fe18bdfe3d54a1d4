package dev

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"jianwen/assets/lexicon"
	"jianwen/search/index"
)

// A Library is the corpus as the index sees it.
type Library struct {
	Index     *index.Index
	Articles  []Article // by row, from 1; further copies follow in the same order
	Rows      map[string]uint32
	groups    map[string]uint32
	Standings []index.Standing // by group
	copies    int
	scratch   string // folder of an index made for this run
}

// NewLibrary numbers articles and laws. Further copies stand under numbers of their
// own, as other laws, with some neighbouring characters exchanged.
func NewLibrary(articles []Article, copies int) *Library {
	l := &Library{Articles: articles, Rows: map[string]uint32{}, groups: map[string]uint32{}, Standings: make([]index.Standing, 1), copies: copies}
	for n := range copies {
		for i, a := range articles {
			key := l.lawKey(a, n)
			if l.groups[key] == 0 {
				l.groups[key] = uint32(len(l.Standings))
				l.Standings = append(l.Standings, index.Standing{Law: uint32(len(l.Standings)), Level: level(a)})
			}
			if n == 0 {
				l.Rows[a.ID] = uint32(i + 1)
			}
		}
	}
	return l
}

func (l *Library) lawKey(a Article, copied int) string { return a.Law + "#" + strconv.Itoa(copied) }

// Content is the text of a row, but for what is exchanged in copies.
func (l *Library) Content(row uint32) string { return l.of(row).Text }

// ID is the id of a row's article in the corpus.
func (l *Library) ID(row uint32) string { return l.of(row).ID }

func (l *Library) of(row uint32) *Article { return &l.Articles[int(row-1)%len(l.Articles)] }

// level is the level of an article's law by its category.
func level(a Article) index.Level {
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

// Build makes the index in dir.
func (l *Library) Build(ctx context.Context, dir string) (err error) {
	if l.Index, err = index.Create(dir); err != nil {
		return err
	}
	extra := l.catchwords()
	random := rand.New(rand.NewPCG(17, 59462))
	var batch []index.Entry
	last := uint32(l.copies * len(l.Articles))
	for n := range l.copies {
		for i, a := range l.Articles {
			row := uint32(n*len(l.Articles) + i + 1)
			text := a.Text
			if n > 0 {
				text = exchanged(text, random)
			}
			batch = append(batch, index.Entry{
				Row: row, Group: l.groups[l.lawKey(a, n)], Title: a.Name + " " + a.Part,
				Path: strings.Join(a.Path, " "), Text: strings.ReplaceAll(text, "\n", ""), Extra: extra[uint32(i+1)],
			})
			if len(batch) < 4000 && row < last {
				continue
			}
			if err := l.Index.Apply(ctx, batch, int64(row)); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	return l.Index.Settle(ctx, true)
}

// exchanged is a text in which every twentieth character has changed places with the
// one before.
func exchanged(text string, random *rand.Rand) string {
	r := []rune(text)
	for i := 1; i < len(r); i++ {
		if random.IntN(20) == 0 {
			r[i-1], r[i] = r[i], r[i-1]
		}
	}
	return string(r)
}

// Lore is what the questions teach.
func (l *Library) Lore(qs []Question) *index.Lore {
	return index.NewLore(l.Standings, l.Known(qs), Words())
}

// Known are questions with the rows of their answers.
func (l *Library) Known(qs []Question) []index.Known {
	known := make([]index.Known, len(qs))
	for i, q := range qs {
		known[i] = index.Known{ID: q.ID, Text: q.Text}
		for _, id := range q.Answers {
			row := l.Rows[id]
			known[i].Answers = append(known[i].Answers, index.Answer{Row: row, Group: l.groups[l.lawKey(l.Articles[row-1], 0)]})
		}
	}
	return known
}

// Words are those of the thesaurus.
func Words() (out []index.Words) {
	for _, e := range lexicon.Thesaurus() {
		out = append(out, index.Words{Lay: e.Word, Terms: e.Terms})
	}
	return out
}

// Open opens the index in dir, or makes it there; "" makes one for this run.
func (l *Library) Open(ctx context.Context, dir string) (err error) {
	if dir == "" {
		if l.scratch, err = os.MkdirTemp("", "jianwen-learn-"); err != nil {
			return err
		}
		dir = filepath.Join(l.scratch, "index.bleve")
	}
	if _, err := os.Stat(dir); err != nil {
		return l.Build(ctx, dir)
	}
	l.Index, err = index.OpenReader(dir)
	return err
}

// Close leaves nothing behind of an index made for this run.
func (l *Library) Close() {
	_ = l.Index.Close()
	if l.scratch != "" {
		_ = os.RemoveAll(l.scratch)
	}
}
