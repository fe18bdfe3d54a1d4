package diagram

import "jianwen/drafting/reasoning"

// sweeps is how often the columns are put in order; more changes nothing in practice.
const sweeps = 8

// busy is the number of links from which neighbours are no longer changed one by one:
// such a picture cannot be read anyhow.
const busy = 3000

// order puts each column in the order with few crossings. Problems stay as the draft has
// them: they are what a reader goes by. Everything else goes beside what it is linked
// to, in the order of the draft where that does not matter.
func (l *layout) order() {
	for _, c := range l.columns {
		number(c.slots)
	}
	best, least := l.ranks(), l.crossings()
	for range sweeps {
		for _, c := range l.outward() {
			l.gather(c)
		}
		if n := l.crossings(); n < least {
			best, least = l.ranks(), n
		}
	}
	for _, c := range l.columns {
		sorted(c.slots, best)
	}
	l.exchange()
}

// anchored tells whether a column keeps the order of the draft.
func anchored(c *column) bool { return c.kind == reasoning.ProblemKind }

// outward are the columns from the problems to the left, then to the right.
func (l *layout) outward() []*column {
	var out []*column
	for i := len(l.columns) - 1; i >= 0; i-- {
		if l.columns[i].kind < reasoning.ProblemKind {
			out = append(out, l.columns[i])
		}
	}
	for _, c := range l.columns {
		if c.kind >= reasoning.ProblemKind {
			out = append(out, c)
		}
	}
	return out
}

// gather sorts a column by the mean rank of what each slot is linked to.
func (l *layout) gather(c *column) {
	if anchored(c) {
		return
	}
	key := map[*slot]float64{}
	for _, s := range c.slots {
		key[s] = barycentre(s)
	}
	sorted(c.slots, key)
}

// barycentre is the mean rank of a slot's neighbours, each as a share of its column's
// last; its own where it has none.
func barycentre(s *slot) float64 {
	sum, n := 0.0, 0
	for _, k := range s.after {
		sum, n = sum+share(k.to), n+1
	}
	if n == 0 {
		for _, k := range s.before {
			sum, n = sum+share(k.from), n+1
		}
	}
	if n == 0 {
		return share(s)
	}
	return sum / float64(n)
}

// share is how far down its column a slot stands.
func share(s *slot) float64 { return float64(s.at) }

// ranks are where all slots stand.
func (l *layout) ranks() map[*slot]float64 {
	out := map[*slot]float64{}
	for _, c := range l.columns {
		for i, s := range c.slots {
			out[s] = float64(i)
		}
	}
	return out
}

// crossings is how many links cross between neighbouring columns; 0 in a busy picture,
// where it is not counted.
func (l *layout) crossings() int {
	n := 0
	for _, c := range l.columns {
		links := []*link{}
		for _, s := range c.slots {
			links = append(links, s.after...)
		}
		if len(links) > busy {
			return 0
		}
		for i, a := range links {
			for _, b := range links[:i] {
				if (a.from.at-b.from.at)*(a.to.at-b.to.at) < 0 {
					n++
				}
			}
		}
	}
	return n
}

// exchange changes neighbours in a column as long as that saves crossings.
func (l *layout) exchange() {
	for range sweeps {
		better := false
		for _, c := range l.outward() {
			if anchored(c) {
				continue
			}
			for i := 0; i+1 < len(c.slots); i++ {
				a, b := c.slots[i], c.slots[i+1]
				if gain(a, b) > 0 {
					c.slots[i], c.slots[i+1] = b, a
					a.at, b.at = i+1, i
					better = true
				}
			}
		}
		if !better {
			return
		}
	}
}

// gain is how many crossings fewer there are when a and b, its next neighbour, change
// places.
func gain(a, b *slot) int {
	if len(a.before)*len(b.before)+len(a.after)*len(b.after) > busy {
		return 0
	}
	n := 0
	for _, x := range a.before {
		for _, y := range b.before {
			n += sign(x.from.at - y.from.at)
		}
	}
	for _, x := range a.after {
		for _, y := range b.after {
			n += sign(x.to.at - y.to.at)
		}
	}
	return n
}

func sign(n int) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		return -1
	}
	return 0
}
