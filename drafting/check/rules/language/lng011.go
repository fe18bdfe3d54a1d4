package language

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
)

var hedges = &check.Rule{
	ID: "LNG-011", Severity: check.Warning,
	Doc: check.Words{Zh: "事实认定中的推测用语", En: "Words of conjecture in findings of fact"},
	Why: check.Words{
		Zh: "认定的事实应当清楚、确定；不能确定的，写明证据显示了什么。转述他人陈述、辩解的话不在此列。",
		En: "Facts are found clearly or not at all; where something is uncertain, say what the evidence shows. What others are reported to have said is left alone.",
	},
	Source: "JY 13 事实清楚",
	Run: func(p *check.Pass) {
		parts := []string{"facts"}
		if p.Family() == "correction" {
			parts = append(parts, "problems")
		}
		uses(p, p.In(parts...), func(passage *check.Passage, u use) {
			if !told(p, passage, u) {
				report(p, passage, u, "事实认定应当确定", u.Text+" leaves open what is found as a fact")
			}
		})
	},
}

// provision finds the number of an article: its sentence says what the law says.
var provision = regexp.MustCompile(`第[〇零一二三四五六七八九十百千0-9]+条`)

// statutory tells whether 可能 begins words of a statute: 可能判处三年以下有期徒刑, 可能有碍侦查.
func statutory(rest string) bool {
	for _, words := range []string{"判处", "有碍侦查", "影响公正", "严重影响", "毁灭", "自杀", "逃跑"} {
		if strings.HasPrefix(rest, words) {
			return true
		}
	}
	return false
}

// told tells whether a word stands in what somebody is reported to say, or in what a
// provision says, within its sentence.
func told(p *check.Pass, passage *check.Passage, u use) bool {
	before, sentence := within(p, passage, u.start, u.end)
	if u.Text == "可能" && (statutory(passage.Text[u.end:]) || provision.MatchString(sentence)) {
		return true
	}
	for _, word := range []string{"陈述", "供述", "辩称", "自称", "声称", "称，", "称：", "称其", "认为", "表示", "提出", "证实", "规定", "反映", "举报", "鉴定意见"} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}
