package language

import "jianwen/drafting/check"

var houseWords = &check.Rule{
	ID: "LNG-017", Severity: check.Warning,
	Doc: check.Words{Zh: "本单位列入核对清单的词语", En: "Words that the office wants checked"},
	Why: check.Words{
		Zh: "人大、政协、政治等方面的表述，由本单位列出清单（words 的 LNG-017），出现时提示核对。清单开始是空的；写“词→替换”时一并给出规范表述。",
		En: "An office lists words that are to be checked against the authorised wording, under LNG-017 of its words. The list is empty at first; 词→替换 gives the right wording as well.",
	},
	Source: "house list",
	Run: func(p *check.Pass) {
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			report(p, passage, u, "请按规范表述核对", "check this wording: "+u.arrow())
		})
	},
}
