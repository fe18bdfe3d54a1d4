package search

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// TestNamed has queries that name a statute or an article among other words.
func TestNamed(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	for text, want := range map[string]string{
		"竹筏管理条例第五条 夜间漂流":        "竹筏管理条例:5",
		"《竹筏管理条例》第5条规定的罚款是多少":   "竹筏管理条例:5",
		"石磨坊卫生规定 检察机关 监督 法律 牲畜": "石磨坊卫生规定:2",
		"《飞毯管理条例》第三条 救生衣":       "竹筏管理条例:4",
		"《竹筏漂流办法》第四条":           "竹筏管理条例:", // no such name: its words
	} {
		r := find(t, l, text)
		if len(r.Hits) == 0 || !strings.HasPrefix(r.Hits[0].ID, want) {
			t.Errorf("%s finds %v, want %s first", text, ids(r.Hits), want)
		}
	}
	if r := find(t, l, "zfgltl"); len(r.Hits) != 1 || r.Hits[0].Statute.Name != "竹筏管理条例" {
		t.Errorf("initials find %v", ids(r.Hits))
	}
	if r, err := l.Find(context.Background(), Request{Query: "zfgltl", Suggesting: true}); err != nil || len(r.Hits) > 0 {
		t.Errorf("initials that are suggested beside find %v, %v", ids(r.Hits), err)
	}
	r, err := l.Find(context.Background(), Request{Query: "石磨坊卫生规定 牲畜", Limit: 2})
	if err != nil || len(r.Hits) != 2 {
		t.Errorf("a page of two has %v, %v", ids(r.Hits), err)
	}
}

// TestStanding has hits say what their text is that is not in force.
func TestStanding(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented), lay(t, map[string]string{
		"laws/环境保护法(2014-04-24).md": "# 中华人民共和国环境保护法\n\n2014年4月24日 第十二届全国人民代表大会常务委员会第八次会议修订\n\n<!-- INFO END -->\n\n第一条 为了试验，写下本条。\n",
		"laws/商标法(2026-06-26).md":   "# 中华人民共和国商标法\n\n2026年6月26日 全国人民代表大会常务委员会修订\n\n<!-- INFO END -->\n\n第一条 为了试验商标，写下本条。\n",
	}))
	for text, want := range map[string]string{
		"环境保护法第一条":           "自2026年8月15日起失效，现行规定见《中华人民共和国生态环境法典》",
		"商标法第一条":             "自2027年1月1日起施行",
		"救生衣 日期:2015 效力:已修改": "是以前的文本，现行文本为2021年6月1日",
	} {
		r := find(t, l, text)
		if len(r.Hits) == 0 || !slices.ContainsFunc(r.Hits[0].Why, func(w Reason) bool { return w.Zh == want && w.En != "" }) {
			t.Errorf("%s: %v does not say %s", text, r.Hits, want)
		}
	}
}
