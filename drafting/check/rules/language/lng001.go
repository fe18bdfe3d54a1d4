package language

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

var placeholders = &check.Rule{
	ID: "LNG-001", Severity: check.Error,
	Doc: check.Words{Zh: "没有填写的占位符和空字段", En: "Placeholders and empty fields left in"},
	Why: check.Words{
		Zh: "模板中的“×”“XX”“【】”“待补”等占位符以及空的字段，应当在制发前填写或者删去。公开件中的“×”是隐去的信息，不在此列。",
		En: "Placeholders of a template (×, XX, ___, 【】, TODO, 待补) and empty fields are filled in or deleted before issue. In a copy for the public × masks what is withheld and is left alone.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		doc.Walk(p.Document, func(n doc.Node) bool {
			if f, ok := n.(*doc.FieldRef); ok && p.Field(f.Key) == "" {
				p.Report(check.Finding{
					Span: f.Span, Zh: "存在未填写的占位符：" + f.Key, En: "a field is not filled in: " + f.Key,
				})
			}
			return true
		})
		for _, passage := range p.Passages {
			if passage.Key() == "receipt" {
				continue // is filled in by hand
			}
			for _, s := range undated(passage.Text) {
				p.Report(check.Finding{Span: passage.Span(s[0], s[1]), Zh: "存在未填写的占位符：" + passage.Text[s[0]:s[1]], En: "a date is not filled in"})
			}
			for _, s := range gaps(passage.Text, p.Public) {
				if strings.HasPrefix(passage.Span(s[0], s[1]).In(p.Text), "{{") {
					continue
				}
				gap := passage.Text[s[0]:s[1]]
				p.Report(check.Finding{Span: passage.Span(s[0], s[1]), Zh: "存在未填写的占位符：" + gap, En: "a placeholder is left in: " + gap})
			}
		}
		for _, e := range p.Document.Front.Entries {
			if e.Key == check.OverrideKey {
				continue
			}
			for _, v := range e.Values {
				if len(gaps(v.Text, p.Public)) > 0 {
					p.Report(check.Finding{Span: v.Span, Zh: "存在未填写的占位符：" + v.Text, En: "a placeholder is left in: " + v.Text})
				}
			}
		}
	},
}

// blankDate is a date whose month or day was left to be written in.
var blankDate = regexp.MustCompile(`年[ 　]+月(?:[ 　\d]*日)?|月[ 　]+日`)

// undated are the dates of a text that are not filled in.
func undated(text string) [][]int {
	if !strings.Contains(text, " 月") && !strings.Contains(text, "　月") && !strings.Contains(text, " 日") && !strings.Contains(text, "　日") {
		return nil
	}
	return blankDate.FindAllStringIndex(text, -1)
}

// openers are what gaps begin with.
const openers = "×XxＸ_＿【{T待？?"

// gaps are the placeholders of a text, each a start and an end.
func gaps(text string, public bool) (out [][2]int) {
	if !strings.ContainsAny(text, openers) {
		return nil
	}
	end := 0
	for at, r := range text {
		if at < end || !strings.ContainsRune(openers, r) {
			continue
		}
		if n := gap(text, at, r, public); n > 0 {
			end = at + n
			out = append(out, [2]int{at, end})
		}
	}
	return out
}

// gap is the length of the placeholder at a place; 0 where there is none.
func gap(text string, at int, r rune, public bool) int {
	rest := text[at:]
	run := 0 // no longer than a line of them
	for run < 300 && strings.HasPrefix(rest[run:], string(r)) {
		run += utf8.RuneLen(r)
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(rest[run:])
	switch r {
	case '×':
		if !public && (run > len("×") || !multiplies(before, after) && !formula(text, at)) {
			return run
		}
	case 'X', 'x', 'Ｘ':
		single := run == utf8.RuneLen(r)
		switch {
		case public || letter(before) || letter(after):
		case single && !unicode.IsDigit(before) && strings.ContainsRune("年月日条款项某", after):
			return run
		case !single && (!unicode.IsDigit(after) || unicode.IsDigit(before)):
			return run
		}
	case '_', '＿':
		if run > utf8.RuneLen(r) {
			return run
		}
	case '？', '?':
		if run > utf8.RuneLen(r) {
			return run
		}
	case '【', '{':
		return bracket(rest, r)
	case 'T':
		if strings.HasPrefix(rest, "TODO") && !letter(before) && !letter(firstRune(rest[4:])) {
			return 4
		}
	case '待':
		return pending(rest, before)
	}
	return 0
}

// multiplies tells whether a single × between two characters is the sign: 3米×2米, 长×宽.
func multiplies(before, after rune) bool {
	if strings.ContainsRune("长宽高", before) && strings.ContainsRune("长宽高", after) {
		return true
	}
	return (unicode.IsDigit(after) || after == '（' || after == '(') && before != utf8.RuneError &&
		(unicode.IsDigit(before) || strings.ContainsRune("）)%米元克吨件个只天月人次亩倍价数量额率m", before))
}

// formula tells whether an equals sign stands near: 税额＝价格×税率.
func formula(text string, at int) bool {
	return strings.ContainsAny(text[max(0, at-120):min(len(text), at+120)], "＝=÷")
}

func letter(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// bracket is 【案件名称】 or {姓名}, but not 【2026】.
func bracket(rest string, opening rune) int {
	closing := map[rune]string{'【': "】", '{': "}"}[opening]
	i := strings.Index(rest[:min(len(rest), 64)], closing)
	if i < 0 {
		return 0
	}
	inside := strings.TrimSpace(rest[utf8.RuneLen(opening):i])
	if inside != "" && strings.Trim(inside, "0123456789") == "" {
		return 0
	}
	return i + len(closing)
}

// pending is 待补, 待补充, 待填 where they end what they stand in: not 待补充侦查.
func pending(rest string, before rune) int {
	if strings.ContainsRune("有尚仍亟正等", before) {
		return 0
	}
	for _, word := range []string{"待补充", "待补", "待填写", "待填"} {
		if strings.HasPrefix(rest, word) {
			if after := firstRune(rest[len(word):]); !unicode.Is(unicode.Han, after) {
				return len(word)
			}
		}
	}
	return 0
}
