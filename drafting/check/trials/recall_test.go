package trials_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// A run plants faults by lot in some drafts.
type run struct {
	name string
	seed uint64
	held bool // in the drafts that no rule was mended on
}

// runs are the faults that rules were mended on, others in the same drafts, and those in
// other drafts.
var runs = []run{{"tuning", 1, false}, {"other faults", 20261125, false}, {"other drafts", 20261125, true}}

// most is how many faults of a kind are planted, in full.
const most = 40

// A miss is a fault that no rule found.
type miss struct{ kind, draft, was, is string }

// A score is how many faults of a kind were planted and found.
type score struct{ planted, found int }

// TestRecall plants one fault at a time in clean drafts: at least 95 of 100 are found by
// the right rule, at their place. Every miss is named.
func TestRecall(t *testing.T) {
	drafts := clean(t, statutes.Texts(t))
	for _, run := range runs {
		if run.name == "other faults" && part() < 1 {
			continue
		}
		among := slices.DeleteFunc(slices.Clone(drafts), func(x *draft) bool { return x.held != run.held })
		t.Run(run.name, func(t *testing.T) {
			scores := map[string]score{}
			var misses []miss
			var all score
			for i, k := range kinds {
				if !k.judged() {
					t.Logf("waiting: %s: %s", k.name, strings.Join(k.rules, ", "))
					continue
				}
				planted, missed := trial(t, k, among, rand.New(rand.NewPCG(run.seed, uint64(i))))
				scores[k.name] = score{planted, planted - len(missed)}
				all.planted += planted
				all.found += planted - len(missed)
				misses = append(misses, missed...)
			}
			var table strings.Builder
			fmt.Fprintln(&table, "| fault | rule | planted | found | share |\n|---|---|---:|---:|---:|")
			for _, k := range kinds {
				c := scores[k.name]
				share := "—"
				if c.planted > 0 {
					share = fmt.Sprintf("%.1f %%", 100*float64(c.found)/float64(c.planted))
				}
				fmt.Fprintf(&table, "| %s | %s | %d | %d | %s |\n", k.name, strings.Join(k.rules, ", "), c.planted, c.found, share)
			}
			fmt.Fprintf(&table, "| **all %d kinds** | | %d | %d | %.1f %% |\n", len(kinds), all.planted, all.found, 100*float64(all.found)/float64(all.planted))
			t.Log("\n" + table.String())
			for _, m := range misses {
				t.Logf("missed: %s in %s: 「%s」 → 「%s」", m.kind, m.draft, m.was, m.is)
			}
			if all.found*100 < all.planted*95 {
				t.Errorf("%d of %d faults are found", all.found, all.planted)
			}
		})
	}
}

// trial plants faults of a kind in drafts taken by lot, until there are enough or no
// draft has a place for more.
func trial(t *testing.T, k kind, drafts []*draft, lot *rand.Rand) (planted int, missed []miss) {
	t.Helper()
	enough := max(1, int(most*part()))
	seen := map[string]bool{}
	for range 8 {
		for _, i := range lot.Perm(len(drafts)) {
			x := drafts[i]
			if planted == enough {
				return planted, missed
			}
			if len(k.families) > 0 && (x.read.Form == nil || !slices.Contains(k.families, x.read.Form.Family)) {
				continue
			}
			edits := k.plant(x, lot)
			text, err := source.Apply(x.text, edits)
			if err != nil {
				t.Fatalf("%s in %s: %v", k.name, x.name, err)
			}
			if text == x.text || seen[text] || k.had(x, edits) {
				continue
			}
			seen[text] = true
			planted++
			if !k.found(text, edits, x.before, x.findings(t, text, k.public)) {
				missed = append(missed, miss{k.name, x.name, aroundEdit(x.text, edits[0].Span), short(edits[0].New)})
			}
		}
	}
	return planted, missed
}

// judged tells whether the first of the kind's rules is there.
func (k kind) judged() bool {
	return slices.ContainsFunc(every, func(r *check.Rule) bool { return r.ID == k.rules[0] })
}

// had tells whether the draft had such a fault at the place before.
func (k kind) had(x *draft, edits []source.Edit) bool {
	if k.public {
		return false // what is found in a copy for the public is not among before
	}
	places := make([]source.Span, len(edits))
	for i, e := range edits {
		places[i] = lines(x.text, e.Span)
	}
	return slices.ContainsFunc(x.before, func(f check.Finding) bool {
		return slices.Contains(k.rules, f.Rule) && (k.anywhere || near(f, places))
	})
}

// found tells whether one of the kind's rules has something new to say near the fault.
func (k kind) found(text string, edits []source.Edit, before, after []check.Finding) bool {
	known := map[string]bool{}
	for _, f := range before {
		known[f.Identity] = true
	}
	places := moved(text, edits)
	return slices.ContainsFunc(after, func(f check.Finding) bool {
		return slices.Contains(k.rules, f.Rule) && !known[f.Identity] && (k.anywhere || near(f, places))
	})
}

// near tells whether a finding, or what it relates to, touches one of some places; one
// without a place is about the draft as a whole.
func near(f check.Finding, places []source.Span) bool {
	spans := []source.Span{f.Span}
	for _, r := range f.Related {
		spans = append(spans, r.Span)
	}
	for _, s := range spans {
		for _, p := range places {
			if s.Start <= p.End && p.Start <= s.End {
				return true
			}
		}
	}
	return false
}

// moved is the lines that edits touch, in the text after them.
func moved(text string, edits []source.Edit) (out []source.Span) {
	sorted := slices.Clone(edits)
	slices.SortFunc(sorted, func(a, b source.Edit) int { return a.Span.Start - b.Span.Start })
	shift := 0
	for _, e := range sorted {
		start := e.Span.Start + shift
		out = append(out, lines(text, source.Span{Start: start, End: start + len(e.New)}))
		shift += len(e.New) - e.Span.Len()
	}
	return out
}

// lines is the whole lines that a stretch touches.
func lines(text string, s source.Span) source.Span {
	start := strings.LastIndex(text[:s.Start], "\n") + 1
	end := len(text)
	if i := strings.Index(text[s.End:], "\n"); i >= 0 {
		end = s.End + i
	}
	return source.Span{Start: start, End: end}
}

// aroundEdit is the words of an edit with some before and behind them.
func aroundEdit(text string, s source.Span) string {
	r := []rune(text[:s.Start])
	before := string(r[max(0, len(r)-20):])
	r = []rune(text[s.End:])
	return short(before) + "【" + short(s.In(text)) + "】" + short(string(r[:min(20, len(r))]))
}

// short is a text on one line, the middle of a long one left out.
func short(text string) string {
	r := []rune(strings.ReplaceAll(text, "\n", "⏎"))
	if len(r) > 60 {
		return string(r[:30]) + "……" + string(r[len(r)-30:])
	}
	return string(r)
}
