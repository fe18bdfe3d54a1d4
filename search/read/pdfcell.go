package read

import "strings"

// A cell is one or more lines of a page above one another.
type cell struct {
	text        string
	left, right float64
	top, bottom float64 // base lines of the first and the last line
	size        float64
}

// join puts pieces beside one another together, with a tab between them: the cells
// of a table, which may have several lines each, and halves of a line.
func join(rows []*row) []row {
	var lines [][]cell
	for _, r := range rows {
		c := cell{text: strings.TrimSpace(r.text.String()), left: r.left, right: r.right, top: r.y, bottom: r.y, size: r.size}
		n := len(lines)
		switch {
		case n > 0 && c.beside(last(lines[n-1])):
			lines = stack(lines, c)
			n = len(lines)
			lines[n-1] = append(lines[n-1], c)
		case n > 0 && len(lines[n-1]) > 1 && c.under(last(lines[n-1])):
			last(lines[n-1]).add(c)
		default:
			lines = append(lines, []cell{c})
		}
	}
	out := make([]row, len(lines))
	for i, cells := range lines {
		r := &out[i]
		*r = row{left: cells[0].left, right: last(cells).right, y: last(cells).bottom, size: cells[0].size}
		for j, c := range cells {
			if j > 0 {
				r.text.WriteByte('\t')
			}
			r.text.WriteString(c.text)
		}
	}
	return out
}

func last(cells []cell) *cell { return &cells[len(cells)-1] }

const maxCell = 1 << 14 // bytes of text in a cell

// beside: to the right of another cell and as high, or up to three lines higher.
func (c *cell) beside(other *cell) bool {
	size := min(c.size, other.size)
	return c.left >= other.right-size*overlap && c.top >= other.bottom-size*.4 && c.top <= other.top+size*3
}

// under: the next line of the same cell.
func (c *cell) under(other *cell) bool {
	down := other.bottom - c.top
	return len(other.text) < maxCell && near(c.size, other.size, other.size*.12) && down > other.size*.4 && down < other.size*2.2 &&
		c.left >= other.left-other.size*1.5 && c.left < other.right
}

func (c *cell) add(next cell) {
	c.text = joinText(c.text, next.text)
	c.left, c.right, c.bottom = min(c.left, next.left), max(c.right, next.right), next.bottom
}

// stack makes one cell of the lines before c that turn out to be the first cell of
// its row, as c stands beside them and above the last.
func stack(lines [][]cell, c cell) [][]cell {
	n := len(lines)
	if len(lines[n-1]) > 1 || c.top <= last(lines[n-1]).bottom+c.size*.4 {
		return lines
	}
	for n > 1 && len(lines[n-2]) == 1 {
		above, below := lines[n-2][0], &lines[n-1][0]
		if !below.under(&above) || c.left < above.right-c.size*overlap || above.top > c.top+c.size*3 {
			break
		}
		above.add(*below)
		lines[n-2][0] = above
		n--
		lines = lines[:n]
	}
	return lines
}
