package letters

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/search/law"
)

// absent are titles that the corpus has not. Their articles are those of the domain
// specification (assets/forms).
var absent = map[string]bool{"人民检察院检察建议工作规定": true}

var (
	dated    = regexp.MustCompile(`\((\d{4}-\d\d-\d\d)\)$`)
	numberOf = regexp.MustCompile(`(?m)^[#*\s]*(第[一二三四五六七八九十百千零]+条(?:之[一二三四五])?)`)
)

// A version is a file of the corpus.
type version struct {
	day  law.Date
	path string
}

// versions are the files of each title; the parts of the civil code are one text.
func versions(t *testing.T, laws string) map[string][]version {
	out := map[string][]version{}
	err := filepath.WalkDir(laws, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".md") || strings.Contains(path, "DLC") {
			return err
		}
		name := strings.TrimSuffix(d.Name(), ".md")
		v := version{path: path}
		if m := dated.FindStringSubmatch(name); m != nil {
			v.day, _ = law.ParseDate(m[1])
			name = strings.TrimSuffix(name, m[0])
		}
		if filepath.Base(filepath.Dir(path)) == "民法典" {
			name, v.day = "民法典", 20200528
		}
		out[name] = append(out[name], v)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Every article that a letter cites exists in the text that was the newest on the
// letter's day, or in the only one there is.
func TestCitations(t *testing.T) {
	titles := versions(t, beside.Need(t, "corpus/laws"))
	articles := map[string]map[string]bool{} // by the file
	read := func(path string) map[string]bool {
		if articles[path] == nil {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			articles[path] = map[string]bool{}
			for _, m := range numberOf.FindAllSubmatch(data, -1) {
				articles[path][string(m[1])] = true
			}
		}
		return articles[path]
	}
	seen := map[string]bool{}
	for _, l := range generated() {
		for _, c := range l.Cites {
			if absent[c.Statute] {
				continue
			}
			_, label, _ := strings.Cut(c.Official(), "》")
			all := titles[strings.TrimPrefix(c.Statute, "中华人民共和国")]
			newest := law.Date(0)
			for _, v := range all {
				if v.day <= l.Date {
					newest = max(newest, v.day)
				}
			}
			found := false
			for _, v := range all {
				if (v.day == newest || newest == 0) && read(v.path)[label] {
					found = true
				}
			}
			if key := c.Official(); !found && !seen[key] {
				seen[key] = true
				t.Errorf("%s of %s cites %s, which is not there (%d files)", l.ID, l.Date, key, len(all))
			}
			if !strings.Contains(strings.Join(l.Paragraphs(), ""), label) {
				t.Errorf("%s does not say %s", l.ID, c.Official())
			}
		}
	}
}
