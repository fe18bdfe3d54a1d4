package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
)

// A numbering is how the provisions of a text are counted.
type numbering int

const (
	unnumbered numbering = iota
	byArticle            // 第一条
	byPoint              // 一、
	byFigure             // 1. through all headings, as old interpretations have it
)

// Labels of what has no number of its own.
const (
	labelPreamble = "序言"
	labelWhole    = "正文"
	labelAnnex    = "附件"
)

// An assembly makes articles of lines.
type assembly struct {
	by       numbering
	loose    bool // a blank behind 第一条 may be missing
	lines    []line
	tail     int // the last line that begins a provision
	path     []step
	articles []*law.Article
	body     []string // lines of the last article
	last     int      // number of the last numbered one
	fresh    bool     // a heading was the last thing read
	bracket  int      // number of the last heading like （一） below the last other one
	annexed  bool     // the last provision is an annex
}

// A step is one heading of the path.
type step struct {
	rank, depth int
	text        string
	joined      bool // of two lines
}

// assemble fills a version with articles. Lines are the text without head, contents and signature. loose says
// that the lines come from an office file, where the blank behind 第一条 may be
// missing.
func assemble(v *law.Version, lines []line, loose bool) {
	a := &assembly{lines: lines, loose: loose}
	a.by = a.count()
	a.findTail()
	for i := range lines {
		a.take(i)
	}
	a.finish()
	v.Articles = append(v.Articles, a.articles...)
	catchwords(v.Articles)
}

// findTail finds the last line that begins a provision. Points and figures end at
// the first annex, which may have points of its own; a republished text behind a
// decision has articles.
func (a *assembly) findTail() {
	for i, l := range a.lines {
		m, ok := a.mark(l)
		switch {
		case ok:
			a.tail, a.last = i, m.number
		case l.depth > 0 && a.by == byPoint:
			a.last = 0
		case a.by != byArticle && a.last > 0 && annexLine(l.text):
			a.last = 0
			return
		}
	}
	a.last = 0
}

// count chooses how the provisions are counted. Arabic figures count only where they
// run on through headings; lists within a point begin again at 1.
func (a *assembly) count() numbering {
	articles, points, figures, through, across, point := 0, 0, 0, 0, 0, 0
	divided := false
	for _, l := range a.lines {
		if m, ok := articleMark(l.text); ok && (m.apart || a.loose && m.number == 1) {
			articles++
		}
		if m, ok := pointMark(l.text); ok {
			divided = true
			if m.number == point+1 || point == 0 && m.number <= 3 {
				points, point = points+1, m.number
			}
		}
		if m, ok := figureMark(l.text); ok && l.depth == 0 {
			figures++
			if m.number == through+1 {
				if divided && through > 0 {
					across++
				}
				through++
				divided = false
			}
		}
	}
	switch {
	case articles > 0:
		return byArticle
	case through >= 5 && across > 0 && through > points && through*10 >= figures*9:
		return byFigure
	case points > 0:
		return byPoint
	}
	return unnumbered
}

// mark is the number by which a line begins a provision.
func (a *assembly) mark(l line) (mark, bool) {
	switch a.by {
	case byArticle:
		m, ok := articleMark(l.text)
		ok = ok && (m.apart && !m.slip || (a.loose || m.spaced || m.slip) && a.next(m))
		return m, ok
	case byPoint:
		m, ok := pointMark(l.text)
		return m, ok && !a.annexed && (m.number > a.last && m.number <= a.last+5 || m.number == 1 && l.depth > 0)
	case byFigure:
		m, ok := figureMark(l.text)
		return m, ok && !a.annexed && l.depth == 0 && m.number > a.last && m.number <= a.last+3
	}
	return mark{}, false
}

// next reports whether an article without a blank behind its number is the one
// that is due: 第三条规定的 in the middle of a text is not.
func (a *assembly) next(m mark) bool {
	if strings.HasPrefix(m.rest, "第") || strings.HasPrefix(m.rest, "规定") || strings.HasPrefix(m.rest, "的") ||
		strings.HasPrefix(m.rest, "、") || strings.HasPrefix(m.rest, "，") || strings.HasPrefix(m.rest, "至") {
		return false
	}
	return m.number == a.last+1 || m.number == a.last && m.sub > 0
}

// take adds line i.
func (a *assembly) take(i int) {
	l := a.lines[i]
	if m, ok := a.mark(l); ok {
		a.open(m)
		return
	}
	rank, _ := headingMark(l.text)
	behind := i > a.tail && len(a.articles) > 0
	switch {
	case l.depth > 0 && a.by == byArticle && rank == rankNone && behind:
		a.annex(l.text, "")
	case behind && a.by != unnumbered && annexLine(l.text):
		label, rest := annexLabel(l.text)
		a.annex(label, rest)
	case a.annexed:
		a.add(l.text)
	case l.depth > 0:
		a.enter(step{rank: rank, depth: l.depth, text: title(l.text)})
	case a.by == byArticle && i < a.tail && (a.plainHeading(i) || a.torn(i)):
	case a.by == byFigure && shortPoint(l.text):
		a.enter(step{rank: rankChapter, text: title(l.text)})
	default:
		a.add(l.text)
	}
}

// plainHeading enters a line that is a heading though nothing marks it as one: 第一章,
// 附则, and （一）, （二） … that stand right below a heading or between two articles.
func (a *assembly) plainHeading(i int) bool {
	text := a.lines[i].text
	if rank, ok := heading(text); ok {
		a.enter(step{rank: rank, text: title(text)})
		return true
	}
	_, rest, ok := bracketMark(text)
	if !ok || utf8.RuneCountInString(text) > 40 || strings.ContainsAny(text, "。；：，") || rest == "" {
		return false
	}
	if _, next := a.mark(a.lines[i+1]); !next {
		return false
	}
	n, _ := numeral(strings.TrimLeft(text, "（("))
	if n != a.bracket+1 || n == 1 && !a.fresh || a.inList(n) {
		return false
	}
	depth := 9 // below all others
	a.enter(step{depth: depth, text: title(text)})
	a.bracket = n
	return true
}

// inList reports whether the last line read is item n-1 of a list.
func (a *assembly) inList(n int) bool {
	if len(a.body) == 0 {
		return false
	}
	last := a.body[len(a.body)-1]
	_, _, ok := bracketMark(last)
	before, _ := numeral(strings.TrimLeft(last, "（("))
	return ok && before == n-1
}

// shortPoint reports whether a line such as 一、执行机构 is a heading.
func shortPoint(s string) bool {
	_, ok := pointMark(s)
	return ok && utf8.RuneCountInString(s) < 40 && !strings.Contains(s, "。")
}

// open begins a numbered provision.
func (a *assembly) open(m mark) {
	a.close()
	headline, rest := catchword(m.rest)
	a.articles = append(a.articles, &law.Article{
		Number: m.number, Sub: m.sub, Label: m.label, Heading: headline, Path: a.names(),
	})
	a.last, a.fresh, a.annexed = m.number, false, false
	if rest != "" {
		a.body = append(a.body, rest)
	}
}

// annex begins what hangs on behind the articles.
func (a *assembly) annex(label, rest string) {
	a.close()
	a.articles = append(a.articles, &law.Article{Label: even(label)})
	a.annexed = true
	if rest != "" {
		a.body = append(a.body, rest)
	}
}

// enter puts a heading into the path.
func (a *assembly) enter(s step) {
	for len(a.path) > 0 {
		top := a.path[len(a.path)-1]
		lower := top.rank >= s.rank
		if top.rank == rankNone || s.rank == rankNone {
			lower = top.depth >= s.depth
		}
		if !lower {
			break
		}
		a.path = a.path[:len(a.path)-1]
	}
	a.path = append(a.path, s)
	a.fresh, a.bracket = true, 0
	if a.by == byPoint {
		a.last = 0
	}
	a.close()
}

func (a *assembly) names() []string {
	if len(a.path) == 0 {
		return nil
	}
	names := make([]string, len(a.path))
	for i, s := range a.path {
		names[i] = s.text
	}
	return names
}

// add puts a line into the provision that is open; before the first one and right
// below a heading, into a preamble.
func (a *assembly) add(text string) {
	if len(a.articles) == 0 || a.fresh {
		a.fresh = false
		label := labelPreamble
		if a.by == unnumbered {
			label = labelWhole
		}
		a.articles = append(a.articles, &law.Article{Label: label, Path: a.names()})
	}
	a.body = append(a.body, text)
}

// close writes the lines of the open provision into it.
func (a *assembly) close() {
	if n := len(a.articles); n > 0 && len(a.body) > 0 {
		last := a.articles[n-1]
		if last.Text != "" {
			a.body = slices.Insert(a.body, 0, last.Text)
		}
		last.Text = strings.Join(a.body, "\n")
	}
	a.body = a.body[:0]
}

// finish closes the last provision and drops annexes that have no text.
func (a *assembly) finish() {
	a.close()
	a.articles = slices.DeleteFunc(a.articles, func(x *law.Article) bool {
		return x.Number == 0 && x.Text == ""
	})
}

// annexLine reports whether a line opens an annex: 附件一：…, 附：, 附表.
func annexLine(s string) bool {
	rest, found := strings.CutPrefix(s, "附")
	if !found || utf8.RuneCountInString(s) > 45 || strings.Contains(s, "。") {
		return false
	}
	for _, kind := range []string{"件", "表", "录", "图"} {
		if after, is := strings.CutPrefix(rest, kind); is {
			_, size := numeral(after)
			after = after[size:]
			return after == "" || size > 0 || strings.HasPrefix(after, "：") || strings.HasPrefix(after, ":") || trim(after) != after
		}
	}
	return rest == "" || strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")
}

// annexLabel cuts 附件一 off its title.
func annexLabel(s string) (label, rest string) {
	at := strings.IndexFunc(s, func(r rune) bool { return r == '：' || r == ':' || blank(r) })
	if at < 0 {
		return s, ""
	}
	rest = strings.TrimLeft(trim(s[at:]), "：:")
	if s[:at] == "附" {
		return labelAnnex, trim(rest)
	}
	return s[:at], trim(rest)
}

// catchword cuts a printed catchword in square brackets off an article.
func catchword(s string) (headline, rest string) {
	for _, pair := range [][2]string{{"【", "】"}, {"［", "］"}, {"[", "]"}} {
		after, found := strings.CutPrefix(s, pair[0])
		if !found {
			continue
		}
		if at := strings.Index(after, pair[1]); at > 0 && utf8.RuneCountInString(after[:at]) <= 40 {
			return trim(after[:at]), trim(after[at+len(pair[1]):])
		}
	}
	return "", s
}

// catchwords takes the round brackets in which some local law prints catchwords
// for what they are, where nearly every article has them.
func catchwords(articles []*law.Article) {
	round, numbered := 0, 0
	for _, a := range articles {
		if a.Number == 0 {
			continue
		}
		numbered++
		if roundWord(a.Text) > 0 {
			round++
		}
	}
	if numbered < 3 || round*5 < numbered*4 {
		return
	}
	for _, a := range articles {
		if at := roundWord(a.Text); a.Number > 0 && at > 0 {
			a.Heading = trim(a.Text[len("（") : at-len("）")])
			a.Text = trim(a.Text[at:])
		}
	}
}

// roundWord is where the round bracket ends that s begins with; 0 without one.
func roundWord(s string) int {
	if !strings.HasPrefix(s, "（") {
		return 0
	}
	at := strings.Index(s, "）")
	inside := s[:max(at, 0)]
	if at < 0 || utf8.RuneCountInString(inside) > 30 || strings.ContainsAny(inside, "。；\n") {
		return 0
	}
	if _, size := numeral(strings.TrimPrefix(inside, "（")); size == len(inside)-len("（") {
		return 0 // （一）
	}
	return at + len("）")
}
