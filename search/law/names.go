package law

import (
	"cmp"
	"slices"
	"strings"
)

// Names finds statutes by what people call them. It is made once of all statutes and
// may be used by many at a time.
type Names struct {
	exact  map[string][]Match // by canonical name
	loose  map[string][]Match // by what is left of a title without its formal words
	titles []titleKey         // for abbreviations, in order
	spelt  []spelling         // for suggestions, in order
}

// A titleKey is a title as abbreviations are made of it.
type titleKey struct {
	statute *Statute
	runes   []rune // loosened, with （一） or （试行） at its end and again without
	name    string
}

// NewNames makes the names of statutes: their titles, their aliases and the parts that
// sources give as works of their own. The order of the statutes does not matter.
func NewNames(statutes []*Statute) *Names {
	n := &Names{exact: map[string][]Match{}, loose: map[string][]Match{}}
	sorted := slices.Clone(statutes)
	slices.SortStableFunc(sorted, compareStatutes)
	for _, s := range sorted {
		n.add(s)
	}
	slices.SortStableFunc(n.spelt, compareSpellings)
	return n
}

// compareStatutes orders by level of law, then shorter names first, then by name.
func compareStatutes(a, b *Statute) int {
	return cmp.Or(cmp.Compare(a.Level.rank(), b.Level.rank()), cmp.Compare(len(a.Title), len(b.Title)),
		cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
}

func (n *Names) add(s *Statute) {
	name := Canonical(s.Title)
	n.enter(s, name, Match{s, s.Title, "canonical", 1})
	if s.Name != "" {
		n.enter(s, Canonical(s.Name), Match{s, s.Title, "canonical", 1})
	}
	for _, a := range s.Aliases {
		how := "alias"
		if a.Declared {
			how = "declared"
		}
		n.enter(s, Canonical(a.Name), Match{s, a.Name, how, 1})
		n.spell(s, a.Name, true)
	}
	for _, v := range s.Versions {
		if v.Part != "" && v.Part != name {
			n.enter(s, name+strings.TrimPrefix(Canonical(v.Part), name), Match{s, s.Title + v.Part, "part", 1})
		}
	}
	n.spell(s, s.Title, false)
	key := loosen(name)
	put(n.loose, key, Match{s, s.Title, "loose", 0.9})
	for _, k := range []string{key, loosen(bare(name))} {
		k = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(k, "适用"), "审理"), "办理")
		if last := len(n.titles) - 1; last < 0 || n.titles[last].statute != s || string(n.titles[last].runes) != k {
			n.titles = append(n.titles, titleKey{s, []rune(k), s.Title})
		}
	}
}

func (n *Names) enter(s *Statute, key string, m Match) {
	if key != "" {
		put(n.exact, key, m)
	}
}

// put keeps one match of a statute under a key: the first.
func put(m map[string][]Match, key string, match Match) {
	if !slices.ContainsFunc(m[key], func(o Match) bool { return o.Statute == match.Statute }) {
		m[key] = append(m[key], match)
	}
}

// Known tells whether name is exactly the title, the canonical title, an alias or a
// part of a statute. It is cheap; ReadRef and FindRefs take it.
func (n *Names) Known(name string) bool {
	if plainName(name) {
		return len(n.exact[name]) > 0
	}
	return len(n.exact[Canonical(name)]) > 0
}

// plainName tells at a glance that a name is canonical as it stands.
func plainName(name string) bool {
	for _, r := range name {
		if !han(r) {
			return false
		}
	}
	return !strings.HasPrefix(name, country) && !strings.HasPrefix(name, organs[0]) && !strings.HasPrefix(name, organs[1])
}

// Resolve finds the statutes that a name may mean, best first. An exact name (title,
// title without 中华人民共和国, alias, declared short name) has score 1; several such are
// an ambiguous alias: ask. Failing that, a name is forgiven what people leave out: the
// organ, 关于, 若干问题的, brackets, numerals of another kind (婚姻家庭编解释一); then a part of
// a statute is the statute (刑法总则, 民法典合同编: How is "part"); then letters left out
// as in abbreviations (家促法), at most eight candidates with a score below .8. It is
// empty where nothing comes near.
func (n *Names) Resolve(name string) []Match {
	key := Canonical(name)
	if key == "" {
		return nil
	}
	if exact := n.exact[key]; len(exact) > 0 {
		found := slices.Clone(exact)
		for i := range found {
			if strings.TrimSpace(name) == found[i].Statute.Title {
				found[i].How = "title"
			}
		}
		return found
	}
	if loose := n.loose[loosen(key)]; len(loose) > 0 {
		return slices.Clone(loose)
	}
	if part := n.part(key); len(part) > 0 {
		return part
	}
	return n.abbreviated(key)
}

// part takes 刑法总则 for 刑法: a known name and what names a part.
func (n *Names) part(key string) []Match {
	for _, end := range []string{"编", "总则", "分则", "附则", "总则编"} {
		if !strings.HasSuffix(key, end) {
			continue
		}
		for i := len(key) - len(end); i > 0 && i > len(key)-40; i-- {
			if found := n.exact[key[:i]]; len(found) > 0 {
				found = slices.Clone(found)
				for k := range found {
					found[k].Name, found[k].How = key, "part"
				}
				return found
			}
		}
	}
	return nil
}

// formal are the words of titles that people leave out, each with what stands for it.
var formal = strings.NewReplacer(
	"最高人民法院", "", "最高人民检察院", "", "公安部", "", "国家安全部", "", "司法部", "", "中华人民共和国", "",
	"全国人民代表大会常务委员会", "", "全国人大常委会", "", "人民代表大会常务委员会", "", "人大常委会", "",
	"关于", "", "适用法律若干问题的", "", "应用法律若干问题的", "", "具体应用法律若干问题的", "", "适用法律的若干问题的", "", "适用法律问题的", "",
	"具体应用法律的", "", "若干问题的", "", "若干问题", "", "有关问题的", "", "的司法解释", "解释", "司法解释", "解释", "若干规定", "规定", "若干意见", "意见",
	"的", "", "、", "", "，", "", "《", "", "》", "", "〈", "", "〉", "", "（", "", "）", "", "“", "", "”", "", " ", "", "·", "", "—", "",
)

// loosen leaves of a title what people remember of it. Numbers are made one kind.
func loosen(name string) string {
	s := formal.Replace(name)
	t := fold(s)
	var b strings.Builder
	for i := 0; i < len(t); {
		if d := t[i].r; d >= '0' && d <= '9' {
			if v, end := t.number(i); v > 0 && v < 100 {
				b.WriteString(Numeral(v))
				i = end
				continue
			}
		}
		b.WriteRune(t[i].r)
		i++
	}
	return b.String()
}

// margin is how far below the best candidate another may lie and still be meant.
const margin = 0.04

// unsure is the score up to which an abbreviation is no better than chance.
const unsure = 0.29

// abbreviated finds titles that have the characters of an abbreviation in their order.
// What people call an interpretation may be entitled 规定.
func (n *Names) abbreviated(key string) []Match {
	found := n.candidates([]rune(loosen(key)))
	if len(found) == 0 && strings.Contains(key, "解释") {
		found = n.candidates([]rune(loosen(strings.Replace(key, "解释", "规定", 1))))
	}
	slices.SortStableFunc(found, func(a, b Match) int { return cmp.Compare(b.Score, a.Score) })
	seen := map[*Statute]bool{}
	found = slices.DeleteFunc(found, func(m Match) bool {
		if seen[m.Statute] || m.Score < found[0].Score-margin {
			return true
		}
		seen[m.Statute] = true
		return false
	})
	return found[:min(len(found), 8)]
}

func (n *Names) candidates(abbr []rune) (found []Match) {
	if len(abbr) < 3 {
		return nil
	}
	for _, t := range n.titles {
		sc := abbreviates(abbr, t.runes)
		if strings.HasSuffix(t.name, "行）") && abbr[len(abbr)-1] != '行' {
			sc -= 2 * margin // （试行）: what has become final is meant
		}
		if sc > unsure {
			found = append(found, Match{t.statute, t.name, "abbreviation", sc})
		}
	}
	return found
}

// abbreviates scores how well a shortens title: all its characters in their order,
// both ending alike; the fewer the gaps and the more of the title is covered, the
// better, between 0 and .8.
func abbreviates(a, title []rune) float64 {
	if len(a) > len(title) || a[len(a)-1] != title[len(title)-1] || endsIn(title, "办法") && !endsIn(a, "办法") {
		return 0
	}
	j, runs, last := len(title)-1, 0, len(title)
	for i := len(a) - 1; i >= 0; i-- {
		for j >= 0 && title[j] != a[i] {
			j--
		}
		if j < 0 {
			return 0
		}
		if j != last-1 {
			runs++
		}
		last = j
		j--
	}
	if runs > 3 || runs > (len(a)+1)/2 {
		return 0
	}
	sc := 0.35 + 0.4*float64(len(a))/float64(len(title)) - 0.06*float64(runs)
	if last == 0 {
		sc += 0.1
	}
	return min(max(sc, 0.05), 0.79)
}

func endsIn(name []rune, end string) bool { return strings.HasSuffix(string(name), end) }
