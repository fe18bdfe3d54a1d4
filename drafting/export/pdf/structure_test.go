package pdf

import (
	"fmt"
	"strings"
	"testing"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// tree draws a structure with a line for each branch.
func tree(b *branch, indent string) string {
	s := indent + b.kind
	if b.leaf != nil {
		s += fmt.Sprintf(" %d", b.leaf.node)
	}
	s += "\n"
	for _, k := range b.kids {
		s += tree(k, indent+" ")
	}
	return s
}

// built is the tree of runs, one after another on a page each.
func built(runs ...page.Run) string {
	s := newStructure()
	out := newFile(discard{}, "1.4")
	for i, r := range runs {
		if e := s.element(&r, i, out); e != nil {
			s.begin(e, i)
		}
	}
	return tree(s.grow(), "")
}

func cell(tag page.Tag, node, row, column int) page.Run {
	return page.Run{Tag: tag, Node: node, Row: row, Column: column}
}

func TestStructure(t *testing.T) {
	for name, c := range map[string]struct {
		runs []page.Run
		want string
	}{
		"headings and paragraphs": {
			[]page.Run{{Tag: page.Title, Node: 1}, {Tag: page.Heading1, Node: 2}, {Tag: page.Heading2, Node: 3}, {Tag: page.Paragraph, Node: 3}, {Tag: page.Signature, Node: 4}},
			"Document\n H1 1\n H2 2\n H3 3\n P 3\n P 4\n",
		},
		"a paragraph over pages": {
			[]page.Run{{Tag: page.Paragraph, Node: 1}, {Tag: page.Artifact}, {Tag: page.Paragraph, Node: 1}, {Tag: page.Paragraph, Node: 2}},
			"Document\n P 1\n P 2\n",
		},
		"nodes without a number": {
			[]page.Run{{Tag: page.Paragraph}, {Tag: page.Paragraph}},
			"Document\n P 0\n P 0\n",
		},
		"lists": {
			[]page.Run{{Tag: page.ListItem, Node: 1}, {Tag: page.ListItem, Node: 2}, {Tag: page.Paragraph, Node: 3}, {Tag: page.ListItem, Node: 4}},
			"Document\n L\n  LI\n   LBody 1\n  LI\n   LBody 2\n P 3\n L\n  LI\n   LBody 4\n",
		},
		"quotations": {
			[]page.Run{{Tag: page.Quote, Node: 1}, {Tag: page.Quote, Node: 2}},
			"Document\n BlockQuote\n  P 1\n  P 2\n",
		},
		"a table of one node": {
			[]page.Run{cell(page.TableHead, 1, 0, 0), cell(page.TableHead, 1, 0, 1), cell(page.TableCell, 1, 1, 0), cell(page.TableCell, 1, 1, 1), cell(page.TableCell, 1, 1, 0)},
			"Document\n Table\n  TR\n   TH 1\n   TH 1\n  TR\n   TD 1\n   TD 1\n",
		},
		"a head on every page": {
			[]page.Run{cell(page.TableHead, 1, 0, 0), cell(page.TableCell, 1, 1, 0), cell(page.TableHead, 1, 0, 0), cell(page.TableCell, 1, 2, 0)},
			"Document\n Table\n  TR\n   TH 1\n  TR\n   TD 1\n  TR\n   TD 1\n",
		},
		"two tables": {
			[]page.Run{cell(page.TableHead, 1, 0, 0), cell(page.TableCell, 1, 1, 0), cell(page.TableHead, 2, 0, 0), cell(page.TableCell, 2, 1, 0)},
			"Document\n Table\n  TR\n   TH 1\n  TR\n   TD 1\n Table\n  TR\n   TH 2\n  TR\n   TD 2\n",
		},
		"tables of one row": {
			[]page.Run{cell(page.TableCell, 1, 0, 0), cell(page.TableCell, 1, 0, 1), cell(page.TableCell, 2, 0, 0)},
			"Document\n Table\n  TR\n   TD 1\n   TD 1\n Table\n  TR\n   TD 2\n",
		},
		"cells with nodes of their own": {
			[]page.Run{cell(page.TableHead, 1, 0, 0), cell(page.TableHead, 2, 0, 1), cell(page.TableCell, 3, 1, 0), cell(page.TableCell, 4, 1, 1)},
			"Document\n Table\n  TR\n   TH 1\n   TH 2\n  TR\n   TD 3\n   TD 4\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := built(c.runs...); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

// TestReadingOrder compares what a reader of the structure gets with the text.
func TestReadingOrder(t *testing.T) {
	s := &setting{}
	s.add(fonts.Xiaobiaosong, page.Title, "检察建议书").add(fonts.Heiti, page.Heading1, "一、事实")
	long := strings.Repeat("检察机关在履行职责中发现公益损害线索的，依照规定办理；", 60) + "共12条。"
	s.add(fonts.Fangsong, page.Paragraph, long).add(fonts.Fangsong, page.ListItem, "1. 证据")
	if len(s.pages) < 3 {
		t.Fatal("the paragraph should go over pages")
	}
	var got strings.Builder
	for line := range strings.Lines(run(t, "pdfinfo", "-struct-text", fileOf(t, s.document()))) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, `"`) {
			got.WriteString(strings.Trim(line, `"`))
		}
	}
	sameText(t, got.String(), printed(s.pages))
}
