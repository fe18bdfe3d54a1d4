package read

import (
	"context"
	"errors"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is read as a stream of tags: no tree is built, so that no nesting can
// be too deep.
func readHTML(ctx context.Context, src Source, size int64) (*Document, error) {
	data, err := content(ctx, src, size)
	if err != nil {
		return nil, err
	}
	text, notes := webText(data)
	w := &web{sink: sink{doc: &Document{Notes: notes}}}
	if err := w.read(ctx, text); err != nil {
		return nil, err
	}
	if w.unclosed {
		w = &web{sink: sink{doc: &Document{Notes: notes}}, keep: true}
		if err := w.read(ctx, text); err != nil {
			return nil, err
		}
	}
	if len(w.doc.Blocks) == 0 {
		return nil, noText(formatHTML)
	}
	return w.doc, nil
}

// web is the state of reading a page.
type web struct {
	sink
	text   strings.Builder // of the paragraph that is open
	last   rune            // of text
	space  rune            // the white space that is due before the next word: 0, ' ' or '\n'
	level  int             // of the heading that is open
	pre    int             // open elements whose line ends count
	title  bool            // <title> is open
	aligns []bool          // whether each open element of mayCenter centres
	center int             // those that do
	line   bool            // the open <p> centres

	unclosed bool // an element that is dropped does not end
	keep     bool // so none is dropped
}

// dropped elements hold what is not part of the text.
var dropped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Nav: true, atom.Noscript: true, atom.Template: true,
	atom.Select: true, atom.Button: true, atom.Iframe: true, atom.Object: true, atom.Svg: true, atom.Textarea: true,
}

// breaking elements end a paragraph where they begin and end.
var breaking = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Br: true, atom.Hr: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Dl: true,
	atom.Dt: true, atom.Dd: true, atom.Blockquote: true, atom.Section: true, atom.Article: true, atom.Header: true,
	atom.Footer: true, atom.Main: true, atom.Aside: true, atom.Pre: true, atom.Form: true, atom.Fieldset: true,
	atom.Body: true, atom.Head: true, atom.Html: true, atom.Center: true, atom.Figure: true, atom.Figcaption: true,
	atom.Address: true, atom.Caption: true, atom.Tbody: true, atom.Thead: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

func (w *web) read(ctx context.Context, text string) error {
	z := html.NewTokenizer(strings.NewReader(text))
	z.SetMaxBuf(maxText)
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		switch z.Next() {
		case html.ErrorToken:
			w.end()
			w.close()
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return damaged(formatHTML, "标签过长", "a tag is too long")
			}
			return nil
		case html.TextToken:
			w.words(string(z.Text()))
		case html.StartTagToken:
			t := z.Token()
			if dropped[t.DataAtom] && !w.keep {
				w.unclosed = !skip(z, t.DataAtom) || w.unclosed
				continue
			}
			w.start(t)
		case html.SelfClosingTagToken:
			w.start(z.Token())
		case html.EndTagToken:
			w.stop(z.Token().DataAtom)
		}
	}
}

// skip passes over an element with what it holds, and tells whether it ends.
func skip(z *html.Tokenizer, a atom.Atom) (ends bool) {
	for depth := 1; depth > 0; {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == a {
				depth++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == a {
				depth--
			}
		}
	}
	return true
}

func (w *web) start(t html.Token) {
	a := t.DataAtom
	if breaking[a] {
		w.end()
	}
	switch a {
	case atom.Title:
		w.title = true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.level = int(t.Data[1] - '0')
	case atom.Pre:
		w.pre++
	case atom.Table:
		w.end()
		w.openTable()
	case atom.Tr:
		w.end()
		w.openRow()
	case atom.Td, atom.Th:
		w.end()
		w.openCell()
	case atom.Img:
		for _, attr := range t.Attr {
			if attr.Key == "alt" && strings.ContainsFunc(attr.Val, isHan) {
				w.words(attr.Val)
			}
		}
	}
	w.align(t)
}

func (w *web) align(t html.Token) {
	if breaking[t.DataAtom] {
		w.line = t.DataAtom == atom.P && centers(t.Attr) || t.DataAtom == atom.Br && w.line
	}
	if !mayCenter[t.DataAtom] || t.Type != html.StartTagToken || len(w.aligns) >= maxAligned {
		return
	}
	on := t.DataAtom == atom.Center || centers(t.Attr)
	w.aligns = append(w.aligns, on)
	if on {
		w.center++
	}
}

// unalign ends the innermost element that may centre.
func (w *web) unalign() {
	if n := len(w.aligns); n > 0 {
		if w.aligns[n-1] {
			w.center--
		}
		w.aligns = w.aligns[:n-1]
	}
}

const maxAligned = 4096 // elements whose alignment is remembered

// mayCenter elements align what they hold.
var mayCenter = map[atom.Atom]bool{
	atom.Div: true, atom.Center: true, atom.Section: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

var centering = regexp.MustCompile(`(?i)text-align:\s*center`)

func centers(attrs []html.Attribute) bool {
	for _, attr := range attrs {
		if attr.Key == "align" && strings.EqualFold(attr.Val, "center") || attr.Key == "style" && centering.MatchString(attr.Val) {
			return true
		}
	}
	return false
}

func (w *web) stop(a atom.Atom) {
	if breaking[a] || a == atom.Td || a == atom.Th || a == atom.Tr {
		w.end()
	}
	switch a {
	case atom.Title:
		w.doc.Title = clean(w.text.String())
		w.reset()
		w.title = false
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.level = 0
	case atom.Pre:
		w.pre = max(0, w.pre-1)
	case atom.Table:
		w.end()
		w.closeTable()
	}
	if mayCenter[a] {
		w.unalign()
	}
}

// words takes text: white space counts once, and a line end beside a Chinese
// character not at all.
func (w *web) words(text string) {
	for _, r := range text {
		switch {
		case r == '\n' && w.pre > 0:
			w.end()
		case r == '\n', r == '\r':
			w.space = '\n'
		case r == ' ', r == '\t', r == '\f':
			if w.space == 0 {
				w.space = ' '
			}
		default:
			if w.space == ' ' || w.space == '\n' && !isWide(w.last) && !isWide(r) {
				w.text.WriteByte(' ')
			}
			w.space, w.last = 0, r
			w.text.WriteRune(r)
		}
	}
}

// end ends the paragraph that is open.
func (w *web) end() {
	if w.title {
		return
	}
	w.add(Block{Text: clean(w.text.String()), Level: w.level, Center: w.line || w.center > 0})
	w.reset()
}

func (w *web) reset() {
	w.text.Reset()
	w.last, w.space = 0, 0
}
