package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"jianwen/search/bench/dev"
	"jianwen/search/index"
)

// A task is what the searching process is to do: it must not hold the corpus in its
// memory, as the program does not.
type task struct {
	Dir       string
	Standings []index.Standing
	Known     []index.Known
	Questions []string
	Keywords  []string
	Pastes    []string
}

func newTask(dir string, l *dev.Library, qs []dev.Question) task {
	t := task{Dir: dir, Standings: l.Standings, Known: l.Known(qs)}
	for _, q := range qs {
		t.Questions = append(t.Questions, q.Text)
		t.Keywords = append(t.Keywords, q.Keywords)
	}
	t.Pastes = pastes(l.Articles)
	return t
}

// pastes are a hundred pieces of 840 characters from all over the corpus.
func pastes(articles []dev.Article) (out []string) {
	for n := range 100 {
		var text strings.Builder
		for i := n * len(articles) / 100; i < len(articles) && text.Len() < 840*3; i++ {
			text.WriteString(articles[i].Text)
		}
		if r := []rune(text.String()); len(r) >= 840 {
			out = append(out, string(r[:840]))
		}
	}
	return out
}

// speeds are the figures of a searching process, in milliseconds and MB.
type speeds struct {
	Open      float64    `json:"open_ms"`
	Questions [2]float64 `json:"questions_ms"` // p50, p95
	Keywords  [2]float64 `json:"keywords_ms"`
	Pastes    [2]float64 `json:"pastes_ms"`
	RSS       float64    `json:"rss_mb"`
}

// search does a task and prints its speeds.
func search(name string) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var t task
	if err := json.Unmarshal(b, &t); err != nil {
		return err
	}
	start := time.Now()
	x, err := index.OpenReader(t.Dir)
	if err != nil {
		return err
	}
	defer func() { _ = x.Close() }()
	s := x.Searcher(index.NewLore(t.Standings, t.Known, dev.Words()), nil)
	var out speeds
	if _, err := times(s, t.Questions[:1]); err != nil {
		return err
	}
	out.Open = time.Since(start).Seconds() * 1000
	for _, kind := range []struct {
		queries []string
		to      *[2]float64
	}{{t.Questions, &out.Questions}, {t.Keywords, &out.Keywords}, {t.Pastes, &out.Pastes}} {
		if *kind.to, err = times(s, kind.queries); err != nil {
			return err
		}
	}
	out.RSS = rss()
	return json.NewEncoder(os.Stdout).Encode(out)
}

// times are the median and the 95th percentile of the times of queries.
func times(s *index.Searcher, queries []string) (p [2]float64, err error) {
	var all []float64
	for _, q := range queries {
		start := time.Now()
		if _, err := s.Search(context.Background(), index.Query{Text: q}); err != nil {
			return p, err
		}
		all = append(all, time.Since(start).Seconds()*1000)
	}
	slices.Sort(all)
	return [2]float64{all[len(all)/2], all[len(all)*95/100]}, nil
}

// rss is the memory of this process that is in RAM, in MB; 0 where the system does
// not tell.
func rss() (mb float64) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		var kb float64
		if n, _ := fmt.Sscanf(line, "VmRSS: %f kB", &kb); n == 1 {
			return kb / 1024
		}
	}
	return 0
}
