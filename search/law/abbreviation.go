package law

import (
	"cmp"
	"slices"
	"strings"
)

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
