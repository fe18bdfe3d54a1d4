package law

import "strings"

// limit is the highest number read or written; the longest code has 1,260 articles.
const limit = 99999

// Number reads a number as it stands in a citation: 105, １０５, 一百零五, 百零五,
// 一〇五, 两百, 壹佰. Of 一百五 the 零 is taken to be left out (105), because a
// counted hundred and fifty is never said without 十. ok is false for anything
// else, for zero and beyond 99,999.
func Number(s string) (n int, ok bool) {
	t := fold(strings.TrimSpace(s))
	n, end := t.number(0)
	return n, end == len(t) && n > 0
}

// Numeral writes a number of 1 to 99,999 in Chinese: 一千二百六十, 一百零五, 十二.
// It is "" for any other.
func Numeral(n int) string {
	if n < 1 || n > limit {
		return ""
	}
	var b strings.Builder
	gap := false
	for _, u := range []struct {
		size int
		name string
	}{{10000, "万"}, {1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / u.size
		n %= u.size
		switch {
		case d == 0:
			gap = b.Len() > 0
			continue
		case gap:
			b.WriteString("零")
		}
		gap = false
		if u.size != 10 || d != 1 || b.Len() > 0 {
			b.WriteString(string([]rune("零一二三四五六七八九")[d]))
		}
		b.WriteString(u.name)
	}
	return b.String()
}

// digit is the value of a Chinese or Arabic digit, or -1.
func digit(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	return chineseDigit(r)
}

func chineseDigit(r rune) int {
	switch r {
	case '零', '〇', '○':
		return 0
	case '一', '壹':
		return 1
	case '二', '两', '贰':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// size is the value of a Chinese unit of counting, or 0.
func size(r rune) int {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万':
		return 10000
	}
	return 0
}

// number reads the number that begins at glyph i and where it ends; n is 0 where
// none begins or the run of its signs is no number.
func (t text) number(i int) (n, end int) {
	end = i
	if i > len(t) {
		return 0, i
	}
	for end < len(t) && t[end].r >= '0' && t[end].r <= '9' && n <= limit {
		n = n*10 + int(t[end].r-'0')
		end++
	}
	if end > i {
		return inRange(n), end
	}
	for end < len(t) && (chineseDigit(t[end].r) >= 0 || size(t[end].r) > 0) {
		end++
	}
	return chinese(t[i:end]), end
}

// chinese is the value of a run of Chinese signs, or 0.
func chinese(t text) int {
	if len(t) == 0 || len(t) > 9 {
		return 0
	}
	positional := 0
	for _, g := range t {
		if size(g.r) > 0 {
			return counted(t)
		}
		positional = positional*10 + chineseDigit(g.r)
	}
	return inRange(positional)
}

// counted is the value of signs with units, which must grow smaller.
func counted(t text) int {
	total, pending, last := 0, -1, 100000
	for _, g := range t {
		u := size(g.r)
		if u == 0 {
			d := chineseDigit(g.r)
			if pending > 0 || (d == 0 && pending == 0) {
				return 0
			}
			pending = d
			continue
		}
		if u >= last {
			return 0
		}
		last = u
		if pending < 1 {
			pending = 1 // 十二, 百零五, 一百十二
		}
		total += pending * u
		pending = -1
	}
	if pending > 0 {
		total += pending
	}
	return inRange(total)
}

func inRange(n int) int {
	if n > limit {
		return 0
	}
	return n
}
