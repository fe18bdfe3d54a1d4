package citation

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// A quote is a quotation that a draft gives as the words of the articles cited before it.
type quote struct {
	passage *check.Passage
	cites   []facts.Citation // of one list, in order
	whole   facts.Stretch    // with its marks
	inner   facts.Stretch
	joined  joined
	colon   bool // ： stands before it: it is given as a sentence of its own
}

// joined is how firmly a quotation hangs on the citation before it.
type joined uint8

const (
	loosely joined = iota // among other words: it must be like the article to be of it
	closely               // right behind the number
	firmly                // behind 规定：
)

// quotes are the quotations of statutes in a draft.
var quotes = check.NewFact(func(d *check.Draft) (out []quote) {
	for here := range byPassage(facts.Citations.Of(d)) {
		if passage := here[0].Passage; !passage.Quoted {
			out = append(out, quotesIn(d, passage, here)...)
		}
	}
	return out
})

// quotesIn are those of one passage, whose citations are here.
func quotesIn(d *check.Draft, passage *check.Passage, here []facts.Citation) (out []quote) {
	at, last := 0, 0 // the citation before, and where the quotation of it before ends
	for _, s := range facts.Foreign.Of(d, passage.Text) {
		if !strings.HasPrefix(s.In(passage.Text), "“") {
			continue
		}
		for at+1 < len(here) && here[at+1].End <= s.Start {
			at, last = at+1, 0
		}
		c := here[at]
		if c.End > s.Start || c.Ref.Article == 0 || !own(d, c) || !sure(c) || s.Start >= c.Sentence.End {
			continue
		}
		q := quote{passage: passage, whole: s, inner: facts.Stretch{Start: s.Start + len("“"), End: s.End - len("”")}}
		var ok bool
		if q.joined, q.colon, ok = joins(passage.Text[max(c.End, last):s.Start], last > 0); ok {
			q.cites = listed(here[:at+1])
			out = append(out, q)
			last = s.End
		}
	}
	return out
}

// listed are the citations of the list that ends with the last one.
func listed(here []facts.Citation) []facts.Citation {
	from := len(here) - 1
	for from > 0 && (here[from].How == law.Listed || here[from].How == law.Bare) && here[from].Start-here[from-1].End <= len("以及") {
		from--
	}
	return here[from:]
}

// verbs are what an article does to what it says.
var verbs = []string{"规定", "明确", "要求", "指出", "载明", "禁止", "所称", "关于", "中", "的", "所", "对", "将", "还", "同时", "进一步", "也", "就", "明文", "已"}

// speakers are words of somebody else who is quoted.
var speakers = []string{"称", "说", "表示", "辩", "供述", "认为", "主张", "承认", "名义", "提出", "张贴", "写", "载有", "记载", "备注", "签名", "所谓", "回复", "答", "通知", "理由", "俗称", "名为", "取名"}

// joins tells how a quotation hangs on the citation, by the words between: a further
// quotation hangs on by the marks and words that join it to the one before.
func joins(gap string, further bool) (how joined, colon, ok bool) {
	gap = strings.TrimSpace(remarksOff(gap))
	if utf8.RuneCountInString(gap) > 80 {
		return 0, false, false
	}
	bare := strings.TrimRight(gap, "：:，, ")
	colon = strings.HasSuffix(gap, "：") || strings.HasSuffix(gap, ":")
	punctuated := bare != gap
	switch {
	case gap == "":
		return closely, false, true
	case punctuated && (strings.HasSuffix(bare, "规定") || strings.HasSuffix(bare, "明确") || strings.HasSuffix(bare, "要求") || strings.HasSuffix(bare, "指出") || strings.HasSuffix(bare, "载明")) && utf8.RuneCountInString(bare) <= 8:
		return firmly, colon, true
	}
	for _, w := range speakers {
		if strings.Contains(gap, w) {
			return 0, false, false
		}
	}
	if further {
		return loosely, colon, true
	}
	for _, w := range verbs {
		if strings.HasPrefix(gap, w) {
			return loosely, colon, true
		}
	}
	return 0, false, false
}

// remarksOff leaves out the brackets a text begins with.
func remarksOff(s string) string {
	for strings.HasPrefix(s, "（") {
		end := strings.Index(s, "）")
		if end < 0 {
			return s
		}
		s = s[end+len("）"):]
	}
	return s
}
