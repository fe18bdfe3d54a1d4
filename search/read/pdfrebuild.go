package read

import (
	"bytes"
	"strconv"
)

// rebuild finds the objects of a file whose table is broken by looking for "3 0 obj".
func (f *pdfFile) rebuild() error {
	f.places, f.trailer, f.packs, f.cipher = map[int]place{}, pdfDict{}, map[int]*pack{}, nil
	var packs []int
	for at := 0; ; {
		if err := f.ctx.Err(); err != nil {
			return err
		}
		i := bytes.Index(f.data[at:], []byte("obj"))
		if i < 0 {
			break
		}
		end := at + i
		at = end + 3
		start, n, ok := objectHead(f.data, end)
		if !ok || n >= maxPlaces || len(f.places) >= maxPlaces {
			continue
		}
		f.places[n] = place{at: start}
		head := f.data[end:min(len(f.data), end+400)]
		if bytes.Contains(head, []byte("/ObjStm")) {
			packs = append(packs, n)
		}
		if d := f.dictAt(at); d != nil {
			f.adopt(n, d)
		}
	}
	for at := 0; ; {
		i := bytes.Index(f.data[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + len("trailer")
		for k, v := range f.dictAt(at) {
			f.trailer[k] = v
		}
	}
	f.decrypt()
	for _, n := range packs {
		if p := f.pack(n); p != nil {
			for member := range p.index {
				f.put(member, place{pack: n})
				if d, ok := f.load(member).(pdfDict); ok {
					f.adopt(member, d)
				}
			}
		}
	}
	return nil
}

// dictAt is the dictionary at a place of the file, or nil.
func (f *pdfFile) dictAt(at int) pdfDict {
	l := newLexer(f.data, at, true)
	if l.space(); f.tokens < 0 || !bytes.HasPrefix(f.data[l.at:], []byte("<<")) {
		return nil
	}
	defer f.spend(l)
	d, _ := l.object().(pdfDict)
	return d
}

// adopt takes the root and the keys of encryption where no trailer tells them.
func (f *pdfFile) adopt(n int, d pdfDict) {
	switch d["Type"] {
	case pdfName("Catalog"):
		f.trailer["Root"] = pdfRef{number: n}
	case pdfName("XRef"):
		for _, k := range []pdfName{"Encrypt", "ID", "Info", "Root"} {
			if d[k] != nil {
				f.trailer[k] = d[k]
			}
		}
	}
}

// objectHead reads "3 0 " backwards from the word obj at end.
func objectHead(data []byte, end int) (start, n int, ok bool) {
	at := end
	back := func(is func(byte) bool) int {
		from := at
		for at > 0 && end-at < 24 && is(data[at-1]) {
			at--
		}
		return from - at
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	if back(isSpace) == 0 || back(digit) == 0 || back(isSpace) == 0 {
		return 0, 0, false
	}
	to := at
	if back(digit) == 0 {
		return 0, 0, false
	}
	n, err := strconv.Atoi(string(data[at:to]))
	return at, n, err == nil
}
