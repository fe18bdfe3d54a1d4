package lexicon

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/assets/beside"
)

func TestThesaurus(t *testing.T) {
	lines := 0
	for line := range strings.Lines(thesaurus) {
		if !strings.HasPrefix(line, "#") {
			lines++
		}
	}
	all := Thesaurus()
	if len(all) != lines || lines < 1000 {
		t.Errorf("%d lay words in %d lines, want at least 1000", len(all), lines)
	}
	fields := strings.Fields("marriage inheritance tenancy property neighbours contracts labour traffic consumer tort medical criminal administrative land company ip tourism insurance procedure minors")
	seen := map[string]bool{}
	used := map[string]bool{}
	for _, w := range all {
		if seen[w.Word] {
			t.Errorf("%s stands twice", w.Word)
		}
		seen[w.Word], used[w.Field] = true, true
		if w.Word == "" || w.Word != strings.TrimSpace(w.Word) || w.Note != "reviewed" || !slices.Contains(fields, w.Field) {
			t.Errorf("%+v", w)
		}
		for i, term := range w.Terms {
			if term == "" || term == w.Word || term != strings.TrimSpace(term) || slices.Contains(w.Terms[:i], term) {
				t.Errorf("%s: term %q", w.Word, term)
			}
		}
	}
	if len(used) != len(fields) {
		t.Errorf("%d fields of %d have words", len(used), len(fields))
	}
}

// TestTerms finds every term in an article of the statutes kept for tests.
func TestTerms(t *testing.T) {
	missing := map[string][]string{} // by their first two characters
	for _, w := range Thesaurus() {
		for _, term := range w.Terms {
			head := string([]rune(term)[:2])
			if !slices.Contains(missing[head], term) {
				missing[head] = append(missing[head], term)
			}
		}
	}
	f, err := os.Open(filepath.Join(beside.Need(t, "corpus"), "eval", "corpus.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var article struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			t.Fatal(err)
		}
		strike(missing, article.Text)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for _, terms := range missing {
		for _, term := range terms {
			t.Errorf("%s stands in no article", term)
		}
	}
}

// strike removes the terms that stand in a text.
func strike(missing map[string][]string, text string) {
	before := -1
	for i, r := range text {
		if before >= 0 {
			head := text[before : i+utf8.RuneLen(r)]
			if terms := missing[head]; len(terms) > 0 {
				rest := text[before:]
				missing[head] = slices.DeleteFunc(terms, func(term string) bool { return strings.HasPrefix(rest, term) })
			}
		}
		before = i
	}
}
