package reasoning

import (
	"fmt"
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

func TestMentions(t *testing.T) {
	for text, want := range map[string]string{
		"证据1证明":            "1",
		"有证据1、证据3—5和7证实":   "1 3 4 5 7",
		"证据一、二的内容":         "1 2",
		"证据三份，证据3份，证据一并移送": "",
		"证据1.5，证据0，证据":     "",
		"（证据12，卷一第3页）":     "12",
		"证据1至3。证据九":        "1 2 3|9",
		"证据1、2册":           "1",
	} {
		p := passage(text)
		var got []string
		for _, r := range mentions(p, "证据") {
			got = append(got, strings.Join(r.names, " "))
			if s := r.span.In(text); !strings.HasPrefix(s, "证据") {
				t.Errorf("%s: place %q", text, s)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s names %v, want %s", text, got, want)
		}
	}
}

// passage is a paragraph of plain text.
func passage(text string) *check.Passage {
	all := source.Span{End: len(text)}
	p := &doc.Paragraph{Span: all, Inlines: []doc.Inline{&doc.Text{Span: all, Value: text, Exact: true}}}
	return check.Passages(&doc.Document{Text: text, Blocks: []doc.Block{p}}, nil)[0]
}

func TestListed(t *testing.T) {
	for value, want := range map[string]string{
		"1,3-5":     "[1 3 4 5]",
		"f1，f2":     "[f1 f2]",
		"p1-p3":     "[p1 p2 p3]",
		"p1-3":      "[p1 p2 p3]",
		"a-b,5-2":   "[a-b 5-2]",
		"1-9999999": "[1-9999999]",
		"—,-":       "[— -]",
		"2——3、证据":   "[2 3 证据]",
	} {
		if got := fmt.Sprint(listed(value)); got != want {
			t.Errorf("%s is %s, want %s", value, got, want)
		}
	}
}
