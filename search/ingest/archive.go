package ingest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// archiveFile opens an archive on disk.
func (w *walk) archiveFile(root *os.Root, name string, f *File) {
	in, err := root.Open(name)
	if err != nil {
		w.give(f, openTrouble(err))
		return
	}
	defer in.Close()
	w.unpack(in, f.Size, f.Name, 0)
}

// unpack walks an archive. level is how many archives it lies in.
func (w *walk) unpack(in io.ReaderAt, size int64, shown string, level int) {
	if strings.HasSuffix(strings.ToLower(shown), ".zip") {
		w.unzip(in, size, shown, level)
		return
	}
	w.untar(in, size, shown, level)
}

// unzip walks a .zip in the order of its names.
func (w *walk) unzip(in io.ReaderAt, size int64, shown string, level int) {
	z, err := zip.NewReader(in, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		w.give(&File{Name: shown, Size: size}, brokenArchive())
		return
	}
	entries := make([]*zip.File, 0, len(z.File))
	names := make(map[*zip.File]string, len(z.File))
	byName := make(map[string]*zip.File, len(z.File))
	for _, e := range z.File {
		names[e] = zipName(e)
		entries = append(entries, e)
		byName[names[e]] = e
	}
	slices.SortStableFunc(entries, func(a, b *zip.File) int { return cmp.Compare(names[a], names[b]) })
	for _, e := range entries {
		if w.done || w.ctx.Err() != nil {
			return
		}
		if e.FileInfo().IsDir() {
			continue
		}
		w.zipEntry(e, names[e], shown, level, byName)
	}
}

// zipEntry takes one file of a .zip.
func (w *walk) zipEntry(e *zip.File, name, shown string, level int, byName map[string]*zip.File) {
	f := &File{Name: path.Join(shown, name), Size: int64(min(e.UncompressedSize64, 1<<62))}
	if t := entryTrouble(name, e.Mode(), f.Size); t != nil {
		f.Name = shown + "/" + printable(name)
		w.give(f, t)
		return
	}
	if e.Flags&1 != 0 {
		w.give(f, trouble("encrypted", "压缩包中的这个文件设有密码，请先解压再导入", "this file of the archive is protected by a password; unpack it first"))
		return
	}
	open := func(e *zip.File, limit int64) ([]byte, error) {
		r, err := e.Open()
		if err != nil {
			return nil, brokenEntry()
		}
		defer r.Close()
		return w.entryBytes(r, limit, int64(min(e.CompressedSize64, 1<<62)))
	}
	w.packed(f, level, func() ([]byte, error) { return open(e, maxFile) }, func(bare string) ([]byte, error) {
		if b := byName[path.Join(path.Dir(name), bare)]; b != nil && path.Base(bare) == bare {
			return open(b, maxBeside)
		}
		return nil, fs.ErrNotExist
	})
}

// packed hands over a file of an archive, or opens it where it is one itself.
func (w *walk) packed(f *File, level int, load func() ([]byte, error), beside func(string) ([]byte, error)) {
	switch kindOf(f.Name) {
	case other:
		w.give(f, skipped())
	case archive:
		if level > 0 {
			w.give(f, trouble("nested", "压缩包套了不止一层，里层没有打开；请先解压再导入", "archives lie in archives more than one deep; unpack it first"))
			return
		}
		data, err := load()
		if err != nil {
			w.give(f, err)
			return
		}
		w.unpack(bytes.NewReader(data), int64(len(data)), f.Name, level+1)
	default:
		f.load, f.Beside = load, beside
		w.give(f, nil)
	}
}

// entryBytes unpacks a file within all limits.
func (w *walk) entryBytes(r io.Reader, limit, packed int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, min(limit, w.left)+1))
	n := int64(len(data))
	switch {
	case n > limit:
		return nil, largeTrouble()
	case n > w.left:
		return nil, trouble("bomb", "压缩包解压后超过%dGB，其余没有导入；请分批导入", "the archive holds more than %d GB; the rest was not imported, import it in several turns", maxTotal>>30)
	case packed >= 0 && n > freeRatio && n/max(packed, 1) > maxRatio:
		return nil, trouble("bomb", "压缩比异常，可能是恶意压缩包，没有导入", "the archive is packed beyond reason and may be hostile; it was not imported")
	case err != nil:
		var t *Trouble
		if errors.As(err, &t) {
			return nil, t
		}
		return nil, brokenEntry()
	}
	w.left -= n
	return data, nil
}

// untar walks a .tar or .tar.gz in its own order. It is read twice: first for the
// files that others need.
func (w *walk) untar(in io.ReaderAt, size int64, shown string, level int) {
	readmes := map[string][]byte{}
	kept := int64(0)
	_ = eachTar(in, size, func(h *tar.Header, r io.Reader) bool {
		name := strings.TrimPrefix(path.Clean("/"+h.Name), "/")
		if path.Base(name) == "README.md" && h.Size <= maxBeside && kept < freeRatio {
			if data, err := io.ReadAll(io.LimitReader(r, maxBeside)); err == nil {
				readmes[name] = data
				kept += int64(len(data))
			}
		}
		return w.ctx.Err() == nil
	})
	count := 0
	err := eachTar(in, size, func(h *tar.Header, r io.Reader) bool {
		count++
		w.tarEntry(h, r, shown, level, readmes)
		return !w.done && w.ctx.Err() == nil
	})
	var t *Trouble
	switch {
	case err == nil || w.done:
	case errors.As(err, &t):
		w.give(&File{Name: shown, Size: size}, t)
	case count > 0:
		w.give(&File{Name: shown, Size: size}, trouble("archive", "压缩包不完整，只读出前%d个文件；请重新下载或复制", "the archive breaks off after %d files; fetch or copy it again", count))
	default:
		w.give(&File{Name: shown, Size: size}, brokenArchive())
	}
}

// tarEntry takes one file of a .tar.
func (w *walk) tarEntry(h *tar.Header, r io.Reader, shown string, level int, readmes map[string][]byte) {
	name := entryName(h.Name)
	f := &File{Name: path.Join(shown, name), Size: h.Size}
	mode := fs.FileMode(0)
	switch h.Typeflag {
	case tar.TypeReg:
	case tar.TypeDir, tar.TypeXGlobalHeader:
		return
	case tar.TypeSymlink, tar.TypeLink:
		mode = fs.ModeSymlink
	default:
		mode = fs.ModeIrregular
	}
	if t := entryTrouble(name, mode, h.Size); t != nil {
		f.Name = shown + "/" + printable(name)
		w.give(f, t)
		return
	}
	if kindOf(name) == other {
		w.give(f, skipped())
		return
	}
	data, err := w.entryBytes(r, maxFile, -1)
	if err != nil {
		w.give(f, err)
		return
	}
	w.packed(f, level, func() ([]byte, error) { return data, nil }, func(bare string) ([]byte, error) {
		if d, ok := readmes[path.Join(path.Dir(name), bare)]; ok && path.Base(bare) == bare {
			return d, nil
		}
		return nil, fs.ErrNotExist
	})
}

// eachTar calls do for every entry of a .tar, gzipped or not, until it returns false.
// Its error tells a damaged archive, as a *Trouble one that is packed beyond reason.
func eachTar(in io.ReaderAt, size int64, do func(*tar.Header, io.Reader) bool) error {
	raw := io.NewSectionReader(in, 0, size)
	magic := make([]byte, 2)
	_, _ = in.ReadAt(magic, 0)
	var r io.Reader = raw
	if magic[0] == 0x1f && magic[1] == 0x8b {
		z, err := gzip.NewReader(raw)
		if err != nil {
			return err
		}
		r = &ratioReader{in: z, packed: raw}
	}
	for t := tar.NewReader(r); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return err
		}
		if !do(h, t) {
			return nil
		}
	}
}

// A ratioReader stops a stream that unpacks beyond reason.
type ratioReader struct {
	in     io.Reader
	packed io.Seeker // the packed stream: where it is tells how much was read
	n      int64
}

func (r *ratioReader) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	r.n += int64(n)
	at, _ := r.packed.Seek(0, io.SeekCurrent)
	if r.n > maxTotal || r.n > freeRatio && r.n/max(at, 1) > maxRatio {
		return n, trouble("bomb", "压缩比异常，可能是恶意压缩包，没有导入", "the archive is packed beyond reason and may be hostile; it was not imported")
	}
	return n, err
}

// entryTrouble says why an entry of an archive is not opened.
func entryTrouble(name string, mode fs.FileMode, size int64) *Trouble {
	switch {
	case outward(name):
		return trouble("path", "压缩包中的文件名指向包外，没有导入", "the name leads out of the archive; the file was not imported")
	case mode&fs.ModeSymlink != 0:
		return linkTrouble()
	case !mode.IsRegular():
		return skipped()
	case size > maxFile || size < 0:
		return largeTrouble()
	}
	return nil
}

// outward reports whether a name is absolute, has a drive or climbs up.
func outward(name string) bool {
	if name == "" || len(name) > 4096 || strings.HasPrefix(name, "/") || strings.ContainsRune(name, 0) ||
		len(name) > 1 && name[1] == ':' && name[0] < utf8.RuneSelf {
		return true
	}
	parts := strings.Split(name, "/")
	return len(parts) > maxDepth || slices.Contains(parts, "..")
}

// zipName is the name of an entry in UTF-8. Programs of Chinese Windows write GBK.
func zipName(e *zip.File) string { return entryName(e.Name) }

func entryName(name string) string {
	if !utf8.ValidString(name) {
		if s, err := simplifiedchinese.GB18030.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ReplaceAll(name, `\`, "/")
}

// printable is a name that can be shown: without control characters and not too long.
func printable(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '\ufffd'
		}
		return r
	}, name)
	if len(name) > 200 {
		name = strings.ToValidUTF8(name[:200], "") + "…"
	}
	return name
}

func brokenArchive() *Trouble {
	return trouble("archive", "压缩包损坏或格式不对，打不开；请重新下载或复制", "the archive is damaged or of another format; fetch or copy it again")
}

func brokenEntry() *Trouble {
	return trouble("archive", "压缩包中的这个文件已损坏", "this file of the archive is damaged")
}
