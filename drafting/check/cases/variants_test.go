package cases_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/source"
)

// A variant is a change of a draft that must be found.
type variant struct {
	No    string   `yaml:"no"` // ① or a as the case numbers it; + and a number: our own
	Says  string   `yaml:"says"`
	Edits []change `yaml:"edits"`
	Want  []string `yaml:"want"`  // rules that must find it, as warning or error
	Hint  []string `yaml:"hint"`  // rules that must hint at it
	Also  []string `yaml:"also"`  // rules that may find something as well
	Gone  []string `yaml:"gone"`  // rules that must find nothing
	Texts bool     `yaml:"texts"` // only the texts of statutes tell
	Copy  bool     `yaml:"copy"`  // the changed draft is a copy for the public
}

// A change is one edit: a text that occurs once put in place of another, all
// occurrences of it, or a whole part left out.
type change struct {
	Old     string `yaml:"old"`
	New     string `yaml:"new"`
	All     bool   `yaml:"all"`
	Without string `yaml:"without"` // key of a part
}

// apply makes changes of a text.
func apply(t testing.TB, text string, changes []change) string {
	t.Helper()
	for _, c := range changes {
		before := text
		switch n := strings.Count(text, c.Old); {
		case c.Without != "":
			from := strings.Index(text, "::: "+c.Without+"\n")
			to := strings.Index(text[max(from, 0):], "\n:::\n")
			if from < 0 || to < 0 {
				t.Fatalf("there is no part %s", c.Without)
			}
			text = text[:from] + text[from+to+len("\n:::\n"):]
		case n == 0 || n > 1 && !c.All:
			t.Fatalf("%q stands %d times in the draft", c.Old, n)
		default:
			text = strings.ReplaceAll(text, c.Old, c.New)
		}
		if text == before {
			t.Fatalf("%+v changes nothing", c)
		}
	}
	return text
}

// findings are what all rules find in a text.
func findings(t testing.TB, text string, texts check.Library, public bool) []check.Finding {
	t.Helper()
	checker := drafting.NewChecker(drafting.CheckOptions{Library: texts, Today: today, Public: public})
	result, err := checker.Check(context.Background(), compiler.Compile(text))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(result.Findings, func(f check.Finding) bool { return f.Rule == "LAY-002" }) // of the machine
}

// told are the rules with a finding of at least a severity.
func told(found []check.Finding, least check.Severity) (rules []string) {
	for _, f := range found {
		if f.Severity >= least && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

// line writes a finding for the reader of a failed test.
func line(text string, f check.Finding) string {
	return source.PositionOf(text, f.Span.Start).String() + " " + f.Rule + " " + f.Severity.String() + ": " + f.Zh + " 「" + f.Span.In(text) + "」"
}

// TestClean: a draft as it is has no error in it, and no warning but those the case
// admits.
func TestClean(t *testing.T) { each(t, func(t *testing.T, c known) { clean(t, c, nil) }) }

func clean(t *testing.T, c known, texts check.Library) {
	for _, draft := range c.drafts() {
		warnings := 0
		for _, f := range findings(t, draft, texts, false) {
			switch {
			case f.Severity == check.Error || f.Severity == check.Warning && draft == c.draft && !slices.Contains(c.table.Warnings, f.Rule):
				t.Error(line(draft, f))
			case f.Severity == check.Warning:
				t.Log(line(draft, f))
				warnings++
			}
		}
		if warnings > 1 { // with LAY-002, two
			t.Errorf("%d warnings", warnings)
		}
	}
}

// TestVariants: what is changed is found, by the rule that the case names, and by no
// other.
func TestVariants(t *testing.T) { each(t, func(t *testing.T, c known) { variants(t, c, nil) }) }

func variants(t *testing.T, c known, texts check.Library) {
	changed(t, c.draft, c.table.Variants, c.table.Warnings, texts)
	if len(c.table.Second) > 0 {
		t.Run("second", func(t *testing.T) { changed(t, c.others[0], c.table.Second, c.table.Warnings, texts) })
	}
}

func changed(t *testing.T, draft string, list []variant, warnings []string, texts check.Library) {
	before := told(findings(t, draft, texts, false), check.Warning)
	for _, v := range list {
		if v.Texts && texts == nil {
			continue
		}
		t.Run(v.No, func(t *testing.T) {
			text := apply(t, draft, v.Edits)
			found := findings(t, text, texts, v.Copy)
			got, hinted := told(found, check.Warning), told(found, check.Hint)
			for _, id := range v.Want {
				if !slices.ContainsFunc(rules.All, func(r *check.Rule) bool { return r.ID == id }) {
					t.Errorf("there is no rule %s", id)
				}
				if !slices.Contains(got, id) {
					t.Errorf("%s: %s is not found; found %v", v.Says, id, got)
				}
			}
			for _, id := range v.Hint {
				if !slices.Contains(hinted, id) {
					t.Errorf("%s: %s gives no hint", v.Says, id)
				}
			}
			for _, f := range found {
				switch {
				case slices.Contains(v.Gone, f.Rule):
					t.Errorf("%s: found %s", v.Says, line(text, f))
				case f.Severity < check.Warning || slices.Contains(v.Want, f.Rule) || slices.Contains(v.Also, f.Rule):
				case !slices.Contains(before, f.Rule) && !slices.Contains(warnings, f.Rule):
					t.Errorf("%s: a false alarm: %s", v.Says, line(text, f))
				}
			}
		})
	}
}
