package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rivo/uniseg"
)

// columns sets rows under one another: every column as wide as its widest cell,
// two blanks between them, a Chinese character two wide as terminals show it.
func columns(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], uniseg.StringWidth(cell))
		}
	}
	var out strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-uniseg.StringWidth(cell)+2)
		}
		out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return out.String()
}

// narrowest is how narrow a column may become.
const narrowest = 10

// fitted cuts the cells of the columns that may be cut, until rows are at most width
// columns wide or these columns are narrow. The widest is cut first.
func fitted(rows [][]string, width int, cut ...int) [][]string {
	var widths []int
	total := -2
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], uniseg.StringWidth(cell))
		}
	}
	for _, w := range widths {
		total += w + 2
	}
	for ; total > width; total-- {
		widest := slices.MaxFunc(cut, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
		if widths[widest] <= narrowest {
			break
		}
		widths[widest]--
	}
	for _, row := range rows {
		for _, i := range cut {
			row[i] = clipped(row[i], widths[i])
		}
	}
	return rows
}

// clipped is the beginning of a text, at most width columns wide.
func clipped(text string, width int) string {
	if uniseg.StringWidth(text) <= width {
		return text
	}
	out := ""
	for _, r := range text {
		if uniseg.StringWidth(out+string(r)) > width-1 {
			break
		}
		out += string(r)
	}
	return out + "…"
}
