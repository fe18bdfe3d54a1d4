package trials_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianwen/assets/beside"
)

// A text is a statute, regulation or interpretation of the corpus.
type text struct {
	name string // of its file, without the ending: 公证法(2017-09-01)
	kind string // statute, interpretation or regulation
	body string // as the corpus has it, without its head
	day  string // of the version: 2017-09-01; "" where the file name has none
}

// shares are how many of 300 texts are of a kind, and the folders of the corpus that
// hold the kind.
var shares = []struct {
	kind    string
	share   int
	folders []string
}{
	{"statute", 110, []string{"宪法", "宪法相关法", "民法典", "民法商法", "行政法", "经济法", "社会法", "刑法", "诉讼与非诉讼程序法"}},
	{"interpretation", 110, []string{"司法解释"}},
	{"regulation", 80, []string{"行政法规"}},
}

// A set of texts: one that rules were mended on, and one that nobody looked at while
// they were.
type set struct {
	name string
	at   int // how many sets lie before it in the lot
}

var sets = []set{{"tuning", 0}, {"held-out", 1}}

// draw draws the texts of a set by lot, some part of 300: of several versions of one text it
// takes one. A smaller part is the beginning of a larger one.
func draw(t testing.TB, of set, some float64) (out []text) {
	t.Helper()
	root := filepath.Join(beside.Need(t, "corpus"), "laws")
	lot := rand.New(rand.NewPCG(1, 300))
	later := rand.New(rand.NewPCG(2, 300))
	for _, s := range shares {
		titles, files := list(t, root, s.folders)
		lot.Shuffle(len(titles), func(i, j int) { titles[i], titles[j] = titles[j], titles[i] })
		var drawn [2][]string
		for i, title := range titles[:min(2*s.share, len(titles))] {
			versions := files[title]
			if i < s.share {
				drawn[0] = append(drawn[0], versions[lot.IntN(len(versions))])
			} else {
				drawn[1] = append(drawn[1], versions[later.IntN(len(versions))])
			}
		}
		for _, file := range drawn[of.at][:max(1, int(float64(s.share)*some))] {
			out = append(out, read(t, file, s.kind))
		}
	}
	return out
}

// list is the titles in some folders, and the files that have each.
func list(t testing.TB, root string, folders []string) (titles []string, files map[string][]string) {
	t.Helper()
	files = map[string][]string{}
	for _, folder := range folders {
		found, err := filepath.Glob(filepath.Join(root, folder, "*.md"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range found {
			title, _, _ := strings.Cut(filepath.Base(file), "(")
			if files[title] == nil {
				titles = append(titles, title)
			}
			files[title] = append(files[title], file)
		}
	}
	slices.Sort(titles)
	return titles, files
}

var (
	comment = regexp.MustCompile(`(?s)<!--.*?-->`)
	version = regexp.MustCompile(`\((\d{4}-\d{2}-\d{2})\)`)
)

// read reads a file of the corpus.
func read(t testing.TB, file, kind string) text {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, body, ok := strings.Cut(string(b), "<!-- INFO END -->")
	if !ok {
		body = string(b)
	}
	out := text{name: strings.TrimSuffix(filepath.Base(file), ".md"), kind: kind, body: comment.ReplaceAllString(body, "")}
	if m := version.FindStringSubmatch(out.name); m != nil {
		out.day = m[1]
	}
	return out
}

// letter is the text as if it were a letter: the facts of a recommendation, issued on
// the day of the version.
func (x text) letter() string {
	day := ""
	if x.day != "" {
		day = "date: " + x.day + "\n"
	}
	return "---\nform: social_governance_rec\nprocuratorate: 澜川市青渠区人民检察院\naddressee: 澜川市迅驿速递有限公司\n" + day + "---\n\n::: facts\n\n" + x.body + "\n\n:::\n"
}

// part is how much of the full number of trials that tests make: a tenth, or the part
// that JIANWEN_TRIALS is of 300.
func part() float64 {
	if n, err := strconv.ParseFloat(os.Getenv("JIANWEN_TRIALS"), 64); err == nil && n > 0 {
		return min(n/300, 1)
	}
	return 0.1
}
