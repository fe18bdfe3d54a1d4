package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"testing"
)

// A placed is a glyph that a content stream draws, as a reader works it out.
type placed struct {
	font string
	cid  int
	x, y float64
	size float64
	text string // ActualText of its sequence
	mcid int    // -1 in an artifact
}

// interpreter runs the few operators that we write, as a reader would.
type interpreter struct {
	width          func(font string, cid int) float64 // thousandths of the em
	operands       []any
	font           string
	size, spacing  float64
	x, y           float64
	sequences      []sequence
	out            []placed
	depth, maximum int // of marked content
}

type sequence struct {
	text string
	mcid int
}

func (in *interpreter) run(t testing.TB, stream []byte) []placed {
	t.Helper()
	s := scanner{b: stream}
	for {
		tok, ok := s.next()
		if !ok {
			break
		}
		op, isOp := tok.(operator)
		if !isOp {
			in.operands = append(in.operands, tok)
			continue
		}
		in.do(t, string(op))
		in.operands = in.operands[:0]
	}
	if in.depth != 0 {
		t.Errorf("%d marked-content sequences left open", in.depth)
	}
	return in.out
}

func (in *interpreter) number(i int) float64 { return in.operands[i].(float64) }

func (in *interpreter) do(t testing.TB, op string) {
	switch op {
	case "BDC":
		seq := sequence{mcid: -1}
		if d, ok := in.operands[1].(map[string]any); ok {
			if id, ok := d["MCID"].(float64); ok {
				seq.mcid = int(id)
			}
			if s, ok := d["ActualText"].([]byte); ok {
				seq.text = decodeText(s)
			}
		}
		in.sequences = append(in.sequences, seq)
		in.depth++
		in.maximum = max(in.maximum, in.depth)
	case "EMC":
		in.sequences = in.sequences[:len(in.sequences)-1]
		in.depth--
	case "Tf":
		in.font, in.size = string(in.operands[0].(nameToken)), in.number(1)
	case "Tc":
		in.spacing = in.number(0)
	case "Tm":
		in.x, in.y = in.number(4), in.number(5)
	case "TJ":
		for _, it := range in.operands[0].([]any) {
			in.show(it)
		}
	case "BT", "ET", "rg", "g", "re", "f", "q", "Q", "cm", "Do":
	default:
		t.Errorf("operator %q", op)
	}
}

func (in *interpreter) show(it any) {
	switch it := it.(type) {
	case float64:
		in.x -= it * in.size / 1000
	case []byte:
		seq := in.sequences[len(in.sequences)-1]
		for ; len(it) >= 2; it = it[2:] {
			cid := int(it[0])<<8 | int(it[1])
			in.out = append(in.out, placed{in.font, cid, in.x, in.y, in.size, seq.text, seq.mcid})
			in.x += in.width(in.font, cid)*in.size/1000 + in.spacing
		}
	}
}

func decodeText(s []byte) string {
	var units []rune
	for s = bytes.TrimPrefix(s, []byte{0xFE, 0xFF}); len(s) >= 2; s = s[2:] {
		u := rune(s[0])<<8 | rune(s[1])
		if n := len(units); n > 0 && u >= 0xDC00 && u < 0xE000 {
			units[n-1] = (units[n-1]-0xD800)<<10 | (u - 0xDC00) + 0x10000
			continue
		}
		units = append(units, u)
	}
	return string(units)
}

type (
	operator  string
	nameToken string
)

// A scanner takes PDF apart into numbers, strings, names, arrays, dictionaries and operators.
type scanner struct {
	b  []byte
	at int
}

var regular = regexp.MustCompile(`^[^\s()<>\[\]/]+`)

func (s *scanner) next() (any, bool) {
	for s.at < len(s.b) && bytes.IndexByte([]byte(" \n\r\t\x00\f"), s.b[s.at]) >= 0 {
		s.at++
	}
	if s.at >= len(s.b) {
		return nil, false
	}
	switch rest := s.b[s.at:]; {
	case rest[0] == '(':
		return s.literal(), true
	case bytes.HasPrefix(rest, []byte("<<")):
		s.at += 2
		return s.dictionary(), true
	case rest[0] == '[':
		s.at++
		return s.array(), true
	case bytes.HasPrefix(rest, []byte(">>")):
		s.at += 2
		return operator(">>"), true
	case rest[0] == ']':
		s.at++
		return operator("]"), true
	case rest[0] == '<':
		end := bytes.IndexByte(rest, '>')
		s.at += end + 1
		var out []byte
		fmt.Sscanf(string(rest[1:end]), "%x", &out)
		return out, true
	case rest[0] == '/':
		n := string(regular.Find(rest[1:]))
		s.at += 1 + len(n)
		return nameToken(n), true
	default:
		word := string(regular.Find(rest))
		s.at += len(word)
		if x, err := strconv.ParseFloat(word, 64); err == nil {
			return x, true
		}
		return operator(word), true
	}
}

func (s *scanner) literal() []byte {
	var out []byte
	for s.at++; s.b[s.at] != ')'; s.at++ {
		c := s.b[s.at]
		if c == '\\' {
			s.at++
			if c = s.b[s.at]; c == 'r' {
				c = '\r'
			}
		}
		out = append(out, c)
	}
	s.at++
	return out
}

func (s *scanner) array() (out []any) {
	for {
		tok, ok := s.next()
		if !ok || tok == operator("]") {
			return out
		}
		out = append(out, tok)
	}
}

func (s *scanner) dictionary() map[string]any {
	out := map[string]any{}
	for {
		key, ok := s.next()
		if !ok || key == operator(">>") {
			return out
		}
		out[string(key.(nameToken))], _ = s.next()
	}
}
