package ingest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianwen/search/read/readtest"
)

// walked lists what Sources yields: a name, and "bytes hash" or the code of a trouble.
func walked(t *testing.T, name string) []string {
	t.Helper()
	var out []string
	for f, err := range Sources(context.Background(), name) {
		if err != nil {
			tr := asTrouble(err)
			if tr.Zh == "" || tr.En == "" {
				t.Errorf("%s: a trouble without words", f.Name)
			}
			out = append(out, f.Name+" "+tr.Code)
			continue
		}
		data, err := f.Bytes()
		if err != nil {
			out = append(out, f.Name+" unread "+asTrouble(err).Code)
			continue
		}
		if len(f.Hash()) != 64 {
			t.Errorf("%s: hash %q", f.Name, f.Hash())
		}
		out = append(out, fmt.Sprintf("%s %d", f.Name, len(data)))
	}
	return out
}

func wantWalk(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "库")
	write(t, filepath.Join(dir, "b.md"), []byte("b"))
	write(t, filepath.Join(dir, "a", "c.txt"), []byte("cc"))
	write(t, filepath.Join(dir, "a", ".DS_Store"), []byte("x"))
	write(t, filepath.Join(dir, "a", "p.png"), []byte("x"))
	write(t, filepath.Join(dir, ".git", "HEAD"), []byte("x"))
	outside := write(t, filepath.Join(t.TempDir(), "secret.txt"), []byte("secret"))
	if err := os.Symlink(outside, filepath.Join(dir, "link.txt")); err != nil {
		t.Skip("the system has no links")
	}
	if err := os.Symlink(filepath.Dir(outside), filepath.Join(dir, "linkdir")); err != nil {
		t.Fatal(err)
	}
	large := filepath.Join(dir, "z.txt")
	write(t, large, nil)
	if err := os.Truncate(large, 2<<30); err != nil {
		t.Fatal(err)
	}
	wantWalk(t, walked(t, dir),
		"库/.git skipped", "库/a/.DS_Store skipped", "库/a/c.txt 2", "库/a/p.png skipped",
		"库/b.md 1", "库/link.txt link", "库/linkdir link", "库/z.txt too-large")
	wantWalk(t, walked(t, filepath.Join(dir, "a", "p.png")), "p.png not-document")
	wantWalk(t, walked(t, filepath.Join(dir, "link.txt")), "link.txt 6") // a person named it
	wantWalk(t, walked(t, filepath.Join(dir, "none")), filepath.Join(dir, "none")+" missing")
	for f := range Sources(context.Background(), filepath.Join(dir, "b.md")) {
		if _, err := f.Beside("../secret.txt"); err == nil {
			t.Error("a file outside of the folder was read")
		}
		if data, err := f.Beside("z.txt"); err == nil {
			t.Errorf("%d bytes beside", len(data))
		}
	}
}

func TestFolderCancelled(t *testing.T) {
	dir := t.TempDir()
	for i := range 10 {
		write(t, filepath.Join(dir, fmt.Sprint(i, ".txt")), []byte("x"))
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range Sources(ctx, dir) {
		if n++; n == 3 {
			cancel()
		}
	}
	if n != 3 {
		t.Errorf("%d files after the third was to be the last", n)
	}
}

// zipped makes a .zip of names and contents.
func zipped(t *testing.T, files ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: f[0], Method: zip.Deflate, NonUTF8: strings.ContainsRune(f[0], '\xd6') || !isUTF8(f[0])}
		if strings.HasSuffix(f[0], "link.md") {
			h.SetMode(os.ModeSymlink | 0o777)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, f[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func isUTF8(s string) bool { return strings.ToValidUTF8(s, "") == s }

func TestZip(t *testing.T) {
	inner := zipped(t, [2]string{"深.txt", "深"}, [2]string{"deeper.zip", string(zipped(t))})
	data := zipped(t,
		[2]string{"法/b.md", "b"},
		[2]string{string(readtest.GB18030("刑法/中文.md")), "中"},
		[2]string{"../up.md", "x"}, [2]string{"/abs.md", "x"}, [2]string{`C:\win.md`, "x"}, [2]string{"a/../../up.md", "x"},
		[2]string{"link.md", "/etc/passwd"},
		[2]string{"__MACOSX/._b.md", "x"}, [2]string{"p.png", "x"},
		[2]string{"inner.zip", string(inner)},
		[2]string{"dir/", ""},
	)
	name := write(t, filepath.Join(t.TempDir(), "laws.zip"), data)
	wantWalk(t, walked(t, name),
		"laws.zip/../up.md path", "laws.zip//abs.md path", "laws.zip/C:/win.md path", "laws.zip/__MACOSX/._b.md skipped",
		"laws.zip/a/../../up.md path",
		"laws.zip/inner.zip/deeper.zip nested", "laws.zip/inner.zip/深.txt 3",
		"laws.zip/link.md link", "laws.zip/p.png skipped", "laws.zip/刑法/中文.md 3", "laws.zip/法/b.md 1")
	for _, broken := range [][]byte{data[:len(data)/2], []byte("PK\x03\x04 no"), nil} {
		name := write(t, filepath.Join(t.TempDir(), "laws.zip"), broken)
		wantWalk(t, walked(t, name), "laws.zip archive")
	}
}

// A file of 65 MB of zeros packs to 65 KB: it is refused before it fills the memory.
func TestZipBomb(t *testing.T) {
	zeros := strings.Repeat("\x00", 65<<20)
	name := write(t, filepath.Join(t.TempDir(), "laws.zip"), zipped(t, [2]string{"a.txt", zeros}, [2]string{"b.txt", "b"}))
	wantWalk(t, walked(t, name), "laws.zip/a.txt unread bomb", "laws.zip/b.txt 1")
	name = write(t, filepath.Join(t.TempDir(), "laws.tgz"), tarred(t, true, tarFile{name: "a.txt", data: zeros}, tarFile{name: "b.txt", data: "b"}))
	wantWalk(t, walked(t, name), "laws.tgz/a.txt bomb", "laws.tgz bomb")
}

type tarFile struct {
	name, data string
	kind       byte
	size       int64 // said, where it is not that of the data
}

func tarred(t *testing.T, gz bool, files ...tarFile) []byte {
	t.Helper()
	var b bytes.Buffer
	var out io.Writer = &b
	var z *gzip.Writer
	if gz {
		z = gzip.NewWriter(&b)
		out = z
	}
	w := tar.NewWriter(out)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.data)), Typeflag: tar.TypeReg}
		if f.kind != 0 {
			h.Typeflag, h.Linkname, h.Size = f.kind, "/etc/passwd", 0
		}
		if f.size > 0 {
			h.Size = f.size
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if h.Size == int64(len(f.data)) {
			if _, err := io.WriteString(w, f.data); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = w.Close() // a size that was only said makes this fail
	if z != nil {
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func TestTar(t *testing.T) {
	files := []tarFile{
		{name: "code/01-a.md", data: "# 第一编　总则\n\n**第一条**　甲。\n"},
		{name: "code/README.md", data: "---\nnext: /x\n---\n\n# 中华人民共和国乡村法典\n\n2020年5月28日第十三届全国人民代表大会第三次会议通过\n"},
		{name: "../up.md", data: "x"},
		{name: "link.md", kind: tar.TypeSymlink},
		{name: "hard.md", kind: tar.TypeLink},
		{name: "fifo.md", kind: tar.TypeFifo},
		{name: "dir", kind: tar.TypeDir},
		{name: "p.png", data: "x"},
		{name: "inner.zip", data: string(zipped(t, [2]string{"深.txt", "深"}))},
	}
	for _, gz := range []bool{false, true} {
		base := map[bool]string{false: "laws.tar", true: "laws.tar.gz"}[gz]
		name := write(t, filepath.Join(t.TempDir(), base), tarred(t, gz, files...))
		wantWalk(t, walked(t, name),
			base+"/code/01-a.md 45", base+"/code/README.md 129", base+"/../up.md path", base+"/link.md link",
			base+"/hard.md link", base+"/fifo.md skipped", base+"/p.png skipped", base+"/inner.zip/深.txt 3")
		out := outcomesOf(t, name)
		if s := out[0].items; len(s) != 1 || s[0].Statute.Title != "中华人民共和国乡村法典" {
			t.Errorf("the part did not find its title in the file behind it: %v", out[0].troubles)
		}
	}
	whole := tarred(t, true, files...)
	name := write(t, filepath.Join(t.TempDir(), "laws.tgz"), whole[:len(whole)-30])
	if got := walked(t, name); got[len(got)-1] != "laws.tgz archive" || len(got) < 3 {
		t.Errorf("an archive that breaks off: %v", got)
	}
	name = write(t, filepath.Join(t.TempDir(), "laws.tar"), tarred(t, false, tarFile{name: "huge.txt", data: "x", size: 2 << 30}))
	if got := walked(t, name); got[0] != "laws.tar/huge.txt too-large" {
		t.Errorf("a file of 2 GB: %v", got)
	}
}

// Names of one archive never leave it, whatever they are.
func FuzzOutward(f *testing.F) {
	for _, s := range []string{"a/b.md", "../a", "/a", `C:\a`, "a/..", "a/./b", "", "\x00", "..."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		name = entryName(name)
		if outward(name) {
			return
		}
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			t.Errorf("%q leads out", name)
		}
	})
}

// FuzzArchive feeds damaged archives.
func FuzzArchive(f *testing.F) {
	t := new(testing.T)
	f.Add(zipped(t, [2]string{"a.md", "# a"}, [2]string{"b/inner.zip", string(zipped(t, [2]string{"c.txt", "c"}))}), true)
	f.Add(tarred(t, true, tarFile{name: "a.md", data: "# a"}), false)
	f.Add(tarred(t, false, tarFile{name: "a.md", data: "# a"}), false)
	f.Fuzz(func(t *testing.T, data []byte, asZip bool) {
		name := "x.tar"
		if asZip {
			name = "x.zip"
		}
		n := 0
		w := &walk{ctx: context.Background(), left: 1 << 20, yield: func(f *File, err error) bool {
			if err == nil {
				_, _ = f.Bytes()
			}
			n++
			return n < 100
		}}
		w.unpack(bytes.NewReader(data), int64(len(data)), name, 0)
	})
}
