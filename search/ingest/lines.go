package ingest

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
	"jianwen/search/read"
)

// A jsonLine is one line of JSON Lines: an article of a statute, or a whole document.
// The package comment says what its fields mean.
type jsonLine struct {
	Document
	Law         string   `json:"law"`
	Subtitle    string   `json:"subtitle"`
	Article     string   `json:"article"`
	N           int      `json:"n"`
	Sub         int      `json:"sub"`
	Path        []string `json:"path"`
	Headline    string   `json:"headline"`
	Text        string   `json:"text"`
	Promulgated law.Date `json:"promulgated"`
	From        law.Date `json:"from"`
	Category    string   `json:"category"`
	Organ       string   `json:"organ"`
}

// key is what the lines of one version have in common.
func (l *jsonLine) key() string {
	if l.Law != "" {
		return l.Law
	}
	return l.Title + "\x00" + l.Subtitle + "\x00" + l.Date.String()
}

func (l *jsonLine) isDocument() bool { return l.Kind != "" && l.Kind != "statute" }

// mostLines is how many bad lines are told one by one.
const mostLines = 50

// A gathering puts the lines of a file together.
type gathering struct {
	yield   func(Item, *Trouble) bool
	source  string // hash of the file
	open    map[string]*Statute
	last    map[string]int // the last line of each version
	ends    map[int]string // and the version that ends with a line
	ids     map[string]int // the line where an id was first
	bad     int
	held    []*Trouble // of bad lines before the first good one
	yielded bool
}

// jsonLines reads the file twice: once for where the lines of each statute end, so
// that a statute is yielded as soon as it is complete and memory stays small.
func jsonLines(ctx context.Context, f *File, data []byte, yield func(Item, *Trouble) bool) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		text, _, _ := read.Text(data)
		data = []byte(text)
	}
	g := &gathering{
		yield: yield, source: f.Hash(), open: map[string]*Statute{},
		last: map[string]int{}, ends: map[int]string{}, ids: map[string]int{},
	}
	for n, raw := range numbered(data) {
		var l struct {
			Law, Kind, Title, Subtitle string
			Date                       law.Date
		}
		if ctx.Err() != nil {
			return
		}
		if json.Unmarshal(raw, &l) == nil {
			k := jsonLine{Law: l.Law, Subtitle: l.Subtitle, Document: Document{Title: l.Title, Date: l.Date}}
			g.last[k.key()] = n
		}
	}
	for key, n := range g.last {
		g.ends[n] = key
	}
	for n, raw := range numbered(data) {
		if ctx.Err() != nil || !g.line(n, raw) {
			return
		}
	}
	g.end()
}

// numbered yields the lines that are not blank, with their numbers from 1.
func numbered(data []byte) func(func(int, []byte) bool) {
	return func(yield func(int, []byte) bool) {
		n := 0
		for raw := range bytes.Lines(data) {
			n++
			if raw = bytes.TrimSpace(raw); len(raw) > 0 && !yield(n, raw) {
				return
			}
		}
	}
}

// line takes one line; false ends the file.
func (g *gathering) line(n int, raw []byte) bool {
	var l jsonLine
	if err := json.Unmarshal(raw, &l); err != nil {
		zh, en := jsonFault(err)
		return g.wrong(n, zh, en) && g.complete(n)
	}
	switch {
	case l.isDocument():
		return g.document(n, &l)
	case trim(l.Title) == "":
		return g.wrong(n, "没有法律名称（title）", "no title") && g.complete(n)
	case trim(l.Text) == "" && l.N == 0 && l.Article == "":
		return g.wrong(n, "既没有条号也没有内容", "neither a number nor a text") && g.complete(n)
	}
	g.article(n, &l)
	return g.complete(n)
}

// jsonFault says what is wrong with a line.
func jsonFault(err error) (zh, en string) {
	var t *json.UnmarshalTypeError
	if errors.As(err, &t) && t.Field != "" {
		field := strings.TrimPrefix(t.Field, "Document.")
		return field + " 的类型不对", field + " has the wrong type"
	}
	return "不是一个完整的 JSON 对象", "not a whole JSON object"
}

// wrong reports a line that cannot be taken; after many, none. Until a line could be
// taken they are only kept: perhaps the file is something else altogether.
func (g *gathering) wrong(n int, zh, en string) bool {
	g.bad++
	if g.bad > mostLines {
		return true
	}
	t := &Trouble{
		Code: "line",
		Zh:   fmt.Sprintf("第%d行：%s，没有导入", n, zh),
		En:   fmt.Sprintf("line %d: %s; not imported", n, en),
	}
	if !g.yielded {
		g.held = append(g.held, t)
		return true
	}
	return g.yield(Item{}, t)
}

// give yields an item, behind the troubles that were kept.
func (g *gathering) give(it Item) bool {
	for _, t := range g.held {
		if !g.yield(Item{}, t) {
			return false
		}
	}
	g.held, g.yielded = nil, true
	return g.yield(it, nil)
}

// document yields a document.
func (g *gathering) document(n int, l *jsonLine) bool {
	d := l.Document
	if len(d.Passages) == 0 {
		for p := range strings.SplitSeq(l.Text, "\n") {
			if p = trim(p); p != "" {
				d.Passages = append(d.Passages, Passage{Text: p})
			}
		}
	}
	switch {
	case !slices.Contains(kinds, d.Kind):
		return g.wrong(n, "未知的类型 "+d.Kind+"（可用 statute、recommendation、reply、document）",
			"unknown kind "+d.Kind+" (statute, recommendation, reply and document are known)")
	case len(d.Passages) == 0 && d.Title == "":
		return g.wrong(n, "文书没有标题和内容", "a document without title and text")
	}
	return g.give(Item{Document: &d})
}

// article adds an article to its statute.
func (g *gathering) article(n int, l *jsonLine) {
	s := g.open[l.key()]
	if s == nil {
		s = &Statute{
			Title: even(l.Title), Category: l.Category, Organ: l.Organ, Region: l.Region,
			Version: law.Version{Key: l.Law, Source: g.source, Text: l.Date, Promulgated: l.Promulgated, From: l.From, Part: squeeze(l.Subtitle)},
		}
		if l.From != 0 {
			s.Version.FromSource = fromHead
		}
		g.open[l.key()] = s
	}
	a := &law.Article{
		ID: l.ID, Number: l.N, Sub: l.Sub, Label: l.Article, Path: titles(l.Path), Heading: l.Headline,
		Text: strings.ReplaceAll(strings.Trim(l.Text, "\r\n"), "\r\n", "\n"),
	}
	label(a)
	if first, double := g.ids[a.ID]; double && a.ID != "" {
		s.Version.Notes = append(s.Version.Notes, note("duplicate-id",
			"第%d行的 id 与第%d行相同（%s），已改用库内编号", "the id of line %d is that of line %d (%s); an id of our own is used", n, first, a.ID))
		a.ID = ""
	} else if a.ID != "" {
		g.ids[a.ID] = n
	}
	if s.Version.Text != l.Date && l.Date != 0 {
		s.Version.Notes = append(s.Version.Notes, note("date-conflict",
			"第%d行的日期%s与前面的%s不同", "line %d has the day %s, earlier ones %s", n, l.Date, s.Version.Text))
	}
	s.Version.Articles = append(s.Version.Articles, a)
}

// label makes number and label of an article agree where one of them is missing.
func label(a *law.Article) {
	if a.Number == 0 {
		if m, ok := articleMark(a.Label); ok {
			a.Number, a.Sub = m.number, m.sub
		} else if m, ok := pointMark(a.Label); ok {
			a.Number = m.number
		}
	}
	if a.Label != "" {
		return
	}
	a.Label = labelWhole
	if a.Number > 0 {
		a.Label = "第" + law.Numeral(a.Number) + "条"
	}
	if a.Number > 0 && a.Sub > 0 {
		a.Label += "之" + law.Numeral(a.Sub)
	}
}

// complete yields the statute whose last line is line n.
func (g *gathering) complete(n int) bool {
	key, ends := g.ends[n]
	s := g.open[key]
	if !ends || s == nil {
		return true
	}
	delete(g.open, key)
	return g.give(Item{Statute: finished(s)})
}

// finished puts articles in the order of their numbers: a source may have them in the
// order of ids, 1, 10, 100, 11.
func finished(s *Statute) *Statute {
	v := &s.Version
	slices.SortStableFunc(v.Articles, func(a, b *law.Article) int {
		return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.Sub, b.Sub))
	})
	within(v, v.Part)
	count(s)
	if v.Text == 0 {
		s.Notes = append(s.Notes, note("no-date", "文件没有这部法律的日期（date）", "the file tells no date of this statute"))
	}
	if s.Organ == "" {
		s.Organ = organ(s.Title, nil)
	}
	if s.Region == "" {
		s.Region = region(s.Category, s.Organ, s.Title)
	}
	s.Level = level(s)
	return s
}

// end says how many lines were not told, or that there was nothing.
func (g *gathering) end() {
	switch {
	case !g.yielded && g.bad > 0:
		g.yield(Item{}, &Trouble{
			Code: "nothing",
			Zh:   fmt.Sprintf("文件的%d行都不是法规条文或者文书（%s）", g.bad, g.held[0].Zh),
			En:   fmt.Sprintf("none of the %d lines is an article or a document (%s)", g.bad, g.held[0].En),
		})
	case g.bad > mostLines:
		g.yield(Item{}, trouble("line", "另有%d行没有导入", "another %d lines were not imported", g.bad-mostLines))
	case !g.yielded:
		g.yield(Item{}, trouble("nothing", "文件中没有内容", "the file holds nothing"))
	}
}

// kinds are the kinds of a document.
var kinds = []string{"recommendation", "reply", "document"}
