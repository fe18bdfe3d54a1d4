package law

import (
	"slices"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

// readings are how characters are read, without tones, all ways of each: 行 is xing,
// hang, heng. It is filled as names come.
var readings = struct {
	sync.Mutex
	of map[rune][]string
}{of: map[rune][]string{}}

// syllables is how every character of a name is read; Latin letters and figures read
// as themselves, signs not at all.
func syllables(name []rune) [][]string {
	readings.Lock()
	defer readings.Unlock()
	all := make([][]string, len(name))
	for i, r := range name {
		said, ok := readings.of[r]
		if !ok {
			if said = spoken(r); len(said) > 0 || han(r) {
				readings.of[r] = said
			}
		}
		all[i] = said
	}
	for i := range len(name) - 1 {
		if c, ok := compounds[string(name[i:i+2])]; ok {
			all[i+c.at] = usually(all[i+c.at], c.said)
		}
	}
	return all
}

// compounds are words in which a character is not read as usual: at 0 the first, at 1
// the second.
var compounds = map[string]struct {
	at   int
	said string
}{
	"银行": {1, "hang"}, "央行": {1, "hang"}, "行业": {0, "hang"}, "会计": {0, "kuai"}, "调查": {0, "diao"}, "调研": {0, "diao"},
	"重整": {0, "chong"}, "重组": {0, "chong"}, "重复": {0, "chong"}, "长江": {0, "chang"}, "长期": {0, "chang"},
}

// usually are the readings of a character with one of them first.
func usually(all []string, first string) []string {
	out := []string{first}
	for _, s := range all {
		if s != first {
			out = append(out, s)
		}
	}
	return out
}

// everyReading is more readings than any character has.
const everyReading = 20

// spoken is how a character is read, its usual reading first.
func spoken(r rune) []string {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return []string{string(r)}
	}
	if !han(r) {
		return nil
	}
	said := pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Heteronym: true})
	return slices.DeleteFunc(said, func(s string) bool { return s == "" || s[0] < 'a' || s[0] > 'z' })
}

// sounds tells whether a query reads on from character i of a name, and whether it
// reads it to its end. Every character is typed itself, as its whole syllable or as its
// first letters: xsssf, xingshisusong, 刑shi, xingss. The query may end within a syllable.
// Only so many readings of a character are tried, the usual ones first.
func (s *spelling) sounds(query []rune, i, readings int) (ok, whole bool) {
	if len(query) == 0 {
		return true, s.silent(i)
	}
	if i == len(s.runes) {
		return false, false
	}
	if query[0] == s.runes[i] {
		if ok, whole = s.sounds(query[1:], i+1, readings); ok {
			return ok, whole
		}
	}
	if len(s.said[i]) == 0 && !han(s.runes[i]) {
		return s.sounds(query, i+1, readings)
	}
	if s.first[i]&letter(query[0]) == 0 && query[0] > '9' {
		return ok, whole
	}
	for _, said := range s.said[i][:min(readings, len(s.said[i]))] {
		n := common(query, said)
		if n == 0 {
			continue
		}
		if n == len(query) && n < len(said) {
			ok = true // still being typed
		}
		for _, k := range [...]int{len(said), initial(said), 1} {
			if k > n {
				continue
			}
			if o, w := s.sounds(query[k:], i+1, readings); o {
				if w {
					return true, true
				}
				ok = true
			}
		}
	}
	return ok, false
}

// silent tells whether only signs are left from i on.
func (s *spelling) silent(i int) bool {
	return !slices.ContainsFunc(s.runes[i:], func(r rune) bool { return han(r) || r < 0x80 })
}

// common is how many letters a query and a syllable begin with alike.
func common(query []rune, said string) int {
	n := 0
	for n < len(query) && n < len(said) && query[n] == rune(said[n]) {
		n++
	}
	return n
}

// initial is the length of a syllable's initial: 2 of zh, ch and sh.
func initial(said string) int {
	if len(said) > 1 && said[1] == 'h' {
		return 2
	}
	return 1
}
