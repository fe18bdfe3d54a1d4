package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// ahead are words of sentences that speak of the future.
var ahead = []string{"将于", "将在", "将会", "将继续", "将依法", "将另", "将按", "将由", "即将", "本院将", "应", "请", "拟", "预计", "计划", "争取"}

// until are words of clauses that tell how long something lasts or when it begins to
// hold; what other clauses of the sentence tell has happened.
var until = []string{"期限", "届满", "期满", "到期", "刑期", "考验期", "日止", "为止", "以前", "以后", "日前", "施行", "起实施", "起执行", "起生效", "有效"}

// taken takes out words that have a word of the future in them and tell of none:
// 请求判令, 相应.
var taken = strings.NewReplacer(
	"请求", "", "申请", "", "提请", "", "邀请", "", "聘请", "", "相应", "", "反应", "", "供应", "", "回应", "",
)

var dat004 = &check.Rule{
	ID: "DAT-004", Severity: check.Error,
	Doc: check.Words{Zh: "所述之事晚于成文日期，或者判决早于立案", En: "an event after the day of issue, or a judgment before its filing"},
	Why: check.Words{
		Zh: "已经发生的事、已经取得的证据不会晚于文书；同一句中判决不会早于立案，同一段中送达不会早于作出、开庭不会早于起诉、退回补充侦查不会早于移送起诉。期限和将来的事不在此列。",
		En: "What has happened is not later than the document, nor a judgment earlier than the filing told before it in its sentence, service than the decision, a hearing than the charge. Periods and plans are left alone.",
	},
	Source: "[D] 时间先后",
	Run: func(p *check.Pass) {
		sequence(p)
		told := year{issued: p.Issued()}
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			filed, in := 0, -1
			for _, v := range values {
				if v.Kind != quantity.Date {
					continue
				}
				if v.Day = told.complete(v.Day); v.Day.Number() == 0 {
					continue
				}
				from, to := clause(passage.Text, v.Start, v.End)
				start, end := sentence(passage.Text, v.Start, v.End)
				words := passage.Text[v.End:to]
				switch {
				case p.Issued() > 0 && v.Day.Number() > int(p.Issued()) && past(passage) && ends(passage.Text[start:v.Start], "已于", "已在", "曾于", "曾在"):
					order(p, passage, v)
				case p.Issued() > 0 && v.Day.Number() > int(p.Issued()) && past(passage) &&
					!has(taken.Replace(passage.Text[start:end]), ahead...) && !has(passage.Text[from:to], until...) && !lasts(passage.Text[start:v.Start]) &&
					!strings.HasPrefix(strings.TrimPrefix(passage.Text[v.End:end], "，"), "将"):
					order(p, passage, v)
				case has(words, "判决") && has(words, "作出") && in == start && v.Day.Number() < filed:
					order(p, passage, v)
				}
				if strings.HasSuffix(words, "立案") && !has(passage.Text[from:to], backward...) {
					filed, in = v.Day.Number(), start
				}
			}
		})
	},
}

// lasts tells whether what stands before a date in its sentence opened a span that ends
// on it: 考验期六个月（2026年8月24日至.
func lasts(before string) bool {
	return ends(before, "至", "到", "止于") && !ends(before, "迟至", "迟到", "直至", "直到")
}

// past tells whether a passage tells of what has happened.
func past(passage *check.Passage) bool {
	switch passage.Key() {
	case "source", "facts", "evidence", "problems", "procedure", "parties", "verdict", "case_cause", "submission":
		return passage.Kind != check.Cell
	}
	return false
}

func order(p *check.Pass, passage *check.Passage, v quantity.Value) {
	p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "时间先后矛盾", En: "this comes before what it must follow, or after what it must precede"})
}
