package issue_test

import (
	"context"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/issue"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset"
)

func TestRules(t *testing.T) { checktest.Rules(t, issue.Rules) }

func run(t testing.TB, d *check.Draft) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(issue.Rules).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

func sample(t testing.TB, name string) string {
	t.Helper()
	text, err := samples.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestSamples runs every rule over the samples, those on pages among them: on a
// machine with our fonts alone there is nothing to find but that.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		for _, rule := range issue.Rules {
			if rule.Needs&check.NeedsRegister != 0 || rule.ID == "LAY-002" {
				continue
			}
			for _, f := range checktest.Check(t, nil, sample(t, name), rule) {
				if f.Severity > check.Hint {
					t.Errorf("%s: %s %s: %s", name, f.Rule, f.Severity, f.Zh)
				}
			}
		}
	}
}

// TestSignatureAlone sets pages by hand: the typesetter makes none like these.
func TestSignatureAlone(t *testing.T) {
	body := &page.Run{Tag: page.Paragraph}
	sign := &page.Run{Tag: page.Signature}
	folio := &page.Run{Tag: page.Artifact}
	for _, c := range []struct {
		name  string
		pages []*page.Page
		want  bool
	}{
		{"alone", []*page.Page{{Items: []page.Item{body}}, {Items: []page.Item{sign, folio}}}, true},
		{"alone, an annex behind it", []*page.Page{{Items: []page.Item{body}}, {Items: []page.Item{folio, sign}}, {Items: []page.Item{body}}}, true},
		{"with text", []*page.Page{{Items: []page.Item{body}}, {Items: []page.Item{body, sign, folio}}}, false},
		{"on one page", []*page.Page{{Items: []page.Item{sign}}}, false},
	} {
		d := checktest.Draft("---\ndate: 2026-09-16\n---\n")
		d.Pages, d.Typeset = c.pages, &typeset.Report{}
		found := false
		for _, f := range run(t, d) {
			if f.Rule == "LAY-004" && f.Severity == check.Error {
				found = true
			}
		}
		if found != c.want {
			t.Errorf("%s: %v", c.name, found)
		}
	}
}

// TestSealPlace moves a seal over hand-set lines.
func TestSealPlace(t *testing.T) {
	line := func(tag page.Tag, y float64) *page.Run {
		return &page.Run{Tag: tag, Size: 16, X: 300, Y: y, Glyphs: []page.Glyph{{Width: 120}}}
	}
	for _, c := range []struct {
		name string
		seal page.Rect
		want bool
	}{
		{"over name and date", page.Rect{X: 300, Y: 440, W: 119, H: 119}, false},
		{"over the body", page.Rect{X: 300, Y: 380, W: 119, H: 119}, true},
		{"beside", page.Rect{X: 100, Y: 440, W: 119, H: 119}, true},
	} {
		d := checktest.Draft("---\ndate: 2026-09-16\n---\n")
		d.Typeset = &typeset.Report{}
		d.Pages = []*page.Page{{Items: []page.Item{
			line(page.Paragraph, 400), line(page.Signature, 500), line(page.Signature, 529),
			&page.Place{Rect: c.seal, Kind: "seal"},
		}}}
		found := false
		for _, f := range run(t, d) {
			found = found || f.Rule == "LAY-005"
		}
		if found != c.want {
			t.Errorf("%s: %v", c.name, found)
		}
	}
}

// TestFilingReckoned is the assertions of the cases: five days from the issue, and,
// in a public interest case, from service.
func TestFilingReckoned(t *testing.T) {
	for text, want := range map[string]string{
		"---\nform: social_governance_rec\ndate: 2026-09-16\n---\n":                "9月16日发出，次日起算，五日至9月21日届满",
		"---\nform: pil_admin_rec\ndate: 2026-10-12\nserved_on: 2026-10-14\n---\n": "10月14日送达，次日起算，五日至10月19日届满",
	} {
		d := checktest.Draft(text)
		d.Register = &checktest.Register{}
		found := run(t, d)
		if len(found) != 1 || found[0].Rule != "ISS-002" || len(found[0].Related) != 1 || found[0].Related[0].Zh != want {
			t.Errorf("%+v", found)
		}
	}
}

func FuzzRules(f *testing.F) {
	for _, name := range samples.Names() {
		f.Add(sample(f, name), sample(f, name))
	}
	f.Fuzz(func(t *testing.T, text, approved string) {
		d := checktest.Draft(text)
		d.Register = &checktest.Register{Approval: approved, Service: "2026-10-20"}
		for _, found := range run(t, d) {
			if found.Span.Start < 0 || found.Span.End > len(text) || found.Span.End < found.Span.Start || strings.HasPrefix(found.Zh, "规则") {
				t.Fatalf("%+v", found)
			}
		}
	})
}

// BenchmarkRules is a run of the group over a draft of 20,000 characters, read anew.
func BenchmarkRules(b *testing.B) {
	text := sample(b, samples.Names()[0])
	part := text[strings.Index(text, "::: facts"):]
	part = part[:strings.Index(part, "\n:::\n")+len("\n:::\n")]
	for len([]rune(text)) < 20000 {
		text += "\n" + part
	}
	d := checktest.Draft(text)
	for b.Loop() {
		again := checktest.Draft("")
		again.Text, again.Document, again.Form, again.Passages = d.Text, d.Document, d.Form, d.Passages
		run(b, again)
	}
}
