package letters

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianwen/search/read/readtest"
)

// A PDF writes paragraphs as a PDF with a text layer. Callers supply it: the one we
// have needs fonts and lies outside of search.
type PDF func(paragraphs []string) ([]byte, error)

// Write puts letters and their replies into a folder, each in one of the formats in
// turn: .docx, .doc, .pdf, .html, .txt in UTF-8, GB18030 and UTF-16, .md with front
// matter, letters.jsonl, letters.zip and letters.tar.gz. Files are named YEAR/ID.ext.
// Without pdf none is written.
func Write(folder string, letters []Letter, pdf PDF) error {
	w := files{folder: folder, formats: formats(pdf)}
	for i := range letters {
		if err := w.add(&letters[i]); err != nil {
			return fmt.Errorf("write letter %s: %w", letters[i].ID, err)
		}
		if r := letters[i].Reply; r != nil {
			if err := w.add(r); err != nil {
				return fmt.Errorf("write reply %s: %w", r.ID, err)
			}
		}
	}
	return w.gathered()
}

// A format writes one letter.
type format struct {
	end   string
	write func(*Letter) ([]byte, error)
}

// single are the formats of one file for one letter.
func single(pdf PDF) []format {
	plain := func(write func([]string) []byte) func(*Letter) ([]byte, error) {
		return func(l *Letter) ([]byte, error) { return write(l.Paragraphs()), nil }
	}
	text := func(encode func(string) []byte) func(*Letter) ([]byte, error) {
		return plain(func(p []string) []byte { return encode(strings.Join(p, "\n") + "\n") })
	}
	out := []format{
		{".docx", plain(readtest.Docx)},
		{".doc", plain(readtest.Doc)},
		{".pdf", func(l *Letter) ([]byte, error) { return pdf(l.Paragraphs()) }},
		{".html", func(l *Letter) ([]byte, error) { return readtest.HTML(l.Title, l.Paragraphs()), nil }},
		{".txt", text(func(s string) []byte { return []byte(s) })},
		{".gb18030.txt", text(readtest.GB18030)},
		{".utf16.txt", text(readtest.UTF16)},
		{".md", func(l *Letter) ([]byte, error) { return []byte(l.Markdown()), nil }},
	}
	if pdf == nil {
		out = slices.DeleteFunc(out, func(f format) bool { return f.end == ".pdf" })
	}
	return out
}

// formats are the single ones and the three files that hold many letters.
func formats(pdf PDF) []format {
	return append(single(pdf), format{end: ".jsonl"}, format{end: ".zip"}, format{end: ".tar.gz"})
}

// files is a folder being written.
type files struct {
	folder  string
	formats []format
	n       int
	lines   bytes.Buffer
	zipped  []packed
	tarred  []packed
}

// A packed is a file of an archive.
type packed struct {
	name string
	data []byte
}

func (w *files) add(l *Letter) error {
	f := w.formats[w.n%len(w.formats)]
	inner := w.formats[w.n/len(w.formats)%(len(w.formats)-3)]
	w.n++
	switch f.end {
	case ".jsonl":
		return json.NewEncoder(&w.lines).Encode(l.line())
	case ".zip", ".tar.gz":
		data, err := inner.write(l)
		if err != nil {
			return err
		}
		one := packed{l.ID + inner.end, data}
		if f.end == ".zip" {
			w.zipped = append(w.zipped, one)
		} else {
			w.tarred = append(w.tarred, one)
		}
		return nil
	}
	data, err := f.write(l)
	if err != nil {
		return err
	}
	folder := filepath.Join(w.folder, yearOf(l))
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, l.ID+f.end), data, 0o666)
}

// gathered writes the files that hold many letters.
func (w *files) gathered() error {
	var z, t bytes.Buffer
	zw := zip.NewWriter(&z)
	for _, p := range w.zipped {
		one, err := zw.Create(p.name)
		if err == nil {
			_, err = one.Write(p.data)
		}
		if err != nil {
			return err
		}
	}
	if err := zw.Close(); err != nil {
		return err
	}
	gz := gzip.NewWriter(&t)
	tw := tar.NewWriter(gz)
	for _, p := range w.tarred {
		err := tw.WriteHeader(&tar.Header{Name: p.name, Mode: 0o644, Size: int64(len(p.data))})
		if err == nil {
			_, err = tw.Write(p.data)
		}
		if err != nil {
			return err
		}
	}
	if err := tw.Close(); err != nil {
		return err
	}
	if err := gz.Close(); err != nil {
		return err
	}
	for name, data := range map[string][]byte{"letters.jsonl": w.lines.Bytes(), "letters.zip": z.Bytes(), "letters.tar.gz": t.Bytes()} {
		if err := os.WriteFile(filepath.Join(w.folder, name), data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// Markdown is the letter as a draft of ours: front matter and parts (design §4). A
// reply, which others write, is plain paragraphs.
func (l *Letter) Markdown() string {
	if l.Kind == "reply" {
		return strings.Join(l.Paragraphs(), "\n\n") + "\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "---\nform: %s\nprocuratorate: %s\naddressee: %s\nnumber: %s\ndate: %s\n---\n", l.Form, l.Unit, l.Addressee, l.Number, l.Date)
	for _, p := range l.Parts {
		fmt.Fprintf(&b, "\n::: %s\n\n%s\n\n:::\n", p.Key, strings.Join(p.Lines, "\n\n"))
	}
	return b.String()
}

// line is the letter as a line of JSON (search/ingest).
func (l *Letter) line() any {
	type passage struct {
		Part string `json:"part"`
		Text string `json:"text"`
	}
	var passages []passage
	for _, p := range l.Parts {
		for _, text := range p.Lines {
			passages = append(passages, passage{p.Key, text})
		}
	}
	outcome := "" // it is the reply that says so
	if l.Kind == "reply" {
		outcome = l.Outcome
	}
	return map[string]any{
		"id": l.ID, "kind": l.Kind, "form": l.Form, "title": l.Title, "number": l.Number, "unit": l.Unit,
		"addressee": l.Addressee, "addressee_kind": l.AddresseeKind, "date": l.Date, "topic": l.Subject, "outcome": outcome, "reply_to": l.ReplyTo, "passages": passages,
	}
}
