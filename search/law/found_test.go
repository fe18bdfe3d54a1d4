package law_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/search/law"
)

var update = flag.Bool("update", false, "rewrite the expectations")

// tell writes what was found in a text as the cases do.
func tell(s string, all []law.FoundRef) string {
	var b strings.Builder
	for _, f := range all {
		place := f.Ref
		place.Title = ""
		fmt.Fprintf(&b, "%s ⇒ %s %s", s[f.Start:f.End], f.Ref.Title, place)
		if f.Ref.Date > 0 {
			fmt.Fprintf(&b, " @%s", f.Ref.Date)
		}
		fmt.Fprintf(&b, " %s", f.How)
		if f.Word != "" {
			fmt.Fprintf(&b, " %s", f.Word)
		}
		if f.Full != "" {
			fmt.Fprintf(&b, " = %s", f.Full)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFindRefs(t *testing.T) {
	const path = "testdata/found.txtar"
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var again []txtar.File
	for i, f := range archive.Files {
		if strings.HasSuffix(f.Name, ".found") {
			continue
		}
		s := string(f.Data)
		got := tell(s, law.FindRefs(s, isKnown))
		name := strings.TrimSuffix(f.Name, ".txt") + ".found"
		again = append(again, f, txtar.File{Name: name, Data: []byte(got)})
		if *update {
			continue
		}
		if i+1 >= len(archive.Files) || archive.Files[i+1].Name != name {
			t.Errorf("%s has no expectation", f.Name)
		} else if want := string(archive.Files[i+1].Data); got != want {
			t.Errorf("%s\n%s\n got\n%s\nwant\n%s", f.Name, s, got, want)
		}
	}
	if *update {
		archive.Files = again
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
