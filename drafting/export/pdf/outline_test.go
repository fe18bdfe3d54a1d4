package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"jianwen/drafting/page"
)

// contents draws an outline with a line for each entry.
func contents(e *entry, indent string) string {
	s := ""
	for _, k := range e.kids {
		s += fmt.Sprintf("%s%s %d\n", indent, k.mark.Text, k.size()) + contents(k, indent+" ")
	}
	return s
}

func TestOutlineNests(t *testing.T) {
	mark := func(level int, text string) page.Mark { return page.Mark{Level: level, Text: text} }
	for name, c := range map[string]struct {
		marks []page.Mark
		want  string
	}{
		"levels":           {[]page.Mark{mark(0, "书"), mark(1, "一"), mark(2, "（一）"), mark(1, "二")}, "书 3\n 一 1\n  （一） 0\n 二 0\n"},
		"no document":      {[]page.Mark{mark(1, "一"), mark(2, "（一）"), mark(1, "二")}, "一 1\n （一） 0\n二 0\n"},
		"a level left out": {[]page.Mark{mark(1, "一"), mark(3, "1."), mark(2, "（一）")}, "一 2\n 1. 0\n （一） 0\n"},
		"below zero":       {[]page.Mark{mark(-3, "甲"), mark(0, "乙")}, "甲 0\n乙 0\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := contents(nest(c.marks, newFile(discard{}, "1.4")), ""); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestOutlineTitles(t *testing.T) {
	d := (&setting{}).add("songti", page.Paragraph, "正文").document()
	d.Outline = []page.Mark{{Text: "一、𠮷某\n（诉）\\某某案"}, {Level: 1, Text: "Facts (1)"}}
	out := bytesOf(t, d)
	for _, title := range []string{"一、𠮷某 （诉）\\某某案", "Facts (1)"} {
		if !bytes.Contains(out, []byte("/Title "+text(title))) {
			t.Errorf("no %q", title)
		}
	}
	if got := decodeText((&scanner{b: []byte(text("一、𠮷某"))}).literal()); got != "一、𠮷某" {
		t.Errorf("a title reads back as %q", got)
	}
}

func TestOutlineBeyondThePages(t *testing.T) {
	d := (&setting{}).add("songti", page.Paragraph, "正文").document()
	d.Outline = []page.Mark{{Text: "一、", Page: 1}}
	if err := Write(discard{}, d); err == nil || !strings.Contains(err.Error(), "outline") {
		t.Errorf("got %v", err)
	}
}
