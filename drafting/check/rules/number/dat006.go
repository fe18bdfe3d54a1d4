package number

import (
	"regexp"
	"strconv"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

var dat006 = &check.Rule{
	ID: "DAT-006", Severity: check.Warning,
	Doc: check.Words{Zh: "年龄与出生日期对不上", En: "an age that the day of birth does not bear out"},
	Why: check.Words{
		Zh: "周岁按公历的年、月、日计算，从生日的第二天起算。公民身份号码中的出生日期应当与同一句写明的一致。全文只写了一个出生日期时，核对“现年”（按成文日期）、“案发时”（没有日期的，按 conduct 字段）和同一句中有日期的“未满”“已满”“时年”。",
		En: "Years of age are completed on the day after the birthday. The number of a citizen has his day of birth in it. Checked where the draft has one day of birth: 现年 on the day of issue, 案发时 on the days of the conduct, 未满, 已满 and 时年 on the day in their sentence.",
	},
	Source: "[D] 周岁的计算",
	Run: func(p *check.Pass) {
		identity(p)
		birth, several := 0, false
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for _, v := range values {
				if v.Kind == quantity.Date && v.Day.Number() > 0 && strings.HasPrefix(passage.Text[v.End:], "出生") {
					several = several || birth != 0 && birth != v.Day.Number()
					birth = v.Day.Number()
				}
			}
		})
		if birth == 0 || several {
			return
		}
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			on, start := 0, -1
			for _, v := range values {
				from, to := sentence(passage.Text, v.Start, v.End)
				if from != start {
					on, start = 0, from
				}
				if v.Kind == quantity.Date && v.Day.Number() > birth {
					on = v.Day.Number()
				}
				if v.Kind == quantity.Age && v.N.IsInt() && !has(passage.Text[from:to], "规定", "应当") {
					age(p, passage, v, birth, on)
				}
			}
		})
	},
}

// citizen finds the number of a citizen and his day of birth in it.
var citizen = regexp.MustCompile(`^[^。；]{0,150}?(?:公民)?身份(?:证)?号码?[：:为]?[0-9]{6}((?:19|20)[0-9]{6})[0-9]{3}[0-9Xx]`)

// identity compares a day of birth with the number of the citizen behind it.
func identity(p *check.Pass) {
	for _, passage := range p.Passages {
		if !strings.Contains(passage.Text, "身份") {
			continue
		}
		for _, v := range facts.Quantities.Of(p.Draft, passage.Text) {
			rest, ok := strings.CutPrefix(passage.Text[v.End:], "出生")
			if v.Kind != quantity.Date || v.Day.Number() == 0 || !ok {
				continue
			}
			if m := citizen.FindStringSubmatch(rest); m != nil && strings.Count(m[0], "出生") == 0 && m[1] != strconv.Itoa(v.Day.Number()) {
				p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "年龄与出生日期不符", En: "the number of the citizen has another day of birth"})
			}
		}
	}
}

// age compares one age with that on the day it is told of.
func age(p *check.Pass, passage *check.Passage, v quantity.Value, birth, on int) {
	before, n := passage.Text[:v.Start], int(v.N.Num().Int64())
	wrong := false
	switch {
	case ends(before, "现年") && p.Issued() > 0:
		wrong = completed(birth, int(p.Issued())) != n
	case ends(before, "案发时", "作案时", "行为时", "犯罪时"):
		first, last := on, on
		if from, to := p.Conduct(); on == 0 && p.Field("conduct") != "" {
			first, last = int(from), int(to)
		}
		wrong = first > 0 && (n < completed(birth, first) || n > completed(birth, last))
	case on == 0:
	case ends(before, "时年", "当时"):
		wrong = completed(birth, on) != n
	case ends(before, "未满", "不满"):
		wrong = completed(birth, on) >= n
	case ends(before, "已满", "年满"):
		wrong = completed(birth, on) < n
	}
	if wrong {
		p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "年龄与出生日期不符", En: "the day of birth does not bear the age out"})
	}
}

// completed is the years of age on a day, as 20260305: one is completed on the day
// after the birthday.
func completed(birth, on int) int {
	years := on/10000 - birth/10000
	if on%10000 <= birth%10000 {
		years--
	}
	return years
}
