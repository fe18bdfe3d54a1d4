package masking

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// A hit is what is hidden at one place of a text: of a passage, or of a value of the
// front matter.
type hit struct {
	text       int // as naming.Mention counts
	start, end int
	kind       Kind
	mask       string
}

// A masker makes one copy.
type masker struct {
	draft *check.Draft
	cast  *facts.Cast
	hits  []hit
	edits []source.Edit
	kept  []source.Span // names that stay
	list  []Masked
	seen  map[Masked]int // index in list
}

// add hides a stretch of a text; one whose mask is what stands there is kept from being
// hidden as a part of another.
func (m *masker) add(text, start, end int, kind Kind, mask string) {
	if start < end {
		m.hits = append(m.hits, hit{text, start, end, kind, mask})
	}
}

// place turns hits into edits of the draft. Where two overlap, the one that begins
// first, or is the longer, hides the other as well.
func (m *masker) place() {
	slices.SortStableFunc(m.hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var apart []hit
	for _, h := range m.hits {
		if n := len(apart) - 1; n >= 0 && apart[n].text == h.text && h.start < apart[n].end {
			apart[n].end = max(apart[n].end, h.end)
			continue
		}
		apart = append(apart, h)
	}
	for start := 0; start < len(apart); {
		end := start
		for end < len(apart) && apart[end].text == apart[start].text {
			end++
		}
		if i := apart[start].text; i < len(m.draft.Passages) {
			m.passage(m.draft.Passages[i], apart[start:end])
		} else {
			m.scalar(m.cast.Value(i), apart[start:end])
		}
		start = end
	}
}

// passage hides stretches of a passage, piece by piece: marks, line breaks and
// attributes between the characters stay.
func (m *masker) passage(p *check.Passage, hits []hit) {
	blocks := map[source.Span][]hit{} // of pieces that are not written as they read
	var order []check.Piece
	for _, h := range hits {
		if p.Text[h.start:h.end] == h.mask {
			m.kept = append(m.kept, p.Span(h.start, h.end))
			continue
		}
		pieces := slices.DeleteFunc(p.Pieces(h.start, h.end), func(piece check.Piece) bool {
			return strings.HasPrefix(piece.Span.In(m.draft.Text), "{{") // the value in the front matter is hidden
		})
		if len(pieces) > 0 {
			m.tell(h.kind, p.Text[h.start:h.end], h.mask, 1)
		}
		for i, mask := range shared(h.mask, len(pieces)) {
			piece := pieces[i]
			if mask == "" && m.alone(piece.Span) {
				mask = "×"
			}
			if piece.Exact {
				m.edits = append(m.edits, source.Edit{Span: piece.Span, New: mask})
			} else {
				if blocks[piece.Span] == nil {
					order = append(order, piece)
				}
				blocks[piece.Span] = append(blocks[piece.Span], hit{start: max(h.start, piece.Start) - piece.Start, end: min(h.end, piece.End) - piece.Start, mask: mask})
			}
		}
	}
	for _, piece := range order {
		m.written(piece.Span, p.Text[piece.Start:piece.End], blocks[piece.Span], escaped)
	}
}

// shared shares a mask out among the pieces of what it hides: a character each, the
// rest to the last.
func shared(mask string, pieces int) []string {
	out := make([]string, pieces)
	for i := range pieces {
		_, n := utf8.DecodeRuneInString(mask)
		if i == pieces-1 {
			n = len(mask)
		}
		out[i], mask = mask[:n], mask[n:]
	}
	return out
}

// alone tells whether a stretch is all that two marks of Markdown enclose: without it
// they would print.
func (m *masker) alone(at source.Span) bool {
	before, after := m.draft.Text[:at.Start], m.draft.Text[at.End:]
	return strings.HasSuffix(before, "*") && strings.HasPrefix(after, "*") || strings.HasSuffix(before, "[") && strings.HasPrefix(after, "]")
}

// scalar hides stretches of a value of the front matter.
func (m *masker) scalar(v doc.Scalar, hits []hit) {
	hits = slices.DeleteFunc(slices.Clone(hits), func(h hit) bool {
		stays := v.Text[h.start:h.end] == h.mask
		if stays {
			m.kept = append(m.kept, v.Within(m.draft.Text, h.start, h.end))
		}
		return stays
	})
	for _, h := range hits {
		m.tell(h.kind, v.Text[h.start:h.end], h.mask, 1)
	}
	if v.Within(m.draft.Text, 0, 0).Empty() {
		for _, h := range hits {
			m.edits = append(m.edits, source.Edit{Span: v.Within(m.draft.Text, h.start, h.end), New: h.mask})
		}
		return
	}
	m.written(v.Span, v.Text, hits, parse.Scalar)
}

// written hides stretches of a text that is written otherwise than it reads: where
// each is found as it reads, one after the other, there; else the text is written anew.
func (m *masker) written(at source.Span, text string, hits []hit, write func(string) string) {
	raw := at.In(m.draft.Text)
	var edits []source.Edit
	from := 0
	var anew strings.Builder
	done := 0
	for _, h := range hits {
		anew.WriteString(text[done:h.start] + h.mask)
		done = h.end
		if i := strings.Index(raw[from:], text[h.start:h.end]); i >= 0 {
			start := from + i
			from = start + h.end - h.start
			edits = append(edits, source.Edit{Span: source.Span{Start: at.Start + start, End: at.Start + from}, New: h.mask})
		}
	}
	anew.WriteString(text[done:])
	if len(edits) < len(hits) {
		edits = []source.Edit{{Span: at, New: write(anew.String())}}
	}
	m.edits = append(m.edits, edits...)
}

// escaped writes a text so that Markdown reads it as it is.
func escaped(text string) string {
	var out strings.Builder
	for _, r := range text {
		if strings.ContainsRune(`\*[]<>|&#`+"`", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// tell counts what was hidden.
func (m *masker) tell(kind Kind, original, mask string, count int) {
	key := Masked{Kind: kind, Original: original, Mask: mask}
	i, ok := m.seen[key]
	if !ok {
		i = len(m.list)
		m.seen[key] = i
		m.list = append(m.list, key)
	}
	m.list[i].Count += count
}

// copy makes the edits. Those that touch one another are left to the first.
func (m *masker) copy() *Copy {
	slices.SortStableFunc(m.edits, func(a, b source.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	end := 0
	m.edits = slices.DeleteFunc(m.edits, func(e source.Edit) bool {
		if e.Span.Start < end {
			return true
		}
		end = e.Span.End
		return false
	})
	text, err := source.Apply(m.draft.Text, m.edits)
	if err != nil {
		panic(err) // edits lie apart, and on characters: a test holds it
	}
	slices.SortStableFunc(m.list, func(a, b Masked) int { return cmp.Compare(a.Kind, b.Kind) })
	return &Copy{Text: text, Edits: m.edits, List: m.list}
}
