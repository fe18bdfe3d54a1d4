package language

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
)

var judgments = &check.Rule{
	ID: "LNG-022", Severity: check.Warning,
	Doc: check.Words{Zh: "没有事实支撑的评价", En: "Judgments that no fact of their paragraph bears out"},
	Why: check.Words{
		Zh: "“极其恶劣”“影响极坏”一类评价，同一段里应当有时间、数量或者证据支撑；没有的，补上事实或者删去评价。",
		En: "A word such as 极其恶劣 wants a date, a quantity or evidence in the same paragraph: add the facts, or strike the word.",
	},
	Source: "SL17",
	Run: func(p *check.Pass) {
		supported := map[*check.Passage]bool{}
		for i, passage := range p.Passages {
			ok := factual(passage)
			supported[passage] = supported[passage] || ok
			if i > 0 && sameBlock(p.Passages[i-1], passage) {
				both := ok || supported[p.Passages[i-1]]
				supported[passage], supported[p.Passages[i-1]] = both, both
			}
		}
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			if !supported[passage] && !conditional(passage.Text[u.end:]) {
				report(p, passage, u, "评价缺乏事实支撑", u.Text+" judges without a fact")
			}
		})
	},
}

// conditional tells whether what follows a word makes it a condition of a provision:
// 影响恶劣的，可以……
func conditional(after string) bool {
	rest, ok := strings.CutPrefix(after, "的")
	return ok && (rest == "" || strings.ContainsRune("，；。、", firstRune(rest)))
}

// factual tells whether a passage has a fact: evidence referred to, facts named in its
// attributes, a date or a quantity. The number of an article or a document is none.
func factual(passage *check.Passage) bool {
	if a := attributes(passage); a.Get("facts") != "" || a.Get("evidence") != "" {
		return true
	}
	if strings.Contains(passage.Text, "证据") {
		return true
	}
	return quantified(passage.Text)
}

// quantified tells whether a text has a date or a quantity.
func quantified(text string) bool {
	for at, r := range text {
		digit := r >= '0' && r <= '9'
		if !digit && !strings.ContainsRune("一二三四五六七八九十两", r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after := firstRune(text[at+utf8.RuneLen(r):])
		switch {
		case before == '第' || before == '〔' || before == '（':
		case strings.ContainsRune("年月日时元次件人名处起克吨米天个辆台部家户亩", after):
			return true
		}
	}
	return false
}
