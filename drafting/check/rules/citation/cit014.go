package citation

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// counted is the number of an article in numerals.
var counted = regexp.MustCompile(`第([一二三四五六七八九十百千零〇]+)条`)

var cit014 = &check.Rule{
	ID: "CIT-014", Severity: check.Error,
	Doc: check.Words{Zh: "条号书写错误", En: "the number of an article is malformed"},
	Why: check.Words{
		Zh: "条号不合汉字数目的写法，读者无从知道指的是哪一条。",
		En: "The number is none as numbers are written in Chinese; nobody can tell which article is meant.",
	},
	Source: "[D] 汉字数目的写法",
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			if passage.Quoted {
				continue
			}
			for _, m := range counted.FindAllStringSubmatchIndex(passage.Text, -1) {
				s := strings.ReplaceAll(passage.Text[m[2]:m[3]], "〇", "零")
				n, ok := law.Number(s)
				if !strings.ContainsAny(s, "十百千") || ok && law.Numeral(n) == s {
					continue
				}
				p.Report(check.Finding{Span: passage.Span(m[0], m[1]), Zh: "条号书写错误", En: "the number of the article is malformed"})
			}
		}
	},
}
