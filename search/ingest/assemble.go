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
	lines    []line
	tail     int // the first line behind the last article
	path     []step
	articles []*law.Article
	body     []string // lines of the last article
	last     int      // number of the last numbered one
}

// A step is one heading of the path.
type step struct {
	rank, depth int
	text        string
}

// assemble fills a version with articles, and notes what is odd about their
// numbers. Lines are the text without head, contents and signature. loose says
// that the lines come from an office file, where the blank behind 第一条 may be
// missing.
func assemble(v *law.Version, lines []line, loose bool) {
	a := &assembly{lines: lines}
	a.by = a.count(loose)
	a.tail = len(lines)
	for i := range lines {
		if _, ok := a.mark(lines[i], loose); ok {
			a.tail = i
		}
	}
	for i, l := range lines {
		a.take(i, l, loose)
	}
	a.finish()
	v.Articles = append(v.Articles, a.articles...)
	catchwords(v.Articles)
	count(v)
}

// count chooses how the provisions are counted.
func (a *assembly) count(loose bool) numbering {
	articles, points, figures, through := 0, 0, 0, 0
	for _, l := range a.lines {
		if m, ok := articleMark(l.text); ok && (m.apart || loose && m.number == 1) {
			articles++
		}
		if m, ok := pointMark(l.text); ok && m.number == points+1 {
			points++
		}
		if m, ok := figureMark(l.text); ok && l.depth == 0 {
			figures++
			if m.number == through+1 {
				through++
			}
		}
	}
	switch {
	case articles > 0:
		return byArticle
	case through >= 5 && through > points && through*10 >= figures*9:
		return byFigure
	case points > 0:
		return byPoint
	}
	return unnumbered
}

// mark is the number by which a line begins a provision.
func (a *assembly) mark(l line, loose bool) (mark, bool) {
	switch a.by {
	case byArticle:
		m, ok := articleMark(l.text)
		if !ok || l.depth > 0 && m.rest == "" && !m.apart {
			return m, false
		}
		return m, m.apart || loose && a.next(m)
	case byPoint:
		m, ok := pointMark(l.text)
		return m, ok && (m.number > a.last && m.number <= a.last+5 || m.number == 1 && l.depth > 0)
	case byFigure:
		m, ok := figureMark(l.text)
		return m, ok && l.depth == 0 && m.number > a.last && m.number <= a.last+3
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

// take adds one line.
func (a *assembly) take(i int, l line, loose bool) {
	if m, ok := a.mark(l, loose); ok {
		a.open(m)
		return
	}
	rank, _ := headingMark(l.text)
	switch {
	case l.depth > 0 && a.by == byArticle && rank == rankNone && i > a.tail:
		a.annex(l.text, "")
	case l.depth > 0:
		a.enter(step{rank: rank, depth: l.depth, text: even(l.text)})
	case a.by != unnumbered && len(a.articles) > 0 && annexLine(l.text) && (a.by != byArticle || i > a.tail):
		label, rest := annexLabel(l.text)
		a.annex(label, rest)
	case a.by == byArticle && i > a.tail && a.inAnnex():
		a.add(l.text)
	default:
		if rank, ok := heading(l.text); ok && i < a.tail && a.by == byArticle {
			a.enter(step{rank: rank, text: even(l.text)})
			return
		}
		if a.by == byFigure {
			if _, ok := pointMark(l.text); ok && utf8.RuneCountInString(l.text) < 40 && !strings.Contains(l.text, "。") {
				a.enter(step{rank: rankChapter, text: even(l.text)})
				return
			}
		}
		a.add(l.text)
	}
}

// open begins a numbered provision.
func (a *assembly) open(m mark) {
	a.close()
	headline, rest := catchword(m.rest)
	a.articles = append(a.articles, &law.Article{
		Number: m.number, Sub: m.sub, Label: m.label, Heading: headline, Path: a.names(),
	})
	a.last = m.number
	if rest != "" {
		a.body = append(a.body, rest)
	}
}

// annex begins what hangs on behind the articles.
func (a *assembly) annex(label, rest string) {
	a.close()
	a.articles = append(a.articles, &law.Article{Label: even(label)})
	if rest != "" {
		a.body = append(a.body, rest)
	}
}

func (a *assembly) inAnnex() bool {
	n := len(a.articles)
	return n > 0 && a.articles[n-1].Number == 0 && n > 1
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
	if a.by == byPoint {
		a.last = 0
	}
	if len(a.articles) == 0 || a.by == unnumbered {
		return
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

// add puts a line into the provision that is open; before the first one, into a
// preamble.
func (a *assembly) add(text string) {
	if len(a.articles) == 0 {
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
