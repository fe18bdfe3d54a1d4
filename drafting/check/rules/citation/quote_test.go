package citation

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"jianwen/search/law"
)

// A misquotation is what is done to the words of an article, and the rule that must
// find it; "" where none may find anything.
type misquotation struct {
	name, rule string
	of         func(words string, lot *rand.Rand) string // "" where it cannot be done
	share      int                                       // of a hundred that must be right, at least
}

var misquotations = []misquotation{
	{"as it stands", "", func(s string, _ *rand.Rand) string { return s }, 100},
	{"another character", "CIT-008", func(s string, lot *rand.Rand) string {
		r, i := somewhere(s, lot)
		r[i] = '猫'
		return string(r)
	}, 100},
	{"a character less", "CIT-008", func(s string, lot *rand.Rand) string { // the first one is not missed, the last one is CIT-009's
		r, i := somewhere(s, lot)
		return string(slices.Delete(r, i, i+1))
	}, 95},
	{"the first clause as a sentence", "CIT-009", func(s string, _ *rand.Rand) string {
		head, _, ok := strings.Cut(s, "，")
		if !ok || strings.ContainsAny(head, "（‘") {
			return ""
		}
		return head + "。"
	}, 100},
	{"the first clause with ……", "", func(s string, _ *rand.Rand) string {
		head, _, ok := strings.Cut(s, "，")
		if !ok {
			return ""
		}
		return head + "……"
	}, 100},
	{"a clause less", "CIT-009", func(s string, _ *rand.Rand) string { return without(s, "，") }, 98},
	{"…… for a clause", "", func(s string, _ *rand.Rand) string { return without(s, "，……") }, 100},
}

// somewhere is a Han character of a text.
func somewhere(s string, lot *rand.Rand) (r []rune, i int) {
	r = []rune(s)
	for i = lot.IntN(len(r)); !unicode.Is(unicode.Han, r[i]); {
		i = lot.IntN(len(r))
	}
	return r, i
}

// without is a text with something in place of its second clause.
func without(s, mark string) string {
	p := strings.SplitN(s, "，", 3)
	if len(p) < 3 || strings.Contains(p[1], "‘") || len(p[1]) < 9 || strings.Count(s, p[1]) > 1 {
		return ""
	}
	return p[0] + mark + p[2]
}

// TestQuotations quotes the articles of two laws rightly and wrongly.
func TestQuotations(t *testing.T) {
	library, _ := corpus(t)
	lot := rand.New(rand.NewPCG(1, 2))
	for _, m := range misquotations {
		tried, right := 0, 0
		for _, name := range []string{"刑事诉讼法", "未成年人保护法"} {
			s := library.names.Resolve(name)[0].Statute
			v, _ := s.On(20240901)
			for _, a := range v.Articles {
				words := strings.ReplaceAll(inner(a.Text), "\n", "")
				if a.Number == 0 || len([]rune(words)) < 30 {
					continue
				}
				quoted := m.of(words, lot)
				if quoted == "" {
					continue
				}
				text := "---\nform: correction_notice\ndate: 2024-09-01\n---\n\n" + law.Ref{Article: a.Number, Sub: a.Sub}.Official(s.Title) + "规定：“" + quoted + "”\n"
				found := ""
				for _, f := range findings(t, draftOf(text, library), cit008, cit009) {
					found += f.Rule
				}
				if tried++; found == m.rule {
					right++
				}
			}
		}
		t.Logf("%s: %d of %d right", m.name, right, tried)
		if tried < 100 || right*100 < tried*m.share {
			t.Errorf("%s: %d of %d right", m.name, right, tried)
		}
	}
}
