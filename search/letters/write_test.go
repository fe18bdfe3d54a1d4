package letters

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"jianwen/search/ingest"
	"jianwen/search/read"
)

// setPDF writes paragraphs with our serif font, as a program for offices would.
func setPDF(t testing.TB) PDF {
	font, err := os.ReadFile("../../assets/fonts/NotoSerifSC-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return func(paragraphs []string) ([]byte, error) {
		f := gofpdf.New("P", "mm", "A4", "")
		f.SetMargins(28, 37, 26)
		f.AddUTF8FontFromBytes("serif", "", bytes.Clone(font)) // it writes into what it is given
		f.SetFont("serif", "", 16)
		f.AddPage()
		for i, p := range paragraphs {
			align := "L"
			if i < 3 {
				align = "C"
			} else if !strings.HasSuffix(p, "：") {
				p = "　　" + p
			}
			for _, line := range broken(p, 27) { // its own breaking of lines drops characters that are no blanks
				f.CellFormat(0, 10, line, "", 1, align, false, 0, "")
			}
		}
		var out bytes.Buffer
		err := f.Output(&out)
		return out.Bytes(), err
	}
}

// broken cuts a paragraph into lines of n characters.
func broken(s string, n int) []string {
	var lines []string
	for line := range slices.Chunk([]rune(s), n) {
		lines = append(lines, string(line))
	}
	return lines
}

// A found is a letter as the library recognises it, and the format it came in.
type found struct {
	format string
	doc    *ingest.Document
}

// imported reads a folder as the library does. Letters are told by the name of
// their file, those of JSON Lines by their own id.
func imported(t *testing.T, folder string) map[string]found {
	ctx, out := context.Background(), map[string]found{}
	for f, err := range ingest.Sources(ctx, folder) {
		if err != nil {
			t.Fatal(err)
		}
		for item, trouble := range ingest.Items(ctx, f) {
			if trouble != nil {
				t.Errorf("%s: %s", f.Name, trouble.En)
				continue
			}
			id, end, _ := strings.Cut(path.Base(f.Name), ".")
			switch {
			case item.Document == nil:
				t.Errorf("%s is taken for a statute, %s", f.Name, item.Statute.Title)
				continue
			case end == "jsonl":
				id = item.Document.ID
			case strings.Contains(f.Name, ".zip/"):
				end = "zip"
			case strings.Contains(f.Name, ".tar.gz/"):
				end = "tar.gz"
			}
			if _, twice := out[id]; twice {
				t.Errorf("%s comes twice", id)
			}
			out[id] = found{end, item.Document}
		}
	}
	return out
}

// A quality is what the library should recognise of a letter.
type quality struct {
	name  string
	least float64 // share of the letters of which it is recognised
	got   func(*ingest.Document) string
	want  func(*Letter) string
}

var qualities = []quality{
	{"Number", 1, func(d *ingest.Document) string { return d.Number }, func(l *Letter) string { return l.Number }},
	{"Date", 1, func(d *ingest.Document) string { return d.Date.String() }, func(l *Letter) string { return l.Date.String() }},
	{"Addressee", .99, func(d *ingest.Document) string { return d.Addressee }, func(l *Letter) string { return l.Addressee }},
	{"Unit", .99, func(d *ingest.Document) string { return d.Unit }, func(l *Letter) string { return l.Unit }},
	{"Kind", .99, func(d *ingest.Document) string { return d.Kind }, func(l *Letter) string { return l.Kind }},
	{"Title", .98, func(d *ingest.Document) string { return strings.TrimPrefix(d.Title, d.Unit) }, func(l *Letter) string { return l.Title }},
	{"ReplyTo", .99, func(d *ingest.Document) string { return d.ReplyTo }, func(l *Letter) string { return l.ReplyTo }},
	{"Form", .95, func(d *ingest.Document) string { return d.Form }, func(l *Letter) string { return l.Form }},
	{"AddresseeKind", .98, func(d *ingest.Document) string { return d.AddresseeKind }, func(l *Letter) string { return l.AddresseeKind }},
	{"Outcome", .95, func(d *ingest.Document) string { return d.Outcome }, func(l *Letter) string { // only replies say it
		if l.Kind == "reply" {
			return l.Outcome
		}
		return ""
	}},
	{"Topic", .7, func(d *ingest.Document) string { return d.Topic }, func(l *Letter) string { return l.Subject }},
}

// whole reports whether the first and the last paragraph came through.
func whole(l *Letter, d *ingest.Document) bool {
	text := ""
	for _, p := range d.Passages {
		text += p.Heading + p.Text
	}
	last := l.Parts[len(l.Parts)-1].Lines
	return strings.Contains(bare(text), bare(l.Parts[0].Lines[0])) && strings.Contains(bare(text), bare(last[0]))
}

// bare is a text without blanks and stops, at which formats and headings break it.
func bare(s string) string {
	return strings.NewReplacer(" ", "", "　", "", "\n", "", "。", "").Replace(s)
}

// What Write wrote, in every format, comes back as letters whose qualities are
// recognised.
func TestWriteRecognised(t *testing.T) {
	letters := Generate(seed, 240)
	folder := t.TempDir()
	if err := Write(folder, letters, nil); err != nil {
		t.Fatal(err)
	}
	recognised(t, withReplies(letters), imported(t, folder), 10)
}

// The same with PDF, of fewer letters: each carries a font.
func TestWritePDF(t *testing.T) {
	letters := Generate(seed, 40)
	folder := t.TempDir()
	if err := Write(folder, letters, setPDF(t)); err != nil {
		t.Fatal(err)
	}
	recognised(t, withReplies(letters), imported(t, folder), 11)
}

func recognised(t *testing.T, letters []*Letter, got map[string]found, formats int) {
	t.Helper()
	right, byFormat := map[string]int{}, map[string]int{}
	missed := map[string][]string{}
	for _, l := range letters {
		f, ok := got[l.ID]
		if !ok {
			t.Errorf("%s did not come back", l.ID)
			continue
		}
		byFormat[f.format]++
		if !whole(l, f.doc) {
			t.Errorf("%s.%s lost text", l.ID, f.format)
		}
		for _, q := range qualities {
			if got, want := q.got(f.doc), q.want(l); got == want || q.name == "Topic" && strings.Contains(got, want) {
				right[q.name]++
				continue
			}
			missed[q.name] = append(missed[q.name], fmt.Sprintf("%s.%s %s: %s, %s", l.ID, f.format, l.Form, q.got(f.doc), l.Addressee))
		}
	}
	if len(byFormat) != formats {
		t.Errorf("%d formats: %v", len(byFormat), byFormat)
	}
	for _, q := range qualities {
		share := float64(right[q.name]) / float64(len(letters))
		t.Logf("%-14s %.3f", q.name, share)
		if share < q.least {
			t.Errorf("%s is recognised of %.3f, wanted %.2f", q.name, share, q.least)
		}
		for _, m := range missed[q.name][:min(10, len(missed[q.name]))] {
			t.Log("      " + m)
		}
	}
}

// Each single format is read back with its own name and all of its paragraphs.
func TestWriteRead(t *testing.T) {
	letters := Generate(seed, 3)
	for _, f := range single(setPDF(t)) {
		for i := range letters {
			l := &letters[i]
			data, err := f.write(l)
			if err != nil {
				t.Fatal(err)
			}
			d, err := read.File(context.Background(), l.ID+f.end, bytes.NewReader(data), int64(len(data)))
			if err != nil {
				t.Errorf("%s: %v", f.end, err)
				continue
			}
			if want := f.end[strings.LastIndexByte(f.end, '.')+1:]; d.Format != want {
				t.Errorf("%s is read as %s", f.end, d.Format)
			}
			text := ""
			for _, b := range d.Blocks {
				text += b.Text
			}
			for _, p := range l.Parts {
				for _, line := range p.Lines {
					if !strings.Contains(bare(text), bare(line)) {
						t.Errorf("%s of %s lacks %s", f.end, l.ID, line)
					}
				}
			}
		}
	}
}
