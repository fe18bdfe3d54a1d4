// Package checktest runs the case files of rules.
//
// A case file is a txtar archive named for its rule, testdata/cit002.txtar. Its
// comment says what the rule is about. Its files are
//
//	found.md          a draft in which the rule must find something; found-2.md … are more of them
//	found.findings    what it must find there, one line each: LINE:COLUMN ID severity: message
//	found.fixed.md    the draft after the first fix of every finding; only where there are fixes
//	clean.md          a draft in which it must find nothing; clean-2.md … are more of them
//	library/NAME.txt  texts of statutes that the library has (see [Library])
//	style.yaml        page layouts of the office, which a draft names under "profile"
//	office.yaml       severities, thresholds and words of the office
//	register.yaml     what the office's books have (see [Register])
//	today             2026-11-25, the day of the check, where it matters
//	public            the drafts are copies for the public
//
// go test -update writes findings and fixed drafts anew; the difference is read.
package checktest

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/drafting/check"
	"jianwen/drafting/forms"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset"
	"jianwen/drafting/typeset/fonts"
	"jianwen/search/law"
)

var update = flag.Bool("update", false, "write what the rules find into the case files")

// Rules runs the case file of every rule, in testdata: each must be there, with
// drafts in which the rule finds something and drafts in which it does not.
func Rules(t *testing.T, rules []*check.Rule) {
	t.Helper()
	for _, rule := range rules {
		t.Run(rule.ID, func(t *testing.T) {
			if rule.Doc.Zh == "" || rule.Doc.En == "" || rule.Why.Zh == "" || rule.Why.En == "" || rule.Source == "" {
				t.Error("a rule says what it finds, why that is a fault, and its source, in both languages")
			}
			name := filepath.Join("testdata", strings.ToLower(strings.ReplaceAll(rule.ID, "-", ""))+".txtar")
			file(t, name, rule)
		})
	}
}

// file runs one case file.
func file(t *testing.T, name string, rule *check.Rule) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	found, clean := 0, 0
	wrote := false
	set := func(name, got string) {
		if files[name] == got {
			return
		}
		if !*update {
			t.Errorf("%s is\n%s\nwant\n%s", name, got, files[name])
		}
		wrote = true
		put(archive, name, got)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		stem, ok := strings.CutSuffix(name, ".md")
		if !ok || strings.HasSuffix(stem, ".fixed") {
			continue
		}
		findings := Check(t, files, files[name], rule)
		switch {
		case strings.HasPrefix(name, "found"):
			found++
			set(stem+".findings", lines(files[name], findings))
			if len(findings) == 0 {
				t.Errorf("%s: found nothing", name)
			}
			if fixed := fix(t, files[name], findings); fixed != files[name] {
				set(stem+".fixed.md", fixed)
			}
		case strings.HasPrefix(name, "clean"):
			clean++
			if len(findings) > 0 {
				t.Errorf("%s: found\n%s", name, lines(files[name], findings))
			}
		default:
			t.Errorf("%s is neither a found nor a clean draft", name)
		}
	}
	if found == 0 || clean == 0 {
		t.Errorf("%d drafts with a fault and %d without; there must be some of both", found, clean)
	}
	if wrote && *update {
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// put sets a file of an archive, a new one behind that of the draft it belongs to.
func put(a *txtar.Archive, name, text string) {
	at := len(a.Files)
	for i, f := range a.Files {
		if f.Name == name {
			a.Files[i].Data = []byte(text)
			return
		}
		if stem, _, _ := strings.Cut(f.Name, "."); stem == name[:strings.Index(name, ".")] {
			at = i + 1
		}
	}
	a.Files = slices.Insert(a.Files, at, txtar.File{Name: name, Data: []byte(text)})
}

// Check is what one rule finds in a draft, with what the other files of its case give.
func Check(t testing.TB, files map[string]string, text string, rule *check.Rule) []check.Finding {
	t.Helper()
	d := Draft(text)
	d.Library, d.Register, d.Office = Texts(t, files), register(t, files), office(t, files)
	_, d.Public = files["public"]
	if day, ok := files["today"]; ok {
		if d.Today, ok = law.ParseDate(strings.TrimSpace(day)); !ok {
			t.Fatalf("today is %q", day)
		}
	}
	if rule.Needs&check.NeedsPages != 0 {
		typesetting(t, d, files)
	}
	r, err := check.NewRunner([]*check.Rule{rule}).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Skipped) > 0 {
		t.Fatalf("skipped: %s", r.Skipped[0].En)
	}
	for _, f := range r.Findings {
		if f.Zh == "" || f.En == "" {
			t.Errorf("%s says nothing in one of the languages: %q, %q", f.Rule, f.Zh, f.En)
		}
		if f.Span.Start < 0 || f.Span.End > len(text) || f.Span.End < f.Span.Start {
			t.Errorf("%s: span %v lies outside the draft", f.Rule, f.Span)
		}
	}
	return r.Findings
}

// Draft is a draft as rules see it, not typeset.
func Draft(text string) *check.Draft {
	document := parse.Document(text)
	form, _ := forms.Builtin().Form(document.Front.Get("form"))
	return &check.Draft{
		Text: text, Document: document, Form: form, Today: 20261125,
		Passages: check.Passages(document, document.Front.Get),
	}
}

// typesetting sets a draft on pages, with the fonts that every machine has, in the
// profile that the draft names or its type has.
func typesetting(t testing.TB, d *check.Draft, files map[string]string) {
	t.Helper()
	name := cmp.Or(d.Field("profile"), "legal_doc")
	if d.Field("profile") == "" && d.Form != nil && d.Form.Profile != "" {
		name = d.Form.Profile
	}
	styles := style.Builtin()
	if text, ok := files["style.yaml"]; ok {
		path := filepath.Join(t.TempDir(), "style.yaml")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		loaded, problems := style.Load(path)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		styles = loaded
	}
	profile, _ := styles.Profile(name)
	var cache typeset.Cache
	result := cache.Pages(typeset.Params{Document: d.Document, Form: d.Form, Profile: profile, Fonts: fonts.Load(fonts.Options{NoSystem: true})})
	d.Pages, d.Typeset = result.Pages, &result.Report
}

// lines writes findings, one a line.
func lines(text string, findings []check.Finding) string {
	var out strings.Builder
	for _, f := range findings {
		p := source.PositionOf(text, f.Span.Start)
		fmt.Fprintf(&out, "%d:%d %s %s: %s\n", p.Line, p.Column, f.Rule, f.Severity, f.Zh)
	}
	return out.String()
}

// fix makes the first fix of every finding that has one, as long as they do not
// touch one another.
func fix(t *testing.T, text string, findings []check.Finding) string {
	t.Helper()
	var edits []source.Edit
	for _, f := range findings {
		if len(f.Fixes) == 0 {
			continue
		}
		if _, err := source.Apply(text, slices.Concat(edits, f.Fixes[0].Edits)); err != nil {
			continue
		}
		edits = append(edits, f.Fixes[0].Edits...)
	}
	fixed, err := source.Apply(text, edits)
	if err != nil {
		t.Fatal(err)
	}
	return fixed
}
