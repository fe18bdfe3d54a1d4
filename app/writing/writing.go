// Package writing lets a person type on the page that prints.
//
//	key, mouse ─ [Writer] ─▶ input method first ─▶ drafting/editing ─▶ edits ─▶ Compile ─▶ pages ─▶ paper
//	                              │                                                        │
//	                              └─▶ what is being composed is set on the page too ◀──────┘
//
// What is shown is the draft with a word more: the text being composed stands at the
// caret as if it had been typed, so that the page breaks its lines as it will; and an
// empty paragraph, which the format does not know, has a character without width to
// stand on. Neither is ever part of the draft. Offsets are turned from one to the other
// at the door ([Writer.shown], [Writer.meant]).
package writing

import (
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/ime"
	"jianwen/app/ime/keys"
	"jianwen/app/paper"
	"jianwen/drafting"
	"jianwen/drafting/editing"
	"jianwen/drafting/source"
)

// A Writer is the hand that writes on a paper. Use it from the UI goroutine only.
type Writer struct {
	o      Options
	paper  *paper.Paper
	editor *editing.Editor
	board  *keys.Board

	compiler *drafting.Compiler // of what is shown
	aside    *drafting.Compiler // of the draft, where something else is shown
	snapshot *drafting.Snapshot // of the draft
	seen     *drafting.Snapshot // what is shown
	lines    []paper.Line       // of what is shown
	sorted   []paper.Line       // the same, by offset
	preedit  ime.Preedit
	extra    extra
	marks    []Mark
	margin   margin
	sought   editing.Search
	lit      []source.Span // where what is sought stands

	focused bool
	still   bool    // the view does not follow the caret
	blinked bool    // the caret is not shown at this moment
	ends    bool    // the caret stands at the end of a line, not at the head of the next
	goal    float64 // where the caret wants to be on the next line, pt; negative: where it is
	drag    dragging
	near    paper.Piece // where the caret was last: a value may be printed in two places
}

// Options are what a writer needs of its window.
type Options struct {
	Paper    *paper.Paper
	Board    *keys.Board // nil: no input method
	Terms    func(term string) bool
	Names    Names
	Changed  func(*drafting.Snapshot) // the draft is another one
	Edited   func([]source.Edit)      // edits that were made at once
	Moved    func()                   // caret or selection
	Copy     func(text string)
	Paste    func() string
	Shortcut func(fyne.Shortcut)  // a key with modifiers that is none of the writer's
	Key      func(*fyne.KeyEvent) // another one
	// Agree shows numbers that are to count on, and calls do where that is agreed to; nil:
	// they do.
	Agree  func(name string, counts []editing.Recount, do func())
	Struck func(at time.Time) // a character came in then and is set now; nil: nobody asks
	Pulse  func(on bool)      // begins to call [Writer.DragOn] several times a second, or ends it
}

// Names are what steps are called when they are undone.
type Names struct{ Type, Delete, Break, Paste, Cut, Clean, Level string }

// A Mark is a stretch of the draft to be underlined.
type Mark struct {
	Span  source.Span
	Look  paper.Underline // its piece is filled in
	Flag  fyne.Resource   // an icon in the margin beside it; nil for none
	Grave int             // of several flags of a line the gravest is shown
	Key   string          // for those who listen
}

// New makes a writer; it writes nothing until a draft is opened.
func New(o Options) *Writer {
	w := &Writer{o: o, paper: o.Paper, board: o.Board, goal: -1}
	return w
}

// Open takes up a draft that was compiled by c, whose options are used from now on.
func (w *Writer) Open(s *drafting.Snapshot, c, aside *drafting.Compiler) {
	w.Settle()
	w.compiler, w.aside, w.snapshot = c, aside, s
	w.editor = editing.NewEditor(c.Parse)
	w.extra, w.seen, w.marks, w.lit = extra{}, nil, nil, nil
	w.margin, w.near = margin{}, paper.Piece{}
	w.editor.Open(s.Text)
	w.editor.OnEdit = w.edited
	w.editor.OnChange = w.changed
	w.paper.SetHand(w)
	w.show()
}

// Close gives the paper back.
func (w *Writer) Close() {
	w.Settle()
	if w.board != nil && w.board.Serves(w) {
		w.board.SetClient(nil)
	}
	w.focused = false
	w.editor, w.snapshot, w.seen, w.lines, w.sorted = nil, nil, nil, nil, nil
	w.paper.SetHand(nil)
	w.paper.SetOverlay(paper.Overlay{})
}

// Editor is the draft being written; nil where none is open.
func (w *Writer) Editor() *editing.Editor { return w.editor }

// Snapshot is the draft as it stands.
func (w *Writer) Snapshot() *drafting.Snapshot { return w.snapshot }

// Composing reports whether the input method has something unfinished.
func (w *Writer) Composing() bool { return w.preedit.Text != "" }

// SetMarks underlines stretches of a draft; nothing where it is another one by now.
func (w *Writer) SetMarks(of *drafting.Snapshot, marks []Mark) {
	if of != w.snapshot {
		return
	}
	w.marks, w.margin.placed = marks, false
	w.overlay()
}

// edited moves the marks with the words they are under, and where is sought; what is
// written anew has no marks.
func (w *Writer) edited(edits []source.Edit) {
	kept := w.marks[:0]
	for _, m := range w.marks {
		if !source.Touches(edits, m.Span) {
			m.Span = source.Span{Start: source.Moved(m.Span.Start, edits), End: source.Moved(m.Span.End, edits)}
			kept = append(kept, m)
		}
	}
	w.marks = kept
	w.moveMargin(edits)
	w.moveSought(edits)
	w.o.Edited(edits)
}

// changed follows the editor: the draft is set and shown anew.
func (w *Writer) changed() {
	w.goal, w.ends = -1, false
	w.show()
}

// Apply makes edits that come from elsewhere, such as a fix, as one step; the view
// stays where it is. Edits that do not fit are an error.
func (w *Writer) Apply(name string, edits []source.Edit) error {
	w.Settle()
	w.still = true
	defer func() { w.still = false }()
	return w.editor.Apply(name, edits)
}

// SetCompilers sets the draft otherwise from now on, such as with guidance.
func (w *Writer) SetCompilers(c, aside *drafting.Compiler) {
	if w.editor == nil {
		return
	}
	w.compiler, w.aside, w.seen, w.snapshot = c, aside, nil, nil
	w.show()
}

// Settle ends what is being composed; it stays as text.
func (w *Writer) Settle() {
	if w.board != nil && w.editor != nil {
		w.board.Settle()
	}
}
