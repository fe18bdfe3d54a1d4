package doc

import (
	"testing"

	"jianwen/drafting/source"
)

func text(s string) *Text { return &Text{Value: s, Exact: true} }

func TestPlainText(t *testing.T) {
	fields := func(key string) string { return map[string]string{"addressee": "甲公司"}[key] }
	cases := []struct {
		name    string
		inlines []Inline
		want    string
	}{
		{"nested", []Inline{text("一"), &Strong{Inlines: []Inline{&Emphasis{Inlines: []Inline{text("二")}}}}, &Link{Inlines: []Inline{text("三")}}}, "一二三"},
		{"references", []Inline{&EvidenceRef{Value: "（证据1）"}, &ProblemRef{Value: "（对应问题一）"}}, "（证据1）（对应问题一）"},
		{"attributes print nothing", []Inline{text("一"), &Attributes{ID: "f1"}, text("二")}, "一二"},
		{"field", []Inline{&FieldRef{Key: "addressee"}, text("、"), &FieldRef{Key: "none"}}, "甲公司、" + Blank},
		{"hard break", []Inline{text("一"), &Break{Hard: true}, text("二")}, "一\n二"},
		{"soft break, Chinese", []Inline{text("一"), &Break{}, text("二")}, "一二"},
		{"soft break, Latin", []Inline{text("PDF"), &Break{}, text("A")}, "PDF A"},
		{"soft break, mixed", []Inline{text("PDF"), &Break{}, text("文件"), &Break{}, text("A")}, "PDF文件A"},
		{"soft break after a dash", []Inline{text("a——"), &Break{}, text("b")}, "a——b"},
		{"soft break at the ends", []Inline{&Break{}, text("a"), &Break{}}, "a"},
	}
	for _, c := range cases {
		if got := PlainText(c.inlines, fields); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := PlainText([]Inline{&FieldRef{Key: "x"}}, nil); got != Blank {
		t.Errorf("without lookup: %q", got)
	}
}

// TestWalk visits everything in the order of the text and can pass over.
func TestWalk(t *testing.T) {
	at := func(n int) source.Span { return source.Span{Start: n, End: n + 1} }
	leaf := func(n int) []Inline { return []Inline{&Text{Span: at(n)}} }
	d := &Document{
		Front: Front{Entries: []Entry{{Span: at(1), Values: []Scalar{{Span: at(2)}}, Map: []Entry{{Span: at(3)}}}}},
		Blocks: []Block{
			&Part{Span: at(4), Blocks: []Block{
				&Heading{Span: at(5), Title: leaf(6), Body: leaf(7)},
				&Item{Span: at(8), Inlines: leaf(9)},
				&Quote{Span: at(10), Blocks: []Block{&Paragraph{Span: at(11), Inlines: leaf(12)}}},
			}},
			&Table{
				Span: at(13), Caption: leaf(14), Head: Row{Span: at(15), Cells: []Cell{{Span: at(16), Inlines: leaf(17)}}},
				Rows: []Row{{Span: at(18)}},
			},
		},
	}
	next := 0
	Walk(d, func(n Node) bool {
		switch n.(type) {
		case *Document, *Front:
		default:
			if next++; n.Extent() != at(next) {
				t.Errorf("visit %d: %T at %s", next, n, n.Extent())
			}
		}
		return true
	})
	if next != 18 {
		t.Errorf("%d nodes visited, want 18", next)
	}
	count := 0
	Walk(d, func(n Node) bool {
		count++
		_, part := n.(*Part)
		return !part
	})
	if count != 12 {
		t.Errorf("%d nodes visited without the part's, want 12", count)
	}
}
