package letters

import (
	"slices"
	"strings"
	"testing"
)

// Each query has exactly one answer by what it says.
func TestKnownItem(t *testing.T) {
	letters := generated()
	queries := KnownItem(seed, letters, 200)
	if len(queries) != 200 {
		t.Fatalf("%d queries", len(queries))
	}
	byID, texts := map[string]*Letter{}, make([]string, len(letters))
	for i := range letters {
		byID[letters[i].ID] = &letters[i]
		texts[i] = strings.Join(letters[i].Paragraphs(), "\n")
	}
	seen, ways := map[string]bool{}, map[string]int{}
	for _, q := range queries {
		ways[q.Way]++
		if len(q.Want) != 1 || seen[q.Want[0]] {
			t.Fatalf("%s wants %v", q.ID, q.Want)
		}
		seen[q.Want[0]] = true
		l, fits := byID[q.Want[0]], 0
		for i := range letters {
			o := &letters[i]
			switch q.Way {
			case "number":
				if o.Number == strings.NewReplacer("[", "〔", "]", "〕", "(", "〔", ")", "〕", "（", "〔", "）", "〕").Replace(q.Text) {
					fits++
				}
			case "fragment":
				if strings.Contains(texts[i], q.Text) {
					fits++
				}
			case "place":
				if strings.HasPrefix(q.Text, o.District+"，") && o.Topic == l.Topic {
					fits++
				}
			case "addressee":
				if strings.Contains(q.Text, o.Addressee+"的，") && o.Topic == l.Topic {
					fits++
				}
			case "office":
				if strings.Contains(q.Text, o.Unit) && strings.HasPrefix(q.Text, yearOf(o)) && o.Topic == l.Topic {
					fits++
				}
			}
		}
		if fits != 1 {
			t.Errorf("%s %q fits %d letters", q.ID, q.Text, fits)
		}
	}
	t.Log(ways)
}

// A need wants the letters on it, no fewer than three, and copies none of them.
func TestSameTopic(t *testing.T) {
	letters := generated()
	queries := SameTopic(seed, letters, 100)
	if len(queries) != 100 {
		t.Fatalf("%d queries", len(queries))
	}
	topics, kinds, paragraphs := map[string]bool{}, 0, 0
	for _, q := range queries {
		topics[q.Topic] = true
		if q.AddresseeKind != "" {
			kinds++
		}
		if q.Way == "paragraph" {
			paragraphs++
		}
		if len(q.Want) < 3 {
			t.Errorf("%s wants %d", q.ID, len(q.Want))
		}
		for i := range letters {
			l := &letters[i]
			want := l.Topic == q.Topic && (q.AddresseeKind == "" || l.AddresseeKind == q.AddresseeKind) && strings.Contains(l.Addressee, q.Addressees)
			if want != slices.Contains(q.Want, l.ID) {
				t.Fatalf("%s and %s", q.ID, l.ID)
			}
		}
	}
	if len(topics) < 38 || kinds < 12 || paragraphs < 25 {
		t.Errorf("%d topics, %d for one kind of unit, %d paragraphs", len(topics), kinds, paragraphs)
	}
	t.Logf("%d topics, %d for one kind of unit, %d paragraphs", len(topics), kinds, paragraphs)
}

func TestRecall(t *testing.T) {
	for _, c := range []struct {
		want, got string
		k         int
		recall    float64
	}{
		{"a b c", "a x b", 3, 2.0 / 3},
		{"a b c d", "a b", 2, 1},
		{"a", "x y a", 2, 0},
		{"a", "x y a", 10, 1},
		{"", "x", 10, 0},
	} {
		if r := Recall(strings.Fields(c.want), strings.Fields(c.got), c.k); r != c.recall {
			t.Errorf("%v: %v", c, r)
		}
	}
}
