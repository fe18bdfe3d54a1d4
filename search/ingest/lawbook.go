package ingest

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"jianwen/search/law"
)

// infoEnd ends the head of a file of the LawRefBook layout.
const infoEnd = "<!-- INFO END -->"

// lawbook reads the layout of LawRefBook: a head of a title, perhaps a second one for
// the part of a statute that is cut into files, dated events and infoEnd; then ##
// headings and articles. The name of the file may end in the day of the version and
// its folder is the category.
func lawbook(f *File, text string, yield func(Item, *Trouble) bool) {
	text = frontless(text)
	head, body, _ := strings.Cut(text, infoEnd)
	var titles, dated []string
	for l := range strings.SplitSeq(uncomment(head), "\n") {
		if depth, t := hashes(trim(l)); depth > 0 {
			titles = append(titles, t)
		} else if trim(l) != "" {
			dated = append(dated, trim(l))
		}
	}
	if len(titles) == 0 || titles[0] == "" {
		yield(Item{}, trouble("nothing", "文件没有标题，请在第一行写“# 标题”", "the file has no title; put “# title” in its first line"))
		return
	}
	if template(titles[0], body) {
		yield(Item{}, trouble("template", "这是空白模板，不是法律文本", "this is an empty template, not a statute"))
		return
	}
	s := &Statute{Title: even(titles[0]), Category: category(f.Name)}
	if len(titles) > 1 {
		s.Version.Part = partName(titles[1])
	}
	dated = retitled(s, dated)
	s.Events = events(dated)
	assemble(&s.Version, markdownLines(body), false)
	if len(titles) > 1 {
		within(&s.Version, title(titles[1]))
	}
	settle(s, f, named(f.Name))
	yield(Item{Statute: s}, nil)
}

// settle fills in what follows from the rest.
func settle(s *Statute, f *File, named law.Date) {
	count(s)
	slices.SortStableFunc(s.Events, func(a, b Event) int { return cmp.Compare(a.Date, b.Date) })
	dates(s, named)
	s.Organ = organ(s.Title, s.Events)
	s.Region = region(f.Name, s.Organ, s.Title)
	s.Level = level(s)
	s.Version.Source = f.Hash()
}

// template reports whether a file is the form to fill in that such collections carry.
func template(title, body string) bool {
	return strings.Contains(title, "某条法律") || strings.Contains(body, "第一条 xxx")
}

// retitled drops lines of the head that are the title again, cut in pieces.
func retitled(s *Statute, dated []string) []string {
	name := squeeze(s.Title)
	n := 0
	for n < len(dated) && name != "" {
		rest, found := strings.CutPrefix(name, squeeze(dated[n]))
		if !found {
			break
		}
		name = rest
		n++
	}
	if name == "" {
		return dated[n:]
	}
	return dated
}

// named is the day in brackets at the end of a file's name: 刑法(2020-12-26).md.
func named(name string) law.Date {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	at := strings.LastIndexAny(base, "(（")
	if at < 0 {
		return 0
	}
	inside := strings.TrimLeft(base[at:], "(（")
	d, _ := law.ParseDate(strings.TrimRight(inside, ")）"))
	return d
}

// category is how the collection calls the kind: the folder, with the one above it for
// the rules of departments.
func category(name string) string {
	dir := strings.Split(path.Dir(name), "/")
	for i, d := range dir {
		if d == "部门规章" || strings.HasSuffix(d, "地方法规") {
			return strings.Join(dir[i:], "/")
		}
	}
	last := dir[len(dir)-1]
	if last == "." || last == "/" {
		return ""
	}
	return last
}

// markdownLines are the paragraphs of Markdown, without its signs.
func markdownLines(text string) []line {
	out := make([]line, 0, strings.Count(text, "\n")/2+1)
	for l := range strings.SplitSeq(uncomment(text), "\n") {
		l = trim(l)
		if l == "" {
			continue
		}
		if depth, t := hashes(l); depth > 0 {
			if t != "" {
				out = append(out, line{text: t, depth: depth})
			}
			continue
		}
		out = append(out, line{text: l})
	}
	return out
}

// hashes cuts the signs of a heading off.
func hashes(l string) (depth int, text string) {
	rest := strings.TrimLeft(l, "#")
	depth = len(l) - len(rest)
	if depth == 0 || depth > 6 {
		return 0, l
	}
	return depth, trim(rest)
}

// uncomment cuts HTML comments out. One that is never closed is kept.
func uncomment(s string) string {
	const open, shut = "<!--", "-->"
	if !strings.Contains(s, open) {
		return s
	}
	var b strings.Builder
	for {
		at := strings.Index(s, open)
		if at < 0 {
			break
		}
		end := strings.Index(s[at:], shut)
		if end < 0 {
			break
		}
		b.WriteString(s[:at])
		s = s[at+end+len(shut):]
	}
	b.WriteString(s)
	return b.String()
}

// frontless is a text without YAML front matter.
func frontless(text string) string {
	_, rest := cutFront(text)
	return rest
}

// cutFront parts the front matter from the text; "" where there is none.
func cutFront(text string) (front, rest string) {
	text = strings.TrimPrefix(text, "\ufeff")
	after, found := strings.CutPrefix(text, "---\n")
	if !found {
		return "", text
	}
	front, rest, found = strings.Cut(after, "\n---\n")
	if !found {
		if f, is := strings.CutSuffix(strings.TrimRight(after, "\n"), "\n---"); is {
			return f, ""
		}
		return "", text
	}
	return front, rest
}

// partName is the name of a part of a statute without its number: 第四编 人格权 is
// 人格权编, as the part of the civil code is called everywhere.
func partName(heading string) string {
	rank, rest := headingMark(trim(heading))
	if rank == rankNone {
		return squeeze(heading)
	}
	name := squeeze(rest)
	if rank == rankBook && name != "" && !strings.HasSuffix(name, "编") && !strings.HasSuffix(name, "则") {
		name += "编"
	}
	return name
}
