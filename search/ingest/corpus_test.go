package ingest

import (
	"context"
	"sort"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/search/law"
)

// An outcome is what became of one file.
type outcome struct {
	name     string
	items    []Item
	troubles []*Trouble
}

// outcomes imports all that lies at a path.
func outcomesOf(t testing.TB, path string) []outcome {
	t.Helper()
	ctx := context.Background()
	var out []outcome
	for f, err := range Sources(ctx, path) {
		o := outcome{name: f.Name}
		if err != nil {
			o.troubles = append(o.troubles, asTrouble(err))
		} else {
			for it, trouble := range Items(ctx, f) {
				if trouble != nil {
					o.troubles = append(o.troubles, trouble)
				} else {
					o.items = append(o.items, it)
				}
			}
		}
		out = append(out, o)
	}
	return out
}

// tally counts outcomes by what became of the files and by what was odd.
func tally(out []outcome) (counts map[string]int) {
	counts = map[string]int{}
	for _, o := range out {
		notes := 0
		for _, it := range o.items {
			switch {
			case it.Statute != nil:
				counts["statutes"]++
				notes += len(it.Statute.Notes) + len(it.Statute.Version.Notes)
				for _, n := range append(append([]law.Note(nil), it.Statute.Notes...), it.Statute.Version.Notes...) {
					counts["note "+n.Code]++
				}
			default:
				counts["documents"]++
			}
		}
		for _, t := range o.troubles {
			counts["trouble "+t.Code]++
		}
		switch {
		case len(o.items) == 0:
			counts["refused"]++
		case notes > 0 || len(o.troubles) > 0:
			counts["in part"]++
		default:
			counts["whole"]++
		}
	}
	return counts
}

func logTally(t *testing.T, counts map[string]int) {
	t.Helper()
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		t.Logf("%6d %s", counts[k], k)
	}
}

// Every file of the Markdown collection has an outcome, and all but the template are
// statutes.
func TestLaws(t *testing.T) {
	out := outcomesOf(t, beside.Need(t, "corpus/laws"))
	counts := tally(out)
	logTally(t, counts)
	if len(out) != 3424 || counts["refused"] != 1 || counts["trouble template"] != 1 || counts["statutes"] != 3423 {
		t.Errorf("%d files, %d statutes, %d refused", len(out), counts["statutes"], counts["refused"])
	}
	for _, o := range out {
		if len(o.items)+len(o.troubles) == 0 {
			t.Errorf("%s has no outcome", o.name)
		}
		if strings.Contains(o.name, "民法典/") && o.items[0].Statute.Version.Part == "" {
			t.Errorf("%s is a part of the code but does not say so", o.name)
		}
	}
	// Heads that say less than the file's name are no conflict; these are.
	if counts["note date-conflict"] > 24 || counts["in part"] > 112 {
		t.Errorf("%d files in part, %d for a conflict of dates", counts["in part"], counts["note date-conflict"])
	}
	between(t, out)
}

// between tells what is taken for a preamble though it stands between articles, as the
// second line of a heading does.
func between(t *testing.T, out []outcome) {
	t.Helper()
	for _, o := range out {
		for _, it := range o.items {
			last, seen := -1, false
			for i, a := range it.Statute.Version.Articles {
				if a.Number > 0 {
					last = i
				}
			}
			for _, a := range it.Statute.Version.Articles[:last+1] {
				seen = seen || a.Number > 0
				if seen && a.Number == 0 {
					t.Errorf("%s has a %s in the middle: %s", o.name, a.Label, start(a.Text))
				}
			}
		}
	}
}

// The same for the other layout: the parts of a long statute share title and day, and
// their numbers run through.
func TestJustlaws(t *testing.T) {
	out := outcomesOf(t, beside.Need(t, "corpus/justlaws"))
	counts := tally(out)
	logTally(t, counts)
	numbers := map[string]map[int]bool{}
	for _, o := range out {
		if len(o.items)+len(o.troubles) == 0 {
			t.Errorf("%s has no outcome", o.name)
		}
		for _, it := range o.items {
			if it.Statute == nil {
				t.Errorf("%s: taken for a letter", o.name)
				continue
			}
			v := it.Statute.Version
			key := it.Statute.Title + "@" + v.Text.String()
			if numbers[key] == nil {
				numbers[key] = map[int]bool{}
			}
			for _, a := range v.Articles {
				if a.Sub == 0 && a.Number > 0 {
					numbers[key][a.Number] = true
				}
			}
		}
		for _, tr := range o.troubles {
			t.Logf("%s: %s", o.name, tr.En)
		}
	}
	for key, want := range map[string]int{
		"中华人民共和国民法典@2020-05-28":   1260,
		"中华人民共和国刑法@2020-12-26":    452,
		"中华人民共和国刑事诉讼法@2018-10-26": 308,
		"中华人民共和国宪法@2018-03-11":    143,
		"中华人民共和国民事诉讼法@2023-09-01": 306,
	} {
		if got := len(numbers[key]); got != want {
			t.Errorf("%s has %d articles, want %d", key, got, want)
		}
	}
}

// Every line of the measured collection survives with its id, and our own reading of
// the Markdown has the same articles.
func TestJSONLines(t *testing.T) {
	out := outcomesOf(t, beside.Need(t, "corpus/eval/corpus.jsonl"))
	logTally(t, tally(out))
	ids := map[string]bool{}
	for _, it := range out[0].items {
		for _, a := range it.Statute.Version.Articles {
			ids[a.ID] = true
		}
	}
	if len(out) != 1 || len(out[0].items) != 1393 || len(ids) != 59462 || len(out[0].troubles) > 0 {
		t.Errorf("%d statutes, %d ids, %d troubles; want 1393, 59462, 0", len(out[0].items), len(ids), len(out[0].troubles))
	}
	compare(t, out[0].items, outcomesOf(t, beside.Need(t, "corpus/laws")))
}

// compare counts the articles that both readings have alike, blanks apart.
func compare(t *testing.T, lines []Item, files []outcome) {
	type work struct{ title, part, day string }
	key := func(s *Statute) work {
		return work{squeeze(s.Title), strings.TrimSuffix(s.Version.Part, "编"), s.Version.Text.String()}
	}
	ours := map[work]*Statute{}
	for _, o := range files {
		for _, it := range o.items {
			ours[key(it.Statute)] = it.Statute
		}
	}
	var same, appended, other, missing, unmatched int
	for _, it := range lines {
		s := ours[key(it.Statute)]
		if s == nil {
			unmatched++
			t.Logf("no file for %v", key(it.Statute))
			continue
		}
		texts := map[[2]int]string{}
		for _, a := range s.Version.Articles {
			if key := [2]int{a.Number, a.Sub}; texts[key] == "" {
				texts[key] = squeeze(a.Heading) + squeeze(a.Text)
			}
		}
		for _, a := range it.Statute.Version.Articles {
			got, found := texts[[2]int{a.Number, a.Sub}]
			want := squeeze(a.Text)
			switch {
			case !found:
				missing++
				t.Logf("missing %s %s %s", s.Title, a.Label, start(want))
			case got == want:
				same++
			case strings.HasPrefix(want, got):
				appended++
				t.Logf("appended %s %s: %s", s.Title, a.Label, start(want[len(got):]))
			default:
				other++
				t.Logf("other %s %s\n\tgot  %s\n\twant %s", s.Title, a.Label, start(got), start(want))
			}
		}
	}
	if same < 59_370 || missing > 0 {
		t.Errorf("%d articles of 59462 read the same, %d were not found", same, missing)
	}
	t.Logf("%d same, %d with text behind the article that we keep apart, %d otherwise different, %d missing; %d statutes without file",
		same, appended, other, missing, unmatched)
}

func start(s string) string {
	r := []rune(s)
	return string(r[:min(len(r), 60)])
}
