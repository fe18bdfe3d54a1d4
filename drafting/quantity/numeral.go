package quantity

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// A numeral is a number as written, before its unit is known.
type numeral struct {
	n        *big.Rat
	end      int
	scale    string // the 万 or 亿 that ends an Arabic one
	decimals int
	digits   int // of the whole part
	chinese  bool
	capital  bool // all of it in 壹贰叁
	row      bool // 二〇二六: Chinese digits in a row
	padded   bool
	vague    bool // 数百, 三五十, 十余
}

const (
	small   = "〇一二三四五六七八九"
	capital = "零壹贰叁肆伍陆柒捌玖"
	longest = 40 // characters of a numeral; longer rows are no numbers
)

// powers are the Chinese characters that multiply.
var powers = map[rune]int64{
	'十': 10, '拾': 10, '百': 100, '佰': 100, '千': 1000, '仟': 1000,
	'万': 10000, '萬': 10000, '亿': 100000000, '億': 100000000,
}

// digit is the value of a Chinese digit.
func digit(r rune) (int64, bool) {
	switch r {
	case '两':
		return 2, true
	case '○': // stands for 〇 in older texts
		return 0, true
	}
	for _, row := range []string{small, capital} {
		if i := strings.IndexRune(row, r); i >= 0 {
			return int64(i / 3), true
		}
	}
	return 0, false
}

// figure is the value of an Arabic digit, full-width ones among them.
func figure(r rune) (int64, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int64(r - '0'), true
	case r >= '０' && r <= '９':
		return int64(r - '０'), true
	}
	return 0, false
}

// numeralAt reads the numeral at a place of a text.
func numeralAt(text string, at int) (numeral, bool) {
	r, _ := utf8.DecodeRuneInString(text[at:])
	if _, ok := figure(r); ok {
		return arabic(text, at)
	}
	return chinese(text, at)
}

// arabic reads 1,234.50 and 3.5万.
func arabic(text string, at int) (numeral, bool) {
	var whole strings.Builder
	num := numeral{}
	point, count := false, 0
	i := at
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if v, ok := figure(r); ok {
			whole.WriteByte(byte('0' + v))
			if point {
				num.decimals++
			} else {
				num.digits++
			}
			count++
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		_, follows := figure(next)
		switch {
		case (r == '.' || r == '．') && !point && follows:
			point = true
			whole.WriteByte('.')
		case (r == ',' || r == '，') && !point && r == ',' && grouped(text[i+n:]):
		default:
			r = 0
		}
		if r == 0 {
			break
		}
		i += n
	}
	if count == 0 || count > longest {
		return numeral{end: max(i, at)}, false
	}
	num.n, _ = new(big.Rat).SetString(whole.String())
	num.padded = whole.Len() > 1 && whole.String()[0] == '0' && !strings.HasPrefix(whole.String(), "0.")
	for scales := 0; scales < 2; scales++ {
		r, n := utf8.DecodeRuneInString(text[i:])
		p, ok := powers[r]
		if !ok || r == '十' || r == '拾' || p == 100 && scales == 0 && !strings.HasPrefix(text[i+n:], "万") {
			break
		}
		if r == '千' && prefixed(text[i+n:], []string{"克", "米", "瓦", "卡", "伏"}) != "" {
			break // it belongs to the unit
		}
		num.n.Mul(num.n, big.NewRat(p, 1))
		num.scale += text[i : i+n]
		i += n
	}
	num.end = i
	if num.n != nil && num.scale == "亿" && num.decimals == 0 {
		num.below(text)
	}
	return num, num.n != nil
}

// below adds the 3000万 of 2亿3000万.
func (num *numeral) below(text string) {
	digits := num.end
	for digits < len(text) && digits-num.end < 5 && text[digits] >= '0' && text[digits] <= '9' {
		digits++
	}
	if digits == num.end || digits-num.end > 4 {
		return
	}
	rest, ok := arabic(text, num.end)
	if ok && (rest.scale == "万" || rest.scale == "千万" || rest.scale == "百万") {
		num.n.Add(num.n, rest.n)
		num.end, num.scale, num.decimals = rest.end, "万", rest.decimals
	}
}

// grouped tells whether exactly three digits follow.
func grouped(s string) bool {
	n := 0
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// chinese reads 一百二十, 廿三, 二〇二六, 三点五 and 叁万捌仟.
func chinese(text string, at int) (numeral, bool) {
	var total, section, last int64
	num := numeral{chinese: true, capital: true, row: true}
	i, count, units := at, 0, 0
	fresh := false // the character before was a digit other than zero
	var written []byte
	for i < len(text) && count <= longest {
		r, n := utf8.DecodeRuneInString(text[i:])
		if v, ok := digit(r); ok {
			num.vague = num.vague || fresh
			fresh = v != 0
			last = v
			written = append(written, byte('0'+v))
			num.capital = num.capital && strings.ContainsRune(capital, r)
		} else if r == '廿' || r == '卅' {
			section += map[rune]int64{'廿': 20, '卅': 30}[r]
			units++
		} else if p, ok := powers[r]; ok {
			if count == 0 && prefixed(lastRune(text[:at]), []string{"数", "几", "近", "上", "逾", "过", "成"}) != "" {
				num.vague, last = true, 1
			} else if count == 0 && p != 10 {
				return numeral{end: i + n}, false
			}
			fresh = false
			num.capital = num.capital && strings.ContainsRune("拾佰仟万亿", r)
			units++
			if p >= 10000 {
				total = (total + section + last) * p
				section = 0
			} else {
				if last == 0 {
					last = 1
				}
				section += last * p
			}
			last = 0
			if total > 1e14 || total < 0 {
				return numeral{end: i + n}, false
			}
		} else {
			break
		}
		count++
		i += n
	}
	num.end, num.digits = i, count
	num.row = units == 0 && count > 1
	num.vague = num.vague && !num.row
	switch {
	case count == 0 || count > longest:
		return num, false
	case num.row:
		num.n, _ = new(big.Rat).SetString(string(written))
	default:
		num.n = new(big.Rat).SetInt64(total + section + last)
	}
	if rest, ok := strings.CutPrefix(text[i:], "点"); ok {
		fraction(&num, text, rest)
	}
	return num, true
}

// lastRune is the last character of a text.
func lastRune(text string) string {
	_, n := utf8.DecodeLastRuneInString(text)
	return text[len(text)-n:]
}

// hedge takes the 余, 多 or 来 between a number and its unit: 3000余元, 10多万元.
func (num *numeral) hedge(text string) {
	w := prefixed(text[num.end:], []string{"余", "多", "来"})
	if w == "" || num.n == nil {
		return
	}
	end := num.end + len(w)
	scale := prefixed(text[end:], []string{"万", "亿"})
	unit := end + len(scale)
	if prefixed(text[unit:], currencies) == "" && prefixed(text[unit:], units) == "" && !spanned(text[unit:]) {
		return
	}
	if scale != "" {
		r, _ := utf8.DecodeRuneInString(scale)
		num.n = new(big.Rat).Mul(num.n, big.NewRat(powers[r], 1))
		num.scale += scale
	}
	num.end, num.vague = unit, true
}

// fraction reads the digits behind 点.
func fraction(num *numeral, text, rest string) {
	part := big.NewRat(1, 1)
	for num.decimals < longest {
		r, n := utf8.DecodeRuneInString(rest)
		v, ok := digit(r)
		if !ok || n == 0 {
			return
		}
		part.Quo(part, big.NewRat(10, 1))
		num.n.Add(num.n, new(big.Rat).Mul(part, big.NewRat(v, 1)))
		num.decimals++
		rest = rest[n:]
		num.end = len(text) - len(rest)
	}
}
