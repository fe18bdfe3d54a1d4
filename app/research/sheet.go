package research

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A List is clips under a title, to be written to a file.
type List struct {
	Title string // of a collection, or the words that were sought
	About string // what it is, in one line: how many, of which day
	Clips []Clip
	Heads Heads
}

// Heads are the names of the columns in the reader's language.
type Heads struct{ Number, Citation, About, Words, Note, Source string }

// Write is a list as the file of a name wants it: .xlsx or .docx.
func Write(name string, l List) ([]byte, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xlsx":
		return l.sheet()
	case ".docx":
		return l.letter()
	}
	return nil, fmt.Errorf("write a list as %q: only .xlsx and .docx", filepath.Ext(name))
}

// cellMost is how many characters a cell takes; Excel calls a file with more damaged.
const cellMost = 32767

// A column of the sheet: its head, how wide it is, in characters, and what it has.
type column struct {
	head string
	wide float64
	of   func(Clip) any
}

func (l List) columns() []column {
	return []column{
		{l.Heads.Citation, 34, func(c Clip) any { return c.name() }},
		{l.Heads.About, 26, func(c Clip) any { return c.About }},
		{l.Heads.Words, 80, func(c Clip) any { return cut(c.Words) }},
		{l.Heads.Note, 30, func(c Clip) any { return cut(c.Note) }},
	}
}

// name is what a clip is called, a passage of a letter with its heading.
func (c Clip) name() string {
	if c.Letter != "" && c.Label != "" {
		return c.Called() + " " + c.Label
	}
	return c.Called()
}

// sheet is the list as a workbook: a head that stays in sight and can be filtered by,
// a row for each clip, all text as text.
func (l List) sheet() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing of it is on the disk
	name := sheetName(l.Title)
	if err := f.SetSheetName("Sheet1", name); err != nil {
		return nil, fmt.Errorf("name the sheet: %w", err)
	}
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top"}})
	if err != nil {
		return nil, err
	}
	body, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}, NumFmt: 49})
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	columns := l.columns()
	row := []any{excelize.Cell{StyleID: head, Value: l.Heads.Number}}
	for i, c := range columns {
		row = append(row, excelize.Cell{StyleID: head, Value: c.head})
		if err := w.SetColWidth(i+2, i+2, c.wide); err != nil {
			return nil, err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, err
	}
	if err := w.SetRow("A1", row); err != nil {
		return nil, err
	}
	for n, clip := range l.Clips {
		row := []any{excelize.Cell{StyleID: body, Value: n + 1}}
		for _, c := range columns {
			row = append(row, excelize.Cell{StyleID: body, Value: c.of(clip)})
		}
		if err := w.SetRow(fmt.Sprintf("A%d", n+2), row); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	if err := f.AutoFilter(name, fmt.Sprintf("A1:E%d", len(l.Clips)+1), nil); err != nil {
		return nil, err
	}
	stamp := time.Now().UTC().Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{Title: l.Title, Description: l.About, Creator: l.Heads.Source, Created: stamp, Modified: stamp}); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}

// cut is a text as a cell takes it.
func cut(text string) string {
	if utf8.RuneCountInString(text) < cellMost {
		return text
	}
	return string([]rune(text)[:cellMost-1]) + "…"
}

// sheetName is a title as a sheet may be called: 31 characters, none of those that
// formulas use for places.
func sheetName(title string) string {
	title = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
			return ' '
		}
		return r
	}, title), " '")
	if r := []rune(title); len(r) > 31 {
		title = string(r[:30]) + "…"
	}
	if title == "" || strings.EqualFold(title, "history") { // Excel keeps that name for itself
		return "1"
	}
	return title
}
