// Package dev reads the dev set of ../shared/corpus/eval and makes an index of its
// corpus: what search/learn learns from and search/bench measures on.
package dev

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jianwen/assets/beside"
)

// An Article is one line of corpus.jsonl.
type Article struct {
	ID       string   `json:"id"`
	Law      string   `json:"law"`
	Name     string   `json:"nt"`
	Part     string   `json:"subtitle"`
	Label    string   `json:"article"`
	Number   int      `json:"n"`
	Sub      int      `json:"sub"`
	Path     []string `json:"path"`
	Text     string   `json:"text"`
	Category string   `json:"category"`
}

// A Question is one line of queries.dev.jsonl with its answers.
type Question struct {
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	Keywords string   `json:"keywords"`
	Answers  []string // ids of articles
}

// Folder is ../shared/corpus/eval of the module.
func Folder() (string, error) { return beside.Shared("corpus/eval") }

// lines calls do with each line of a file.
func lines(name string, do func(line []byte) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		if err := do(s.Bytes()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return s.Err()
}

// Articles reads the corpus.
func Articles(eval string) (out []Article, err error) {
	err = lines(filepath.Join(eval, "corpus.jsonl"), func(line []byte) error {
		var a Article
		out = append(out, a)
		return json.Unmarshal(line, &out[len(out)-1])
	})
	return out, err
}

// Questions reads the questions with their answers.
func Questions(eval string) (out []Question, err error) {
	answers := map[string][]string{}
	err = lines(filepath.Join(eval, "qrels.dev.tsv"), func(line []byte) error {
		if q, rest, ok := strings.Cut(string(line), "\t"); ok {
			id, _, _ := strings.Cut(rest, "\t")
			answers[q] = append(answers[q], id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = lines(filepath.Join(eval, "queries.dev.jsonl"), func(line []byte) error {
		var q Question
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		q.Answers = answers[q.ID]
		out = append(out, q)
		return nil
	})
	return out, err
}

// An Item is one line of known.dev.jsonl: a text that is looked up.
type Item struct {
	ID     string   `json:"id"`
	Type   string   `json:"type"` // citation, fragment, fuzzy
	Text   string   `json:"text"`
	Expect []string `json:"expect"`
}

// Items reads the look-ups.
func Items(eval string) (out []Item, err error) {
	err = lines(filepath.Join(eval, "known.dev.jsonl"), func(line []byte) error {
		var x Item
		err := json.Unmarshal(line, &x)
		out = append(out, x)
		return err
	})
	return out, err
}
