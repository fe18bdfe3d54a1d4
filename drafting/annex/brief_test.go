package annex

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/export/text"
)

func brief(draft string) (*check.Draft, *Brief) {
	s := drafting.Compile(draft, testFonts)
	d := drafting.NewChecker(drafting.CheckOptions{Today: 20261125}).Draft(s)
	return d, BriefOf(d, s.Title, testFonts)
}

// left is what is not on the page, a line each.
func left(b *Brief) string {
	var out strings.Builder
	for i, sentences := range b.Left {
		for _, s := range sentences {
			out.WriteString(SectionNames[i] + "：" + s + "\n")
		}
	}
	for _, name := range b.Empty {
		out.WriteString(name + "：—\n")
	}
	return out.String()
}

// A case in testdata/brief is a draft, its brief, and what is left out.
func TestBriefs(t *testing.T) {
	cases, err := filepath.Glob("testdata/brief/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range cases {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, b := brief(string(a.Files[0].Data))
		got := []txtar.File{a.Files[0], {Name: "brief.md", Data: []byte(b.Text)}, {Name: "left", Data: []byte(left(b))}}
		whole := txtar.Format(&txtar.Archive{Comment: a.Comment, Files: got})
		if *update {
			if err := os.WriteFile(name, whole, 0o600); err != nil {
				t.Fatal(err)
			}
		} else if string(whole) != string(txtar.Format(a)) {
			t.Errorf("%s is\n%s", name, whole)
		}
	}
}

// drafts are the samples and a draft that has much more than a page holds.
func drafts(t *testing.T) map[string]string {
	out := map[string]string{"much": manyProblems(80)}
	for _, name := range samples.Names() {
		data, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = string(data)
	}
	return out
}

// A brief is one page, is read without trouble, and says nothing that the draft does not
// say: each of its sentences stands there, up to asides and further articles.
func TestBriefsOfSamples(t *testing.T) {
	for name, draft := range drafts(t) {
		d, b := brief(draft)
		if len(b.Pages.Pages) != 1 || len(b.Pages.Findings) > 0 || b.Pages.Profile.Name != "brief" {
			t.Errorf("%s: %d pages, %v, %s", name, len(b.Pages.Pages), b.Pages.Findings, b.Pages.Profile.Name)
		}
		var all strings.Builder
		for _, p := range d.Passages {
			all.WriteString(plain(p.Text) + "\n")
		}
		printed := 0
		for _, p := range check.Passages(b.Pages.Document, b.Pages.Document.Front.Get) {
			if p.Kind == check.Title || strings.HasPrefix(p.Text, "本页摘自") {
				continue
			}
			printed++
			for _, sentence := range strings.SplitAfter(p.Text, "。") {
				if !strings.Contains(all.String(), strings.TrimSuffix(sentence, "。")) {
					t.Errorf("%s: the draft does not say %q", name, sentence)
				}
			}
		}
		if printed < 3 {
			t.Errorf("%s: only %d paragraphs:\n%s", name, printed, text.Of(b.Pages.Pages))
		}
	}
}

// What is not on the page is told: nothing gets lost between the two.
func TestBriefTellsWhatIsLeftOut(t *testing.T) {
	for name, draft := range drafts(t) {
		d, b := brief(draft)
		all, lost := gathered(d)
		page, told := b.Text, left(b)
		for _, p := range append(all, lost...) {
			on := strings.Contains(page, bare(p.heading)) && strings.Contains(page, bare(p.text))
			if !on && !strings.Contains(told, p.said()) {
				t.Errorf("%s: %q is neither on the page nor told", name, p.said())
			}
		}
	}
}

// A sentence that speaks of the one before it does not stand without it.
func TestSentencesThatFollow(t *testing.T) {
	s := story{sentences: []told{
		{text: "甲。", at: 0}, {text: "依照第一条，乙。", law: true, at: 1}, {text: "该局丙。", at: 2}, {text: "丁。", at: 3}, {text: "其中戊。", at: 4},
	}}
	var kept []string
	chain, lost := s.of(false)
	for _, t := range chain {
		kept = append(kept, t.text)
	}
	if got := strings.Join(kept, ""); got != "甲。丁。其中戊。" || len(lost) != 1 || lost[0].text != "该局丙。" {
		t.Errorf("kept %s, lost %v", got, lost)
	}
}

func TestMainClause(t *testing.T) {
	for text, want := range map[string]string{
		"《竹筏管理条例》第三条规定，竹筏应当检修；第九条规定了责任。": "《竹筏管理条例》第三条规定，竹筏应当检修。",
		"公司停用两只；依照第三条，应当检修。":             "公司停用两只；依照第三条，应当检修。",
		"第三条规定：“甲；乙。”":                   "第三条规定：“甲；乙。”",
	} {
		if got := mainClause(text); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
