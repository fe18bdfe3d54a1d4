package text

import (
	"strings"
	"testing"

	"jianwen/drafting/page"
)

// run is a run of one node at (x, y).
func run(tag page.Tag, node int, x, y float64, text string) *page.Run {
	r := &page.Run{Tag: tag, Node: node, X: x, Y: y, Size: 16}
	for i, c := range []rune(text) {
		r.Glyphs = append(r.Glyphs, page.Glyph{Text: string(c), X: 16 * float64(i), Width: 16})
	}
	return r
}

func at(r *page.Run, row, column int) *page.Run {
	r.Row, r.Column = row, column
	return r
}

func joined(r *page.Run) *page.Run {
	r.Joined = true
	return r
}

func TestOf(t *testing.T) {
	guidance := run(page.Paragraph, 4, 0, 90, "写明理由")
	guidance.Color = page.Grey
	pages := []*page.Page{
		{Items: []page.Item{
			run(page.Title, 1, 100, 20, "检察建议书"),
			joined(run(page.Paragraph, 2, 32, 50, "寄递𠮷")),
			joined(run(page.Paragraph, 2, 0, 79, "某快件")),
			&page.Rule{},
			guidance,
			run(page.Artifact, 0, 0, 800, "— 1 —"),
		}},
		{Items: []page.Item{
			run(page.Paragraph, 2, 0, 20, "二十三件"),
			run(page.Paragraph, 2, 64, 20, "，"),
			run(page.Paragraph, 3, 32, 50, "GB/T"),
			run(page.Paragraph, 3, 0, 79, "9704"),
			at(run(page.TableHead, 8, 0, 100, "网点"), 0, 0), at(run(page.TableHead, 8, 50, 100, "件数"), 0, 1),
			at(run(page.TableCell, 8, 0, 120, "东"), 1, 0), at(run(page.TableCell, 8, 50, 120, "41"), 1, 1),
			at(run(page.TableCell, 8, 0, 140, "西"), 2, 0), at(run(page.TableCell, 8, 50, 140, "9"), 2, 1),
			run(page.Heading2, 10, 0, 160, "（一）揽收。"), run(page.Paragraph, 10, 96, 160, "三案均由你公司揽收。"),
			run(page.Signature, 11, 200, 200, "2026年9月16日"),
		}},
	}
	want := `检察建议书
寄递𠮷某快件二十三件，
GB/T 9704
网点	件数
东	41
西	9
（一）揽收。三案均由你公司揽收。
2026年9月16日
`
	var got strings.Builder
	if err := Write(&got, pages); err != nil || got.String() != want {
		t.Errorf("error %v, text\n%s\nwant\n%s", err, got.String(), want)
	}
}

func TestNothing(t *testing.T) {
	if got := Of(nil); got != "" {
		t.Errorf("no page gives %q", got)
	}
}
