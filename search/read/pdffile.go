package read

import (
	"bytes"
	"context"
	"strconv"
)

// A pdfFile finds objects by their numbers.
type pdfFile struct {
	ctx     context.Context
	data    []byte
	places  map[int]place
	trailer pdfDict
	cipher  *cipher
	packs   map[int]*pack // object streams that were unpacked
	left    int64         // bytes that may still be unpacked
	depth   int           // of references to lengths and packs
}

// A place is where an object stands: at a byte of the file, or in an object stream.
type place struct {
	at, pack int
	free     bool
}

// A pack is an object stream.
type pack struct {
	data  []byte
	first int
	index map[int]int
}

const (
	maxUnpacked = 512 << 20 // bytes of all streams that are read
	maxPlaces   = 8 << 20   // objects: the largest number that Acrobat allows
	maxSections = 1024      // of the cross-reference table: one for each time the file was changed
)

func openPDF(ctx context.Context, data []byte) (*pdfFile, error) {
	if start := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")); start > 0 {
		data = data[start:] // places count from there
	}
	f := &pdfFile{ctx: ctx, data: data, places: map[int]place{}, trailer: pdfDict{}, packs: map[int]*pack{}, left: maxUnpacked}
	f.crossReferences()
	if f.pages() == nil {
		if err := f.rebuild(); err != nil {
			return nil, err
		}
	}
	return f, ctx.Err()
}

// pages is the root of the page tree, or nil.
func (f *pdfFile) pages() pdfDict {
	f.decrypt()
	root := f.dict(f.trailer["Root"])
	pages := f.dict(root["Pages"])
	if pages["Kids"] == nil && pages["Type"] != pdfName("Page") {
		return nil
	}
	return pages
}

func (f *pdfFile) crossReferences() {
	tail := f.data[max(0, len(f.data)-2048):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return
	}
	at, ok := newLexer(tail, i+len("startxref"), false).object().(int)
	seen := map[int]bool{}
	for ok && at >= 0 && at < len(f.data) && !seen[at] && len(seen) < maxSections && f.ctx.Err() == nil {
		seen[at] = true
		section := f.section(at)
		for k, v := range section {
			if _, set := f.trailer[k]; !set {
				f.trailer[k] = v
			}
		}
		// A hybrid file keeps its packed objects in a stream beside the table.
		if hidden, is := section["XRefStm"].(int); is && hidden >= 0 && hidden < len(f.data) && !seen[hidden] {
			seen[hidden] = true
			f.section(hidden)
		}
		at, ok = section["Prev"].(int)
	}
}

// section reads one section and returns its trailer; newer sections were read before.
func (f *pdfFile) section(at int) pdfDict {
	l := newLexer(f.data, at, true)
	if l.object() == pdfWord("xref") {
		return f.table(l)
	}
	o, _ := f.objectAt(at, -1)
	s, ok := o.(*pdfStream)
	if !ok {
		return nil
	}
	f.tableStream(s)
	return s.dict
}

func (f *pdfFile) table(l *lexer) pdfDict {
	l.refs = false
	for {
		l.left = pdfValues
		first, ok := l.object().(int)
		if !ok {
			break // trailer
		}
		count, ok := l.object().(int)
		if !ok {
			return nil
		}
		for i := range max(0, count) {
			l.left = pdfValues
			at, ok := l.object().(int)
			_, ok2 := l.object().(int)
			kind, ok3 := l.object().(pdfWord)
			if !ok || !ok2 || !ok3 {
				return nil
			}
			f.put(first+i, place{at: at, free: kind != "n"})
		}
	}
	l.refs, l.left = true, pdfValues
	trailer, _ := l.object().(pdfDict)
	return trailer
}

func (f *pdfFile) put(n int, p place) {
	if _, set := f.places[n]; !set && n >= 0 && n < maxPlaces && len(f.places) < maxPlaces {
		f.places[n] = p
	}
}

func (f *pdfFile) tableStream(s *pdfStream) {
	data, err := f.unpack(s)
	widths, _ := s.dict["W"].([]any)
	if err != nil || len(widths) < 3 {
		return
	}
	var w [3]int
	for i := range w {
		w[i], _ = widths[i].(int)
		if w[i] < 0 || w[i] > 8 {
			return
		}
	}
	size := w[0] + w[1] + w[2]
	index, _ := s.dict["Index"].([]any)
	if index == nil {
		index = []any{0, s.dict["Size"]}
	}
	for ; len(index) >= 2 && size > 0; index = index[2:] {
		first, _ := index[0].(int)
		count, _ := index[1].(int)
		for i := 0; i < count && len(data) >= size; i++ {
			kind := 1
			if w[0] > 0 {
				kind = bigEndian(data[:w[0]])
			}
			at, third := bigEndian(data[w[0]:w[0]+w[1]]), bigEndian(data[w[0]+w[1]:size])
			data = data[size:]
			switch kind {
			case 0:
				f.put(first+i, place{free: true})
			case 1:
				f.put(first+i, place{at: at})
			case 2:
				f.put(first+i, place{pack: at, at: third})
			}
		}
	}
}

func bigEndian(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

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
		if d, ok := newLexer(f.data, at, true).object().(pdfDict); ok {
			f.adopt(n, d)
		}
	}
	for at := 0; ; {
		i := bytes.Index(f.data[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + len("trailer")
		if d, ok := newLexer(f.data, at, true).object().(pdfDict); ok {
			for k, v := range d {
				f.trailer[k] = v
			}
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

// resolve follows references to an object.
func (f *pdfFile) resolve(o any) any {
	for range 16 {
		r, ok := o.(pdfRef)
		if !ok {
			return o
		}
		o = f.load(r.number)
	}
	return nil
}

func (f *pdfFile) dict(o any) pdfDict {
	switch o := f.resolve(o).(type) {
	case pdfDict:
		return o
	case *pdfStream:
		return o.dict
	}
	return nil
}

func (f *pdfFile) array(o any) []any {
	a, _ := f.resolve(o).([]any)
	return a
}

func (f *pdfFile) number(o any) float64 {
	switch n := f.resolve(o).(type) {
	case int:
		return float64(n)
	case float64:
		return n
	}
	return 0
}

// load reads an object by its number; nil if it is not there.
func (f *pdfFile) load(n int) any {
	p, ok := f.places[n]
	if !ok || p.free || f.depth > 8 {
		return nil
	}
	f.depth++
	defer func() { f.depth-- }()
	if p.pack == 0 {
		o, _ := f.objectAt(p.at, n)
		return o
	}
	k := f.pack(p.pack)
	if k == nil {
		return nil
	}
	at, ok := k.index[n]
	if !ok {
		return nil
	}
	return newLexer(k.data, k.first+at, true).object()
}

func (f *pdfFile) pack(n int) *pack {
	if k, ok := f.packs[n]; ok {
		return k
	}
	f.packs[n] = nil
	place := f.places[n]
	if place.pack != 0 || place.free {
		return nil
	}
	o, _ := f.objectAt(place.at, n)
	s, ok := o.(*pdfStream)
	if !ok {
		return nil
	}
	data, err := f.unpack(s)
	if err != nil {
		return nil
	}
	first := int(f.number(s.dict["First"]))
	if first < 0 || first > len(data) {
		return nil
	}
	k := &pack{data: data, first: first, index: map[int]int{}}
	l := newLexer(data[:first], 0, false)
	for {
		number, ok := l.object().(int)
		at, ok2 := l.object().(int)
		if !ok || !ok2 {
			break
		}
		if at >= 0 && at <= len(data)-first {
			k.index[number] = at
		}
	}
	f.packs[n] = k
	return k
}

// objectAt reads "3 0 obj …" at a place; want is its number, -1 for any.
func (f *pdfFile) objectAt(at, want int) (any, bool) {
	if at < 0 || at >= len(f.data) {
		return nil, false
	}
	l := newLexer(f.data, at, false)
	number, ok := l.object().(int)
	generation, ok2 := l.object().(int)
	if !ok || !ok2 || l.object() != pdfWord("obj") || want >= 0 && number != want {
		return nil, false
	}
	l.refs = true
	o := l.object()
	ref := pdfRef{number, generation}
	d, ok := o.(pdfDict)
	if !ok {
		return f.decipher(ref, o), true
	}
	l.refs = false
	if l.object() != pdfWord("stream") {
		return f.decipher(ref, o), true
	}
	if l.at < len(f.data) && f.data[l.at] == '\r' {
		l.at++
	}
	if l.at < len(f.data) && f.data[l.at] == '\n' {
		l.at++
	}
	return &pdfStream{dict: d, raw: f.raw(d, l.at), ref: ref}, true
}

// raw is the content of a stream: as long as it says, or, where no endstream
// follows, up to the next one.
func (f *pdfFile) raw(d pdfDict, at int) []byte {
	rest := f.data[at:]
	length := int(f.number(d["Length"]))
	if length >= 0 && length <= len(rest) {
		l := newLexer(rest, length, false)
		if l.object() == pdfWord("endstream") {
			return rest[:length]
		}
	}
	if end := bytes.Index(rest, []byte("endstream")); end >= 0 {
		return bytes.TrimRight(rest[:end], "\r\n")
	}
	return rest
}
