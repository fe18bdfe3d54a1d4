package index

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/blevesearch/bleve/v2/util"
	bolt "go.etcd.io/bbolt"
)

// What stands on the disk is looked through before it is mapped into memory: a
// file that was cut short would stop the program, not fail.

// The layout of bolt's two meta pages (go.etcd.io/bbolt, internal/common: Page, Meta).
const (
	boltMagic     = 0xED0CDAED
	boltHeader    = 16
	boltPageSize  = boltHeader + 8
	boltHighWater = boltHeader + 40
	boltSum       = boltHeader + 56
)

// errTorn says that a copy is of two states.
var errTorn = errors.New("the book of segments changed while it was copied")

// metaPages are the two pages at the head of a bolt file that say which pages count.
func metaPages(f io.ReaderAt, size int64) ([]byte, error) {
	head := make([]byte, boltHeader+64)
	if _, err := f.ReadAt(head, 0); err != nil {
		return nil, fmt.Errorf("head of the book of segments: %w", err)
	}
	page := int64(binary.NativeEndian.Uint32(head[boltPageSize:]))
	if page < 512 || page > 1<<16 || page&(page-1) != 0 || size < 2*page {
		return nil, errors.New("the book of segments has no pages")
	}
	pages := make([]byte, 2*page)
	_, err := f.ReadAt(pages, 0)
	return pages, err
}

// soundBolt tells whether at least one meta page is whole, and every page that it
// counts is in the file.
func soundBolt(f io.ReaderAt, size int64) error {
	pages, err := metaPages(f, size)
	if err != nil {
		return err
	}
	page := len(pages) / 2
	sound := false
	for _, meta := range [][]byte{pages[:page], pages[page:]} {
		sum := fnv.New64a()
		_, _ = sum.Write(meta[boltHeader:boltSum])
		if binary.NativeEndian.Uint32(meta[boltHeader:]) != boltMagic || binary.NativeEndian.Uint64(meta[boltSum:]) != sum.Sum64() {
			continue
		}
		sound = true
		if int64(binary.NativeEndian.Uint64(meta[boltHighWater:]))*int64(page) > size {
			return errors.New("the book of segments is cut short")
		}
	}
	if !sound {
		return errors.New("the book of segments has no sound head")
	}
	return nil
}

// segmentNames are the files of the newest state in a bolt file that nobody writes.
func segmentNames(name string) (names []string, err error) {
	defer guard(&err)() // bolt panics where a page is damaged
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		err = soundBolt(f, info.Size())
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	db, err := bolt.Open(name, 0o600, &bolt.Options{ReadOnly: true, Timeout: 2 * time.Second})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return names, db.View(func(tx *bolt.Tx) error {
		states := tx.Bucket(util.BoltSnapshotsBucket)
		if states == nil {
			return errors.New("the book of segments is empty")
		}
		key, _ := states.Cursor().Last()
		state := states.Bucket(key)
		if state == nil {
			return errors.New("the book of segments has no state")
		}
		return state.ForEachBucket(func(key []byte) error {
			if path := state.Bucket(key).Get(util.BoltPathKey); path != nil {
				names = append(names, filepath.Base(string(path)))
			}
			return nil
		})
	})
}

// soundSegment tells whether a segment's file is what was written: its last four
// bytes are the CRC-32 of the others (zap's footer).
func soundSegment(name string) error {
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
	if _, err := io.CopyN(sum, r, info.Size()-4); err != nil {
		return err
	}
	var last [4]byte
	if _, err := io.ReadFull(r, last[:]); err != nil {
		return err
	}
	if binary.BigEndian.Uint32(last[:]) != sum.Sum32() {
		return fmt.Errorf("%s is damaged", name)
	}
	return nil
}

// soundFolder tells whether the index in dir, which nobody writes, is whole.
func soundFolder(dir string) error {
	store := filepath.Join(dir, "store")
	names, err := segmentNames(filepath.Join(store, "root.bolt"))
	if err != nil {
		return err
	}
	return sideBySide(len(names), func(i int) error { return soundSegment(filepath.Join(store, names[i])) })
}
