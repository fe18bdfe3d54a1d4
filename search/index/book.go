package index

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/blevesearch/bleve/v2/util"
)

// The book of segments, root.bolt, says which segments an index is of. Bolt trusts
// what it reads: a damaged page can send it round in circles until the stack is
// full, which no recover catches. So the book is walked here before bolt sees it.
//
// The layout of its pages is that of go.etcd.io/bbolt, internal/common (Page, Meta,
// InBucket, branchPageElement, leafPageElement).
const (
	boltMagic     = 0xED0CDAED
	boltHeader    = 16 // number u64, kind u16, elements u16, further pages u32
	boltElement   = 16 // of a branch: at u32, key u32, page u64; of a leaf: kind, at, key, value u32
	boltBucket    = 16 // page u64, sequence u64; where there is no page, one stands behind them
	boltPageSize  = boltHeader + 8
	boltRoot      = boltHeader + 16
	boltFreelist  = boltHeader + 32
	boltHighWater = boltHeader + 40
	boltSerial    = boltHeader + 48
	boltSum       = boltHeader + 56

	branchPage   = 0x01
	leafPage     = 0x02
	freelistPage = 0x10
	noFreelist   = 1<<64 - 1
	bucketValue  = 0x01
)

// errTorn says that a copy is of two states.
var errTorn = errors.New("the book of segments changed while it was copied")

// A book is a bolt file whose every page that counts is sound.
type book struct {
	bytes  []byte
	page   int
	high   uint64 // pages
	serial uint64 // of the transaction that wrote it
	root   uint64
	seen   map[uint64]bool
	sum    hash.Hash // of the pages that count
}

// readBook walks a bolt file.
func readBook(file []byte) (*book, error) {
	metas, err := metaPages(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	b := &book{bytes: file, page: len(metas) / 2, seen: map[uint64]bool{}, sum: sha256.New()}
	var newest []byte
	for _, meta := range [][]byte{metas[:b.page], metas[b.page:]} {
		sum := fnv.New64a()
		_, _ = sum.Write(meta[boltHeader:boltSum])
		sound := binary.NativeEndian.Uint32(meta[boltHeader:]) == boltMagic && binary.NativeEndian.Uint64(meta[boltSum:]) == sum.Sum64()
		if serial := binary.NativeEndian.Uint64(meta[boltSerial:]); sound && (newest == nil || serial > b.serial) {
			newest, b.serial = meta[boltHeader:boltSum], serial
		}
	}
	if newest == nil {
		return nil, errors.New("the book of segments has no sound head")
	}
	_, _ = b.sum.Write(newest)
	field := func(at int) uint64 { return binary.NativeEndian.Uint64(newest[at-boltHeader:]) }
	b.root, b.high = field(boltRoot), field(boltHighWater)
	if b.high > uint64(len(file)/b.page) {
		return nil, errors.New("the book of segments is cut short")
	}
	if err := b.walk(b.root, 0); err != nil {
		return nil, err
	}
	return b, b.free(field(boltFreelist))
}

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

// headOf is the meta pages of a bolt file.
func headOf(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return metaPages(f, info.Size())
}

// damaged is the error of a page.
func damaged(n uint64, what string) error {
	return fmt.Errorf("page %d of the book of segments %s", n, what)
}

// at is page n with the pages that belong to it.
func (b *book) at(n uint64) ([]byte, error) {
	if n < 2 || n >= b.high {
		return nil, damaged(n, "is not there")
	}
	head := b.bytes[n*uint64(b.page):]
	further := uint64(binary.NativeEndian.Uint32(head[12:]))
	if n+further >= b.high {
		return nil, damaged(n, "is cut short")
	}
	if binary.NativeEndian.Uint64(head) != n {
		return nil, damaged(n, "is another one")
	}
	return head[:(further+1)*uint64(b.page)], nil
}

// claim is page n, which nothing else may claim.
func (b *book) claim(n uint64) ([]byte, error) {
	page, err := b.at(n)
	if err != nil {
		return nil, err
	}
	for i := range uint64(len(page) / b.page) {
		if b.seen[n+i] {
			return nil, damaged(n+i, "belongs to two")
		}
		b.seen[n+i] = true
	}
	_, _ = b.sum.Write(page)
	return page, nil
}

// walk claims every page below page n.
func (b *book) walk(n uint64, depth int) error {
	if depth > 64 {
		return damaged(n, "stands too deep")
	}
	page, err := b.claim(n)
	if err != nil {
		return err
	}
	return elements(page, func(below uint64, _ []byte, value []byte, nested bool) error {
		switch {
		case below != 0:
			return b.walk(below, depth+1)
		case nested:
			return b.nested(n, value, depth+1)
		}
		return nil
	})
}

// nested claims every page of a bucket whose value stands in page n.
func (b *book) nested(n uint64, value []byte, depth int) error {
	if len(value) < boltBucket || depth > 64 {
		return damaged(n, "has a bucket without a head")
	}
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return b.walk(root, depth)
	}
	return elements(value[boltBucket:], func(below uint64, _ []byte, value []byte, nested bool) error {
		switch {
		case below != 0:
			return damaged(n, "has a small bucket with branches")
		case nested:
			return b.nested(n, value, depth+1)
		}
		return nil
	})
}

// elements gives what a branch or a leaf holds: the pages below, or keys and values.
// The keys of a page stand in order.
func elements(page []byte, fn func(below uint64, key, value []byte, nested bool) error) error {
	if len(page) < boltHeader {
		return errors.New("the book of segments has a page without a head")
	}
	n := binary.NativeEndian.Uint64(page)
	kind, count := binary.NativeEndian.Uint16(page[8:]), int(binary.NativeEndian.Uint16(page[10:]))
	if kind != branchPage && kind != leafPage || kind == branchPage && count == 0 || boltHeader+count*boltElement > len(page) {
		return damaged(n, "is neither branch nor leaf")
	}
	var last []byte
	for i := range count {
		element := page[boltHeader+i*boltElement:]
		word := func(i int) int { return int(binary.NativeEndian.Uint32(element[4*i:])) }
		at, key, value := word(1), word(2), word(3)
		if kind == branchPage {
			at, key, value = word(0), word(1), 0
		}
		if at+key+value > len(element) {
			return damaged(n, "points beyond itself")
		}
		name := element[at : at+key]
		if i > 0 && bytes.Compare(last, name) >= 0 {
			return damaged(n, "is out of order")
		}
		last = name
		below := uint64(0)
		if kind == branchPage {
			if below = binary.NativeEndian.Uint64(element[8:]); below == 0 {
				return damaged(n, "has a branch to nowhere")
			}
		}
		if err := fn(below, name, element[at+key:at+key+value], kind == leafPage && word(0)&bucketValue != 0); err != nil {
			return err
		}
	}
	return nil
}

// free looks through the list of pages that nobody uses.
func (b *book) free(n uint64) error {
	if n == noFreelist {
		return nil
	}
	page, err := b.claim(n)
	if err != nil {
		return err
	}
	ids := page[boltHeader:]
	count := uint64(binary.NativeEndian.Uint16(page[10:]))
	if count == 0xFFFF { // it stands where the first one would
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if binary.NativeEndian.Uint16(page[8:]) != freelistPage || count > uint64(len(ids)/8) {
		return damaged(n, "is no list of free pages")
	}
	for i := range count {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id < 2 || id >= b.high || b.seen[id] {
			return damaged(id, "is free and in use")
		}
		b.seen[id] = true
	}
	return nil
}

// A bucket is what stands in one: a page of the book, or a small one in its parent's
// value.
type bucket struct {
	book *book
	page []byte
}

// each gives keys and values of a bucket in order.
func (b bucket) each(fn func(key, value []byte, nested bool) error) error {
	return elements(b.page, func(below uint64, key, value []byte, nested bool) error {
		if below == 0 {
			return fn(key, value, nested)
		}
		page, err := b.book.at(below)
		if err != nil {
			return err
		}
		return bucket{b.book, page}.each(fn)
	})
}

// bucketOf is the bucket of a value.
func (b *book) bucketOf(value []byte) (bucket, error) {
	root := binary.NativeEndian.Uint64(value)
	if root == 0 {
		return bucket{b, value[boltBucket:]}, nil
	}
	page, err := b.at(root)
	return bucket{b, page}, err
}

// last is the bucket of that name, or the last one where name is nil.
func (b bucket) last(name []byte) (found bucket, err error) {
	err = b.each(func(key, value []byte, nested bool) error {
		if !nested || name != nil && !bytes.Equal(key, name) {
			return nil
		}
		found, err = b.book.bucketOf(value)
		return err
	})
	if err == nil && found.book == nil {
		err = errors.New("the book of segments has no state")
	}
	return found, err
}

// value is that of a key; nil where there is none.
func (b bucket) value(name []byte) (found []byte, err error) {
	err = b.each(func(key, value []byte, nested bool) error {
		if !nested && bytes.Equal(key, name) {
			found = value
		}
		return nil
	})
	return found, err
}

// segmentFile is how scorch names the file of a segment.
var segmentFile = regexp.MustCompile(`^[0-9a-f]{12,16}\.zap$`)

// A state is the files of the segments of an index, and the version of their format.
type state struct {
	names   []string
	version uint32
}

// newest is the newest state in the book.
func (b *book) newest() (s state, err error) {
	page, err := b.at(b.root)
	if err != nil {
		return s, err
	}
	states, err := bucket{b, page}.last(util.BoltSnapshotsBucket)
	if err != nil {
		return s, err
	}
	newest, err := states.last(nil)
	if err != nil {
		return s, err
	}
	facts, err := newest.last(util.BoltMetaDataKey)
	if err != nil {
		return s, err
	}
	version, err := facts.value(util.BoltMetaDataSegmentVersionKey)
	if err != nil || len(version) < 4 {
		return s, errors.Join(errors.New("the newest state has no version"), err)
	}
	s.version = binary.BigEndian.Uint32(version)
	err = newest.each(func(_, value []byte, nested bool) error {
		if !nested {
			return nil
		}
		segment, err := b.bucketOf(value)
		if err != nil {
			return err
		}
		name, err := segment.value(util.BoltPathKey)
		if name == nil || err != nil {
			return err
		}
		if !segmentFile.Match(name) {
			return errors.New("the book of segments has a segment without a name")
		}
		s.names = append(s.names, string(name))
		return nil
	})
	slices.Sort(s.names)
	return s, err
}

// The seal of an index is the serial of its book, and the sum of the pages that
// count, as the last writer left them. A book that was written after its seal (by a
// writer at work, or one that was killed) is known by its serial: then only the
// form of its pages is looked at.
const sealName = "book.sum"

// seal writes the seal of the index in dir, which its writer has closed.
func seal(dir string) error {
	file, err := os.ReadFile(bookName(dir))
	if err != nil {
		return err
	}
	b, err := readBook(file)
	if err != nil {
		return err
	}
	name := filepath.Join(dir, sealName)
	if err := os.WriteFile(name+".new", fmt.Appendf(nil, "%d %x\n", b.serial, b.sum.Sum(nil)), 0o600); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}

// sealed tells whether the book is that of the seal of the index in dir.
func (b *book) sealed(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, sealName))
	if errors.Is(err, os.ErrNotExist) {
		return nil // its first writer is at work, or was killed
	}
	if err != nil {
		return err
	}
	var serial uint64
	var sum []byte
	if _, err := fmt.Sscanf(string(text), "%d %x\n", &serial, &sum); err != nil || len(sum) != sha256.Size {
		return errors.New("the seal of the book of segments is damaged")
	}
	if b.serial < serial {
		return errors.New("the book of segments is older than its seal")
	}
	if b.serial == serial && !bytes.Equal(sum, b.sum.Sum(nil)) {
		return errors.New("the book of segments is not what was written")
	}
	return nil
}

// bookName is where the book of the index in dir stands.
func bookName(dir string) string { return filepath.Join(dir, "store", "root.bolt") }
