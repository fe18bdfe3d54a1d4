package search

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jianwen/search/law"
	"jianwen/search/store"
)

// clock is the day of all tests.
func clock() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }

func openLibrary(t testing.TB, dir string) *Library {
	t.Helper()
	l, err := Open(context.Background(), dir, Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

// lay writes files and returns their folder.
func lay(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// add imports and indexes paths and returns the outcomes by name.
func add(t testing.TB, l *Library, paths ...string) map[string]Outcome {
	t.Helper()
	out := map[string]Outcome{}
	err := l.Add(context.Background(), paths, AddOptions{Each: func(o Outcome) { out[filepath.Base(o.Name)] = o }})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Follow(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	return out
}

func find(t testing.TB, l *Library, q string) *Result {
	t.Helper()
	r, err := l.Find(context.Background(), Request{Query: q})
	if err != nil {
		t.Fatalf("find %s: %v", q, err)
	}
	return r
}

// ids are the IDs of hits.
func ids(hits []Hit) (out []string) {
	for _, h := range hits {
		out = append(out, h.ID)
	}
	return out
}

// invented are statutes that there are not, in the layout of the first collection.
var invented = map[string]string{
	"laws/竹筏管理条例(2015-03-01).md": `# 竹筏管理条例

2015年3月1日 国务院令第901号公布

2015年5月1日 施行

<!-- INFO END -->

## 第一章 总则

第一条 为了加强竹筏管理，制定本条例。

第二条 本条例所称竹筏，是指以毛竹扎成的水上漂流器具。

## 第二章 漂流安全

第三条 经营漂流活动的单位应当为每名乘客配备救生衣。

未配备救生衣的，不得开航。

第四条 有下列情形之一的，由水上交通主管部门处五百元罚款：

（一）超过核定人数载客的；

（二）酒后撑篙的。
`,
	"laws/竹筏管理条例(2021-06-01).md": `# 竹筏管理条例

2015年3月1日 国务院令第901号公布

2021年6月1日 国务院令第955号修订

2021年8月1日 施行

<!-- INFO END -->

## 第一章 总则

第一条 为了加强竹筏管理，保障乘客安全，制定本条例。

第二条 本条例所称竹筏，是指以毛竹扎成的水上漂流器具。

## 第二章 漂流安全

第三条 水上交通主管部门应当每年检查漂流码头。

第四条 经营漂流活动的单位应当为每名乘客配备救生衣，并在开航前检查。

未配备救生衣的，不得开航。

第五条 有下列情形之一的，由水上交通主管部门处一千元罚款：

（一）超过核定人数载客的；

（二）酒后撑篙的；

（三）夜间漂流的。
`,
	"laws/石磨坊卫生规定(2019-01-01).md": `# 石磨坊卫生规定

2019年1月1日 国务院令第933号公布

2019年2月1日 施行

<!-- INFO END -->

第一条 石磨应当每日清洗。

第二条 磨坊内不得饲养骡马以外的牲畜。
`,
}

func TestNewLibrary(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	all, err := l.Statutes(context.Background(), false)
	if err != nil || len(all) != 1 || !strings.HasPrefix(all[0].Title, "天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定") {
		t.Fatalf("a new library holds %v, %v", all, err)
	}
	var withText, without int
	for _, v := range all[0].Versions {
		if v.Source != "" {
			withText++
			if v.Text != 20231129 || v.Count != 15 {
				t.Errorf("the text of the decision is of %v with %d articles", v.Text, v.Count)
			}
		} else if v.Text == 20221201 {
			without++
		}
	}
	if withText != 1 || without != 1 {
		t.Errorf("%d versions with text and %d of 2022-12-01 without, want one of each", withText, without)
	}
	if err := l.Follow(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	if r := find(t, l, "检察建议"); len(r.Hits) == 0 {
		t.Error("nothing is found in the founding decision")
	}
}

func TestAdd(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	folder := lay(t, invented)
	got := add(t, l, folder)
	for name, want := range map[string]store.Outcome{
		"竹筏管理条例(2015-03-01).md": store.Imported, "竹筏管理条例(2021-06-01).md": store.Updated, "石磨坊卫生规定(2019-01-01).md": store.Imported,
	} {
		if got[name].Outcome != want {
			t.Errorf("%s is %+v, want %s", name, got[name], want)
		}
	}
	for name, o := range add(t, l, folder) {
		if o.Outcome != store.Same {
			t.Errorf("the second time %s is %s", name, o.Outcome)
		}
	}
	refused := add(t, l, filepath.Join(folder, "missing.md"))
	if o := refused["missing.md"]; o.Outcome != store.Refused || len(o.Notes) != 1 || o.Notes[0].Zh == "" {
		t.Errorf("a missing file is %+v", o)
	}
}

func TestCite(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	for _, c := range []struct {
		text    string
		on      law.Date
		version law.Date
		status  law.Status
		want    string
		note    string
	}{
		{"竹筏管理条例第四条", 0, 20210601, law.InForce, "并在开航前检查", ""},
		{"《竹筏管理条例》第4条", 20200101, 20150301, law.InForce, "五百元", ""},
		{"竹筏管理条例第五条第（三）项", 0, 20210601, law.InForce, "夜间漂流的", ""},
		{"竹筏管理条例第四条第二款", 0, 20210601, law.InForce, "未配备救生衣的，不得开航。", ""},
		{"天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定第十项", 0, 20231129, law.InForce, "调查核实", ""},
		{"竹筏管理条例（2018修正）第一条", 0, 20150301, law.Amended, "制定本条例", "other-text"},
		{"竹筏管理条例第一条", 20140101, 20150301, law.NotYet, "加强竹筏管理", "other-text"},
		{"竹筏管理条例第一条第二款", 0, 20210601, law.InForce, "保障乘客安全", "no-provision"},
		{"竹筏管理条例第九条", 0, 20210601, law.InForce, "", "no-article"},
		{"竹筏管理条例第五条", 20200101, 20150301, law.InForce, "", "in-other-text"},
		{"《飞毯管理条例》第一条", 0, 0, law.Unknown, "", "unknown"},
		{"《中华人民共和国刑事诉讼法》第一条", 0, 0, law.InForce, "", "no-text"},
	} {
		all, err := l.Cite(context.Background(), c.text, c.on)
		if err != nil || len(all) != 1 {
			t.Errorf("%s: %d citations, %v", c.text, len(all), err)
			continue
		}
		got := all[0]
		if (c.version != 0) != (got.Version != nil) || got.Version != nil && got.Version.Text != c.version || got.Status != c.status {
			t.Errorf("%s on %v is of %+v, %v", c.text, c.on, got.Version, got.Status)
		}
		if !strings.Contains(got.Text, c.want) || (c.want == "") != (got.Text == "") {
			t.Errorf("%s on %v reads %q", c.text, c.on, got.Text)
		}
		if c.note != "" && !slices.ContainsFunc(got.Notes, func(n law.Note) bool { return n.Code == c.note && n.Zh != "" && n.En != "" }) {
			t.Errorf("%s on %v lacks the note %s: %+v", c.text, c.on, c.note, got.Notes)
		}
	}
}

func TestFind(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	r := find(t, l, "不给乘客救生衣能开船漂流吗")
	if len(r.Hits) == 0 || r.Hits[0].ID != "竹筏管理条例:4" || r.Hits[0].Version.Text != 20210601 || r.Hits[0].Others != 1 {
		t.Fatalf("the first hit is %v", ids(r.Hits))
	}
	h := r.Hits[0]
	if len(h.Sentences) == 0 || len(h.Sentences[0].Marks) == 0 || len(h.Why) == 0 || h.Status != law.InForce {
		t.Errorf("the hit is %+v", h)
	}
	for _, s := range h.Sentences {
		for _, m := range s.Marks {
			if marked := s.Text[m.Start:m.End]; !strings.Contains("不给乘客救生衣能开船漂流吗", marked) {
				t.Errorf("%q is marked in %q", marked, s.Text)
			}
		}
	}
	if r := find(t, l, "竹筏管理条例5"); r.Citation == nil || len(r.Hits) != 1 || r.Hits[0].Article.Number != 5 {
		t.Errorf("a citation finds %v", ids(r.Hits))
	}
	if r := find(t, l, "竹筏管理条例第四条"); len(r.Hits) != 2 || r.Hits[0].Status != law.InForce || r.Hits[1].Status != law.Amended {
		t.Errorf("a citation finds %+v", r.Hits)
	}
	if r := find(t, l, "“酒后撑篙”"); len(r.Hits) != 1 || r.Hits[0].Others != 1 || r.Total != 1 {
		t.Errorf("a phrase finds %v of %d", ids(r.Hits), r.Total)
	}
	if r := find(t, l, "“撑篙酒后”"); len(r.Hits) != 0 {
		t.Errorf("a phrase that stands nowhere finds %v", ids(r.Hits))
	}
	r = find(t, l, "救生衣 效力:已修改")
	if len(r.Hits) == 0 || r.Hits[0].ID != "竹筏管理条例:3" {
		t.Errorf("with a filter the first hit is %v", ids(r.Hits))
	}
	for _, h := range r.Hits {
		if h.Version.Text != 20150301 {
			t.Errorf("a filter lets %s of %v through", h.ID, h.Version.Text)
		}
	}
	if r := find(t, l, "石磨坊卫生规定"); r.Citation == nil || len(r.Hits) < 2 || r.Hits[0].ID != "石磨坊卫生规定:1" || r.Hits[1].ID != "石磨坊卫生规定:2" {
		t.Errorf("a statute's name finds %v", ids(r.Hits))
	}
	if r := find(t, l, "磨"); len(r.Hits) == 0 || r.Hits[0].Statute.Name != "石磨坊卫生规定" {
		t.Errorf("one character finds %v", ids(r.Hits))
	}
	if r := find(t, l, "类型:行政法规"); r.Total != 3 {
		t.Errorf("a filter alone finds %d of %v", r.Total, ids(r.Hits))
	}
}

// TestFilterScores holds a filter against the same search without one.
func TestFilterScores(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	scores := map[uint32]float64{}
	for _, h := range find(t, l, "救生衣漂流罚款").Hits {
		scores[h.Row] = h.Score
	}
	for _, h := range find(t, l, "救生衣漂流罚款 效力:现行有效").Hits {
		if before, ok := scores[h.Row]; ok && before != h.Score {
			t.Errorf("a filter changes the score of %s from %v to %v", h.ID, before, h.Score)
		}
	}
}

func TestPaging(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	whole, err := l.Find(context.Background(), Request{Query: "竹筏漂流管理检察机关", Limit: 12})
	if err != nil {
		t.Fatal(err)
	}
	var paged []string
	for offset := 0; offset < 12; offset += 3 {
		r, err := l.Find(context.Background(), Request{Query: "竹筏漂流管理检察机关", Limit: 3, Offset: offset})
		if err != nil {
			t.Fatal(err)
		}
		paged = append(paged, ids(r.Hits)...)
	}
	if want := ids(whole.Hits); len(want) < 6 || !slices.Equal(paged, want) {
		t.Errorf("pages give %v, the whole %v", paged, want)
	}
}

func TestRemove(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	taken, err := l.Remove(context.Background(), "竹筏管理条例")
	if err != nil || len(taken) != 2 {
		t.Fatalf("removing takes %v, %v", taken, err)
	}
	if r := find(t, l, "救生衣"); len(r.Hits) > 0 {
		t.Errorf("what was removed is found before the index follows: %v", ids(r.Hits))
	}
	if err := l.Follow(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	if troubles, err := l.Verify(context.Background(), nil); len(troubles) > 0 || err != nil {
		t.Errorf("after removing: %v, %v", troubles, err)
	}
	if _, err := l.Remove(context.Background(), "竹筏管理条例"); err == nil {
		t.Error("what is not there can be removed")
	}
}

// TestRepair opens libraries that something has damaged.
func TestRepair(t *testing.T) {
	ctx := context.Background()
	for name, damage := range map[string]func(t *testing.T, dir string){
		"no index":    func(t *testing.T, dir string) { must(t, os.RemoveAll(filepath.Join(dir, "index.bleve"))) },
		"cut index":   func(t *testing.T, dir string) { cutSegments(t, filepath.Join(dir, "index.bleve")) },
		"no database": func(t *testing.T, dir string) { removeDatabase(t, dir) },
		"broken database": func(t *testing.T, dir string) {
			removeDatabase(t, dir)
			must(t, os.WriteFile(filepath.Join(dir, "library.db"), bytes.Repeat([]byte("broken"), 1000), 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			l := openLibrary(t, dir)
			add(t, l, lay(t, invented))
			want := ids(find(t, l, "救生衣漂流").Hits)
			_, err := l.Remove(ctx, "石磨坊卫生规定")
			must(t, err)
			must(t, l.Close())
			damage(t, dir)
			l = openLibrary(t, dir)
			if all, err := l.Cite(ctx, "竹筏管理条例第四条", 0); err != nil || len(all) != 1 || all[0].Text == "" {
				t.Errorf("citations do not resolve: %v", err)
			}
			must(t, l.Follow(ctx, nil))
			if got := ids(find(t, l, "救生衣漂流").Hits); !slices.Equal(got, want) {
				t.Errorf("found %v, before %v", got, want)
			}
			if troubles, err := l.Verify(ctx, nil); len(troubles) > 0 || err != nil {
				t.Errorf("%v, %v", troubles, err)
			}
			if s, err := l.Statute(ctx, "石磨坊卫生规定"); s != nil || err != nil {
				t.Errorf("what was removed is back: %v", err)
			}
		})
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func removeDatabase(t *testing.T, dir string) {
	for _, ending := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(filepath.Join(dir, "library.db"+ending)); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
}

// cutSegments cuts the segments of an index in half.
func cutSegments(t *testing.T, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "store", "*.zap"))
	if err != nil || len(files) == 0 {
		t.Fatal("no segments", err)
	}
	for _, f := range files {
		info, err := os.Stat(f)
		must(t, err)
		must(t, os.Truncate(f, info.Size()/2))
	}
}
