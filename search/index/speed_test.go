package index

import (
	"bufio"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianwen/assets/beside"
)

// eachLine reads the lines of a file of JSON objects.
func eachLine[T any](t testing.TB, name string, do func(T)) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var v T
		if err := json.Unmarshal(s.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		do(v)
	}
}

type corpusLine struct {
	Law, Nt, Subtitle, Text string
	Path                    []string
}

// corpusIndex is an index of the corpus, in as many copies as JIANWEN_COPIES says:
// further ones have a tenth of their characters changed. JIANWEN_INDEX keeps it in a
// folder.
func corpusIndex(b *testing.B) *Index {
	b.Helper()
	eval := beside.Need(b, "corpus/eval")
	copies, _ := strconv.Atoi(os.Getenv("JIANWEN_COPIES"))
	dir := filepath.Join(b.TempDir(), "index.bleve")
	if kept := os.Getenv("JIANWEN_INDEX"); kept != "" {
		dir = kept
	}
	if x, err := OpenReader(dir); err == nil {
		return x
	}
	x, err := Create(dir)
	if err != nil {
		b.Fatal(err)
	}
	groups := map[string]uint32{}
	random := rand.New(rand.NewPCG(1, 2))
	var row uint32
	var batch []Entry
	apply := func() {
		if err := x.Apply(context.Background(), batch, int64(row)); err != nil {
			b.Fatal(err)
		}
		batch = batch[:0]
	}
	for n := range max(1, copies) {
		eachLine(b, filepath.Join(eval, "corpus.jsonl"), func(l corpusLine) {
			row++
			key := strconv.Itoa(n) + l.Law
			if groups[key] == 0 {
				groups[key] = uint32(len(groups) + 1)
			}
			text := l.Text
			if n > 0 {
				text = swapped(text, random)
			}
			batch = append(batch, Entry{Row: row, Group: groups[key], Title: l.Nt + " " + l.Subtitle, Path: strings.Join(l.Path, " "), Text: text})
			if len(batch) == 4000 {
				apply()
			}
		})
	}
	apply()
	if err := x.Settle(context.Background(), true); err != nil {
		b.Fatal(err)
	}
	return x
}

// swapped changes places of some neighbouring characters.
func swapped(text string, random *rand.Rand) string {
	r := []rune(text)
	for i := 1; i < len(r); i++ {
		if random.IntN(20) == 0 {
			r[i-1], r[i] = r[i], r[i-1]
		}
	}
	return string(r)
}

func BenchmarkQuestion(b *testing.B) {
	x := corpusIndex(b)
	defer func() { _ = x.Close() }()
	var qs []string
	eachLine(b, filepath.Join(beside.Need(b, "corpus/eval"), "queries.dev.jsonl"), func(q struct{ Text string }) { qs = append(qs, q.Text) })
	searchEach(b, x, qs)
}

func BenchmarkPaste(b *testing.B) {
	x := corpusIndex(b)
	defer func() { _ = x.Close() }()
	var all []rune
	eachLine(b, filepath.Join(beside.Need(b, "corpus/eval"), "corpus.jsonl"), func(l corpusLine) {
		if len(all) < 840*50 {
			all = append(all, []rune(l.Text)...)
		}
	})
	var pastes []string
	for len(all) >= 840 {
		pastes, all = append(pastes, string(all[:840])), all[840:]
	}
	searchEach(b, x, pastes)
}

func searchEach(b *testing.B, x *Index, queries []string) {
	b.Helper()
	s := x.Searcher(nil, nil)
	var times []float64
	for i := 0; b.Loop(); i++ {
		before := b.Elapsed()
		if _, err := s.Search(context.Background(), Query{Text: queries[i%len(queries)]}); err != nil {
			b.Fatal(err)
		}
		times = append(times, float64((b.Elapsed()-before).Microseconds())/1000)
	}
	slices.Sort(times)
	b.ReportMetric(times[len(times)/2], "p50-ms")
	b.ReportMetric(times[len(times)*95/100], "p95-ms")
}
