package index

import "cmp"

// A heap keeps the best candidates, the worst of them on top.
type heap []candidate

// better orders candidates: by score, and by row where they are equal.
func better(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Row, b.Row))
}

// full tells whether h has size candidates and all of them are better than c.
func (h heap) full(size int, c candidate) bool {
	return len(h) == size && better(c, h[0]) >= 0
}

// push takes c in, and drops the worst where there are more than size.
func (h *heap) push(c candidate, size int) {
	if h.full(size, c) {
		return
	}
	if len(*h) == size {
		(*h)[0] = c
		h.down()
		return
	}
	*h = append(*h, c)
	for i := len(*h) - 1; i > 0; {
		up := (i - 1) / 2
		if better((*h)[i], (*h)[up]) <= 0 {
			return
		}
		(*h)[i], (*h)[up] = (*h)[up], (*h)[i]
		i = up
	}
}

// down moves the top to its place.
func (h heap) down() {
	for i := 0; ; {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(h); child++ {
			if better(h[child], h[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return
		}
		h[i], h[worst] = h[worst], h[i]
		i = worst
	}
}
