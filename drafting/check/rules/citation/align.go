package citation

// mostCells bounds the work of one alignment: 1,000 characters against 1,500.
const mostCells = 1_500_000

// align finds the stretch of the original from rune at on that a segment is likest to,
// and adds the differences; end is behind that stretch, matched the characters that are
// the same. The ends of the original are free, a changed character costs no more than
// one put in or left out.
func (c *comparison) align(s segment, at int) (end, matched int) {
	a, b := c.quote.runes[s.from:s.to], c.words.runes[min(at, len(c.words.runes)):]
	n, m := len(a), len(b)
	if n == 0 || m == 0 || n*m > mostCells {
		return 0, 0
	}
	steps := make([]byte, (n+1)*(m+1)) // 1: both, 2: of the quotation only, 3: of the original only
	row, above := make([]int, m+1), make([]int, m+1)
	for i := 1; i <= n; i++ {
		row[0] = -i
		steps[i*(m+1)] = 2
		for j := 1; j <= m; j++ {
			best, step := above[j-1]-1, byte(1)
			if a[i-1] == b[j-1] {
				best = above[j-1] + 2
			}
			if v := above[j] - 1; v > best {
				best, step = v, 2
			}
			if v := row[j-1] - 1; v > best {
				best, step = v, 3
			}
			row[j], steps[i*(m+1)+j] = best, step
		}
		row, above = above, row
	}
	j := 0
	for k := range above {
		if above[k] >= above[j] {
			j = k
		}
	}
	return c.trace(s, at, j, steps, m+1)
}

// trace follows the steps back from the end at rune j.
func (c *comparison) trace(s segment, at, j int, steps []byte, width int) (end, matched int) {
	end = at + j
	var found []difference
	for i := s.to - s.from; i > 0; {
		from, words := s.from+i, at+j
		switch steps[i*width+j] {
		case 1:
			i, j = i-1, j-1
			if c.quote.runes[s.from+i] == c.words.runes[at+j] {
				matched++
				continue
			}
		case 2:
			i--
		case 3:
			j--
		default:
			return end, matched
		}
		d := difference{s.from + i, from, at + j, words}
		if n := len(found); n > 0 && found[n-1].from-d.to <= 1 && found[n-1].wordsFrom-d.wordsTo <= 1 {
			found[n-1].from, found[n-1].wordsFrom = d.from, d.wordsFrom
		} else {
			found = append(found, d)
		}
	}
	for k := len(found) - 1; k >= 0; k-- {
		c.differs = append(c.differs, found[k])
	}
	return end, matched
}
