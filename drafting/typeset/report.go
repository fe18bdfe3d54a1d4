package typeset

import (
	"sort"

	"jianwen/drafting/typeset/fonts"
)

// report sums up what the blocks in use had to tell.
func (c *composer) report() Report {
	r := Report{Blanks: c.blanks}
	missing := map[rune]bool{}
	fallback := map[[2]string]map[rune]bool{}
	for _, e := range c.elements {
		for m := range e.set.missing {
			missing[m] = true
		}
		for s := range e.set.fallback {
			k := [2]string{string(s.role), s.face}
			if fallback[k] == nil {
				fallback[k] = map[rune]bool{}
			}
			fallback[k][s.r] = true
		}
	}
	r.Missing = sorted(missing)
	keys := make([][2]string, 0, len(fallback))
	for k := range fallback {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i][0]+keys[i][1] < keys[j][0]+keys[j][1] })
	for _, k := range keys {
		r.Fallbacks = append(r.Fallbacks, Fallback{Role: fonts.Role(k[0]), Face: k[1], Runes: sorted(fallback[k])})
	}
	for _, res := range c.Fonts.Report() {
		if c.roles[res.Role] && res.Kind != "official" {
			r.Fonts = append(r.Fonts, res)
		}
	}
	return r
}

func sorted(set map[rune]bool) []rune {
	out := make([]rune, 0, len(set))
	for r := range set {
		out = append(out, r)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}
