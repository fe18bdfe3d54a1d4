//go:build linux

package register

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// disk mounts a small disk of its own for a test, which wants root.
func disk(t *testing.T, options string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("skipped: nothing can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) }) // some tests have done so
	return dir
}

// fill takes all the room of a disk.
func fill(t *testing.T, dir string) (name string) {
	t.Helper()
	name = filepath.Join(dir, "filling")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // it could not be written
	for block := make([]byte, 4096); ; {
		if _, err := f.Write(block); err != nil {
			return name
		}
	}
}

// On a full disk what is typed is in a copy on another one, and when there is room again
// in the register.
func TestFullDisk(t *testing.T) {
	workspace := disk(t, "size=1m")
	w := newTypist(t, workspace)
	if err := w.types("一"); err != nil {
		t.Fatal(err)
	}
	filling := fill(t, workspace)
	var err error
	for range 1000 { // SQLite writes into what it had taken before
		if err = w.types(strings.Repeat("字", 2000)); err != nil {
			break
		}
	}
	if err == nil {
		t.Fatal("the disk is not full")
	}
	w.rescued(true)
	if err := w.types("二"); err == nil {
		t.Fatal("written on a full disk")
	}
	w.rescued(true)
	if err := os.Remove(filling); err != nil {
		t.Fatal(err)
	}
	if err := w.types("三"); err != nil {
		t.Fatal(err)
	}
	w.rescued(false)
	w.kept(workspace)
}

// A disk that is pulled while its files are open would take all that is written, and
// nobody would ever see it again.
func TestPulledDisk(t *testing.T) {
	mount := disk(t, "size=4m")
	workspace := filepath.Join(mount, "ws")
	w := newTypist(t, workspace)
	if err := w.types("一"); err != nil {
		t.Fatal(err)
	}
	stick := copied(t, workspace)
	if err := syscall.Unmount(mount, syscall.MNT_DETACH); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := w.types("二"); err == nil {
			t.Fatal("written where nobody finds it")
		}
		w.rescued(true)
	}
	if err := syscall.Mount("none", mount, "tmpfs", 0, "size=4m"); err != nil {
		t.Fatal(err)
	}
	if err := w.types("三"); err == nil {
		t.Fatal("written on an empty disk")
	}
	if err := os.CopyFS(workspace, os.DirFS(stick)); err != nil {
		t.Fatal(err)
	}
	if err := w.types("四"); err != nil {
		t.Fatal(err)
	}
	w.rescued(false)
	w.kept(workspace)
}
