package language_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/language"
	"jianwen/drafting/source"
)

func run(t testing.TB, d *check.Draft) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(language.Rules).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// TestSamples finds nothing to complain of in the samples but sentences that are long.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range run(t, checktest.Draft(string(text))) {
			at := source.PositionOf(string(text), f.Span.Start)
			line := name + ":" + at.String() + " " + f.Rule + " " + f.Zh + ": " + f.Span.In(string(text))
			if f.Severity == check.Error || f.Rule != "LNG-002" {
				t.Error(line)
			} else {
				t.Log(line)
			}
		}
	}
}

// mayFire are the rules that fire rightly in statutes.
var mayFire = []string{
	"LNG-002", "LNG-010", "LNG-011", "LNG-012", "LNG-013", "LNG-015", "LNG-016", "LNG-017", "LNG-019", "LNG-020", "LNG-021", "LNG-022",
}

// rightly are the rules that fire often there and rightly: the collection has many
// half-width marks. Of some forty findings of LNG-003 and a hundred of LNG-007 that
// were read none was wrong.
var rightly = []string{"LNG-003", "LNG-007"}

var comment = regexp.MustCompile(`(?s)<!--.*?-->`)

// TestStatutesAsLetters runs the rules over statutes as if they were letters: a rule may
// find no more there than one thing in 10,000 characters, right or wrong.
func TestStatutesAsLetters(t *testing.T) {
	dir := filepath.Join(beside.Need(t, "corpus"), "laws")
	var files []string
	for _, kind := range []string{"社会法", "行政法", "刑法", "司法解释", "行政法规", "经济法"} {
		list, err := filepath.Glob(filepath.Join(dir, kind, "*.md"))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(list); i += max(1, len(list)/10) {
			files = append(files, list[i])
		}
	}
	counts := map[string]int{}
	size := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, body, ok := strings.Cut(string(b), "<!-- INFO END -->")
		if !ok {
			body = string(b)
		}
		text := "---\nform: social_governance_rec\n---\n\n::: facts\n\n" + comment.ReplaceAllString(body, "") + "\n\n:::\n"
		size += len([]rune(body))
		for _, f := range run(t, checktest.Draft(text)) {
			if slices.Contains(mayFire, f.Rule) {
				continue
			}
			counts[f.Rule]++
			if slices.Contains(rightly, f.Rule) {
				continue
			}
			t.Logf("%s %s %s: %s", filepath.Base(file), f.Rule, f.Zh, around(text, f.Span))
		}
	}
	t.Logf("%d files, %d characters: %v", len(files), size, counts)
	for rule, n := range counts {
		if !slices.Contains(rightly, rule) && float64(n) > float64(size)/10000 {
			t.Errorf("%s: %d findings in %d characters", rule, n, size)
		}
	}
}

// around is a finding with what stands around it.
func around(text string, s source.Span) string {
	r := []rune(text[:s.Start])
	before := string(r[max(0, len(r)-15):])
	r = []rune(text[s.End:])
	return strings.ReplaceAll(before+"【"+s.In(text)+"】"+string(r[:min(15, len(r))]), "\n", "⏎")
}
