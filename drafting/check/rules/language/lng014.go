package language

import "jianwen/drafting/check"

var colloquial = &check.Rule{
	ID: "LNG-014", Severity: check.Warning,
	Doc: check.Words{Zh: "口语、歧视性或者不规范的词语", En: "Colloquial or demeaning words"},
	Why: check.Words{
		Zh: "文书用法律的用语；称残疾人、劳动者等不用带贬义的说法。引文中的原话不在此列。",
		En: "A document uses the terms of the law and demeans nobody. Words quoted from others are left alone.",
	},
	Source: "[D] 残疾人保障法; the source of each word is in the list",
	Run: func(p *check.Pass) {
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			report(p, passage, u, "用语不规范："+u.arrow(), "not a term: "+u.arrow())
		})
	},
}
