package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"jianwen/search/bench/dev"
)

// spent is what a run of the program took.
type spent struct {
	seconds, cpu float64
	mb           float64 // resident at its most
	said         string  // on standard error
}

// jianwen runs the program on the library.
func (b bench) jianwen(ctx context.Context, args ...string) (spent, error) {
	c := exec.CommandContext(ctx, b.program, append(args, "--workspace", b.library())...)
	c.Env = append(os.Environ(), "LC_ALL=en_US.UTF-8")
	var said bytes.Buffer
	c.Stderr = &said
	start := time.Now()
	err := c.Run()
	if err != nil {
		return spent{}, fmt.Errorf("%s %s: %w: %s", filepath.Base(b.program), strings.Join(args, " "), err, said.String())
	}
	s := spent{
		seconds: time.Since(start).Seconds(), said: said.String(),
		cpu: (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds(),
	}
	s.mb = resident(c.ProcessState)
	return s, nil
}

// A query is a line of a batch.
type query struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// batch answers queries and tells the IDs found, best first, by query.
func (b bench) batch(ctx context.Context, queries []query) (found map[string][]string, s spent, err error) {
	in, out := filepath.Join(b.dir, "queries.jsonl"), filepath.Join(b.dir, "run.tsv")
	var lines bytes.Buffer
	for _, q := range queries {
		if err := json.NewEncoder(&lines).Encode(q); err != nil {
			return nil, s, err
		}
	}
	if err := os.WriteFile(in, lines.Bytes(), 0o600); err != nil {
		return nil, s, err
	}
	if s, err = b.jianwen(ctx, "search", "--batch", in, "--run", out, "--times"); err != nil {
		return nil, s, err
	}
	run, err := os.ReadFile(out)
	found = map[string][]string{}
	for line := range strings.Lines(string(run)) {
		if cells := strings.Split(line, "\t"); len(cells) == 4 {
			found[cells[0]] = append(found[cells[0]], cells[1])
		}
	}
	return found, s, err
}

// percentiles are what --times says.
var percentiles = regexp.MustCompile(`p50 ([\d.]+) ms, p95 ([\d.]+) ms`)

func (s spent) percentiles() (p [2]float64, err error) {
	m := percentiles.FindStringSubmatch(s.said)
	if m == nil {
		return p, fmt.Errorf("the program tells no times: %s", s.said)
	}
	for i := range p {
		if p[i], err = strconv.ParseFloat(m[i+1], 64); err != nil {
			return p, err
		}
	}
	return p, nil
}

// search measures questions, keywords and pasted texts.
func (b bench) search(ctx context.Context, r *report) error {
	questions, err := dev.Questions(b.eval)
	if err != nil {
		return err
	}
	var asked, keywords []query
	for _, q := range questions {
		asked, keywords = append(asked, query{q.ID, q.Text}), append(keywords, query{q.ID, q.Keywords})
	}
	pasted, err := pastes(b.eval)
	if err != nil {
		return err
	}
	for _, kind := range []struct {
		queries []query
		to      *[2]float64
	}{{asked, &r.Questions}, {keywords, &r.Keywords}, {pasted, &r.Pastes}} {
		_, s, err := b.batch(ctx, kind.queries)
		if err != nil {
			return err
		}
		if *kind.to, err = s.percentiles(); err != nil {
			return err
		}
		r.RSS = max(r.RSS, s.mb)
	}
	return nil
}

// lookUp measures citations and fragments.
func (b bench) lookUp(ctx context.Context, r *report) error {
	items, err := dev.Items(b.eval)
	if err != nil {
		return err
	}
	var queries []query
	for _, x := range items {
		queries = append(queries, query{x.ID, x.Text})
	}
	found, _, err := b.batch(ctx, queries)
	if err != nil {
		return err
	}
	r.Known = firsts(items, found)
	return nil
}

// firsts is the share of look-ups, by type, that have what was looked for first.
func firsts(items []dev.Item, found map[string][]string) map[string]float64 {
	out, all := map[string]float64{}, map[string]float64{}
	for _, x := range items {
		all[x.Type]++
		if ids := found[x.ID]; len(ids) > 0 && slices.Contains(x.Expect, ids[0]) {
			out[x.Type]++
		}
	}
	for kind, n := range all {
		out[kind] /= n
	}
	return out
}

// pasteLength is how many characters a pasted text has.
const pasteLength = 840

// pastes are a hundred pieces of text from all over the corpus.
func pastes(eval string) (out []query, err error) {
	f, err := os.Open(filepath.Join(eval, "corpus.jsonl"))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var texts []string
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<24)
	for scan.Scan() {
		var line struct{ Text string }
		if err := json.Unmarshal(scan.Bytes(), &line); err != nil {
			return nil, err
		}
		texts = append(texts, line.Text)
	}
	for n := range 100 {
		text := []rune(strings.Join(texts[n*len(texts)/100:min(len(texts), n*len(texts)/100+60)], ""))
		if len(text) >= pasteLength {
			out = append(out, query{"P" + strconv.Itoa(n), string(text[:pasteLength])})
		}
	}
	return out, scan.Err()
}
