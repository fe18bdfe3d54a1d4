package diagram

import "math"

// place gives the slots of all columns their height on the page: the tallest column is
// stacked, the others go as near to what they are linked to as their order allows.
func (l *layout) place() {
	tallest := 0
	for i, c := range l.columns {
		stack(c.slots)
		if height(c) > height(l.columns[tallest]) {
			tallest = i
		}
	}
	for range sweeps {
		for i := tallest - 1; i >= 0; i-- {
			settle(l.columns[i].slots)
		}
		for i := tallest + 1; i < len(l.columns); i++ {
			settle(l.columns[i].slots)
		}
	}
	top := math.Inf(1)
	for _, c := range l.columns {
		for _, s := range c.slots {
			top = min(top, s.y)
		}
	}
	for _, c := range l.columns {
		for _, s := range c.slots {
			s.y = math.Round(s.y - top)
		}
	}
}

// stack puts slots one under the other.
func stack(slots []*slot) {
	y := 0.0
	for i, s := range slots {
		if i > 0 {
			y += gapBetween(slots[i-1], s)
		}
		s.y = y
		y += s.h
	}
}

func height(c *column) float64 {
	if len(c.slots) == 0 {
		return 0
	}
	last := c.slots[len(c.slots)-1]
	return last.y + last.h
}

func gapBetween(a, b *slot) float64 {
	if a.box == nil || b.box == nil {
		return laneGap
	}
	return boxGap
}

// settle moves slots to the mean height of their neighbours. Where they would overlap,
// they stand close together around the mean of what each wants: the places with the
// least squared distance from there (pool adjacent violators).
func settle(slots []*slot) {
	type pool struct {
		want, weight float64 // of the first slot's upper edge
		from, to     int
	}
	var pools []pool
	offset := 0.0 // of a slot below the first one when all stand close
	offsets := make([]float64, len(slots))
	for i, s := range slots {
		if i > 0 {
			offset += slots[i-1].h + gapBetween(slots[i-1], s)
		}
		offsets[i] = offset
		p := pool{wanted(s) - s.h/2 - offset, 1, i, i + 1}
		for len(pools) > 0 && pools[len(pools)-1].want >= p.want {
			q := pools[len(pools)-1]
			pools = pools[:len(pools)-1]
			p = pool{(q.want*q.weight + p.want*p.weight) / (q.weight + p.weight), q.weight + p.weight, q.from, p.to}
		}
		pools = append(pools, p)
	}
	for _, p := range pools {
		for i := p.from; i < p.to; i++ {
			slots[i].y = p.want + offsets[i]
		}
	}
}

// wanted is the mean height of a slot's neighbours; its own where it has none.
func wanted(s *slot) float64 {
	sum, n := 0.0, 0
	for _, k := range s.before {
		sum, n = sum+k.from.middle(), n+1
	}
	for _, k := range s.after {
		sum, n = sum+k.to.middle(), n+1
	}
	if n == 0 {
		return s.middle()
	}
	return sum / float64(n)
}
