package index

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// closedIndex is the folder of an index that nobody has open.
func closedIndex(t testing.TB) string {
	t.Helper()
	x, dir := fill(t, pigeons)
	if err := x.Settle(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// copyTree copies a folder.
func copyTree(t testing.TB, from string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "index.bleve")
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return to
}

func TestDamage(t *testing.T) {
	whole := closedIndex(t)
	var files []string
	err := filepath.WalkDir(whole, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(whole, path)
			files = append(files, name)
		}
		return err
	})
	if err != nil || len(files) < 3 {
		t.Fatalf("%v, %v", files, err)
	}
	harms := map[string]func(b []byte) []byte{
		"empty":     func([]byte) []byte { return nil },
		"cut short": func(b []byte) []byte { return b[:len(b)/2] },
		"headless":  func(b []byte) []byte { return b[len(b)/3:] },
		"zeros":     func(b []byte) []byte { return make([]byte, len(b)) },
	}
	for _, name := range files {
		for harm, do := range harms {
			dir := copyTree(t, whole)
			b, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name), do(b), 0o600); err != nil {
				t.Fatal(err)
			}
			mustBeRefused(t, name+" "+harm, dir)
		}
		if name == sealName {
			continue // there is none while the first writer is at work
		}
		dir := copyTree(t, whole)
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		mustBeRefused(t, name+" missing", dir)
	}
	mustBeRefused(t, "nothing there", filepath.Join(t.TempDir(), "index.bleve"))
}

func mustBeRefused(t *testing.T, what, dir string) {
	t.Helper()
	if x, err := OpenReader(dir); !errors.Is(err, ErrLayout) {
		t.Errorf("%s: reader: %v, want %v", what, err, ErrLayout)
		if x != nil {
			_ = x.Close()
		}
	}
	if x, err := OpenWriter(dir); !errors.Is(err, ErrLayout) {
		t.Errorf("%s: writer: %v, want %v", what, err, ErrLayout)
		if x != nil {
			_ = x.Close()
		}
	}
}

// FuzzFlippedBit changes one byte of a segment or of the book of segments: the index
// is refused, or, where the byte does not count, finds the same. A book without its
// seal, as a killed writer leaves it, may find something else, but stops nobody.
func FuzzFlippedBit(f *testing.F) {
	whole := closedIndex(f)
	segments, _ := filepath.Glob(filepath.Join(whole, "store", "*.zap"))
	if len(segments) != 1 {
		f.Fatalf("%d segments", len(segments))
	}
	for i := range 40 {
		f.Add(i%2 == 0, i%4 == 0, uint32(i*i*37), byte(1<<(i%8)))
	}
	for _, at := range []uint32{12298, 12340, 12958} { // once: lost entries, 100 TB of memory
		f.Add(true, true, at, byte(1))
		f.Add(true, false, at, byte(1))
	}
	f.Fuzz(func(t *testing.T, book, sealed bool, at uint32, flip byte) {
		if flip == 0 {
			return
		}
		dir := copyTree(t, whole)
		name := filepath.Join(dir, "store", filepath.Base(segments[0]))
		if book {
			name = filepath.Join(dir, "store", "root.bolt")
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b[int(at)%len(b)] ^= flip
		if err := os.WriteFile(name, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if !sealed {
			if err := os.Remove(filepath.Join(dir, sealName)); err != nil {
				t.Fatal(err)
			}
		}
		x, err := OpenReader(dir)
		if errors.Is(err, ErrLayout) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = x.Close() }()
		if !book {
			t.Errorf("byte %d of a segment changed, and nobody saw it", int(at)%len(b))
		}
		r, err := x.Searcher(nil, nil).Search(context.Background(), Query{Text: "脚环"})
		if err == nil && r.Total != 2 && sealed || err != nil && !errors.Is(err, ErrLayout) {
			t.Errorf("%d hits, %v", r.Total, err)
		}
	})
}

func TestOtherLayout(t *testing.T) {
	x, dir := fill(t, pigeons)
	if err := x.bleve.SetInternal(keyLayout, []byte{Layout + 1}); err != nil {
		t.Fatal(err)
	}
	if err := x.Settle(context.Background(), false); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	mustBeRefused(t, "a layout of tomorrow", dir)
}
