package trace

import (
	"math/big"
	"strings"

	"jianwen/drafting/advice"
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
	"jianwen/drafting/source"
)

var trc023 = &check.Rule{
	ID: "TRC-023", Severity: check.Error, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "依规定应当用纠正违法通知书、检察意见书而用了检察建议", En: "a recommendation where the rules demand a notice of correction or an opinion"},
	Why: check.Words{
		Zh: "对诉讼活动中的违法情形，以及对被不起诉人需要给予行政处罚、处分或者没收违法所得的，法律、司法解释等规定应当发出纠正违法通知书、检察意见书的，依照规定办理。个案中情节较重的违法不是普遍性问题，不能以检察建议代替。",
		En: "Where the law demands a notice of correction for illegality in litigation, or an opinion for a person not prosecuted, that is what is issued. A serious illegality in a single case is no pattern and no matter for a recommendation.",
	},
	Source: "JY 12; XG 373, 375, 552, 557",
	Run: func(p *check.Pass) {
		told := advice.Draft.Of(p.Draft)
		says := func(wanted ...advice.Circumstance) (source.Span, bool) {
			for _, t := range told {
				for _, c := range wanted {
					if t.Circumstance == c {
						return t.Span, true
					}
				}
			}
			return source.Span{}, false
		}
		if at, ok := says(advice.Penalty); ok {
			p.Report(instead(p, at, "penalty_opinion", "检察意见书", "procuratorial opinion"))
		}
		if at, ok := says(advice.Withheld); ok {
			p.Report(instead(p, at, "transfer_opinion", "检察意见书", "procuratorial opinion"))
		} else if at, ok := asksTransfer(p.Draft); ok {
			p.Report(instead(p, at, "transfer_opinion", "检察意见书", "procuratorial opinion"))
		}
		if p.Family() != "rec_jy" || !advice.Litigation(p.Draft) {
			return
		}
		if _, pattern := says(advice.General, advice.Hazard, advice.Governance); pattern {
			return
		}
		if at, ok := says(advice.Serious); ok {
			p.Report(instead(p, at, "correction_notice", "纠正违法通知书", "notice of correction"))
		} else if p.Form.Key == "crim_pattern_rec" && !several(p.Draft) {
			p.Report(instead(p, p.FieldAt("form"), "correction_notice", "纠正违法通知书", "notice of correction"))
		}
	},
}

// instead says which document is to be made.
func instead(p *check.Pass, at source.Span, form, zh, en string) check.Finding {
	return check.Finding{
		Span: at, Zh: "依规定应制发" + zh, En: "the rules demand a " + en,
		Fixes: anotherForm(p.Draft, form, check.Words{Zh: zh, En: en}),
	}
}

// several tells whether the draft speaks of more than one case or place, in whatever
// words: where it does, whether that makes a pattern is for people to judge.
func several(d *check.Draft) bool {
	for _, p := range d.In("source", "facts", "problems", "reasoning", "legal_basis") {
		if hasOne(p.Text, "多", "普遍", "倾向", "同类", "类案", "隐患", "均", "屡", "反复", "系列", "各", "两案", "三案", "上述案件", "等案") {
			return true
		}
		for _, q := range facts.Quantities.Of(d, p.Text) {
			if q.Kind == quantity.Amount && q.N != nil && q.N.Cmp(one) > 0 && hasOne(q.Unit, "件", "起", "案", "个", "家", "份", "人", "名", "次") {
				return true
			}
		}
	}
	return false
}

// one is the number.
var one = big.NewRat(1, 1)

// asksTransfer finds a measure that has an agency transfer a suspected crime to the
// police; one for the future (发现涉嫌犯罪的，及时移送) does not count.
func asksTransfer(d *check.Draft) (source.Span, bool) {
	for _, p := range d.In("measures") {
		for _, s := range facts.Sentences.Of(d, p.Text) {
			text := s.In(p.Text)
			at := strings.Index(text, "移送公安")
			if at < 0 || !hasOne(text, "涉嫌", "刑事") || hasOne(text[:at], "犯罪的，", "的，应当", "机制", "制度", "标准", "及时") {
				continue
			}
			return p.Span(s.Start+at, s.Start+at+len("移送公安")), true
		}
	}
	return source.Span{}, false
}
