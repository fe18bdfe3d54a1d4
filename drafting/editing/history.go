package editing

import (
	"strings"
	"time"

	"jianwen/drafting/source"
)

// Kind is what a step of the history is: steps of one kind that follow on are undone
// together where people think of them as one.
type Kind uint8

// The kinds.
const (
	Alone   Kind = iota // a paste, a fix, a division: a step of its own
	Typed               // a character typed
	Erased              // a character taken out
	Entered             // a word from the input method: a step of its own
)

// pause parts two runs of typing.
const pause = 2 * time.Second

// A step is what one undo takes back: batches of edits in order, and the selections
// around them.
type step struct {
	name          string
	kind          Kind
	last          time.Time
	batches       []batch
	before, after Selection
}

// A batch is edits made at once, and those that take them back.
type batch struct{ edits, back []source.Edit }

// A history is steps that were made and those that were taken back, the last one last.
type history struct{ past, future []step }

// add takes in a batch: into the last step where it goes on from that, else as a new one.
func (h *history) add(b batch, s step) {
	h.future = nil
	if n := len(h.past); n > 0 && h.past[n-1].goesOn(s) {
		last := &h.past[n-1]
		last.batches = append(last.batches, b)
		last.after, last.last = s.after, s.last
		return
	}
	s.batches = []batch{b}
	h.past = append(h.past, s)
}

// goesOn reports whether a step is more of the same: characters typed or taken out one
// after another, at one place, without a pause.
func (s *step) goesOn(next step) bool {
	return s.kind == next.kind && (s.kind == Typed || s.kind == Erased) &&
		s.after == next.before && next.before.Empty() && next.last.Sub(s.last) < pause
}

// part keeps what comes next from being undone with what came last.
func (h *history) part() {
	if n := len(h.past); n > 0 {
		h.past[n-1].kind = Alone
	}
}

// inverse is the edits that take edits of a text back, in the text they leave. They are
// copies: a character cut from a text would keep all of it in memory.
func inverse(text string, edits []source.Edit) []source.Edit {
	sorted := sortedEdits(edits)
	back := make([]source.Edit, len(sorted))
	shift := 0
	for i, e := range sorted {
		start := e.Span.Start + shift
		back[i] = source.Edit{Span: source.Span{Start: start, End: start + len(e.New)}, New: strings.Clone(e.Span.In(text))}
		shift += len(e.New) - e.Span.Len()
	}
	return back
}
