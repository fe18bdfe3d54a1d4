package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"jianwen/assets/translations"
	"jianwen/search"
)

// batch answers the queries of a file, one after another, and writes a run.
func (q *seek) batch(s *session) error {
	queries, err := q.queries(s)
	if err != nil {
		return err
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		if err := s.catchUp(ctx, l); err != nil {
			return err
		}
		run, times, err := q.answer(ctx, s, l, queries)
		if err != nil {
			return err
		}
		if q.Out == "-" {
			err = s.print(string(run))
		} else {
			err = writeFile(q.Out, run)
		}
		if err != nil {
			return err
		}
		if q.Out != "-" {
			s.say(translations.T("cli.batch.done", len(queries), q.Out))
		}
		if q.Times {
			s.say(translations.T("cli.batch.times", len(times), percentile(times, 50), percentile(times, 95)))
		}
		return nil
	})
}

// answer runs the queries. A line of the run is qid, docid, rank and score.
func (q *seek) answer(ctx context.Context, s *session, l *search.Library, queries []batchQuery) ([]byte, []time.Duration, error) {
	bar := s.bar()
	defer bar.clear()
	var run bytes.Buffer
	times := make([]time.Duration, 0, len(queries))
	for i, query := range queries {
		bar.show(search.Progress{Stage: search.Searching, Name: query.id, Done: int64(i), Total: int64(len(queries))})
		began := time.Now()
		found, err := l.Run(ctx, query.text, q.most())
		if err != nil {
			return nil, nil, err
		}
		times = append(times, time.Since(began))
		for rank, f := range found {
			fmt.Fprintf(&run, "%s\t%s\t%d\t%s\n", query.id, f.ID, rank+1, strconv.FormatFloat(f.Score, 'f', 6, 64))
		}
	}
	return run.Bytes(), times, nil
}

// percentile is the value in milliseconds that p of a hundred do not exceed.
func percentile(times []time.Duration, p int) float64 {
	if len(times) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(times))
	return float64(sorted[max(0, (len(sorted)*p+99)/100-1)].Microseconds()) / 1000
}

// A batchQuery is a line of a file of queries.
type batchQuery struct{ id, text string }

// queries reads the file of queries. A line that is none is told and passed over.
func (q *seek) queries(s *session) (out []batchQuery, err error) {
	in := s.in
	if q.Batch != "-" {
		file, err := os.Open(q.Batch)
		if err != nil {
			return nil, cannotRead(q.Batch, err)
		}
		defer file.Close() //nolint:errcheck // only read
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return nil, nothing(translations.T("cli.batch.folder", q.Batch), nil)
		}
		in = file
	}
	lines := bufio.NewReader(in)
	seen := map[string]bool{}
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, cannotRead(q.Batch, err)
		}
		if text := bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))); len(text) > 0 {
			query, fault := readQuery(text)
			if fault == "" && seen[query.id] {
				fault = translations.T("cli.batch.twice", query.id)
			}
			if fault != "" {
				s.say(translations.T("cli.batch.line", number, fault))
			} else {
				seen[query.id] = true
				out = append(out, query)
			}
		}
		if err != nil {
			break
		}
	}
	if len(out) == 0 {
		return nil, nothing(translations.T("cli.batch.none", q.Batch), nil)
	}
	return out, nil
}

// readQuery reads a line, or says what is wrong with it.
func readQuery(line []byte) (q batchQuery, fault string) {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(line, &keys); err != nil || keys == nil {
		return q, translations.T("cli.batch.json")
	}
	if json.Unmarshal(keys["id"], &q.id) != nil {
		var number json.Number
		if json.Unmarshal(keys["id"], &number) != nil {
			return q, translations.T("cli.batch.id")
		}
		q.id = number.String()
	}
	if q.id == "" || strings.ContainsAny(q.id, "\t\n\r") {
		return q, translations.T("cli.batch.id")
	}
	if json.Unmarshal(keys["text"], &q.text) != nil || strings.TrimSpace(q.text) == "" {
		return q, translations.T("cli.batch.text")
	}
	return q, ""
}
