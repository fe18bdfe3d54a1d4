package read

import (
	"cmp"
	"slices"
	"strconv"
)

// A format is what is read of the properties of a paragraph.
type format struct {
	from, to uint32 // places in WordDocument, half-open
	level    int
	center   bool
	inTable  bool
	rowEnd   bool
	style    uint16
	list     numRef
}

// formats are in the order of places.
type formats []format

// at is the format of the paragraph whose mark stands at fc.
func (f formats) at(fc uint32) format {
	i, found := slices.BinarySearchFunc(f, fc, func(f format, fc uint32) int { return cmp.Compare(f.from, fc) })
	if !found {
		i--
	}
	if i < 0 || fc >= f[i].to {
		return format{}
	}
	return f[i]
}

const (
	pageSize   = 512     // of formatted pages
	maxFormats = 1 << 20 // paragraphs
)

// readFormats reads the pages of paragraph properties ([MS-DOC] 2.9.175); what is
// faulty in them is left out.
func readFormats(main, table []byte, where extent) formats {
	var out formats
	for _, page := range pages(main, table, where) {
		out = append(out, readPage(page)...)
		if len(out) > maxFormats {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b format) int { return cmp.Compare(a.from, b.from) })
	return out
}

// pages are the formatted pages that a table lists.
func pages(main, table []byte, where extent) (out [][]byte) {
	plc, err := slice(table, int64(where.at), int64(where.size))
	if err != nil || len(plc) < 12 {
		return nil
	}
	n := (len(plc) - 4) / 8
	seen := map[uint32]bool{}
	for i := range n {
		number := le32(plc[4*(n+1)+4*i:]) & 0x3fffff
		page, err := slice(main, int64(number)*pageSize, pageSize)
		if err == nil && !seen[number] {
			seen[number] = true
			out = append(out, page)
		}
	}
	return out
}

func readPage(page []byte) (out []format) {
	const entry = 13
	runs := int(page[pageSize-1])
	if 4*(runs+1)+entry*runs > pageSize-1 {
		return nil
	}
	for i := range runs {
		f := format{from: le32(page[4*i:]), to: le32(page[4*i+4:])}
		if at := 2 * int(page[4*(runs+1)+entry*i]); at > 0 && at+2 < pageSize {
			size, start := 2*int(page[at])-1, at+1
			if page[at] == 0 {
				size, start = 2*int(page[at+1]), at+2
			}
			if size >= 2 && start+size <= pageSize {
				f.read(page[start : start+size])
			}
		}
		out = append(out, f)
	}
	return out
}

// read takes the style, whose numbers 1 to 9 are the headings, and then the
// properties that differ from it.
func (f *format) read(b []byte) {
	f.style = le16(b)
	if f.style >= 1 && f.style <= 9 {
		f.level = int(f.style)
	}
	each(b[2:], f.property)
}

// each calls do with every property of a list.
func each(b []byte, do func(code uint16, operand []byte)) {
	for len(b) > 2 {
		code := le16(b)
		size, ok := operand(code, b[2:])
		if !ok || 2+size > len(b) {
			return
		}
		do(code, b[2:2+size])
		b = b[2+size:]
	}
}

// operand is the size of what follows a property ([MS-DOC] 2.2.5.1).
func operand(code uint16, b []byte) (size int, ok bool) {
	switch code >> 13 {
	case 0, 1:
		return 1, len(b) >= 1
	case 2, 4, 5:
		return 2, len(b) >= 2
	case 3:
		return 4, len(b) >= 4
	case 7:
		return 3, len(b) >= 3
	}
	if code == 0xd608 { // the definition of a table: two bytes of size, one too many
		if len(b) < 2 {
			return 0, false
		}
		return int(le16(b)) + 1, true
	}
	if len(b) < 1 || code == 0xc615 && b[0] == 255 {
		return 0, false
	}
	return int(b[0]) + 1, true
}

func (f *format) property(code uint16, b []byte) {
	switch code {
	case 0x2403, 0x2461: // alignment
		f.center = b[0] == 1
	case 0x2416:
		f.inTable = b[0] != 0
	case 0x2417:
		f.rowEnd = b[0] != 0
	case 0x2640: // outline level
		f.level = (int(b[0]) + 1) % 10
		if b[0] > 9 {
			f.level = 0
		}
	case 0x260a:
		f.list.level = min(int(b[0]), levels-1)
	case 0x460b:
		f.list.id, f.list.set = strconv.Itoa(int(le16(b))), true
	}
}
