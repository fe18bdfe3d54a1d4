package search

import (
	"context"
	"os"
	"slices"
	"testing"

	"jianwen/search/letters"
)

// underRace says that the race detector makes everything ten times slower.
var underRace bool

// lettersMade is how many letters the tests make; with JIANWEN_TRIALS set it is the
// full 2,000, of which the README tells the figures.
func lettersMade() int {
	switch {
	case os.Getenv("JIANWEN_TRIALS") != "":
		return 2000
	case underRace:
		return 120
	}
	return 400
}

// lettersLibrary is a library of generated letters, in all formats but PDF.
func lettersLibrary(t testing.TB) (*Library, []letters.Letter) {
	all := letters.Generate(20260814, lettersMade())
	folder := t.TempDir()
	must(t, letters.Write(folder, all, nil))
	l := openLibrary(t, t.TempDir())
	for name, o := range add(t, l, folder) {
		if o.Outcome == "refused" {
			t.Errorf("%s was refused: %v", name, o.Notes)
		}
	}
	return l, all
}

// lettersOf are the IDs of the letters that documents are, by their numbers.
func lettersOf(hits []Hit, all []letters.Letter) (out []string) {
	for _, h := range hits {
		i := slices.IndexFunc(all, func(l letters.Letter) bool { return l.Number == h.Document.Number })
		if i >= 0 && !slices.Contains(out, all[i].ID) {
			out = append(out, all[i].ID)
		}
	}
	return out
}

var sent = []string{"recommendation", "document"} // not replies

// TestPastLetters looks letters up by what people remember of them, and by topic.
// The bounds are those of the issue, with some room for the few letters made here.
func TestPastLetters(t *testing.T) {
	if underRace {
		t.Skip("it is about ranking, and takes minutes")
	}
	ctx := context.Background()
	l, all := lettersLibrary(t)
	ways := map[string][2]float64{}
	count := func(way string, value float64) { w := ways[way]; ways[way] = [2]float64{w[0] + value, w[1] + 1} }
	for _, q := range letters.KnownItem(2, all, 200) {
		r, err := l.Find(ctx, Request{Query: q.Text, Kinds: sent, Limit: 10})
		must(t, err)
		hit := 0.0
		if got := lettersOf(r.Hits, all); len(got) > 0 && got[0] == q.Want[0] {
			hit = 1
		}
		count("known", hit)
		count("known: "+q.Way, hit)
	}
	for _, q := range letters.SameTopic(2, all, 100) {
		r, err := l.Find(ctx, Request{Query: q.Text, Kinds: sent, Limit: 30})
		must(t, err)
		recall := letters.Recall(q.Want, lettersOf(r.Hits, all), 10)
		count("topic", recall)
		count("topic: "+q.Way, recall)
	}
	for way, w := range ways {
		t.Logf("%-18s %.3f of %.0f", way, w[0]/w[1], w[1])
	}
	for way, least := range map[string]float64{"known": 0.85, "topic": 0.65} {
		if w := ways[way]; w[0]/w[1] < least {
			t.Errorf("%s: %.3f, want %.2f", way, w[0]/w[1], least)
		}
	}
}

// TestSimilarOrder takes letters for drafts: letters on their topic to the same kind
// of unit come before letters that are only of their type.
func TestSimilarOrder(t *testing.T) {
	ctx := context.Background()
	l, all := lettersLibrary(t)
	byID := map[string]letters.Letter{}
	for _, x := range all {
		byID[x.ID] = x
	}
	good, tried, first, seconds := 0, 0, 0, 0
	for i := 0; i < len(all); i += len(all) / 40 {
		x := all[i]
		d, err := l.Document(ctx, x.Number)
		if err != nil || d == nil {
			t.Fatalf("%s is not there: %v", x.Number, err)
		}
		text := ""
		for _, p := range d.Passages {
			text += p.Text + "\n"
		}
		found, err := l.Similar(ctx, Draft{
			Text: text, Topic: d.Topic, AddresseeKind: d.AddresseeKind, Form: d.Form, Cites: d.Cites, Except: d.ID,
		}, 100)
		must(t, err)
		var near, far []int // places of letters of topic and unit, and of the type alone
		for place, id := range lettersOf(hitsOf(found), all) {
			switch other := byID[id]; {
			case other.Topic == x.Topic && other.AddresseeKind == x.AddresseeKind:
				near = append(near, place)
			case other.Topic != x.Topic && other.Form == x.Form:
				far = append(far, place)
			}
		}
		for _, n := range near {
			for _, f := range far {
				tried++
				if n < f {
					good++
				}
			}
		}
		if len(near) > 0 {
			seconds++
			if near[0] == 0 {
				first++
			}
		}
	}
	t.Logf("of %d pairs %d are in order; of %d drafts %d have a letter on topic and to the same kind of unit first", tried, good, seconds, first)
	if tried == 0 || float64(good) < 0.97*float64(tried) || float64(first) < 0.8*float64(seconds) {
		t.Errorf("of %d pairs only %d are in order; %d of %d first", tried, good, first, seconds)
	}
}

func hitsOf(found []SimilarDocument) (out []Hit) {
	for _, d := range found {
		out = append(out, d.Hit)
	}
	return out
}
