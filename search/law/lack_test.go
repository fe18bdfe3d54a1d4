package law_test

import (
	"testing"

	"jianwen/search/law"
)

func TestLack(t *testing.T) {
	a := &law.Article{Number: 49, Label: "第四十九条", Text: penalty}
	one := &law.Article{Number: 567, Label: "第五百六十七条", Text: "合同终止，不影响结算条款的效力。"}
	items := &law.Article{Number: 20, Sub: 1, Label: "第二十条之一", Text: "处罚的种类：\n（一）警告；\n（二）罚款；\n（三）拘留。\n前款规定另有规定的除外。"}
	decision := &law.Article{Number: 3, Label: "三、", Text: "应当改正。\n应当报告。"}
	preamble := &law.Article{Label: "序言", Text: "甲。\n乙。\n丙。"}
	for _, c := range []struct {
		article *law.Article
		cited   string
		zh, en  string
	}{
		{one, "第五百六十七条", "", ""},
		{one, "第五百六十七条第一款", "", ""},
		{one, "第五百六十七条第二款", "第五百六十七条只有一款", "第五百六十七条 has only one paragraph"},
		{one, "第五百六十七条第一款至第二款", "第五百六十七条只有一款", "第五百六十七条 has only one paragraph"},
		{one, "第五百六十七条第（一）项", "第五百六十七条没有分项", "第五百六十七条 is not divided into items"},
		{one, "第五百六十七条第一款第（三）项", "第五百六十七条第一款没有分项", "第五百六十七条第一款 is not divided into items"},
		{items, "第二十条之一第三款", "第二十条之一只有两款", "第二十条之一 has only 2 paragraphs"},
		{items, "第二十条之一第（四）项", "第二十条之一只有三项", "第二十条之一 has only 3 items"},
		{items, "第二十条之一第一款第（四）项", "第二十条之一第一款只有三项", "第二十条之一第一款 has only 3 items"},
		{items, "第二十条之一第一款第（一）项至第（四）项", "第二十条之一第一款只有三项", "第二十条之一第一款 has only 3 items"},
		{items, "第二十条之一第二款第（一）项", "第二十条之一第二款没有分项", "第二十条之一第二款 is not divided into items"},
		{items, "第二十条之一第二款至第一款", "第二十条之一没有第二款至第一款", "第二十条之一 has no such part (第二款至第一款)"},
		{a, "第四十九条第四款", "第四十九条只有三款", "第四十九条 has only 3 paragraphs"},
		{a, "第四十九条第一款第（二）项第3目", "第四十九条第一款第（二）项只有两目", "第四十九条第一款第（二）项 has only 2 points"},
		{a, "第四十九条第一款第（一）项第1目", "第四十九条第一款第（一）项没有分目", "第四十九条第一款第（一）项 is not divided into points"},
		{a, "第四十九条第（一）项之一", "第四十九条没有第（一）项之一", "第四十九条 has no such part (第（一）项之一)"},
		{decision, "第三项", "", ""},
		{decision, "第三条第三款", "第三项只有两款", "第三项 has only 2 paragraphs"},
	} {
		r, ok := law.ReadRef(c.cited, func(string) bool { return false })
		if !ok && c.cited != "第三项" {
			t.Fatalf("%s is no citation", c.cited)
		}
		if !ok {
			r = law.Ref{Item: 3}
		}
		if zh, en := c.article.Lack(r); zh != c.zh || en != c.en {
			t.Errorf("%s: %q, %q, want %q, %q", c.cited, zh, en, c.zh, c.en)
		}
	}
	if zh, _ := preamble.Lack(law.Ref{Para: 4}); zh != "序言只有三款" {
		t.Errorf("the preamble: %s", zh)
	}
}

// FuzzLack: it says something exactly where Provision finds nothing.
func FuzzLack(f *testing.F) {
	f.Add(penalty, 2, 1, 1, 0, 0)
	f.Add("（一）\n1.\n\n（二）：（一）；（二）", 0, 3, 0, 2, 1)
	f.Fuzz(func(t *testing.T, s string, para, item, point, toPara, toItem int) {
		r := law.Ref{Article: 1, Para: max(para, 0), Item: max(item, 0), Point: max(point, 0)}
		if toPara > 0 || toItem > 0 {
			r.To = &law.Ref{Article: 1, Para: max(toPara, 0), Item: max(toItem, 0)}
		}
		a := &law.Article{Number: 1, Label: "第一条", Text: s}
		_, ok := a.Provision(r)
		if zh, en := a.Lack(r); (zh == "") != ok || (en == "") != ok {
			t.Errorf("%+v in %q: found %v, said %q, %q", r, s, ok, zh, en)
		}
	})
}
