package ingest

import (
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
)

// acts are the words for what happened to a statute, as they stand in its head, and
// the word by which we call it.
var acts = []struct{ word, act string }{
	{"修订", "修订"},
	{"修正", "修正"},
	{"修改", "修正"},
	{"通过", "通过"},
	{"批准", "批准"},
	{"公布", "公布"},
	{"发布", "公布"},
	{"颁布", "公布"},
	{"印发", "公布"},
	{"签发", "公布"},
	{"公告", "公布"},
	{"施行", "施行"},
	{"实施", "施行"},
	{"实行", "施行"},
	{"生效", "施行"},
	{"执行", "施行"},
	{"废止", "废止"},
	{"失效", "废止"},
}

// events reads the dated acts in the head of a statute. A line that begins with no
// date goes on with the line before it.
func events(lines []string) []Event {
	var out []Event
	for _, text := range rejoin(lines) {
		out = append(out, split(text)...)
	}
	return out
}

// rejoin puts lines together that a source has cut in the middle.
func rejoin(lines []string) []string {
	var out []string
	for _, l := range lines {
		l = trim(l)
		if l == "" {
			continue
		}
		_, size := date(strings.TrimLeft(l, "（(*根据自"))
		if size > 0 || len(out) == 0 {
			out = append(out, l)
		} else {
			out[len(out)-1] += l
		}
	}
	return out
}

// split cuts a line at the dates that stand outside of book titles and reads an act
// from each piece. A piece without one shares the act of the next: 根据1999年…、2001年
// … 修正.
func split(text string) []Event {
	type piece struct {
		on         law.Date
		start, end int
	}
	var pieces []piece
	depth := 0
	for i := 0; i < len(text); {
		r, width := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '《':
			depth++
		case '》':
			depth = max(depth-1, 0)
		}
		if depth == 0 {
			if on, size := date(text[i:]); size > 0 {
				pieces = append(pieces, piece{on: on, start: i, end: i + size})
				i += size
				continue
			}
		}
		i += width
	}
	out := make([]Event, 0, len(pieces))
	for i, p := range pieces {
		end := len(text)
		if i+1 < len(pieces) {
			end = pieces[i+1].start
		}
		out = append(out, Event{Date: p.on, Act: act(text[p.end:end]), Text: trim(text[p.start:end])})
	}
	for i := len(out) - 2; i >= 0; i-- {
		if out[i].Act == "" {
			out[i].Act = out[i+1].Act
		}
	}
	return out
}

// act is the last word for an act outside of book titles.
func act(text string) string {
	if strings.Contains(text, "通过的《") || strings.Contains(text, "通过的<") {
		return "修正"
	}
	bare := outside(text)
	best, at := "", -1
	for _, a := range acts {
		if i := strings.LastIndex(bare, a.word); i > at {
			best, at = a.act, i
		}
	}
	if best == "施行" && strings.Contains(bare, "公布") && strings.Contains(bare, "起施行") {
		return "公布" // 公布，自公布之日起施行
	}
	return best
}

// outside is text without what stands in book titles.
func outside(text string) string {
	if !strings.ContainsAny(text, "《〈") {
		return text
	}
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch r {
		case '《', '〈':
			depth++
		case '》', '〉':
			depth = max(depth-1, 0)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// date reads the day that s begins with, 2022年12月1日 or 二〇二二年十二月一日 or
// 2022-12-01, and its length in bytes; 0 where there is none.
func date(s string) (on law.Date, size int) {
	y, width := year(s)
	if width == 0 {
		return 0, 0
	}
	rest := strings.TrimLeft(s[width:], " ")
	for _, seps := range [][3]string{{"年", "月", "日"}, {"-", "-", ""}, {".", ".", ""}} {
		after, found := strings.CutPrefix(rest, seps[0])
		if !found {
			continue
		}
		m, after, found := counted(after, seps[1])
		if !found {
			return 0, 0
		}
		d, after, found := counted(after, seps[2])
		if !found || y < 1900 || y > 2100 {
			return 0, 0
		}
		on = law.Date(y*10000 + m*100 + d)
		if _, ok := law.ParseDate(on.String()); !ok {
			return 0, 0
		}
		return on, len(s) - len(after)
	}
	return 0, 0
}

// counted reads a number and the word behind it.
func counted(s, word string) (n int, rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	n, width := numeral(s)
	if width == 0 || n > 31 {
		return 0, s, false
	}
	rest, ok = strings.CutPrefix(strings.TrimLeft(s[width:], " "), word)
	if word == "" {
		rest = s[width:]
	}
	return n, rest, ok
}

// year reads 2022 or 二〇二二: four figures.
func year(s string) (n, size int) {
	count := 0
	for i, r := range s {
		if !sign(r) && (r < '0' || r > '9') && (r < '０' || r > '９') {
			break
		}
		size, count = i+utf8.RuneLen(r), count+1
		if count > 4 {
			return 0, 0
		}
	}
	if count != 4 {
		return 0, 0
	}
	n, ok := law.Number(s[:size])
	if !ok {
		return 0, 0
	}
	return n, size
}
