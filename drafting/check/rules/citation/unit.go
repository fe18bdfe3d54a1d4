package citation

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check/facts"
)

// A unit is one part of the place of a provision, such as 第二款 or 第（三）、（四）项.
type unit struct {
	facts.Stretch
	rank    int             // 0 条, 1 款, 2 项, 3 目
	numbers []facts.Stretch // brackets included
}

// ranks are the marks of units in the order of their ranks.
var ranks = [...]string{"条", "款", "项", "目"}

const numerals = "一二三四五六七八九十百千零〇两0123456789０１２３４５６７８９"

// unitAt reads the unit that begins with the 第 at byte at.
func unitAt(text string, at int) (u unit, ok bool) {
	i := at + len("第")
	for {
		n := numberAt(text, i)
		if n == i {
			return u, false
		}
		u.numbers = append(u.numbers, facts.Stretch{Start: i, End: n})
		i = n
		for rank, mark := range ranks {
			if strings.HasPrefix(text[i:], mark) {
				u.rank, u.Stretch = rank, facts.Stretch{Start: at, End: i + len(mark)}
				if rank == 0 && strings.HasPrefix(text[u.End:], "之") {
					if n := numberAt(text, u.End+len("之")); n > u.End+len("之") {
						u.End = n
					}
				}
				return u, true
			}
		}
		i = joinAt(text, i)
		if len(u.numbers) > 30 {
			return u, false
		}
	}
}

// numberAt is behind the number, in brackets or not, that begins at byte i; i where
// none does.
func numberAt(text string, i int) int {
	at, closing := i, ""
	switch {
	case strings.HasPrefix(text[i:], "（"):
		at, closing = i+len("（"), "）"
	case strings.HasPrefix(text[i:], "("):
		at, closing = i+1, ")"
	}
	from := at
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !strings.ContainsRune(numerals, r) {
			break
		}
		at += n
	}
	if at == from || !strings.HasPrefix(text[at:], closing) {
		return i
	}
	return at + len(closing)
}

// joinAt is behind what joins two numbers of one unit at byte i: 、 和 至 …, or nothing
// between （一） and （三）.
func joinAt(text string, i int) int {
	for _, word := range []string{"、", "和", "及", "或者", "或", "至", "到", "以及", "—", "-", "～"} {
		if strings.HasPrefix(text[i:], word) {
			i += len(word)
			if strings.HasPrefix(text[i:], "第") {
				i += len("第")
			}
			return i
		}
	}
	return i
}

// chains are the runs of units that follow one another directly, in order.
func chains(text string) (out [][]unit) {
	for at := 0; ; {
		n := strings.Index(text[at:], "第")
		if n < 0 {
			return out
		}
		at += n
		var chain []unit
		for strings.HasPrefix(text[at:], "第") {
			u, ok := unitAt(text, at)
			if !ok {
				break
			}
			chain = append(chain, u)
			at = u.End
		}
		if len(chain) == 0 {
			at += len("第")
			continue
		}
		out = append(out, chain)
	}
}
