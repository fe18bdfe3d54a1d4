//go:build !windows

package printing

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// system puts the lp and lpstat of testdata before those of the machine, with printers;
// told reads what lp was given.
func system(t *testing.T, printers, usual string) (told func() (arguments []string, input string)) {
	t.Helper()
	dir, record := mustAbs(t, "testdata"), t.TempDir()
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	for key, value := range map[string]string{"RECORD": record, "PRINTERS": printers, "DEFAULT": usual, "REFUSES": ""} {
		t.Setenv(key, value)
	}
	return func() ([]string, string) {
		t.Helper()
		arguments, err := os.ReadFile(filepath.Join(record, "arguments"))
		if err != nil {
			return nil, ""
		}
		input, err := os.ReadFile(filepath.Join(record, "input"))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSuffix(string(arguments), "\n"), "\n"), string(input)
	}
}

func mustAbs(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFind(t *testing.T) {
	system(t, "办公室 PDF", "PDF")
	p, err := Find(t.Context())
	if err != nil || !slices.Equal(p.Names, []string{"办公室", "PDF"}) || p.Default != "PDF" || !p.Chosen {
		t.Errorf("%+v %v", p, err)
	}
	system(t, "PDF", "")
	if p, err = Find(t.Context()); err != nil || p.Default != "" {
		t.Errorf("%+v %v", p, err)
	}
}

func TestNoPrinter(t *testing.T) {
	system(t, "", "")
	if _, err := Find(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("without a printer: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Find(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("without lp: %v", err)
	}
}

func TestPrint(t *testing.T) {
	told := system(t, "PDF", "PDF")
	err := Print(t.Context(), []byte("%PDF-1.4 文书"), Job{Title: "检察建议书", Printer: "PDF", Pages: "1-3,5", Copies: 2, Sides: LongEdge})
	if err != nil {
		t.Fatal(err)
	}
	arguments, input := told()
	want := []string{"-n", "2", "-o", "collate=true", "-o", "sides=two-sided-long-edge", "-d", "PDF", "-t", "检察建议书", "-P", "1-3,5", "--", "-"}
	if !slices.Equal(arguments, want) || input != "%PDF-1.4 文书" {
		t.Errorf("lp was given %q and read %q", arguments, input)
	}
}

func TestPrintPlainly(t *testing.T) {
	told := system(t, "PDF", "PDF")
	if err := Print(t.Context(), []byte("x"), Job{}); err != nil {
		t.Fatal(err)
	}
	if arguments, _ := told(); !slices.Equal(arguments, []string{"-n", "1", "-o", "collate=true", "-o", "sides=one-sided", "--", "-"}) {
		t.Errorf("lp was given %q", arguments)
	}
}

func TestRefused(t *testing.T) {
	system(t, "PDF", "PDF")
	t.Setenv("REFUSES", "Destination \"PDF\" is not accepting jobs.")
	err := Print(t.Context(), []byte("x"), Job{Printer: "PDF"})
	if err == nil || err.Error() != `Destination "PDF" is not accepting jobs.` {
		t.Errorf("said: %v", err)
	}
}
