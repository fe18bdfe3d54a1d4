package ingest

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/search/law"
)

var update = flag.Bool("update", false, "write the cases anew and read the difference")

// Every case is an archive of files, one of a layout each; "want" tells what is read.
func TestLayouts(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := dumpArchive(a)
			for i := range a.Files {
				if a.Files[i].Name != "want" {
					continue
				}
				if string(a.Files[i].Data) == got {
					return
				}
				if *update {
					a.Files[i].Data = []byte(got)
					if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				t.Errorf("%s:\n%s", name, got)
				return
			}
			t.Errorf("%s has no file want; got\n%s", name, got)
		})
	}
}

// dumpArchive reads all files of a case but "want".
func dumpArchive(a *txtar.Archive) string {
	var b strings.Builder
	for _, file := range a.Files {
		if file.Name == "want" {
			continue
		}
		f := NewFile(file.Name, file.Data, func(name string) ([]byte, error) {
			for _, other := range a.Files {
				if other.Name == path.Join(path.Dir(file.Name), name) {
					return other.Data, nil
				}
			}
			return nil, fs.ErrNotExist
		})
		fmt.Fprintf(&b, "%s\n", file.Name)
		for it, trouble := range Items(context.Background(), f) {
			dumpItem(&b, it, trouble)
		}
	}
	return b.String()
}

func dumpItem(b *strings.Builder, it Item, trouble *Trouble) {
	switch {
	case trouble != nil:
		fmt.Fprintf(b, "  trouble %s: %s | %s\n", trouble.Code, trouble.Zh, trouble.En)
	case it.Statute != nil:
		dumpStatute(b, it.Statute)
	case it.Document != nil:
		dumpDocument(b, it.Document)
	}
}

func dumpStatute(b *strings.Builder, s *Statute) {
	v := s.Version
	fmt.Fprintf(b, "  statute 《%s》 %s\n", s.Title, s.Level.Zh())
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, "    %s: %s\n", name, value)
		}
	}
	field("part", v.Part)
	field("organ", s.Organ)
	field("region", s.Region)
	field("number", s.Number)
	field("category", s.Category)
	field("key", v.Key)
	field("text", strings.TrimSpace(v.Text.String()+" "+v.Act))
	field("promulgated", v.Promulgated.String())
	field("from", strings.TrimSpace(v.From.String()+" "+v.FromSource))
	for _, e := range s.Events {
		field("event", e.Date.String()+" "+e.Act)
	}
	for _, a := range v.Articles {
		label := a.Label
		if a.ID != "" {
			label = a.ID + " " + label
		}
		fmt.Fprintf(b, "    [%d.%d %s] %s\n", a.Number, a.Sub, label, strings.Join(a.Path, " / "))
		field("  heading", a.Heading)
		for l := range strings.SplitSeq(a.Text, "\n") {
			fmt.Fprintf(b, "      %s\n", l)
		}
	}
	dumpNotes(b, append(append([]law.Note(nil), s.Notes...), v.Notes...))
}

func dumpNotes(b *strings.Builder, notes []law.Note) {
	for _, n := range notes {
		fmt.Fprintf(b, "    note %s: %s | %s\n", n.Code, n.Zh, n.En)
	}
}

func dumpDocument(b *strings.Builder, d *Document) {
	fmt.Fprintf(b, "  %s %s\n", d.Kind, d.Title)
	for _, f := range [][2]string{
		{"id", d.ID},
		{"form", d.Form},
		{"number", d.Number},
		{"unit", d.Unit},
		{"addressee", strings.TrimSpace(d.Addressee + " " + d.AddresseeKind)},
		{"date", d.Date.String()},
		{"topic", d.Topic},
		{"region", d.Region},
		{"outcome", d.Outcome},
		{"reply to", d.ReplyTo},
	} {
		if f[1] != "" {
			fmt.Fprintf(b, "    %s: %s\n", f[0], f[1])
		}
	}
	for _, p := range d.Passages {
		fmt.Fprintf(b, "    (%s) %s\n", p.Part, p.Heading)
		for l := range strings.SplitSeq(p.Text, "\n") {
			fmt.Fprintf(b, "      %s\n", l)
		}
	}
	for _, c := range d.Cites {
		fmt.Fprintf(b, "    cites %s\n", c.Official(c.Title))
	}
	dumpNotes(b, d.Notes)
}
