package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"jianwen/assets/translations"
)

// writeFile puts data into the file name at once: whoever looks sees the old
// file or the new one, never half of it, also after a power cut. The error is
// one sentence that names the file.
func writeFile(name string, data []byte) error {
	target := name
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return nothing(translations.T("cli.write.folder", name), nil)
	case err == nil && !info.Mode().IsRegular():
		return cannotWrite(name, writeDevice(name, data))
	case err == nil:
		if target, err = filepath.EvalSymlinks(name); err != nil { // a link stays a link
			return cannotWrite(name, err)
		}
	default:
		if folder, err := os.Stat(filepath.Dir(name)); err != nil || !folder.IsDir() {
			return nothing(translations.T("cli.write.no-folder", name, filepath.Dir(name)), err)
		}
	}
	mode := fs.FileMode(0o644)
	if info != nil {
		mode = info.Mode().Perm()
	}
	return cannotWrite(name, replace(target, data, mode))
}

// replace writes data beside target and moves it into its place.
func replace(target string, data []byte, mode fs.FileMode) (err error) {
	folder := filepath.Dir(target)
	temp, err := os.CreateTemp(folder, ".jianwen-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = temp.Close()
			_ = os.Remove(temp.Name())
		}
	}()
	if _, err = temp.Write(data); err != nil {
		return err
	}
	if err = temp.Chmod(mode); err != nil && runtime.GOOS != "windows" {
		return err
	}
	if err = temp.Sync(); err != nil {
		return err
	}
	if err = temp.Close(); err != nil {
		return err
	}
	if err = os.Rename(temp.Name(), target); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
}

// syncFolder makes the new name last. Not every system can; the file itself is safe by then.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// sameFile tells whether two names are of one file, which need not be there.
func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(x, y)
}

// writeDevice writes to what is no file, such as /dev/stdout or a pipe.
func writeDevice(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// cannotWrite says why name was not written; nil stays nil.
func cannotWrite(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), diskFullOnWindows(err):
		return nothing(translations.T("cli.write.full", name), err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return nothing(translations.T("cli.write.permission", name), err)
	}
	return nothing(translations.T("cli.write.other", name, reason(err)), err)
}

// diskFullOnWindows knows ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
func diskFullOnWindows(err error) bool {
	return runtime.GOOS == "windows" && (errors.Is(err, syscall.Errno(112)) || errors.Is(err, syscall.Errno(39)))
}

// reason is the innermost word of the system about an error.
func reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}
