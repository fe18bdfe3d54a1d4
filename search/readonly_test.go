//go:build unix

package search

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// readOnlyFolder tells the test binary, run as somebody who may not write there, to
// search a library.
const readOnlyFolder = "JIANWEN_TEST_READ_ONLY"

// TestReadOnly searches a library where nothing can be written. The superuser may
// write everywhere, so it becomes nobody for it.
func TestReadOnly(t *testing.T) {
	if dir := os.Getenv(readOnlyFolder); dir != "" {
		searchReadOnly(t, dir)
		return
	}
	home := t.TempDir()
	dir := filepath.Join(home, "library")
	l := openLibrary(t, dir)
	add(t, l, lay(t, invented))
	must(t, l.Close())
	lock := func(mode os.FileMode) {
		must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				return os.Chmod(path, mode)
			}
			return errors.Join(err, os.Chmod(path, 0o444))
		}))
	}
	lock(0o555)
	defer lock(0o755)
	self, err := os.ReadFile(os.Args[0])
	must(t, err)
	program := filepath.Join(home, "search.test")
	must(t, os.WriteFile(program, self, 0o755))
	must(t, os.Chmod(filepath.Dir(home), 0o755))
	child := exec.Command(program, "-test.run=^TestReadOnly$", "-test.v")
	child.Dir = home
	child.Env = []string{readOnlyFolder + "=" + dir, "TMPDIR=" + os.TempDir(), "HOME=/"}
	if os.Geteuid() == 0 {
		child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	if said, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
}

func searchReadOnly(t *testing.T, dir string) {
	if err := os.WriteFile(filepath.Join(dir, "probe"), nil, 0o600); err == nil {
		t.Fatal("the folder can be written: the test says nothing")
	}
	l := openLibrary(t, dir)
	if err := l.Follow(context.Background(), nil); err != nil && !errors.Is(err, ErrElsewhere) {
		t.Error(err)
	}
	if r := find(t, l, "不给乘客救生衣能开船漂流吗"); len(r.Hits) == 0 || r.Hits[0].ID != "竹筏管理条例:4" {
		t.Errorf("found: %v", ids(r.Hits))
	}
	if _, err := l.Remove(context.Background(), "竹筏管理条例"); err == nil {
		t.Error("something can be removed where nothing can be written")
	}
}
