package read

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A body is the state of reading word/document.xml.
type body struct {
	sink
	styles    *styles
	numbering *numbering
	footnotes *notes
	endnotes  *notes

	stack   []*paragraph // the paragraph that is open, within those whose text boxes hold it
	carried string       // of a paragraph whose mark is deleted, for the next
	fields  []bool       // of each open field: its result is being read
	props   bool         // within w:pPr
	literal bool         // within w:t
	hidden  bool         // the open run is
	choice  []bool       // of each open AlternateContent: a choice was read
}

// A paragraph is one that is open.
type paragraph struct {
	text    strings.Builder // since the last break
	style   string
	jc      string
	num     numRef
	level   int     // 1 to 9 of a heading, -1 of body text; 0: as its style says
	counted bool    // it has its number
	number  string  // that still has to be written
	gap     string  // between number and text
	lines   []Block // ended by breaks
	later   []Block // of text boxes in it
	joined  bool    // its mark is deleted: the next paragraph runs on
}

const maxNested = 64 // open paragraphs and fields

// unwanted elements hold nothing that is printed here, or hold it twice.
var unwanted = map[string]bool{
	"del": true, "moveFrom": true, "sdtPr": true, "sdtEndPr": true, "rt": true, "sectPr": true, "tblPr": true, "tblGrid": true, "tcPr": true,
	"trPr": true, "pPrChange": true, "rPrChange": true, "numberingChange": true, "cellDel": true, "delText": true, "instrText": true,
	"delInstrText": true, "annotation": true, "background": true,
}

func (b *body) open(name string, attrs []xml.Attr) bool {
	if b.props {
		return b.property(name, attrs)
	}
	if unwanted[name] {
		return false
	}
	switch name {
	case "p":
		return b.openParagraph()
	case "pPr":
		b.props = true
	case "tbl":
		b.openTable()
	case "tr":
		b.openRow()
	case "tc":
		b.openCell()
	case "AlternateContent":
		b.choice = append(b.choice, false)
	case "Choice", "Fallback":
		return b.alternative()
	case "r":
		b.hidden = false
	case "vanish":
		b.hidden = on(attrs)
	case "altChunk":
		b.doc.Notes = append(b.doc.Notes, partly("文档里嵌有另一个文件，没有读取。", "another file is embedded in the document and was not read"))
	case "fldChar":
		b.field(value(attrs, "fldCharType"))
	case "footnoteReference":
		b.write(b.footnotes.at(value(attrs, "id")))
	case "endnoteReference":
		b.write(b.endnotes.at(value(attrs, "id")))
	case "sym":
		b.write(symbols[strings.ToLower(value(attrs, "font")+value(attrs, "char"))])
	default:
		b.mark(name)
	}
	return true
}

// symbols are the boxes and ticks that forms take from the fonts Wingdings; others
// of its signs say nothing.
var symbols = map[string]string{
	"wingdingsf0fe": "☑", "wingdingsf0fd": "☒", "wingdingsf0a8": "□", "wingdingsf06f": "□", "wingdingsf0fc": "✓", "wingdingsf0fb": "✗",
	"wingdings 2f052": "☑", "wingdings 2f053": "☒", "wingdings 2f0a3": "□", "wingdings 2f050": "✓", "wingdings 2f04f": "✗",
}

// alternative takes the first of the alternatives.
func (b *body) alternative() bool {
	if len(b.choice) == 0 {
		return true
	}
	read := &b.choice[len(b.choice)-1]
	if *read {
		return false
	}
	*read = true
	return true
}

// mark reads the elements of a run that stand for characters.
func (b *body) mark(name string) {
	switch name {
	case "t":
		b.literal = true
	case "tab", "ptab":
		b.write("\t")
	case "noBreakHyphen":
		b.write("-")
	case "br", "cr":
		if p := b.paragraph(); p != nil && b.shown() {
			b.breakLine(p)
		}
	}
}

func (b *body) shut(name string) {
	switch name {
	case "p":
		b.shutParagraph()
	case "pPr":
		b.props = false
	case "tbl":
		b.closeTable()
	case "t":
		b.literal = false
	case "r":
		b.hidden = false
	case "AlternateContent":
		if len(b.choice) > 0 {
			b.choice = b.choice[:len(b.choice)-1]
		}
	}
}

func (b *body) text(data []byte) {
	if b.literal {
		b.write(string(data))
	}
}

// property reads what stands in w:pPr.
func (b *body) property(name string, attrs []xml.Attr) bool {
	p := b.paragraph()
	if p == nil || strings.HasSuffix(name, "Change") || name == "sectPr" {
		return false
	}
	val := value(attrs, "val")
	switch name {
	case "pStyle":
		p.style = val
	case "jc":
		p.jc = val
	case "outlineLvl":
		p.level = outline(val)
	case "numId":
		p.num.id, p.num.set = val, true
	case "ilvl":
		p.num.level = ilvl(val)
	case "del":
		p.joined = true
	}
	return true
}

// outline is 1 to 9 of a heading, -1 of body text.
func outline(val string) int {
	n, err := strconv.Atoi(val)
	if err != nil || n < 0 || n > 8 {
		return -1
	}
	return n + 1
}

func ilvl(val string) int {
	n, err := strconv.Atoi(val)
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n
}

func (b *body) field(kind string) {
	switch kind {
	case "begin":
		if len(b.fields) < maxNested {
			b.fields = append(b.fields, false)
		}
	case "separate":
		if n := len(b.fields); n > 0 {
			b.fields[n-1] = true
		}
	case "end":
		if n := len(b.fields); n > 0 {
			b.fields = b.fields[:n-1]
		}
	}
}

// shown: neither hidden nor the instruction of a field.
func (b *body) shown() bool {
	for _, result := range b.fields {
		if !result {
			return false
		}
	}
	return !b.hidden
}

func (b *body) write(text string) {
	if p := b.paragraph(); p != nil && b.shown() {
		p.text.WriteString(text)
	}
}
