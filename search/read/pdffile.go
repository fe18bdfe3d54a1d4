package read

import (
	"bytes"
	"context"
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
	kept    int64         // bytes of object streams that are kept
	tokens  int           // objects that may still be parsed
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
	maxPlaces   = 2 << 20   // objects: a page has a few
	maxKept     = 128 << 20
	maxTokens   = 128 << 20
	maxSections = 1024 // of the cross-reference table: one for each time the file was changed
)

func openPDF(ctx context.Context, data []byte) (*pdfFile, error) {
	if start := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")); start > 0 {
		data = data[start:] // places count from there
	}
	f := &pdfFile{ctx: ctx, data: data, places: map[int]place{}, trailer: pdfDict{}, packs: map[int]*pack{}, left: maxUnpacked, tokens: maxTokens}
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
	if !ok || p.free || f.depth > 8 || f.tokens < 0 {
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
	l := newLexer(k.data, k.first+at, true)
	defer f.spend(l)
	return l.object()
}

// spend counts what a lexer parsed.
func (f *pdfFile) spend(l *lexer) { f.tokens -= pdfValues - l.left }

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
	if f.kept += int64(len(data)); err != nil || f.kept > maxKept {
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
	defer f.spend(l)
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
	end := bytes.Index(rest, []byte("endstream"))
	f.tokens -= max(end, 0) / 16 // looking takes time as well
	if end >= 0 {
		return bytes.TrimRight(rest[:end], "\r\n")
	}
	return rest
}
