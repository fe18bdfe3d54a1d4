// Package dev reads the dev set of ../shared/corpus/eval and opens a library of its
// corpus, the program's own: what search/learn learns from and search/bench measures.
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
