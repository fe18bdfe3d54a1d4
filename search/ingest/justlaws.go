package ingest

import (
	"regexp"
	"slices"
	"strings"
)

// justlaws reads the layout of the Just Laws collection: `# title`, lines of events,
// headings and `**第一条**　text`. A long statute lies in a folder: its README.md has
// the title and the events, the other files one part each (`# 第一编　总则`), with
// numbers that run through. Every part is yielded as a version of its own with
// Version.Part set, the title and the dates of the README; all parts with the same
// title and day are one version. A page of amendments yields one statute for each.
func justlaws(f *File, text string, yield func(Item, *Trouble) bool) {
	front, rest := cutFront(text)
	lines := justLines(rest)
	if t := notStatute(front, lines); t != nil {
		yield(Item{}, t)
		return
	}
	title := lines[0].text
	switch {
	case squeeze(title) == "修正案" && slices.ContainsFunc(lines, amendmentTitle):
		amendments(f, lines[1:], yield)
	case partTitle(title):
		yield(part(f, lines))
	default:
		yield(whole(f, front, lines))
	}
}

// isJustlaws reports whether Markdown has this layout: the bold numbers, or a title
// with a line of events below it, or the front matter of the collection's pages.
func isJustlaws(f *File, text string) bool {
	if strings.Contains(text, "**第") && strings.Contains(text, "条**") {
		return true
	}
	front, rest := cutFront(text)
	if strings.Contains(front, "home: true") || strings.Contains(front, "sidebar:") ||
		strings.HasPrefix(front, "prev:") || strings.HasPrefix(front, "next:") {
		return true
	}
	lines := justLines(rest)
	if len(lines) < 2 || lines[0].depth != 1 {
		return false
	}
	if strings.Contains(rest, "| 序号 | 法律名称") {
		return true
	}
	if partTitle(lines[0].text) || squeeze(lines[0].text) == "修正案" {
		return f.Beside != nil
	}
	_, size := date(lines[1].text)
	return size > 0 && act(lines[1].text) != ""
}

// notStatute says why a page of the collection is no statute.
func notStatute(front string, lines []line) *Trouble {
	if strings.Contains(front, "home: true") {
		return trouble("index", "这是网站首页，不是法律文本", "this is the home page of a site, not a statute")
	}
	if len(lines) == 0 || lines[0].depth != 1 {
		return trouble("nothing", "文件没有标题，请在第一行写“# 标题”", "the file has no title; put “# title” in its first line")
	}
	for _, l := range lines {
		if strings.HasPrefix(l.text, "| 序号 | 法律名称") {
			return trouble("index", "这是法律目录，不是法律文本", "this is a list of statutes, not a statute")
		}
	}
	return nil
}

// partTitle reports whether a title is that of a part: 第一编 总则, 附则, 序言.
func partTitle(title string) bool {
	rank, _ := headingMark(title)
	switch squeeze(title) {
	case "附则", "序言", "总则", "分则":
		return true
	}
	return rank != rankNone
}

// whole reads a statute that lies in one file.
func whole(f *File, front string, lines []line) (Item, *Trouble) {
	s := &Statute{Title: even(lines[0].text), Category: branch(f.Name)}
	dated, body := cutHead(lines[1:])
	s.Events = events(dated)
	if len(body) == 0 && strings.Contains(front, "next:") {
		return Item{}, trouble("front-page", "这是《%s》的题注页，正文在同一文件夹的其他文件中，题注已用于那些文件",
			"this is the front page of 《%s》: its text is in the files beside it, which have taken the title and the dates", s.Title)
	}
	assemble(&s.Version, body, false)
	settle(s, f, 0)
	return Item{Statute: s}, nil
}

// part reads one file of a statute that is cut into several.
func part(f *File, lines []line) (Item, *Trouble) {
	missing := trouble("front-page", "这是一部法律的一部分，法律名称在同一文件夹的 README.md 中，没有找到；请连同整个文件夹一起导入",
		"this is a part of a statute whose title stands in the README.md beside it, which was not found; import the whole folder")
	if f.Beside == nil {
		return Item{}, missing
	}
	data, err := f.Beside("README.md")
	if err != nil {
		return Item{}, missing
	}
	head := justLines(frontless(string(data)))
	if len(head) == 0 || head[0].depth != 1 {
		return Item{}, missing
	}
	s := &Statute{Title: even(head[0].text), Category: branch(f.Name)}
	dated, _ := cutHead(head[1:])
	s.Events = events(dated)
	s.Version.Part = partName(lines[0].text)
	body := lines
	if squeeze(lines[0].text) == labelPreamble {
		body = lines[1:]
	}
	assemble(&s.Version, body, false)
	if squeeze(lines[0].text) == labelPreamble && len(s.Version.Articles) == 1 {
		s.Version.Articles[0].Label = labelPreamble
	}
	settle(s, f, 0)
	return Item{Statute: s}, nil
}

// amendments reads a page with several amendments, one under each heading.
func amendments(f *File, lines []line, yield func(Item, *Trouble) bool) {
	for len(lines) > 0 {
		end := 1
		for end < len(lines) && !amendmentTitle(lines[end]) {
			end++
		}
		if amendmentTitle(lines[0]) {
			it, t := whole(f, "", lines[:end])
			if !yield(it, t) {
				return
			}
		}
		lines = lines[end:]
	}
}

// amendmentTitle reports whether a line is the title of one amendment.
func amendmentTitle(l line) bool { return l.depth == 2 }

// cutHead parts the events under a title from the text: they are the lines before
// the first heading or number that begin with a date, perhaps behind 根据 or a bracket.
func cutHead(lines []line) (dated []string, body []line) {
	for i, l := range lines {
		_, size := date(strings.TrimLeft(l.text, "（(*根据自"))
		if l.depth > 0 || size == 0 || act(l.text) == "" || len([]rune(outside(l.text))) > 1500 {
			return dated, lines[i:]
		}
		dated = append(dated, strings.Trim(l.text, "*"))
	}
	return dated, nil
}

// tags are the marks of a page that are no text.
var tags = regexp.MustCompile(`(?s)<style>.*?</style>|</?[a-zA-Z][^>]*>|!\[[^\]]*\]\([^)]*\)`)

// justLines are the paragraphs of a page, without the signs of Markdown and HTML.
func justLines(text string) []line {
	if strings.ContainsAny(text, "<!") {
		text = strings.ReplaceAll(text, "</td>", " ")
		text = strings.ReplaceAll(text, "</th>", " ")
		text = tags.ReplaceAllString(text, "")
	}
	lines := markdownLines(text)
	out := lines[:0]
	for _, l := range lines {
		if l.text == "---" || strings.HasPrefix(l.text, ":::") || ruler(l.text) {
			continue
		}
		l.text = trim(strings.ReplaceAll(l.text, "**", ""))
		if l.text != "" {
			out = append(out, l)
		}
	}
	return out
}

// ruler reports whether a line is the rule below a table's head.
func ruler(s string) bool { return strings.HasPrefix(s, "|") && strings.Trim(s, "|-: ") == "" }

// branches are the folders of the collection, by the names of the branches of law.
var branches = map[string]string{
	"constitution": "宪法", "constitutional-relevance": "宪法相关法", "civil-and-commercial": "民法商法",
	"administrative": "行政法", "economic": "经济法", "social": "社会法", "criminal-law": "刑法",
	"procedural": "诉讼与非诉讼程序法", "ecological-environment": "生态环境法",
}

// branch is the branch of law that a folder of the collection stands for.
func branch(name string) string {
	for folder := range strings.SplitSeq(name, "/") {
		if b := branches[folder]; b != "" {
			return b
		}
	}
	return ""
}
