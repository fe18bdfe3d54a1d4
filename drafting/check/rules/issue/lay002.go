package issue

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/typeset/fonts"
)

var lay002 = &check.Rule{
	ID: "LAY-002", Severity: check.Warning, Needs: check.NeedsPages,
	Doc: check.Words{Zh: "缺少规定的字体，已用其他字体代替", En: "a prescribed font is missing and another stands in"},
	Why: check.Words{
		Zh: "正文应用仿宋，标题用小标宋，层次标题用黑体、楷体。本机没有的，程序用自带字体代替，外形和标准不完全相同。没有任何字体含有的字会印成空框。",
		En: "Body text is set in Fangsong, titles in Xiaobiaosong, headings in Heiti and Kaiti. What the machine lacks is set in a font of ours that differs in looks; a character that no font has prints as an empty box.",
	},
	Source: "GB/T 9704—2012 5.2.2（据二手资料）",
	Run: func(p *check.Pass) {
		if len(p.Typeset.Fonts) > 0 {
			p.Report(standIns(p.Typeset.Fonts))
		}
		for _, f := range p.Typeset.Fallbacks {
			p.Report(check.Finding{
				Zh: fmt.Sprintf("“%s”中没有“%s”，已改用 %s", f.Role, string(f.Runes), f.Face),
				En: fmt.Sprintf("the face for %q lacks %q; %s stands in", f.Role, string(f.Runes), f.Face),
			})
		}
		if len(p.Typeset.Missing) > 0 {
			p.Report(check.Finding{
				Rule: "LAY-002", Severity: check.Error,
				Zh: fmt.Sprintf("没有任何字体含有“%s”，印出的是空框", string(p.Typeset.Missing)),
				En: fmt.Sprintf("no font has %q; an empty box is printed", string(p.Typeset.Missing)),
			})
		}
	},
}

// standIns tells in one finding that official fonts are missing: how many, and the first
// of them. What took the place of which is long, and stands in the report of the fonts.
func standIns(list []fonts.Resolution) check.Finding {
	zh, en := list[0].Wanted, list[0].Wanted
	if len(list) > 1 {
		zh, en = zh+"等", en+" …"
	}
	return check.Finding{
		Zh: fmt.Sprintf("本机缺少 %d 种规定字体（%s），已用代用字体排版（详见字体报告或 jianwen fonts）", len(list), zh),
		En: fmt.Sprintf("this machine lacks %d official fonts (%s); others take their place (see the font report or jianwen fonts)", len(list), en),
	}
}
