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

// A judged is the candidates of a question that is measured.
type judged struct {
	*list
	question int
}

// A set is the candidates of the questions of one fold, and of all others.
type set struct {
	learn [ways][]*list
	judge [ways][]judged
}

// gather searches for every question, with what the questions outside of fold
// teach; no question is ever told its own answers.
func (l school) gather(ctx context.Context, fold int, w *index.Weights) (s set, err error) {
	left := map[string]bool{}
	for i, q := range l.questions {
		left[q.ID] = i%folds == fold
	}
	lore, err := l.Lore(ctx, func(id string) bool { return left[id] })
	if err != nil {
		return s, err
	}
	searcher := l.Index.Searcher(lore, w)
	for i, q := range l.questions {
		for way, text := range []string{q.Text, q.Keywords} {
			r, err := searcher.Search(ctx, index.Query{Text: text, Limit: w.Choose, Skip: q.ID})
			if err != nil {
				return s, fmt.Errorf("question %s: %w", q.ID, err)
			}
			found := newList(r.Hits, l.right[i])
			if i%folds == fold {
				s.judge[way] = append(s.judge[way], judged{found, i})
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
	out := &list{missed: l.missed}
	for i, h := range l.hits {
		if i < n || l.right[i] {
			out.hits = append(out.hits, h)
			out.right = append(out.right, l.right[i])
		}
	}
	return out
}

// rounds is how often weights are learned: the first candidates lift others, and which
// are first depends on the weights. A third round changed no figure by more than .002.
const rounds = 2

// taught is the weights that the questions outside of fold teach, from the first
// stage's order on, and the candidates that searching with them finds. Nothing of an
// earlier lesson goes in.
func (l school) taught(ctx context.Context, fold int, w index.Weights) (index.Vector, set, error) {
	w.Final = index.Vector{}
	w.Final[index.First] = 1
	for range rounds {
		s, err := l.gather(ctx, fold, &w)
		if err != nil {
			return w.Final, s, err
		}
		w.Final = linear(s.both())
		w.Final[index.Superseded] = superseded
	}
	s, err := l.gather(ctx, fold, &w)
	return w.Final, s, err
}

// crossed is the figures of both ways of asking by cross-validation.
func (l school) crossed(ctx context.Context, w index.Weights) (out [ways]dev.Figures, err error) {
	var (
		wait sync.WaitGroup
		mu   sync.Mutex
		gate = make(chan struct{}, runtime.GOMAXPROCS(0))
	)
	for fold := range folds {
		wait.Go(func() {
			gate <- struct{}{}
			defer func() { <-gate }()
			v, s, failed := l.taught(ctx, fold, w)
			mu.Lock()
			defer mu.Unlock()
			if failed != nil {
				err = failed
			}
			for way := range ways {
				for _, found := range s.judge[way] {
					out[way] = out[way].Plus(dev.FiguresOf(found.ordered(v), l.right[found.question]))
				}
			}
		})
	}
	wait.Wait()
	for way := range out {
		out[way] = out[way].Over(len(l.questions))
	}
	return out, err
}

// ordered is the rows of the hits in the order of other weights.
func (l *list) ordered(v index.Vector) (rows []uint32) {
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
	for _, h := range hits {
		rows = append(rows, h.Row)
	}
	return rows
}
