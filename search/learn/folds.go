package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"jianwen/search/bench/dev"
	"jianwen/search/index"
)

// folds is the number of parts that the questions are cut into: the figures of each
// are measured with what the others teach.
const folds = 5

// The two ways of asking: as a person does, and with a lawyer's words.
const (
	asQuestion = iota
	asKeywords
	ways
)

var wayNames = [ways]string{"questions", "keywords"}

// A set is the candidates of the questions of one fold, and of all others.
type set struct {
	learn [ways][]*list
	judge [ways][]*list
}

// gather searches for every question, with what the questions outside of fold
// teach; no question is ever told its own answers.
func (l school) gather(ctx context.Context, qs []dev.Question, fold int, w *index.Weights) (s set, err error) {
	var others []dev.Question
	for i, q := range qs {
		if i%folds != fold {
			others = append(others, q)
		}
	}
	searcher := l.Index.Searcher(l.Lore(others), w)
	for i, q := range qs {
		for way, text := range []string{q.Text, q.Keywords} {
			r, err := searcher.Search(ctx, index.Query{Text: text, Limit: w.Choose, Skip: q.ID})
			if err != nil {
				return s, fmt.Errorf("question %s: %w", q.ID, err)
			}
			found := l.newList(q, r.Hits)
			if i%folds == fold {
				s.judge[way] = append(s.judge[way], found)
			} else {
				s.learn[way] = append(s.learn[way], found)
			}
		}
	}
	return s, nil
}

// both is the lists to learn from: one order serves both ways of asking. The right
// candidates and the first of the wrong ones teach enough.
func (s set) both() (out []*list) {
	for _, way := range s.learn {
		for _, l := range way {
			out = append(out, l.first(120))
		}
	}
	return out
}

// first leaves out the wrong hits beyond the first n.
func (l *list) first(n int) *list {
	out := &list{question: l.question, missed: l.missed}
	for i, h := range l.hits {
		if i < n || l.right[i] {
			out.hits = append(out.hits, h)
			out.right = append(out.right, l.right[i])
		}
	}
	return out
}

// crossed is the figures of both ways of asking by cross-validation.
func (l school) crossed(ctx context.Context, qs []dev.Question, w index.Weights) (out [ways]dev.Figures, err error) {
	var (
		wait sync.WaitGroup
		mu   sync.Mutex
		gate = make(chan struct{}, runtime.GOMAXPROCS(0))
	)
	for fold := range folds {
		wait.Go(func() {
			gate <- struct{}{}
			defer func() { <-gate }()
			s, failed := l.gather(ctx, qs, fold, &w)
			v := linear(s.both())
			mu.Lock()
			defer mu.Unlock()
			if failed != nil {
				err = failed
			}
			for way := range ways {
				for _, found := range s.judge[way] {
					out[way] = out[way].Plus(l.Figures(found.question, found.ordered(v)))
				}
			}
		})
	}
	wait.Wait()
	for way := range out {
		out[way] = out[way].Over(len(qs))
	}
	return out, err
}

// ordered is the hits in the order of other weights.
func (l *list) ordered(v index.Vector) []index.Hit {
	hits := slices.Clone(l.hits)
	for i := range hits {
		hits[i].Score = v.Of(&hits[i].Features)
	}
	slices.SortStableFunc(hits, func(a, b index.Hit) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	return hits
}
