package law

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Names finds statutes by what people call them. It is made once of all statutes and
// may be used by many at a time.
type Names struct {
	exact  map[string][]Match // by canonical name
	loose  map[string][]Match // by what is left of a title without its formal words
	titles []titleKey         // for abbreviations, in order

	all   []*Statute // in the order of compareStatutes
	once  sync.Once
	spelt []spelling // for suggestions, in order; made by spellings

	near      sync.Once
	canonical [][]rune // titles of all; made by canonicalTitles
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
	n.all = sorted
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
	}
	for _, v := range s.Versions {
		if v.Part != "" && v.Part != name {
			n.enter(s, name+strings.TrimPrefix(Canonical(v.Part), name), Match{s, s.Title + v.Part, "part", 1})
		}
	}
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
		if !han(r) || simplified(r) != r {
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
