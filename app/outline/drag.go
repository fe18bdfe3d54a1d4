package outline

import "fyne.io/fyne/v2"

// placeAt is the place among the sections beside entry i that a height of the list is
// nearest to: before which of them, or behind the last. -1 where it cannot move.
func (p *Pane) placeAt(i int, y float32) int {
	if p.entries[i].Beside < 2 {
		return -1
	}
	place := 0
	for _, b := range p.blocks(i) {
		if y > (b.top+b.bottom)/2 {
			place++
		}
	}
	return place
}

// A block is a section with all that is listed below it, as heights of the list.
type block struct{ top, bottom float32 }

// blocks are the sections beside entry i, itself among them.
func (p *Pane) blocks(i int) (out []block) {
	of := p.entries[i]
	for j, e := range p.entries {
		if e.Beside == 0 || e.row != of.row {
			continue
		}
		end := j + 1
		for end < len(p.entries) && p.entries[end].Depth > e.Depth {
			end++
		}
		out = append(out, block{float32(j) * rowHigh, float32(end) * rowHigh})
	}
	return out
}

// showMark draws a line where the section of entry i would go.
func (p *Pane) showMark(i, place int) {
	all := p.blocks(i)
	if place < 0 || len(all) == 0 {
		p.mark.Hide()
		return
	}
	y := all[len(all)-1].bottom
	if place < len(all) {
		y = all[place].top
	}
	left := side + float32(p.entries[i].Depth)*step
	p.mark.Move(fyne.NewPos(left, max(0, y-1)))
	p.mark.Resize(fyne.NewSize(p.list.Size().Width-left-side, 2))
	p.mark.Show()
	p.mark.Refresh()
}
