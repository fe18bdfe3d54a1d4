package law_test

import (
	"testing"

	"jianwen/search/law"
)

const penalty = `有下列行为之一的，处警告：
（一）无正当理由的；
（二）有下列情节的：
1.拒不改正的；
2．再次实施的；
（二之一）以其他方法的；
（三）造成后果的。
前款行为情节较轻的，不予处罚。
单位有下列情形的，处罚款：（一）未登记的；（二）未报告的；（三）其他。
(一) 半角括号的一项；
（1）其中之一。`

func TestProvision(t *testing.T) {
	a := &law.Article{Number: 49, Label: "第四十九条", Text: penalty}
	decision := &law.Article{Number: 3, Label: "三、", Text: "应当改正。\n应当报告。"}
	inline := &law.Article{Number: 1, Label: "第一条", Text: "处罚的种类：（一）警告；（二）罚款。"}
	digits := &law.Article{Number: 2, Label: "第二条", Text: "应当提交：\n1.申请书；\n2.证据。\n逾期的，不予受理。"}
	for _, c := range []struct {
		article *law.Article
		cited   string
		want    string // "-": there is no such thing
	}{
		{a, "第四十九条", penalty},
		{a, "第四十九条第二款", "前款行为情节较轻的，不予处罚。"},
		{a, "第四十九条第一款第（一）项", "（一）无正当理由的；"},
		{a, "第四十九条第（三）项", "（三）造成后果的。"},
		{a, "第四十九条第一款第（二）项", "（二）有下列情节的：\n1.拒不改正的；\n2．再次实施的；"},
		{a, "第四十九条第一款第（二）项第2目", "2．再次实施的；"},
		{a, "第四十九条第一款第（二）项之一", "（二之一）以其他方法的；"},
		{a, "第四十九条第一款第（一）项至第（二）项", "（一）无正当理由的；\n（二）有下列情节的：\n1.拒不改正的；\n2．再次实施的；"},
		{a, "第四十九条第二款至第三款", "前款行为情节较轻的，不予处罚。\n单位有下列情形的，处罚款：（一）未登记的；（二）未报告的；（三）其他。\n(一) 半角括号的一项；\n（1）其中之一。"},
		{a, "第四十九条第一款第（四）项", "-"},
		{a, "第四十九条第四款", "-"},
		{a, "第四十九条第二款第（一）项", "-"},
		{a, "第四十九条第一款第（一）项第1目", "-"},
		{a, "第四十九条至第五十条", penalty},
		{inline, "第一条第（二）项", "（二）罚款。"},
		{inline, "第一条第一款第（一）项", "（一）警告；"},
		{digits, "第二条第一款第（二）项", "2.证据。"},
		{digits, "第二条第二款", "逾期的，不予受理。"},
		{decision, "第三条第二款", "应当报告。"},
		{&law.Article{Label: "正文"}, "第一条第一款", "-"},
	} {
		r, ok := law.ReadRef(c.cited, nil)
		if !ok {
			t.Fatalf("%s is no citation", c.cited)
		}
		got, ok := c.article.Provision(r)
		if !ok {
			got = "-"
		}
		if got != c.want {
			t.Errorf("%s is\n%s\nwant\n%s", c.cited, got, c.want)
		}
	}
	if got, ok := decision.Provision(law.Ref{Item: 3}); !ok || got != decision.Text {
		t.Errorf("point 3 of the decision is %q", got)
	}
	if got := decision.Official("关于《甲》的决定"); got != "《关于〈甲〉的决定》第三项" {
		t.Errorf("point 3 of the decision is cited as %s", got)
	}
	if got := (&law.Article{Label: "序言"}).Official("中华人民共和国宪法"); got != "《中华人民共和国宪法》序言" {
		t.Errorf("the preamble is cited as %s", got)
	}
	v := law.Version{Articles: []*law.Article{decision}}
	for _, r := range []law.Ref{{Article: 3}, {Item: 3}} {
		if v.Article(r) != decision {
			t.Errorf("%s is not found", r)
		}
	}
	if v.Article(law.Ref{Article: 4}) != nil || v.Article(law.Ref{}) != nil {
		t.Error("an article is found that is not there")
	}
}

// FuzzParagraphs: all places lie inside the text and inside what holds them.
func FuzzParagraphs(f *testing.F) {
	f.Add(penalty)
	f.Add("（一）\n1.\n\n（二）：（一）；（二）")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, p := range (&law.Article{Text: s}).Paragraphs() {
			if p.Start < last || p.End < p.Start || p.End > len(s) {
				t.Fatalf("a paragraph is at %d–%d of %d, behind %d", p.Start, p.End, len(s), last)
			}
			last = p.End
			at := p.Start
			for _, i := range p.Items {
				if i.Start < at || i.End < i.Start || i.End > p.End {
					t.Fatalf("an item is at %d–%d of %d–%d", i.Start, i.End, p.Start, p.End)
				}
				at = i.End
				for _, o := range i.Points {
					if o.Start < i.Start || o.End > i.End {
						t.Fatalf("a point is at %d–%d of %d–%d", o.Start, o.End, i.Start, i.End)
					}
				}
			}
		}
	})
}
