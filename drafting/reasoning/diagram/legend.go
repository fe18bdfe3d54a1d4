package diagram

import "slices"

// legend explains boxes and lines below the picture, and sets its height. Samples that
// the width does not hold go on in the next row; what the picture does not have is not
// explained.
func (l *layout) legend(d *Diagram, y float64) {
	from := Point{margin, y}
	d.Strokes = append(d.Strokes, Line{Points: append([]Point{from}, straight(from, Point{d.Width - margin, y})...), Width: 0.75, Ink: Faint})
	y += 24
	x := float64(margin)
	sample := func(words string, draw func(x, y float64)) {
		width := 30 + l.Width(words, 10.5, false) + 22
		if x > margin && x+width-22 > d.Width-margin {
			x, y = margin, y+20
		}
		draw(x, y-4)
		d.Texts = append(d.Texts, Text{X: x + 30, Y: y, Size: 10.5, Ink: Dim, Words: words})
		x += width
	}
	box := func(ink Ink, hole bool) func(x, y float64) {
		return func(x, y float64) {
			d.Legend = append(d.Legend, Box{X: x, Y: y - 6, W: 22, H: 12, Ink: ink, Hole: hole})
		}
	}
	line := func(ink Ink, dashed, cross bool) func(x, y float64) {
		return func(x, y float64) {
			from, end := Point{x, y}, Point{x + 22, y}
			if cross {
				end.X -= 4
			}
			d.Strokes = append(d.Strokes, Line{
				Points: append([]Point{from}, straight(from, end)...),
				Width:  1.25, Ink: ink, Dashed: dashed, Arrow: !cross, Cross: cross,
			})
		}
	}
	for _, c := range l.columns {
		word := l.wordOf(firstNode(c))
		sample(word[0]+" "+word[1], box(kindInks[c.kind], false))
	}
	if slices.ContainsFunc(d.Boxes, func(b Box) bool { return b.Hole }) {
		sample("断点 hole", box(HoleInk, true))
	}
	if slices.ContainsFunc(d.Lines, func(l Line) bool { return l.Cross }) {
		sample("缺少的一环 what is missing", line(HoleInk, true, true))
	}
	sample("文中写明的联系 link told in the text", line(Dim, false, false))
	if slices.ContainsFunc(d.Lines, func(l Line) bool { return l.Dashed && !l.Cross }) {
		sample("按序号等推定的联系 link inferred", line(Dim, true, false))
	}
	d.Height = y + 14 + margin
}
