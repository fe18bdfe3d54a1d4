package citation

import (
	"strings"
	"testing"

	"jianwen/drafting/forms"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// FuzzCompare: whatever is compared, places lie inside the quotation and the words, in
// order; a text is always as it is itself.
func FuzzCompare(f *testing.F) {
	f.Add("应当立即……送看守所。", "拘留后，应当立即将被拘留人送看守所羁押，\n至迟不得超过二十四小时。")
	f.Add("（略）〔〕…“甲”[", "“甲”")
	f.Add("甲，丙。", "甲，乙，丙。")
	f.Add("甲乙丙丁戊", "甲丁丁丙戊戊")
	f.Fuzz(func(t *testing.T, inner, words string) {
		if len(inner) > 300 || len(words) > 300 {
			return
		}
		c := compare(inner, fold(words))
		last := 0
		for _, d := range c.differs {
			if d.from < last || d.to < d.from || d.to > len(c.quote.runes) || d.wordsTo < d.wordsFrom || d.wordsTo > len(c.words.runes) || d.wordsFrom < 0 {
				t.Fatalf("%q, %q: %v", inner, words, c.differs)
			}
			last = d.to
			if c.quote.at[d.from] > len(inner) || c.quote.end(d.to) > len(inner) {
				t.Fatalf("%q: %v outside", inner, d)
			}
			_, _ = verdict{comparison: c}.told(d)
		}
		for _, g := range c.gaps {
			if g <= 0 || g >= len(c.quote.runes) {
				t.Fatalf("%q, %q: gap %d", inner, words, g)
			}
		}
		if c.like < 0 || c.like > 1 {
			t.Fatalf("%q, %q: %v", inner, words, c.like)
		}
		if same := compare(words, fold(words)); len(same.differs) > 0 && !strings.ContainsAny(words, "…〔[.(（．［") {
			t.Fatalf("%q is not itself: %v", words, same.differs)
		}
	})
}

// FuzzChains: units lie inside the text, in order, and begin with 第.
func FuzzChains(f *testing.F) {
	f.Add("第二百六十四条第一款第（三）项第1目，第（一）、（二）至第四项")
	f.Add("第第条第（一第二条之一")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, chain := range chains(text) {
			for _, u := range chain {
				if u.Start < last || u.End <= u.Start || u.End > len(text) || !strings.HasPrefix(u.In(text), "第") {
					t.Fatalf("%q: %v after %d", text, u, last)
				}
				for _, n := range u.numbers {
					if n.Start < u.Start || n.End > u.End || n.End <= n.Start {
						t.Fatalf("%q: number %v of %v", text, n, u)
					}
				}
				last = u.End
			}
			ordered(chain)
			reordered(text, chain)
		}
	})
}

func TestWordsOf(t *testing.T) {
	words := wordsOf([]*law.Article{{Label: "第一条", Text: "甲“乙”，\n（一）丙"}, {Label: "第二条", Text: "丁"}})
	if got := string(words.runes); got != `第一条甲"乙",(一)丙第二条丁` {
		t.Errorf("%s", got)
	}
	if !words.breaks(3) || words.breaks(4) || !words.breaks(8) {
		t.Error("lines of an article are not told apart")
	}
}

// rafts is a library of one statute.
func rafts() *shelf {
	s := &law.Statute{ID: "竹筏管理条例", Title: "竹筏管理条例", Name: "竹筏管理条例", Level: law.AdministrativeRegulation, Aliases: []law.Alias{{Name: "竹筏条例", Declared: true}}}
	s.Versions = []*law.Version{{ID: "竹筏管理条例@2018-05-01", Text: 20180501, From: 20180501, Source: "x", Articles: []*law.Article{
		{Number: 1, Label: "第一条", Text: "竹筏经营者应当对乘客进行清点，并登记乘客姓名、人数；拒绝登记的，不得载运。\n登记信息保存期限不得少于六个月。"},
		{Number: 2, Label: "第二条", Text: "有下列情形之一的，处一千元罚款：\n（一）筏体竹材腐朽的；\n（二）未配备救生衣的。"},
		{Number: 2, Sub: 1, Label: "第二条之一", Text: "水务主管部门应当每年检验竹筏，经检验合格的，发给检验证书。"},
	}}}
	s.Settle()
	return &shelf{all: []*law.Statute{s}, names: law.NewNames([]*law.Statute{s})}
}

// FuzzRules: whatever a draft says, the rules of the group neither panic nor point
// outside it, and every fix can be made.
func FuzzRules(f *testing.F) {
	library := rafts()
	for _, text := range []string{
		"《竹筏管理条例》第一条规定：“竹筏经营者可以对乘客进行清点……不得载运。”，第二条第二款、第一款第一项（罚款）违反竹筏条例第二条之一关于清点乘客的规定。",
		"竹筏条例（以下简称《条例》）第一条第九款至第二条、第（一）项第三款，《竹筏条例》第3条“，依照该条例第一条，水务主管部门应当每年检验竹筏，",
		"根据《关于竹筏的通知》第三条，没有登记乘客姓名、人数，违反了《竹筏管理条例》第二条之一。上述行为违反同法第十条第一款第1目",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, body string) {
		text := "---\nform: pil_admin_rec\ndate: 2026-09-16\n---\n\n" + body
		d := draftOf(text, library)
		d.Form, _ = forms.Builtin().Form("pil_admin_rec")
		for _, found := range findings(t, d, Rules...) {
			if found.Zh == "" || found.En == "" || found.Span.Start < 0 || found.Span.End > len(text) || found.Span.End < found.Span.Start {
				t.Fatalf("%q: %s %q at %v", body, found.Rule, found.Zh, found.Span)
			}
			for _, fix := range found.Fixes {
				if _, err := source.Apply(text, fix.Edits); err != nil {
					t.Fatalf("%q: %s: %v", body, found.Rule, err)
				}
			}
		}
	})
}
