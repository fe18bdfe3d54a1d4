package research

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// layout is that of the file. A file of a later one is read as far as it is understood
// and not written.
const layout = 1

// A Book is a record in a file, notebook.json in the workspace. Every change is made to
// what the file has by then, under a lock, and written at once or not at all: windows
// beside one another lose nothing of each other. It is safe for concurrent use.
type Book struct {
	file  string
	write func(file string, data []byte) error

	mu     sync.Mutex
	record Record
	seen   []byte // the file as it was last read or written
}

// NewBook is the book of a workspace, not yet read; write puts data into a file so that
// never half of it is there.
func NewBook(workspace string, write func(file string, data []byte) error) *Book {
	return &Book{file: filepath.Join(workspace, "notebook.json"), write: write}
}

// Damage tells that the file could not be understood. It has been put aside.
type Damage struct {
	File  string // "" where it could not be moved
	cause error
}

func (d *Damage) Error() string {
	return fmt.Sprintf("the record of research is damaged and is kept as %s: %v", d.File, d.cause)
}

func (d *Damage) Unwrap() error { return d.cause }

// ErrNewer is the error of a file that a newer program has written.
var ErrNewer = errors.New("the record of research was written by a newer program")

// Read is the record as the file has it. With a [*Damage] error it is empty, and can be
// written to.
func (b *Book) Read() (Record, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	err := b.read()
	return b.record.clone(), err
}

// Change lets a function change the record, and writes it. Where it cannot be written,
// the record is as it was.
func (b *Book) Change(change func(*Record)) (Record, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := os.MkdirAll(filepath.Dir(b.file), 0o700); err != nil {
		return b.record.clone(), fmt.Errorf("make the folder of %s: %w", b.file, err)
	}
	lock := flock.New(b.file + ".lock")
	ctx, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	if _, err := lock.TryLockContext(ctx, lockAgain); err != nil {
		return b.record.clone(), fmt.Errorf("lock %s: %w", b.file, err)
	}
	defer lock.Unlock() //nolint:errcheck // the lock goes with the process at the latest
	err := b.read()
	var damage *Damage
	if err != nil && (!errors.As(err, &damage) || damage.File == "") {
		return b.record.clone(), err
	}
	fresh := b.record.clone()
	change(&fresh)
	fresh.Layout = layout
	data, err := json.MarshalIndent(fresh, "", "\t")
	if err != nil {
		return b.record.clone(), err
	}
	if err := b.write(b.file, append(data, '\n')); err != nil {
		return b.record.clone(), err
	}
	b.record, b.seen = fresh, append(data, '\n')
	return fresh.clone(), errors.Join(damageOf(damage))
}

// damageOf is a damage as an error; nil stays nil.
func damageOf(d *Damage) error {
	if d == nil {
		return nil
	}
	return d
}

// How long another window's change is waited for, and how often is looked.
const (
	lockWait  = 2 * time.Second
	lockAgain = 20 * time.Millisecond
)

// read takes in the file where it is another one than before.
func (b *Book) read() error {
	data, err := os.ReadFile(b.file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		b.record, b.seen = Record{}, nil
		return nil
	case err != nil:
		return fmt.Errorf("read the record of research: %w", err)
	case b.seen != nil && bytes.Equal(data, b.seen):
		return nil
	}
	var r Record
	if err := json.Unmarshal(data, &r); err != nil {
		b.record, b.seen = Record{}, nil
		return b.putAside(err)
	}
	b.record, b.seen = r, data
	if r.Layout > layout {
		b.seen = nil // it is told each time
		return ErrNewer
	}
	return nil
}

// putAside gives a damaged file another name, beside those that were put aside before.
func (b *Book) putAside(cause error) error {
	ext := filepath.Ext(b.file)
	stem := b.file[:len(b.file)-len(ext)] + "-damaged"
	for n := 1; n < 1000; n++ {
		name := fmt.Sprintf("%s-%d%s", stem, n, ext)
		if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := os.Rename(b.file, name); err != nil {
			return &Damage{cause: errors.Join(cause, err)}
		}
		return &Damage{File: name, cause: cause}
	}
	return &Damage{cause: cause}
}

// clone is a record that shares nothing with another.
func (r Record) clone() Record {
	r.History = append([]Search(nil), r.History...)
	r.Saved = append([]Search(nil), r.Saved...)
	r.Collections = append([]Collection(nil), r.Collections...)
	for i := range r.Collections {
		r.Collections[i].Clips = append([]Clip(nil), r.Collections[i].Clips...)
	}
	return r
}
