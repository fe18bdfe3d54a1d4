package paper

import "fyne.io/fyne/v2"

// A pool lends canvas objects for one drawing and takes them back for the next.
type pool[T fyne.CanvasObject] struct {
	all  []T
	lent int
}

// reset takes everything back.
func (p *pool[T]) reset() { p.lent = 0 }

// next lends an object, the same in the same order each time.
func (p *pool[T]) next(make func() T) T {
	if p.lent == len(p.all) {
		p.all = append(p.all, make())
	}
	p.lent++
	return p.all[p.lent-1]
}

// appendTo adds what is lent to objects.
func (p *pool[T]) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range p.all[:p.lent] {
		objects = append(objects, o)
	}
	return objects
}
