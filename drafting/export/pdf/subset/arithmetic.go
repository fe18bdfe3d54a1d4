package subset

import (
	"errors"
	"math"
)

// arithmetic does the escaped operators: flexes clear the stack like any path,
// the rest compute on it.
func (t *tracer) arithmetic(op int) error {
	switch op {
	case 34, 35, 36, 37: // hflex flex hflex1 flex1
		t.stack = t.stack[:0]
	case 18: // drop
		t.pop()
	case 9: // abs
		t.push(math.Abs(t.pop()))
	case 14: // neg
		t.push(-t.pop())
	case 26: // sqrt
		t.push(math.Sqrt(t.pop()))
	case 5: // not
		t.push(truth(t.pop() == 0))
	case 23: // random: no subroutine can depend on it
		t.push(1)
	case 27: // dup
		x := t.pop()
		t.push(x)
		t.push(x)
	case 21: // get
		if i := int(t.pop()); i >= 0 && i < len(t.memory) {
			t.push(t.memory[i])
		} else {
			t.push(0)
		}
	case 20: // put
		i, x := int(t.pop()), t.pop()
		if i >= 0 && i < len(t.memory) {
			t.memory[i] = x
		}
	case 22: // ifelse
		b, a, y, x := t.pop(), t.pop(), t.pop(), t.pop()
		if a <= b {
			t.push(x)
		} else {
			t.push(y)
		}
	case 29: // index
		i := max(int(t.pop()), 0)
		if i >= len(t.stack) {
			return errors.New("index below the stack")
		}
		t.push(t.stack[len(t.stack)-1-i])
	case 30: // roll
		j, n := int(t.pop()), int(t.pop())
		return t.roll(n, j)
	default:
		t.binary(op)
	}
	return nil
}

func (t *tracer) binary(op int) {
	y, x := t.pop(), t.pop()
	switch op {
	case 3:
		t.push(truth(x != 0 && y != 0))
	case 4:
		t.push(truth(x != 0 || y != 0))
	case 10:
		t.push(x + y)
	case 11:
		t.push(x - y)
	case 12:
		t.push(x / y)
	case 15:
		t.push(truth(x == y))
	case 24:
		t.push(x * y)
	case 28: // exch
		t.push(y)
		t.push(x)
	default: // reserved
		t.stack = t.stack[:0]
	}
}

func (t *tracer) roll(n, j int) error {
	if n < 0 || n > len(t.stack) {
		return errors.New("roll below the stack")
	}
	if n == 0 {
		return nil
	}
	top := t.stack[len(t.stack)-n:]
	turned := make([]float64, n)
	for i, x := range top {
		turned[((i+j)%n+n)%n] = x
	}
	copy(top, turned)
	return nil
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
