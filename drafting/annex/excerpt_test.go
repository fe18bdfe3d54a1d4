package annex

import (
	"strings"
	"testing"

	"jianwen/drafting/export/text"
)

func TestExcerpt(t *testing.T) {
	written := Excerpt(Extract{
		Citation: "《竹筏管理条例》第二条", About: "2021年6月1日修订 · 现行有效", Note: "用在| 第二部分",
		Words: "竹筏应当*每半年*检修一次：\n（一）筏身；\n（二）{竹篙}。", Source: "检文法规库", On: 20261125,
		Say: func(zh, _ string) string { return zh },
	})
	s := Compile(written, testFonts)
	if len(s.Pages) != 1 {
		t.Fatalf("%d pages", len(s.Pages))
	}
	all := text.Of(s.Pages)
	for _, want := range []string{"《竹筏管理条例》第二条", "2021年6月1日修订", "检文法规库", "2026年11月25日", "用在| 第二部分", "竹筏应当*每半年*检修一次：", "（二）{竹篙}。"} {
		if !strings.Contains(strings.ReplaceAll(all, " ", ""), strings.ReplaceAll(want, " ", "")) {
			t.Errorf("%s is missing in\n%s", want, all)
		}
	}
}
