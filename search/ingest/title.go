package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
)

// title is a heading as it is read: runs of blanks are one, and blanks that only spread
// a short word go, 第一章　总　则 is 第一章 总则.
func title(s string) string {
	s = even(s)
	rest := s
	if rank, after := headingMark(s); rank != rankNone {
		rest = after
	} else if m, ok := pointMark(s); ok {
		rest = m.rest
	} else if _, after, ok := bracketMark(s); ok {
		rest = after
	}
	mark := s[:len(s)-len(rest)]
	if trim(mark) != mark {
		return squeeze(mark) + " " + unspread(rest)
	}
	return squeeze(mark) + unspread(rest)
}

// titles are headings in the same way.
func titles(path []string) []string {
	for i := range path {
		path[i] = title(path[i])
	}
	return path
}

// unspread is s without its blanks where every sign stands alone.
func unspread(s string) string {
	for word := range strings.SplitSeq(s, " ") {
		if r, size := utf8.DecodeRuneInString(word); size != len(word) || size < 3 || r == utf8.RuneError {
			return s
		}
	}
	return strings.ReplaceAll(s, " ", "")
}

// wholeTitle is how many signs the name of a heading has at least before a source breaks it.
const wholeTitle = 9

// torn takes a line without a mark between a heading and the next number for what it
// is: the rest of a long heading that the source broke, or a heading that lost its
// number. Text has an end of a sentence.
func (a *assembly) torn(i int) bool {
	text := a.lines[i].text
	if !a.fresh || len(a.path) == 0 || !a.leads(i) {
		return false
	}
	top := &a.path[len(a.path)-1]
	if top.rank == rankNone {
		return false
	}
	_, name := headingMark(top.text)
	broken := utf8.RuneCountInString(name) >= wholeTitle && !a.lost(i, top.rank+1) ||
		strings.HasSuffix(name, "、") || strings.HasSuffix(name, "的")
	if broken && !top.joined {
		top.text, top.joined = top.text+even(text), true
		return true
	}
	a.enter(step{rank: top.rank + 1, depth: top.depth + 1, text: title(text)})
	return true
}

// leads reports whether line i is short and has no end of a sentence, and a number or a
// heading follows, perhaps behind one more such line.
func (a *assembly) leads(i int) bool {
	for at := i; at < min(i+2, len(a.lines)-1); at++ {
		text := a.lines[at].text
		if utf8.RuneCountInString(text) > 40 || strings.ContainsAny(text, "。；：:;") {
			return false
		}
		next := a.lines[at+1]
		_, is := a.mark(next)
		if _, chapter := heading(next.text); is || chapter || next.depth > 0 {
			return true
		}
	}
	return false
}

// lost reports whether the next heading is the second of its rank: 第二节.
func (a *assembly) lost(i, rank int) bool {
	for _, l := range a.lines[i+1:] {
		r, _ := headingMark(l.text)
		if _, plain := heading(l.text); r == rankNone || !plain && l.depth == 0 {
			continue
		}
		n, _ := numeral(trim(strings.TrimPrefix(l.text, "第")))
		return r == rank && n == 2
	}
	return false
}

// within puts the part of a statute that a source gives by itself in front of the
// headings, where they do not begin with it.
func within(v *law.Version, part string) {
	if !isPart(part) {
		return
	}
	for _, a := range v.Articles {
		if len(a.Path) > 0 {
			if rank, _ := headingMark(a.Path[0]); rank == rankBook || squeeze(a.Path[0]) == squeeze(part) {
				continue
			}
		}
		a.Path = slices.Concat([]string{part}, a.Path)
	}
}

// isPart tells a part of a statute from other second titles: 合同编, 第三编 合同, 附则.
func isPart(title string) bool {
	rank, _ := headingMark(title)
	return rank == rankBook || strings.HasSuffix(title, "编") || partTitle(title)
}
