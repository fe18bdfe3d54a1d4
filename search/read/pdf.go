package read

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// readPDF reads the text layer of a PDF. The reader is our own: of those that can be
// had in Go one panics on faulty files, follows circles without end and knows none
// of the encodings of Chinese fonts.
func readPDF(ctx context.Context, src Source, size int64) (*Document, error) {
	data, err := content(ctx, src, size)
	if err != nil {
		return nil, err
	}
	f, err := openPDF(ctx, data)
	if err != nil {
		return nil, err
	}
	if f.cipher != nil && f.cipher.locked {
		return nil, encrypted(formatPDF)
	}
	root := f.pages()
	if root == nil {
		return nil, damaged(formatPDF, "找不到页面", "its pages cannot be found")
	}
	p := &pdfReader{file: f, fonts: map[pdfRef]*font{}, ops: maxOps, seen: map[pdfRef]bool{}}
	if err := p.tree(root, inherited{}, 0); err != nil {
		return nil, p.fault(err)
	}
	if len(p.pages) == 0 && len(f.array(root["Kids"])) > 0 {
		return nil, damaged(formatPDF, "找不到页面", "its pages cannot be found")
	}
	return p.document()
}

// A pdfReader is the state of reading pages.
type pdfReader struct {
	file    *pdfFile
	fonts   map[pdfRef]*font
	ops     int
	seen    map[pdfRef]bool // nodes of the page tree
	pages   []sheet
	glyphs  int
	unknown int
	blank   int // pages without text
	images  bool
	faulty  int // pages whose content could not be read
}

// A sheet is the lines of a page from top to bottom.
type sheet struct {
	number int
	lines  []row
}

// inherited attributes of pages.
type inherited struct {
	resources pdfDict
	rotate    int
	box       []any
}

const maxPages = 20000

func (p *pdfReader) tree(node pdfDict, from inherited, depth int) error {
	if err := p.file.ctx.Err(); err != nil {
		return err
	}
	if depth > 64 || len(p.pages) >= maxPages {
		return nil
	}
	if r := p.file.dict(node["Resources"]); r != nil {
		from.resources = r
	}
	if r := p.file.resolve(node["Rotate"]); r != nil {
		from.rotate = int(p.file.number(r))
	}
	if b := p.file.array(node["MediaBox"]); len(b) == 4 {
		from.box = b
	}
	kids := p.file.array(node["Kids"])
	if kids == nil {
		return p.page(node, from)
	}
	for _, kid := range kids {
		if r, ok := kid.(pdfRef); ok {
			if p.seen[r] {
				continue
			}
			p.seen[r] = true
		}
		if d := p.file.dict(kid); d != nil {
			if err := p.tree(d, from, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *pdfReader) page(node pdfDict, from inherited) error {
	var content []byte
	for _, o := range p.file.list(node["Contents"]) {
		s, ok := p.file.resolve(o).(*pdfStream)
		if !ok {
			continue
		}
		part, err := p.file.unpack(s)
		if errors.Is(err, errFilter) {
			p.faulty++
			continue
		}
		if err != nil {
			return err
		}
		content = append(append(content, part...), '\n')
	}
	c := &canvas{file: p.file, fonts: p.fonts, ops: &p.ops, state: state{ctm: p.turn(from), stretch: 1}}
	err := c.run(content, from.resources)
	p.unknown += c.unknown
	p.glyphs += len(c.marks)
	s := sheet{number: len(p.pages) + 1, lines: rows(c.marks)}
	p.pages = append(p.pages, s)
	if len(s.lines) == 0 {
		p.blank++
		p.images = p.images || p.pictured(from.resources)
	}
	return err
}

// pictured tells whether a page may show an image.
func (p *pdfReader) pictured(resources pdfDict) bool {
	for _, o := range p.file.dict(resources["XObject"]) {
		if p.file.dict(o)["Subtype"] == pdfName("Image") {
			return true
		}
	}
	return false
}

// turn is the matrix by which a page is looked at.
func (p *pdfReader) turn(from inherited) matrix {
	var box [4]float64
	for i := range from.box {
		box[i] = p.file.number(from.box[i])
	}
	w, h := box[2]-box[0], box[3]-box[1]
	move := matrix{1, 0, 0, 1, -box[0], -box[1]}
	switch (from.rotate%360 + 360) % 360 {
	case 90:
		return move.times(matrix{0, -1, 1, 0, 0, w})
	case 180:
		return move.times(matrix{-1, 0, 0, -1, w, h})
	case 270:
		return move.times(matrix{0, 1, -1, 0, h, 0})
	}
	return move
}

func (p *pdfReader) fault(err error) error {
	if errors.Is(err, errOps) {
		return &Trouble{Code: codeTooLarge, Zh: "这个 PDF 文件的页面内容过多，不像正常文件，没有导入。", En: "the pages of this PDF file hold too much to be a normal file; it was not read"}
	}
	return err
}

func (p *pdfReader) document() (*Document, error) {
	d := &Document{Title: p.title(), Blocks: pageBlocks(p.pages)}
	switch {
	case p.unknown*2 > p.glyphs && p.unknown > 0:
		return nil, &Trouble{Code: codeNoText, Zh: "这个 PDF 文件的字体没有文字对应表，读不出文字，请用原来的软件另存为 .docx。", En: "the fonts of this PDF file do not say which characters they show: save it as .docx in its own program"}
	case len(d.Blocks) == 0 && p.images:
		return nil, &Trouble{Code: codeNoText, Zh: "这个 PDF 文件没有文字层（是扫描件），请先做文字识别。", En: "this PDF file has no text layer (it is a scan): recognise its text first"}
	case len(d.Blocks) == 0:
		return nil, noText(formatPDF)
	}
	if p.unknown > 0 {
		d.Notes = append(d.Notes, partly(fmt.Sprintf("有 %d 个字符的字体没有文字对应表，没有读出。", p.unknown), fmt.Sprintf("the fonts do not say which characters %d glyphs show; these were not read", p.unknown)))
	}
	if p.blank > 0 && p.images {
		d.Notes = append(d.Notes, partly(fmt.Sprintf("有 %d 页没有文字（可能是扫描的图）。", p.blank), fmt.Sprintf("%d pages have no text (perhaps they are scans)", p.blank)))
	}
	if p.faulty > 0 {
		d.Notes = append(d.Notes, partly(fmt.Sprintf("有 %d 处页面内容读不出。", p.faulty), fmt.Sprintf("%d pieces of page content could not be read", p.faulty)))
	}
	return d, nil
}

func (p *pdfReader) title() string {
	title, _ := p.file.resolve(p.file.dict(p.file.trailer["Info"])["Title"]).(pdfString)
	return strings.TrimPrefix(clean(textString(title)), "Microsoft Word - ")
}

// textString reads a text string: in UTF-16 or UTF-8 with a mark, else Latin, unless
// it is well-formed GB18030, as older Chinese programs write.
func textString(s pdfString) string {
	if len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff {
		return string(utf16.Decode(units(s[2:])))
	}
	text, encoding, err := Text([]byte(s))
	if err != nil || encoding == utf16leName || encoding == utf16beName {
		text, _ = charmap.Windows1252.NewDecoder().String(string(s))
	}
	return text
}
