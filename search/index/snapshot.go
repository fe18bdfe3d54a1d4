package index

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// OpenReader opens the state of the index in dir as it is now, to be searched
// only, even while another process writes it: Bolt's book of segments is locked by
// a writer, so the reader takes a copy of it, and links to the segments, which
// never change. They stand in a folder beside dir, which Close removes; those that
// were left by a crash are removed by the next reader. The error wraps ErrLayout
// where the index must be made again.
func OpenReader(dir string) (*Index, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLayout, err)
	}
	var err error
	for try := range 40 {
		if try > 0 { // a writer was faster: its next state stands a moment
			time.Sleep(time.Duration(min(try, 10)) * 5 * time.Millisecond)
		}
		var home string
		if home, err = readersFolder(dir); err != nil {
			return nil, err
		}
		var x *Index
		if x, err = snapshotOf(dir, home); err == nil {
			return x, nil
		}
		if !errors.Is(err, errTorn) {
			break
		}
	}
	if errors.Is(err, ErrLayout) {
		return nil, err
	}
	return nil, fmt.Errorf("%w: %w", ErrLayout, err)
}

// readersFolder is where the snapshots of dir are kept: beside it, or where that
// cannot be written, in the system's folder for temporary files.
func readersFolder(dir string) (string, error) {
	home := dir + ".readers"
	if err := os.MkdirAll(home, 0o700); err != nil {
		return os.MkdirTemp("", "jianwen-readers-")
	}
	left, err := os.ReadDir(home)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", err
	}
	for _, e := range left {
		lock := flock.New(filepath.Join(home, e.Name()))
		if filepath.Ext(e.Name()) != ".lock" {
			continue
		}
		if free, err := lock.TryLock(); err == nil && free { // its process is gone
			_ = os.RemoveAll(withoutExt(lock.Path()))
			_ = os.Remove(lock.Path())
			_ = lock.Unlock()
		}
	}
	return home, nil
}

func withoutExt(name string) string { return name[:len(name)-len(filepath.Ext(name))] }

// snapshotOf opens one copy of the state of dir.
func snapshotOf(dir, home string) (x *Index, err error) {
	folder, lock, err := lockedFolder(home)
	if err != nil {
		return nil, err
	}
	held := &snapshot{folder: folder, lock: lock}
	defer func() {
		if err != nil {
			err = errors.Join(err, held.remove())
		}
	}()
	s, err := link(dir, folder)
	if err != nil {
		return nil, err
	}
	x, err = open(folder, s, settings(true))
	if err != nil {
		return nil, err
	}
	x.held = held
	return x, nil
}

// A snapshot is a reader's folder, and the lock that says it is in use.
type snapshot struct {
	folder string
	lock   *flock.Flock
}

func lockedFolder(home string) (string, *flock.Flock, error) {
	for {
		folder, err := os.MkdirTemp(home, "state-")
		if errors.Is(err, os.ErrNotExist) { // the last reader just left, and took the folder along
			return "", nil, errTorn
		}
		if err != nil {
			return "", nil, err
		}
		lock := flock.New(folder + ".lock")
		held, err := lock.TryLock()
		if err != nil {
			return "", nil, errors.Join(err, os.RemoveAll(folder))
		}
		if held {
			return folder, lock, nil
		}
	}
}

func (s *snapshot) remove() error {
	if s == nil {
		return nil
	}
	err := errors.Join(os.RemoveAll(s.folder), s.lock.Unlock(), os.Remove(s.lock.Path()))
	_ = os.Remove(filepath.Dir(s.folder)) // fails where there are other readers
	return err
}

// link makes folder an index of the segments of dir.
func link(dir, folder string) (s state, err error) {
	store := filepath.Join(folder, "store")
	if err := os.Mkdir(store, 0o700); err != nil {
		return s, err
	}
	if err := copyFile(filepath.Join(dir, "index_meta.json"), filepath.Join(folder, "index_meta.json")); err != nil {
		return s, err
	}
	book := bookName(folder)
	if err := copyBolt(bookName(dir), book); err != nil {
		return s, err
	}
	s, err = newestState(book, dir)
	if err == nil {
		err = sideBySide(len(s.names), func(i int) error {
			name := filepath.Join(store, s.names[i])
			if err := linkFile(filepath.Join(dir, "store", s.names[i]), name); err != nil {
				return err
			}
			return s.sound(name)
		})
	}
	if err != nil && changed(book, bookName(dir)) {
		err = errTorn // the seal, or a segment, is of the next state already
	}
	return s, err
}

// changed tells whether a bolt file is of another state than its copy.
func changed(copied, book string) bool {
	a, errA := headOf(copied)
	b, errB := headOf(book)
	return errA != nil || errB != nil || !bytes.Equal(a, b)
}

// linkFile makes a second name of a file that never changes; where the file system
// has none, a copy.
func linkFile(from, to string) error {
	if err := os.Link(from, to); err == nil || errors.Is(err, os.ErrNotExist) {
		return err
	}
	return copyFile(from, to)
}

func copyFile(from, to string) error {
	b, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = b.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, b)
	return errors.Join(err, out.Close())
}

// copyBolt copies a bolt file that may be written meanwhile. Bolt never writes the
// pages that its last meta page counts before it has written another one: if the
// meta pages are the same before and after, so is what they count.
func copyBolt(from, to string) error {
	before, err := headOf(from)
	if err != nil {
		return err
	}
	if err := copyFile(from, to); err != nil {
		return err
	}
	after, err := headOf(from)
	if err != nil {
		return err
	}
	if !bytes.Equal(before, after) {
		return errors.Join(errTorn, os.Remove(to))
	}
	return nil
}
