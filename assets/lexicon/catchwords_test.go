package lexicon

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestCatchwords(t *testing.T) {
	files, err := catchwords.ReadDir("catchwords")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	articles := 0
	number := regexp.MustCompile(`^\d+(\.\d+)?$`)
	for _, f := range files {
		data, err := catchwords.ReadFile("catchwords/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		c := readCatchwords(string(data))
		if seen[c.Statute+c.Part] || c.Statute == "" {
			t.Errorf("%s: the statute %q is missing or has two files", f.Name(), c.Statute)
		}
		seen[c.Statute+c.Part] = true
		if _, err := time.Parse("2006-01-02", c.Text); err != nil {
			t.Errorf("%s: %v", f.Name(), err)
		}
		if !strings.Contains(string(data), "not part of the law") {
			t.Errorf("%s does not say that the words are ours", f.Name())
		}
		rows := 0
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			rows++
			columns := strings.Split(line, "\t")
			if len(columns) != 3 || !number.MatchString(columns[0]) || columns[1] == "" || utf8.RuneCountInString(line) > 130 {
				t.Errorf("%s: %q is not a line of number, catchwords, lay words", f.Name(), line)
			}
		}
		if rows != len(c.By) || rows == 0 {
			t.Errorf("%s: %d lines for %d articles", f.Name(), rows, len(c.By))
		}
		articles += rows
	}
	if articles < 1000 {
		t.Errorf("only %d articles have catchwords", articles)
	}
}
