package trace

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
)

var trc012 = &check.Rule{
	ID: "TRC-012", Severity: check.Error, Scope: check.Retrial, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "对经再审或者审判委员会讨论的裁判提出再审检察建议而未说明理由", En: "a retrial recommendation against a judgment made on retrial or by the adjudication committee, without the reason"},
	Why: check.Words{
		Zh: "裁判经同级人民法院再审或者经审判委员会讨论作出的，一般应当提请上级院抗诉；适宜由同级人民法院再审纠正的，可以提出再审检察建议，但应当在文书中或者以 same_level_reason 说明。",
		En: "A judgment made on retrial or after discussion by the adjudication committee is as a rule a matter for a protest by the superior. Where a retrial by the same court fits better, the draft, or the field same_level_reason, must say why.",
	},
	Source: "MJ 82, 84; XJ 89",
	Run: func(p *check.Pass) {
		at, ok := barred(p.Draft)
		if !ok || sameLevel(p.Draft) {
			return
		}
		p.Report(check.Finding{
			Span: at,
			Zh:   "该裁判应提请抗诉；如认为适宜同级再审请说明", En: "this judgment calls for a protest; say why a retrial by the same court fits",
		})
	},
}

// barred finds what takes a judgment out of the reach of a recommendation: the fields,
// its number (民再, 行再), or the text.
func barred(d *check.Draft) (source.Span, bool) {
	for _, key := range []string{"already_retried", "by_adjudication_committee"} {
		if yes(d.Field(key)) {
			return d.FieldAt(key), true
		}
	}
	if number := d.Field("judgment_no"); hasOne(number, "民再", "行再") {
		return d.FieldAt("judgment_no"), true
	}
	for _, p := range d.In("procedure", "facts", "verdict") {
		if p.Quoted {
			continue
		}
		for _, s := range facts.Sentences.Of(d, p.Text) {
			text := s.In(p.Text)
			at := strings.Index(text, "审判委员会")
			if at < 0 || !hasOne(text[at:], "讨论", "研究决定") || hasOne(text, "未经", "没有经", "未提交", "应当提交", "发回", "其他案件") {
				continue
			}
			if hasOne(text, "上述判决", "上述裁定", "该判决", "该裁定", "原判决", "原裁定", "生效判决", "生效裁定", "本案", "作出判决", "作出裁定", "作出民事判决", "作出行政判决", "判决：") || d.Field("judgment_no") != "" && strings.Contains(text, d.Field("judgment_no")) {
				return p.Span(s.Start+at, s.Start+at+len("审判委员会")), true
			}
		}
	}
	return source.Span{}, false
}

// sameLevel tells whether the draft says why the same court should retry the case.
func sameLevel(d *check.Draft) bool {
	if d.Field("same_level_reason") != "" {
		return true
	}
	for _, p := range d.Passages {
		if strings.Contains(p.Text, "适宜") && hasOne(p.Text, "同级人民法院", "同级法院", "该院", "你院", "原审法院") {
			return true
		}
		if strings.Contains(p.Text, "监督规则") && strings.Contains(p.Text, "第八十四条") {
			return true
		}
	}
	return false
}
