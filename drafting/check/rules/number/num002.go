package number

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var num002 = &check.Rule{
	ID: "NUM-002", Severity: check.Error,
	Doc: check.Words{Zh: "发文字号加“第”或者编虚位", En: "第 or leading zeros in a document number"},
	Why: check.Words{
		Zh: "发文顺序号不加“第”字，不编虚位（即1不编为01）。",
		En: "The serial number has no 第 before it and no leading zeros.",
	},
	Source: "GB/T 9704—2012, 7.2.5 [W]",
	Run: func(p *check.Pass) {
		field := p.Field("number")
		if m := reference.FindStringSubmatch(field); m != nil && m[0] == field && m[5]+m[6] != "" {
			padded(p, p.FieldAt("number"), m[1]+m[2]+m[3]+m[4]+m[7]+"号", true)
		}
		for _, passage := range p.Passages {
			for _, m := range own(passage.Text) {
				t := passage.Text
				if m[10] < m[13] && t[m[0]:m[1]] != field {
					padded(p, passage.Span(m[0], m[1]), t[m[0]:m[10]]+t[m[14]:m[1]], false)
				}
			}
		}
	},
}

func padded(p *check.Pass, at source.Span, better string, safe bool) {
	p.Report(check.Finding{
		Span: at, Zh: "发文字号不加“第”，不编虚位", En: "a document number has no 第 and no leading zeros",
		Fixes: []check.Fix{{Zh: "改为“" + better + "”", En: "write " + better, Safe: safe, Edits: edit(at, better)}},
	})
}

// edit is one edit that puts text in a place.
func edit(at source.Span, text string) []source.Edit { return []source.Edit{{Span: at, New: text}} }
