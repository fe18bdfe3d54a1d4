package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"jianwen/search/index"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
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
	} else if err := l.build(ctx, dir, nil); err != nil {
		return err
	}
	defer l.index.Close()
	if err := l.writeKnown("search/index/known.tsv", qs); err != nil {
		return err
	}
	w := *index.DefaultWeights()
	for _, kw := range []bool{false, true} {
		var sum figures
		for f := range 5 {
			var train, test []question
			for i, q := range qs {
				if i%5 == f {
					test = append(test, q)
				} else {
					train = append(train, q)
				}
			}
			s := l.index.Searcher(l.lore(train, nil), &w)
			for _, q := range test {
				text := q.Text
				if kw {
					text = q.Keywords
				}
				r, err := s.Search(ctx, index.Query{Text: text, Limit: 300})
				if err != nil {
					return err
				}
				sum = sum.plus(l.figuresOf(q, r.Hits))
			}
		}
		fmt.Println(kw, sum.over(len(qs)))
	}
	return nil
}
