package ingest

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
	"jianwen/search/read"
)

// A para is a paragraph of an office file.
type para struct {
	text   string
	level  int
	center bool
}

// paragraphs are the lines of an office file without the blank ones.
func paragraphs(d *read.Document) []para {
	out := make([]para, 0, len(d.Blocks))
	for _, b := range d.Blocks {
		for l := range strings.SplitSeq(b.Text, "\n") {
			if l = trim(l); l != "" && (d.Format != "pdf" || !pageNumber(l)) {
				out = append(out, para{text: l, level: b.Level, center: b.Center})
			}
		}
	}
	return out
}

// pageNumber reports whether a line is the number of a page: — 3 —.
func pageNumber(s string) bool {
	bare := strings.Trim(s, "—-–·第页 ")
	_, size := figures(bare)
	return size > 0 && size == len(bare) && size <= 4
}

// A head is what stands above the text of a statute.
type head struct {
	title  string
	number string   // 法释〔2020〕17号, 国务院令第743号
	dated  []string // lines of events
	start  int      // the first line of the title
	end    int      // the first line of the text
	from   string   // why it is a statute, in words
}

// statuteNouns are how titles of statutes end, bracketed remarks apart.
var statuteNouns = []string{
	"法", "法典", "条例", "规定", "办法", "决定", "决议", "解释", "规则", "细则", "批复", "解答", "准则", "规程", "规范", "修正案",
	"安排", "标准", "章程", "若干意见", "补充规定", "指导意见", "的意见",
}

// numberLine matches a line that is nothing but the number of a decree or document.
var numberLine = regexp.MustCompile(`^[（(]?(?:[\p{Han}]{1,20}\s*[〔［\[（(](?:19|20)\d\d[〕］\]）)]\s*第?\s*\d+\s*号|[\p{Han}、\s]*(?:令|公告)|(?:[\p{Han}、\s]*(?:令|公告))?\s*第?\s*[〇零一二三四五六七八九十百千\d]+\s*号)[)）]?$`)

// statuteHead finds the head of a statute and decides whether it is one: numbered
// articles, or a line of adoption below a title, or the title and number of a statute.
func statuteHead(ps []para) (h head, ok bool) {
	body, articles := textStart(ps)
	at := adoption(ps[:min(body, 40, len(ps))])
	switch {
	case at >= 0:
		h.start, h.title = titleAbove(ps, at)
		h.end = at
		for h.end < len(ps) && datedLine(ps[h.end].text) {
			h.end++
		}
	default:
		h.title, h.end = titleTop(ps, min(body, len(ps)))
	}
	for i := 0; i < h.end; i++ {
		switch text := ps[i].text; {
		case numberLine.MatchString(text):
			h.number = strings.TrimSpace(h.number + squeeze(text))
		case hasDate(text):
			h.dated = append(h.dated, text)
		}
	}
	for h.end < len(ps) && h.end < body && numberLine.MatchString(ps[h.end].text) {
		h.number += squeeze(ps[h.end].text)
		h.end++
	}
	switch noun := statuteTitle(h.title); {
	case h.title == "":
		return h, false
	case articles >= 2 && (noun || at >= 0 || articles >= 5 && letterTitle(h.title) == nil):
		h.from = "条文编号"
	case at >= 0 && noun:
		h.from = "题注"
	case noun && strings.ContainsAny(h.number, "令释") && articles+h.end > 0:
		h.from = "文号"
	default:
		return h, false
	}
	return h, true
}

// textStart is where the numbered text, its headings or its contents begin, and how
// many articles follow one upon the other.
func textStart(ps []para) (at, articles int) {
	at = len(ps)
	for i, p := range ps {
		m, is := articleMark(p.text)
		if is && m.number == articles+1 && m.sub == 0 {
			articles++
		}
		_, chapter := heading(p.text)
		point, numbered := pointMark(p.text)
		if is && m.number == 1 || chapter || contents(p.text) || numbered && point.number == 1 {
			at = min(at, i)
		}
	}
	return at, articles
}

// adoption is the line of the head that tells the adoption, or -1.
func adoption(ps []para) int {
	for i, p := range ps {
		if i > 0 && datedLine(p.text) {
			return i
		}
	}
	return -1
}

// datedLine reports whether a line tells an event: it begins with a date, perhaps
// behind a bracket, and has a word for an act.
func datedLine(s string) bool {
	bare := strings.TrimLeft(s, "（(*根据自")
	_, size := date(bare)
	return size > 0 && size < len(bare) && act(bare[size:]) != ""
}

func hasDate(s string) bool {
	for at := strings.Index(s, "年"); at >= 0; {
		if at >= 4 {
			if _, size := date(s[at-4:]); size > 0 {
				return true
			}
		}
		if at >= 12 {
			if _, size := date(s[at-12:]); size > 0 {
				return true
			}
		}
		next := strings.Index(s[at+3:], "年")
		if next < 0 {
			return false
		}
		at += 3 + next
	}
	return false
}

// titleAbove joins the lines of the title, which end above line at or above a number
// that stands there.
func titleAbove(ps []para, at int) (first int, title string) {
	for at > 0 && numberLine.MatchString(ps[at-1].text) {
		at--
	}
	first = at
	for first > 0 && at-first < 5 {
		text := ps[first-1].text
		_, size := date(text)
		if size > 0 || numberLine.MatchString(text) || utf8.RuneCountInString(text) > 80 ||
			strings.ContainsAny(text, "。；！") || strings.HasPrefix(squeeze(text), "中华人民共和国主席") || presiding(text) {
			break
		}
		first--
	}
	return first, joined(ps[first:at])
}

// presiding is a line of signature below a decree: 总理　李强.
func presiding(s string) bool {
	for _, w := range []string{"总理", "部长", "主任", "局长", "署长", "省长", "市长", "行长"} {
		if strings.HasPrefix(s, w) && utf8.RuneCountInString(s) < 12 {
			return true
		}
	}
	return false
}

// titleTop is the title at the top of a text that has no line of adoption, and where
// it ends.
func titleTop(ps []para, body int) (string, int) {
	first := 0
	for first < body && (numberLine.MatchString(ps[first].text) || pureDate(ps[first].text) > 0) {
		first++
	}
	for end := first + 1; end <= min(body, first+4); end++ {
		text := ps[end-1].text
		if utf8.RuneCountInString(text) > 80 || strings.ContainsAny(text, "。；：") {
			break
		}
		if t := joined(ps[first:end]); statuteTitle(t) {
			return t, end
		}
	}
	if first < body && utf8.RuneCountInString(ps[first].text) <= 80 && !strings.ContainsAny(ps[first].text, "。；") {
		return even(ps[first].text), first + 1
	}
	return "", first
}

func joined(ps []para) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.text)
	}
	return strings.Trim(squeeze(b.String()), "《》#")
}

// statuteTitle reports whether a title ends as those of statutes do.
func statuteTitle(title string) bool {
	bare := title
	for strings.HasSuffix(bare, "）") || strings.HasSuffix(bare, ")") {
		at := max(strings.LastIndex(bare, "（"), strings.LastIndex(bare, "("))
		if at <= 0 {
			break
		}
		bare = bare[:at]
	}
	for _, noun := range statuteNouns {
		if strings.HasSuffix(bare, noun) {
			return true
		}
	}
	return false
}

// unread counts the lines above a title that are neither number, date nor event.
func unread(ps []para) (n int) {
	for _, p := range ps {
		if !numberLine.MatchString(p.text) && !hasDate(p.text) && !strings.HasPrefix(squeeze(p.text), "中华人民共和国主席") && !presiding(p.text) {
			n++
		}
	}
	return n
}

// statute reads a statute from an office file.
func statute(f *File, d *read.Document, ps []para, h head) *Statute {
	s := &Statute{Title: h.title, Number: h.number, Category: category(f.Name)}
	for _, e := range events(h.dated) {
		if e.Act != "" {
			s.Events = append(s.Events, e)
		}
	}
	if above := unread(ps[:h.start]); above > 0 {
		s.Notes = append(s.Notes, note("before-title", "标题前的%d段文字没有收入", "%d paragraphs above the title were left out", above))
	}
	rest, signed := signature(ps[min(h.end, len(ps)):])
	lines := statuteLines(rest)
	assemble(&s.Version, lines, true)
	day := law.Date(0)
	if signed != "" {
		s.Notes = append(s.Notes, note("signature", "落款：%s", "signed: %s", signed))
		day = pureDate(lastOf(signed))
	}
	if day > 0 && len(s.Events) == 0 {
		s.Events = append(s.Events, Event{Date: day, Text: signed})
	}
	settle(s, f, named(f.Name))
	if v := &s.Version; v.Promulgated == 0 && day >= v.Text && day <= v.Text.Add(promulgation) {
		v.Promulgated = day
	}
	return s
}

func lastOf(s string) string {
	fields := strings.Fields(s)
	return fields[len(fields)-1]
}

// pureDate is the day that a line consists of; 0 for any other line.
func pureDate(s string) law.Date {
	s = squeeze(s)
	on, size := date(s)
	if size == 0 || size != len(s) {
		return 0
	}
	return on
}

// signature cuts the name of the organ and the date at the end off.
func signature(ps []para) (rest []para, signed string) {
	n := len(ps)
	if n < 2 || pureDate(ps[n-1].text) == 0 {
		return ps, ""
	}
	first := n - 1
	for first > 0 && n-first < 4 && organName(squeeze(ps[first-1].text)) {
		first--
	}
	var words []string
	for _, p := range ps[first:] {
		words = append(words, squeeze(p.text))
	}
	return ps[:first], strings.Join(words, " ")
}

// statuteLines makes lines of paragraphs: without the contents, headings whole.
func statuteLines(ps []para) []line {
	ps = withoutContents(ps)
	out := make([]line, 0, len(ps))
	for i := 0; i < len(ps); i++ {
		p := ps[i]
		text := p.text
		rank, ok := heading(text)
		if ok && rank != rankNone {
			if _, name := headingMark(text); name == "" && i+1 < len(ps) && bareHeading(ps[i+1]) {
				i++
				text += " " + ps[i].text
			}
			out = append(out, line{text: text, depth: rank})
			continue
		}
		depth := p.level
		if _, ok := articleMark(text); ok {
			depth = 0
		}
		if _, ok := pointMark(text); ok {
			depth = 0
		}
		if squeeze(text) == labelPreamble {
			depth = rankBook
		}
		out = append(out, line{text: text, depth: depth})
	}
	return out
}

// bareHeading reports whether a line may be the name of a heading whose number stands
// on the line above.
func bareHeading(p para) bool {
	_, article := articleMark(p.text)
	return !article && utf8.RuneCountInString(p.text) <= 30 && !strings.ContainsAny(p.text, "。；：，")
}

// contents reports whether a line opens a table of contents.
func contents(s string) bool {
	s = squeeze(s)
	return s == "目录" || s == "目次"
}

// withoutContents cuts the table of contents out: the short lines below its heading,
// up to where the first of them comes again. Where it never does, they are the
// headings themselves, and only the word 目录 goes.
func withoutContents(ps []para) []para {
	at := slices.IndexFunc(ps, func(p para) bool { return contents(p.text) })
	if at < 0 || at+1 >= len(ps) {
		return ps
	}
	first, end := entry(ps[at+1].text), at+2
	for end < len(ps) && entry(ps[end].text) != first && bareHeading(ps[end]) {
		end++
	}
	again := slices.IndexFunc(ps[min(end, len(ps)):], func(p para) bool { return entry(p.text) == first })
	if again < 0 {
		end = at + 1
	}
	return slices.Concat(ps[:at], ps[min(end, len(ps)):])
}

// entry is a line of the contents without blanks, leaders and page number.
func entry(s string) string {
	return strings.TrimRight(squeeze(s), ".…·0123456789—-")
}
