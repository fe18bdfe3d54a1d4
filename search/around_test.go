package search

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"jianwen/search/law"
	"jianwen/search/store"
)

func TestSuggest(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	for typed, want := range map[string]string{"竹": "竹筏管理条例", "筏管": "竹筏管理条例", "zfgl": "竹筏管理条例", "shimof": "石磨坊卫生规定", "xsssf": "刑事诉讼法", "刑诉": "刑事诉讼法"} {
		found, err := l.Suggest(context.Background(), typed, 5)
		if err != nil || !slices.ContainsFunc(found, func(m law.Match) bool { return m.Statute.Name == want }) {
			t.Errorf("%s suggests %d names without %s, %v", typed, len(found), want, err)
		}
	}
	found, err := l.Suggest(context.Background(), "条例", 3)
	if err != nil || len(found) != 3 || found[0].Statute.Name != "竹筏管理条例" {
		t.Errorf("what the library has a text of does not go first: %v, %v", found, err)
	}
}

func TestHistory(t *testing.T) {
	ctx := context.Background()
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	h := find(t, l, "竹筏管理条例第四条").Hits[0]
	past, err := l.History(ctx, h, 0)
	if err != nil || len(past) != 1 {
		t.Fatalf("the history is %+v, %v", past, err)
	}
	p := past[0]
	if p.Version.Text != 20150301 || p.Status != law.Amended || len(p.Article) != 1 || p.Article[0].Number != 3 || p.Kind != law.MovedChanged {
		t.Errorf("the past of article 4 is %+v", p)
	}
	var inserted strings.Builder
	for _, c := range p.Changes {
		if c.Kind == law.Insert {
			inserted.WriteString(c.Text)
		}
	}
	if !strings.Contains(inserted.String(), "并在开航前检查") {
		t.Errorf("what is new is told as %q", inserted.String())
	}
	near, err := l.Neighbours(ctx, h, 1)
	if err != nil || len(near) != 3 || near[0].Number != 3 || near[2].Number != 5 {
		t.Errorf("the neighbours are %v, %v", near, err)
	}
}

func TestDiffer(t *testing.T) {
	ctx := context.Background()
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	d, err := l.Differ(ctx, "竹筏管理条例", 0, 0)
	if err != nil || d.From.Text != 20150301 || d.To.Text != 20210601 {
		t.Fatalf("the difference is %+v, %v", d, err)
	}
	kinds := map[law.Kind]int{}
	for _, p := range d.Pairs {
		kinds[p.Kind]++
	}
	if kinds[law.Same] != 1 || kinds[law.Changed] != 1 || kinds[law.MovedChanged] != 2 || kinds[law.Added] != 1 {
		t.Errorf("the pairs are %v", kinds)
	}
	var trouble *Trouble
	for _, days := range [][2]law.Date{{20160101, 20170101}, {20220101, 20230101}} {
		if _, err := l.Differ(ctx, "竹筏管理条例", days[0], days[1]); !errors.As(err, &trouble) || trouble.Zh == "" {
			t.Errorf("the same text on both days gives %v", err)
		}
	}
	if _, err := l.Differ(ctx, "飞毯管理条例", 0, 0); !errors.As(err, &trouble) {
		t.Errorf("an unknown statute gives %v", err)
	}
}

// pastLetters are past recommendations on two topics to two kinds of units.
var pastLetters = map[string]string{
	"快递公司.txt":  "青渠区人民检察院\n检察建议书\n青检建〔2024〕3号\n\n迅驿速递有限公司：\n\n本院在办理一起贩卖毒品案中发现，你公司收寄快件时未核验寄件人身份，未落实实名收寄制度，毒品经你公司网点寄出。根据《竹筏管理条例》第四条、第五条的规定，现提出如下建议：\n\n一、落实实名收寄制度。\n\n二、加强收寄人员培训。\n\n请于收到本建议书之日起两个月内将办理情况书面回复本院。\n\n青渠区人民检察院\n2024年3月5日\n",
	"快递公司二.txt": "白石县人民检察院\n检察建议书\n白检建〔2025〕8号\n\n顺达快运有限公司：\n\n本院办案中发现，你公司对寄递物品未开箱验视，收寄快件不登记身份证件，实名收寄流于形式。根据《竹筏管理条例》第五条的规定，提出建议：\n\n一、严格开箱验视。\n\n二、完善实名收寄登记。\n\n白石县人民检察院\n2025年6月1日\n",
	"小学.txt":    "青渠区人民检察院\n检察建议书\n青检建〔2024〕9号\n\n青渠区第三小学：\n\n本院在办理一起猥亵儿童案中发现，你校招聘教职工时未查询违法犯罪记录，入职查询制度没有执行。根据《竹筏管理条例》第四条的规定，现提出如下建议：\n\n一、落实入职查询制度。\n\n二、加强校园安全管理。\n\n青渠区人民检察院\n2024年5月6日\n",
}

// TestLettersCiting asks for past letters by the article that they cite.
func TestLettersCiting(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented), lay(t, pastLetters))
	for text, want := range map[string]string{
		"竹筏管理条例第五条 类型:检察建议":         "白检建〔2025〕8号 青检建〔2024〕3号",
		"竹筏管理条例第四条 类型:检察建议":         "青检建〔2024〕9号 青检建〔2024〕3号",
		"竹筏管理条例第四条 类型:检察建议 年份:2025": "",
		"竹筏管理条例第二条 类型:检察建议":         "",
	} {
		r := find(t, l, text)
		var got []string
		for _, h := range r.Hits {
			got = append(got, h.Document.Number)
			if !strings.Contains(h.Passage.Text, "竹筏管理条例") || len(h.Why) == 0 {
				t.Errorf("%s: the passage is %q for %v", text, h.Passage.Text, h.Why)
			}
		}
		if strings.Join(got, " ") != want || r.Total != len(got) {
			t.Errorf("%s: found %v, want %s", text, got, want)
		}
	}
}

func TestSimilar(t *testing.T) {
	ctx := context.Background()
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented), lay(t, pastLetters))
	documents, err := l.Documents(ctx)
	if err != nil || len(documents) != 3 {
		t.Fatalf("%d documents, %v", len(documents), err)
	}
	found, err := l.Similar(ctx, Draft{
		Text: "经查，该速递网点收寄包裹时不核对寄件人身份信息，实名收寄制度形同虚设。", Cites: []law.Ref{{Title: "竹筏管理条例", Article: 5}},
	}, 10)
	if err != nil || len(found) < 2 {
		t.Fatalf("%d similar documents, %v", len(found), err)
	}
	for _, d := range found[:2] {
		if !strings.Contains(d.Document.Addressee, "有限公司") {
			t.Errorf("similar is %s to %s", d.Document.Number, d.Document.Addressee)
		}
		if len(d.Why) == 0 || len(d.Articles) != 1 {
			t.Errorf("%s is similar for %v and %v", d.Document.Number, d.Why, d.Articles)
		}
	}
	left, err := l.Similar(ctx, Draft{Text: "实名收寄", Except: found[0].Document.ID}, 10)
	if err != nil || slices.ContainsFunc(left, func(d SimilarDocument) bool { return d.Document.ID == found[0].Document.ID }) {
		t.Errorf("a document is similar to itself, %v", err)
	}
	h := find(t, l, "竹筏管理条例第五条").Hits[0]
	with, err := l.CitedWith(ctx, h, 5)
	if err != nil || len(with) != 1 || with[0].N != 4 || with[0].Count != 1 {
		t.Errorf("cited together: %+v, %v", with, err)
	}
	if by, err := l.CitedBy(ctx, h); err != nil || len(by) != 2 {
		t.Errorf("cited by %d, %v", len(by), err)
	}
}

func TestDescribe(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	l := openLibrary(t, dir)
	add(t, l, lay(t, pastLetters))
	d, err := l.Document(ctx, "青检建〔2024〕9号")
	if err != nil || d == nil || len(d.Passages) == 0 {
		t.Fatalf("the document is %+v, %v", d, err)
	}
	d.Topic, d.Outcome = "入职查询", "adopted"
	must(t, l.Describe(ctx, *d))
	must(t, l.Follow(ctx, nil))
	must(t, l.Close())
	removeDatabase(t, dir)
	l = openLibrary(t, dir)
	again, err := l.Document(ctx, d.ID)
	if err != nil || again == nil || again.Topic != "入职查询" || again.Outcome != "adopted" || len(again.Passages) != len(d.Passages) {
		t.Errorf("after a loss of the database the correction is %+v, %v", again, err)
	}
	if err := l.Describe(ctx, *again); err != nil {
		t.Error(err)
	}
}

// founding is the entries of the founding decision: its preamble and 15 points.
const founding = 16

// TestTogether has searches, an import and the index at work at once, and a second
// library on the same folder.
func TestTogether(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	l, other := openLibrary(t, dir), openLibrary(t, dir)
	must(t, l.Follow(ctx, nil))
	if err := other.Follow(ctx, nil); err != nil && !errors.Is(err, ErrElsewhere) {
		t.Fatal(err)
	}
	folder, articles := manyFiles(t)
	var wait sync.WaitGroup
	done := make(chan struct{})
	for _, library := range []*Library{l, other} {
		wait.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if _, err := library.Find(ctx, Request{Query: "试验品应当符合要求"}); err != nil {
					t.Error(err)
					return
				}
				if err := l.Follow(ctx, nil); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	if err := other.Add(ctx, []string{folder}, AddOptions{}); err != nil {
		t.Error(err)
	}
	close(done)
	wait.Wait()
	if err := other.Follow(ctx, nil); !errors.Is(err, ErrElsewhere) {
		t.Errorf("the second library follows as well: %v", err)
	}
	must(t, l.Follow(ctx, nil))
	for name, library := range map[string]*Library{"first": l, "second": other} {
		r, err := library.Find(ctx, Request{Query: "“试验品59号”"})
		if err != nil || r.Total != 20 || r.Hits[0].Others != 1 || r.Incomplete != nil { // each article in two texts
			t.Errorf("the %s library finds %d, %v", name, r.Total, err)
		}
	}
	if n, err := l.store.Count(ctx); err != nil || n != articles+founding {
		t.Errorf("%d articles, %v", n, err)
	}
}

// TestCancel ends an import half-way: what is in stays, and going on ends in the whole.
func TestCancel(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	folder, articles := manyFiles(t)
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	err := l.Add(ctx, []string{folder}, AddOptions{Progress: func(Progress) {
		if n++; n == 100 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled import says %v", err)
	}
	files, err := l.Files(context.Background())
	if err != nil || len(files) < 50 || len(files) > 110 {
		t.Errorf("%d files came in, %v", len(files), err)
	}
	add(t, l, folder)
	if got, err := l.store.Count(context.Background()); err != nil || got != articles+founding {
		t.Errorf("%d articles after going on, %v", got, err)
	}
}

// TestAddURL takes an archive in from a server on this machine.
func TestAddURL(t *testing.T) {
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	for name, text := range invented {
		f, err := z.Create(name)
		must(t, err)
		_, err = f.Write([]byte(text))
		must(t, err)
	}
	must(t, z.Close())
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/laws.zip" {
			http.NotFound(w, r)
			return
		}
		http.ServeContent(w, r, "laws.zip", time.Time{}, bytes.NewReader(archive.Bytes()))
	}))
	defer server.Close()
	dir := t.TempDir()
	l := openLibrary(t, dir)
	got := add(t, l, server.URL+"/laws.zip", server.URL+"/none.zip")
	if o := got["none.zip"]; o.Outcome != store.Refused || o.Notes[0].Zh == "" {
		t.Errorf("what is not on the server is %+v", o)
	}
	if len(got) != len(invented)+1 {
		t.Errorf("the outcomes are %+v", got)
	}
	if len(find(t, l, "竹筏管理条例第一条").Hits) != 2 {
		t.Error("what was fetched is not found")
	}
	if left, err := filepath.Glob(filepath.Join(dir, "fetched", "*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestRun answers queries as a batch does.
func TestRun(t *testing.T) {
	ctx := context.Background()
	l := openLibrary(t, t.TempDir())
	lines := `{"id":"k:1","law":"k","title":"键入规则","article":"第一条","n":1,"text":"键入应当准确。","date":"2012-01-01","category":"司法解释"}
{"id":"k:2","law":"k","title":"键入规则","article":"第二条","n":2,"text":"键盘由单位配备，损坏的应当及时更换。","date":"2012-01-01","category":"司法解释"}
{"id":"D7","kind":"recommendation","title":"检察建议书","number":"青检建〔2024〕3号","unit":"青渠区人民检察院","addressee":"迅驿速递有限公司","date":"2024-03-05","text":"经查，网点收寄快件不核验身份。\n建议落实实名收寄制度。"}
`
	add(t, l, lay(t, map[string]string{"lines.jsonl": lines}))
	// The same text from another source has no names of its own: a batch gives those of the first.
	add(t, l, lay(t, map[string]string{"键入规则(2012-01-01).md": "# 键入规则\n\n2012年1月1日 最高人民法院公布\n\n<!-- INFO END -->\n\n第一条 键入应当准确、及时。\n\n第二条 键盘由单位配备，损坏的，应当及时更换。\n"}))
	if s, err := l.Statute(ctx, "键入规则"); err != nil || s == nil || len(s.Versions) != 2 {
		t.Fatalf("the two texts are not of one statute: %+v, %v", s, err)
	}
	for text, want := range map[string]string{
		"键入规则第2条": "k:2", "键盘损坏由谁更换": "k:2", "快件实名收寄": "D7", "青检建(2024)3号": "D7",
	} {
		run, err := l.Run(ctx, text, 100)
		if err != nil || len(run) == 0 || run[0].ID != want {
			t.Errorf("%s gives %v, %v; want %s", text, run, err, want)
		}
		if slices.ContainsFunc(run, func(r Scored) bool { return r.ID == "键入规则:2" }) {
			t.Errorf("%s gives the article twice: %v", text, run)
		}
		for i := 1; i < len(run); i++ {
			if run[i].Score >= run[i-1].Score {
				t.Errorf("%s: the score of line %d does not fall: %v", text, i+1, run)
			}
		}
	}
}
