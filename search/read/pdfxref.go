package read

import "bytes"

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
