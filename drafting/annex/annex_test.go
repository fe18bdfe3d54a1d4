package annex

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/doc"
	"jianwen/drafting/export/text"
	"jianwen/drafting/page"
	"jianwen/drafting/parse"
	"jianwen/drafting/typeset/fonts"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

var testFonts = drafting.Options{Fonts: fonts.Load(fonts.Options{NoSystem: true})}

func zh(zh, _ string) string { return zh }
func en(_, en string) string { return en }

// reported checks a draft by some rules and reports on it.
func reported(t testing.TB, draft string, say func(zh, en string) string, chosen ...string) string {
	t.Helper()
	some, unknown := rules.Choose(chosen)
	if len(unknown) > 0 {
		t.Fatal(unknown)
	}
	office := &check.Office{Severities: map[string]string{"LNG-002": "off", "TRC-008": "off"}}
	checker := drafting.NewChecker(drafting.CheckOptions{Rules: some, Today: 20261125, Office: office})
	s := drafting.Compile(draft, testFonts)
	result, err := checker.Check(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return Report(Params{
		File: "draft.md", Snapshot: s, Draft: checker.Draft(s), Result: result, Version: "0", Chosen: chosen, Say: say,
	})
}

// A case in testdata is a draft, the rules it is checked by, and its report in both
// languages.
func TestReports(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range cases {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file := map[string]string{}
		for _, f := range a.Files {
			file[f.Name] = string(f.Data)
		}
		chosen := strings.Fields(file["rules"])
		for i, f := range a.Files {
			say := map[string]func(zh, en string) string{"report.md": zh, "report.en.md": en}[f.Name]
			if say == nil {
				continue
			}
			got := reported(t, file["draft.md"], say, chosen...)
			if got != string(f.Data) && !*update {
				t.Errorf("%s: %s is\n%s", name, f.Name, got)
			}
			a.Files[i].Data = []byte(got)
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(a), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// The report of every sample is read by the parser without a trouble and set.
func TestReportsOfSamples(t *testing.T) {
	for _, name := range samples.Names() {
		draft, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s := Compile(reported(t, string(draft), zh, "LNG", "TRC"), testFonts)
		if len(s.Findings) > 0 || len(s.Pages) == 0 || s.Profile.Name != "check_report" {
			t.Errorf("%s: %v, %d pages, %s", name, s.Findings, len(s.Pages), s.Profile.Name)
		}
		for _, r := range []string{"检查的文稿", "检查结果", "没有检查的规则", "2026年11月25日"} {
			if !strings.Contains(text.Of(s.Pages), r) {
				t.Errorf("%s: %s is not printed", name, r)
			}
		}
	}
}

// manyProblems is a draft with more facts, evidence, problems and measures than a page
// of the table holds.
func manyProblems(n int) string {
	var facts, evidence, problems, measures strings.Builder
	for i := 1; i <= n; i++ {
		k := numeral(i)
		fmt.Fprintf(&facts, "（%s）第%d处竹筏的检修情况。编号%d的竹筏未按期检修（证据%d）。\n\n", k, i, i, i)
		fmt.Fprintf(&evidence, "%d. 第%d份检修记录；\n", i, i)
		fmt.Fprintf(&problems, "（%s）第%d处竹筏的问题。未按期检修，不符合《竹筏管理条例》第%s条的规定。{facts=%d}\n\n", k, i, k, i)
		fmt.Fprintf(&measures, "（%s）第%d处竹筏停用检修。立即停用（对应问题%s）。\n\n", k, i, k)
	}
	return "---\nform: social_governance_rec\n---\n\n::: facts\n" + facts.String() + ":::\n\n::: evidence\n" + evidence.String() +
		":::\n\n::: problems\n" + problems.String() + ":::\n\n::: measures\n" + measures.String() + ":::\n"
}

// The table goes on over pages: its head stands on each, and nothing is lost.
func TestTableBreaksOverPages(t *testing.T) {
	const n = 60
	s := Compile(reported(t, manyProblems(n), zh, "LNG-001"), testFonts)
	pages := 0
	for _, pg := range s.Pages {
		printed, cells := "", 0
		for _, item := range pg.Items {
			if run, ok := item.(*page.Run); ok {
				printed += run.Text()
				if run.Tag == page.TableCell {
					cells++
				}
				if run.Tag != page.Artifact && run.Y+run.Descent > pg.Area.Y+pg.Area.H+1 {
					t.Errorf("page %d: %q stands below the type area", pg.Number, run.Text())
				}
			}
		}
		if cells > 0 && strings.Contains(printed, "检修记录") {
			pages++
			if !strings.Contains(printed, "问题和法律依据") {
				t.Errorf("page %d has no head of the table", pg.Number)
			}
		}
		if cells == 0 && pg.Number < len(s.Pages) {
			t.Errorf("page %d is without the table", pg.Number)
		}
	}
	if pages < 4 {
		t.Errorf("the table takes %d pages", pages)
	}
	flat := strings.NewReplacer("\n", "", "\t", "", " ", "").Replace(text.Of(s.Pages))
	for i := 1; i <= n; i++ {
		for _, want := range []string{"事实%d：第%d处", "证据%d：第%d份", "问题%d：第%d处", "措施%d：第%d处"} {
			if !strings.Contains(flat, fmt.Sprintf(want, i, i)) {
				t.Errorf("%s is lost", fmt.Sprintf(want, i, i))
			}
		}
	}
}

// FuzzBare holds that any text stands in a cell as it is.
func FuzzBare(f *testing.F) {
	for _, s := range []string{"甲|乙", "*甲*", "{{field}}", "{#p1}", `\*`, "::: facts", "[a](b)", "（证据1、2）", "<b>", "&amp;", "~~x~~"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
		if s == "" || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0xfeff || r == 0x85 }) || len(s) > 2000 {
			return
		}
		d := parse.Document("| a | b |\n|---|---|\n| x" + bare(s) + "x | y |\n")
		table, ok := d.Blocks[0].(*doc.Table)
		if !ok || len(table.Rows) != 1 || len(table.Rows[0].Cells) != 2 {
			t.Fatalf("%q: %#v", s, d.Blocks[0])
		}
		if got := doc.PlainText(table.Rows[0].Cells[0].Inlines, nil); got != "x"+s+"x" {
			t.Fatalf("%q prints as %q", s, got)
		}
	})
}

// What belongs to no problem stands in the table all the same, in a row of its own.
func TestTableHasWhatBelongsToNoProblem(t *testing.T) {
	got := reported(t, `---
form: social_governance_rec
---

::: facts

（一）检修情况。竹筏未按期检修。

（二）培训情况。船工未经培训。

:::

::: problems

（一）未按期检修。不符合《竹筏管理条例》第三条的规定。{facts=1}

:::

::: measures

（一）立即停用。停用并检修（对应问题一）。

（二）建立台账。逐只登记（对应问题九）。

:::
`, zh, "LNG-001")
	for _, row := range []string{"| 事实2：培训情况 | （没有对应的证据） | — | — |", "| — | — | — | 措施2：建立台账 |"} {
		if !strings.Contains(got, row) {
			t.Errorf("%s is not in the table:\n%s", row, got)
		}
	}
}

// Errors alone keep a draft from being issued.
func TestVerdict(t *testing.T) {
	const stop = "错误应当在制发前改正"
	w := &writer{say: zh}
	for _, c := range []struct {
		finding check.Finding
		stops   bool
	}{
		{check.Finding{Severity: check.Error}, true},
		{check.Finding{Severity: check.Error, Override: "原文如此"}, false},
		{check.Finding{Severity: check.Warning}, false},
	} {
		if got := w.verdict(&check.Result{Findings: []check.Finding{c.finding}}); strings.Contains(got, stop) != c.stops {
			t.Errorf("%+v: %s", c.finding, got)
		}
	}
}

// Cells of one row are on one line; what is no text of the draft has none.
func TestLineOf(t *testing.T) {
	pg := &page.Page{Items: []page.Item{
		&page.Run{Y: 60, Tag: page.Artifact}, &page.Run{Y: 130.5, Tag: page.TableCell}, &page.Run{Y: 100, Tag: page.Paragraph},
		&page.Run{Y: 104, Tag: page.TableCell}, &page.Run{Y: 130, Tag: page.TableCell}, &page.Run{Y: 160, Tag: page.Paragraph},
	}}
	for y, want := range map[float64]int{100: 1, 104: 1, 130.5: 2, 160: 3} {
		if got := lineOf(pg, y); got != want {
			t.Errorf("%g is on line %d, want %d", y, got, want)
		}
	}
}
