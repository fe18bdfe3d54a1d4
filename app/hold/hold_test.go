package hold

import (
	"bufio"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain is also the other process: with JIANWEN_HOLD it takes that workspace, says
// "held" and what is wished of it, and waits to be killed.
func TestMain(m *testing.M) {
	workspace := os.Getenv("JIANWEN_HOLD")
	if workspace == "" {
		os.Exit(m.Run())
	}
	h, handed, err := Take(context.Background(), workspace, Wish{File: os.Getenv("JIANWEN_FILE")})
	if h == nil || err != nil || handed {
		os.Exit(4)
	}
	os.Stdout.WriteString("held\n") //nolint:errcheck // who reads it misses it
	h.Answer(context.Background(), func(_ context.Context, w Wish) bool {
		os.Stdout.WriteString(w.File + "\n") //nolint:errcheck // as above
		return true
	})
	select {}
}

// runtimeFolder gives the test a folder for sockets; t.TempDir may be too long a path.
func runtimeFolder(t *testing.T) {
	t.Helper()
	dir, err := os.MkdirTemp("", "jw")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
}

// other starts another process that holds a workspace; lines are what it says.
func other(t *testing.T, workspace string) (kill func(), lines *bufio.Scanner) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), "JIANWEN_HOLD="+workspace)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() {
		_ = c.Process.Kill() // it may have ended
		_ = c.Wait()         // it was killed
	}
	t.Cleanup(kill)
	lines = bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "held" {
		t.Fatalf("the other process does not hold the workspace: %q", lines.Text())
	}
	return kill, lines
}

// A second start hands its file to the process that holds the workspace, however the
// workspace is written, and takes the workspace when that process was killed.
func TestHandsOver(t *testing.T) {
	runtimeFolder(t)
	dir := t.TempDir()
	workspace := filepath.Join(dir, "工作", "夹")
	link := filepath.Join(dir, "链接")
	if err := errors.Join(os.Mkdir(filepath.Dir(workspace), 0o700), os.Symlink(filepath.Dir(workspace), link)); err != nil {
		t.Fatal(err)
	}
	kill, lines := other(t, filepath.Join(link, "夹"))
	for _, file := range []string{"/稿/建议书 之二.md", "", "/a\nb.md"} {
		h, handed, err := Take(t.Context(), workspace, Wish{File: file})
		if h != nil || !handed || err != nil {
			t.Fatalf("%v %v %v", h, handed, err)
		}
		for _, want := range strings.Split(file, "\n") {
			if !lines.Scan() || lines.Text() != want {
				t.Errorf("it was asked to open %q, want %q", lines.Text(), want)
			}
		}
	}
	kill()
	h, handed, err := Take(t.Context(), workspace, Wish{})
	if h == nil || handed || err != nil {
		t.Fatalf("after a kill: %v %v %v", h, handed, err)
	}
	h.Release()
	h, _, err = Take(t.Context(), workspace, Wish{})
	if h == nil || err != nil {
		t.Fatalf("after it was released: %v", err)
	}
	h.Release()
}

// A window that cannot be asked keeps the workspace: there is no place for a socket, or
// it says that it does not know.
func TestHeldByOneThatDoesNotAnswer(t *testing.T) {
	workspace := t.TempDir()
	t.Setenv("XDG_RUNTIME_DIR", "")
	long := filepath.Join(t.TempDir(), strings.Repeat("长", 60))
	if err := os.Mkdir(long, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", long)
	first, err := lock(workspace, "window-of-this-test")
	if err != nil {
		t.Fatal(err)
	}
	if first.listen != nil && !strings.HasPrefix(first.listen.Addr().String(), "/run/user") {
		t.Fatalf("a socket at %s", first.listen.Addr())
	}
	if _, err := lock(workspace, "window-of-this-test"); !errors.Is(err, ErrHeld) {
		t.Errorf("%v", err)
	}
	first.Release()
	runtimeFolder(t)
	h, _, err := Take(t.Context(), workspace, Wish{})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Release()
	h.Answer(t.Context(), func(context.Context, Wish) bool { return false })
	ctx, cancel := context.WithTimeout(t.Context(), 3*between)
	defer cancel()
	if _, handed, err := Take(ctx, workspace, Wish{}); handed || !errors.Is(err, ErrHeld) {
		t.Errorf("%v %v", handed, err)
	}
}

// Where nobody can write nobody need hold anything; what is no lock is no hold.
func TestWhatCannotBeLocked(t *testing.T) {
	runtimeFolder(t)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if h, handed, err := Take(t.Context(), filepath.Join(file, "below"), Wish{}); h != nil || handed || err != nil {
		t.Errorf("%v %v %v", h, handed, err)
	}
	workspace := t.TempDir()
	if err := os.Mkdir(filepath.Join(workspace, lockName), 0o700); err != nil {
		t.Fatal(err)
	}
	if h, _, err := Take(t.Context(), workspace, Wish{}); h != nil || !errors.Is(err, ErrNoLocks) {
		t.Errorf("%v %v", h, err)
	}
	var none *Hold
	none.Answer(t.Context(), nil)
	none.Release()
}

// A folder for sockets that others may write in is not used.
func TestSocketsAreOurs(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if owned(dir) || owned(filepath.Join(dir, "none")) {
		t.Error("a folder that everybody may write in is taken for ours")
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if !owned(dir) {
		t.Error("our own folder is not")
	}
}
