package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// bundled is the faces that travel with the program: the same on every machine.
var bundled = sync.OnceValue(func() *fonts.Set { return fonts.Load(fonts.Options{NoSystem: true}) })

// A setting sets text plainly on pages: 28 characters a line and 22 lines a page,
// a quarter em between Chinese and Latin, no rules of line breaking.
type setting struct {
	pages []*page.Page
	marks []page.Mark
	node  int
	x, y  float64
}

const (
	testPitch   = 15.793
	testSize    = 16
	testLeading = 28.95
)

func (s *setting) sheet() *page.Page {
	p := &page.Page{
		Number: len(s.pages) + 1, Width: 595.276, Height: 841.89,
		Area: page.Rect{X: 79.37, Y: 104.88, W: 442.2, H: 637.8},
	}
	s.pages = append(s.pages, p)
	s.x, s.y = p.Area.X, p.Area.Y
	return p
}

// newLine goes to the next line, on the next page if this one is full.
func (s *setting) newLine() *page.Page {
	if len(s.pages) == 0 {
		p := s.sheet()
		s.y += testLeading
		return p
	}
	p := s.pages[len(s.pages)-1]
	if s.x, s.y = p.Area.X, s.y+testLeading; s.y > p.Area.Y+p.Area.H+1 {
		p = s.sheet()
		s.y += testLeading
	}
	return p
}

// add sets one element of the structure.
func (s *setting) add(role fonts.Role, tag page.Tag, text string) *setting {
	p := s.newLine()
	s.node++
	if tag >= page.Heading1 && tag <= page.Heading4 {
		s.marks = append(s.marks, page.Mark{Level: int(tag - page.Title), Text: text, Page: len(s.pages) - 1, Y: s.y - testSize})
	}
	var run *page.Run
	wide := true
	for _, r := range text {
		face, gid, _ := bundled().Lookup(role, r)
		width := float64(face.Advance(gid)) * testSize / float64(face.UnitsPerEm)
		if width > 0.95*testSize {
			width = testPitch
		}
		if narrow := r < 0x2E80; narrow == wide && run != nil && r != ' ' {
			s.x += testSize / 4
		}
		wide = r >= 0x2E80
		if s.x+width > p.Area.X+p.Area.W+0.01 {
			run.Joined = true
			p, run = s.newLine(), nil
		}
		if run == nil || run.Face != face.Key {
			run = &page.Run{Face: face.Key, Size: testSize, X: s.x, Y: s.y, Tag: tag, Node: s.node, Ascent: 20, Descent: 9}
			p.Items = append(p.Items, run)
		}
		run.Glyphs = append(run.Glyphs, page.Glyph{ID: gid, Text: string(r), X: s.x - run.X, Width: width})
		s.x += width
	}
	return s
}

func (s *setting) document() Document {
	return Document{Pages: s.pages, Outline: s.marks, Fonts: bundled(), Info: testInfo}
}

var testInfo = Info{
	Title: "𠮷林省人民检察院检察建议书", Author: "某某市人民检察院", Subject: "吉检建〔2026〕12号", Language: "zh-CN",
	Created: time.Date(2026, 3, 1, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60)),
}

// printed is what stands on pages, in reading order.
func printed(pages []*page.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, item := range p.Items {
			if r, ok := item.(*page.Run); ok && r.Color != page.Grey {
				b.WriteString(r.Text())
			}
		}
	}
	return b.String()
}

// bytesOf writes a document.
func bytesOf(t testing.TB, d Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fileOf writes a document to a file of its own.
func fileOf(t testing.TB, d Document) string {
	t.Helper()
	return save(t, bytesOf(t, d))
}

func save(t testing.TB, pdf []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "out.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// run gives the output of a program of the system; a test without it is skipped.
func run(t testing.TB, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed (Debian: poppler-utils, qpdf)", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

// squeeze leaves out blanks: where pdftotext puts them is its own guess.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// sameText fails with the first place where got is not want.
func sameText(t testing.TB, got, want string) {
	t.Helper()
	g, w := []rune(squeeze(got)), []rune(squeeze(want))
	for i := range max(len(g), len(w)) {
		if i < len(g) && i < len(w) && g[i] == w[i] {
			continue
		}
		t.Fatalf("character %d of %d (got %d):\n got …%s\nwant …%s", i, len(w), len(g), around(g, i), around(w, i))
	}
}

func around(s []rune, i int) string { return string(s[min(max(i-10, 0), len(s)):min(i+20, len(s))]) }
