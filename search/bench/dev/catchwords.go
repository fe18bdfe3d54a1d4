package dev

import (
	"strconv"

	"jianwen/assets/lexicon"
)

// catchwords are the words of assets for the articles of the corpus, by row.
func (l *Library) catchwords() map[uint32]string {
	by := map[string]map[string]string{}
	for _, c := range lexicon.AllCatchwords() {
		by[c.Statute+"/"+c.Part] = c.By
	}
	out := map[uint32]string{}
	for i, a := range l.Articles {
		number := strconv.Itoa(a.Number)
		if a.Sub > 0 {
			number += "." + strconv.Itoa(a.Sub)
		}
		if words := by[a.Name+"/"+a.Part][number]; words != "" {
			out[uint32(i+1)] = words
		}
	}
	return out
}
