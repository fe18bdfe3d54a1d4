package readtest

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"strings"
)

// A Part is a file in a package.
type Part struct {
	Name string
	Text string
}

// Package is a zip file of parts.
func Package(parts ...Part) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.Create(p.Name)
		if err == nil {
			_, err = io.WriteString(w, p.Text)
		}
		if err != nil {
			panic("readtest: " + err.Error()) // cannot happen: the zip is in memory
		}
	}
	if err := z.Close(); err != nil {
		panic("readtest: " + err.Error())
	}
	return out.Bytes()
}

const (
	namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	office    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	prolog    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// Docx is a Word document with a paragraph for each string; tabs are tabs and line
// ends are breaks within a paragraph.
func Docx(paragraphs []string) []byte {
	var out strings.Builder
	for _, p := range paragraphs {
		text := html.EscapeString(p)
		text = strings.ReplaceAll(text, "\t", `</w:t><w:tab/><w:t xml:space="preserve">`)
		text = strings.ReplaceAll(text, "\n", `</w:t><w:br/><w:t xml:space="preserve">`)
		out.WriteString(`<w:p><w:r><w:t xml:space="preserve">` + text + "</w:t></w:r></w:p>")
	}
	return DocxBody(out.String())
}

// DocxBody is a Word document with the given XML in w:body, and with further parts
// such as word/styles.xml, word/numbering.xml and word/footnotes.xml.
func DocxBody(body string, more ...Part) []byte {
	types := `<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`
	related := ""
	for _, p := range more {
		kind, ok := strings.CutSuffix(strings.TrimPrefix(p.Name, "word/"), ".xml")
		if !ok || strings.Contains(kind, "/") {
			continue
		}
		types += `<Override PartName="/` + p.Name + `" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.` + kind + `+xml"/>`
		related += `<Relationship Id="r` + kind + `" Type="` + office + kind + `" Target="` + kind + `.xml"/>`
	}
	return Package(append([]Part{
		{"[Content_Types].xml", prolog + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` + types + `</Types>`},
		{"_rels/.rels", prolog + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + office + `officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", prolog + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + related + `</Relationships>`},
		{"word/document.xml", prolog + `<w:document ` + namespace + `><w:body>` + body + `</w:body></w:document>`},
	}, more...)...)
}
