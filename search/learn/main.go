package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"slices"
	"sync"

	"jianwen/search/index"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

const folds = 5

type dataset struct {
	train, test [2][]*list
}

func (l *library) dataset(ctx context.Context, qs []question, f int, w *index.Weights, words []index.Words) dataset {
	var d dataset
	var train []question
	for i, q := range qs {
		if i%folds != f {
			train = append(train, q)
		}
	}
	s := l.index.Searcher(l.lore(train, words), w)
	for i, q := range qs {
		for kw, text := range []string{q.Text, q.Keywords} {
			r, err := s.Search(ctx, index.Query{Text: text, Limit: w.Choose, Skip: q.ID})
			if err != nil {
				log.Fatal(err)
			}
			x := l.newList(q, r.Hits)
			if i%folds == f {
				d.test[kw] = append(d.test[kw], x)
			} else {
				d.train[kw] = append(d.train[kw], x)
			}
		}
	}
	return d
}

func (l *library) measure(lists []*list, score func(f *index.Features) float64) (sum figures) {
	for _, x := range lists {
		hits := slices.Clone(x.hits)
		if score != nil {
			for i := range hits {
				hits[i].Score = score(&hits[i].Features)
			}
			slices.SortStableFunc(hits, func(a, b index.Hit) int {
				if a.Score > b.Score {
					return -1
				} else if a.Score < b.Score {
					return 1
				}
				return 0
			})
		}
		sum = sum.plus(l.figuresOf(x.question, hits))
	}
	return sum
}

func recallAt(lists []*list, n int, score func(f *index.Features) float64) (sum float64) {
	for _, x := range lists {
		hits := make([]int, len(x.hits))
		v := make([]float64, len(x.hits))
		for i := range hits {
			hits[i] = i
			v[i] = score(&x.hits[i].Features)
		}
		slices.SortStableFunc(hits, func(a, b int) int {
			if v[a] > v[b] {
				return -1
			} else if v[a] < v[b] {
				return 1
			}
			return 0
		})
		got := 0
		for _, i := range hits[:min(n, len(hits))] {
			if x.right[i] {
				got++
			}
		}
		sum += float64(got) / float64(len(x.question.Answers))
	}
	return sum
}

func recall(lists []*list) (sum float64) {
	for _, l := range lists {
		n := 0
		for _, r := range l.right {
			if r {
				n++
			}
		}
		sum += float64(n) / float64(n+l.missed)
	}
	return sum
}

func run(ctx context.Context) error {
	eval, err := folder()
	if err != nil {
		return err
	}
	articles, err := readArticles(eval)
	if err != nil {
		return err
	}
	qs, err := readQuestions(eval)
	if err != nil {
		return err
	}
	l := newLibrary(articles)
	dir := os.Getenv("IX")
	if _, err := os.Stat(dir); err == nil {
		if l.index, err = index.OpenWriter(dir); err != nil {
			return err
		}
	} else if err := l.build(ctx, dir); err != nil {
		return err
	}
	defer l.index.Close()
	if err := l.writeKnown("search/index/known.tsv", qs); err != nil {
		return err
	}
	w := *index.DefaultWeights()
	if os.Getenv("AN") != "" {
		l.analyse(ctx, qs, w)
		return nil
	}
	sets := make([]dataset, folds)
	for f := range folds {
		sets[f] = l.dataset(ctx, qs, f, &w, nil)
	}
	describe(sets[0].train[0])
	if os.Getenv("D") != "" {
		return nil
	}
	for kw := range 2 {
		var sum figures
		rc := 0.0
		for _, d := range sets {
			sum = sum.plus(l.measure(d.test[kw], nil))
			rc += recall(d.test[kw])
		}
		fmt.Println("first ", kw, sum.over(len(qs)), "cand", rc/float64(len(qs)))
	}
	if os.Getenv("MISS") != "" {
		for _, d := range sets {
			for _, x := range d.test[0] {
				if x.missed == 0 {
					continue
				}
				fmt.Println(x.question.ID, x.question.Text, "|", x.question.Keywords)
				for _, id := range x.question.Answers {
					row := l.rows[id]
					at := slices.IndexFunc(x.hits, func(h index.Hit) bool { return h.Row == row })
					a := l.articles[row-1]
					fmt.Println("      ", at, a.Name, a.Part, a.Label, string([]rune(a.Text)[:min(60, len([]rune(a.Text)))]))
				}
			}
		}
	}
	type model struct {
		name string
		fit  func(d dataset) func(f *index.Features) float64
	}
	both := func(d dataset) []*list { return append(slices.Clone(d.train[0]), d.train[1]...) }
	var models []model
	models = append(models, model{"full", func(d dataset) func(f *index.Features) float64 {
		v := linear(both(d), 120, 0.001)
		if d.train[0][0].question.ID == qs[1].ID {
			for i, x := range v {
				fmt.Printf("%s %.3f  ", index.FeatureNames[i], x)
			}
			fmt.Println()
		}
		return v.Of
	}})
	models = append(models, model{"first", func(d dataset) func(f *index.Features) float64 {
		v := linear(both(d), 120, 0.001, index.Text, index.Title, index.Path, index.Extra, index.LawSum, index.IsAct, index.IsInterpretation, index.IsRegulation, index.IsRule, index.Popularity, index.KnownLaw, index.KnownArticle)
		if d.train[0][0].question.ID == qs[1].ID {
			for i, x := range v {
				fmt.Printf("%s %.3f  ", index.FeatureNames[i], x/v[0])
			}
			fmt.Println()
		}
		return v.Of
	}})
	models = append(models, model{"first+answered", func(d dataset) func(f *index.Features) float64 {
		v := linear(both(d), 120, 0.001, index.Text, index.Title, index.Path, index.Extra, index.LawSum, index.IsAct, index.IsInterpretation, index.IsRegulation, index.IsRule, index.Popularity, index.KnownLaw, index.KnownArticle, index.Answered)
		if d.train[0][0].question.ID == qs[1].ID {
			for i, x := range v {
				fmt.Printf("%s %.3f  ", index.FeatureNames[i], x/v[0])
			}
			fmt.Println()
		}
		return v.Of
	}})
	for _, m := range models {
		var sum [2]figures
		var r300, r500 [2]float64
		var mu sync.Mutex
		var wg sync.WaitGroup
		gate := make(chan bool, 2)
		for _, d := range sets {
			wg.Go(func() {
				gate <- true
				score := m.fit(d)
				for kw := range 2 {
					x := l.measure(d.test[kw], score)
					mu.Lock()
					sum[kw] = sum[kw].plus(x)
					r300[kw] += recallAt(d.test[kw], 300, score)
					r500[kw] += recallAt(d.test[kw], 500, score)
					mu.Unlock()
				}
				<-gate
			})
		}
		wg.Wait()
		fmt.Println(m.name, r300[0]/float64(len(qs)), r500[0]/float64(len(qs)))
		fmt.Println("   q", sum[0].over(len(qs)))
		fmt.Println("   k", sum[1].over(len(qs)))
	}
	return nil
}
