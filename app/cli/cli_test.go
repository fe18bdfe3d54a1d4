package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/assets/translations"
	"jianwen/drafting/forms"
)

// sample puts a sample into a fresh working folder.
func sample(t *testing.T, name string) {
	t.Helper()
	t.Chdir(t.TempDir())
	text, err := samples.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	put(t, "a.md", string(text))
}

func TestSameDraftSameBytes(t *testing.T) {
	sample(t, "governance_recommendation.md")
	for _, out := range []string{"1.pdf", "2.pdf"} {
		if code, _, errs := execute(t, nil, "export", "a.md", "-o", out); code != 0 {
			t.Fatal(errs)
		}
	}
	one, _ := os.ReadFile("1.pdf")
	two, _ := os.ReadFile("2.pdf")
	if !bytes.Equal(one, two) || !bytes.HasPrefix(one, []byte("%PDF-")) {
		t.Errorf("two exports of one draft differ: %d and %d bytes", len(one), len(two))
	}
	code, out, errs := execute(t, nil, "export", "a.md", "-o", "-", "--format", "pdf")
	if code != 0 || out != string(one) {
		t.Errorf("to standard output: exit %d, %d bytes, %s", code, len(out), errs)
	}
}

func TestReport(t *testing.T) {
	sample(t, "governance_recommendation.md")
	for _, args := range [][]string{
		{"export", "a.md", "-o", "a.pdf", "--json"},
		{"export", "a.md", "-o", "-", "--format", "txt", "--json"},
	} {
		code, out, errs := execute(t, nil, args...)
		if args[3] == "-" {
			out, errs = errs, out
		}
		var r report
		if err := json.Unmarshal([]byte(out), &r); err != nil || code != 0 {
			t.Fatalf("%v: exit %d, %v\n%s\n%s", args, code, err, out, errs)
		}
		if r.Pages < 2 || r.Form != "social_governance_rec" || r.Profile == "" || len(r.Fonts) == 0 || len(r.Substitutions) == 0 {
			t.Errorf("%v: %+v", args, r)
		}
	}
}

func TestProfile(t *testing.T) {
	sample(t, "governance_recommendation.md")
	code, out, errs := execute(t, nil, "export", "a.md", "-o", "a.pdf", "--json", "--profile", "gb9704_letter")
	if code != 0 || !strings.Contains(out, `"profile": "gb9704_letter"`) {
		t.Errorf("exit %d: %s%s", code, out, errs)
	}
}

func TestEverySampleAsText(t *testing.T) {
	for _, name := range samples.Names() {
		t.Run(name, func(t *testing.T) {
			sample(t, name)
			code, out, errs := execute(t, nil, "export", "a.md", "-o", "-", "--format", "txt")
			if code != 0 || strings.Count(out, "\n") < 10 || regexp.MustCompile(`:::|\{#|\{\{|— \d+ —`).MatchString(out) {
				t.Errorf("exit %d: %s\n%s", code, errs, out)
			}
		})
	}
}

func TestFormsJSON(t *testing.T) {
	code, out, _ := execute(t, nil, "forms", "--json")
	var all []map[string]any
	if err := json.Unmarshal([]byte(out), &all); err != nil || code != 0 {
		t.Fatal(code, err)
	}
	if len(all) != len(forms.Builtin().All()) {
		t.Errorf("%d types, the catalogue has %d", len(all), len(forms.Builtin().All()))
	}
	for _, f := range all {
		for _, key := range []string{"key", "zh", "en", "line", "family"} {
			if s, ok := f[key].(string); !ok || s == "" {
				t.Errorf("%v has no %s", f["key"], key)
			}
		}
	}
}

func TestFormsTable(t *testing.T) {
	for _, l := range []translations.Language{translations.Chinese, translations.English} {
		restore := translations.Use(l)
		code, out, errs := execute(t, nil, "forms")
		restore()
		for _, f := range forms.Builtin().All() {
			if !strings.Contains(out, "  "+f.Key+" ") {
				t.Errorf("%s: %s is not listed", l, f.Key)
			}
		}
		if code != 0 || errs != "" {
			t.Errorf("%s: exit %d, %s", l, code, errs)
		}
	}
}

// Every type begins as a draft that can be exported at once.
func TestNewThenExport(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, f := range forms.Builtin().All() {
		code, draft, errs := execute(t, nil, "new", f.Key, "-o", "-", "--set", "procuratorate=青渠区人民检察院")
		if code != 0 || !strings.Contains(draft, "青渠区人民检察院") {
			t.Errorf("new %s: exit %d, %s", f.Key, code, errs)
			continue
		}
		if code, _, errs := execute(t, []byte(draft), "export", "-", "-o", "a.txt"); code != 0 {
			t.Errorf("export of a new %s: exit %d, %s", f.Key, code, errs)
		}
	}
}

// A type is found by its name as well, and a part of a name leads to keys.
func TestNewByName(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	code, draft, errs := execute(t, nil, "new", "检察建议书（社会治理）", "-o", "-")
	if code != 0 || !strings.Contains(draft, "form: social_governance_rec") {
		t.Errorf("by its name: exit %d, %s", code, errs)
	}
	code, _, errs = execute(t, nil, "new", "社会治理", "-o", "-")
	if code != 2 || !strings.Contains(errs, "是不是：social_governance_rec") {
		t.Errorf("by a part of it: exit %d, %s", code, errs)
	}
}

func TestFontsAndDoctorJSON(t *testing.T) {
	for _, command := range []string{"fonts", "doctor"} {
		code, out, errs := execute(t, nil, command, "--json")
		var all []map[string]any
		if err := json.Unmarshal([]byte(out), &all); err != nil || code != 0 || errs != "" || len(all) < 6 {
			t.Errorf("%s: exit %d, %v, %s%s", command, code, err, out, errs)
		}
		if code, out, _ := execute(t, nil, command); code != 0 || len(strings.Split(out, "\n")) < 6 {
			t.Errorf("%s: exit %d, %s", command, code, out)
		}
	}
}

func TestWorkspaceThatIsAFile(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	t.Chdir(t.TempDir())
	put(t, "data", "x")
	if code, _, errs := execute(t, nil, "--workspace", "data", "forms"); code != 2 || !strings.Contains(errs, "不是文件夹，不能存放数据") {
		t.Errorf("forms: exit %d, %s", code, errs)
	}
	if code, out, _ := execute(t, nil, "--workspace", "data", "doctor"); code != 0 || !strings.Contains(out, "✗ ") {
		t.Errorf("doctor: exit %d, %s", code, out)
	}
}

func TestEmptyNames(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "a.md", "正文。\n")
	for _, args := range [][]string{{"export", "", "-o", "a.txt"}, {"export", "a.md", "-o", ""}, {"new", "", "-o", "b.md"}, {"new", "social_governance_rec", "-o", ""}} {
		if code, _, errs := execute(t, nil, args...); code != 2 || strings.Count(errs, "\n") != 1 {
			t.Errorf("%q: exit %d, %s", args, code, errs)
		}
	}
}

func TestCrash(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	t.Setenv("DISPLAY", ":0")
	work := t.TempDir()
	var errs bytes.Buffer
	s := &session{out: &errs, err: &errs, open: func(WindowRequest) error { panic("oh") }}
	code := s.run([]string{"--workspace", work})
	files, _ := filepath.Glob(filepath.Join(work, "crashes", "crash-*.txt"))
	if code != 1 || len(files) != 1 || !strings.Contains(errs.String(), files[0]) || strings.Count(errs.String(), "\n") != 1 {
		t.Fatalf("exit %d, files %v: %s", code, files, errs.String())
	}
	report, err := os.ReadFile(files[0])
	if err != nil || !strings.Contains(string(report), "oh") || !strings.Contains(string(report), "cli_test.go") {
		t.Errorf("crash file: %v\n%s", err, report)
	}
}

func TestWindowFails(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	t.Setenv("DISPLAY", ":0")
	var errs bytes.Buffer
	s := &session{out: &errs, err: &errs, open: func(WindowRequest) error { return errors.New("no GL") }}
	if code := s.run([]string{"--workspace", t.TempDir()}); code != 1 || !strings.Contains(errs.String(), "窗口打不开（no GL）") {
		t.Errorf("exit %d: %s", code, errs.String())
	}
	if runtime.GOOS != "linux" {
		return
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	errs.Reset()
	if code := s.run(nil); code != 1 || !strings.Contains(errs.String(), "没有图形桌面") {
		t.Errorf("without a display: exit %d: %s", code, errs.String())
	}
}

func TestColumns(t *testing.T) {
	got := columns([][]string{{"代码", "x", "1"}, {"a", "检察𠮷", "2"}})
	if want := "代码  x       1\na     检察𠮷  2\n"; got != want {
		t.Errorf("\n%swant\n%s", got, want)
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"forms", "new", "export", "fonts", "doctor"}
	for word, want := range map[string]string{"exprot": "export", "form": "forms", "zzzz": ""} {
		if got := strings.Join(nearest(word, keys), " "); got != want {
			t.Errorf("near %s: %s, want %s", word, got, want)
		}
	}
}

// The release of the program is that of FyneApp.toml.
func TestRelease(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "FyneApp.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`(?m)^\s*Version = "` + regexp.QuoteMeta(release) + `"$`).Match(data) {
		t.Errorf("FyneApp.toml does not say version %s:\n%s", release, data)
	}
}
