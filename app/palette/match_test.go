package palette

import (
	"slices"
	"testing"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		name, query string
		fits        bool
		marks       []int
	}{
		{"检察建议书", "jcjys", true, []int{0, 1, 2, 3, 4}},
		{"检察建议书", "jianchajianyishu", true, []int{0, 1, 2, 3, 4}},
		{"检察建议书", "jianchajianyis", true, []int{0, 1, 2, 3, 4}},
		{"检察建议书", "建议", true, []int{2, 3}},
		{"检察建议书", "检cjys", true, []int{0, 1, 2, 3, 4}},
		{"检察建议书", "jys", true, []int{2, 3, 4}},
		{"检察建议书", "jiancj", true, []int{0, 1, 2}},
		{"检察建议书", "jcjyss", false, nil},
		{"检察建议书", "xyz", false, nil},
		{"社会治理检察建议书", "shzl", true, []int{0, 1, 2, 3}},
		{"社会治理检察建议书", "shehuizhili", true, []int{0, 1, 2, 3}},
		{"社会治理检察建议书", "shzljys", true, []int{0, 1, 2, 3, 4, 7, 8}},
		{"社会治理检察建议书", "jcjys", true, []int{4, 5, 6, 7, 8}},
		{"重组方案", "chongzu", true, []int{0, 1}},
		{"银行", "yinhang", true, []int{0, 1}},
		{"另存为……", "lcw", true, []int{0, 1, 2}},
		{"标题（一）", "bty", true, []int{0, 1, 3}},
		{"导出 PDF…", "dcpdf", true, []int{0, 1, 3, 4, 5}},
		{"Next finding", "nf", true, []int{0, 5}},
		{"情况通报（督促）函", "bc", false, nil},
		{"情况通报（督促）函", "tbcx", false, nil},
		{"情况通报（督促）函", "tbch", true, []int{2, 3, 6, 8}},
		{"Next finding", "nex", true, []int{0, 1, 2}},
		{"Next finding", "FIND", true, []int{5, 6, 7, 8}},
		{"Next finding", "ding", true, []int{8, 9, 10, 11}},
		{"Next finding", "nig", false, nil},
		{"Save as…", "save as", true, []int{0, 1, 2, 3, 5, 6}},
		{"检察建议书", "检查建", true, []int{0, 1, 2}},
		{"", "a", false, nil},
	} {
		hits := seek([]Entry{{Name: c.name}}, c.query)
		if (len(hits) == 1) != c.fits {
			t.Errorf("%q in %q: %v", c.query, c.name, hits)
			continue
		}
		if c.fits && !slices.Equal(hits[0].Marks, c.marks) {
			t.Errorf("%q in %q marks %v, not %v", c.query, c.name, hits[0].Marks, c.marks)
		}
	}
}

// What begins with the query comes first, what it is scattered in last.
func TestOrder(t *testing.T) {
	var entries []Entry
	for _, n := range []string{"社会治理检察建议书", "检察机关建议书", "检察建议书", "再审检察建议书"} {
		entries = append(entries, Entry{Name: n})
	}
	want := []string{"检察建议书", "再审检察建议书", "社会治理检察建议书", "检察机关建议书"}
	var got []string
	for _, h := range seek(entries, "jcjys") {
		got = append(got, h.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// Other names find an entry after those that are called so.
func TestOtherNames(t *testing.T) {
	entries := []Entry{
		{Name: "保存", Also: []string{"Save"}},
		{Name: "Save"},
		{Name: "退出", Also: []string{"Quit"}},
	}
	hits := seek(entries, "sav")
	if len(hits) != 2 || hits[0].Name != "Save" || hits[1].Name != "保存" || hits[1].Marks != nil {
		t.Errorf("%v", hits)
	}
	if n := len(seek(entries, "")); n != 3 {
		t.Errorf("an empty query finds %d", n)
	}
}

// No query makes the matching fail or mark what is not there.
func FuzzMatch(f *testing.F) {
	f.Add("检察建议书", "jcjys")
	f.Add("Save as…", "s a")
	f.Fuzz(func(t *testing.T, name, query string) {
		for _, h := range seek([]Entry{{Name: name}}, query) {
			for _, m := range h.Marks {
				if m < 0 || m >= len([]rune(name)) {
					t.Errorf("%q in %q marks %v", query, name, h.Marks)
				}
			}
		}
	})
}

// What one has written oneself comes before what could be begun, where both fit.
func TestOwnComesFirst(t *testing.T) {
	entries := []Entry{
		{Name: "检察建议书（普遍性违法）"},
		{Name: "检察建议书（社会治理）（青检建〔2026〕12号）　致澜川市迅驿速递有限公司", Own: true},
		{Name: "纠正违法通知书", Own: true},
	}
	for query, want := range map[string]string{"建议书": entries[1].Name, "jcjys": entries[1].Name, "普遍性": entries[0].Name} {
		if hits := seek(entries, query); len(hits) == 0 || hits[0].Name != want {
			t.Errorf("%s finds %v", query, hits)
		}
	}
}

// seek finds among entries as they are given.
func seek(entries []Entry, query string) []Hit { return find(spell(entries), query) }
