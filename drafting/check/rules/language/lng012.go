package language

import (
	"strings"

	"jianwen/drafting/check"
)

var presumption = &check.Rule{
	ID: "LNG-012", Severity: check.Warning,
	Doc: check.Words{Zh: "判决前推定有罪的称谓", En: "Words that presume guilt before a judgment"},
	Why: check.Words{
		Zh: "未经人民法院依法判决，对任何人都不得确定有罪。判决生效前称犯罪嫌疑人、被告人。刑罚执行中的罪犯，以及“防止犯罪分子利用”一类不指具体人的说法，不在此列。",
		En: "Nobody is guilty before a court has so decided: write suspect or defendant. Convicts serving a sentence, and phrases that mean nobody in particular, are left alone.",
	},
	Source: "XSF 12 [V]",
	Run: func(p *check.Pass) {
		if p.Family() == "execution_op" || p.Field("judgment_effective_on") != "" {
			return
		}
		serving := servesSentence(p)
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			if serving && u.Text == "罪犯" || general(passage.Text[:u.start]) || statute(p, passage, u) {
				return
			}
			if p.Family() == "protest_criminal" && u.For == "犯罪嫌疑人" {
				u.For = "被告人"
			}
			report(p, passage, u, "判决前不得使用“"+u.Text+"”", u.Text+" presumes guilt before a judgment")
		})
	},
}

// servesSentence tells whether the draft is about the execution of sentences, where
// a convict is called one.
func servesSentence(p *check.Pass) bool {
	for _, passage := range p.Passages {
		for _, word := range []string{"监狱", "服刑", "减刑", "假释", "社区矫正", "暂予监外执行", "交付执行", "刑满"} {
			if strings.Contains(passage.Text, word) {
				return true
			}
		}
	}
	return false
}

// statute tells whether a word stands in what a provision says: 刑法第七十二条规定，缓刑适用于
// 被判处拘役的犯罪分子; what is done 依照第一百七十七条的规定 is not what it says.
func statute(p *check.Pass, passage *check.Passage, u use) bool {
	before, _ := within(p, passage, u.start, u.end)
	at := provision.FindStringIndex(before)
	return at != nil && strings.Contains(strings.ReplaceAll(before[at[1]:], "的规定，", ""), "规定，")
}

// general tells whether what stands before a word makes it mean nobody in particular.
func general(before string) bool {
	for _, word := range []string{"打击", "惩治", "惩罚", "防止", "防范", "警惕", "震慑", "不法分子和", "违法", "任何", "给", "被"} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	return false
}
