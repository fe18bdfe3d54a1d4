package cli

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/assets/translations"
)

var update = flag.Bool("update", false, "write what the commands say into the case files")

// A case in testdata is files to begin with, the commands of "cmd" (one a line;
// "< FILE" gives standard input), and what they say and leave: stdout, stderr,
// exit codes one a line, and under "files" the folder afterwards. Commands run
// in Chinese, and again in English where stdout.en or stderr.en is given.
// sample.md is there for all.
func TestCases(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { runCase(t, name) })
	}
}

// expected is the sections of a case that are no files.
var expected = []string{"cmd", "stdout", "stderr", "stdout.en", "stderr.en", "exit", "files"}

func runCase(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	got := playIn(t, archive, translations.Chinese)
	if section(archive, "stdout.en") != nil || section(archive, "stderr.en") != nil {
		english := playIn(t, archive, translations.English)
		got["stdout.en"], got["stderr.en"] = english["stdout"], english["stderr"]
	}
	changed := false
	for i, f := range archive.Files {
		said, ok := got[f.Name]
		if !ok || said == string(f.Data) {
			continue
		}
		changed = true
		archive.Files[i].Data = []byte(said)
		if !*update {
			t.Errorf("%s is\n%s\nwant\n%s", f.Name, said, f.Data)
		}
	}
	if path, err := filepath.Abs(name); changed && *update && err == nil {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func section(a *txtar.Archive, name string) []byte {
	for _, f := range a.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// fields finds the list of a form's fields, which grows with the catalogue.
var fields = regexp.MustCompile(`(可用的有：|there are:) ?procuratorate [^。.]*`)

// ranking finds what changes when ranking learns, and when facts are added: reasons,
// scores of a run, other names.
var ranking = regexp.MustCompile(`(?m)^(   → |  又称：|  also: |\S+\t\S+\t\d+\t).*$`)

// playIn runs the commands of a case in a folder of its own.
func playIn(t *testing.T, archive *txtar.Archive, language translations.Language) map[string]string {
	t.Helper()
	defer translations.Use(language)()
	before, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	work := t.TempDir()
	t.Chdir(work)
	defer t.Chdir(before)
	t.Setenv("DISPLAY", ":0")
	laid := layFiles(t, archive)
	got := map[string]string{}
	for line := range strings.Lines(string(section(archive, "cmd"))) {
		code, out, errs := play(t, strings.TrimSpace(line))
		got["stdout"] += ranking.ReplaceAllString(strings.ReplaceAll(out, work, "$WORK"), "$1…")
		got["stderr"] += fields.ReplaceAllString(strings.ReplaceAll(errs, work, "$WORK"), "$1 …")
		got["exit"] += fmt.Sprintln(code)
	}
	for _, name := range tree(t) {
		if !laid[name] {
			got["files"] += name + "\n"
		}
	}
	return got
}

// layFiles writes the files of a case and says which there are.
func layFiles(t *testing.T, archive *txtar.Archive) map[string]bool {
	t.Helper()
	sample, err := samples.Files.ReadFile("governance_recommendation.md")
	if err != nil {
		t.Fatal(err)
	}
	put(t, "sample.md", string(sample))
	laid := map[string]bool{"sample.md": true}
	for _, f := range archive.Files {
		if !strings.Contains(" "+strings.Join(expected, " ")+" ", " "+f.Name+" ") {
			put(t, f.Name, string(f.Data))
			laid[f.Name] = true
		}
	}
	return laid
}

func put(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// play runs one command line in the folder, with the workspace data.
func play(t *testing.T, line string) (code int, out, errs string) {
	t.Helper()
	var in []byte
	if command, name, ok := strings.Cut(line, " < "); ok {
		line = command
		data, err := os.ReadFile(strings.TrimSpace(name))
		if err != nil {
			t.Fatal(err)
		}
		in = data
	}
	args := strings.Fields(line)
	if len(args) > 0 && args[0] == "jianwen" {
		args = args[1:]
	}
	if !strings.Contains(line, "--workspace") {
		args = append([]string{"--workspace", "data"}, args...)
	}
	return execute(t, in, args...)
}

// clock is the day of all tests.
func clock() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }

// execute runs the program in this process, without the fonts of the machine.
func execute(t *testing.T, in []byte, args ...string) (code int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	s := &session{in: bytes.NewReader(in), out: &stdout, err: &stderr, bundled: true, now: clock}
	s.open = func(r WindowRequest) error {
		fmt.Fprintf(&stdout, "[window: file %q, workspace %s]\n", r.File, filepath.Base(r.Workspace))
		return nil
	}
	code = s.run(args)
	return code, stdout.String(), stderr.String()
}

// tree is the files below the working folder.
func tree(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(".", func(name string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
