package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var amt001 = &check.Rule{
	ID: "AMT-001", Severity: check.Error,
	Doc: check.Words{Zh: "分项之和、单价之积与写明的总数不符", En: "parts or a price that do not come to the total"},
	Why: check.Words{
		Zh: "合计（共计、总计）应当等于同一句或者上一句中同单位的各项之和，“分别为”“其中……其余……”列出的各项之和应当等于前面的数，“有……的”与“没有……的”之和亦同；“月均”“人均”等于总数除以月数、人数；“超出N元”“由A增至B，增加N”等于两数之差，增幅写作百分比的，等于差除以A；“总价A元，已付B元，尚欠N元”中N等于A减B，后两种不符的仅作警告；“每……N元”乘以数量应当等于总价，括注的亩数应当等于平方米数除以666.67。按原文末位四舍五入比较；带“余”“约”的不比。",
		En: "A total is the sum of the parts of the same unit in its sentence or the one before, and a whole is the sum of the parts behind 分别为 or 其中…其余, or of those with and without something; 月均 is the sum divided by the months; what is 超出, and what A is told to have grown or shrunk by, is the difference of two values before; told as a percentage, it is the difference divided by A; what is 尚欠 is the sum less what was paid, and these two are warnings; a price per unit times the quantity is the cost; 1 亩 is 2000/3 m². Compared after rounding to the last digit written.",
	},
	Source: "[D] 算术",
	Run: func(p *check.Pass) {
		tables(p)
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i, v := range values {
				if !v.Approx {
					growth(p, passage, values, i)
				}
				if v.Kind != quantity.Amount && v.Kind != quantity.Money {
					continue
				}
				area(p, passage, values[:i], v)
				if !v.Approx {
					if !following(p, passage, values, i) {
						totals(p, passage, values[:i], v)
					}
					divided(p, passage, values, i)
					complement(p, passage, values, i)
					average(p, passage, values, i)
					difference(p, passage, values, i)
					product(p, passage, values[:i], v)
				}
			}
		})
	},
}

// area checks 4133平方米（合6.2亩） and 6.2亩（约4133平方米）. Where 约 stands before the second, it
// may be off by two in a hundred.
func area(p *check.Pass, passage *check.Passage, before []quantity.Value, v quantity.Value) {
	if len(before) == 0 || !strings.ContainsAny(v.Unit, "亩平米m") {
		return
	}
	m, factor := before[len(before)-1], big.NewRat(3, 2000)
	switch {
	case v.Unit == "亩" && metric(m.Unit):
	case metric(v.Unit) && m.Unit == "亩":
		factor = big.NewRat(2000, 3)
	default:
		return
	}
	switch passage.Text[m.End:v.Start] {
	case "（合", "（约合", "（折合", "，合", "（即", "（", "（约", "（约为", "，约合":
	default:
		return
	}
	exact := factor.Mul(m.N, factor)
	off := new(big.Rat).Sub(exact, v.N)
	near := off.Abs(off).Cmp(new(big.Rat).Mul(exact, big.NewRat(1, 50))) <= 0
	if loose := v.Approx || m.Approx && v.Unit != "亩"; !near || !loose && !rounded(exact, v) {
		unequal(p, passage, v, exact, []quantity.Value{m})
	}
}

func metric(unit string) bool {
	switch unit {
	case "平方米", "m²", "m2", "平米":
		return true
	}
	return false
}

// product checks 每立方米90元……3500立方米共需31.5万元: in one sentence, or with a quantity
// that the paragraph gave before as a total.
func product(p *check.Pass, passage *check.Passage, before []quantity.Value, v quantity.Value) {
	if v.Kind != quantity.Money || len(before) < 2 {
		return
	}
	text := passage.Text
	from, _ := sentence(text, v.Start, v.End)
	price, amount := before[len(before)-2], before[len(before)-1]
	if amount.Kind == quantity.Money {
		price, amount = amount, price
		if amount.Start < from || !per(text, price, amount.Unit) {
			amount = measured(text, before[:len(before)-1], price)
		}
	}
	if price.Kind != quantity.Money || amount.Kind != quantity.Amount || price.Approx || amount.Approx || price.Start < from || !per(text, price, amount.Unit) {
		return
	}
	if strings.Count(text[from:v.Start], "每") > 1 || !has(text[max(price.End, amount.End):v.Start], "共", "合计", "计", "需", "费用", "总价") {
		return
	}
	if exact := new(big.Rat).Mul(price.N, amount.N); !rounded(exact, v) {
		unequal(p, passage, v, exact, []quantity.Value{price, amount})
	}
}

// per tells whether a price is for one of a unit: 每立方米90元, 90元/立方米.
func per(text string, price quantity.Value, unit string) bool {
	return unit != "" && (ends(text[:price.Start], "每"+unit) || strings.HasPrefix(text[price.End:], "/"+unit) || strings.HasPrefix(text[price.End:], "每"+unit))
}

// measured is the quantity that a price is for: the last value before of the unit
// behind its 每, where the text makes that a total. The zero value is none.
func measured(text string, before []quantity.Value, price quantity.Value) quantity.Value {
	for i := len(before) - 1; i >= max(0, len(before)-12); i-- {
		v := before[i]
		if v.Kind == quantity.Amount && per(text, price, v.Unit) {
			from, _ := sentence(text, v.Start, v.End)
			if ok, _ := total(text, from, v); ok {
				return v
			}
			return quantity.Value{}
		}
	}
	return quantity.Value{}
}

// unequal reports a value that should be another, in the scale that it is written in.
func unequal(p *check.Pass, passage *check.Passage, v quantity.Value, exact *big.Rat, from []quantity.Value) {
	unit := big.NewRat(1, 1)
	switch v.Scale {
	case "万":
		unit = big.NewRat(1e4, 1)
	case "亿":
		unit = big.NewRat(1e8, 1)
	}
	a := decimal(new(big.Rat).Quo(exact, unit))
	b := strings.TrimSuffix(decimal(new(big.Rat).Quo(v.N, unit)), ".")
	f := check.Finding{Span: passage.Span(v.Start, v.End), Zh: "金额合计不符：" + a + "≠" + b, En: "the figures do not add up: " + a + " ≠ " + b}
	for _, part := range from {
		f.Related = append(f.Related, check.Place{Span: passage.Span(part.Start, part.End), Zh: "据以计算的数", En: "a figure it is reckoned from"})
	}
	p.Report(f)
}
