package law

// A Fellow is a text of an old version with the one of a new version that is it, or
// what became of it.
type Fellow struct {
	Old, New   int
	Similarity float64 // 0 to 1; 1 is equal to the sign
}

// Fellows pairs texts as [Correspond] pairs articles, each with one at most: those in
// order first, whose likeness sums to most, then the likest of what is left, across the
// order. They come in the order of the old texts. Time and memory grow with the
// product of the two numbers.
func Fellows(old, new []string) (out []Fellow) {
	m := matched(unnumbered(old), unnumbered(new))
	for i, j := range m.toNew {
		if j >= 0 {
			out = append(out, Fellow{i, j, m.similarity[i]})
		}
	}
	return out
}

// unnumbered are texts as articles.
func unnumbered(texts []string) []*Article {
	out := make([]*Article, len(texts))
	for i, t := range texts {
		out[i] = &Article{Text: t}
	}
	return out
}
