package read

import "errors"

// A matrix is [a b c d e f] of PDF.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times is m applied first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A mark is a glyph on a page, in points from the lower left as it is looked at.
type mark struct {
	text    string
	x, y    float64 // of its origin on the base line
	w, size float64
}

// A canvas interprets the content of one page.
type canvas struct {
	file    *pdfFile
	fonts   map[pdfRef]*font  // of the whole file
	own     map[pdfName]*font // that stand in the resources themselves
	marks   []mark
	unknown int // glyphs of no known text
	state   state
	stack   []state
	depth   int
	hidden  []bool // of each open marked content: it is decoration
	instead []string
	ops     *int // that may still be interpreted in the file
}

// A state is what q keeps.
type state struct {
	ctm, text, line                       matrix
	font                                  *font
	size, char, word, stretch, lead, rise float64
}

const (
	maxOps   = 32 << 20 // operators and objects of a file
	maxForms = 12       // forms within forms
	formOps  = 4000     // operators that a form costs as much as
	maxMarks = 1 << 20  // glyphs of a page
)

var errOps = errors.New("too many operators")

// run interprets content with its resources.
func (c *canvas) run(content []byte, resources pdfDict) error {
	l := newLexer(content, 0, false)
	var args []any
	for {
		*c.ops--
		if *c.ops < 0 {
			return errOps
		}
		if *c.ops&0xffff == 0 && c.file.ctx.Err() != nil {
			return c.file.ctx.Err()
		}
		l.left = pdfValues
		o := l.object()
		op, ok := o.(pdfWord)
		switch {
		case !ok:
			if len(args) < 64 {
				args = append(args, o)
			}
			continue
		case op == endOfData:
			return nil
		case op == "BI":
			skipImage(l)
		default:
			if err := c.do(string(op), args, resources); err != nil {
				return err
			}
		}
		args = args[:0]
	}
}

// skipImage passes over an inline image: to EI between spaces.
func skipImage(l *lexer) {
	for l.at < len(l.data) {
		if l.at+3 < len(l.data) && isSpace(l.data[l.at]) && l.data[l.at+1] == 'E' && l.data[l.at+2] == 'I' && isSpace(l.data[l.at+3]) {
			l.at += 3
			return
		}
		l.at++
	}
}

func (c *canvas) do(op string, args []any, resources pdfDict) error {
	n := func(i int) float64 {
		if i >= len(args) {
			return 0
		}
		return c.file.number(args[i])
	}
	s := &c.state
	switch op {
	case "q":
		if len(c.stack) < 1024 {
			c.stack = append(c.stack, *s)
		}
	case "Q":
		if k := len(c.stack); k > 0 {
			*s, c.stack = c.stack[k-1], c.stack[:k-1]
		}
	case "cm":
		s.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.times(s.ctm)
	case "BT":
		s.text, s.line = identity, identity
	case "Tf":
		s.size = n(1)
		if len(args) > 0 {
			s.font = c.font(args[0], resources)
		}
	case "Tc":
		s.char = n(0)
	case "Tw":
		s.word = n(0)
	case "Tz":
		s.stretch = n(0) / 100
	case "TL":
		s.lead = n(0)
	case "Ts":
		s.rise = n(0)
	case "Td":
		s.move(n(0), n(1))
	case "TD":
		s.lead = -n(1)
		s.move(n(0), n(1))
	case "Tm":
		s.line = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		s.text = s.line
	case "T*":
		s.move(0, -s.lead)
	case "Tj":
		c.show(args)
	case "'":
		s.move(0, -s.lead)
		c.show(args)
	case "\"":
		s.word, s.char = n(0), n(1)
		s.move(0, -s.lead)
		c.show(args[min(2, len(args)):])
	case "TJ":
		if len(args) > 0 {
			array, _ := args[0].([]any)
			c.show(array)
		}
	case "Do":
		return c.form(args, resources)
	case "BMC", "BDC":
		c.begin(args, resources)
	case "EMC":
		if k := len(c.hidden); k > 0 {
			c.hidden, c.instead = c.hidden[:k-1], c.instead[:k-1]
		}
	}
	return nil
}

func (s *state) move(x, y float64) {
	s.line = matrix{1, 0, 0, 1, x, y}.times(s.line)
	s.text = s.line
}

func (c *canvas) font(name any, resources pdfDict) *font {
	key, _ := name.(pdfName)
	ref := c.file.dict(resources["Font"])[key]
	d := c.file.dict(ref)
	if d == nil {
		return nil
	}
	if r, ok := ref.(pdfRef); ok {
		if f, ok := c.fonts[r]; ok {
			return f
		}
		c.fonts[r] = c.file.font(d)
		return c.fonts[r]
	}
	if c.own[key] == nil {
		if c.own == nil {
			c.own = map[pdfName]*font{}
		}
		c.own[key] = c.file.font(d)
	}
	return c.own[key]
}

// begin opens marked content: what is a page number or a running head by its tag is
// left out, and text that stands for glyphs is taken instead of theirs.
func (c *canvas) begin(args []any, resources pdfDict) {
	hidden, instead := false, ""
	if len(args) > 0 {
		hidden = args[0] == pdfName("Artifact")
	}
	if len(args) > 1 {
		d, ok := args[1].(pdfDict)
		if name, named := args[1].(pdfName); named && !ok {
			d = c.file.dict(c.file.dict(resources["Properties"])[name])
		}
		if t, ok := c.file.resolve(d["ActualText"]).(pdfString); ok {
			instead = textString(t)
		}
	}
	if len(c.hidden) < 1024 {
		c.hidden, c.instead = append(c.hidden, hidden), append(c.instead, instead)
	}
}
