package index

// BM25 in steps of frequency (see tier) and classes of length.

// gains is what one more step of frequency is worth to a text of each length: the
// differences of tf·(k1+1)/(tf+k1·(1−b+b·length/average)).
type gains [len(tiers)][lengthClasses]float32

func (w *Weights) gains(average float64) *gains {
	g := &gains{}
	for class := range lengthClasses {
		norm := w.K1 * (1 - w.B + w.B*classLength(class)/max(1, average))
		before := 0.0
		for i, step := range tiers {
			now := step.mean * (w.K1 + 1) / (step.mean + norm)
			g[i][class], before = float32(now-before), now
		}
	}
	return g
}
