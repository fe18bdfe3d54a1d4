package citation

import (
	"strings"
	"sync"

	"jianwen/assets/statutes"
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// movesOf are the moved provisions that are known of a statute, by its canonical title.
var movesOf = sync.OnceValue(func() map[string][]statutes.Move {
	out := map[string][]statutes.Move{}
	for _, m := range statutes.Moves() {
		name := law.Canonical(m.Title)
		out[name] = append(out[name], m)
	}
	return out
})

// movedByTable finds a moved number in the facts, where the library has not both texts
// to look at: the sentence must speak of what the provision is about.
func movedByTable(d *check.Draft, c facts.Citation) move {
	all := movesOf()[law.Canonical(c.Statute.Title)]
	if len(all) == 0 || c.Version == nil || c.Ref.Sub != 0 {
		return move{}
	}
	said := saidOf(c)
	for _, m := range all {
		before, now, ok := numbersOf(m, c.Version.Text)
		if !ok || now.From == 0 || c.Ref.Article >= now.From && c.Ref.Article <= now.To || held(d, c, before.Text) {
			continue
		}
		if before.From <= c.Ref.Article && c.Ref.Article <= before.To && about(said, m.Topic) {
			return move{from: c.Ref.Article, to: now.From}
		}
	}
	return move{}
}

// numbersOf are the numbers of a provision in a text and in the one before it.
func numbersOf(m statutes.Move, text law.Date) (before, now statutes.Number, ok bool) {
	for i, n := range m.Numbers {
		if on, _ := law.ParseDate(n.Text); on == text && i > 0 {
			return m.Numbers[i-1], n, true
		}
	}
	return before, now, false
}

// held tells whether the library has both the text of a citation and the one of a day:
// then their words have been compared.
func held(d *check.Draft, c facts.Citation, day string) bool {
	if !c.Imported {
		return false
	}
	on, _ := law.ParseDate(day)
	for _, v := range c.Statute.Versions {
		if v.Text == on && d.Library.Text(c.Statute, v) != nil {
			return true
		}
	}
	return false
}

// about tells whether a sentence has one of the things that a provision is about, or of
// a long one most of its pairs of characters: 未登记旅馆业人员 for 旅馆业登记.
func about(said, topic string) bool {
	for _, word := range strings.FieldsFunc(topic, func(r rune) bool { return strings.ContainsRune("、（）/ ，", r) }) {
		r := []rune(word)
		if len(r) < 2 || generic[word] {
			continue
		}
		has := 0
		for i := range r[1:] {
			if strings.Contains(said, string(r[i:i+2])) {
				has++
			}
		}
		if has == len(r)-1 || len(r) >= 5 && 3*has >= 2*(len(r)-1) {
			return true
		}
	}
	return false
}

// generic are words of topics that any letter has.
var generic = map[string]bool{"监督": true, "处罚": true, "处置": true, "检察监督": true, "处理决定": true, "死亡": true, "或者": true, "奖励": true}
