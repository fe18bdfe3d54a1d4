package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// copies writes n times the corpus as JSON Lines into dir: the first time as it is,
// then under other IDs and other laws, and with characters exchanged. It tells the
// files and how many articles they have.
func copies(eval, dir string, n int) (files []string, articles int, err error) {
	corpus := filepath.Join(eval, "corpus.jsonl")
	random := rand.New(rand.NewPCG(17, 59462))
	for i := range n {
		name := corpus
		if i > 0 {
			name = filepath.Join(dir, fmt.Sprintf("copy-%d.jsonl", i))
		}
		lines, err := copied(corpus, name, i, random)
		if err != nil {
			return nil, 0, err
		}
		files, articles = append(files, name), articles+lines
	}
	return files, articles, nil
}

// copied writes copy i of the corpus, or only counts its lines where i is 0.
func copied(from, to string, i int, random *rand.Rand) (lines int, err error) {
	in, err := os.Open(from)
	if err != nil {
		return 0, err
	}
	defer func() { _ = in.Close() }()
	out := bufio.NewWriter(nil)
	if i > 0 {
		f, err := os.Create(to)
		if err != nil {
			return 0, err
		}
		out.Reset(f)
		defer func() {
			if failed := f.Close(); err == nil {
				err = failed
			}
		}()
	}
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<24)
	for ; scan.Scan(); lines++ {
		if i == 0 {
			continue
		}
		line, err := renamed(scan.Bytes(), i, random)
		if err != nil {
			return 0, err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return 0, err
		}
	}
	if i > 0 {
		if err := out.Flush(); err != nil {
			return 0, err
		}
	}
	return lines, scan.Err()
}

// renamed is a line of copy i.
func renamed(line []byte, i int, random *rand.Rand) ([]byte, error) {
	article := map[string]any{}
	if err := json.Unmarshal(line, &article); err != nil {
		return nil, err
	}
	for _, key := range []string{"id", "law"} {
		article[key] = fmt.Sprintf("%d#%v", i, article[key])
	}
	article["text"] = exchanged(fmt.Sprint(article["text"]), random)
	return json.Marshal(article)
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
