package ingest

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"jianwen/search/law"
)

// A front is the front matter of one of our own drafts (design §4), as far as it is
// of use here.
type front struct {
	Form          string `yaml:"form"`
	Title         string `yaml:"title"`
	Procuratorate string `yaml:"procuratorate"`
	Addressee     any    `yaml:"addressee"` // one name or a list
	AddresseeKind string `yaml:"addressee_kind"`
	Number        string `yaml:"number"`
	Date          any    `yaml:"date"`
	Topic         string `yaml:"topic"`
	Region        string `yaml:"region"`
	Outcome       string `yaml:"outcome"`
	ReplyTo       string `yaml:"reply_to"`
	Kind          string `yaml:"kind"`
}

// isDraft reports whether Markdown is one of our drafts: its front matter names a
// form or a procuratorate.
func isDraft(text string) bool {
	head, _ := cutFront(text)
	for l := range strings.SplitSeq(head, "\n") {
		if strings.HasPrefix(l, "form:") || strings.HasPrefix(l, "procuratorate:") {
			return true
		}
	}
	return false
}

// attribute is what follows a paragraph or heading and never prints: {#p1 facts=f1}.
var attribute = regexp.MustCompile(`\{[#a-z][^{}\n]*\}\s*$`)

// draft reads a draft of ours. Its parts are marked, so nothing is guessed but the
// kind of the addressee.
func draft(f *File, text string) (Item, *Trouble) {
	head, body := cutFront(text)
	d := &Document{Kind: "document"}
	var fm front
	if err := yaml.Unmarshal([]byte(head), &fm); err != nil {
		d.Notes = append(d.Notes, note("front-matter", "文件头部的字段有误，没有读出", "the fields at the head of the file are faulty and were not read"))
	}
	d.Form, d.Title, d.Unit, d.Number = fm.Form, fm.Title, fm.Procuratorate, fm.Number
	d.Topic, d.Region, d.Outcome, d.ReplyTo = fm.Topic, fm.Region, fm.Outcome, fm.ReplyTo
	d.Addressee = oneName(fm.Addressee)
	d.AddresseeKind = fm.AddresseeKind
	if d.AddresseeKind == "" {
		d.AddresseeKind = firstKind(d.Addressee)
	}
	if s, ok := fm.Date.(string); ok {
		d.Date, _ = law.ParseDate(s)
		if on := pureDate(s); d.Date == 0 {
			d.Date = on
		}
	}
	switch {
	case slices.Contains(kinds, fm.Kind):
		d.Kind = fm.Kind
	case strings.HasSuffix(d.Form, "_rec"):
		d.Kind = "recommendation"
	}
	if d.Title == "" {
		d.Title = draftTitle(d, path.Base(f.Name))
	}
	if d.Region == "" {
		d.Region = region("", d.Unit, d.Unit)
	}
	d.Passages = parts(body)
	d.Cites = cites(body)
	if d.Date == 0 {
		d.Notes = append(d.Notes, note("no-date", "草稿没有日期", "the draft has no date"))
	}
	if len(d.Passages) == 0 {
		d.Notes = append(d.Notes, note("no-text", "没有正文", "there is no text"))
	}
	return Item{Document: d}, nil
}

// draftTitle names a draft whose form prints the title by itself.
func draftTitle(d *Document, base string) string {
	if t := printedTitle(d.Form); t != "" {
		return t
	}
	if d.Kind == "recommendation" {
		return "检察建议书"
	}
	return strings.TrimSuffix(base, path.Ext(base))
}

// oneName is a name, or the names of a list.
func oneName(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		var names []string
		for _, n := range v {
			if s, ok := n.(string); ok {
				names = append(names, s)
			}
		}
		return strings.Join(names, "、")
	}
	return ""
}

// parts are the passages between ::: facts and :::.
func parts(body string) []Passage {
	var out []Passage
	var lines []string
	part := ""
	flush := func() {
		for _, p := range passages(lines) {
			if part != "" {
				p.Part = part
			}
			out = append(out, p)
		}
		lines = lines[:0]
	}
	for l := range strings.SplitSeq(body, "\n") {
		l = trim(l)
		if name, found := strings.CutPrefix(l, ":::"); found {
			flush()
			part = strings.TrimRight(strings.Fields(name + " -")[0], "-")
			continue
		}
		l = trim(attribute.ReplaceAllString(l, ""))
		if depth, t := hashes(l); depth > 0 {
			l = t
		}
		if l != "" {
			lines = append(lines, l)
		}
	}
	flush()
	return out
}
