package lexicon

import (
	"regexp"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	day := regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})?$`)
	for _, rule := range []string{"LNG-010", "LNG-011", "LNG-012", "LNG-013", "LNG-014", "LNG-015", "LNG-016", "LNG-022"} {
		list := Words(rule)
		if len(list) < 8 {
			t.Errorf("%s has %d words", rule, len(list))
		}
		seen := map[string]bool{}
		for _, w := range list {
			if w.Text == "" || w.Source == "" || seen[w.Text] || !day.MatchString(w.Since) || w.For == w.Text {
				t.Errorf("%s: %+v", rule, w)
			}
			seen[w.Text] = true
			for _, longer := range w.Except {
				if longer == w.Text || longer == "" {
					t.Errorf("%s: %s is no exception to %s", rule, longer, w.Text)
				}
			}
		}
	}
}

func TestWordFilesHaveFiveFields(t *testing.T) {
	files, err := words.ReadDir("words")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := words.ReadFile("words/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if !strings.HasPrefix(line, "#") && strings.Count(line, "\t") != 4 {
				t.Errorf("%s: %q", f.Name(), line)
			}
		}
	}
}
