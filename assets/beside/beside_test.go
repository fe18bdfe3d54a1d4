package beside

import (
	"os"
	"path/filepath"
	"testing"
)

// lay makes a module with a folder shared beside it, and goes into a package of it.
func lay(t *testing.T) (home string) {
	t.Helper()
	top, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	home = filepath.Join(top, "main")
	for _, dir := range []string{filepath.Join(home, "a", "b"), filepath.Join(top, "shared", "corpus")} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(home, "go.mod"), []byte("module x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Join(home, "a", "b"))
	return home
}

func TestShared(t *testing.T) {
	home := lay(t)
	if got, err := Module(); got != home || err != nil {
		t.Errorf("the module is %s, %v; want %s", got, err, home)
	}
	want := filepath.Join(filepath.Dir(home), "shared", "corpus")
	if got, err := Shared("corpus"); got != want || err != nil {
		t.Errorf("shared is %s, %v; want %s", got, err, want)
	}
	if _, err := Shared("corpus/none"); err == nil {
		t.Error("what is not there was found")
	}
	t.Chdir(filepath.Dir(home))
	if got, err := Module(); err == nil {
		t.Errorf("a module was found outside: %s", got)
	}
}

func TestNeed(t *testing.T) {
	lay(t)
	if !t.Run("there", func(t *testing.T) { Need(t, "corpus") }) {
		t.Error("what is there is not found")
	}
	went := false
	t.Run("missing", func(t *testing.T) {
		Need(t, "corpus/none")
		went = true
	})
	if went {
		t.Error("a test went on without what it needs")
	}
}
