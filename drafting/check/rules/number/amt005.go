package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var amt005 = &check.Rule{
	ID: "AMT-005", Severity: check.Warning,
	Doc: check.Words{Zh: "百分比与给出的两个数不符", En: "a percentage that is not the quotient of its numbers"},
	Why: check.Words{
		Zh: "“其中A件……占P%”“A件，占P%”“A件，占B件的P%”或者“按某款的P%计算，为B元”：P应当等于A除以前文同单位的总数，按原文末位四舍五入。前文任何一个同单位的数能得出P的，不报。",
		En: "P is A divided by the whole before it, rounded as written, or by the B that 占B件的P% names; and a sum reckoned as P% of another is that. Nothing is reported where any number of that unit told before gives P.",
	},
	Source: "[D] 算术",
	Run: func(p *check.Pass) {
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i, v := range values {
				if v.Kind != quantity.Percent || v.Approx {
					continue
				}
				rate(p, passage, values, i)
				inverse(p, passage, values[max(0, i-2):i], v)
				if !ends(passage.Text[:v.Start], "分别占") && ends(passage.Text[:v.Start], "占", "占比", "占比为", "，占总数的", "占总数的", "比例为", "比例达", "占比达", "占到") {
					share(p, passage, values[max(0, i-8):i], v)
				}
			}
		})
	},
}

// inverse checks 41件未登记，占120件的34.2%, which names the part first.
func inverse(p *check.Pass, passage *check.Passage, before []quantity.Value, v quantity.Value) {
	if len(before) < 2 {
		return
	}
	text, part, whole := passage.Text, before[0], before[1]
	from, _ := sentence(text, v.Start, v.End)
	if part.Start < from || !alike(part, whole) || part.Kind != quantity.Amount && part.Kind != quantity.Money ||
		part.Approx || whole.Approx || whole.N.Sign() <= 0 || text[whole.End:v.Start] != "的" ||
		!partOf(text[part.End:whole.Start]) {
		return
	}
	if !rounded(new(big.Rat).Quo(new(big.Rat).Mul(part.N, big.NewRat(100, 1)), whole.N), v) {
		misreckoned(p, passage, part, whole, v)
	}
}

// partOf tells whether what stands between two values makes the first a part of the
// second: 未登记，占, ，占应缴罚金.
func partOf(between string) bool {
	i := strings.LastIndex(between, "占")
	return i >= 0 && !strings.HasSuffix(between[:i], "分别") && len(between)-i <= len("占应当缴纳的全部罚金") && !strings.ContainsAny(between[i:], "，；、（")
}

// share checks a percentage against the values before it.
func share(p *check.Pass, passage *check.Passage, before []quantity.Value, v quantity.Value) {
	if len(before) < 2 {
		return
	}
	part := before[len(before)-1]
	from, _ := sentence(passage.Text, v.Start, v.End)
	if part.Kind != quantity.Amount && part.Kind != quantity.Money || part.Start < from || part.Approx {
		return
	}
	var whole *quantity.Value
	for i := len(before) - 2; i >= 0; i-- {
		w := before[i]
		if !alike(w, part) || w.N.Sign() <= 0 {
			continue
		}
		if rounded(new(big.Rat).Quo(new(big.Rat).Mul(part.N, big.NewRat(100, 1)), w.N), v) {
			return
		}
		if whole == nil && w.N.Cmp(part.N) >= 0 {
			whole = &before[i]
		}
	}
	if whole == nil || whole.Approx || !has(passage.Text[whole.End:part.Start], "其中", "中有") && whole.Start < from {
		return
	}
	misreckoned(p, passage, part, *whole, v)
}

func misreckoned(p *check.Pass, passage *check.Passage, part, whole, v quantity.Value) {
	p.Report(check.Finding{
		Span: passage.Span(v.Start, v.End), Zh: "百分比计算有误", En: "the percentage is not the quotient of its numbers",
		Related: []check.Place{
			{Span: passage.Span(part.Start, part.End), Zh: "部分", En: "the part"},
			{Span: passage.Span(whole.Start, whole.End), Zh: "总数", En: "the whole"},
		},
	})
}
