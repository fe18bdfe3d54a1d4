package number

import (
	"regexp"

	"jianwen/drafting/check"
)

// proper is how the number of a document is written; 第 and zeros are NUM-002's.
var proper = regexp.MustCompile(`^\p{Han}{1,12}〔(19|20)[0-9]{2}〕第?[0-9]{1,6}号$`)

var num001 = &check.Rule{
	ID: "NUM-001", Severity: check.Error,
	Doc: check.Words{Zh: "发文字号格式不对", En: "a document number in the wrong form"},
	Why: check.Words{
		Zh: "发文字号由代字、六角括号括入的四位年份和序号组成。正文提到的其他检察院文号括号不对的，只作提示。",
		En: "A number is a code, the four-digit year in 〔〕 and a serial number. Those that a text quotes are warned of only.",
	},
	Source: "GB/T 9704—2012, 7.2.5 [W]",
	Run: func(p *check.Pass) {
		zh, en := "文号格式应为“×检×〔2026〕1号”", "the number should read ×检×〔2026〕1号"
		field := p.Field("number")
		if field != "" && !proper.MatchString(field) {
			f := check.Finding{Span: p.FieldAt("number"), Zh: zh, En: en}
			if m := reference.FindStringSubmatch(field); m != nil && m[0] == field {
				f.Fixes = []check.Fix{{Zh: "改用六角括号", En: "use 〔〕", Safe: true, Edits: edit(f.Span, m[1]+"〔"+m[3]+"〕"+m[5]+m[6]+m[7]+"号")}}
			}
			p.Report(f)
		}
		for _, passage := range p.Passages {
			for _, m := range own(passage.Text) {
				if t := passage.Text; t[m[4]:m[5]] != "〔" || t[m[8]:m[9]] != "〕" {
					if t[m[0]:m[1]] != field {
						p.Lighter(check.Warning, check.Finding{Span: passage.Span(m[0], m[1]), Zh: zh, En: en})
					}
				}
			}
		}
	},
}
