package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

var halfWidth = &check.Rule{
	ID: "LNG-003", Severity: check.Warning,
	Doc: check.Words{Zh: "汉字之间的半角标点", En: "Half-width marks between Chinese characters"},
	Why: check.Words{
		Zh: "中文里的逗号、句号、分号、冒号、括号、问号、叹号和引号用全角形式。数字中的小数点、时刻和外文不在此列。",
		En: "In Chinese text, commas, stops, colons, brackets and quotation marks are full-width. Decimal points, times of day and foreign words are left alone.",
	},
	Source: "GB/T 15834 [M]",
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			if strings.ContainsAny(passage.Text, `,.;:()?!"`) {
				marks(p, passage)
			}
		}
	},
}

// wide is the full-width form of every mark but the quotation mark, whose form
// depends on its place.
var wide = map[rune]string{',': "，", '.': "。", ';': "；", ':': "：", '(': "（", ')': "）", '?': "？", '!': "！"}

// marks looks at the half-width marks of one passage.
func marks(p *check.Pass, passage *check.Passage) {
	text := passage.Text
	quotes := strings.Count(text, `"`)
	nth := 0
	for at := range len(text) {
		r := rune(text[at])
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after := firstRune(text[at+1:])
		form := wide[r]
		if r == '"' {
			form = []string{"“", "”"}[nth%2]
			nth++
		}
		if form == "" || !amongHan(r, before, after, text[at+1:] == "") {
			continue
		}
		f := check.Finding{Span: passage.Span(at, at+1), Zh: "应使用全角标点", En: "this mark should be full-width"}
		if r != '"' || quotes%2 == 0 {
			fix := check.Fix{Zh: "改为“" + form + "”", En: "Write " + form, Safe: r != '.' && r != '"'}
			f.Fixes = replace(p, passage, at, at+1, form, fix)
		}
		p.Report(f)
	}
}

// amongHan tells whether a mark between two characters is part of Chinese text.
func amongHan(mark, before, after rune, last bool) bool {
	han := func(r rune) bool { return r != utf8.RuneError && (unicode.Is(unicode.Han, r) || doc.Wide(r)) }
	switch mark {
	case '(':
		return han(after) || han(before) && unicode.IsDigit(after)
	case ')':
		return han(before) || han(after) && unicode.IsDigit(before)
	case '"':
		return han(before) || han(after)
	case '.':
		return han(before) && (han(after) || last || unicode.IsDigit(after)) || before == '%' && (han(after) || last)
	case ':':
		return han(before) && (han(after) || last || unicode.IsDigit(after))
	default:
		return han(before) && (han(after) || last || unicode.IsDigit(after)) || (unicode.IsDigit(before) || before == '%') && han(after)
	}
}
