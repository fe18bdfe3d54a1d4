package subset

import (
	"errors"
	"fmt"
	"math"
)

// A tracer runs Type 2 charstrings (Adobe Technical Note 5177) only so far as to
// learn which subroutines they reach: it keeps the stack, since the number of a
// subroutine lies on it, and counts the stems, since hintmask is followed by one
// bit for each.
type tracer struct {
	global, local         [][]byte
	usedGlobal, usedLocal []bool
	stack                 []float64
	memory                [32]float64 // put and get
	stems                 int
	steps                 int // left: nested calls could otherwise take for ever
}

const (
	maxStack      = 513 // 48 by the book, 513 in CFF2: some fonts are careless
	maxDepth      = 16  // of calls; 10 by the book
	maxSteps      = 1 << 20
	stepsPerGlyph = 1 << 12 // a Chinese character takes some 200
)

// trace marks the subroutines that a glyph reaches.
func (t *tracer) trace(code []byte) error {
	t.stack, t.stems = t.stack[:0], 0
	_, err := t.run(code, 0)
	return err
}

// run reports whether the glyph has ended.
func (t *tracer) run(code []byte, depth int) (ended bool, err error) {
	if depth > maxDepth {
		return false, fmt.Errorf("subroutines nested deeper than %d", maxDepth)
	}
	v := view{data: code}
	for at := 0; at < len(code); {
		if t.steps--; t.steps < 0 {
			return false, errors.New("charstrings that do not end")
		}
		c := int(code[at])
		if c >= 32 || c == 28 {
			at = t.number(&v, at, c)
			if v.short {
				return false, errShort
			}
			if err := t.full(); err != nil {
				return false, err
			}
			continue
		}
		at++
		switch c {
		case 1, 3, 18, 23: // hstem vstem hstemhm vstemhm
			t.stem()
		case 19, 20: // hintmask cntrmask, with vstem left out before them
			t.stem()
			at += (t.stems + 7) / 8
		case 10, 29:
			subr, err := t.callee(c == 29)
			if err != nil {
				return false, err
			}
			if ended, err := t.run(subr, depth+1); ended || err != nil {
				return ended, err
			}
		case 11: // return
			return false, nil
		case 12:
			if err := t.arithmetic(v.u8(at)); err != nil {
				return false, err
			}
			if err := t.full(); err != nil {
				return false, err
			}
			at++
		case 14: // endchar
			if len(t.stack) >= 4 {
				return true, errors.New("an accented letter made of two (seac) cannot stand in a CID font")
			}
			return true, nil
		default: // paths and moves
			t.stack = t.stack[:0]
		}
	}
	return false, v.err()
}

func (t *tracer) full() error {
	if len(t.stack) > maxStack {
		return errors.New("the stack overflows")
	}
	return nil
}

func (t *tracer) stem() {
	t.stems += len(t.stack) / 2
	t.stack = t.stack[:0]
}

// number pushes the operand at at and says where the next token begins.
func (t *tracer) number(v *view, at, c int) int {
	var x float64
	size := 2
	switch {
	case c == 28:
		x, size = float64(v.i16(at+1)), 3
	case c <= 246:
		x, size = float64(c-139), 1
	case c <= 250:
		x = float64((c-247)*256 + v.u8(at+1) + 108)
	case c <= 254:
		x = float64(-(c-251)*256 - v.u8(at+1) - 108)
	default:
		x, size = float64(int32(v.u32(at+1)))/65536, 5
	}
	t.stack = append(t.stack, x)
	return at + size
}

// callee takes the number of a subroutine from the stack and marks it.
func (t *tracer) callee(global bool) ([]byte, error) {
	subrs, used := t.local, t.usedLocal
	if global {
		subrs, used = t.global, t.usedGlobal
	}
	n := int(t.pop()) + bias(len(subrs))
	if n < 0 || n >= len(subrs) {
		return nil, fmt.Errorf("subroutine %d of %d", n, len(subrs))
	}
	used[n] = true
	return subrs[n], nil
}

// bias is added to the number of a subroutine (Technical Note 5177, 4.7).
func bias(count int) int {
	switch {
	case count < 1240:
		return 107
	case count < 33900:
		return 1131
	}
	return 32768
}

// pop takes the top of the stack; an empty one gives 0, as most renderers have it.
func (t *tracer) pop() float64 {
	if len(t.stack) == 0 {
		return 0
	}
	x := t.stack[len(t.stack)-1]
	t.stack = t.stack[:len(t.stack)-1]
	return x
}

func (t *tracer) push(x float64) {
	if math.IsNaN(x) || math.Abs(x) > 1<<31 {
		x = 0
	}
	t.stack = append(t.stack, x)
}
