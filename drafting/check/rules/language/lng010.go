package language

import (
	"slices"

	"jianwen/drafting/check"
)

var imperatives = &check.Rule{
	ID: "LNG-010", Severity: check.Warning, Scope: check.Recommendation,
	Doc: check.Words{Zh: "检察建议中的命令、威胁性用语", En: "Imperative or threatening words in a recommendation"},
	Why: check.Words{
		Zh: "检察建议是向平等单位提出的建议，不是命令。向对方提要求的部分（建议、回复、异议、整改期限和其他事项）不用“必须”“否则”一类的词；“务必”“严肃追究”一类的词，哪一部分都不用。对法律规定和对方职责的叙述不在此列。",
		En: "A recommendation speaks to an equal; it does not command. The parts that ask something of the addressee do without must and or else; 务必, 严肃追究 and the like stand in no part. What tells the law or the addressee's duties is left alone.",
	},
	Source: "GY 53(3) analog [D]",
	Run: func(p *check.Pass) {
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			if !slices.Contains(asking, passage.Key()) && !slices.Contains(threats, u.Text) {
				return
			}
			report(p, passage, u, "检察建议不宜使用命令、威胁性用语", u.Text+" commands or threatens; a recommendation does not")
		})
	},
}

// asking are the parts that ask something of the addressee.
var asking = []string{"measures", "reply", "objection", "rect_period", "other", "closing"}

// threats are words that no part of a recommendation has.
var threats = []string{"务必", "责令你", "责令贵", "勒令", "严肃追究", "后果自负", "不得有误", "命令你", "严惩不贷", "决不姑息", "绝不姑息", "追究你", "违者必究"}
