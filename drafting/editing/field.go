package editing

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// A Field is a value of the front matter that a caret may stand in, because it is
// printed: what is typed there is written as the front matter wants it. It is never
// joined with anything, and no Enter divides it.
type Field struct {
	Key   string
	Index int // of the value among those of its key
	value string
	cuts  []int // where the leaf's stops are in the value, bytes
	count int   // values that the key has; 0: this is the place of the first
}

// Empty reports whether nothing is written in a field.
func (f *Field) Empty() bool { return strings.TrimSpace(f.value) == "" }

// fields reads the values of keys, each one a leaf; where a key has none, the place of
// its first.
func (r *reader) fields(front doc.Front, keys map[string]bool) {
	for _, e := range front.Entries {
		switch {
		case !keys[e.Key] || len(e.Map) > 0:
		case len(e.Values) == 0:
			at := e.Span.End
			r.add(Leaf{
				Span: source.Span{Start: at, End: at}, Void: at, Region: &Region{Inner: source.Span{Start: at, End: at}},
				Field: &Field{Key: e.Key, cuts: []int{0}},
			})
		default:
			for i := range e.Values {
				r.add(r.value(e, i))
			}
		}
	}
}

// value reads one value.
func (r *reader) value(e doc.Entry, i int) Leaf {
	v := e.Values[i]
	f := &Field{Key: e.Key, Index: i, value: v.Text, cuts: []int{0}, count: len(e.Values)}
	l := Leaf{Span: v.Span, Void: v.Span.Start, Region: &Region{Inner: v.Span}, Field: f}
	text := v.Span.In(r.sheet.Text)
	if len(text) == 2 && v.Text == "" {
		l.Void++ // between two quotes
	}
	if at := v.Within(r.sheet.Text, 0, len(v.Text)); at.In(r.sheet.Text) == v.Text {
		r.clusters(&l, at.Start, v.Text)
	} else if !r.escaped(&l, text, v) {
		l.Units, f.cuts = []source.Span{v.Span}, []int{0, len(v.Text)} // folded or the like: one piece
	}
	return l
}

// clusters adds the characters of a value that is written as it reads.
func (r *reader) clusters(l *Leaf, at int, text string) {
	from := at
	for state := -1; text != ""; {
		var cluster string
		cluster, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		l.Units = append(l.Units, source.Span{Start: at, End: at + len(cluster)})
		at += len(cluster)
		l.Field.cuts = append(l.Field.cuts, at-from)
	}
}

// escaped adds the characters of a value in double quotes with strokes in it, and tells
// whether that is what it is.
func (r *reader) escaped(l *Leaf, text string, v doc.Scalar) bool {
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' || strings.ContainsRune(text, '\n') {
		return false
	}
	var units []source.Span
	cuts, read := []int{0}, 0
	for at := 1; at < len(text)-1; {
		n := escapeLength(text[at : len(text)-1])
		_, size := utf8.DecodeRuneInString(v.Text[read:])
		units = append(units, source.Span{Start: v.Span.Start + at, End: v.Span.Start + at + n})
		at, read = at+n, read+size
		cuts = append(cuts, read)
	}
	if read != len(v.Text) || len(units) != utf8.RuneCountInString(v.Text) {
		return false
	}
	l.Units, l.Field.cuts = units, cuts
	return true
}

// escapeLength is the size of the character at the head of a text in double quotes.
func escapeLength(text string) int {
	n := 0
	if text[0] != '\\' || len(text) == 1 {
		_, n = utf8.DecodeRuneInString(text)
		return n
	}
	switch text[1] {
	case 'x':
		n = 4
	case 'u':
		n = 6
	case 'U':
		n = 10
	default:
		_, size := utf8.DecodeRuneInString(text[1:])
		n = 1 + size
	}
	return min(n, len(text))
}

// replace gives the stretch between two stops of a field another text.
func (s *Sheet) replace(l *Leaf, from, to int, text string) Change {
	f := l.Field
	head := strings.TrimLeft(f.value[:f.cuts[from]]+oneLine(text), " ") // blanks before a value mean nothing
	value := strings.TrimLeft(head+f.value[f.cuts[to]:], " ")
	if value == "" {
		return s.unfill(l)
	}
	if value == f.value {
		return Change{After: At(l.Stop(slices.Index(f.cuts, len(head))))}
	}
	written := parse.Scalar(value)
	caret := len(head)
	if written != value {
		caret = len(parse.Scalar(`"`+head)) - len(`"\"`) // behind the opening quote, with the strokes
	}
	lead := s.lead(l)
	return Change{
		Edits: []source.Edit{{Span: l.Span, New: lead + written}},
		After: At(l.Span.Start + len(lead) + caret),
	}
}

// lead parts a value from the colon or the dash before it.
func (s *Sheet) lead(l *Leaf) string {
	if at := l.Span.Start; l.Field.count == 0 && at > 0 && !strings.ContainsRune(" \t", rune(s.Text[at-1])) {
		return " "
	}
	return ""
}

// oneLine is a text as a value may hold it.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return ' '
		}
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, text)
}

// unfill takes the text of a field out: one of several stays, empty, until it is left or
// taken out itself.
func (s *Sheet) unfill(l *Leaf) Change {
	if l.Field.count > 1 {
		return Change{Edits: []source.Edit{{Span: l.Span, New: `""`}}, After: At(l.Span.Start + 1)}
	}
	e, _ := s.Document.Front.Entry(l.Field.Key)
	at := e.KeyAt.End
	if colon := strings.IndexAny(s.Text[at:l.Span.Start], ":："); colon >= 0 {
		_, size := firstRune(s.Text[at+colon:])
		at += colon + size
	}
	return Change{Edits: []source.Edit{{Span: source.Span{Start: at, End: e.Span.End}}}, After: At(at)}
}

// Tidy is the edits that leave a field's values without empty ones among them, and each
// as write writes it; none where all is well.
func Tidy(d *doc.Document, key string, write func(value string) []string) []source.Edit {
	e, ok := d.Front.Entry(key)
	if !ok || len(e.Map) > 0 {
		return nil
	}
	var values []string
	for _, v := range e.Values {
		if strings.TrimSpace(v.Text) != "" {
			values = append(values, write(v.Text)...)
		}
	}
	return SetField(d, key, values...)
}
