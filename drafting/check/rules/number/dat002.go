package number

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var dat002 = &check.Rule{
	ID: "DAT-002", Severity: check.Warning,
	Doc: check.Words{Zh: "日期有几种写法，或者月日补零", En: "dates written in several ways, or padded"},
	Why: check.Words{
		Zh: "日期用阿拉伯数字写全年、月、日，月日不编虚位，全文一致。表格中的写法和引文不检查。",
		En: "Dates are written 2026年3月5日 throughout. Tables and quotations are left alone.",
	},
	Source: "GB/T 9704—2012, 7.3.5.4 [W]",
	Run: func(p *check.Pass) { // the date of the document itself is printed 2026年3月5日
		var seen [quantity.Spoken]int
		dates(p, func(_ *check.Passage, v quantity.Value) { seen[v.Day.Form]++ })
		dates(p, func(passage *check.Passage, v quantity.Value) {
			if v.Day.Padded || v.Day.Told && v.Day.Form != quantity.Arabic && (seen[quantity.Arabic] > 0 || v.Day.Form != quantity.Chinese && p.Issued() > 0) {
				mixed(p, passage, v)
			}
		})
	},
}

// dates calls do with the dates of running text that have a day and are written out.
func dates(p *check.Pass, do func(*check.Passage, quantity.Value)) {
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		for _, v := range values {
			if passage.Kind != check.Cell && v.Kind == quantity.Date && v.Day.Day > 0 && v.Day.Exists() && v.Day.Form < quantity.Spoken {
				do(passage, v)
			}
		}
	})
}

func mixed(p *check.Pass, passage *check.Passage, v quantity.Value) {
	f := check.Finding{
		Span: passage.Span(v.Start, v.End),
		Zh:   "日期写法不统一；成文日期用阿拉伯数字且月日不补零", En: "dates are not written alike; write 2026年3月5日, without zeros",
	}
	if v.Day.Told {
		better := fmt.Sprintf("%d年%d月%d日", v.Day.Year, v.Day.Month, v.Day.Day)
		f.Fixes = []check.Fix{{Zh: "改为“" + better + "”", En: "write " + better, Safe: true, Edits: edit(f.Span, better)}}
	}
	p.Report(f)
}
