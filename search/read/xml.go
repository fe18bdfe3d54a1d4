package read

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
)

// A visitor is told of the elements of an XML part, each by its local name.
type visitor interface {
	open(name string, attrs []xml.Attr) (inside bool) // false: nothing in it is wanted
	shut(name string)                                 // of each that was opened and wanted
	text(data []byte)
}

const maxDepth = 512 // of elements; Word's own files stay under 60

var (
	errDeep = errors.New("elements are nested too deeply")
	errCut  = errors.New("the text ends within an element")
)

// walk visits a part. Elements that are open at a fault or at the end are shut, so
// that what was read before is whole. Entities are not expanded but those of XML
// itself, so that none can grow.
func walk(ctx context.Context, r io.Reader, v visitor) error {
	w := walker{v: v, d: xml.NewDecoder(r)}
	err := w.all(ctx)
	for len(w.names) > 0 {
		w.pop()
	}
	return err
}

type walker struct {
	v       visitor
	d       *xml.Decoder
	names   []string
	skipped int // depth within an element that is not wanted
}

func (w *walker) all(ctx context.Context) error {
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		token, err := w.d.RawToken()
		if errors.Is(err, io.EOF) && len(w.names) == 0 && w.skipped == 0 {
			return nil
		}
		if errors.Is(err, io.EOF) {
			return errCut
		}
		if err != nil {
			return err
		}
		if err := w.token(token); err != nil {
			return err
		}
	}
}

func (w *walker) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		switch {
		case len(w.names)+w.skipped >= maxDepth:
			return errDeep
		case w.skipped > 0, !w.v.open(t.Name.Local, t.Attr):
			w.skipped++
		default:
			w.names = append(w.names, t.Name.Local)
		}
	case xml.EndElement:
		switch {
		case w.skipped > 0:
			w.skipped--
		case len(w.names) > 0:
			w.pop()
		}
	case xml.CharData:
		if w.skipped == 0 {
			w.v.text(t)
		}
	}
	return nil
}

func (w *walker) pop() {
	last := len(w.names) - 1
	name := w.names[last]
	w.names = w.names[:last]
	w.v.shut(name)
}

// value is an attribute by its local name.
func value(attrs []xml.Attr, name string) string {
	for _, a := range attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on reads a switch of WordprocessingML: present and not turned off.
func on(attrs []xml.Attr) bool {
	switch value(attrs, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}
