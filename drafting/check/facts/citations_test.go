package facts_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// updating is whether the expectations are to be written anew; the flag is checktest's.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// told writes what is read of a citation, in one line.
func told(c facts.Citation) string {
	out := c.Passage.Text[c.Start:c.End] + " ⇒"
	switch {
	case c.Statute != nil:
		out += " 《" + c.Statute.Title + "》"
	case c.Known:
		out += " several"
	default:
		out += " unknown"
	}
	place := c.Ref
	place.Title = ""
	out += place.Official("") + " " + string(c.Purpose) + " on " + c.On.String()
	if c.Version != nil {
		out += fmt.Sprintf(", text of %s %s", c.Version.Text, c.Status.En())
	}
	switch {
	case c.Article != nil:
		out += ": " + short(c.Article.Text)
	case c.Imported:
		out += ", not there"
	}
	if c.Quote.End > 0 {
		out += ", quoted " + short(c.Quote.In(c.Passage.Text))
	}
	if c.Declared != "" {
		out += ", declares " + c.Declared
	}
	return out
}

func short(s string) string {
	if r := []rune(s); len(r) > 8 {
		return string(r[:8]) + "…"
	}
	return s
}

// TestCitations reads NAME.md of testdata/citations.txtar with the library of the same
// file and holds it against NAME.read. Run it with -update and read the difference.
func TestCitations(t *testing.T) {
	const path = "testdata/citations.txtar"
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	var again []txtar.File
	for _, f := range archive.Files {
		stem, ok := strings.CutSuffix(f.Name, ".md")
		if !ok {
			if !strings.HasSuffix(f.Name, ".read") {
				again = append(again, f)
			}
			continue
		}
		d := checktest.Draft(string(f.Data))
		if !strings.HasPrefix(stem, "bare") {
			d.Library = checktest.Texts(t, files)
		}
		var got strings.Builder
		for _, c := range facts.Citations.Of(d) {
			got.WriteString(told(c) + "\n")
		}
		again = append(again, f, txtar.File{Name: stem + ".read", Data: []byte(got.String())})
		if want := files[stem+".read"]; !updating() && got.String() != want {
			t.Errorf("%s\n got\n%swant\n%s", f.Name, got.String(), want)
		}
	}
	if archive.Files = again; updating() {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// FuzzCitations: whatever a draft says, places lie inside the texts that they are of,
// and the citations of a passage do not overlap.
func FuzzCitations(f *testing.F) {
	f.Add("根据《竹筏管理条例》（以下简称《条例》）第二条第一款、第三条至第四条{purpose=duty}，同法第九条规定：“甲。”")
	f.Add("---\ndate: 2026-01-01\nconduct: 2025-01-01/2026-01-01\n---\n\n《〈《甲法》第一条》第（一）（二）项。**违反刑法第一条{purpose=power}**")
	f.Add("《中华人民共和国刑法》\n第一条规定“甲”“乙”，规则第二条（以下简称")
	f.Fuzz(func(t *testing.T, text string) {
		d := checktest.Draft(text)
		var last facts.Citation
		for _, c := range facts.Citations.Of(d) {
			n := len(c.Passage.Text)
			inside := func(from, to int) bool { return 0 <= from && from <= to && to <= n }
			if !inside(c.Start, c.End) || c.Start == c.End || !inside(c.Title.Start, c.Title.End) || !inside(c.Sentence.Start, c.Sentence.End) || !inside(c.Quote.Start, c.Quote.End) {
				t.Fatalf("%q: %+v", text, c)
			}
			if c.Passage == last.Passage && c.Start < last.End {
				t.Fatalf("%q: %s begins before %s ends", text, told(c), told(last))
			}
			if c.Article != nil && !c.Imported || c.Imported && c.Version == nil || c.Statute != nil && !c.Known {
				t.Fatalf("%q: %+v", text, c)
			}
			_ = law.Canonical(c.Declared)
			last = c
		}
	})
}
