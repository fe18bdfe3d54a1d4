package read

import "strconv"

// Objects of PDF (ISO 32000-1, 7.3) are bool, int, float64, pdfString, pdfName,
// []any, pdfDict, pdfRef, *pdfStream, nil, and pdfWord for an operator.
type (
	pdfName   string
	pdfString string
	pdfWord   string
	pdfDict   map[pdfName]any
	pdfRef    struct{ number, generation int }
	pdfStream struct {
		dict pdfDict
		raw  []byte
		ref  pdfRef
	}
)

// A lexer reads objects from bytes. It never fails: what is no object is a word.
type lexer struct {
	data  []byte
	at    int
	refs  bool // 3 0 R is a reference
	depth int
	left  int // objects that may still be read
}

const (
	pdfDepth  = 64      // of arrays and dictionaries
	pdfValues = 1 << 20 // objects in one
)

func newLexer(data []byte, at int, refs bool) *lexer {
	return &lexer{data: data, at: at, refs: refs, left: pdfValues}
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%'
}

func (l *lexer) space() {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		case isSpace(c):
			l.at++
		default:
			return
		}
	}
}

// closing words end arrays and dictionaries; endOfData ends everything.
const (
	closeArray = pdfWord("]")
	closeDict  = pdfWord(">>")
	endOfData  = pdfWord("")
)

// object is the next object, or endOfData.
func (l *lexer) object() any {
	l.space()
	l.left--
	if l.at >= len(l.data) || l.left < 0 {
		return endOfData
	}
	switch c := l.data[l.at]; {
	case c == '/':
		l.at++
		return l.name()
	case c == '(':
		return l.literal()
	case c == '<' && l.at+1 < len(l.data) && l.data[l.at+1] == '<':
		l.at += 2
		return l.dict()
	case c == '<':
		return l.hex()
	case c == '>' && l.at+1 < len(l.data) && l.data[l.at+1] == '>':
		l.at += 2
		return closeDict
	case c == '[':
		l.at++
		return l.array()
	case isDelimiter(c):
		l.at++
		return pdfWord(l.data[l.at-1 : l.at])
	}
	return l.word()
}

// word is a number, a reference, true, false, null or an operator.
func (l *lexer) word() any {
	start := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	w := l.data[start:l.at]
	if c := w[0]; c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
		if n, ok := number(w); ok {
			if i, whole := n.(int); whole && l.refs && i >= 0 {
				return l.reference(i)
			}
			return n
		}
	}
	switch string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return pdfWord(w)
}

func number(w []byte) (any, bool) {
	if len(w) > 40 {
		return nil, false
	}
	if i, err := strconv.Atoi(string(w)); err == nil {
		return i, true
	}
	for len(w) > 1 && w[0] == '-' && w[1] == '-' { // some programs write --1.5
		w = w[1:]
	}
	f, err := strconv.ParseFloat(string(w), 64)
	return f, err == nil
}

// reference looks ahead for "generation R".
func (l *lexer) reference(n int) any {
	at := l.at
	l.space()
	start := l.at
	for l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '9' && l.at-start < 6 {
		l.at++
	}
	generation, err := strconv.Atoi(string(l.data[start:l.at]))
	if err == nil {
		l.space()
		if l.at < len(l.data) && l.data[l.at] == 'R' && (l.at+1 == len(l.data) || isSpace(l.data[l.at+1]) || isDelimiter(l.data[l.at+1])) {
			l.at++
			return pdfRef{n, generation}
		}
	}
	l.at = at
	return n
}

func (l *lexer) name() pdfName {
	var out []byte
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		c := l.data[l.at]
		if c == '#' && l.at+2 < len(l.data) {
			if n, err := strconv.ParseUint(string(l.data[l.at+1:l.at+3]), 16, 8); err == nil {
				c = byte(n)
				l.at += 2
			}
		}
		out = append(out, c)
		l.at++
	}
	return pdfName(out)
}

func (l *lexer) array() any {
	if l.depth >= pdfDepth {
		return nil
	}
	l.depth++
	defer func() { l.depth-- }()
	out := []any{}
	for {
		switch o := l.object(); o {
		case closeArray, endOfData:
			return out
		default:
			if w, ok := o.(pdfWord); ok && (w == "endobj" || w == closeDict) {
				return out
			}
			out = append(out, o)
		}
	}
}

func (l *lexer) dict() any {
	if l.depth >= pdfDepth {
		return nil
	}
	l.depth++
	defer func() { l.depth-- }()
	out := pdfDict{}
	for {
		key := l.object()
		switch k := key.(type) {
		case pdfName:
			value := l.object()
			if w, ok := value.(pdfWord); ok {
				if w == closeDict || w == endOfData {
					return out
				}
				continue
			}
			out[k] = value
		case pdfWord:
			if k == closeDict || k == endOfData || k == "endobj" || k == "stream" {
				return out
			}
		}
	}
}
