package main

import (
	"fmt"

	"jianwen/search/index"
)

func describe(lists []*list) {
	sc := spread(lists)
	for f := range features {
		var a, b, na, nb float64
		for _, l := range lists {
			for i, h := range l.hits {
				if l.right[i] {
					a += float64(h.Features[f])
					na++
				} else {
					b += float64(h.Features[f])
					nb++
				}
			}
		}
		fmt.Printf("%-15s std %.4f right %.4f wrong %.4f\n", index.FeatureNames[f], sc[f], a/na, b/nb)
	}
}
