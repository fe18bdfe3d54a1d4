package samples

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// body is the draft without its front matter.
func body(text string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
	return rest
}

func TestNamesAreTheFiles(t *testing.T) {
	files, err := fs.Glob(Files, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(slices.Values(Names())); !slices.Equal(got, files) {
		t.Errorf("Names lists %q, the files are %q", got, files)
	}
}

func TestFrontMatter(t *testing.T) {
	for _, name := range Names() {
		head, _, ok := strings.Cut(strings.TrimPrefix(read(t, name), "---\n"), "\n---\n")
		if !ok {
			t.Errorf("%s: no front matter", name)
		}
		for _, want := range []string{
			`(?m)^form: [a-z_0-9]+$`,
			`(?m)^procuratorate: \p{Han}+人民检察院$`,
			`(?m)^date: 2026-\d\d-\d\d$`,
			`(?m)^number: \p{Han}{1,12}〔2026〕[1-9]\d{0,4}号$`,
		} {
			if !regexp.MustCompile(want).MatchString(head) {
				t.Errorf("%s: front matter has nothing like %s", name, want)
			}
		}
	}
}

func TestPartsAreClosed(t *testing.T) {
	for _, name := range Names() {
		open := ""
		for line := range strings.Lines(body(read(t, name))) {
			line = strings.TrimSpace(line)
			switch {
			case line == ":::" && open == "":
				t.Errorf("%s: a part is closed that was not opened", name)
			case line == ":::":
				open = ""
			case strings.HasPrefix(line, "::: ") && open != "":
				t.Errorf("%s: %q opens inside %q", name, line, open)
			case strings.HasPrefix(line, "::: "):
				open = line
			case line != "" && open == "":
				t.Errorf("%s: text outside any part: %s", name, line)
			}
		}
		if open != "" {
			t.Errorf("%s: %q is not closed", name, open)
		}
	}
}

// Nothing is left to fill in, and nothing is typed with the wrong key.
var unfit = regexp.MustCompile(`×|[Xx]{2,}|＿|__|[【】?？]{1}|TODO|待补|某某某|[\p{Han}）”》][,.;:!()]|[,;:!()][\p{Han}（“《]|'|"|\t| $|我院|贵单位`)

func TestNothingLeftOver(t *testing.T) {
	for _, name := range Names() {
		for i, line := range strings.Split(body(read(t, name)), "\n") {
			if at := unfit.FindStringIndex(line); at != nil {
				t.Errorf("%s: line %d of the body has %q: %s", name, i+1, line[at[0]:at[1]], line)
			}
		}
	}
}

func TestPairsAreClosed(t *testing.T) {
	closes := map[rune]rune{'（': '）', '《': '》', '〈': '〉', '“': '”', '‘': '’', '〔': '〕', '{': '}'}
	for _, name := range Names() {
		for i, line := range strings.Split(read(t, name), "\n") {
			var want []rune
			for _, r := range line {
				if c, ok := closes[r]; ok {
					want = append(want, c)
				}
				for _, c := range closes {
					if r != c {
						continue
					}
					if len(want) == 0 || want[len(want)-1] != r {
						t.Errorf("%s:%d: %q closes nothing: %s", name, i+1, r, line)
					} else {
						want = want[:len(want)-1]
					}
				}
			}
			// （一） and the like open and close on one line as everything else does.
			if len(want) > 0 {
				t.Errorf("%s:%d: %q is missing: %s", name, i+1, string(want), line)
			}
		}
	}
}
