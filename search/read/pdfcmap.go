package read

import (
	"strings"
	"unicode/utf16"
)

// A cmap maps the codes of a font: to text, or with an embedded encoding to CIDs.
type cmap struct {
	spaces [5][][2]uint32 // by length in bytes: first and last code
	text   map[code]string
	ranges []cmapRange
	cids   map[code]int // of single codes; nil where codes are mapped to text
}

// A code is a character code with its length in bytes.
type code struct {
	value uint32
	size  int
}

// A cmapRange maps a run of codes to a run of texts or CIDs.
type cmapRange struct {
	from, to uint32
	size     int
	start    []uint16 // text in UTF-16 of the first
	cid      int
}

const (
	maxMapped = 1 << 17 // entries of a cmap: there are 65,536 glyphs at most
	maxRanges = 1 << 13 // runs of more than one code
	maxSpaces = 64      // ranges of codes of one length
)

// readCMap reads the operators of a CMap (Adobe Technical Note 5014).
func readCMap(data []byte) *cmap {
	m := &cmap{text: map[code]string{}}
	l := newLexer(data, 0, false)
	var args []any
	for {
		o := l.object()
		word, ok := o.(pdfWord)
		if !ok {
			if len(args) < 1<<16 {
				args = append(args, o)
			}
			continue
		}
		switch word {
		case endOfData:
			return m
		case "endcodespacerange":
			for ; len(args) >= 2; args = args[2:] {
				from, to := bytesCode(args[0]), bytesCode(args[1])
				if from.size >= 1 && from.size <= 4 && from.size == to.size && len(m.spaces[from.size]) < maxSpaces {
					m.spaces[from.size] = append(m.spaces[from.size], [2]uint32{from.value, to.value})
				}
			}
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				m.put(bytesCode(args[0]), utf16Text(args[1]))
			}
		case "endbfrange":
			for ; len(args) >= 3; args = args[3:] {
				m.textRange(bytesCode(args[0]), bytesCode(args[1]), args[2])
			}
		case "endcidrange":
			for ; len(args) >= 3; args = args[3:] {
				cid, _ := args[2].(int)
				m.cidRange(bytesCode(args[0]), bytesCode(args[1]), cid)
			}
		case "endcidchar":
			for ; len(args) >= 2; args = args[2:] {
				cid, _ := args[1].(int)
				m.cidRange(bytesCode(args[0]), bytesCode(args[0]), cid)
			}
		}
		args = args[:0]
	}
}

func bytesCode(o any) code {
	s, _ := o.(pdfString)
	if len(s) > 4 {
		return code{}
	}
	return code{uint32(bigEndian([]byte(s))), len(s)}
}

func units(s pdfString) []uint16 {
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	out := make([]uint16, len(s)/2)
	for i := range out {
		out[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return out
}

func utf16Text(o any) string {
	s, _ := o.(pdfString)
	return string(utf16.Decode(units(s)))
}

func (m *cmap) put(c code, text string) {
	if len(m.text) < maxMapped && c.size > 0 {
		m.text[c] = text
	}
}

func (m *cmap) textRange(from, to code, o any) {
	if from.size == 0 || from.size != to.size || to.value < from.value {
		return
	}
	switch o := o.(type) {
	case pdfString:
		if from == to {
			m.put(from, utf16Text(o))
			return
		}
		if start := units(o); len(start) > 0 && len(m.ranges) < maxRanges {
			m.ranges = append(m.ranges, cmapRange{from: from.value, to: to.value, size: from.size, start: start})
		}
	case []any:
		for i, t := range o {
			if uint32(i) <= to.value-from.value {
				m.put(code{from.value + uint32(i), from.size}, utf16Text(t))
			}
		}
	}
}

func (m *cmap) cidRange(from, to code, cid int) {
	if m.cids == nil {
		m.cids = map[code]int{}
	}
	switch {
	case from == to && len(m.cids) < maxMapped:
		m.cids[from] = cid
	case from.size > 0 && to.value > from.value && len(m.ranges) < maxRanges:
		m.ranges = append(m.ranges, cmapRange{from: from.value, to: to.value, size: from.size, cid: cid})
	}
}

// lookup is the text of a code; ranges are kept once they were found.
func (m *cmap) lookup(c code) (string, bool) {
	if t, ok := m.text[c]; ok {
		return t, t != ""
	}
	found := ""
	for _, r := range m.ranges {
		if r.size == c.size && c.value >= r.from && c.value <= r.to && r.start != nil {
			u := append([]uint16(nil), r.start...)
			u[len(u)-1] += uint16(c.value - r.from)
			found = string(utf16.Decode(u))
		}
	}
	if len(m.text) < 2*maxMapped {
		m.text[c] = found
	}
	return found, found != ""
}

// cid is the glyph that an embedded encoding chooses.
func (m *cmap) cid(c code) int {
	if cid, ok := m.cids[c]; ok {
		return cid
	}
	for _, r := range m.ranges {
		if r.size == c.size && c.value >= r.from && c.value <= r.to {
			cid := r.cid + int(c.value-r.from)
			if len(m.cids) < 2*maxMapped {
				m.cids[c] = cid
			}
			return cid
		}
	}
	return 0
}

// next takes the next code off a string: the shortest that lies in a space.
func (m *cmap) next(s string) (code, string) {
	for size := 1; size <= 4 && size <= len(s); size++ {
		value := uint32(bigEndian([]byte(s[:size])))
		for _, space := range m.spaces[size] {
			if value >= space[0] && value <= space[1] {
				return code{value, size}, s[size:]
			}
		}
	}
	size := min(len(s), 2)
	return code{uint32(bigEndian([]byte(s[:size]))), size}, s[size:]
}

// predefined tells how the codes of a predefined CMap are text in themselves: in
// GB18030 or in UTF-16 (ISO 32000-1, table 118). Of other languages there is none.
func predefined(name string) string {
	switch name = strings.TrimSuffix(strings.TrimSuffix(name, "-H"), "-V"); name {
	case "GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K":
		return gbName
	case "UniGB-UCS2", "UniGB-UTF16", "UniCNS-UCS2", "UniCNS-UTF16", "UniJIS-UCS2", "UniJIS-UTF16", "UniJIS-UCS2-HW", "UniKS-UCS2", "UniKS-UTF16":
		return utf16beName
	}
	return ""
}
