// Package searchtest gives tests a library of real statutes, those of ../shared/corpus,
// which lie beside the module on a developer's machine and never enter it.
package searchtest

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"jianwen/assets/beside"
	"jianwen/search"
)

// A Corpus is some files and folders of ../shared/corpus as a library, which is filled
// once for all tests of a package. TestMain calls Run.
type Corpus struct {
	Files []string // below ../shared/corpus

	folder  string // where the library lies while the tests run
	once    sync.Once
	library *search.Library
	texts   *search.Texts
	err     error
}

// Run runs the tests of a package and takes the library away behind them. It returns
// the exit code.
func (c *Corpus) Run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "corpus")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a folder of the system's own
	c.folder = dir
	code := m.Run()
	if c.library != nil {
		_ = c.library.Close()
	}
	return code
}

// Library is the library; the test is skipped where ../shared is not there.
func (c *Corpus) Library(t testing.TB) *search.Library {
	t.Helper()
	beside.Need(t, "corpus")
	c.once.Do(c.fill)
	if c.err != nil {
		t.Fatal(c.err)
	}
	return c.library
}

// Texts is the library as rules ask it: it keeps the texts that it has read.
func (c *Corpus) Texts(t testing.TB) *search.Texts {
	t.Helper()
	c.Library(t)
	return c.texts
}

func (c *Corpus) fill() {
	ctx := context.Background()
	now := func() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }
	if c.library, c.err = search.Open(ctx, c.folder, search.Options{Now: now}); c.err != nil {
		return
	}
	var paths []string
	for _, f := range c.Files {
		path, err := beside.Shared(filepath.Join("corpus", f))
		if err != nil {
			c.err = err
			return
		}
		paths = append(paths, path)
	}
	c.err = c.library.Add(ctx, paths, search.AddOptions{})
	c.texts = search.NewTexts(c.library)
}
