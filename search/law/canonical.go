package law

import (
	"slices"
	"strings"
	"unicode"
)

// Canonical is the name of a statute by which titles are compared: without 《》〈〉,
// blanks, 中华人民共和国 before it, and notes in brackets on the state of the text or
// its number (（2018修正）, （2012-10-26）, （已废止）, （法释〔2021〕1号）). Width and script are
// made one (民事訴訟法 is 民事诉讼法), brackets are full-width. What tells two statutes apart stays: （一）, （试行）,
// （2021—2025年）, and the year of an amendment to the constitution.
func Canonical(title string) string {
	if plainName(title) && !strings.Contains(title, "最高人民") {
		return title // most names: nothing to fold, to leave out or to join
	}
	t := fold(title)
	var b strings.Builder
	for i := 0; i < len(t); {
		if n := skipped(t, i, b.Len() == 0); n > 0 {
			i += n
			continue
		}
		if end := t.group(i, '(', ')'); end > 0 && remark(t.runes(i+1, end-1), b.String()) {
			i = end
			continue
		}
		b.WriteRune(wide(t[i].r))
		i++
	}
	return joinOrgans(strings.Trim(b.String(), "“”\"'‘’、，。；：. "))
}

// country stands before the names of national laws.
const country = "中华人民共和国"

// skipped is how many characters at i say nothing about which statute it is.
func skipped(t text, i int, first bool) int {
	if r := t[i].r; unicode.IsSpace(r) || strings.ContainsRune("《》〈〉", r) {
		if unicode.IsSpace(r) && betweenOrgans(t, i) {
			return 0
		}
		return 1
	}
	before := t.rune(i - 1)
	if t.has(i, country) && i+7 < len(t) && t[i+7].r != '成' && (first || before == '《' || before == '〈') {
		return len([]rune(country))
	}
	return 0
}

// wide is the sign as titles print it.
func wide(r rune) rune {
	switch r {
	case '(':
		return '（'
	case ')':
		return '）'
	case ',':
		return '，'
	case ':':
		return '：'
	case '-':
		return '—'
	}
	if unicode.IsSpace(r) {
		return '、' // between two organs
	}
	return r
}

// organs are those that issue texts together, longest names first where one
// begins another.
var organs = strings.Fields(`最高人民法院 最高人民检察院 公安部 国家安全部 司法部 民政部 财政部 教育部 海关总署 国家税务总局
国家监察委员会 中国证券监督管理委员会 全国人民代表大会常务委员会 国务院 生态环境部 自然资源部 国家市场监督管理总局 中国海警局 应急管理部`)

// organAfter is the length of the organ that stands at i, or 0.
func organAfter(t text, i int) int { return t.word(i, organs) }

// betweenOrgans tells whether the blank at i parts two organs: 最高人民法院 最高人民检察院.
func betweenOrgans(t text, i int) bool {
	if organAfter(t, t.space(i)) == 0 || t.rune(i-1) == ' ' {
		return false
	}
	for _, o := range organs {
		if n := len([]rune(o)); i >= n && t.has(i-n, o) {
			return true
		}
	}
	return false
}

// joinOrgans puts 、 between organs printed without, or with a comma.
func joinOrgans(name string) string {
	const supreme = "最高人民"
	var out strings.Builder
	for {
		at := strings.Index(name, supreme)
		if at < 0 {
			break
		}
		end := at + len(supreme)
		for _, organ := range organs[:2] {
			if strings.HasPrefix(name[at:], organ) {
				end = at + len(organ)
			}
		}
		out.WriteString(name[:end])
		if name = name[end:]; end > at+len(supreme) {
			if rest := strings.TrimPrefix(name, "，"); beginsWithOrgan(rest) {
				out.WriteString("、")
				name = rest
			}
		}
	}
	if out.Len() == 0 {
		return name
	}
	return out.String() + name
}

func beginsWithOrgan(name string) bool {
	return slices.ContainsFunc(organs, func(organ string) bool { return strings.HasPrefix(name, organ) })
}

// bare is a canonical name without brackets at its end: 规则（试行） is 规则.
func bare(name string) string {
	for strings.HasSuffix(name, "）") {
		i := strings.LastIndex(name, "（")
		if i <= 0 {
			break
		}
		name = name[:i]
	}
	return name
}

// StatuteID is the stable id of a statute, which can be read: its canonical title,
// after the organ's name where the title alone begins with 关于 and so may be anyone's.
func StatuteID(title, organ string) string {
	name := Canonical(title)
	if o := Canonical(organ); o != "" && strings.HasPrefix(name, "关于") {
		return o + name
	}
	return name
}
