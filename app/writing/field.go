package writing

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"jianwen/app/paper"
	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
	"jianwen/drafting/page"
	"jianwen/drafting/quantity"
	"jianwen/drafting/source"
)

// noteFields tells the editor which fields of the front matter are printed, so that they
// can be written in where they stand.
func (w *Writer) noteFields() {
	front := w.seen.Document.Front
	var keys []string
	note := func(key string) {
		if key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, pg := range w.seen.Pages {
		for _, item := range pg.Items {
			run, ok := item.(*page.Run)
			if !ok || len(run.Glyphs) == 0 {
				continue
			}
			note(run.Field)
			for g := 0; g < len(run.Glyphs) && run.Base < front.Span.End; g++ {
				if at := run.Source(g); !at.Empty() && front.Span.Covers(at) {
					note(keyAt(front, at))
					break
				}
			}
		}
	}
	slices.Sort(keys)
	w.editor.SetFields(keys, w.tidied)
}

// keyAt is the key of the front matter whose value a stretch lies in.
func keyAt(front doc.Front, at source.Span) string {
	for _, e := range front.Entries {
		if e.Value.Covers(at) {
			return e.Key
		}
	}
	return ""
}

// typeOf is what a field may hold, as the draft's form says.
func (w *Writer) typeOf(key string) string {
	if w.snapshot != nil && w.snapshot.Form != nil {
		if f, ok := w.snapshot.Form.Field(key); ok {
			return f.Type
		}
	}
	if key == "date" || key == "issued" {
		return "date"
	}
	return "text"
}

// tidied is a value as it is written once the caret has left it.
func (w *Writer) tidied(key, value string) []string {
	switch w.typeOf(key) {
	case "date":
		return []string{isoDate(value)}
	case "list", "names":
		return strings.FieldsFunc(value, func(r rune) bool { return r == '；' || r == ';' })
	}
	return []string{value}
}

var closeDate = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)

// isoDate writes a date, however it was typed, as a front matter has it; what is none
// stays.
func isoDate(text string) string {
	text = strings.TrimSpace(text)
	if m := closeDate.FindStringSubmatch(text); m != nil {
		text = strings.Join(m[1:], "-")
	}
	for _, v := range quantity.Read(text) {
		if v.Kind == quantity.Date && v.Start == 0 && v.End == len(text) && v.Day.Full() {
			return fmt.Sprintf("%04d-%02d-%02d", v.Day.Year, v.Day.Month, v.Day.Day)
		}
	}
	return text
}

// fill puts the caret where nothing is written yet: into a field of the front matter, or
// into the part around an offset.
func (w *Writer) fill(field string, offset int) {
	w.Settle()
	if field != "" {
		w.editor.Fill(w.o.Names.Type, field)
		w.paper.Bring(w.caret())
		return
	}
	if at, ok := w.emptyAt(offset); ok {
		w.editor.Stand(at)
		w.paper.Bring(w.caret())
		return
	}
	w.to(offset, false)
}

// emptyAt is where the part around an offset is written, in which nothing is yet.
func (w *Writer) emptyAt(offset int) (at int, ok bool) {
	form := w.snapshot.Form
	for _, b := range w.snapshot.Document.Blocks {
		p, part := b.(*doc.Part)
		if !part || form == nil || offset < p.Span.Start || offset > p.Span.End {
			continue
		}
		if want, known := form.Part(p.Key); known {
			return editing.EmptyAt(w.editor.Text(), p, want)
		}
	}
	return 0, false
}

// A stop is something on the paper to be filled in: a value, or the place of one, or a
// part that is still empty.
type stop struct {
	line   int
	field  string // that has no value yet
	offset int    // else
	leaf   int    // that it is, -1 where none is written yet
}

// stops are what is to be filled in, in the order of the paper; what is printed twice
// stands where it is printed first.
func (w *Writer) stops() (out []stop) {
	sheet := w.editor.Sheet()
	seen := map[int]bool{}
	for i := range w.lines {
		l := &w.lines[i]
		if l.Empty {
			offset := w.meant(l.First())
			if at, ok := w.emptyAt(offset); ok && l.Field == "" {
				offset = at
			}
			again := l.Field != "" && slices.ContainsFunc(out, func(s stop) bool { return s.field == l.Field })
			if !again {
				out = append(out, stop{line: i, field: l.Field, offset: offset, leaf: -1})
			}
			continue
		}
		for _, s := range l.Stops {
			j := sheet.LeafAt(w.meant(s.Offset))
			if j < 0 || seen[j] || sheet.Leaves[j].Field == nil && len(sheet.Leaves[j].Units) > 0 {
				continue
			}
			seen[j] = true
			out = append(out, stop{line: i, offset: sheet.Leaves[j].End(), leaf: j})
		}
	}
	return out
}

// stop goes to the next thing to be filled in, or the one before.
func (w *Writer) stop(step int) {
	w.Settle()
	all := w.stops()
	caret, line := w.editor.Selection().Caret, w.line()
	here := w.editor.Sheet().LeafAt(caret)
	next := slices.IndexFunc(all, func(s stop) bool {
		return s.leaf >= 0 && s.leaf == here || s.leaf < 0 && s.field == "" && s.offset == caret
	})
	switch {
	case next >= 0:
		next += step
	case step > 0:
		next = slices.IndexFunc(all, func(s stop) bool { return s.line > line })
	default:
		for i, s := range all {
			if s.line < line {
				next = i
			}
		}
	}
	if next < 0 || next >= len(all) {
		return
	}
	s := all[next]
	w.nearLine(s.line)
	if s.leaf < 0 {
		w.fill(s.field, s.offset)
		return
	}
	w.to(s.offset, false)
	w.paper.Bring(w.caret())
}

// nearLine takes a line for the one where the caret is, of those that print the same.
func (w *Writer) nearLine(i int) {
	l := &w.lines[i]
	w.near = paper.Piece{Page: l.Page, Box: page.Rect{Y: l.Top, H: l.Bottom - l.Top}}
}

// hop goes on along the paper where a caret leaves a field of the front matter, or the
// body for one: what is printed next need not stand next in the draft. It tells whether
// there was anything of the kind to do.
func (w *Writer) hop(step int, shift bool) bool {
	sheet, caret := w.editor.Sheet(), w.editor.Selection().Caret
	i := sheet.LeafAt(caret)
	if i < 0 {
		return false
	}
	l := &sheet.Leaves[i]
	if step > 0 && caret < l.End() || step < 0 && caret > l.Stop(0) {
		return false
	}
	if l.Field == nil && !(step < 0 && i == sheet.Body) && !(step > 0 && i == len(sheet.Leaves)-1) {
		return false
	}
	if shift {
		return true // a selection ends here
	}
	if j := i + step; l.Field != nil && j >= 0 && j < sheet.Body && sheet.Leaves[j].Field.Key == l.Field.Key {
		return false // the next value of the same field is printed beside it
	}
	for j := w.line() + step; j >= 0 && j < len(w.lines); j += step {
		if other := &w.lines[j]; other.Empty || sheet.LeafAt(w.meant(other.First())) != i {
			w.land(j, step)
			return true
		}
	}
	return true
}

// land puts the caret on a line: at its head, or coming from below at its end.
func (w *Writer) land(i, step int) {
	l := &w.lines[i]
	w.nearLine(i)
	switch {
	case l.Empty:
		w.fill(l.Field, w.meant(l.First()))
		return
	case step > 0:
		w.to(w.meant(l.First()), false)
	default:
		w.to(w.meant(l.Last()), false)
	}
	w.paper.Bring(w.caret())
}
