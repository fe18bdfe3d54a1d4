package read

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
)

var errList = errors.New("the lists contradict themselves")

const (
	maxLists = 4096
	noStyle  = 0xfff // some programs write 0, which is that of body text
)

// listFormats are the number formats of [MS-OSHARED] 2.2.1.3 by their numbers, as
// WordprocessingML calls them; others are decimal.
var listFormats = map[byte]string{
	1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital", 11: "japaneseCounting",
	14: "decimalFullWidth", 16: "japaneseLegal", 18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet",
	26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese", 29: "ideographEnclosedCircle",
	30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting", 34: "ideographLegalTraditional",
	35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting", 38: "chineseLegalSimplified",
	39: "chineseCountingThousand", 255: "none",
}

// A listReader reads the lists of a .doc ([MS-DOC] 2.9.150, 2.9.152 and 2.9.134) and
// stops at the first thing that does not fit: a wrong number is worse than none.
type listReader struct {
	out    *numbering
	styles map[uint16]numRef // where paragraphs of a style count
	b      []byte
	err    error
}

// readLists reads the lists and the overrides by which paragraphs refer to them.
func readLists(table []byte, lists, overrides extent) (*numbering, map[uint16]numRef, error) {
	r := &listReader{out: newNumbering(), styles: map[uint16]numRef{}}
	linked := r.lists(table, lists)
	r.overrides(table, overrides, linked)
	return r.out, r.styles, r.err
}

// take takes the next n bytes.
func (r *listReader) take(n int) []byte {
	if r.err != nil || n > len(r.b) {
		r.err = errList
		return make([]byte, n)
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

// lists returns for each list the styles that are tied to its levels.
func (r *listReader) lists(table []byte, where extent) map[string][]uint16 {
	head, err := slice(table, int64(where.at), int64(where.size))
	if err != nil || len(head) < 2 {
		r.err = errList
		return nil
	}
	r.b = head[2:]
	heads := make([][]byte, min(int(le16(head)), maxLists))
	for i := range heads {
		heads[i] = r.take(28)
	}
	r.b = table[where.at+where.size:] // the levels follow, outside the size
	linked := map[string][]uint16{}
	for _, h := range heads {
		if r.err != nil {
			return nil
		}
		l := &list{id: strconv.Itoa(int(le32(h)))}
		count := levels
		if h[26]&1 != 0 {
			count = 1
		}
		for i := range l.levels {
			l.levels[i].format = "none"
			if i < count {
				l.levels[i] = r.level()
			}
			linked[l.id] = append(linked[l.id], le16(h[8+2*i:]))
		}
		r.out.lists[l.id] = l
	}
	return linked
}

// level reads one level: 28 bytes, the formatting of the number, and its text, in
// which characters below 9 stand for the counters of levels.
func (r *listReader) level() listLevel {
	h := r.take(28)
	r.take(int(h[24]) + int(h[25]))
	n := int(le16(r.take(2)))
	if n > 64 {
		r.err = errList
		return listLevel{}
	}
	text := r.take(2 * n)
	l := listLevel{start: int(int32(le32(h))), format: "decimal", restart: -1, legal: h[5]&4 != 0}
	if f := listFormats[h[4]]; f != "" {
		l.format = f
	}
	if h[5]&8 != 0 {
		l.restart = int(h[26])
	}
	if h[15] == 2 {
		l.suffix = "nothing"
	}
	places := h[6:15]
	var pattern []uint16
	for i := range n {
		u := le16(text[2*i:])
		if u >= levels {
			pattern = append(pattern, u)
			continue
		}
		if len(places) == 0 || int(places[0]) != i+1 {
			r.err = errList
			return l
		}
		places = places[1:]
		pattern = append(pattern, '%', '1'+u)
	}
	l.pattern = string(utf16.Decode(pattern))
	if l.start < 0 || strings.ContainsRune(l.pattern, '\ufffd') {
		r.err = errList
	}
	return l
}

// overrides reads what paragraphs refer to, counted from 1.
func (r *listReader) overrides(table []byte, where extent, linked map[string][]uint16) {
	all, err := slice(table, int64(where.at), int64(where.size))
	if err != nil || r.err != nil {
		r.err = errList
		return
	}
	r.b = all
	heads := make([][]byte, min(le32(r.take(4)), maxLists))
	for i := range heads {
		heads[i] = r.take(16)
	}
	for i, h := range heads {
		id := strconv.Itoa(i + 1)
		n := &num{list: strconv.Itoa(int(le32(h)))}
		r.take(4)
		for range h[12] {
			r.override(n)
		}
		if r.err != nil || r.out.lists[n.list] == nil {
			r.err = errList
			return
		}
		r.out.nums[id] = n
		for level, style := range linked[n.list] {
			if _, set := r.styles[style]; !set && style != noStyle && style != 0 {
				r.styles[style] = numRef{id: id, level: level, set: true}
			}
		}
	}
}

func (r *listReader) override(n *num) {
	h := r.take(8)
	flags := le32(h[4:])
	if flags&15 >= levels {
		r.err = errList
		return
	}
	o := &n.overrides[flags&15]
	if flags&32 != 0 {
		level := r.level()
		o.level = &level
		return
	}
	if flags&16 != 0 {
		start := int(le32(h))
		o.start = &start
	}
}
