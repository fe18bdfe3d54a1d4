// Package search is the library: statutes and past documents, found and cited.
//
//	files ─ ingest ─▶ store ─┬─ catalogue ─▶ names, versions, dates ─▶ Cite
//	                         └─ changes ──▶ index ─▶ query ─▶ Find, Similar
//
// A Library is a folder: the originals, what was read from them (store), and an
// index that can be made again from it at any time (index). Several processes may
// have it open: all may add, the one that holds the lock brings the index up to
// date, and the others search the state that it has reached.
package search

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/store"
)

// Options are how a library is opened. The zero Options are fine.
type Options struct {
	Now      func() time.Time // the clock that says what is in force today; nil: time.Now
	Progress func(Progress)   // told while a damaged library is made again; may be nil
}

// Progress is how far long work has come.
type Progress struct {
	Stage law.Term // Fetching, Reading, Indexing, Verifying
	Name  string   // of the file at hand; may be ""
	Done  int64    // bytes fetched, files read, articles and passages indexed, originals verified
	Total int64    // 0: not known
}

// The stages of long work.
var (
	Fetching  = law.Term{Key: "fetch", Zh: "下载", En: "fetching"}
	Reading   = law.Term{Key: "read", Zh: "导入", En: "reading"}
	Indexing  = law.Term{Key: "index", Zh: "建立索引", En: "indexing"}
	Verifying = law.Term{Key: "verify", Zh: "核验", En: "verifying"}
	Searching = law.Term{Key: "search", Zh: "检索", En: "searching"}
)

// A Library is open for searching and adding. It is safe for concurrent use.
type Library struct {
	dir   string
	now   func() time.Time
	store *store.Store
	lock  *flock.Flock // of the process that writes the index

	mu        sync.Mutex // of catalogue
	catalogue *catalogue

	following sync.Mutex   // one at a time brings the index up to date
	reading   sync.RWMutex // of index: held for reading by searches
	index     *index.Index // nil: none yet
	writes    bool         // index is open for writing, and lock is held
}

// Open opens the library in dir, usually the folder library of a workspace, and
// makes it when there is none: a new one holds the founding decision. A database
// that is damaged or of an older layout is made again from the originals, which
// takes about as long as importing them; an index that is so is made again by
// [Library.Follow] while citations already resolve.
func Open(ctx context.Context, dir string, o Options) (*Library, error) {
	l := &Library{dir: dir, now: o.Now, lock: flock.New(filepath.Join(dir, "lock"))}
	if l.now == nil {
		l.now = time.Now
	}
	if err := l.openStore(ctx, o.Progress); err != nil {
		return nil, errors.Join(told(err, dir), l.Close())
	}
	return l, nil
}

// openStore opens the store, made again where it is damaged or lost, and gives a new
// one its first entry.
func (l *Library) openStore(ctx context.Context, progress func(Progress)) (err error) {
	l.store, err = store.Open(ctx, l.dir)
	if errors.Is(err, store.ErrDamaged) {
		return l.renew(ctx, progress)
	}
	if err != nil {
		return err
	}
	seq, err := l.store.Seq(ctx)
	if err != nil || seq > 0 {
		return err
	}
	lines, err := l.store.Journal()
	switch {
	case err != nil:
		return err
	case len(lines) > 0: // the database is gone, the originals are there
		return errors.Join(l.store.Close(), l.renew(ctx, progress))
	}
	return l.found(ctx)
}

// Close closes the library. Searches must have ended.
func (l *Library) Close() error {
	l.following.Lock()
	defer l.following.Unlock()
	l.reading.Lock()
	defer l.reading.Unlock()
	var err error
	if l.index != nil {
		err = l.index.Close()
		l.index = nil
	}
	if l.writes {
		l.writes = false
		err = errors.Join(err, l.lock.Unlock())
	}
	if l.store != nil {
		err = errors.Join(err, l.store.Close())
	}
	return err
}

// Today is the day by the library's clock.
func (l *Library) Today() law.Date { return law.DateOf(l.now()) }

// on is the day asked for, or today.
func (l *Library) on(d law.Date) law.Date { return cmp.Or(d, l.Today()) }

// told makes one clear sentence of what keeps a library from opening.
func told(err error, dir string) error {
	if errors.Is(err, store.ErrNewer) {
		return errors.Join(&Trouble{
			Zh: fmt.Sprintf("法规库 %s 是更新版本的检文建立的，请升级本程序后再打开。", dir),
			En: fmt.Sprintf("The library %s was made by a newer Jianwen: update this program to open it.", dir),
		}, err)
	}
	if errors.Is(err, store.ErrReadOnly) {
		return errors.Join(&Trouble{
			Zh: fmt.Sprintf("文件夹 %s 不能写入，法规库建立不了；请检查权限，或用 --workspace 另选一个。", dir),
			En: fmt.Sprintf("The folder %s cannot be written, so no library can be made: check its permissions or choose another by --workspace.", dir),
		}, err)
	}
	return fmt.Errorf("open library %s: %w", dir, err)
}
