package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

func TestSameInputSameBytes(t *testing.T) {
	first := bytesOf(t, sample(t, "governance_recommendation.md"))
	for range 3 {
		if !bytes.Equal(first, bytesOf(t, sample(t, "governance_recommendation.md"))) {
			t.Fatal("the same document gave other bytes")
		}
	}
	other := sample(t, "governance_recommendation.md")
	other.Info.Title += "。"
	id := regexp.MustCompile(`/ID\[<[0-9A-F]{32}>`)
	if a, b := id.Find(first), id.Find(bytesOf(t, other)); a == nil || bytes.Equal(a, b) {
		t.Errorf("two documents with one /ID: %s", a)
	}
}

// TestCrossReferences follows every entry of the table to its object.
func TestCrossReferences(t *testing.T) {
	file := bytesOf(t, sample(t, "correction_notice.md"))
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file)
	at, _ := strconv.Atoi(string(m[1]))
	lines := strings.Split(string(file[at:]), "\n")
	if lines[0] != "xref" {
		t.Fatalf("startxref leads to %q", lines[0])
	}
	var n int
	fmt.Sscanf(lines[1], "0 %d", &n)
	for i := 1; i < n; i++ {
		offset, _ := strconv.Atoi(lines[2+i][:10])
		if want := fmt.Sprintf("%d 0 obj\n", i); !bytes.HasPrefix(file[offset:], []byte(want)) {
			t.Errorf("object %d is not at %d", i, offset)
		}
		if len(lines[2+i]) != 19 {
			t.Errorf("entry %d: %q", i, lines[2+i])
		}
	}
}

// TestLetterIsSmall: a letter of three pages is to be well under 300 KB.
func TestLetterIsSmall(t *testing.T) {
	for _, name := range []string{"non_prosecution.md", "guardianship_order.md"} {
		if d := sample(t, name); len(bytesOf(t, d)) > 250_000 {
			t.Errorf("%s: %d pages, %d bytes", name, len(d.Pages), len(bytesOf(t, d)))
		}
	}
}

type full struct{ room int }

var errFull = errors.New("no room left")

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteErrorIsTold(t *testing.T) {
	d := sample(t, "correction_notice.md")
	for room := 0; room < 150_000; room += 30_000 {
		if err := Write(&full{room}, d); !errors.Is(err, errFull) {
			t.Errorf("room for %d bytes: %v", room, err)
		}
	}
}

// TestMemoryDoesNotGrowWithPages writes 500 pages: what is held on the way may not
// come near what is written.
func TestMemoryDoesNotGrowWithPages(t *testing.T) {
	s := everyCharacter()
	var d Document
	for len(d.Pages) < 500 {
		d.Pages = append(d.Pages, s.pages[len(d.Pages)%len(s.pages)])
	}
	d.Fonts = bundled()
	held := &watcher{}
	if err := Write(held, d); err != nil {
		t.Fatal(err)
	}
	if grown := held.most - held.least; held.written < 4<<20 || grown > 64<<20 {
		t.Errorf("%d bytes written, memory grew by %d", held.written, grown)
	}
}

// A watcher looks at the heap each time something is written.
type watcher struct {
	written     int
	least, most uint64
}

func (w *watcher) Write(b []byte) (int, error) {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	if w.written == 0 {
		w.least = m.HeapAlloc
	}
	w.most = max(w.most, m.HeapAlloc)
	w.written += len(b)
	return len(b), nil
}

func TestNoPages(t *testing.T) {
	if err := Write(discard{}, Document{Fonts: fonts.Load(fonts.Options{NoSystem: true})}); err == nil {
		t.Error("a document without pages is no PDF")
	}
}

func TestBrokenNumbersDoNotBreakTheFile(t *testing.T) {
	zero := 0.0
	s := (&setting{}).add(fonts.Songti, page.Paragraph, "检察建议")
	r := s.pages[0].Items[0].(*page.Run)
	r.Glyphs[1].X, r.Glyphs[2].Shift, r.Glyphs[3].X = 1/zero, zero/zero, -1e300
	s.pages[0].Items = append(s.pages[0].Items, &page.Rule{Rect: page.Rect{X: zero / zero, W: 1 / zero}})
	run(t, "qpdf", "--check", fileOf(t, s.document()))
}
