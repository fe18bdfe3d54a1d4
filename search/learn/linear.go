package main

import (
	"math"

	"jianwen/search/index"
)

const features = len(index.Features{})

// How long linear steps, and how strongly it is pulled towards 0. Neither more steps
// nor other pulls (0.001 to 0.1) changed a figure by more than .003.
const (
	steps  = 150
	shrink = 0.01
)

// linear finds the weights of a sum of features by LambdaRank with Adam's steps.
// Features are brought to one scale for it. Boosted trees in its place, or on top
// of it, lost .05 of nDCG to over-fitting: 329 questions are few. Keeping every
// weight above 0 lost .015: title, extra and run partly take back what cover says.
func linear(lists []*list) (w index.Vector) {
	scale := spread(lists)
	rows := make([][][features]float64, len(lists)) // scaled
	for i, l := range lists {
		rows[i] = make([][features]float64, len(l.hits))
		for j, h := range l.hits {
			for f, x := range h.Features {
				rows[i][j][f] = float64(x) / scale[f]
			}
		}
	}
	var at, first, second [features]float64
	for f := range at {
		at[f] = 0.1
	}
	var scores, pull []float64
	for step := 1; step <= steps; step++ {
		var slope [features]float64
		for i, l := range lists {
			scores = scores[:0]
			for j := range rows[i] {
				sum := 0.0
				for f, x := range rows[i][j] {
					sum += at[f] * x
				}
				scores = append(scores, sum)
			}
			pull = append(pull[:0], scores...)
			l.pulls(scores, pull)
			for j, p := range pull {
				for f, x := range rows[i][j] {
					slope[f] += p * x
				}
			}
		}
		rate := 0.25 * math.Min(1, 1.5*(1-float64(step)/float64(steps+1)))
		for f := range at {
			g := slope[f]/float64(len(lists)) - shrink*at[f]
			first[f] = 0.9*first[f] + 0.1*g
			second[f] = 0.99*second[f] + 0.01*g*g
			m, v := first[f]/(1-math.Pow(0.9, float64(step))), second[f]/(1-math.Pow(0.99, float64(step)))
			at[f] += rate * m / (math.Sqrt(v) + 1e-8)
		}
	}
	for f := range w {
		w[f] = at[f] / scale[f]
	}
	return w
}

// spread is the standard deviation of each feature, 1 of those that never vary.
func spread(lists []*list) (out [features]float64) {
	var n float64
	var sum, squares [features]float64
	for _, l := range lists {
		for _, h := range l.hits {
			n++
			for f, x := range h.Features {
				sum[f] += float64(x)
				squares[f] += float64(x) * float64(x)
			}
		}
	}
	for f := range out {
		out[f] = math.Sqrt(math.Max(0, squares[f]/n-sum[f]/n*sum[f]/n))
		if out[f] < 1e-9 {
			out[f] = 1
		}
	}
	return out
}
