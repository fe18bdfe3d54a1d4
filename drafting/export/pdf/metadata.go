package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// producer is the program's name in the file.
const producer = "jianwen"

// cleaned is info fit to be written: the two places where it stands must agree
// (ISO 19005-1, 6.7.3), so both take it from here.
func (i Info) cleaned() Info {
	i.Title, i.Author, i.Subject = clean(i.Title), clean(i.Author), clean(i.Subject)
	if i.Language = clean(i.Language); i.Language == "" {
		i.Language = "zh-CN"
	}
	return i
}

// dictionary is the document information dictionary.
func (i Info) dictionary() string {
	var b strings.Builder
	b.WriteString("<<")
	for _, e := range []struct{ key, value string }{{"Title", i.Title}, {"Author", i.Author}, {"Subject", i.Subject}} {
		if e.value != "" {
			fmt.Fprintf(&b, "/%s %s", e.key, text(e.value))
		}
	}
	fmt.Fprintf(&b, "/Creator %s/Producer %s", text(producer), text(producer))
	if !i.Created.IsZero() {
		fmt.Fprintf(&b, "/CreationDate %s/ModDate %s", date(i.Created), date(i.Created))
	}
	return b.String() + ">>"
}

const (
	xmpHead = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
`
	xmpTail = `</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
)

// xmp is the metadata packet; part is 1 for PDF/A-1b, 2 for PDF/A-2b.
func (i Info) xmp(part int) []byte {
	var b strings.Builder
	b.WriteString(xmpHead)
	add := func(format, value string) {
		if value != "" {
			fmt.Fprintf(&b, format+"\n", escape(value))
		}
	}
	add(`<pdfaid:part>%s</pdfaid:part>`, fmt.Sprint(part))
	add(`<pdfaid:conformance>%s</pdfaid:conformance>`, "B")
	add(`<dc:format>%s</dc:format>`, "application/pdf")
	add(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>`, i.Title)
	add(`<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>`, i.Author)
	add(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>`, i.Subject)
	add(`<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>`, i.Language)
	if !i.Created.IsZero() {
		when := i.Created.Format("2006-01-02T15:04:05Z07:00")
		add(`<xmp:CreateDate>%s</xmp:CreateDate>`, when)
		add(`<xmp:ModifyDate>%s</xmp:ModifyDate>`, when)
	}
	add(`<xmp:CreatorTool>%s</xmp:CreatorTool>`, producer)
	add(`<pdf:Producer>%s</pdf:Producer>`, producer)
	b.WriteString(xmpTail)
	return []byte(b.String())
}

func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // into memory: cannot fail
	return b.String()
}
