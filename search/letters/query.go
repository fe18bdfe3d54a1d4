package letters

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Query is what somebody types, and the letters that answer it.
type Query struct {
	ID            string
	Text          string
	Want          []string // ids of letters, in their order
	Way           string   // number, place, addressee, fragment, office; need, paragraph
	Topic         string   // of the letters wanted
	AddresseeKind string   // of the letters wanted; "" any
	Addressees    string   // what the names of their addressees hold: 教育局; "" any
}

// Recall is the share of the relevant among the first k of got: |relevant found| /
// min(k, |relevant|), so that a perfect ranking has 1 though more than k are relevant.
func Recall(want, got []string, k int) float64 {
	if len(want) == 0 || k <= 0 {
		return 0
	}
	found := 0
	for _, id := range got[:min(k, len(got))] {
		if slices.Contains(want, id) {
			found++
		}
	}
	return float64(found) / float64(min(k, len(want)))
}

// KnownItem makes n queries of what a prosecutor remembers of one letter. Each fits
// one letter only: its number, or a fragment that no other has, or a place, an
// addressee or an office of which no other letter is on that subject, with facts in
// partly other words than the letter has, or vague numbers. It makes fewer where the letters do not suffice.
func KnownItem(seed uint64, letters []Letter, n int) []Query {
	r := rand.New(rand.NewPCG(seed, 2))
	m := memory{r: r, count: map[string]int{}, texts: make([]string, len(letters))}
	for i := range letters {
		l := &letters[i]
		for _, key := range []string{"D" + l.District, "A" + l.Addressee, "O" + l.Unit + yearOf(l)} {
			m.count[key+l.Topic]++
		}
		m.texts[i] = strings.Join(l.Paragraphs(), "\n")
	}
	ways := []func(*Letter) (string, string){m.number, m.place, m.addressee, m.place, m.fragment, m.office, m.addressee, m.place, m.fragment, m.office}
	var out []Query
	for _, i := range r.Perm(len(letters)) {
		if len(out) == n {
			break
		}
		l := &letters[i]
		text, way := ways[len(out)%len(ways)](l)
		if text == "" {
			continue
		}
		out = append(out, Query{
			ID: fmt.Sprintf("K%03d", len(out)+1), Text: text, Want: []string{l.ID}, Way: way,
			Topic: l.Topic, AddresseeKind: l.AddresseeKind,
		})
	}
	return out
}

func yearOf(l *Letter) string { return strconv.Itoa(int(l.Date) / 10000) }

// A memory words queries and knows what would fit two letters.
type memory struct {
	r     *rand.Rand
	count map[string]int // letters of a place, addressee or office on a subject
	texts []string
}

// number is the 文号 as people type it.
func (m *memory) number(l *Letter) (text, way string) {
	return bracketed(l.Number, one(m.r, []string{"〔〕", "[]", "()", "（）", "〔〕"})), "number"
}

// place is the district and two facts in other words.
func (m *memory) place(l *Letter) (text, way string) {
	if m.count["D"+l.District+l.Topic] > 1 {
		return "", ""
	}
	return l.District + "，" + m.recalled(l, 2), "place"
}

// addressee is to whom it went and a fact or two in other words.
func (m *memory) addressee(l *Letter) (text, way string) {
	if m.count["A"+l.Addressee+l.Topic] > 1 {
		return "", ""
	}
	return one(m.r, []string{"给", "发给", "我们向"}) + l.Addressee + "的，" + m.recalled(l, 1+m.r.IntN(2)), "addressee"
}

// office is who issued it in which year, on what.
func (m *memory) office(l *Letter) (text, way string) {
	if m.count["O"+l.Unit+yearOf(l)+l.Topic] > 1 {
		return "", ""
	}
	return yearOf(l) + "年" + l.Unit + one(m.r, []string{"关于", "就"}) + l.Subject + "的" + l.Title, "office"
}

// recalled are facts of a letter in other words, each cut to its first clauses.
func (m *memory) recalled(l *Letter, n int) string {
	var out []string
	for _, i := range m.r.Perm(len(l.facts))[:min(n, len(l.facts))] {
		clauses := strings.Split(strings.TrimSuffix(l.facts[i].words(1+m.r.Uint64N(99)), "。"), "，")
		out = append(out, strings.Join(clauses[:min(2, len(clauses))], "，"))
	}
	text := strings.Join(out, "，")
	if m.r.IntN(3) == 0 {
		return vague(text)
	}
	return text
}

var (
	exactDay    = regexp.MustCompile(`\d+年\d+月(\d+日)?|\d+年`)
	exactNumber = regexp.MustCompile(`\d+(\.\d+)?`)
)

// vague is a text as one remembers it after years: without days, with numbers
// only by their size.
func vague(text string) string {
	return exactNumber.ReplaceAllStringFunc(exactDay.ReplaceAllString(text, "那次"), func(s string) string {
		whole, _, _ := strings.Cut(s, ".")
		return [...]string{"几", "几十", "几百", "几千", "几万"}[min(len(whole)-1, 4)]
	})
}

// fragment is a stretch of a fact as the letter has it, that no other letter has.
func (m *memory) fragment(l *Letter) (text, way string) {
	s := []rune(strings.TrimSuffix(l.facts[m.r.IntN(len(l.facts))].words(0), "。"))
	length := min(len(s), 14+m.r.IntN(12))
	from := m.r.IntN(len(s) - length + 1)
	piece := strings.Trim(string(s[from:from+length]), "，、；”“")
	found := 0
	for _, t := range m.texts {
		if strings.Contains(t, piece) {
			found++
		}
	}
	if found != 1 {
		return "", ""
	}
	return piece, "fragment"
}

// SameTopic makes up to n queries of a need: in everyday words, or a paragraph that
// somebody writes on such a case, never sentences of the letters. Some ask for letters
// to one kind of unit, of which there are three at least.
func SameTopic(seed uint64, letters []Letter, n int) []Query {
	r := rand.New(rand.NewPCG(seed, 3))
	var out []Query
	for _, t := range topics {
		for i, need := range t.needs {
			q := Query{Text: need, Topic: t.key, Way: "need"}
			if i == len(t.needs)-1 {
				q.Way = "paragraph"
			} else if !strings.ContainsAny(need, "给局街所物") && r.IntN(5) < 2 {
				q.narrow(&t.units[r.IntN(len(t.units))])
			}
			if q.answer(letters); len(q.Want) >= 3 {
				out = append(out, q)
			}
		}
	}
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	out = out[:min(n, len(out))]
	for i := range out {
		out[i].ID = fmt.Sprintf("T%03d", i+1)
	}
	return out
}

// narrow asks for letters to one kind of unit: 发给教育局的.
func (q *Query) narrow(u *unit) {
	q.AddresseeKind = u.kind
	for _, piece := range slotted.Split(u.name, -1) {
		if len(piece) > len(q.Addressees) {
			q.Addressees = piece
		}
	}
	q.Text += "，发给" + q.Addressees + "的"
}

var slotted = regexp.MustCompile(`\{[^}]*\}`)

// answer finds the letters wanted.
func (q *Query) answer(letters []Letter) {
	for i := range letters {
		l := &letters[i]
		if l.Topic == q.Topic && (q.AddresseeKind == "" || l.AddresseeKind == q.AddresseeKind) && strings.Contains(l.Addressee, q.Addressees) {
			q.Want = append(q.Want, l.ID)
		}
	}
}
