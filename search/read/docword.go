package read

import (
	"context"
	"strings"
)

// A word is the state of reading a .doc.
type word struct {
	sink
	fib         *fib
	main        []byte
	tableStream []byte
	formats     formats
	runs        runs
	lastRun     int
	asides      map[int]string // texts of notes by the place of their mark
	text        strings.Builder
	fields      []bool // of each open field: its result is being read
	numbering   *numbering
	listStyles  map[uint16]numRef
	unnumbered  bool // a paragraph has a number that could not be read
	counted     bool // the open paragraph has its number
	table, row  bool // open
	cell        bool
}

func (w *word) read(ctx context.Context) error {
	chars, err := w.pieces(ctx)
	if err != nil {
		return err
	}
	w.formats = readFormats(w.main, w.tableStream, w.fib.papx)
	w.runs = readRuns(w.main, w.tableStream, w.fib.chpx)
	var broken error
	w.numbering, w.listStyles, broken = readLists(w.tableStream, w.fib.lists, w.fib.overrides)
	if broken != nil {
		w.numbering, w.listStyles = nil, nil
	}
	stories := w.stories(chars)
	w.asides = map[int]string{}
	w.readNotes(w.fib.notes, stories[storyFootnotes])
	w.readNotes(w.fib.endnotes, stories[storyEndnotes])
	for _, story := range []int{storyMain, storyTextBoxes} {
		if err := w.story(ctx, stories[story]); err != nil {
			return err
		}
		w.asides = nil
	}
	if w.unnumbered {
		w.doc.Notes = append(w.doc.Notes, partly("文档里有自动生成的编号没有读出；需要编号时请另存为 .docx。", "numbers that the program makes by itself could not be read: save it as .docx if they matter"))
	}
	return nil
}

// stories cuts the text into its parts.
func (w *word) stories(chars []char) (out [8][]char) {
	at := 0
	for i, n := range w.fib.counts {
		end := min(at+int(n), len(chars))
		out[i] = chars[at:end]
		at = end
	}
	return out
}

// Characters that stand for something else ([MS-DOC] 2.4.1).
const (
	charNote       = 0x02
	charCell       = 0x07
	charLine       = 0x0b
	charPage       = 0x0c
	charParagraph  = 0x0d
	charColumn     = 0x0e
	charField      = 0x13
	charResult     = 0x14
	charFieldEnd   = 0x15
	charHardHyphen = 0x1e
)

func (w *word) story(ctx context.Context, chars []char) error {
	for cp, c := range chars {
		if cp%65536 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		switch c.r {
		case charParagraph, charPage:
			w.end(w.formats.at(c.fc))
		case charLine, charColumn:
			w.add(w.block(w.formats.at(c.fc)))
		case charCell:
			w.endCell(w.formats.at(c.fc))
		default:
			w.char(c, cp)
		}
	}
	w.end(format{})
	w.fields = nil
	w.close()
	w.table, w.row, w.cell = false, false, false
	return nil
}

func (w *word) char(c char, cp int) {
	switch c.r {
	case charField:
		if len(w.fields) < maxNested {
			w.fields = append(w.fields, false)
		}
		return
	case charResult:
		if n := len(w.fields); n > 0 {
			w.fields[n-1] = true
		}
		return
	case charFieldEnd:
		w.fields = w.fields[:max(0, len(w.fields)-1)]
		return
	}
	for _, result := range w.fields {
		if !result {
			return
		}
	}
	run := w.runs.at(c.fc, &w.lastRun)
	switch {
	case run.gone:
		return
	case run.special && c.r == '(':
		w.text.WriteString(run.symbol)
		return
	}
	switch c.r {
	case charNote:
		w.text.WriteString(w.asides[cp])
	case charHardHyphen:
		w.text.WriteByte('-')
	case 0:
	default:
		w.text.WriteRune(c.r)
	}
}

// block is what was written since the last mark.
func (w *word) block(f format) Block {
	b := Block{Text: clean(w.text.String()), Level: f.level, Center: f.center}
	w.text.Reset()
	ref := f.list
	if !ref.set {
		ref = w.listStyles[f.style]
	}
	switch {
	case ref.id == "" || ref.id == "0" || w.counted:
	case w.numbering == nil:
		w.unnumbered = w.unnumbered || b.Text != ""
	default:
		if number, gap := w.numbering.next(ref); number != "" && b.Text != "" {
			b.Number, b.Text = number, number+gap+b.Text
		}
	}
	w.counted = true
	return b
}

// end ends a paragraph.
func (w *word) end(f format) {
	b := w.block(f)
	w.counted = false
	switch {
	case f.inTable:
		w.openCellOnce()
	case w.table && !w.cell:
		w.closeTable()
		w.table, w.row = false, false
	}
	w.add(b)
}

func (w *word) openCellOnce() {
	if !w.table {
		w.openTable()
	}
	if !w.row {
		w.openRow()
	}
	if !w.cell {
		w.openCell()
	}
	w.table, w.row, w.cell = true, true, true
}

// endCell ends a cell or a row: where paragraphs have no properties, an empty cell
// that follows another ends the row.
func (w *word) endCell(f format) {
	b := w.block(f)
	w.counted = false
	if f.rowEnd || len(w.formats) == 0 && w.row && !w.cell && b.Text == "" {
		w.row, w.cell = false, false
		return
	}
	w.openCellOnce()
	w.add(b)
	w.cell = false
}

// readNotes finds the texts of notes by the places of their marks in the main text.
func (w *word) readNotes(where [2]extent, story []char) {
	marks, err := slice(w.tableStream, int64(where[0].at), int64(where[0].size))
	if err != nil {
		return
	}
	texts, err := slice(w.tableStream, int64(where[1].at), int64(where[1].size))
	if err != nil {
		return
	}
	for i := 0; 6*(i+1)+4 <= len(marks) && 4*(i+2) <= len(texts); i++ {
		from, to := int64(le32(texts[4*i:])), int64(le32(texts[4*i+4:]))
		if from < 0 || to > int64(len(story)) || to-from > maxNote || from > to {
			continue
		}
		var text strings.Builder
		for _, c := range story[from:to] {
			switch {
			case c.r == charParagraph:
				text.WriteByte(' ')
			case c.r >= ' ':
				text.WriteRune(c.r)
			}
		}
		if note := clean(text.String()); note != "" {
			w.asides[int(le32(marks[4*i:]))] = "〔注：" + note + "〕"
		}
	}
}
