package facts

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A Purpose is what a statute is cited for.
type Purpose string

// The purposes of A.4 of the specification.
const (
	Duty      Purpose = "duty"      // what somebody had to do
	Violation Purpose = "violation" // what somebody did against it, or what follows from that
	Power     Purpose = "power"     // what the procuratorate may do
	Procedure Purpose = "procedure" // how something is done: replies, objections, terms
)

// writtenPurposes are the purposes that {purpose=…} gives to the citations that stand
// before it, back to the attribute before or to the beginning of its sentence; "" for
// the others.
func writtenPurposes(d *check.Draft, all []Citation) []Purpose {
	out := make([]Purpose, len(all))
	blocks := map[doc.Block][]*doc.Attributes{}
	for i, c := range all {
		attributes, ok := blocks[c.Passage.Block]
		if !ok {
			attributes = purposesIn(c.Passage.Block)
			blocks[c.Passage.Block] = attributes
		}
		at := c.Passage.Span(c.Start, c.End).End
		sentence := sentenceOf(d, c.Passage, c.Start)
		until := c.Passage.Span(sentence.Start, sentence.End).End
		for _, a := range attributes {
			if a.Span.Start >= at && (a.Span.Start <= until || blank(d.Text, until, a.Span)) {
				out[i] = Purpose(a.Get("purpose"))
				break
			}
		}
	}
	return out
}

// blank tells whether nothing but blanks stands between a place and an attribute.
func blank(text string, from int, to source.Span) bool {
	return from <= to.Start && strings.TrimSpace(text[from:to.Start]) == ""
}

// purposesIn are the attributes of a block that give a purpose, in order.
func purposesIn(b doc.Block) (out []*doc.Attributes) {
	doc.Walk(b.(doc.Node), func(n doc.Node) bool {
		if a, ok := n.(*doc.Attributes); ok {
			switch Purpose(a.Get("purpose")) {
			case Duty, Violation, Power, Procedure:
				out = append(out, a)
			}
		}
		return true
	})
	return out
}

// Words that tell what a statute is cited for, in its sentence. Those of a later
// purpose give way to those of an earlier one.
var (
	// acts are what the procuratorate does itself.
	acts = []string{
		"特提出", "特向", "特此", "提出检察建议", "提出如下检察建议", "提出再审检察建议", "提出抗诉", "提出以下", "提出纠正", "提出如下", "发出本",
		"制发", "本院依法", "本院决定", "本院有权", "检察机关", "人民检察院", "法律监督", "向你单位提出", "向你局提出", "督促", "决定不起诉", "不批准逮捕",
	}
	// steps are terms and remedies.
	steps = []string{"书面回复", "回复本院", "复查", "复议", "提出异议", "申诉", "送达", "上诉", "期限内", "日内将", "个月内"}
	// breaches are words of conduct against the law.
	breaches = []string{"违反", "违背", "不符合", "未按照", "未依照", "违法", "构成", "属于", "符合", "应当承担", "涉嫌"}
	// tasks are words of what has to be done.
	tasks = []string{"应当", "职责", "负责", "负有", "有权", "规定", "不得", "禁止", "必须"}
)

// purposeOf tells from the words of its sentence what a statute is cited for. [D]
func purposeOf(c *Citation) Purpose {
	text := c.Sentence.In(c.Passage.Text)
	switch c.Passage.Key() {
	case "reply", "objection", "rights", "rect_period":
		return Procedure
	}
	before := c.Passage.Text[c.Sentence.Start:max(c.Start, c.Sentence.Start)]
	based, against := last(before, "根据", "依据", "依照", "按照"), last(before, "违反", "违背", "不符合", "有违")
	switch {
	case against > based:
		return Violation
	case based >= 0 && has(text, acts):
		return Power
	case based >= 0 && has(text, steps) && !has(text, breaches):
		return Procedure
	case has(text, breaches):
		return Violation
	case has(text, tasks):
		return Duty
	}
	return ""
}

func has(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// last is where the last of some words stands; -1 where none does.
func last(text string, words ...string) int {
	at := -1
	for _, w := range words {
		at = max(at, strings.LastIndex(text, w))
	}
	return at
}
