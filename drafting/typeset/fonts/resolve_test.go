package fonts

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// folder writes files into a new folder.
func folder(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func report(s *Set, role Role) Resolution {
	for _, r := range s.Report() {
		if r.Role == role {
			return r
		}
	}
	return Resolution{}
}

func TestOfficialFontsComeFirst(t *testing.T) {
	from := bundledSet(t).Face(Songti)
	font := single(false, tiny(t, from, "国A8"))
	dir := folder(t, map[string][]byte{
		"below/仿宋_GB2312.TTF": font,
		"FZXBSJW.TTF":         font,
		"SimSun.TTC":          collection(tiny(t, from, "国"), nil, nil),
		"times.ttf":           font,
		"simkai.ttf":          single(false, tiny(t, from, "A")), // not Chinese
		"simhei.ttf":          []byte("not a font at all"),
	})
	s := Load(Options{NoSystem: true, Dirs: []string{dir, filepath.Join(dir, "missing")}})
	for role, file := range map[Role]string{
		Fangsong: "below/仿宋_GB2312.TTF", Xiaobiaosong: "FZXBSJW.TTF", Songti: "SimSun.TTC", Latin: "times.ttf",
	} {
		r := report(s, role)
		path := filepath.Join(dir, file)
		if r.Kind != Official || r.Got.Path != path || !strings.Contains(r.Zh, path) || !strings.Contains(r.En, path) {
			t.Errorf("%s: %s %s\n%s\n%s", role, r.Kind, r.Got.Path, r.Zh, r.En)
		}
	}
	if key := s.Face(Songti).Key; key != "SimSun#0" {
		t.Errorf("the key of 宋体 is %q", key)
	}
	if f, _, ok := s.Lookup(Fangsong, '检'); !ok || f.Key != "FandolFang-Regular" {
		t.Errorf("a character that the official 仿宋 lacks comes from %s", f.Key)
	}
	for _, role := range []Role{Kaiti, Heiti} {
		r := report(s, role)
		if r.Kind != Bundled || len(r.Unfit) != 1 || !strings.Contains(r.Zh, dir) || !strings.Contains(r.En, dir) {
			t.Errorf("%s: an unfit file is not told: %s %v", role, r.Zh, r.Unfit)
		}
	}
}

func TestReportSentences(t *testing.T) {
	s := bundledSet(t)
	if got := len(s.Report()); got != 8 {
		t.Errorf("%d roles", got)
	}
	for _, r := range s.Report() {
		if r.Kind != Bundled || r.Got == nil || len(r.Unfit) > 0 {
			t.Errorf("%s: %s %v", r.Role, r.Kind, r.Unfit)
		}
		t.Log(r.Zh)
		t.Log(r.En)
	}
	if r := report(s, Fangsong); r.Wanted != "仿宋_GB2312" ||
		r.Zh != "仿宋：本机没有“仿宋_GB2312”，改用随程序附带的 FandolFang（FandolFang-Regular）；安装 simfang.ttf 后自动采用。" {
		t.Errorf("%s", r.Zh)
	}
}

// Without FandolFang 宋体 stands in for 仿宋, and the report says so.
func TestStandIn(t *testing.T) {
	s := Load(Options{NoSystem: true})
	s.fandol = func() string { return "" }
	r := report(s, Fangsong)
	if r.Kind != StandIn || r.Got != s.Face(Songti) || !strings.Contains(r.Zh, "宋体") || !strings.Contains(r.En, "stands in") {
		t.Errorf("%s %s\n%s\n%s", r.Kind, r.Got.Key, r.Zh, r.En)
	}
	s = Load(Options{NoSystem: true})
	s.fandol = func() string { return "/nowhere/FandolFang-Regular.otf" }
	if r := report(s, Fangsong); r.Kind != StandIn || len(r.Unfit) != 1 {
		t.Errorf("%s %v", r.Kind, r.Unfit)
	}
}

func TestLiberationStandsInForTimes(t *testing.T) {
	font := single(false, tiny(t, bundledSet(t).Face(Songti), "8"))
	s := Load(Options{NoSystem: true, Dirs: []string{folder(t, map[string][]byte{"LiberationSerif-Regular.ttf": font})}})
	if r := report(s, Latin); r.Kind != StandIn || r.Got.Key != "LiberationSerif-Regular" || !strings.Contains(r.Zh, "等宽") {
		t.Errorf("%s %s %s", r.Kind, r.Got.Key, r.Zh)
	}
}

// The last to be asked are other Chinese fonts of the machine.
func TestSpares(t *testing.T) {
	from := bundledSet(t).Face(Songti)
	rare := tiny(t, from, "国")
	rare["cmap"] = cmap12([]byte{0, 2, 0xA6, 0xD6, 0, 2, 0xA6, 0xD6, 0, 0, 0, 1}) // U+2A6D6 𪛖, glyph 1
	dir := folder(t, map[string][]byte{"simsunb.ttf": single(false, rare)})
	s := Load(Options{NoSystem: true, Dirs: []string{dir}})
	f, gid, ok := s.Lookup(Fangsong, '𪛖')
	if !ok || gid != 1 || f.Key != "simsunb" || s.ByKey("simsunb") != f {
		t.Errorf("𪛖: %s %d %v", f.Key, gid, ok)
	}
	if _, _, ok := s.Lookup(Fangsong, '\U0002A6D5'); ok {
		t.Error("a character that nobody has is found")
	}
}

func TestSameNameTwice(t *testing.T) {
	font := single(false, tiny(t, bundledSet(t).Face(Songti), "国"))
	s := Load(Options{NoSystem: true, Dirs: []string{folder(t, map[string][]byte{"a/simfang.ttf": font})}})
	s.Face(Fangsong)
	f, err := s.open(filepath.Join(folder(t, map[string][]byte{"simfang.ttf": font}), "simfang.ttf"), 0)
	if err != nil || f.Key != "simfang~2" || s.ByKey("simfang~2") != f || s.ByKey("simfang") == f {
		t.Errorf("%v %v", f, err)
	}
}

// Links in a ring, and files that are no files, end the walk all the same.
func TestFoldersInARing(t *testing.T) {
	dir := folder(t, map[string][]byte{"a/b/simfang.ttf": nil})
	if err := os.Symlink(dir, filepath.Join(dir, "a", "ring")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "simhei.ttf"), 0o755); err != nil {
		t.Fatal(err)
	}
	s := Load(Options{NoSystem: true, Dirs: []string{dir}})
	if r := report(s, Heiti); r.Kind != Bundled || len(r.Unfit) != 1 {
		t.Errorf("a folder named simhei.ttf: %s %v", r.Kind, r.Unfit)
	}
	if r := report(s, Fangsong); len(r.Unfit) != 1 {
		t.Errorf("an empty simfang.ttf: %v", r.Unfit)
	}
}

func TestConcurrentUse(t *testing.T) {
	s := Load(Options{NoSystem: true})
	var done sync.WaitGroup
	for range 8 {
		done.Go(func() {
			for _, w := range wants {
				for _, r := range "国𠮷㛃\U0010FFFF" {
					f, _, _ := s.Lookup(w.role, r)
					s.ByKey(f.Key)
				}
			}
			s.Report()
		})
	}
	done.Wait()
}
