package main

import (
	"math"
	"slices"

	"jianwen/search/index"
)

const features = len(index.Features{})

// linear finds the weights of a sum of features by LambdaRank with Adam's steps.
// Features are brought to one scale for it. shrink is the pull towards 0.
func linear(lists []*list, steps int, shrink float64, only ...index.Feature) (w index.Vector) {
	scale := spread(lists)
	var at, first, second [features]float64
	for step := 1; step <= steps; step++ {
		var slope [features]float64
		for _, l := range lists {
			scores := make([]float64, len(l.hits))
			for i, h := range l.hits {
				for f, x := range h.Features {
					scores[i] += at[f] * float64(x) / scale[f]
				}
			}
			pull, weight := make([]float64, len(scores)), make([]float64, len(scores))
			l.pulls(scores, pull, weight)
			for i, h := range l.hits {
				for f, x := range h.Features {
					slope[f] += pull[i] * float64(x) / scale[f]
				}
			}
		}
		rate := 0.1 * math.Min(1, 2*(1-float64(step)/float64(steps+1)))
		for f := range at {
			g := slope[f]/float64(len(lists)) - shrink*at[f]
			if len(only) > 0 && !slices.Contains(only, index.Feature(f)) {
				continue
			}
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
