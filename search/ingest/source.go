package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// A File is a file to be imported, wherever it lies.
type File struct {
	Name string // to show, with slashes: laws/刑法/刑法.md, laws.zip/刑法/刑法.md
	Size int64  // in bytes
	// Beside reads a file of the same folder by its bare name. Long statutes are cut
	// into files whose title stands in another. nil: there is no folder.
	Beside func(name string) ([]byte, error)

	load func() ([]byte, error)
	once sync.Once
	data []byte
	err  error
	hash string
}

// NewFile is a file whose bytes are at hand, such as an original that the library
// keeps. beside may be nil.
func NewFile(name string, data []byte, beside func(name string) ([]byte, error)) *File {
	return &File{Name: name, Size: int64(len(data)), Beside: beside, load: func() ([]byte, error) { return data, nil }}
}

// Bytes are the whole of the file, read once. The error is a *Trouble.
func (f *File) Bytes() ([]byte, error) {
	f.once.Do(func() {
		if f.load == nil {
			f.err = asTrouble(nil)
			return
		}
		f.data, f.err = f.load()
		if f.err == nil {
			sum := sha256.Sum256(f.data)
			f.hash = hex.EncodeToString(sum[:])
		}
	})
	return f.data, f.err
}

// Hash is the SHA-256 of the bytes in hexadecimal; "" where they cannot be read.
func (f *File) Hash() string {
	if _, err := f.Bytes(); err != nil {
		return ""
	}
	return f.hash
}

// Limits of what one import takes in.
const (
	maxFile   = 256 << 20 // bytes of one file
	maxTotal  = 8 << 30   // bytes of all files of an archive, unpacked
	maxFiles  = 500_000
	maxRatio  = 200      // of unpacked to packed bytes
	freeRatio = 64 << 20 // unpacked bytes up to which the ratio is not looked at
	maxDepth  = 64       // folders within folders
	maxBeside = 1 << 20  // bytes of a file read for the sake of another
)

// Sources walks what a path names: a file, a folder, or an archive (.zip, .tar,
// .tar.gz, .tgz), and archives that lie in it, one level deep. The order is that of
// the names, in a .tar that of the archive. A file that cannot be taken comes with an
// error, a *Trouble, and the walk goes on; Trouble.Code "skipped" is a file which is
// no document by its name and which nobody named. Links are not followed, names that
// lead out of an archive are refused. The bytes of a file may be asked for until the
// next one is. The sequence ends without a word when ctx does.
func Sources(ctx context.Context, name string) iter.Seq2[*File, error] {
	return func(yield func(*File, error) bool) {
		w := &walk{ctx: ctx, yield: yield, left: maxTotal}
		w.start(name)
	}
}

// A walk goes through files. done is set when the caller wants no more.
type walk struct {
	ctx   context.Context
	yield func(*File, error) bool
	left  int64 // bytes that archives may still unpack
	files int
	done  bool
}

// give hands a file over.
func (w *walk) give(f *File, err error) bool {
	if w.done || w.ctx.Err() != nil {
		w.done = true
		return false
	}
	w.files++
	if w.files > maxFiles {
		w.yield(f, trouble("bomb", "文件超过%d个，其余没有导入，请分批导入", "there are more than %d files; the rest was not imported, import them in several turns", maxFiles))
		w.done = true
		return false
	}
	w.done = !w.yield(f, err)
	return !w.done
}

func (w *walk) start(name string) {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		w.give(&File{Name: name}, openTrouble(err))
		return
	}
	info, err := os.Stat(real)
	if err != nil {
		w.give(&File{Name: name}, openTrouble(err))
		return
	}
	base := filepath.Base(name)
	if info.IsDir() {
		if abs, err := filepath.Abs(real); err == nil {
			base = filepath.Base(abs)
		}
		w.folder(real, base)
		return
	}
	dir, file := filepath.Split(real)
	if dir == "" {
		dir = "."
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		w.give(&File{Name: base}, openTrouble(err))
		return
	}
	defer root.Close()
	w.file(root, file, base, info, true)
}

// folder walks a folder. It is opened as a root, so that nothing in it, not even a
// link put there meanwhile, leads out.
func (w *walk) folder(dir, base string) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		w.give(&File{Name: base}, openTrouble(err))
		return
	}
	defer root.Close()
	_ = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		shown := path.Join(base, name)
		if !w.entry(root, name, shown, d, err) {
			return fs.SkipAll
		}
		if d != nil && d.IsDir() && name != "." && (err != nil || passed(d.Name()) || strings.Count(name, "/") >= maxDepth) {
			return fs.SkipDir
		}
		return nil
	})
}

// entry takes one entry of a folder; false ends the walk.
func (w *walk) entry(root *os.Root, name, shown string, d fs.DirEntry, err error) bool {
	switch {
	case err != nil:
		return w.give(&File{Name: shown}, openTrouble(err))
	case d.IsDir() && name != "." && passed(d.Name()):
		return w.give(&File{Name: shown}, skipped())
	case d.IsDir() && strings.Count(name, "/") >= maxDepth:
		return w.give(&File{Name: shown}, trouble("path", "文件夹嵌套超过%d层，没有再往下找", "folders lie more than %d deep; what is below was not looked at", maxDepth))
	case d.IsDir():
		return w.ctx.Err() == nil
	case d.Type()&fs.ModeSymlink != 0:
		return w.give(&File{Name: shown}, linkTrouble())
	case !d.Type().IsRegular():
		return w.give(&File{Name: shown}, skipped())
	}
	info, err := d.Info()
	if err != nil {
		return w.give(&File{Name: shown}, openTrouble(err))
	}
	w.file(root, name, shown, info, false)
	return !w.done
}

// file takes one file on disk. named says that a person named this very file.
func (w *walk) file(root *os.Root, name, shown string, info fs.FileInfo, named bool) {
	f := &File{Name: shown, Size: info.Size()}
	kind := kindOf(shown)
	switch {
	case !info.Mode().IsRegular():
		w.give(f, trouble("not-document", "这不是普通文件，不能导入", "this is not an ordinary file and cannot be imported"))
	case kind == other && named:
		w.give(f, trouble("not-document", "这不是文书或法规文件，不能导入", "this is not a document and cannot be imported"))
	case kind == other:
		w.give(f, skipped())
	case kind == archive:
		w.archiveFile(root, name, f)
	case info.Size() > maxFile:
		w.give(f, largeTrouble())
	default:
		f.load = func() ([]byte, error) { return readFile(root, name, maxFile) }
		f.Beside = func(bare string) ([]byte, error) {
			if path.Base(bare) != bare {
				return nil, fs.ErrInvalid
			}
			return readFile(root, path.Join(path.Dir(filepath.ToSlash(name)), bare), maxBeside)
		}
		w.give(f, nil)
	}
}

// readFile reads a file of a folder, up to a limit.
func readFile(root *os.Root, name string, limit int64) ([]byte, error) {
	in, err := root.Open(name)
	if err != nil {
		return nil, openTrouble(err)
	}
	defer in.Close()
	return readUpTo(in, limit)
}

// readUpTo reads all of r, or tells that it is longer than limit.
func readUpTo(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, asTrouble(err)
	case int64(len(data)) > limit:
		return nil, largeTrouble()
	}
	return data, nil
}

func openTrouble(err error) *Trouble {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return trouble("missing", "找不到这个文件或文件夹，请检查路径", "there is no such file or folder; check the path")
	case errors.Is(err, fs.ErrPermission):
		return trouble("unreadable", "没有读取权限，请修改权限后重试", "you may not read it; change its permissions and try again")
	}
	return asTrouble(err)
}

func skipped() *Trouble {
	return trouble("skipped", "不是文书或法规文件，已跳过", "not a document, passed over")
}

func linkTrouble() *Trouble {
	return trouble("link", "这是一个链接，没有导入；需要时请直接导入它指向的文件", "this is a link and was not followed; import the file it points at")
}

func largeTrouble() *Trouble {
	return trouble("too-large", "文件超过%dMB，没有导入；请拆分后再导入", "the file is larger than %d MB and was not imported; split it first", maxFile>>20)
}
