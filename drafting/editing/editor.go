package editing

import (
	"slices"
	"time"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// An Editor is a draft being written: its text, what is selected, and all that can be
// undone. It is for one goroutine.
type Editor struct {
	// OnEdit is told of edits that were made at once, in order; OnChange, after all edits
	// of a step that is undone or made again, that text or selection are others.
	OnEdit   func(edits []source.Edit)
	OnChange func()

	parse     func(text string) *doc.Document
	now       func() time.Time
	fields    []string // keys of the front matter whose values are printed
	tidy      func(key, value string) []string
	text      string
	selection Selection
	sheet     *Sheet // of text and the caret; nil until asked for
	history   history
}

// NewEditor makes an editor of an empty draft; parse reads a draft.
func NewEditor(parse func(text string) *doc.Document) *Editor {
	return &Editor{
		OnEdit: func([]source.Edit) {}, OnChange: func() {},
		parse: parse, now: time.Now,
	}
}

// Open takes up another draft, with nothing to undo.
func (e *Editor) Open(text string) {
	e.text, e.history, e.sheet = text, history{}, nil
	e.selection = At(e.Sheet().Top())
	e.sheet = nil
	e.OnChange()
}

// SetFields says which keys of the front matter are printed: a caret may stand in their
// values. tidy is how a value is to be written once the caret has left it: as itself, as
// a date is written, as several.
func (e *Editor) SetFields(keys []string, tidy func(key, value string) []string) {
	if slices.Equal(keys, e.fields) {
		return
	}
	e.fields, e.tidy, e.sheet = slices.Clone(keys), tidy, nil
}

// Text is the draft.
func (e *Editor) Text() string { return e.text }

// Selection is what is selected.
func (e *Editor) Selection() Selection { return e.selection }

// Selected is what is printed of the selection.
func (e *Editor) Selected() string {
	if e.selection.Empty() {
		return ""
	}
	return e.Sheet().Printed(e.selection.Span())
}

// Sheet is the draft as keys see it now.
func (e *Editor) Sheet() *Sheet {
	if e.sheet == nil {
		e.sheet = Read(e.parse(e.text), e.selection.Caret, e.fields...)
	}
	return e.sheet
}

// Select moves caret and anchor to the nearest places where a caret may stand. What is
// selected lies in one field of the front matter, or in the body: where the caret is
// beyond that, it goes to the end of it.
func (e *Editor) Select(s Selection) {
	sheet := e.Sheet()
	s = sheet.within(Selection{Anchor: sheet.Snap(s.Anchor), Caret: sheet.Snap(s.Caret)})
	text := e.text
	if s = e.leave(s); s == e.selection && text == e.text {
		return
	}
	e.history.part()
	e.selection, e.sheet = s, nil
	e.OnChange()
}

// Type puts a character, or what is pasted, in the place of the selection.
func (e *Editor) Type(name, text string, kind Kind) {
	if !e.selection.Empty() {
		kind = Alone
	}
	e.make(name, kind, e.Sheet().Type(e.selection, text))
}

// BackSpace takes out the selection or the character before the caret.
func (e *Editor) BackSpace(name string) { e.erase(name, e.Sheet().BackSpace(e.selection)) }

// Delete takes out the selection or the character behind the caret.
func (e *Editor) Delete(name string) { e.erase(name, e.Sheet().Delete(e.selection)) }

func (e *Editor) erase(name string, c Change) {
	kind := Erased
	if !e.selection.Empty() {
		kind = Alone
	}
	e.make(name, kind, c)
}

// EraseTo takes out what lies between the caret and another place; the selection
// where there is one.
func (e *Editor) EraseTo(name string, offset int) {
	span := e.selection.Span()
	if span.Empty() {
		span = e.Sheet().within(Selection{Anchor: e.selection.Caret, Caret: offset}).Span()
	}
	e.make(name, Alone, e.Sheet().Erase(span))
}

// Break is Enter.
func (e *Editor) Break(name string) {
	if e.selection.Empty() {
		e.make(name, Alone, e.Sheet().Break(e.selection.Caret))
		return
	}
	before := e.selection
	e.make(name, Alone, e.Sheet().Erase(before.Span()))
	e.join(func() { e.make(name, Alone, e.Sheet().Break(e.selection.Caret)) })
}

// join makes what follows part of the last step.
func (e *Editor) join(more func()) {
	n := len(e.history.past)
	more()
	if n == 0 || len(e.history.past) <= n {
		return
	}
	first := &e.history.past[n-1]
	for _, s := range e.history.past[n:] {
		first.batches = append(first.batches, s.batches...)
		first.after = s.after
	}
	e.history.past = e.history.past[:n]
}

// Apply makes edits that come from elsewhere, such as a fix, as one step. The caret
// stays with the words it stands in. Edits that do not fit are an error and change nothing.
func (e *Editor) Apply(name string, edits []source.Edit) error {
	if _, err := source.Apply(e.text, edits); err != nil {
		return err
	}
	after := Selection{Anchor: source.Moved(e.selection.Anchor, edits), Caret: source.Moved(e.selection.Caret, edits)}
	e.make(name, Alone, Change{Edits: edits, After: after})
	return nil
}

// make makes a change and keeps how to take it back.
func (e *Editor) make(name string, kind Kind, c Change) {
	after, err := source.Apply(e.text, c.Edits)
	if err != nil || after == e.text {
		if c.After != e.selection {
			e.Select(c.After)
		}
		return
	}
	b := batch{edits: c.Edits, back: inverse(e.text, c.Edits)}
	e.history.add(b, step{name: name, kind: kind, last: e.now(), before: e.selection, after: c.After})
	e.become(after, c.After, c.Edits)
}

// become shows another text.
func (e *Editor) become(text string, s Selection, edits []source.Edit) {
	e.text, e.selection, e.sheet = text, s, nil
	e.OnEdit(edits)
	e.OnChange()
}

// Undo takes the last step back and tells its name; "" where there is none.
func (e *Editor) Undo() (name string) {
	n := len(e.history.past)
	if n == 0 {
		return ""
	}
	s := e.history.past[n-1]
	for _, b := range slices.Backward(s.batches) {
		e.replay(b.back)
	}
	e.show(s.before)
	e.history.past, e.history.future = e.history.past[:n-1], append(e.history.future, s)
	return s.name
}

// Redo makes the step again that was taken back last, and tells its name.
func (e *Editor) Redo() (name string) {
	n := len(e.history.future)
	if n == 0 {
		return ""
	}
	s := e.history.future[n-1]
	for _, b := range s.batches {
		e.replay(b.edits)
	}
	e.show(s.after)
	e.history.future, e.history.past = e.history.future[:n-1], append(e.history.past, s)
	e.history.part()
	return s.name
}

// replay makes edits that fit because they were made before. Nothing is shown yet: the
// text between two batches need not have the place where the caret stands in the end.
func (e *Editor) replay(edits []source.Edit) {
	if after, err := source.Apply(e.text, edits); err == nil {
		e.text, e.sheet = after, nil
		e.OnEdit(edits)
	}
}

// show shows what was replayed.
func (e *Editor) show(s Selection) {
	e.selection, e.sheet = s, nil
	e.OnChange()
}

// CanUndo and CanRedo tell what there is, by name; "" for nothing.
func (e *Editor) CanUndo() string { return nameOf(e.history.past) }

// CanRedo is the name of the step that Redo would make.
func (e *Editor) CanRedo() string { return nameOf(e.history.future) }

func nameOf(steps []step) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].name
}

// sortedEdits are edits in the order in which they apply.
func sortedEdits(edits []source.Edit) []source.Edit {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b source.Edit) int {
		switch {
		case a.Span.Start != b.Span.Start:
			return a.Span.Start - b.Span.Start
		case a.Span.Empty() && !b.Span.Empty():
			return -1
		case !a.Span.Empty() && b.Span.Empty():
			return 1
		}
		return 0
	})
	return sorted
}

// Make makes a change of the sheet as one step; it tells whether there was one to make.
func (e *Editor) Make(name string, c Change) bool {
	if len(c.Edits) == 0 {
		return false
	}
	e.make(name, Alone, c)
	return true
}

// Retype puts text in the place of a stretch, as one step.
func (e *Editor) Retype(name string, s Selection, text string) {
	e.selection, e.sheet = s, nil
	e.make(name, Alone, e.Sheet().Type(s, text))
}

// Replace puts a text in the place of each of several stretches, as one step.
func (e *Editor) Replace(name string, spans []source.Span, with string) {
	e.make(name, Alone, e.Sheet().Replace(spans, with))
}
