package read

import (
	"bytes"
	"context"
	"errors"
	"path"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"jianwen/search/read/readtest"
)

// check reads data and fails where a document is not what callers may rely on.
func check(t *testing.T, name string, data []byte) {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	d, err := File(ctx, name, bytes.NewReader(data), int64(len(data)))
	if errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("%d bytes take 20 s", len(data))
	}
	if err != nil {
		sentence(t, err)
		return
	}
	if len(d.Blocks) == 0 || kinds[d.Format].zh == "" {
		t.Fatalf("%s with %d blocks", d.Format, len(d.Blocks))
	}
	for _, b := range d.Blocks {
		lines := strings.Count(b.Text, "\n")
		if b.Text == "" || !utf8.ValidString(b.Text) || b.Table == nil && lines > 0 || b.Level < 0 || b.Level > 9 || !strings.HasPrefix(b.Text, b.Number) {
			t.Fatalf("block %+v", b)
		}
		if b.Table != nil && (len(b.Table) == 0 || lines != len(b.Table)-1) {
			t.Fatalf("table %+v", b)
		}
	}
	for i := range d.Notes {
		sentence(t, &d.Notes[i])
	}
}

// seed adds the cases whose names have the ending.
func seed(f *testing.F, endings ...string) {
	for _, file := range archives(f) {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, e := range endings {
			if path.Ext(a.Files[0].Name) == e {
				f.Add(a.Files[0].Data)
			}
		}
	}
	for _, c := range hostile() {
		for _, e := range endings {
			if path.Ext(c.name) == e && len(c.data) < 1<<16 {
				f.Add(c.data)
			}
		}
	}
}

func FuzzText(f *testing.F) {
	seed(f, ".txt")
	f.Add(readtest.UTF16(passage))
	f.Add(readtest.GB18030(passage))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, encoding, err := Text(data)
		if !utf8.ValidString(text) || encoding == "" {
			t.Fatalf("%q in %q", text, encoding)
		}
		if err != nil {
			sentence(t, err)
		}
		check(t, "a.txt", data)
	})
}

func FuzzMarkdown(f *testing.F) {
	seed(f, ".md")
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.md", data) })
}

func FuzzHTML(f *testing.F) {
	seed(f, ".html")
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.html", data) })
}

func FuzzDoc(f *testing.F) {
	seed(f, ".doc")
	f.Add(readtest.Doc([]string{"检察建议书", "甲\n乙"}))
	f.Add(readtest.DocPieces(0x0804, readtest.Piece{Bytes: readtest.GB18030("检察\r")}, readtest.Piece{Text: "甲\a乙\a\a\x13x\x14y\x15\r"}))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.doc", data) })
}

func FuzzPDF(f *testing.F) {
	seed(f, ".pdf")
	f.Add(readtest.PDF([]string{"检察建议书"}))
	f.Add(readtest.PDFPages("GBK-EUC-H", "BT /F1 16 Tf 79 700 Td [<"+gbk("检察")+"> -100 (a)] TJ ET"))
	f.Add([]byte("1 0 obj " + readtest.Content(toUnicode)))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.pdf", append([]byte("%PDF-1.4\n"), data...)) })
}

// FuzzDocx changes whole files; FuzzDocxParts changes the parts within, which a
// change to the file hardly reaches.
func FuzzDocx(f *testing.F) {
	seed(f, ".docx")
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.docx", data) })
}

func FuzzDocxParts(f *testing.F) {
	f.Add(p(`<w:pStyle w:val="1"/>`, "甲")+numbered("1", "1", "乙")+`<w:tbl><w:tr><w:tc>`+p("", "丙")+`</w:tc></w:tr></w:tbl>`, docxStyles, docxNumbering, docxFootnotes)
	f.Add(`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>`+p("", "某院")+`</w:txbxContent></mc:Choice></mc:AlternateContent><w:br/><w:footnoteReference w:id="2"/></w:r></w:p>`, docxStyles, docxNumbering, docxFootnotes)
	f.Fuzz(func(t *testing.T, body, styles, numbering, footnotes string) {
		check(t, "a.docx", readtest.DocxBody(body, readtest.Part{Name: "word/styles.xml", Text: styles}, readtest.Part{Name: "word/numbering.xml", Text: numbering}, readtest.Part{Name: "word/footnotes.xml", Text: footnotes}))
	})
}
