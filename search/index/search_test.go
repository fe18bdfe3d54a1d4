package index

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// pigeons is an invented statute: rows 10 to 15 are of group 1, 20 to 23 of group 2.
var pigeons = map[uint32]string{
	10: "为了规范信鸽饲养，制定本条例。",
	11: "养鸽人应当每日清扫鸽舍，保持饲料干燥。",
	12: "信鸽须佩戴脚环，脚环号码由协会登记。",
	13: "违反本条例第十二条规定，信鸽未佩戴脚环的，处一百元以下罚款。",
	14: "邻居因鸽粪受到损害的，养鸽人应当赔偿。",
	15: "本条例自公布之日起施行。",
	20: "赛鸽应当接种疫苗。",
	21: "裁判不得收受养鸽人的礼物。",
	22: "赛鸽应当接种疫苗。",
	23: "ISO9001 认证的鸽笼可以使用。",
}

func searchIn(t *testing.T, x *Index, q Query) Result {
	t.Helper()
	q.Content = func(row uint32) string { return pigeons[row] }
	r, err := x.Searcher(nil, nil).Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%q: %v", q.Text, err)
	}
	return r
}

func TestSearch(t *testing.T) {
	x, _ := fill(t, pigeons)
	for _, c := range []struct {
		query string
		first []uint32
	}{
		{"信鸽没有脚环会被罚款吗？", []uint32{13, 12}},
		{"鸽粪弄脏了阳台，邻居能要求赔偿吗", []uint32{14}},
		{"养鸽人应当每日清打鸽舍", []uint32{11}}, // a slip
		{"养鸽人当应每日清扫鸽舍", []uint32{11}}, // two changed places
		{"疫苗", []uint32{20, 22}},      // equal ones by row
		{"裁", []uint32{21}},           // one character
		{"iso", []uint32{23}},         // a beginning
		{"ＩＳＯ９００１", []uint32{23}},
		{"葡萄", nil},
		{"", nil},
		{"？！", nil},
	} {
		got := rowsOf(searchIn(t, x, Query{Text: c.query}).Hits)
		if len(got) < len(c.first) || !slices.Equal(got[:len(c.first)], c.first) || c.first == nil && len(got) > 0 {
			t.Errorf("%q: %v, want %v first", c.query, got, c.first)
		}
	}
}

func TestOneCharacterInTheTitle(t *testing.T) {
	x, _ := fill(t, map[uint32]string{1: "总则", 2: "附则"})
	if r := searchIn(t, x, Query{Text: "养"}); r.Total != 2 {
		t.Errorf("%d hits by the title, not 2", r.Total)
	}
}

func TestFiltersNeverChangeScores(t *testing.T) {
	x, _ := fill(t, pigeons)
	const query = "养鸽人应当佩戴脚环吗"
	all := searchIn(t, x, Query{Text: query, Limit: 100})
	want := map[uint32]float64{}
	for _, h := range all.Hits {
		want[h.Row] = h.Score
	}
	for name, q := range map[string]Query{
		"group": {Keep: func(group uint32) bool { return group == 2 }},
		"row":   {KeepRow: func(row uint32) bool { return row%2 == 1 }},
	} {
		q.Text, q.Limit = query, 100
		r := searchIn(t, x, q)
		if len(r.Hits) == 0 || len(r.Hits) == len(all.Hits) || r.Total != len(r.Hits) {
			t.Errorf("%s: %d of %d hits, total %d", name, len(r.Hits), len(all.Hits), r.Total)
		}
		for _, h := range r.Hits {
			if h.Score != want[h.Row] {
				t.Errorf("%s: row %d scores %g, without the filter %g", name, h.Row, h.Score, want[h.Row])
			}
		}
	}
}

// many is an index of n texts that share words, of which more than are judged.
func many(t testing.TB, n int) *Index {
	texts := map[uint32]string{}
	for i := range n {
		texts[uint32(i+1)] = fmt.Sprintf("养鸽人应当%s，第%d号", strings.Repeat("清扫鸽舍", i%5), i%7)
	}
	x, _ := fill(t, texts)
	return x
}

func TestPagesAreOneOrder(t *testing.T) {
	x := many(t, 1000)
	const query = "养鸽人清扫鸽舍 3"
	whole := searchIn(t, x, Query{Text: query, Limit: 1000})
	if whole.Total != 1000 || len(whole.Hits) != 1000 {
		t.Fatalf("%d hits of %d", len(whole.Hits), whole.Total)
	}
	var paged []uint32
	for len(paged) < 1000 {
		r := searchIn(t, x, Query{Text: query, Offset: len(paged), Limit: 70})
		if len(r.Hits) == 0 || r.Total != 1000 {
			t.Fatalf("page at %d: %d hits of %d", len(paged), len(r.Hits), r.Total)
		}
		paged = append(paged, rowsOf(r.Hits)...)
	}
	if !slices.Equal(paged, rowsOf(whole.Hits)) {
		t.Error("the pages are not the whole in pieces")
	}
	for i := 1; i < len(whole.Hits); i++ {
		a, b := whole.Hits[i-1], whole.Hits[i]
		if a.Score < b.Score || a.Score == b.Score && a.Row > b.Row {
			t.Fatalf("place %d: row %d with %g before row %d with %g", i, a.Row, a.Score, b.Row, b.Score)
		}
	}
	if r := searchIn(t, x, Query{Text: query, Offset: 5000}); len(r.Hits) != 0 {
		t.Error("hits behind the last")
	}
}

func TestGroupsAreCounted(t *testing.T) {
	x, _ := fill(t, pigeons)
	r := searchIn(t, x, Query{Text: "疫苗 脚环", Count: true})
	if want := map[uint32]int{1: 2, 2: 2}; !maps.Equal(r.Groups, want) {
		t.Errorf("%v, want %v", r.Groups, want)
	}
}

func TestCancelled(t *testing.T) {
	x, _ := fill(t, pigeons)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Searcher(nil, nil).Search(ctx, Query{Text: "信鸽"}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want %v", err, context.Canceled)
	}
	if _, err := x.Containing(ctx, "信鸽"); !errors.Is(err, context.Canceled) {
		t.Errorf("Containing: %v, want %v", err, context.Canceled)
	}
	if err := x.Apply(ctx, nil, 9); !errors.Is(err, context.Canceled) {
		t.Errorf("Apply: %v, want %v", err, context.Canceled)
	}
}

func TestChanges(t *testing.T) {
	x, _ := fill(t, pigeons)
	ctx := context.Background()
	if err := x.Delete(ctx, []uint32{12, 13}, 8); err != nil {
		t.Fatal(err)
	}
	if err := x.Apply(ctx, []Entry{{Row: 14, Group: 3, Text: "脚环可以是彩色的"}}, 9); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time from one segment
		r := searchIn(t, x, Query{Text: "脚环"})
		if rows := rowsOf(r.Hits); !slices.Equal(rows, []uint32{14}) || r.Hits[0].Group != 3 || r.Total != 1 {
			t.Errorf("%v of %d, want row 14 of group 3", rows, r.Total)
		}
		if n, err := x.Count(); n != len(pigeons)-2 || err != nil || x.Seq() != 9 {
			t.Errorf("%d entries, %v, up to %d", n, err, x.Seq())
		}
		if err := x.Settle(ctx, true); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSameResultHoweverBuilt(t *testing.T) {
	one, _ := fill(t, pigeons)
	other, _ := fill(t, nil)
	for _, row := range slices.Backward(slices.Sorted(maps.Keys(pigeons))) {
		e := Entry{Row: row, Group: row / 10, Title: "养鸽条例", Text: pigeons[row]}
		if err := other.Apply(context.Background(), []Entry{e, {Row: row + 100, Text: "信鸽"}}, 1); err != nil {
			t.Fatal(err)
		}
		if err := other.Delete(context.Background(), []uint32{row + 100}, 2); err != nil {
			t.Fatal(err)
		}
	}
	q := Query{Text: "信鸽须佩戴脚环吗，罚款多少"}
	a, b := searchIn(t, one, q), searchIn(t, other, q)
	if !slices.EqualFunc(a.Hits, b.Hits, func(x, y Hit) bool { return x.Row == y.Row && abs(x.Score-y.Score) < 1e-4 }) {
		t.Errorf("%v and %v", rowsOf(a.Hits), rowsOf(b.Hits))
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestContaining(t *testing.T) {
	x, _ := fill(t, pigeons)
	for _, c := range []struct {
		phrase string
		want   []uint32
	}{
		{"佩戴脚环", []uint32{12, 13}},
		{"接种疫苗", []uint32{20, 22}},
		{"裁", []uint32{21}},
		{"ISO900", []uint32{23}},
		{"养鸽条例", slices.Sorted(maps.Keys(pigeons))},
		{"脚环葡萄", nil},
		{"", nil},
	} {
		got, err := x.Containing(context.Background(), c.phrase)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, %v, want %v", c.phrase, got, err, c.want)
		}
	}
}

func TestLore(t *testing.T) {
	x, _ := fill(t, pigeons)
	standings := []Standing{1: {Law: 1, Level: Act}, 2: {Law: 2, Level: Rule}}
	known := []Known{{ID: "a", Text: "楼上天天咕咕叫怎么办", Answers: []Answer{{Row: 14, Group: 1}}}}
	l := NewLore(standings, known, []Words{{Lay: "打针", Terms: []string{"接种"}}})
	first := func(q Query) uint32 {
		r, err := x.Searcher(l, nil).Search(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Hits) == 0 {
			return 0
		}
		return r.Hits[0].Row
	}
	if got := first(Query{Text: "楼上天天咕咕叫"}); got != 14 {
		t.Errorf("row %d first, though row 14 answers a question like it", got)
	}
	if got := first(Query{Text: "楼上天天咕咕叫", Skip: "a"}); got != 0 {
		t.Errorf("row %d, though the known question was to be left out", got)
	}
	if got := first(Query{Text: "打针"}); got != 20 {
		t.Errorf("row %d first, though 打针 means 接种", got)
	}
}

func FuzzSearch(f *testing.F) {
	x := many(f, 50)
	f.Add("养鸽人")
	f.Add("鸽 a 1")
	f.Add(strings.Repeat("清扫鸽舍，", 300))
	f.Fuzz(func(t *testing.T, text string) {
		r, err := x.Searcher(nil, nil).Search(context.Background(), Query{Text: text, Content: func(uint32) string { return text }})
		if err != nil || len(r.Hits) > r.Total {
			t.Errorf("%q: %d hits of %d, %v", text, len(r.Hits), r.Total, err)
		}
	})
}
