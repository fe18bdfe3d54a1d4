package printing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/windows"
)

// kept is how long a PDF stays in the folder that the shell was handed it in: the
// program that prints opens it when it likes, and tells nobody when it is done.
const kept = 24 * time.Hour

// find says that the shell prints on its own printer, and by its own choices.
func find(context.Context) (Printers, error) { return Printers{}, nil }

// print hands the PDF to the program that prints PDFs on this machine.
func print(_ context.Context, pdf []byte, j Job) error {
	folder := filepath.Join(os.TempDir(), "jianwen-print")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	sweep(folder)
	file, err := os.CreateTemp(folder, named(j.Title)+"-*.pdf")
	if err != nil {
		return err
	}
	if _, err = file.Write(pdf); err != nil {
		return errors.Join(err, file.Close())
	}
	if err = file.Close(); err != nil {
		return err
	}
	verb, err := windows.UTF16PtrFromString("print")
	if err != nil {
		return err
	}
	path, err := windows.UTF16PtrFromString(file.Name())
	if err != nil {
		return err
	}
	err = windows.ShellExecute(0, verb, path, nil, nil, windows.SW_HIDE)
	if errors.Is(err, windows.ERROR_NO_ASSOCIATION) || errors.Is(err, windows.Errno(31)) { // SE_ERR_NOASSOC
		return fmt.Errorf("%w: %w", ErrNone, err)
	}
	return err
}

// named is a title as a part of a file's name.
func named(title string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || r < ' ' {
			return '_'
		}
		return r
	}, title)
}

// sweep takes away what was printed long ago.
func sweep(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > kept {
			_ = os.Remove(filepath.Join(folder, e.Name())) // one that is open goes another day
		}
	}
}
