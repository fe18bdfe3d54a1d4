package check

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var someRules = []*Rule{{ID: "LNG-002"}, {ID: "LNG-013"}, {ID: "LNG-017"}}

func TestLoadOffice(t *testing.T) {
	archive, err := txtar.ParseFile(filepath.Join("testdata", "office.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		o, problems := readOffice(archive.Files[i].Data, someRules)
		var got strings.Builder
		fmt.Fprintln(&got, o.Severities, o.Thresholds, o.Words)
		for _, p := range problems {
			if p.En == "" {
				t.Errorf("%s: no English for %s", archive.Files[i].Name, p.Zh)
			}
			fmt.Fprintf(&got, "%d:%d %s\n", p.Line, p.Column, p.Zh)
		}
		if want := string(archive.Files[i+1].Data); got.String() != want {
			t.Errorf("%s gives\n%swant\n%s", archive.Files[i].Name, got.String(), want)
		}
	}
}

func TestMissingOffice(t *testing.T) {
	if o, problems := LoadOffice(filepath.Join(t.TempDir(), "rules.yaml"), someRules); o == nil || len(problems) != 0 {
		t.Errorf("%v, %v", o, problems)
	}
}

func FuzzOffice(f *testing.F) {
	f.Add([]byte("severities: {LNG-002: off}\nwords:\n  LNG-017: [词]\nthresholds: {LNG-002.characters: 1}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if o, _ := readOffice(data, someRules); o == nil {
			t.Error("no office")
		}
	})
}
