package diagram

import "math"

// corner is the radius of a box's corners, barWidth the width of its coloured edge,
// which is less.
const (
	corner   = 5.0
	barWidth = 4.0
)

// A mark is what stands at the end of a line.
type mark struct {
	points []Point
	filled bool
}

// marks are the head or the cross at the end of a line.
func (l *Line) marks() []mark {
	n := len(l.Points)
	if n < 2 || !l.Arrow && !l.Cross {
		return nil
	}
	end, before := l.Points[n-1], l.Points[n-2]
	dx, dy := end.X-before.X, end.Y-before.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		dx, dy, length = 1, 0, 1
	}
	dx, dy = dx/length, dy/length
	if l.Cross {
		const r = 4
		return []mark{
			{points: []Point{{end.X - r, end.Y - r}, {end.X + r, end.Y + r}}},
			{points: []Point{{end.X - r, end.Y + r}, {end.X + r, end.Y - r}}},
		}
	}
	const long, half = 7, 3
	back := Point{end.X - dx*long, end.Y - dy*long}
	return []mark{{points: []Point{end, {back.X - dy*half, back.Y + dx*half}, {back.X + dy*half, back.Y - dx*half}}, filled: true}}
}
