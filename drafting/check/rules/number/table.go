package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/quantity"
	"jianwen/drafting/source"
)

// A figure is the number of a cell.
type figure struct {
	quantity.Value
	at source.Span
}

// tables checks the columns of every table that closes with a row of totals.
func tables(p *check.Pass) {
	var last *doc.Table
	for _, passage := range p.Passages {
		t, ok := passage.Block.(*doc.Table)
		if !ok || t == last || passage.Quoted {
			continue
		}
		last = t
		if n := len(t.Rows); n > 2 && totalRow(p, t.Rows[n-1]) {
			columns(p, t.Rows[:n-1], t.Rows[n-1])
		}
	}
}

// totalRow tells whether the first cell says that the row has totals.
func totalRow(p *check.Pass, row doc.Row) bool {
	if len(row.Cells) < 2 {
		return false
	}
	switch strings.TrimSpace(doc.PlainText(row.Cells[0].Inlines, p.Field)) {
	case "合计", "总计", "共计":
		return true
	}
	return false
}

// columns compares each column's sum with its total. A column with an empty cell, a
// subtotal or anything but plain numbers, money and amounts of one unit is left alone.
func columns(p *check.Pass, rows []doc.Row, totals doc.Row) {
	for _, row := range rows {
		if len(row.Cells) == 0 || strings.Contains(doc.PlainText(row.Cells[0].Inlines, p.Field), "计") {
			return
		}
	}
	for c := 1; c < len(totals.Cells); c++ {
		total, ok := cell(p, totals, c)
		if !ok {
			continue
		}
		sum, whole := new(big.Rat), true
		var related []check.Place
		for _, row := range rows {
			part, ok := cell(p, row, c)
			if whole = whole && ok && alike(part.Value, total.Value); !whole {
				break
			}
			sum.Add(sum, part.N)
			related = append(related, check.Place{Span: part.at, Zh: "分项", En: "a part"})
		}
		if whole && !rounded(sum, total.Value) {
			a, b := decimal(sum), decimal(total.N)
			p.Report(check.Finding{Span: total.at, Zh: "金额合计不符：" + a + "≠" + b, En: "the column does not add up: " + a + " ≠ " + b, Related: related})
		}
	}
}

// cell is the figure of a cell that has one and nothing else.
func cell(p *check.Pass, row doc.Row, c int) (figure, bool) {
	if c >= len(row.Cells) {
		return figure{}, false
	}
	text := strings.TrimSpace(doc.PlainText(row.Cells[c].Inlines, p.Field))
	values := quantity.Read(text)
	if len(values) != 1 || values[0].Written(text) != text {
		return figure{}, false
	}
	switch values[0].Kind {
	case quantity.Number, quantity.Amount, quantity.Money:
		return figure{values[0], row.Cells[c].Span}, true
	}
	return figure{}, false
}
