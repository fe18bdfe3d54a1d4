package read

import (
	"context"
	"encoding/xml"
	"errors"
	"strings"
)

// readDocx reads a .docx as the national database of laws gives it: paragraphs with
// the numbering that Word shows, tables, text boxes and footnotes; what was inserted
// is kept, what was deleted is not. Headers and footers are not read.
func readDocx(ctx context.Context, src Source, size int64) (*Document, error) {
	p, err := openParts(ctx, src, size)
	if err != nil {
		return nil, err
	}
	root, err := p.related(ctx, "")
	if err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	main := root["officeDocument"]
	if p.files[strings.ToLower(main)] == nil || !strings.HasSuffix(strings.ToLower(main), ".xml") {
		main = "word/document.xml"
	}
	if p.files[main] == nil && p.files[strings.ToLower(main)] == nil {
		return nil, otherPackage(p)
	}
	b := &body{sink: sink{doc: &Document{}}}
	if err := b.prepare(ctx, p, main); err != nil {
		return nil, err
	}
	err = p.visit(ctx, main, b)
	b.add(Block{Text: clean(b.carried)})
	b.close()
	if err := b.fault(ctx, err); err != nil {
		return nil, err
	}
	b.doc.Title = coreTitle(ctx, p, root["core-properties"])
	if len(b.doc.Blocks) == 0 {
		return nil, noText(formatDocx)
	}
	return b.doc, nil
}

// prepare reads the parts that the body needs; a faulty one is noted.
func (b *body) prepare(ctx context.Context, p *parts, main string) error {
	related, err := p.related(ctx, main)
	if err != nil || len(related) == 0 {
		related = map[string]string{
			"styles": "word/styles.xml", "numbering": "word/numbering.xml",
			"footnotes": "word/footnotes.xml", "endnotes": "word/endnotes.xml",
		}
	}
	b.styles = newStyles()
	b.numbering = newNumbering()
	b.footnotes, b.endnotes = newNotes("footnote"), newNotes("endnote")
	for _, part := range []struct {
		name string
		v    visitor
		zh   string
		en   string
	}{
		{related["styles"], b.styles, "样式", "styles"},
		{related["numbering"], b.numbering, "编号", "numbering"},
		{related["footnotes"], b.footnotes, "脚注", "footnotes"},
		{related["endnotes"], b.endnotes, "尾注", "endnotes"},
	} {
		if part.name == "" {
			continue
		}
		err := p.visit(ctx, part.name, part.v)
		var trouble *Trouble
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &trouble):
			return trouble
		case err != nil:
			b.doc.Notes = append(b.doc.Notes, partly("文档的"+part.zh+"部分已损坏，可能没有读全。", "the part with the "+part.en+" is damaged and may not have been read in full"))
		}
	}
	b.numbering.link(b.styles)
	return nil
}

// fault turns an error of walking the body into what a person is told: what was read
// before a fault is kept.
func (b *body) fault(ctx context.Context, err error) error {
	var trouble *Trouble
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &trouble):
		return trouble
	case errors.Is(err, errDeep):
		return tooDeep(formatDocx)
	case len(b.doc.Blocks) == 0:
		return damaged(formatDocx, "正文的 XML 有错误", "the XML of its text is faulty")
	}
	b.doc.Notes = append(b.doc.Notes, partly("文档正文在中途损坏，只读到损坏处为止。", "the text is damaged on the way; it was read up to there"))
	return nil
}

// otherPackage says what a zip file is that holds no Word document.
func otherPackage(p *parts) *Trouble {
	for name := range p.files {
		switch {
		case strings.HasPrefix(name, "xl/"):
			return unknown("电子表格", "a spreadsheet")
		case strings.HasPrefix(name, "ppt/"):
			return unknown("演示文稿", "a presentation")
		case name == "content.xml":
			return unknown("OpenDocument 文件", "an OpenDocument file")
		case strings.HasSuffix(name, ".ofd") || name == "ofd.xml":
			return unknown("OFD 版式文件", "an OFD file")
		}
	}
	return unknown("不含 Word 文档的压缩包", "an archive that is no Word document")
}

// coreTitle is the title in the properties of the package.
func coreTitle(ctx context.Context, p *parts, name string) string {
	if name == "" {
		return ""
	}
	var c core
	if err := p.visit(ctx, name, &c); err != nil {
		return ""
	}
	return clean(c.title.String())
}

type core struct {
	inTitle bool
	title   strings.Builder
}

func (c *core) open(name string, _ []xml.Attr) bool {
	c.inTitle = name == "title"
	return true
}

func (c *core) shut(string) { c.inTitle = false }

func (c *core) text(data []byte) {
	if c.inTitle && c.title.Len() < 4096 {
		c.title.Write(data)
	}
}
