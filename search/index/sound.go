package index

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

// What stands on the disk is looked through before it is mapped into memory: a
// file that was cut short would stop the program, not fail.

// newestState is the newest state of a book that nobody writes, and that the seal in
// dir is of.
func newestState(name, dir string) (s state, err error) {
	defer guard(&err)()
	if _, err := headOf(name); err != nil {
		return s, err
	}
	db, err := bolt.Open(name, 0o600, &bolt.Options{ReadOnly: true, Timeout: 2 * time.Second}) // keeps writers away
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	file, err := os.ReadFile(name)
	if err != nil {
		return s, err
	}
	b, err := readBook(file)
	if err != nil {
		return s, err
	}
	if err := b.sealed(dir); err != nil {
		return s, err
	}
	return b.newest()
}

// sound tells whether a segment's file is what was written: its last eight bytes are
// the version of its format and the CRC-32 of what stands before (zap's footer).
func (s state) sound(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() < 64 {
		return fmt.Errorf("%s is cut short", name)
	}
	sum := crc32.NewIEEE()
	r := bufio.NewReaderSize(f, 1<<18)
	if _, err := io.CopyN(sum, r, info.Size()-8); err != nil {
		return err
	}
	var foot [8]byte
	if _, err := io.ReadFull(r, foot[:]); err != nil {
		return err
	}
	_, _ = sum.Write(foot[:4])
	if binary.BigEndian.Uint32(foot[4:]) != sum.Sum32() {
		return fmt.Errorf("%s is damaged", name)
	}
	if version := binary.BigEndian.Uint32(foot[:4]); version != s.version {
		return fmt.Errorf("%s is of version %d, not %d", name, version, s.version)
	}
	return nil
}

// soundFolder tells whether the index in dir, which nobody writes, is whole.
func soundFolder(dir string) (state, error) {
	s, err := newestState(bookName(dir), dir)
	if err != nil {
		return s, err
	}
	return s, sideBySide(len(s.names), func(i int) error { return s.sound(filepath.Join(dir, "store", s.names[i])) })
}
