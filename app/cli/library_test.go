package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"jianwen/assets/translations"
	"jianwen/search"
)

// A person is somebody at a terminal, or not, with a workspace of their own.
type person struct {
	t    *testing.T
	s    session
	out  bytes.Buffer
	errs bytes.Buffer
}

// newPerson begins in an empty folder, in Chinese.
func newPerson(t *testing.T) *person {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	t.Chdir(t.TempDir())
	return &person{t: t}
}

// runs runs a command and returns its exit code and what it said.
func (p *person) runs(args ...string) (code int, out, errs string) {
	p.t.Helper()
	p.out.Reset()
	p.errs.Reset()
	s := p.s
	s.in, s.out, s.err, s.now = strings.NewReader(""), &p.out, &p.errs, clock
	code = s.run(append([]string{"--workspace", "data"}, args...))
	return code, p.out.String(), p.errs.String()
}

// must runs a command that must end with a code.
func (p *person) must(code int, args ...string) (out, errs string) {
	p.t.Helper()
	got, out, errs := p.runs(args...)
	if got != code {
		p.t.Fatalf("%v: exit %d, want %d\n%s%s", args, got, code, out, errs)
	}
	return out, errs
}

// putStatutes writes n statutes that there are not.
func putStatutes(t *testing.T, folder string, n int) {
	t.Helper()
	for i := range n {
		put(t, fmt.Sprintf("%s/云梯%02d号管理条例(2019-01-01).md", folder, i), fmt.Sprintf(`# 云梯%02d号管理条例

2019年1月1日 国务院令第933号公布

2019年2月1日 施行

<!-- INFO END -->

第一条 云梯应当每日清洗。

第二条 云梯上不得饲养骡马第%d匹。
`, i, i))
	}
}

func TestAddMany(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 33)
	put(t, "laws/a.txt", "")
	put(t, "laws/无日期条例.md", "# 无日期条例\n\n<!-- INFO END -->\n\n第一条 云。\n\n第二条 梯。\n")
	out, _ := p.must(0, "library", "add", "laws")
	if strings.Count(out, "\n") != 3 || !strings.Contains(out, "未导入 laws/a.txt：") || !strings.Contains(out, "部分导入 1 个文件（如 laws/无日期条例.md）") ||
		!strings.HasSuffix(out, "共 35 个文件：导入 33，更新 0，已有 0，部分导入 1，未导入 1。\n") {
		t.Errorf("a summary:\n%s", out)
	}
	out, _ = p.must(0, "library", "add", "laws", "--all")
	if strings.Count(out, "已有 laws/云梯") != 33 || strings.Count(out, "\n") != 36 {
		t.Errorf("every file:\n%s", out)
	}
	out, _ = p.must(0, "library", "list", "--files")
	if !strings.Contains(out, "laws/云梯00号管理条例(2019-01-01).md") || !strings.Contains(out, "共 35 个文件。") {
		t.Errorf("the files:\n%s", out)
	}
}

// Ctrl+C keeps what is in, and the same command goes on from there.
func TestAddStopped(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 300)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	stop := &interrupter{at: "导入 laws/云梯", cancel: cancel}
	s := session{in: strings.NewReader(""), out: stop, err: &p.errs, now: clock, base: ctx}
	code := s.run([]string{"--workspace", "data", "library", "add", "laws", "--all"})
	if in := strings.Count(stop.said.String(), "导入 laws/云梯"); code != 1 || in == 0 || in == 300 || p.errs.String() != fmt.Sprintf("已导入 %d 个，其余 %d 个没有处理（已停止）；再运行同一命令即可接着来。\n", in, 300-in) {
		t.Fatalf("exit %d, %d files in: %s", code, in, p.errs.String())
	}
	out, _ := p.must(0, "library", "add", "laws")
	if !strings.Contains(out, "共 300 个文件") || strings.Contains(out, "导入 300") {
		t.Errorf("going on:\n%s", out)
	}
	out, _ = p.must(0, "search", "骡马第299匹", "-k", "1")
	if !strings.Contains(out, "云梯299号管理条例") {
		t.Errorf("found:\n%s", out)
	}
}

// Ctrl+C before anything came in.
func TestStoppedAtOnce(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 1)
	p.must(0, "library", "list")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	p.s.base = ctx
	for _, args := range [][]string{{"library", "add", "laws"}, {"search", "云梯"}, {"library", "rebuild"}} {
		if _, errs := p.must(1, args...); !strings.Contains(errs, "已停止") {
			t.Errorf("%v: %s", args, errs)
		}
	}
}

// An interrupter is a terminal at which somebody presses Ctrl+C when a word appears.
type interrupter struct {
	at     string
	cancel context.CancelFunc
	said   bytes.Buffer
}

func (i *interrupter) Write(b []byte) (int, error) {
	if bytes.Contains(b, []byte(i.at)) {
		i.cancel()
	}
	return i.said.Write(b)
}

// While the window has the library, it is the one that brings the index up to date.
func TestBesideTheWindow(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 2)
	window, err := search.Open(context.Background(), filepath.Join("data", "library"), search.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	if err := window.Follow(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	if _, errs := p.must(0, "library", "add", "laws"); !strings.Contains(errs, "由它更新索引") {
		t.Errorf("add: %s", errs)
	}
	if _, errs := p.must(1, "search", "骡马"); !strings.Contains(errs, "索引正在更新") {
		t.Errorf("search beside an index that is behind: %s", errs)
	}
	if out, _ := p.must(0, "cite", "云梯00号管理条例第二条", "--quote"); !strings.Contains(out, "骡马第0匹") {
		t.Errorf("cite: %s", out)
	}
	if _, errs := p.must(1, "library", "verify"); !strings.Contains(errs, "另一个检文程序正在更新") {
		t.Errorf("verify: %s", errs)
	}
	if _, errs := p.must(1, "library", "rebuild"); !strings.Contains(errs, "另一个检文程序正在更新") {
		t.Errorf("rebuild: %s", errs)
	}
	if err := window.Follow(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	p.must(0, "library", "verify")
	if err := window.Close(); err != nil {
		t.Fatal(err)
	}
	if out, _ := p.must(0, "search", "骡马"); !strings.Contains(out, "云梯00号管理条例") {
		t.Errorf("search when the window is closed: %s", out)
	}
}

func TestVerifyFinds(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 1)
	p.must(0, "library", "add", "laws")
	originals, _ := filepath.Glob("data/library/sources/*/*")
	if len(originals) == 0 {
		t.Fatal("no originals")
	}
	for _, name := range originals {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	out, errs := p.must(3, "library", "verify")
	if strings.Count(out, "丢失或被改动") != len(originals) || !strings.Contains(errs, fmt.Sprintf("发现 %d 处问题", len(originals))) {
		t.Errorf("%s%s", out, errs)
	}
	var all []map[string]string
	out, _ = p.must(3, "library", "verify", "--json")
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all) != len(originals) || all[0]["zh"] == "" || all[0]["en"] == "" {
		t.Errorf("%v: %s", err, out)
	}
}

// A library that cannot be opened or written is told in one sentence.
func TestLibraryUnusable(t *testing.T) {
	p := newPerson(t)
	put(t, "data/library", "a file in its place")
	for _, args := range [][]string{{"search", "云梯"}, {"library", "list"}, {"library", "add", "laws"}, {"cite", "刑法一条"}} {
		if _, errs := p.must(1, args...); strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "法规库") {
			t.Errorf("%v: %s", args, errs)
		}
	}
}

// On a terminal what matches is bold, changes are struck through and underlined, and
// long work shows how far it is.
func TestTerminal(t *testing.T) {
	p := newPerson(t)
	p.s.styled, p.s.live = true, true
	putStatutes(t, "laws", 2)
	put(t, "laws/云梯00号管理条例(2021-01-01).md", `# 云梯00号管理条例

2019年1月1日 国务院令第933号公布

2021年1月1日 国务院令第943号修订

2021年2月1日 施行

<!-- INFO END -->

第一条 云梯应当每周清洗。

第三条 云梯不得出租。
`)
	if _, errs := p.must(0, "library", "add", "laws"); !strings.Contains(errs, "导入 1/3 laws/云梯") {
		t.Errorf("no bar: %q", errs)
	}
	if out, _ := p.must(0, "search", "骡马", "-k", "1"); !strings.Contains(out, "饲养"+bold+"骡马") {
		t.Errorf("no mark: %q", out)
	}
	out, _ := p.must(0, "diff", "云梯00号管理条例")
	for _, want := range []string{red + "日" + reset + green + "周" + reset, red + "云梯上不得饲养", green + "云梯不得出租。" + reset} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in %q", want, out)
		}
	}
}

func TestBatchTimes(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 3)
	p.must(0, "library", "add", "laws")
	put(t, "q.jsonl", `{"id":"a","text":"骡马第1匹"}`+"\n"+`{"id":"b","text":"骡马第2匹"}`+"\n")
	_, errs := p.must(0, "search", "--batch", "q.jsonl", "--run", "a.tsv", "--times")
	if !regexp.MustCompile(`共 2 条查询，p50 [\d.]+ 毫秒，p95 [\d.]+ 毫秒。`).MatchString(errs) {
		t.Error(errs)
	}
	p.must(0, "search", "--batch", "q.jsonl", "--run", "b.tsv")
	one, _ := os.ReadFile("a.tsv")
	two, _ := os.ReadFile("b.tsv")
	if !bytes.Equal(one, two) || !regexp.MustCompile(`^a\t云梯01号管理条例:2\t1\t-?\d+\.\d{6}\n`).Match(one) {
		t.Errorf("runs differ or are odd:\n%s\n%s", one, two)
	}
}

func TestPercentile(t *testing.T) {
	var times []time.Duration
	for i := 100; i > 0; i-- {
		times = append(times, time.Duration(i)*time.Millisecond)
	}
	if a, b := percentile(times, 50), percentile(times, 95); a != 50 || b != 95 {
		t.Errorf("p50 %v, p95 %v", a, b)
	}
	if percentile(nil, 50) != 0 {
		t.Error("of nothing")
	}
}

// The keys of what other programs read.
func TestJSONKeys(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 1)
	put(t, "letter.txt", "青州市人民检察院\n\n检察建议书\n\n青检建〔2025〕7号\n\n云海梯子公司：\n\n你公司云梯未清洗。依据《云梯00号管理条例》第一条，建议每日清洗云梯。\n\n青州市人民检察院\n\n2025年9月16日\n")
	p.must(0, "library", "add", "laws", "letter.txt")
	for _, c := range []struct {
		args []string
		keys []string
	}{
		{[]string{"search", "骡马", "--json"}, []string{"query", "on", "total", "hits", "facets", "why", "sentences", "marks", "status", "version"}},
		{[]string{"search", "清洗云梯", "--kind", "recommendation", "--json"}, []string{"document", "unit", "addressee", "content"}},
		{[]string{"similar", "letter.txt", "--json"}, nil},
		{[]string{"library", "list", "--json", "--files"}, []string{"statutes", "documents", "files", "articles", "hash"}},
		{[]string{"library", "show", "青检建〔2025〕7号", "--json"}, []string{"kind", "document", "passages", "notes"}},
		{[]string{"library", "show", "云梯00号管理条例第一条", "--json"}, []string{"official", "article", "around", "history", "together", "cited_by"}},
	} {
		code, out, errs := p.runs(c.args...)
		var value any
		if err := json.Unmarshal([]byte(out), &value); err != nil {
			t.Errorf("%v: exit %d, %v\n%s%s", c.args, code, err, out, errs)
		}
		for _, key := range c.keys {
			if !strings.Contains(out, `"`+key+`": `) {
				t.Errorf("%v: no key %s in\n%s", c.args, key, out)
			}
		}
	}
}
