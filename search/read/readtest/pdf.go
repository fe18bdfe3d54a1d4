package readtest

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf16"
)

const (
	pdfColumns = 28 // characters of a line
	pdfLines   = 22 // lines of a page
	pdfLeft    = 79
	pdfTop     = 740
	pdfSize    = 16
	pdfLead    = 29
)

// PDF is a document of A4 pages with a text layer in a Chinese font that is not
// embedded. Each paragraph is indented by two characters and broken into lines;
// pages have numbers: — 1 —.
func PDF(paragraphs []string) []byte {
	var lines []string
	for _, p := range paragraphs {
		r := []rune("\u3000\u3000" + p)
		for len(r) > pdfColumns {
			lines = append(lines, string(r[:pdfColumns]))
			r = r[pdfColumns:]
		}
		lines = append(lines, string(r))
	}
	var pages []string
	for n := 1; len(lines) > 0 || n == 1; n++ {
		count := min(pdfLines, len(lines))
		pages = append(pages, pdfPage(lines[:count], n))
		lines = lines[count:]
	}
	return PDFPages("UniGB-UCS2-H", pages...)
}

// pdfPage is the content of a page; full-width spaces are moves, as programs draw them.
func pdfPage(lines []string, number int) string {
	var out strings.Builder
	fmt.Fprintf(&out, "BT /F1 %d Tf ", pdfSize)
	for i, line := range lines {
		text := strings.TrimLeft(line, "\u3000")
		x := pdfLeft + pdfSize*(len([]rune(line))-len([]rune(text)))
		fmt.Fprintf(&out, "1 0 0 1 %d %d Tm <%s> Tj\n", x, pdfTop-i*pdfLead, UCS2(text))
	}
	fmt.Fprintf(&out, "1 0 0 1 280 80 Tm <%s> Tj ET", UCS2(fmt.Sprintf("— %d —", number)))
	return out.String()
}

// UCS2 is text in UTF-16 as a hexadecimal string of PDF has it, without brackets.
func UCS2(text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return hex.EncodeToString(b)
}

// PDFPages is a document of pages with the given contents, where /F1 is a Chinese
// font with a predefined CMap such as UniGB-UCS2-H or GBK-EUC-H.
func PDFPages(cmap string, contents ...string) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"",
		"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /" + cmap + " /DescendantFonts [4 0 R] >>",
		"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
	}
	var kids []string
	for _, c := range contents {
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", n+1),
			Content(c))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	return PDFObjects("/Root 1 0 R", objects...)
}

// Content is a stream object.
func Content(s string) string {
	return fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(s), s)
}

// PDFObjects is a file of objects, numbered from 1, with entries of its trailer.
func PDFObjects(trailer string, objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	places := make([]int, len(objects))
	for i, o := range objects {
		places[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, p := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, at)
	return out.Bytes()
}
