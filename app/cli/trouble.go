package cli

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
)

// told makes one sentence for a person of an error of the library.
func (s *session) told(err error) error {
	var f *failure
	var trouble *search.Trouble
	var unread *ingest.Trouble
	folder := s.folder("library")
	switch {
	case err == nil, errors.Is(err, errShown):
		return err
	case errors.As(err, &f):
		return f
	case errors.As(err, &trouble):
		return nothing(sentence(trouble.Zh, trouble.En), err)
	case errors.As(err, &unread):
		return nothing(sentence(unread.Zh, unread.En), err)
	}
	switch faultOf(err) {
	case stopped:
		return nothing(translations.T("cli.library.stopped"), err)
	case elsewhere:
		return nothing(translations.T("cli.library.busy"), err)
	case forbidden:
		return nothing(translations.T("cli.library.permission", folder), err)
	case full:
		return nothing(translations.T("cli.library.full", folder), err)
	}
	return nothing(translations.T("cli.library.failed", folder, cause(err)), err)
}

// A fault is what keeps the library from its work, as far as people can mend it.
type fault int

const (
	unclear   fault = iota
	stopped         // by the person
	elsewhere       // another process holds it
	forbidden       // no permission, or the disk is read-only
	full            // the disk is
	damaged         // the database or the index
	unplaced        // something else lies where the folder should be
	broken          // the disk does not read or write
)

// faults are the faults by the error numbers of systems and of SQLite
// (https://www.sqlite.org/rescode.html), and by the words of errors that have no number any more.
var faults = []struct {
	fault fault
	is    []error
	code  []int
	words []string
}{
	{stopped, []error{context.Canceled}, []int{9}, nil},
	{elsewhere, []error{search.ErrElsewhere}, []int{5, 6}, nil},
	{full, []error{syscall.ENOSPC, syscall.EDQUOT}, []int{13}, []string{"no space left", "disk is full", "not enough space"}},
	{forbidden, []error{fs.ErrPermission, syscall.EROFS}, []int{3, 8, 14, 23}, []string{"permission denied", "read-only file system", "readonly database"}},
	{unplaced, []error{syscall.ENOTDIR}, nil, []string{"not a directory"}},
	{broken, []error{syscall.EIO}, []int{10}, []string{"input/output error", "i/o error"}},
	{damaged, nil, []int{11, 26}, []string{"damaged", "malformed", "corrupt"}},
}

// faultOf is the fault that an error tells of.
func faultOf(err error) fault {
	var numbered interface{ Code() int } // an error of SQLite
	number := 0
	if errors.As(err, &numbered) {
		number = numbered.Code() & 0xff // the rest tells details
	}
	text := strings.ToLower(err.Error())
	for _, f := range faults {
		for _, known := range f.is {
			if errors.Is(err, known) {
				return f.fault
			}
		}
		for _, code := range f.code {
			if code == number {
				return f.fault
			}
		}
		for _, words := range f.words {
			if strings.Contains(text, words) {
				return f.fault
			}
		}
	}
	if diskFullOnWindows(err) {
		return full
	}
	return unclear
}

// cause is the fault that an error tells of, in a few words.
func cause(err error) string {
	switch faultOf(err) {
	case stopped:
		return translations.T("cli.cause.stopped")
	case elsewhere:
		return translations.T("cli.cause.elsewhere")
	case forbidden:
		return translations.T("cli.cause.forbidden")
	case full:
		return translations.T("cli.cause.full")
	case damaged:
		return translations.T("cli.cause.damaged")
	case unplaced:
		return translations.T("cli.cause.unplaced")
	case broken:
		return translations.T("cli.cause.broken")
	}
	return translations.T("cli.cause.unclear")
}

// sentence is the wording of the person's language, ended as sentences are.
func sentence(zh, en string) string {
	text := strings.TrimSpace(translations.Pick(zh, en))
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") || strings.HasSuffix(text, "。") || strings.HasSuffix(text, "？") {
		return text
	}
	if translations.Current() == translations.English {
		return text + "."
	}
	return text + "。"
}
