package masking_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/privacy"
	"jianwen/drafting/masking"
	"jianwen/drafting/source"
)

// update is set by -update, a flag of package checktest.
func update() bool { return flag.Lookup("update").Value.String() == "true" }

func public(text string) *check.Draft {
	d := checktest.Draft(text)
	d.Public = true
	return d
}

// told is what the privacy rules say of a copy.
func told(t testing.TB, text string) []string {
	t.Helper()
	r, err := check.NewRunner(privacy.Rules).Run(context.Background(), public(text))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range r.Findings {
		out = append(out, fmt.Sprintf("%s %s %q %s", source.PositionOf(text, f.Span.Start), f.Rule, f.Span.In(text), f.Zh))
	}
	return out
}

// listed is the list of a copy, one thing a line.
func listed(c *masking.Copy) string {
	var out strings.Builder
	for _, m := range c.List {
		fmt.Fprintf(&out, "%s %s → %s × %d\n", m.Kind, m.Original, m.Mask, m.Count)
	}
	return out.String()
}

// TestCases holds whole drafts, their copies and lists: testdata/*.txtar with files
// NAME.md, NAME.public.md and NAME.list.
func TestCases(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := &txtar.Archive{Comment: a.Comment}
		for _, f := range a.Files {
			stem, ok := strings.CutSuffix(f.Name, ".md")
			if !ok || strings.HasSuffix(stem, ".public") {
				continue
			}
			c := masking.Public(public(string(f.Data)))
			if left := told(t, c.Text); len(left) > 0 {
				t.Errorf("%s %s: the copy still has\n%s", file, f.Name, strings.Join(left, "\n"))
			}
			got.Files = append(got.Files, f, txtar.File{Name: stem + ".public.md", Data: []byte(c.Text)}, txtar.File{Name: stem + ".list", Data: []byte(listed(c))})
		}
		if out := txtar.Format(got); string(out) != string(txtar.Format(a)) {
			if update() {
				err = os.WriteFile(file, out, 0o644)
			}
			if !update() || err != nil {
				t.Errorf("%s is now\n%s%v", file, out, err)
			}
		}
	}
}

// TestSamples masks every bundled sample: the rules find nothing in the copy, and a
// copy of the copy is the copy.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c := masking.Public(public(string(text)))
		if left := told(t, c.Text); len(left) > 0 {
			t.Errorf("%s: the copy still has\n%s", name, strings.Join(left, "\n"))
		}
		again := masking.Public(public(c.Text))
		if again.Text != c.Text {
			t.Errorf("%s: a copy of the copy differs: %s", name, listed(again))
		}
	}
}

func TestRefuse(t *testing.T) {
	for front, want := range map[string]string{
		"secrecy: 机密":                                    "机密",
		"secrecy: 秘密★5年":                                 "秘密",
		"secrecy: 内部":                                    "-",
		"form: non_prosecution":                          "-",
		"form: cond_nonpros":                             "",
		"form: non_prosecution\njuvenile_involved: true": "",
		"form: juvenile_rec\njuvenile_involved: true":    "-",
	} {
		got := "-"
		if r := masking.Refuse(public("---\n" + front + "\n---\n\n正文。\n")); r != nil {
			got = r.Marking
		}
		if got != want {
			t.Errorf("%s: %q, want %q", front, got, want)
		}
	}
}
