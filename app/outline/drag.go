package outline

import "fyne.io/fyne/v2"

// A place is where a section may go: a height of the list, and how deep it would stand.
type place struct{ y, left float32 }

// places are all places of section i in the order of the list, and which of them it has:
// before each of the sections beside it and behind the last, in its own section of the
// higher level and in those beside that.
func (p *Pane) places(i int) (out []place, here int) {
	of := p.entries[i]
	if of.Beside == 0 {
		return nil, -1
	}
	ups := []int{of.up}
	if of.up >= 0 {
		ups = ups[:0]
		for j, e := range p.entries {
			if e.Beside > 0 && e.row == p.entries[of.up].row {
				ups = append(ups, j)
			}
		}
	}
	left := side + float32(of.Depth)*step
	for _, up := range ups {
		end := float32(0)
		if up >= 0 {
			end = float32(p.end(up)) * rowHigh
		}
		for j, e := range p.entries {
			if e.Beside == 0 || e.up != up || e.level != of.level || up < 0 && e.row != of.row {
				continue
			}
			if j == i {
				here = len(out)
			}
			out = append(out, place{float32(j) * rowHigh, left})
			end = float32(p.end(j)) * rowHigh
		}
		out = append(out, place{end, left})
	}
	return out, here
}

// end is the entry behind section i and all that is listed below it.
func (p *Pane) end(i int) int {
	end := i + 1
	for end < len(p.entries) && p.entries[end].Depth > p.entries[i].Depth {
		end++
	}
	return end
}

// placeAt is the place of entry i, by index, that a height of the list is nearest to; -1
// where it cannot move.
func (p *Pane) placeAt(i int, y float32) int {
	all, _ := p.places(i)
	if len(all) < 3 {
		return -1 // before itself and behind
	}
	best := 0
	for k, at := range all {
		if abs(at.y-y) < abs(all[best].y-y) {
			best = k
		}
	}
	return best
}

func abs(v float32) float32 { return max(v, -v) }

// steps is how far entry i moves to a place: of those before and behind itself neither is
// a step.
func (p *Pane) steps(i, to int) int {
	_, here := p.places(i)
	if to > here {
		return to - here - 1
	}
	return to - here
}

// showMark draws a line where the section of entry i would go.
func (p *Pane) showMark(i, to int) {
	all, _ := p.places(i)
	if to < 0 || to >= len(all) {
		p.mark.Hide()
		return
	}
	p.mark.Move(fyne.NewPos(all[to].left, max(0, all[to].y-1)))
	p.mark.Resize(fyne.NewSize(p.list.Size().Width-all[to].left-side, 2))
	p.mark.Show()
	p.mark.Refresh()
}
