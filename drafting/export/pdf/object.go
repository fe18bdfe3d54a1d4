package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
)

// A ref is the number of an object.
type ref int

func (r ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

// A file writes objects as they are finished; of what is written it keeps the
// places only. The first error sticks and is told by close.
type file struct {
	w       *bufio.Writer
	hash    hash.Hash // of all that is written: the /ID
	at      int64
	offsets []int64 // of object 1 and on; 0 while it is not written
	err     error

	zip    *zlib.Writer
	zipped bytes.Buffer
}

func newFile(w io.Writer, version string) *file {
	f := &file{w: bufio.NewWriterSize(w, 1<<16), hash: sha256.New()}
	f.zip = zlib.NewWriter(&f.zipped)
	f.print("%%PDF-%s\n%%\xE2\xE3\xCF\xD3\n", version) // four bytes over 127: ISO 19005-1, 6.1.2
	return f
}

// alloc takes the next object number.
func (f *file) alloc() ref {
	f.offsets = append(f.offsets, 0)
	return ref(len(f.offsets))
}

func (f *file) write(b []byte) {
	if f.err != nil {
		return
	}
	f.hash.Write(b)
	f.at += int64(len(b))
	_, f.err = f.w.Write(b)
}

func (f *file) print(format string, args ...any) { f.write(fmt.Appendf(nil, format, args...)) }

// object writes an object that is no stream.
func (f *file) object(r ref, format string, args ...any) {
	f.offsets[r-1] = f.at
	f.print("%d 0 obj\n", int(r))
	f.print(format, args...)
	f.print("\nendobj\n")
}

// stream writes a compressed stream; entries are what its dictionary holds
// beside the length and the filter.
func (f *file) stream(r ref, entries string, data []byte) {
	f.zipped.Reset()
	f.zip.Reset(&f.zipped)
	f.zip.Write(data) // into memory: cannot fail
	f.zip.Close()
	f.raw(r, entries+"/Filter/FlateDecode", f.zipped.Bytes())
}

// deflated is data as /FlateDecode reads it.
func deflated(data []byte) []byte {
	var out bytes.Buffer
	zip := zlib.NewWriter(&out)
	zip.Write(data) // into memory: cannot fail
	zip.Close()
	return out.Bytes()
}

// raw writes a stream as it is.
func (f *file) raw(r ref, entries string, data []byte) {
	f.offsets[r-1] = f.at
	f.print("%d 0 obj\n<<%s/Length %d>>\nstream\n", int(r), entries, len(data))
	f.write(data)
	f.print("\nendstream\nendobj\n")
}

// close writes the cross-reference table and the trailer. The file's name for
// itself comes from its content, so that the same content has the same name.
func (f *file) close(root, info ref) error {
	id := fmt.Sprintf("%X", f.hash.Sum(nil)[:16])
	start := f.at
	f.print("xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)+1)
	for _, at := range f.offsets {
		f.print("%010d 00000 n \n", at)
	}
	f.print("trailer\n<</Size %d/Root %v/Info %v/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets)+1, root, info, id, id, start)
	if f.err != nil {
		return f.err
	}
	return f.w.Flush()
}
