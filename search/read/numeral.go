package read

import (
	"fmt"
	"strconv"
	"strings"
)

// numeral writes n in a number format of WordprocessingML (ECMA-376, ST_NumberFormat).
// The Japanese and Taiwanese counts are written as Chinese Word shows them in a
// Chinese text; formats not known are decimal.
func numeral(n int, format string) string {
	if n < 0 || n > 1<<20 {
		return strconv.Itoa(n)
	}
	switch format {
	case "none":
		return ""
	case "chineseCountingThousand", "chineseCounting", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting":
		return counting(n, "零一二三四五六七八九", "十百千")
	case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
		return counting(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")
	case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2":
		return digits(n, "〇一二三四五六七八九")
	case "decimalFullWidth", "decimalFullWidth2":
		return digits(n, "０１２３４５６７８９")
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "ideographTraditional":
		return nth(n, "甲乙丙丁戊己庚辛壬癸", 1)
	case "ideographZodiac":
		return nth(n, "子丑寅卯辰巳午未申酉戌亥", 1)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(n, '①', 20)
	case "decimalEnclosedParen":
		return enclosed(n, '⑴', 20)
	case "decimalEnclosedFullstop":
		return enclosed(n, '⒈', 20)
	case "ideographEnclosedCircle":
		return enclosed(n, '㊀', 10)
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	}
	return strconv.Itoa(n)
}

// counting writes 一百零五 with the digits and units given; ten is 十, not 一十.
func counting(n int, digits, units string) string {
	d, u := []rune(digits), []rune(units)
	if n >= 10000 {
		rest := ""
		if n%10000 != 0 {
			if n%10000 < 1000 {
				rest = string(d[0])
			}
			rest += counting(n%10000, digits, units)
			if n%10000 >= 10 && n%10000 < 20 {
				rest = string(d[0]) + string(d[1]) + strings.TrimPrefix(rest, string(d[0]))
			}
		}
		return counting(n/10000, digits, units) + "万" + rest
	}
	if n < 10 {
		return string(d[n])
	}
	var out []rune
	zero := false
	for unit, power := 3, 1000; power > 0; unit, power = unit-1, power/10 {
		digit := n / power % 10
		if digit == 0 {
			zero = len(out) > 0
			continue
		}
		if zero {
			out = append(out, d[0])
			zero = false
		}
		if !(digit == 1 && power == 10 && len(out) == 0) {
			out = append(out, d[digit])
		}
		if unit > 0 {
			out = append(out, u[unit-1])
		}
	}
	return string(out)
}

func digits(n int, with string) string {
	d := []rune(with)
	var out []rune
	for _, c := range strconv.Itoa(n) {
		out = append(out, d[c-'0'])
	}
	return string(out)
}

// nth is the n-th character, counted from first, or decimal beyond them.
func nth(n int, of string, first int) string {
	if r := []rune(of); n >= first && n-first < len(r) {
		return string(r[n-first])
	}
	return strconv.Itoa(n)
}

func enclosed(n int, first rune, count int) string {
	if n < 1 || n > count {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

// letters counts A to Z, then AA to ZZ, as Word does.
func letters(n int, first rune) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), min((n-1)/26+1, 30))
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var out strings.Builder
	for _, r := range []struct {
		value int
		text  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for n >= r.value {
			out.WriteString(r.text)
			n -= r.value
		}
	}
	return out.String()
}
