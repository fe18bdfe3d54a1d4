package statutes

import (
	"bufio"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jianwen/assets/beside"
)

// byName is every statute by its title, its name and its aliases.
func byName() map[string][]Fact {
	m := map[string][]Fact{}
	for _, f := range All() {
		m[f.Title] = append(m[f.Title], f)
		if f.Name != f.Title {
			m[f.Name] = append(m[f.Name], f)
		}
		for _, a := range f.Aliases {
			m[a.Name] = append(m[a.Name], f)
		}
	}
	return m
}

func TestAliases(t *testing.T) {
	type use struct {
		title string
		Alias
	}
	uses := map[string][]use{}
	names := map[string]bool{}
	customary := map[string]bool{}
	for _, f := range All() {
		names[f.Title], names[f.Name] = true, true
		for _, a := range f.Aliases {
			uses[a.Name] = append(uses[a.Name], use{f.Title, a})
			if a.Source == "customary" {
				customary[f.Title] = true
			}
			if a.Source == "" || a.Name == "" || strings.ContainsAny(a.Name, " ?、\t") && a.Source == "customary" {
				t.Errorf("%s: alias %+v", f.Title, a)
			}
			if a.Declared && !a.Verified {
				t.Errorf("%s: %s is declared, so it has a source", f.Title, a.Name)
			}
		}
	}
	for name, of := range uses {
		if names[name] {
			t.Errorf("%s is a title as well as an alias of %s", name, of[0].title)
		}
		for _, u := range of {
			if len(of) > 1 && !u.Ambiguous {
				t.Errorf("%s goes for %d statutes and does not ask for %s", name, len(of), u.title)
			}
		}
	}
	if len(customary) < 250 {
		t.Errorf("customary names of %d statutes, want 250", len(customary))
	}
}

func TestResolve(t *testing.T) {
	names := byName()
	for alias, want := range map[string]string{
		"高检规则": "人民检察院刑事诉讼规则", "检察规则": "人民检察院刑事诉讼规则", "刑诉法解释": "最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释",
		"公安机关程序规定": "公安机关办理刑事案件程序规定", "认罪认罚指导意见": "关于适用认罪认罚从宽制度的指导意见",
		"严格排非规定": "关于办理刑事案件严格排除非法证据若干问题的规定", "检察建议规定": "人民检察院检察建议工作规定",
		"九民纪要": "全国法院民商事审判工作会议纪要", "建工解释一": "最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（一）",
		"公司法解释三": "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）", "公司法司法解释（三）": "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）",
		"劳动合同条例": "中华人民共和国劳动合同法实施条例", "道交法实施条例": "中华人民共和国道路交通安全法实施条例",
		"贪贿解释": "最高人民法院、最高人民检察院关于办理贪污贿赂刑事案件适用法律若干问题的解释",
	} {
		got := names[alias]
		if len(got) != 1 || got[0].Title != want {
			t.Errorf("%s: %d statutes, want %s", alias, len(got), want)
		}
	}
	for _, alias := range []string{"检察建议工作条例", "建议规定"} { // there is no such 条例; and others recommend
		if got := names[alias]; len(got) > 0 {
			t.Errorf("%s goes for %s", alias, got[0].Title)
		}
	}
	for alias, n := range map[string]int{"安全法": 6, "民促法": 2, "法典": 2, "环境法": 2, "突发法": 2, "消法": 2, "监督法": 1, "反法": 1} {
		if got := names[alias]; len(got) != n {
			t.Errorf("%s: %d statutes, want %d", alias, len(got), n)
		}
		for _, f := range names[alias] {
			for _, a := range f.Aliases {
				if a.Name == alias && !a.Ambiguous {
					t.Errorf("%s of %s must ask", alias, f.Title)
				}
			}
		}
	}
}

var spaces = regexp.MustCompile(`[\s、《》〈〉<>()（）]|中华人民共和国`)

// bare makes titles of several sources comparable.
func bare(title string) string { return spaces.ReplaceAllString(title, "") }

// TestShortNames resolves the short names that the measured look-ups use.
func TestShortNames(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(beside.Need(t, "corpus"), "eval", "abbr.dev.json"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	names := byName()
	for alias, title := range want {
		got := names[alias]
		if len(got) != 1 || bare(got[0].Title) != bare(title) {
			t.Errorf("%s: %d statutes, want %s", alias, len(got), title)
		}
	}
}

// TestTitles finds each title in the source that the fact names.
func TestTitles(t *testing.T) {
	dir := beside.Need(t, "corpus")
	titles := map[string]bool{}
	heads(t, dir, titles)
	evaluated(t, dir, titles)
	seen := 0
	for _, f := range All() {
		collected := false
		for _, s := range f.Sources {
			collected = collected || s == "justlaws" || s == "corpus/laws"
		}
		if titles[bare(f.Title)] != collected {
			t.Errorf("%s: sources %v, in the collections: %v", f.Title, f.Sources, titles[bare(f.Title)])
		}
		if collected {
			seen++
		}
	}
	if seen < 1300 {
		t.Errorf("%d titles in the collections", seen)
	}
}

// heads adds the first headings of the files of both layouts.
func heads(t *testing.T, dir string, titles map[string]bool) {
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".md") {
			if err == nil && d.Name() == "DLC" {
				return filepath.SkipDir
			}
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(b)) {
			if head, ok := strings.CutPrefix(line, "# "); ok {
				titles[bare(head)] = true
				break
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// evaluated adds the titles of the measured search.
func evaluated(t *testing.T, dir string, titles map[string]bool) {
	f, err := os.Open(filepath.Join(dir, "eval", "corpus.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	title := regexp.MustCompile(`"title": "((?:[^"\\]|\\.)*)"`)
	for lines.Scan() {
		if m := title.FindSubmatch(lines.Bytes()); m != nil {
			titles[bare(string(m[1]))] = true
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}
