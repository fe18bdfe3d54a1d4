package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// emphasisParser reads *…* and **…**, not _…_. CommonMark's rule of which
// asterisks open and close was made for texts with blanks between words and is
// changed in two places. Behind a closing Chinese mark asterisks close whatever follows
// (**查明事实。**2026年…), and before an opening bracket they open for such a
// close (依据**《刑事诉讼法》**). And what is typed prints: single asterisks inside
// words on both sides do not pair over punctuation (张*明、李*华 are masked names),
// and between Latin letters or digits none do (3*4*5, 138****1234).
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	size := len(line) - len(bytes.TrimLeft(line, "*"))
	after := ' '
	if size < len(line) {
		after, _ = utf8.DecodeRune(line[size:])
	}
	s := newStar(before, after)
	s.source, s.start, s.end = block.Source(), segment.Start, segment.Start+size
	d := parser.NewDelimiter(s.opens || s.opensBracket, s.closes, size, '*', s)
	d.Segment = segment.WithStop(s.end)
	block.Advance(size)
	pc.PushDelimiter(d)
	return d
}

// A star is one run of asterisks and what stands beside it.
type star struct {
	opens, closes bool
	opensBracket  bool // opens only for a star behind a closing bracket
	closesBracket bool
	inWord        bool // between two characters that are no marks
	source        []byte
	start, end    int
}

func newStar(before, after rune) *star {
	openSide := !space(after) && (!punct(after) || space(before) || punct(before))
	closeSide := !space(before) && (!punct(before) || space(after) || punct(after))
	s := &star{opens: openSide, closes: closeSide, inWord: !space(before) && !space(after) && !punct(before) && !punct(after)}
	if alphanumeric(before) && alphanumeric(after) {
		s.opens, s.closes = false, false
	}
	if strings.ContainsRune("《“「『（〔【", after) && !s.opens {
		s.opensBracket = true
	}
	if strings.ContainsRune("》”」』）〕】", before) {
		s.closes, s.closesBracket = true, true
	}
	if strings.ContainsRune("。！？；：，", before) {
		s.closes = true
	}
	return s
}

func (*star) IsDelimiter(b byte) bool { return b == '*' }

func (*star) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	o, c := opener.Processor.(*star), closer.Processor.(*star)
	if o.opensBracket && !c.closesBracket {
		return false
	}
	single := opener.Length == 1 || closer.Length == 1
	return !single || !o.inWord || !c.inWord || !bytes.ContainsAny(o.source[o.end:c.start], "、，；。：（）")
}

func (*star) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

func alphanumeric(r rune) bool {
	return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func space(r rune) bool { return unicode.IsSpace(r) }

func punct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
