package law_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/search/law"
)

func lines(t testing.TB, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		all = append(all, in.Text())
	}
	return all
}

// lookUps are the measured citations, with the short names that are facts.
func lookUps(t *testing.T) (texts []string, articles []int, known func(string) bool) {
	var names map[string]string
	data, err := os.ReadFile(beside.Need(t, "corpus/eval/abbr.dev.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &names); err != nil {
		t.Fatal(err)
	}
	for _, line := range lines(t, beside.Need(t, "corpus/eval/known.dev.jsonl")) {
		var q struct {
			Type, Text string
			Expect     []string
		}
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			t.Fatal(err)
		}
		if q.Type != "citation" {
			continue
		}
		_, number, _ := strings.Cut(q.Expect[0], ":")
		n, err := strconv.Atoi(number)
		if err != nil {
			t.Fatal(err)
		}
		texts, articles = append(texts, q.Text), append(articles, n)
	}
	return texts, articles, func(name string) bool { _, ok := names[name]; return ok }
}

func TestMeasuredCitations(t *testing.T) {
	texts, articles, known := lookUps(t)
	for i, s := range texts {
		r, ok := law.ReadRef(s, known)
		if !ok || r.Article != articles[i] || r.Title == "" {
			t.Errorf("%s: read as %s", s, r)
			continue
		}
		if again, ok := law.ReadRef(r.String(), known); !ok || again != r {
			t.Errorf("%s: written as %s, which is read as %s", s, r, again)
		}
		if strings.Contains(s, "款") != (r.Para > 0) || strings.Contains(s, "项") != (r.Item > 0) {
			t.Errorf("%s: read as %s, without its paragraph or item", s, r)
		}
	}
}

// TestQuestionsAreNone: no question of a lay person is a citation.
func TestQuestionsAreNone(t *testing.T) {
	_, _, known := lookUps(t)
	for _, line := range lines(t, beside.Need(t, "corpus/eval/queries.dev.jsonl")) {
		var q struct{ Text, Keywords string }
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{q.Text, q.Keywords} {
			if r, ok := law.ReadRef(s, known); ok {
				t.Errorf("%s: read as %s", s, r)
			}
		}
	}
}
