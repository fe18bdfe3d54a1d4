package read

import (
	"cmp"
	"slices"
)

// A run is a stretch of characters whose properties matter here.
type run struct {
	from, to uint32 // places in WordDocument, half-open
	gone     bool   // hidden, or deleted but kept for review
	symbol   string // what a character of another font shows
	special  bool   // the character "(" stands for that symbol
}

// runs are in the order of places; those that change nothing are left out.
type runs []run

// at is the run of a character. Characters come in order, so that the last answer is
// tried first.
func (r runs) at(fc uint32, last *int) run {
	if *last < len(r) && fc >= r[*last].from && fc < r[*last].to {
		return r[*last]
	}
	i, found := slices.BinarySearchFunc(r, fc, func(r run, fc uint32) int { return cmp.Compare(r.from, fc) })
	if !found {
		i--
	}
	if i < 0 || fc >= r[i].to {
		return run{}
	}
	*last = i
	return r[i]
}

// readRuns reads the pages of character properties ([MS-DOC] 2.9.33).
func readRuns(main, table []byte, where extent) runs {
	var out runs
	for _, page := range pages(main, table, where) {
		if len(out) > maxFormats {
			break
		}
		count := int(page[pageSize-1])
		if 4*(count+1)+count > pageSize-1 {
			continue
		}
		for i := range count {
			r := run{from: le32(page[4*i:]), to: le32(page[4*i+4:])}
			at := 2 * int(page[4*(count+1)+i])
			if at == 0 || at+1+int(page[at]) > pageSize {
				continue
			}
			each(page[at+1:at+1+int(page[at])], r.property)
			if r.gone || r.special {
				out = append(out, r)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b run) int { return cmp.Compare(a.from, b.from) })
	return out
}

func (r *run) property(code uint16, b []byte) {
	switch code {
	case 0x0800, 0x083c: // a revision that deletes; hidden
		r.gone = r.gone || b[0] == 1
	case 0x6a09: // a font and a character of it
		r.special, r.symbol = true, docSymbols[le16(b[2:])]
	}
}

// docSymbols are the boxes and ticks of the font Wingdings.
var docSymbols = map[uint16]string{0xf0fe: "☑", 0xf0fd: "☒", 0xf0a8: "□", 0xf06f: "□", 0xf0fc: "✓", 0xf0fb: "✗"}
