package forms

import (
	"regexp"
	"strings"
)

// citePattern is a short source: a code, then articles with ¶ paragraph, (item) or – last.
var (
	citePattern    = regexp.MustCompile(`^([A-Za-z]+[0-9]{0,2}) ([0-9].*)$`)
	articlePattern = regexp.MustCompile(`^([0-9]{1,4})(?:¶([0-9]{1,2}))?(?:\(([0-9]{1,2})\))?(?:–([0-9]{1,4}))?$`)
)

// spell writes a short source out: "XG 561¶2, 563" is
// 《人民检察院刑事诉讼规则》第五百六十一条第二款、第五百六十三条.
func spell(cite string, titles map[string]string) (string, bool) {
	m := citePattern.FindStringSubmatch(cite)
	if m == nil || titles[m[1]] == "" {
		return "", false
	}
	var articles []string
	for article := range strings.SplitSeq(m[2], ", ") {
		a := articlePattern.FindStringSubmatch(article)
		if a == nil {
			return "", false
		}
		articles = append(articles, spellArticle(a))
	}
	return "《" + titles[m[1]] + "》" + strings.Join(articles, "、"), true
}

func spellArticle(a []string) string {
	out := "第" + han(a[1]) + "条"
	if a[2] != "" {
		out += "第" + han(a[2]) + "款"
	}
	if a[3] != "" {
		out += "第（" + han(a[3]) + "）项"
	}
	if a[4] != "" {
		out += "至第" + han(a[4]) + "条"
	}
	return out
}

// han writes a whole number below 10,000 in Chinese: 一百零五, 十二.
func han(digits string) string {
	const names = "零一二三四五六七八九"
	digits = strings.TrimLeft(digits, "0")
	var out strings.Builder
	pending := false
	for i, d := range digits {
		if d == '0' {
			pending = true
			continue
		}
		if pending {
			out.WriteString("零")
			pending = false
		}
		out.WriteString(string([]rune(names)[d-'0']))
		out.WriteString([]string{"", "十", "百", "千"}[len(digits)-1-i])
	}
	if s, ok := strings.CutPrefix(out.String(), "一十"); ok {
		return "十" + s
	}
	return out.String()
}
