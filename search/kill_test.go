package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"jianwen/search/store"
)

// childFolder tells the test binary that it is to import a folder into a library
// until it is killed.
const childFolder = "JIANWEN_TEST_IMPORT"

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		importForever(folder, os.Getenv(childFolder+"_INTO"))
	}
	os.Exit(m.Run())
}

// importForever imports and indexes, as a command does, and says when it begins.
func importForever(folder, into string) {
	l, err := Open(context.Background(), into, Options{Now: clock})
	if err != nil {
		fmt.Println("open:", err)
		os.Exit(1)
	}
	fmt.Println("begun")
	go func() {
		for {
			if err := l.Follow(context.Background(), nil); err != nil {
				fmt.Println("follow:", err)
			}
			time.Sleep(time.Millisecond)
		}
	}()
	if err := l.Add(context.Background(), []string{folder}, AddOptions{}); err != nil {
		fmt.Println("add:", err)
		os.Exit(1)
	}
	if err := l.Follow(context.Background(), nil); err != nil {
		fmt.Println("follow:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// trials is how often a long test tries: a tenth of full, or what JIANWEN_TRIALS says.
func trials(t testing.TB, full int) int {
	s := os.Getenv("JIANWEN_TRIALS")
	if s == "" {
		return max(1, full/10)
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return min(n, full)
}

// manyFiles lays invented statutes, two texts of each, and one file of JSON Lines.
func manyFiles(t testing.TB) (folder string, articles int) {
	files := map[string]string{}
	for i := range 60 {
		for _, year := range []int{2001, 2011} {
			var b strings.Builder
			fmt.Fprintf(&b, "# 第%d号试验条例\n\n%d年1月1日 国务院公布\n\n<!-- INFO END -->\n\n", i, year)
			for n := 1; n <= 20; n++ {
				fmt.Fprintf(&b, "第%s条 试验品%d号在%d年应当符合第%d项要求。\n\n", []string{
					"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
				}[n-1], i, year, n*7)
				articles++
			}
			files[fmt.Sprintf("%02d/第%d号试验条例(%d-01-01).md", i%7, i, year)] = b.String()
		}
	}
	var lines strings.Builder
	for i := range 400 {
		fmt.Fprintf(&lines, `{"id":"k%d:%d","law":"k%d","title":"键入规则%d","nt":"键入规则%d","subtitle":"","article":"第%d条","n":%d,"sub":0,"path":[],"text":"键入应当准确，第%d次。","date":"2012-01-01","category":"司法解释"}`+"\n",
			i/20, i%20+1, i/20, i/20, i/20, i%20+1, i%20+1, i)
		articles++
	}
	files["lines.jsonl"] = lines.String()
	return lay(t, files), articles
}

// TestKill kills an import at any moment, a hundred times at full length: each file
// is then in whole or not at all, and going on ends in the whole.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills processes")
	}
	folder, articles := manyFiles(t)
	random := rand.New(rand.NewPCG(20221201, 15))
	dir := t.TempDir()
	for trial := range trials(t, 100) {
		if trial%5 == 0 { // begin anew: most of what can break does so in the first seconds
			dir = t.TempDir()
		}
		killImport(t, folder, dir, time.Duration(random.IntN(700))*time.Millisecond)
		whole(t, dir)
		if t.Failed() {
			t.Fatalf("after kill %d", trial)
		}
	}
	l := openLibrary(t, dir)
	add(t, l, folder)
	if n, err := l.store.Count(context.Background()); err != nil || n < articles {
		t.Errorf("going on ends with %d of %d articles, %v", n, articles, err)
	}
	if troubles, err := l.Verify(context.Background(), nil); len(troubles) > 0 || err != nil {
		t.Errorf("%v, %v", troubles, err)
	}
	if r := find(t, l, "试验品59号"); len(r.Hits) == 0 {
		t.Error("what came in last is not found")
	}
}

// killImport starts an import in another process and kills it a while after it began.
func killImport(t *testing.T, folder, into string, after time.Duration) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childFolder+"="+folder, childFolder+"_INTO="+into)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	said := make([]byte, 64)
	n, _ := out.Read(said) // it has begun, or ended
	if !strings.HasPrefix(string(said[:n]), "begun") {
		t.Errorf("the import says %q", said[:n])
	}
	timer := time.AfterFunc(after, func() { _ = child.Process.Kill() })
	_ = child.Wait() // of a killed process it is an error
	timer.Stop()
}

// whole opens a library after a kill and looks whether all that is in it is whole.
func whole(t *testing.T, dir string) {
	t.Helper()
	ctx := context.Background()
	l, err := Open(ctx, dir, Options{Now: clock})
	must(t, err)
	defer func() { must(t, l.Close()) }()
	files, err := l.Files(ctx)
	must(t, err)
	kept := map[string]bool{}
	for _, f := range files {
		kept[f.Hash] = true
	}
	groups, err := l.store.Groups(ctx)
	must(t, err)
	perFile := map[string]int{}
	for _, g := range groups {
		if !kept[g.Hash] {
			t.Errorf("%s belongs to no file", g.ID)
		}
		n := 0
		must(t, l.store.Rows(ctx, g.First, g.Last, func(e *store.Entry) bool { n++; return e.Group == g.Num }))
		if n != int(g.Last)-int(g.First)+1 {
			t.Errorf("%s has %d of its %d entries", g.ID, n, g.Last-g.First+1)
		}
		perFile[g.Hash] += n
	}
	for _, f := range files {
		if want := 20; filepath.Ext(f.Name) == ".md" && perFile[f.Hash] != want {
			t.Errorf("%s has %d articles, want %d", f.Name, perFile[f.Hash], want)
		}
		if filepath.Ext(f.Name) == ".jsonl" && perFile[f.Hash] != 400 {
			t.Errorf("%s has %d articles", f.Name, perFile[f.Hash])
		}
	}
	must(t, l.Follow(ctx, nil))
	troubles, err := l.Verify(ctx, nil)
	if err != nil || len(troubles) > 0 {
		t.Errorf("%v, %v", troubles, err)
	}
}
