package query

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"jianwen/search/law"
)

// read takes 刑法106 for a citation, as law.ReadRef does.
func read(s string) (law.Ref, bool) {
	return law.Ref{Title: "刑法", Article: 106}, s == "刑法106"
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"刑法106", `{"text":"刑法106","citation":{"title":"刑法","article":106}}`},
		{"  刑法106  效力:现行有效", `{"text":"  刑法106  效力:现行有效","citation":{"title":"刑法","article":106},"filters":[{"field":"status","values":["in_force"]}]}`},
		{"老板拖欠工资怎么办", `{"text":"老板拖欠工资怎么办","words":"老板拖欠工资怎么办"}`},
		{"“劳动报酬” 仲裁", `{"text":"“劳动报酬” 仲裁","phrases":["劳动报酬"],"words":"仲裁"}`},
		{"\"a b\" 类型:检察建议,回复 日期：2024 快递", `{"text":"\"a b\" 类型:检察建议,回复 日期：2024 快递","phrases":["a b"],"filters":[{"field":"kind","values":["recommendation","reply"]},{"field":"date","from":"2024-01-01","to":"2024-12-31"}],"words":"快递"}`},
		{"kind:law date:2022-02..2023 x", `{"text":"kind:law date:2022-02..2023 x","filters":[{"field":"kind","values":["law"]},{"field":"date","from":"2022-02-01","to":"2023-12-31"}],"words":"x"}`},
		{"地区:天津 机关:天津市人民检察院 养老", `{"text":"地区:天津 机关:天津市人民检察院 养老","filters":[{"field":"region","values":["天津"]},{"field":"organ","values":["天津市人民检察院"]}],"words":"养老"}`},
		{"类型:小说 x", `{"text":"类型:小说 x","words":"x","notes":[{"code":"filter"}]}`},
		{"日期:2023-02-30 x", `{"text":"日期:2023-02-30 x","words":"x","notes":[{"code":"filter"}]}`},
		{"时间:..2020-5 x", `{"text":"时间:..2020-5 x","filters":[{"field":"date","to":"2020-05-31"}],"words":"x"}`},
		{"“甲” “乙”", `{"text":"“甲” “乙”","phrases":["甲","乙"]}`},
		{"“甲”“乙”", `{"text":"“甲”“乙”","phrases":["甲","乙"]}`},
		{"名为“合伙”实为借款", `{"text":"名为“合伙”实为借款","words":"名为“合伙”实为借款"}`},
		{"什么是“老赖”", `{"text":"什么是“老赖”","words":"什么是“老赖”"}`},
		{"比例为1:2的份额", `{"text":"比例为1:2的份额","words":"比例为1:2的份额"}`},
		{"没有“后半的引号", `{"text":"没有“后半的引号","words":"没有 后半的引号"}`},
		{"", `{"text":""}`},
	} {
		q := Parse(c.text, read)
		for i := range q.Notes {
			if q.Notes[i].Zh == "" || q.Notes[i].En == "" {
				t.Errorf("%q: a note without words", c.text)
			}
			q.Notes[i].Zh, q.Notes[i].En = "", ""
		}
		b, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer(`,"zh":"","en":""`, "").Replace(string(b))
		if got != c.want {
			t.Errorf("Parse(%q) is\n%s\nwant\n%s", c.text, got, c.want)
		}
	}
}

func TestPasted(t *testing.T) {
	text := "经调查核实，某公司未落实“实名收寄”制度。" + strings.Repeat("其行为违反了规定。", 10)
	q := Parse(text, read)
	if !q.Pasted || q.Words != text || len(q.Phrases) > 0 {
		t.Errorf("a pasted text came out as %+v", q)
	}
	if q := Parse("第一句。\n第二句。", read); !q.Pasted {
		t.Error("two lines are no pasted text")
	}
}

func FuzzParse(f *testing.F) {
	f.Add("“劳动报酬” 类型:法律 日期:2024..")
	f.Add("日期:9999-99-99 \xff“")
	f.Add("\"\u2000")
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text, read)
		if q.Text != text {
			t.Error("the text was changed")
		}
		if strings.TrimSpace(text) != "" && q.Citation == nil && q.Words == "" && len(q.Phrases)+len(q.Filters)+len(q.Notes) == 0 &&
			strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"“”「」『』＂", r) }) != "" {
			t.Errorf("%q was lost", text)
		}
	})
}
