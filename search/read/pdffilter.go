package read

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"encoding/ascii85"
	"errors"
	"io"

	tiff "golang.org/x/image/tiff/lzw"
)

var errFilter = errors.New("a filter that holds no text")

// unpack applies the filters of a stream. What was unpacked before a fault is kept;
// an error is a filter that is not known, or too much.
func (f *pdfFile) unpack(s *pdfStream) ([]byte, error) {
	if err := f.ctx.Err(); err != nil {
		return nil, err
	}
	data := f.decipherBytes(s)
	filters, params := f.list(s.dict["Filter"]), f.list(s.dict["DecodeParms"])
	if len(filters) > 8 {
		return nil, errFilter
	}
	for i, filter := range filters {
		var param pdfDict
		if i < len(params) {
			param = f.dict(params[i])
		}
		name, _ := f.resolve(filter).(pdfName)
		var err error
		if data, err = f.filter(string(name), data, param); err != nil {
			return nil, err
		}
	}
	f.left -= int64(len(data))
	if f.left < 0 {
		return nil, tooLarge(formatPDF, maxUnpacked)
	}
	return data, nil
}

// list is an array, or one object as if it were one.
func (f *pdfFile) list(o any) []any {
	switch o := f.resolve(o).(type) {
	case nil:
		return nil
	case []any:
		return o
	default:
		return []any{o}
	}
}

func (f *pdfFile) filter(name string, data []byte, param pdfDict) ([]byte, error) {
	switch name {
	case "FlateDecode", "Fl":
		out, err := f.all(flate.NewReader(bytes.NewReader(data[min(2, len(data)):])))
		if err != nil {
			return nil, err
		}
		return f.predict(out, param), nil
	case "LZWDecode", "LZW":
		out, err := f.all(lzwReader(data, param))
		if err != nil {
			return nil, err
		}
		return f.predict(out, param), nil
	case "ASCII85Decode", "A85":
		return f.all(ascii85.NewDecoder(bytes.NewReader(trim85(data))))
	case "ASCIIHexDecode", "AHx":
		l := newLexer(append([]byte("<"), data...), 0, false)
		return []byte(l.hex()), nil
	case "RunLengthDecode", "RL":
		return runLength(data), nil
	case "Crypt":
		return data, nil
	}
	return nil, errFilter
}

// all reads up to a fault, and no more than may be unpacked.
func (f *pdfFile) all(r io.Reader) ([]byte, error) {
	out, _ := io.ReadAll(io.LimitReader(r, f.left+1))
	if int64(len(out)) > f.left {
		return nil, tooLarge(formatPDF, maxUnpacked)
	}
	return out, nil
}

// lzwReader: codes grow one early, as in TIFF, unless a stream says otherwise.
func lzwReader(data []byte, param pdfDict) io.Reader {
	if param["EarlyChange"] == 0 {
		return lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8)
	}
	return tiff.NewReader(bytes.NewReader(data), tiff.MSB, 8)
}

func trim85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if end := bytes.IndexByte(data, '~'); end >= 0 {
		data = data[:end]
	}
	return data
}

func runLength(data []byte) []byte {
	var out []byte
	for len(data) > 1 {
		n := int(data[0])
		switch {
		case n < 128:
			end := min(n+2, len(data))
			out = append(out, data[1:end]...)
			data = data[end:]
		case n == 128:
			return out
		default:
			out = append(out, bytes.Repeat(data[1:2], 257-n)...)
			data = data[2:]
		}
	}
	return out
}

// predict undoes a predictor of PNG or TIFF with 8 bits a component.
func (f *pdfFile) predict(data []byte, param pdfDict) []byte {
	kind := int(f.number(param["Predictor"]))
	colors, columns := max(1, int(f.number(param["Colors"]))), max(1, int(f.number(param["Columns"])))
	if kind < 2 || colors > 32 || columns > 1<<20 {
		return data
	}
	row := colors * columns
	if kind == 2 {
		for start := 0; start+row <= len(data); start += row {
			for i := start + colors; i < start+row; i++ {
				data[i] += data[i-colors]
			}
		}
		return data
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		kind, line := data[0], data[1:min(len(data), row+1)]
		data = data[len(line)+1:]
		unfilter(kind, line, above, colors)
		out = append(out, line...)
		copy(above, line)
	}
	return out
}

// unfilter undoes a row filter of PNG.
func unfilter(kind byte, line, above []byte, step int) {
	for i := range line {
		left, corner := byte(0), byte(0)
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	abs := func(n int) int { return max(n, -n) }
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}
