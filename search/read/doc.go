package read

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/richardlehane/mscfb"
)

// readDoc reads a .doc of Word 97 to 2003, or of WPS: a compound file with the text
// in pieces ([MS-DOC]). The simple files of Word 95 are read as well.
func readDoc(ctx context.Context, src Source, size int64) (*Document, error) {
	streams, err := compound(ctx, src, size)
	if err != nil {
		return nil, err
	}
	main := streams["WordDocument"]
	if main == nil {
		return nil, otherCompound(streams)
	}
	f, err := readFIB(main)
	if err != nil {
		return nil, err
	}
	if f.encrypted {
		return nil, encrypted(formatDoc)
	}
	table := streams[f.table]
	w := &word{sink: sink{doc: &Document{}}, fib: f, main: main, tableStream: table}
	if err := w.read(ctx); err != nil {
		return nil, err
	}
	w.doc.Title = summaryTitle(streams["\x05SummaryInformation"])
	if len(w.doc.Blocks) == 0 {
		return nil, noText(formatDoc)
	}
	return w.doc, nil
}

// wanted streams are the ones read; of the others only the name counts.
var wanted = map[string]bool{"WordDocument": true, "0Table": true, "1Table": true, "\x05SummaryInformation": true}

// compound reads the streams that are wanted. The reader it stands on is made for
// forensics: what it says of a broken file is an error, a panic or a chain that
// turns in a circle, so that no stream may be longer than the file.
func compound(ctx context.Context, src Source, size int64) (streams map[string][]byte, err error) {
	broken := damaged(formatDoc, "复合文件结构有错误", "the structure of its compound file is faulty")
	defer func() {
		if recover() != nil {
			streams, err = nil, broken
		}
	}()
	head := make([]byte, 512)
	if n, _ := src.ReadAt(head, 0); n < len(head) || le32(head[72:]) > maxDIFAT {
		return nil, broken
	}
	sectors := 2 + int(le32(head[72:])) + maxEntries*128>>min(le16(head[30:]), 12)
	w := &watched{ctx: ctx, r: io.NewSectionReader(src, 0, size), sectors: sectors}
	r, err := mscfb.New(w)
	if err != nil {
		return nil, firstError(ctx, broken)
	}
	w.opened = true
	streams = map[string][]byte{}
	left := size
	for entry, err := r.Next(); err == nil; entry, err = r.Next() {
		name := entry.Name
		if entry.Initial == 5 || entry.Initial == 1 {
			name = string(rune(entry.Initial)) + name
		}
		if streams[name] != nil || len(entry.Path) > 0 {
			continue
		}
		streams[name] = []byte{}
		if !wanted[name] {
			continue
		}
		if entry.Size > left {
			return nil, broken
		}
		left -= entry.Size
		data := make([]byte, entry.Size)
		n, err := io.ReadFull(entry, data)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil && n == 0 && entry.Size > 0 {
			return nil, broken
		}
		streams[name] = data[:n]
	}
	return streams, firstError(ctx, nil)
}

func firstError(ctx context.Context, err *Trouble) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil {
		return nil
	}
	return err
}

const (
	maxDIFAT   = maxOffice / 512 / 127 // sectors that list those of the allocation table
	maxEntries = 4096                  // of a directory: the reader goes through them by recursion
)

// watched fails once the context has ended, or while the directory is read, once it
// is too long.
type watched struct {
	ctx     context.Context
	r       io.ReaderAt
	sectors int  // that may still be read whole
	opened  bool // the directory is read
}

func (w *watched) ReadAt(b []byte, at int64) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	if len(b) >= 512 && !w.opened {
		w.sectors--
	}
	if w.sectors < 0 {
		return 0, errShort
	}
	return w.r.ReadAt(b, at)
}

// otherCompound says what a compound file is that holds no Word document.
func otherCompound(streams map[string][]byte) error {
	for name := range streams {
		switch name {
		case "EncryptedPackage", "EncryptionInfo":
			return encrypted(formatDocx)
		case "Workbook", "Book":
			return unknown("电子表格", "a spreadsheet")
		case "PowerPoint Document":
			return unknown("演示文稿", "a presentation")
		}
	}
	return unknown("不含 Word 文档的复合文件", "a compound file that is no Word document")
}

// errShort is met where a structure points outside its stream.
var errShort = errors.New("outside the stream")

// slice is b[at:at+n], or an error.
func slice(b []byte, at, n int64) ([]byte, error) {
	if at < 0 || n < 0 || at > int64(len(b)) || n > int64(len(b))-at {
		return nil, fmt.Errorf("%d bytes at %d of %d: %w", n, at, len(b), errShort)
	}
	return b[at : at+n], nil
}

// summaryTitle finds the title in the property set of a document ([MS-OLEPS]).
func summaryTitle(b []byte) string {
	head, err := slice(b, 44, 4)
	if err != nil {
		return ""
	}
	set, err := slice(b, int64(le32(head)), int64(len(b))-int64(le32(head)))
	if err != nil || len(set) < 8 {
		return ""
	}
	codepage, at := uint32(1252), int64(-1)
	for i := range min(int64(le32(set[4:])), 64) {
		property, err := slice(set, 8+8*i, 8)
		if err != nil {
			return ""
		}
		switch offset := int64(le32(property[4:])); le32(property) {
		case 1:
			if v, err := slice(set, offset+4, 2); err == nil {
				codepage = uint32(v[0]) | uint32(v[1])<<8
			}
		case 2:
			at = offset
		}
	}
	value, err := slice(set, at, 8)
	if at < 0 || err != nil {
		return ""
	}
	text, err := slice(set, at+8, int64(le32(value[4:])))
	if err != nil || len(text) > 4096 {
		return ""
	}
	text, _, _ = bytes.Cut(text, []byte{0})
	switch codepage {
	case 936, 54936:
		return clean(decode(gbName, text))
	case 65001:
		return clean(decode(utf8Name, text))
	}
	return ""
}
