package read

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the blocks in testdata")

// TestCases reads the first file of each archive in testdata and compares its
// blocks with the second.
func TestCases(t *testing.T) {
	for _, file := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil || len(a.Files) < 1 {
				t.Fatalf("%v: %d files", err, len(a.Files))
			}
			got := reading(t, a.Files[0].Name, a.Files[0].Data)
			if *update {
				a.Files = append(a.Files[:1], txtar.File{Name: "blocks", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(a.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func archives(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	return files
}

// reading is what File says of data, one block a line.
func reading(t testing.TB, name string, data []byte) string {
	d, err := File(t.Context(), name, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "error: " + sentence(t, err) + "\n"
	}
	return dump(d)
}

// sentence checks that err is one a person can use.
func sentence(t testing.TB, err error) string {
	var trouble *Trouble
	if !errors.As(err, &trouble) {
		t.Fatalf("%v (%T) is no *Trouble", err, err)
	}
	if trouble.Code == "" || trouble.Zh == "" || trouble.En == "" || strings.ContainsAny(trouble.Zh+trouble.En, "\n") {
		t.Fatalf("%+v is not one sentence in two languages", trouble)
	}
	return trouble.Code + ": " + trouble.Zh
}

func dump(d *Document) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s %q\n", d.Format, d.Title)
	for _, b := range d.Blocks {
		mark := ""
		if b.Level > 0 {
			mark += fmt.Sprintf("%d ", b.Level)
		}
		if b.Center {
			mark += "center "
		}
		if b.Number != "" {
			mark += fmt.Sprintf("[%s] ", b.Number)
		}
		if b.Page > 0 {
			mark += fmt.Sprintf("p%d ", b.Page)
		}
		if b.Table != nil {
			fmt.Fprintf(&out, "%stable %q\n", mark, b.Table)
			continue
		}
		fmt.Fprintf(&out, "%s| %s\n", mark, b.Text)
	}
	for _, n := range d.Notes {
		fmt.Fprintf(&out, "! %s: %s\n", n.Code, n.Zh)
	}
	return out.String()
}
