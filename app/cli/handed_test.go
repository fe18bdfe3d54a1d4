package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"jianwen/app/hold"
	"jianwen/assets/translations"
)

// A second start hands its file, by its whole path, to the window that is open, and is
// done; a file that is not there is told where it was asked for.
func TestHandsItsFileOver(t *testing.T) {
	t.Cleanup(translations.Use(translations.Chinese))
	runtime, err := os.MkdirTemp("", "jw")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(runtime) })
	t.Setenv("XDG_RUNTIME_DIR", runtime)
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "") // it is not this start that needs one
	dir := t.TempDir()
	t.Chdir(dir)
	name := filepath.Join("稿", "建议书 二.md")
	if err := os.MkdirAll("稿", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte("---\nform: correction_notice\n---\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	h, _, err := hold.Take(t.Context(), "ws", hold.Wish{})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Release()
	wishes := make(chan hold.Wish, 3)
	h.Answer(t.Context(), func(_ context.Context, w hold.Wish) bool {
		wishes <- w
		return true
	})
	whole, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want hold.Wish
	}{
		{[]string{"--workspace", "ws", name}, hold.Wish{File: whole}},
		{[]string{"--workspace", filepath.Join(dir, "ws")}, hold.Wish{}},
	} {
		code, out, errs := execute(t, nil, c.args...)
		if code != 0 || out != "" || errs != translations.T("cli.window.handed")+"\n" {
			t.Fatalf("%v: %d %q %q", c.args, code, out, errs)
		}
		if got := <-wishes; got != c.want {
			t.Errorf("%v: %+v was wished", c.args, got)
		}
	}
	if code, _, errs := execute(t, nil, "--workspace", "ws", "没有.md"); code != 1 || errs == "" || len(wishes) > 0 {
		t.Errorf("a file that is not there: %d %q, %d wishes", code, errs, len(wishes))
	}
}
