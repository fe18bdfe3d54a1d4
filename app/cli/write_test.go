package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"jianwen/assets/translations"
)

func TestWriteFile(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, data := range []string{"one", "two"} {
		if err := writeFile("a.txt", []byte(data)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile("a.txt"); err != nil || string(got) != data {
			t.Errorf("a.txt holds %q (%v), want %q", got, err, data)
		}
	}
	if got := tree(t); len(got) != 1 {
		t.Errorf("left behind: %v", got)
	}
}

func TestWriteFileKeepsModeAndLink(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "real/a.txt", "one")
	if err := os.Chmod("real/a.txt", 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join("real", "a.txt"), "link.txt"); err != nil {
		t.Fatal(err)
	}
	if err := writeFile("link.txt", []byte("two")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat("link.txt"); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v (%v)", info.Mode(), err)
	}
	info, err := os.Stat("real/a.txt")
	if err != nil || info.Mode().Perm() != 0o640 || info.Size() != 3 {
		t.Errorf("the file is %v (%v)", info, err)
	}
}

func TestCannotWrite(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "write", Path: "t", Err: syscall.ENOSPC}, "磁盘已满，a.pdf 没有写成"},
		{&fs.PathError{Op: "open", Path: "t", Err: syscall.EACCES}, "无权写入 a.pdf"},
		{&fs.PathError{Op: "open", Path: "t", Err: syscall.EROFS}, "无权写入 a.pdf"},
		{&os.LinkError{Op: "rename", Old: "t", New: "a.pdf", Err: errors.New("odd")}, "无法写入 a.pdf（odd）"},
	} {
		err := cannotWrite("a.pdf", c.err)
		if !strings.Contains(err.Error(), c.want) || !errors.Is(err, c.err) {
			t.Errorf("%v: %v", c.err, err)
		}
	}
	if cannotWrite("a.pdf", nil) != nil {
		t.Error("no fault became one")
	}
}

// /dev/full is a disk without room.
func TestFullDisk(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("skipped: only Linux has it")
	}
	defer translations.Use(translations.Chinese)()
	t.Chdir(t.TempDir())
	put(t, "a.md", "正文。\n")
	code, _, errs := execute(t, nil, "export", "a.md", "-o", "/dev/full", "--format", "txt")
	if code != 1 || !strings.Contains(errs, "磁盘已满，/dev/full 没有写成") {
		t.Errorf("exit %d: %s", code, errs)
	}
}

// A folder that may not be written. The superuser may write nearly everywhere, but makes
// no files in /sys.
func TestForbiddenFolder(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	t.Chdir(t.TempDir())
	put(t, "a.md", "正文。\n")
	if err := os.Mkdir("closed", 0o500); err != nil {
		t.Fatal(err)
	}
	out := "closed/a.txt"
	if os.Getuid() == 0 {
		out = "/sys/a.txt"
	}
	code, _, errs := execute(t, nil, "export", "a.md", "-o", out)
	if code != 1 || !strings.Contains(errs, "无权写入 "+out) {
		t.Errorf("exit %d: %s", code, errs)
	}
}
