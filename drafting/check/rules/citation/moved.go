package citation

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
	"weak"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// A move is a number that an article had in an older text and the one that it has in
// the text that a citation is of. The zero move is none.
type move struct {
	from, to int
	fromSub  int
	toSub    int
	civil    bool // CIT-019 tells it
}

// moves are the citations of a draft, by their place in facts.Citations, that have the
// number of an older text.
var moves = check.NewFact(func(d *check.Draft) map[int]move {
	out := map[int]move{}
	all := facts.Citations.Of(d)
	for i, c := range all {
		if c.Statute == nil || c.Ref.Article == 0 || c.Ref.To != nil || aged(c) || !applied(d, c) {
			continue
		}
		m := civilMove(d, c)
		if m.to == 0 && c.Imported && !begunBefore(d, c) {
			m = movedByText(d, c)
		}
		if m.to == 0 && !begunBefore(d, c) {
			m = movedByTable(d, c)
		}
		if m.to != 0 && !slices.ContainsFunc(all, func(o facts.Citation) bool {
			return o.Passage == c.Passage && o.Sentence == c.Sentence && o.Statute == c.Statute && o.Ref.Article == m.to
		}) { // who cites both numbers knows them
			out[i] = m
		}
	}
	return out
})

// begunBefore tells whether the conduct that a citation judges began under an older text:
// then its numbers are right for a part of the conduct, and CIT-006 speaks.
func begunBefore(d *check.Draft, c facts.Citation) bool {
	from, to := d.Conduct()
	if from >= to || c.On != to || c.Version == nil {
		return false
	}
	first, status := c.Statute.Cited(c.Ref, from)
	return first != nil && status == law.InForce && first.Text != c.Version.Text
}

// How much more a sentence must share with the article that has moved than with the one
// that has the number now, how much of all that it says, and how much at least. [D]
const (
	movedTimes  = 1.8
	movedPart   = 0.22
	movedWeight = 14
)

// movedByText finds the article of an older text that has the number cited and stands
// under another number now: where the quotation is of it, or the sentence tells it.
func movedByText(d *check.Draft, c facts.Citation) (m move) {
	for i := len(c.Statute.Versions) - 1; i >= 0; i-- {
		older := c.Statute.Versions[i]
		if older.Text >= c.Version.Text || older.Text == 0 || older.Source == "" && len(older.Articles) == 0 {
			continue
		}
		old := d.Library.Text(c.Statute, older)
		if old == nil {
			continue
		}
		was := old.Article(c.Ref)
		if was == nil || c.Article != nil && bareText(was.Text) == bareText(c.Article.Text) {
			continue
		}
		if c.Quote.End > 0 && !quotesOld(c, was) || c.Quote.End == 0 && !resembles(c, was) {
			continue
		}
		now := counterpart(old, c.Version, was)
		if now == nil || now.Number == 0 || now.Number == c.Ref.Article && now.Sub == c.Ref.Sub {
			continue
		}
		if c.Quote.End > 0 || tells(c, now) {
			return move{from: c.Ref.Article, fromSub: c.Ref.Sub, to: now.Number, toSub: now.Sub}
		}
	}
	return m
}

// quotesOld tells whether the quotation behind a citation stands in the older article and
// not in the one that has its number now.
func quotesOld(c facts.Citation, was *law.Article) bool {
	quote := bareText(strings.Trim(c.Quote.In(c.Passage.Text), "“”。；，"))
	if utf8.RuneCountInString(quote) < 8 || !strings.Contains(bareText(was.Text), quote) {
		return false
	}
	return c.Article == nil || !strings.Contains(bareText(c.Article.Text), quote)
}

// resembles tells at a glance whether a sentence may be about an article: that has more
// of its pairs of characters than the article has that it cites.
func resembles(c facts.Citation, was *law.Article) bool {
	count := func(a *law.Article) (n int) {
		if a == nil {
			return 0
		}
		has := map[gram]bool{}
		for g := range grams(a.Text) {
			has[g] = true
		}
		for g := range grams(saidOf(c)) {
			if has[g] {
				n++
			}
		}
		return n
	}
	of := count(was)
	return of >= 6 && of > count(c.Article)
}

// saidOf is the sentence of a citation without titles and numbers of provisions.
func saidOf(c facts.Citation) string {
	text := c.Sentence.In(c.Passage.Text)
	var out strings.Builder
	for {
		open := strings.Index(text, "《")
		if open < 0 {
			break
		}
		end := strings.Index(text[open:], "》")
		if end < 0 {
			break
		}
		out.WriteString(text[:open])
		text = text[open+end+len("》"):]
	}
	return out.String() + text
}

// tells tells whether the sentence of a citation tells much of an article of its text,
// and clearly more than of the one cited.
func tells(c facts.Citation, now *law.Article) bool {
	at := slices.Index(c.Version.Articles, now)
	if at < 0 {
		return false
	}
	s := contentOf(c.Version).shares(saidOf(c), len(c.Version.Articles), nil)
	cited := 0.0
	if i := slices.Index(c.Version.Articles, c.Article); i >= 0 {
		cited = s.of[i]
	}
	return s.of[at] >= movedWeight && s.of[at] >= movedPart*s.total && s.of[at] >= movedTimes*cited && s.of[at] == slices.Max(s.of)
}

// counterparts are what became of articles, by a pair of versions, as long as the newer
// one is kept.
var counterparts sync.Map // of [2]weak.Pointer[law.Version] to func() map[*law.Article]*law.Article

// counterpart is the article of a newer text that an older one has become; nil where it
// was dropped or split.
func counterpart(old, now *law.Version, was *law.Article) *law.Article {
	key := [2]weak.Pointer[law.Version]{weak.Make(old), weak.Make(now)}
	slot, there := counterparts.Load(key)
	if !there {
		before, after := old.Articles, now.Articles
		slot, there = counterparts.LoadOrStore(key, sync.OnceValue(func() map[*law.Article]*law.Article {
			out := map[*law.Article]*law.Article{}
			for _, p := range law.Correspond(before, after) {
				if len(p.New) == 1 {
					for _, a := range p.Old {
						out[a] = p.New[0]
					}
				}
			}
			return out
		}))
		if !there {
			runtime.AddCleanup(now, func(key [2]weak.Pointer[law.Version]) { counterparts.Delete(key) }, key)
		}
	}
	return slot.(func() map[*law.Article]*law.Article)()[was]
}
