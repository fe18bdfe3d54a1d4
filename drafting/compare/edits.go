package compare

import "jianwen/drafting/source"

// Edits are the edits of the old text that make the new one, in order; none where the
// two are the same. What stands between them is not touched.
func (d *Difference) Edits() []source.Edit {
	w := editor{text: d.New}
	at := 0 // in the old text
	for _, p := range d.Paragraphs {
		switch p.Kind {
		case Left:
			w.put(p.Old, source.Span{})
		case Moved:
			w.put(source.Span{Start: at, End: at}, p.New)
			continue
		default:
			for _, s := range p.Stretches {
				if s.Kind == Same {
					continue
				}
				if s.Kind == Inserted && p.Kind == Inserted {
					s.Old = source.Span{Start: at, End: at}
				}
				w.put(s.Old, s.New)
			}
		}
		at = max(at, p.Old.End)
	}
	return w.edits
}

// An editor gathers edits; those that touch become one.
type editor struct {
	text  string // the new one
	edits []source.Edit
}

func (w *editor) put(old, new source.Span) {
	if n := len(w.edits); n > 0 && w.edits[n-1].Span.End == old.Start {
		w.edits[n-1].Span.End = old.End
		w.edits[n-1].New += new.In(w.text)
		return
	}
	w.edits = append(w.edits, source.Edit{Span: old, New: new.In(w.text)})
}
