package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jianwen/assets/samples"
)

var (
	fenced = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$")
	linked = regexp.MustCompile(`\]\(([^)#]+)\)`)
)

// readme is the README in its two halves, English and Chinese.
func readme(t *testing.T) [2]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	english, chinese, ok := strings.Cut(string(data), "\n# 使用说明\n")
	if !ok {
		t.Fatal("README.md has no 使用说明")
	}
	return [2]string{english, chinese}
}

// Both halves hold the same commands and as many sections.
func TestReadmeHalvesAgree(t *testing.T) {
	halves := readme(t)
	var commands, headings [2]string
	for i, half := range halves {
		for _, m := range fenced.FindAllStringSubmatch(half, -1) {
			if m[1] == "sh" || m[1] == "markdown" {
				commands[i] += m[2]
			}
		}
		headings[i] = strings.Repeat("## ", strings.Count(half, "\n## "))
	}
	if commands[0] != commands[1] {
		t.Errorf("the commands differ:\n%s\n---\n%s", commands[0], commands[1])
	}
	if headings[0] != headings[1] {
		t.Error("one half has sections that the other lacks")
	}
}

// The test command is what the continuous integration runs.
func TestReadmeAndCIRunTheSame(t *testing.T) {
	run, err := os.ReadFile(filepath.Join("..", "..", ".ci", "run"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(readme(t)[0], "## Test it")
	m := fenced.FindStringSubmatch(section)
	if m == nil || !strings.HasSuffix(string(run), "\n"+m[2]) {
		t.Errorf("README.md tests by %q, .ci/run by\n%s", m[2], run)
	}
}

func TestReadmeLinks(t *testing.T) {
	for _, half := range readme(t) {
		for _, m := range linked.FindAllStringSubmatch(half, -1) {
			if _, err := os.Stat(filepath.Join("..", "..", m[1])); err != nil {
				t.Errorf("README.md points to %s: %v", m[1], err)
			}
		}
	}
}

// Every jianwen command of the README runs as it stands, in its order, on drafts that it
// made before and on one notice.
func TestReadmeExamples(t *testing.T) {
	halves := readme(t)
	t.Chdir(t.TempDir())
	notice, err := samples.Files.ReadFile("correction_notice.md")
	if err != nil {
		t.Fatal(err)
	}
	put(t, "通知书.md", string(notice)) // which the reader has
	ran := 0
	for _, m := range fenced.FindAllStringSubmatch(halves[0], -1) {
		for line := range strings.Lines(m[2]) {
			line = strings.TrimSpace(line)
			if m[1] != "sh" || !strings.HasPrefix(line, "jianwen ") {
				continue
			}
			ran++
			code, _, errs := play(t, line)
			unfinished := code == 3 && strings.HasPrefix(line, "jianwen check ") // an empty draft has errors
			if code != 0 && !unfinished {
				t.Errorf("%s: exit %d: %s", line, code, errs)
			}
		}
	}
	if ran < 8 {
		t.Errorf("only %d examples", ran)
	}
}
