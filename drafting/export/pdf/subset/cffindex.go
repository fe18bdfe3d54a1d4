package subset

import (
	"errors"
	"fmt"
)

// readIndex reads a CFF INDEX (Adobe Technical Note 5176, 5) and says where the
// data after it begins.
func readIndex(data []byte, at int) (items [][]byte, end int, err error) {
	v := view{data: data}
	count := v.u16(at)
	if v.short {
		return nil, 0, fmt.Errorf("INDEX at %d: %w", at, errShort)
	}
	if count == 0 {
		return nil, at + 2, nil
	}
	width := v.u8(at + 2)
	if width < 1 || width > 4 {
		return nil, 0, fmt.Errorf("INDEX at %d: offsets of %d bytes", at, width)
	}
	base := at + 3 + (count+1)*width - 1 // offsets count from 1
	if v.bytes(at+3, (count+1)*width) == nil {
		return nil, 0, fmt.Errorf("INDEX at %d: %w", at, errShort)
	}
	items = make([][]byte, count)
	from := v.uint(at+3, width)
	for i := range items {
		to := v.uint(at+3+(i+1)*width, width)
		items[i] = v.bytes(base+from, to-from)
		from = to
	}
	if v.short {
		return nil, 0, fmt.Errorf("INDEX at %d: %w", at, errShort)
	}
	return items, base + from, nil
}

// appendIndex writes a CFF INDEX.
func appendIndex(out []byte, items [][]byte) []byte {
	out = append(out, byte(len(items)>>8), byte(len(items)))
	if len(items) == 0 {
		return out
	}
	total := 1
	for _, it := range items {
		total += len(it)
	}
	width := 1
	for total >= 1<<(8*width) {
		width++
	}
	out = append(out, byte(width))
	offset := 1
	put := func() {
		for k := width - 1; k >= 0; k-- {
			out = append(out, byte(offset>>(8*k)))
		}
	}
	put()
	for _, it := range items {
		offset += len(it)
		put()
	}
	for _, it := range items {
		out = append(out, it...)
	}
	return out
}

// An entry is an operator of a CFF DICT with its operands.
type entry struct {
	op   int    // escaped operators are escape + the second byte
	raw  []byte // the operands as they stand
	args []int  // their integers; a real counts as 0
}

const escape = 12 << 8

// Operators of the DICTs (Technical Note 5176, 9, 10, 15, 18).
const (
	opFontBBox       = 5
	opCharset        = 15
	opCharStrings    = 17
	opPrivate        = 18
	opSubrs          = 19
	opPaintType      = escape + 5
	opCharstringType = escape + 6
	opFontMatrix     = escape + 7
	opStrokeWidth    = escape + 8
	opROS            = escape + 30
	opCIDCount       = escape + 34
	opFDArray        = escape + 36
	opFDSelect       = escape + 37
)

type dict []entry

func readDict(b []byte) (dict, error) {
	var d dict
	var args []int
	v := view{data: b}
	start := 0
	for at := 0; at < len(b); {
		c := int(b[at])
		switch {
		case c <= 21:
			op, end := c, at+1
			if c == 12 {
				op, end = escape+v.u8(at+1), at+2
			}
			d = append(d, entry{op, b[start:at], args})
			at, start, args = end, end, nil
		case c == 28:
			args = append(args, v.i16(at+1))
			at += 3
		case c == 29:
			args = append(args, int(int32(v.u32(at+1))))
			at += 5
		case c == 30:
			for at++; at < len(b) && b[at]&0x0F != 0x0F; at++ {
			}
			args = append(args, 0)
			at++
		case c >= 32 && c <= 246:
			args = append(args, c-139)
			at++
		case c >= 247 && c <= 250:
			args = append(args, (c-247)*256+v.u8(at+1)+108)
			at += 2
		case c >= 251 && c <= 254:
			args = append(args, -(c-251)*256-v.u8(at+1)-108)
			at += 2
		default:
			return nil, fmt.Errorf("DICT: byte %d", c)
		}
		if v.short {
			return nil, errors.New("DICT: the data ends too early")
		}
	}
	return d, nil
}

// ints are the operands of an operator, when there are n of them.
func (d dict) ints(op, n int) ([]int, bool) {
	for _, e := range d {
		if e.op == op && len(e.args) == n {
			return e.args, true
		}
	}
	return nil, false
}

func (d dict) has(op int) bool {
	for _, e := range d {
		if e.op == op {
			return true
		}
	}
	return false
}

// appendKept writes the entries of d with one of the operators, unchanged.
func appendKept(out []byte, d dict, ops ...int) []byte {
	for _, op := range ops {
		for _, e := range d {
			if e.op == op {
				out = append(out, e.raw...)
				out = appendOperator(out, op)
				break
			}
		}
	}
	return out
}

// appendEntry writes an operator with integers, each five bytes wide so that an
// offset never moves what follows.
func appendEntry(out []byte, op int, args ...int) []byte {
	for _, a := range args {
		out = append(out, 29, byte(a>>24), byte(a>>16), byte(a>>8), byte(a))
	}
	return appendOperator(out, op)
}

func appendOperator(out []byte, op int) []byte {
	if op >= escape {
		return append(out, 12, byte(op-escape))
	}
	return append(out, byte(op))
}
