package law

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// A spelling is a name as suggestions compare it.
type spelling struct {
	statute *Statute
	name    string // as shown
	key     string // canonical, lower case
	runes   []rune // of key
	said    [][]string
	first   []uint32 // the letters each character may begin with, a bit each
}

// spellings are all names in the order in which they are suggested. They are made when
// something is typed for the first time: reading citations does without.
func (n *Names) spellings() []spelling {
	n.once.Do(func() {
		for _, s := range n.all {
			n.spell(s, s.Title)
			for _, a := range s.Aliases {
				n.spell(s, a.Name)
			}
		}
		slices.SortStableFunc(n.spelt, compareSpellings)
	})
	return n.spelt
}

func (n *Names) spell(s *Statute, name string) {
	key := strings.ToLower(Canonical(name))
	for i := len(n.spelt) - 1; i >= 0 && n.spelt[i].statute == s; i-- {
		if n.spelt[i].key == key {
			return
		}
	}
	if key == "" {
		return
	}
	sp := spelling{statute: s, name: name, key: key, runes: []rune(key)}
	sp.said, sp.first = syllables(sp.runes), make([]uint32, len(sp.runes))
	for i, said := range sp.said {
		for _, x := range said {
			sp.first[i] |= letter(rune(x[0]))
		}
	}
	n.spelt = append(n.spelt, sp)
}

func letter(r rune) uint32 {
	if r < 'a' || r > 'z' {
		return 0
	}
	return 1 << (r - 'a')
}

// compareSpellings orders by level of law, then shorter names first, titles before
// short names, those of shorter titles first, then by name.
func compareSpellings(a, b spelling) int {
	return cmp.Or(cmp.Compare(a.statute.Level.rank(), b.statute.Level.rank()), cmp.Compare(len(a.runes), len(b.runes)),
		cmp.Compare(a.short(), b.short()), cmp.Compare(len(a.statute.Title), len(b.statute.Title)),
		cmp.Compare(a.key, b.key), compareStatutes(a.statute, b.statute))
}

// short is 1 for a short name, 0 for the title.
func (s *spelling) short() int {
	if s.name == s.statute.Title {
		return 0
	}
	return 1
}

// The ways a name may go with what is typed so far, surest first. Behind each way by
// sound comes the same with a rarer reading of a character: 期 as ji.
const (
	isName = iota
	beginsName
	insideName
	spellsName
	spellsRarely
	beginsSound
	beginsRarely
	insideSound
	insideRarely
	shortens
	noWay
)

var ways = [noWay]struct {
	how   string
	score float64
}{
	isName: {"title", 1}, beginsName: {"prefix", 0.9}, insideName: {"infix", 0.8}, spellsName: {"pinyin", 0.75},
	spellsRarely: {"pinyin", 0.75}, beginsSound: {"pinyin", 0.7}, beginsRarely: {"pinyin", 0.7},
	insideSound: {"pinyin", 0.6}, insideRarely: {"pinyin", 0.6}, shortens: {"abbreviation", 0.5},
}

// Suggest offers statutes while a name is typed, from the first character on: names
// that begin with it, that contain it, that are read so (xsssf, xingshi, 刑ss), and that
// it abbreviates (刑诉). Of those read so the ones read to their end come first, then
// those that begin so; the usual reading of a character goes before others. Within each
// way names come by level of law, then shorter ones first, titles before short names; a
// statute comes once. At most limit matches; 0 is 20.
func (n *Names) Suggest(prefix string, limit int) []Match {
	query := []rune(strings.ToLower(typed(prefix)))
	if len(query) == 0 || len(query) > 60 {
		return nil
	}
	if limit <= 0 {
		limit = 20
	}
	var by [noWay][]int
	spelt := n.spellings()
	for i := range spelt {
		if w := spelt[i].way(query); w < noWay {
			by[w] = append(by[w], i)
		}
	}
	var found []Match
	seen := map[*Statute]bool{}
	for w, all := range by {
		for _, i := range all {
			s := &spelt[i]
			if len(found) == limit {
				return found
			}
			if !seen[s.statute] {
				seen[s.statute] = true
				found = append(found, Match{s.statute, s.name, ways[w].how, ways[w].score})
			}
		}
	}
	return found
}

// typed is what is typed so far as names are compared: the country's name is left out
// even while it is being typed.
func typed(prefix string) string {
	s := strings.TrimLeft(prefix, "《〈 \u3000")
	if strings.HasPrefix(country, s) && len([]rune(s)) > 1 {
		return "" // says nothing yet
	}
	return strings.Map(func(r rune) rune {
		if r == '\'' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, Canonical(s))
}

func (s *spelling) way(query []rune) int {
	if hanOnly(query) {
		return s.written(query)
	}
	for i := range s.runes {
		if s.runes[i] != query[0] && s.first[i]&letter(query[0]) == 0 {
			continue
		}
		ok, whole := s.sounds(query, i, everyReading)
		if !ok {
			continue
		}
		w := insideSound
		switch {
		case whole && i == 0:
			w = spellsName
		case i == 0:
			w = beginsSound
		}
		if usual, all := s.sounds(query, i, 1); !usual || all != whole {
			w++
		}
		return w
	}
	return noWay
}

func hanOnly(query []rune) bool {
	return !slices.ContainsFunc(query, func(r rune) bool { return r < 0x80 })
}

// written compares a query of characters alone.
func (s *spelling) written(query []rune) int {
	q := string(query)
	switch i := strings.Index(s.key, q); {
	case i == 0 && len(q) == len(s.key):
		return isName
	case i == 0:
		return beginsName
	case i > 0:
		return insideName
	}
	if len(query) < 2 || query[0] != s.runes[0] {
		return noWay
	}
	i := 0
	for _, r := range s.runes {
		if i < len(query) && query[i] == r {
			i++
		}
	}
	if i == len(query) {
		return shortens
	}
	return noWay
}
