package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The parts of a .docx that do not change: A4 with the type area of the
// standard, compressed punctuation, page numbers outside, odd and even.
var docxParts = map[string]string{
	"[Content_Types].xml":          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/odd.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/even.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`,
	"_rels/.rels":                  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
	"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="odd" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="odd.xml"/><Relationship Id="even" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="even.xml"/></Relationships>`,
	"word/settings.xml":            `<w:settings ` + wordSpace + `><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
}

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// A line of 28 characters needs them 0.207 pt closer; Word counts in twentieths
// of a point, and 28 at -0.20 pt overrun the measure, so it is -0.25.
const docxStyles = `<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s" w:eastAsia="%[2]s"/><w:spacing w:val="-5"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:pPr><w:keepNext/><w:outlineLvl w:val="2"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="4"><w:name w:val="heading 4"/><w:pPr><w:keepNext/><w:outlineLvl w:val="3"/></w:pPr></w:style></w:styles>`

const docxSection = `<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:left="1587" w:right="1475" w:bottom="1980" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`

// docx is the document for LibreOffice and other word processors.
func (j *job) docx() (string, error) {
	parts := map[string]string{
		"word/styles.xml": fmt.Sprintf(docxStyles, j.latin.family, faces["FandolFang-Regular"].family),
		"word/odd.xml":    j.docxFooter("right"), "word/even.xml": j.docxFooter("left"),
	}
	var body strings.Builder
	for i := range j.blocks {
		body.WriteString(j.blocks[i].docx(j.latin))
	}
	parts["word/document.xml"] = `<w:document ` + wordSpace + `><w:body>` + body.String() + docxSection + `</w:body></w:document>`
	maps.Copy(parts, docxParts)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			return "", err
		}
		if _, err := w.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + parts[name])); err != nil {
			return "", err
		}
	}
	err := z.Close()
	return out.String(), err
}

// docx is the block as a w:p.
func (b *block) docx(latin face) string {
	style, layout := "", ""
	if n := b.level(); n > 0 {
		style = fmt.Sprintf(`<w:pStyle w:val="%d"/>`, n)
	}
	switch b.align {
	case centred:
		layout = `<w:jc w:val="center"/>`
	case right:
		layout = fmt.Sprintf(`<w:ind w:right="%.0f"/><w:jc w:val="right"/>`, b.indent*20)
	default:
		layout = fmt.Sprintf(`<w:ind w:firstLine="%.0f"/>`, b.indent*20)
	}
	var out strings.Builder
	fmt.Fprintf(&out, `<w:p><w:pPr>%s<w:spacing w:before="%.0f" w:line="579" w:lineRule="exact"/>%s</w:pPr>`, style, b.before*20, layout)
	for _, s := range b.spans {
		size := ""
		if b.size != bodySize {
			size = fmt.Sprintf(`<w:spacing w:val="0"/><w:sz w:val="%.0f"/>`, b.size*2)
		}
		fmt.Fprintf(&out, `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="%s" w:hAnsi="%[1]s" w:eastAsia="%s"/>%s</w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`,
			latin.family, faces[s.face].family, size, escapeXML(s.text))
	}
	out.WriteString("</w:p>\n")
	return out.String()
}

// docxFooter is a page number at one side.
func (j *job) docxFooter(side string) string {
	run := fmt.Sprintf(`<w:r><w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%[1]s" w:eastAsia="%[1]s"/><w:spacing w:val="0"/><w:sz w:val="28"/></w:rPr>`, j.folio.family)
	return fmt.Sprintf(`<w:ftr %s><w:p><w:pPr><w:ind w:left="280" w:right="280"/><w:jc w:val="%s"/></w:pPr>%s<w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE ">%[3]s<w:t>1</w:t></w:r></w:fldSimple>%[3]s<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`, wordSpace, side, run)
}

func escapeXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes all
	return b.String()
}
