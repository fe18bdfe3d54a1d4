package read

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"

	"jianwen/search/read/readtest"
)

// hostile files are refused with one sentence; what begins with "!" is read all the
// same.
func hostile() []struct {
	name string
	data []byte
	code string
} {
	docx, doc, pdf := readtest.Docx([]string{"检察建议书"}), readtest.Doc([]string{"检察建议书"}), readtest.PDF([]string{"检察建议书"})
	part := func(name, text string) readtest.Part { return readtest.Part{Name: name, Text: text} }
	deep := strings.Repeat
	type c = struct {
		name string
		data []byte
		code string
	}
	return []c{
		{"empty.docx", nil, codeNoText},
		{"spaces.txt", []byte(" \n\t\n　"), codeNoText},
		{"empty.html", []byte("<html><script>x</script></html>"), codeNoText},
		{"empty.md", []byte("---\ntitle: x\n---\n<!-- -->"), codeNoText},
		{"empty body.docx", readtest.Docx(nil), codeNoText},
		{"lines.txt", append([]byte("a"), bytes.Repeat([]byte("\n"), maxLines+1)...), codeTooLarge},
		{"image.docx", []byte("\x89PNG\r\n\x1a\n"), codeUnknown},
		{"zeros.txt", make([]byte, 5000), codeUnknown},
		{"old.doc", []byte("{\\rtf1 x}"), codeUnknown},
		{"archive.docx", readtest.Package(part("a.txt", "x")), codeUnknown},
		{"sheet.docx", readtest.Package(part("xl/workbook.xml", "<x/>")), codeUnknown},
		{"cut.docx", docx[:len(docx)-30], codeDamaged},
		{"cut at the head.docx", docx[:40], codeDamaged},
		{"cut.doc", doc[:600], codeDamaged},
		{"cut.pdf", pdf[:200], codeDamaged},
		{"head only.pdf", []byte("%PDF-1.7\n"), codeDamaged},
		{"bomb.docx", readtest.DocxBody("<w:p><w:r><w:t>" + deep("0", 4<<20) + "</w:t></w:r></w:p>"), codeTooLarge},
		{"parts.docx", append(bytes.Repeat([]byte("PK\x01\x02"), maxParts+1), docx...), codeUnknown},
		{"many parts.docx", append([]byte("PK\x03\x04"), bytes.Repeat([]byte("PK\x01\x02"), maxParts+1)...), codeTooLarge},
		{"deep.docx", readtest.DocxBody(deep("<w:x>", 100000)), codeDamaged},
		{"entities.docx", readtest.Package(part("word/document.xml", `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`)), codeDamaged},
		{"paragraphs in paragraphs.docx", readtest.DocxBody(deep("<w:p><w:r><w:t>甲</w:t>", 200)), "!"},
		{"tables in tables.docx", readtest.DocxBody(deep("<w:tbl><w:tr><w:tc>", 120) + p("", "甲")), "!"},
		{"half.docx", readtest.DocxBody(p("", "甲") + "<w:p><w:r><w:t>乙</w:t></w:r></w:p></w:body"), "!"},
		{"deep.html", []byte("<html>" + deep("<div><table><tr><td>", 50000) + "甲"), "!"},
		{"tag.html", []byte("<html><p a=\"" + deep("x", 1<<20)), codeNoText},
		{"nav.html", []byte("<html>" + deep("<nav>", 50000) + "甲"), "!"},
		{"archive.doc", []byte("MIME-Version: 1.0\nContent-Type: multipart/related"), codeUnknown},
		{"2003.doc", []byte("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"), codeUnknown},
		{"encrypted.docx", readtest.Compound(readtest.Stream{Name: "EncryptionInfo", Bytes: []byte{4}}, readtest.Stream{Name: "EncryptedPackage", Bytes: []byte{4}}), codeEncrypted},
		{"sheet.doc", readtest.Compound(readtest.Stream{Name: "Workbook", Bytes: []byte{4}}), codeUnknown},
		{"other.doc", readtest.Compound(readtest.Stream{Name: "x", Bytes: []byte{4}}), codeUnknown},
		{"no head.doc", readtest.Compound(readtest.Stream{Name: "WordDocument", Bytes: []byte{4}}), codeDamaged},
		{"encrypted.doc", patched(doc, 512+0x0b, 0x03), codeEncrypted},
		{"no table.doc", patched(doc, 512+0x0b, 0x00), codeDamaged},
		{"pieces.doc", patched(doc, 512+0x1a4, 0xff), codeDamaged},
		{"circle.doc", circle(doc), codeDamaged},
		{"names.doc", nested(5000), codeDamaged},
		{"encrypted.pdf", readtest.PDFObjects("/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O (x) /U (x) >>", "<< /Pages 2 0 R >>", "<< /Kids [3 0 R] >>", "<< >>"), codeEncrypted},
		{"certificate.pdf", readtest.PDFObjects("/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >>", "<< /Pages 2 0 R >>", "<< /Kids [] >>"), codeEncrypted},
		{"scan.pdf", readtest.PDFObjects("/Root 1 0 R", "<< /Pages 2 0 R >>", "<< /Kids [3 0 R] >>", "<< /Type /Page /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>", "<< /Subtype /Image /Length 0 >>\nstream\n\nendstream", readtest.Content("/I Do")), codeNoText},
		{"no pages.pdf", readtest.PDFObjects("/Root 1 0 R", "<< /Pages 2 0 R >>", "<< /Kids [] >>"), codeNoText},
		{"circle of pages.pdf", readtest.PDFObjects("/Root 1 0 R", "<< /Pages 2 0 R >>", "<< /Kids [2 0 R 2 0 R] >>"), codeDamaged},
		{"circle of references.pdf", readtest.PDFObjects("/Root 1 0 R", "2 0 R", "1 0 R"), codeDamaged},
		{"circle of sections.pdf", bytes.Replace(pdf, []byte("/Root"), fmt.Appendf(nil, "/Prev %d /Root", bytes.Index(pdf, []byte("xref\n"))), 1), "!"},
		{"length of itself.pdf", bytes.Replace(pdf, []byte("/Length "), []byte("/Length 6 0 R /X "), 1), "!"},
		{"deep.pdf", readtest.PDFObjects("/Root 1 0 R", "<< /Pages 2 0 R >>", deep("[", 1<<20)), codeDamaged},
		{"objects.pdf", []byte("%PDF-1.4\n" + deep("1 0 obj [ << /A ", 50000)), codeDamaged},
		{"one paragraph.txt", []byte(deep(deep("检察", 30)+"\n", 50000) + "。，。，。，。，\n" + deep("，", 50000)), "!"},
		{"forms.pdf", forms(), codeTooLarge},
		{"size.pdf", []byte("%PDF-1.5\n1 0 obj << /Type /XRef /Size 99999999999 /W [8 8 8] /Index [0 99999999999] /Length 0 >> stream\nendstream endobj startxref 9 %%EOF"), codeDamaged},
	}
}

// patched is data with one byte changed.
func patched(data []byte, at int, b byte) []byte {
	out := bytes.Clone(data)
	out[at] = b
	return out
}

// circle makes the chain of the directory turn back on itself.
func circle(doc []byte) []byte {
	out := bytes.Clone(doc)
	directory := binary.LittleEndian.Uint32(out[48:])
	fat := 512 * (1 + binary.LittleEndian.Uint32(out[76:]))
	binary.LittleEndian.PutUint32(out[fat+4*directory:], directory)
	return out
}

// nested is a compound file whose directory is a long list.
func nested(n int) []byte {
	streams := make([]readtest.Stream, n)
	for i := range streams {
		streams[i].Name = fmt.Sprint(i)
	}
	return readtest.Compound(streams...)
}

// forms is a page that draws a form that draws a form twice that …
func forms() []byte {
	objects := []string{"<< /Pages 2 0 R >>", "<< /Kids [3 0 R] >>", "<< /Type /Page /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>", readtest.Content("/F Do")}
	for i := range 11 {
		draws := strings.Repeat("/F Do ", 40)
		objects = append(objects, fmt.Sprintf("<< /Subtype /Form /Resources << /XObject << /F %d 0 R >> >> /Length %d >>\nstream\n%s\nendstream", 6+i, len(draws), draws))
	}
	return readtest.PDFObjects("/Root 1 0 R", objects...)
}

func TestHostile(t *testing.T) {
	for _, c := range hostile() {
		t.Run(c.name, func(t *testing.T) {
			d, err := File(t.Context(), c.name, bytes.NewReader(c.data), int64(len(c.data)))
			if c.code == "!" {
				if err != nil || len(d.Blocks) == 0 {
					t.Errorf("%v", err)
				}
				return
			}
			if err == nil {
				t.Fatalf("read as %.200s", dump(d))
			}
			if got := sentence(t, err); !strings.HasPrefix(got, c.code+": ") {
				t.Errorf("%s, want %s", got, c.code)
			}
		})
	}
}

// huge says that it is large and fails the test if it is read beyond its head.
type huge struct {
	*bytes.Reader
	t *testing.T
}

func (h huge) ReadAt(b []byte, at int64) (int, error) {
	if at+int64(len(b)) > headSize {
		h.t.Error("a file that is too large was read")
	}
	return h.Reader.ReadAt(b, at)
}

func TestTooLarge(t *testing.T) {
	for _, c := range []struct {
		name, head string
		size       int64
	}{
		{"a.docx", "PK\x03\x04", 2 << 30},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 2 << 30},
		{"a.pdf", "%PDF-1.4", maxOffice + 1},
		{"a.txt", "text", maxText + 1},
	} {
		_, err := File(t.Context(), c.name, huge{bytes.NewReader([]byte(c.head)), t}, c.size)
		if err == nil || !strings.HasPrefix(sentence(t, err), codeTooLarge) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// late ends a context once a file is being read.
type late struct {
	*bytes.Reader
	cancel context.CancelFunc
	after  int
	reads  int
}

func (l *late) ReadAt(b []byte, at int64) (int, error) {
	if l.reads++; l.reads > l.after {
		l.cancel()
	}
	return l.Reader.ReadAt(b, at)
}

// TestCancel: wherever a context ends, its error comes back, or the whole document.
func TestCancel(t *testing.T) {
	text := []string{strings.Repeat("检察建议书", 1000)}
	for name, data := range map[string][]byte{
		"a.docx": readtest.Docx(text), "a.doc": readtest.Doc(text), "a.pdf": readtest.PDF(text),
		"a.html": readtest.HTML("甲", text), "a.txt": []byte(text[0]), "a.md": []byte(text[0]),
	} {
		for after := range 8 {
			ctx, cancel := context.WithCancel(t.Context())
			_, err := File(ctx, name, &late{Reader: bytes.NewReader(data), cancel: cancel, after: after}, int64(len(data)))
			if err != nil && !errors.Is(err, context.Canceled) {
				t.Errorf("%s after %d reads: %v", name, after, err)
			}
			if err == nil && after == 0 && name != "a.txt" && name != "a.md" {
				t.Errorf("%s: read although the context had ended", name)
			}
			cancel()
		}
	}
}

// TestEndings: the content counts, and a wrong ending is told.
func TestEndings(t *testing.T) {
	text := []string{"检察建议书"}
	for _, c := range []struct {
		name   string
		data   []byte
		format string
		noted  bool
	}{
		{"a.docx", readtest.Docx(text), "docx", false},
		{"A.DOCX", readtest.Docx(text), "docx", false},
		{"a.doc", readtest.Docx(text), "docx", true},
		{"a.docx", readtest.Doc(text), "doc", true},
		{"a.wps", readtest.Doc(text), "doc", false},
		{"a.doc", readtest.PDF(text), "pdf", true},
		{"a.doc", readtest.HTML("甲", text), "html", true},
		{"a.txt", readtest.HTML("甲", text), "html", true},
		{"a", []byte("检察建议书"), "txt", false},
		{"a.htm", []byte("<p>检察建议书"), "html", false},
		{"a.md", []byte("检察建议书"), "md", false},
		{"a.txt", readtest.UTF16("检察建议书"), "txt", false},
		{"a.html", readtest.UTF16("<html>检察建议书"), "html", false},
		{"a.txt", readtest.GB18030("检察建议书"), "txt", false},
		{"a.html", readtest.GB18030("<html><meta charset=gb2312><p>检察建议书"), "html", false},
	} {
		d, err := File(t.Context(), c.name, bytes.NewReader(c.data), int64(len(c.data)))
		if err != nil || d.Format != c.format || len(d.Blocks) != 1 || d.Blocks[0].Text != "检察建议书" || (len(d.Notes) > 0) != c.noted {
			t.Errorf("%s: %+v, %v; want %s", c.name, d, err, c.format)
		}
	}
}
