package deadline

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/source"
)

var ddl002 = &check.Rule{
	ID: "DDL-002", Severity: check.Error, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "回复期限与该类文书的规定不符", En: "the reply period is not that of the type"},
	Why: check.Words{
		Zh: "检察建议一般为两个月，未成年人保护检察建议依法为一个月，行政公益诉讼为两个月或者十五日。只有情况紧急并写明理由的，才可以缩短；任何情况下都不能延长，也不能换算成工作日。",
		En: "It is 2 months as a rule, 1 month by statute for the protection of minors, 2 months or 15 days in public interest cases. It may be shortened in urgent cases with the reason stated, never prolonged or turned into working days.",
	},
	Source: "JY 19; WB 114; GJ 21",
	Run: func(p *check.Pass) {
		allowed := replyLimits(p)
		if len(allowed) == 0 {
			return
		}
		for _, t := range replies.Of(p.Draft) {
			if slices.Contains(allowed, t.Period) || shortened(t, allowed) && urgent(p.Draft) {
				continue
			}
			p.Report(check.Finding{
				Span:  t.span(),
				Zh:    "回复期限与规定不符：应为" + join(allowed, deadline.Period.Zh, "或者"),
				En:    "the reply period is not the prescribed one: it is " + join(allowed, deadline.Period.En, " or "),
				Fixes: setPeriod(t, allowed[0]),
			})
		}
	},
}

// replyLimits is the reply periods of the draft's type, the usual one first.
func replyLimits(p *check.Pass) (out []deadline.Period) {
	for _, l := range limits(p.Form.AddresseeLimits, "receipt") {
		if due, ok := period(l); ok {
			out = append(out, due)
		}
	}
	return out
}

// shortened tells whether a period of natural days or months is shorter than every
// one that is allowed.
func shortened(t term, allowed []deadline.Period) bool {
	return t.Unit != deadline.WorkingDay && !slices.ContainsFunc(allowed, func(a deadline.Period) bool { return t.Compare(a) >= 0 })
}

// urgent tells whether the draft gives a reason for haste, in its text or in the
// front matter.
func urgent(d *check.Draft) bool {
	return strings.TrimSpace(d.Field("urgent_reason")) != "" || urgencyStated.Of(d)
}

// urgencyStated tells whether the text itself says that there is haste.
var urgencyStated = check.NewFact(func(d *check.Draft) bool {
	for _, p := range d.Passages {
		if !p.Quoted && p.Key() != "evidence" && p.Key() != "receipt" &&
			says(p.Text, "紧急", "急迫", "迫在", "情况危急", "刻不容缓", "继续扩大", "持续扩大", "正在扩大", "随时可能") {
			return true
		}
	}
	return false
})

// says tells whether a text has one of the words without denying it.
func says(text string, words ...string) bool {
	for _, w := range words {
		for at := 0; ; {
			i := strings.Index(text[at:], w)
			if i < 0 {
				break
			}
			before := text[max(0, at+i-len("没有出现")) : at+i]
			if !containsAny(before, "未", "没有", "不再", "并非", "不属", "无", "不存在", "防止", "避免") {
				return true
			}
			at += i + len(w)
		}
	}
	return false
}

// join lists periods.
func join(list []deadline.Period, name func(deadline.Period) string, or string) string {
	var names []string
	for _, p := range list {
		names = append(names, name(p))
	}
	return strings.Join(names, or)
}

// setPeriod writes another period in the place of one.
func setPeriod(t term, due deadline.Period) []check.Fix {
	return []check.Fix{{
		Zh: "改为" + due.Zh(), En: "make it " + due.En(),
		Edits: []source.Edit{{Span: t.span(), New: due.Zh()}},
	}}
}
