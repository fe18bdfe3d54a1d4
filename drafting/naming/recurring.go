package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A recurrence is a place where three characters stand that may be a name.
type recurrence struct {
	name  string
	whole bool // a name may begin and end there
	next  rune // what stands behind
}

// lookRecurring sees the places where a common surname and two characters stand.
func (s *Seen) lookRecurring(text string) {
	for at, r := range text {
		if !strings.ContainsRune(common, r) {
			continue
		}
		if name := threeAt(text, at); name != "" {
			rest := text[at+len(name):]
			next, _ := utf8.DecodeRuneInString(rest)
			s.recurrences = append(s.recurrences, recurrence{name, isStart(text[:at]) && isEnd(rest), next})
		}
	}
}

// recurring takes names of three characters that nothing introduces: those that come
// up at least twice, always where a name may begin and end, and behind which different
// things stand.
func (g *gathering) recurring() {
	type place struct {
		whole, part int
		next        rune
		differs     bool
	}
	found := map[string]*place{}
	var order []string
	for _, s := range g.seen {
		for _, r := range s.recurrences {
			p := found[r.name]
			if p == nil {
				p = &place{next: r.next}
				found[r.name] = p
				order = append(order, r.name)
			}
			if !r.whole {
				p.part++
				continue
			}
			p.whole++
			p.differs = p.differs || r.next != p.next
		}
	}
	for _, name := range order {
		if p := found[name]; p.whole >= 2 && p.part*4 <= p.whole && p.differs && g.persons[name] == nil {
			g.person(name, Full, 0)
		}
	}
}

// common are the surnames of most people.
const common = "马高于任武段贝龙夏乔柳洪王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜魏苏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦傅邹孟熊秦邱侯尹薛闫雷黎贺顾毛郝龚邵钱覃戴严莫孔汤温康施牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿焦卓"

// threeAt is a surname and two given characters at a place; "" where there are none, or
// where a word begins there.
func threeAt(text string, at int) string {
	_, n := utf8.DecodeRuneInString(text[at:])
	a, n1 := utf8.DecodeRuneInString(text[at+n:])
	b, n2 := utf8.DecodeRuneInString(text[at+n+n1:])
	end := at + n + n1 + n2
	if !unicode.Is(unicode.Han, b) || !given(a) || !given(b) || words()[text[at:at+n+n1]] || verbs()[text[at:at+n+n1]] || verbs()[text[at+n:end]] || unit(text[end:]) {
		return ""
	}
	return text[at:end]
}
