package trials_test

import (
	"math/rand/v2"
	"strings"

	"jianwen/drafting/source"
)

// period is a number of days or months, as drafts set one.
const period = `((?:[一二两三四五六七八九十]+个月|[一二三四五六七八九十]+日)(?:以内|内|之内|前))`

// deadlines are faults of the periods that a draft sets or has to keep.
var deadlines = []kind{
	{name: "no period for the reply", rules: []string{"DDL-001"}, anywhere: true, families: append([]string{"rec_court", "retrial"}, withMeasures...), plant: put(`((?:自?收到[^，。]{0,14}(?:之日起|后))?`+period[1:], []string{"尽快", "及时"}, "reply", "request")},
	{name: "another period for the reply", rules: []string{"DDL-002", "DDL-004"}, anywhere: true, families: recommendations, plant: put(period, []string{"四十五日以内", "三个月以内", "二十日以内"}, "reply")},
	{name: "no period for objections", rules: []string{"DDL-005"}, anywhere: true, families: recommendations, plant: put(`(自收到[^，。]{0,14}之日起`+period[1:], []string{"及时", ""}, "objection")},
	{name: "objections may come later than the reply", rules: []string{"DDL-006"}, anywhere: true, families: recommendations, plant: put(period, []string{"三个月以内", "六个月以内"}, "objection")},
	{name: "the period begins elsewhere", rules: []string{"DDL-007"}, plant: put(`(自收到(?:本[^，。]{0,8})?之日起)`, []string{"自本文书作出之日起", "自本文书发出之日起", "自即日起"}, "reply", "objection", "rect_period", "request")},
	{name: "working days", rules: []string{"DDL-013"}, plant: put(period, []string{"四十个工作日以内", "十个工作日内"}, "reply", "objection", "rect_period", "rights")},
	{name: "no period for putting right", rules: []string{"DDL-008", "STR-001"}, anywhere: true, families: []string{"rec_pil"}, plant: replacePart("rect_period", "请采取有效措施完成整改，并保证整改的质量。")},
	{name: "fifteen days without urgency", rules: []string{"DDL-003", "DDL-004"}, anywhere: true, families: []string{"rec_pil"}, plant: calm},
	{name: "another period for the appeal", rules: []string{"DDL-012"}, anywhere: true, families: []string{"decision"}, plant: put(`后(七日)以内向`, []string{"十日", "十五日", "三日"}, "rights")},
	{name: "no right to appeal", rules: []string{"DDL-012"}, anywhere: true, families: []string{"decision"}, plant: replacePart("rights", "本决定书送达被不起诉人、被害人和公安机关，并公开宣布。")},
	{name: "a protest out of time", rules: []string{"DDL-009"}, anywhere: true, families: []string{"protest_criminal"}, plant: field(`^judgment_received_on: (.*)$`, "2026-05-08", "2026-05-29", "2026-06-10")},
	{name: "no word of the right to a review", rules: []string{"DDL-014"}, anywhere: true, families: []string{"correction"}, plant: dropKey("rights")},
	{name: "an investigation of more than two months", rules: []string{"DDL-011"}, anywhere: true, families: recommendations, plant: field(`^investigation_decided_on: (.*)$`, "2026-01-05", "2026-02-09")},
}

// replacePart writes something else into a part.
func replacePart(key, text string) planter {
	return func(x *draft, _ *rand.Rand) []source.Edit {
		if parts := x.parts(key); len(parts) > 0 {
			return []source.Edit{{Span: x.inside(parts[0]), New: "\n" + text + "\n\n"}}
		}
		return nil
	}
}

// calm takes out every word of urgency.
func calm(x *draft, _ *rand.Rand) (edits []source.Edit) {
	for _, word := range []string{"扩大", "仍在继续", "情况紧急"} {
		for at := 0; ; {
			i := strings.Index(x.text[at:], word)
			if i < 0 {
				break
			}
			edits = append(edits, source.Edit{Span: source.Span{Start: at + i, End: at + i + len(word)}, New: "存在"})
			at += i + len(word)
		}
	}
	return edits
}
