package library

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
)

// A comparedRow is what stands beside one another in a comparison.
type comparedRow struct {
	left, right []widgets.Piece
	both        []widgets.Piece // the two in one column
	differs     bool
}

func (r *comparedRow) item() item {
	return item{look: []widgets.Paragraph{line(r.both...)}, left: []widgets.Paragraph{line(r.left...)}, right: []widgets.Paragraph{line(r.right...)}}
}

// comparedRows are the paragraphs of two texts. What only the one has stands beside what
// only the other has at that place.
func comparedRows(d *compare.Difference) (out []comparedRow) {
	var gone, come []comparedRow
	flush := func() {
		for i := range max(len(gone), len(come)) {
			row := comparedRow{differs: true}
			if i < len(gone) {
				row.left, row.both = gone[i].left, gone[i].both
			}
			if i < len(come) {
				row.right, row.both = come[i].right, append(row.both, come[i].both...)
			}
			out = append(out, row)
		}
		gone, come = nil, nil
	}
	for _, p := range d.Paragraphs {
		if strings.TrimSpace(p.Old.In(d.Old)+p.New.In(d.New)) == "" {
			continue
		}
		switch row := rowOf(d, p); p.Kind {
		case compare.Deleted, compare.Left:
			gone = append(gone, row)
		case compare.Inserted, compare.Moved:
			come = append(come, row)
		default:
			flush()
			out = append(out, row)
		}
	}
	flush()
	return out
}

// rowOf is one paragraph of a comparison.
func rowOf(d *compare.Difference, p compare.Paragraph) comparedRow {
	row := comparedRow{differs: p.Kind != compare.Same}
	if p.Move > 0 {
		moved := widgets.Piece{Text: translations.T("library.moved-paragraph", p.Move), Small: true, Color: theme.ColorNamePlaceHolder}
		row.left, row.right, row.both = []widgets.Piece{moved}, []widgets.Piece{moved}, []widgets.Piece{moved}
	}
	switch p.Kind {
	case compare.Left, compare.Deleted:
		text := trimmed(p.Old.In(d.Old))
		row.left, row.both = append(row.left, widgets.Piece{Text: text, Ground: look.ColorNameDeleted}), append(row.both, shown(text, false, true))
		return row
	case compare.Inserted:
		text := trimmed(p.New.In(d.New))
		row.right, row.both = append(row.right, widgets.Piece{Text: text, Ground: look.ColorNameInserted}), append(row.both, shown(text, true, false))
		return row
	}
	for _, s := range p.Stretches {
		old, new := trimmed(s.Old.In(d.Old)), trimmed(s.New.In(d.New))
		switch s.Kind {
		case compare.Inserted:
			piece := shown(new, true, false)
			row.right, row.both = append(row.right, piece), append(row.both, piece)
		case compare.Deleted:
			piece := shown(old, false, true)
			row.left, row.both = append(row.left, piece), append(row.both, piece)
		default:
			row.left, row.right, row.both = append(row.left, widgets.Piece{Text: old}), append(row.right, widgets.Piece{Text: new}), append(row.both, widgets.Piece{Text: new})
		}
	}
	return row
}
