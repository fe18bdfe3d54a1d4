package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var amt003 = &check.Rule{
	ID: "AMT-003", Severity: check.Error,
	Doc: check.Words{Zh: "金额大写与小写不一致", En: "money in words and in figures differ"},
	Why: check.Words{
		Zh: "同一金额的大写和小写应当相等，否则文书无法执行。",
		En: "One amount in words and in figures is one amount, or nobody can execute it.",
	},
	Source: "[D] 大小写一致",
	Run: func(p *check.Pass) {
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i := 1; i < len(values); i++ {
				a, b := values[i-1], values[i]
				if a.Words == b.Words && !spelt(passage.Text, a, b) || !sumOfMoney(a) || !sumOfMoney(b) || a.N.Cmp(b.N) == 0 {
					continue
				}
				switch passage.Text[a.End:b.Start] {
				case "（", "(", "（小写", "（小写：", "（¥", "（￥", "（大写", "（大写：", "（人民币", "（大写人民币", "（大写：人民币", "，小写", "，大写", "（小写：¥", "（小写：￥":
					p.Report(check.Finding{
						Span: passage.Span(b.Start, b.End), Zh: "金额大小写不一致", En: "the amount in words is not that in figures",
						Related: []check.Place{{Span: passage.Span(a.Start, a.End), Zh: "另一种写法", En: "the other"}},
					})
				}
			}
		})
	},
}

// spelt tells whether a is written in ordinary numerals and b in figures behind it, in
// brackets with ￥: 三万元（￥30000元）.
func spelt(text string, a, b quantity.Value) bool {
	return strings.ContainsAny(a.Written(text), "一二三四五六七八九十百千") && strings.ContainsAny(b.Written(text), "0123456789") && strings.ContainsAny(text[a.End:b.Start], "￥¥")
}

// sumOfMoney tells whether a value can be a sum of money: 元 may be left out behind ￥.
func sumOfMoney(v quantity.Value) bool { return v.Kind == quantity.Money || v.Kind == quantity.Number }
