package law

// Near gives the statutes whose canonical titles may be at most some slips away from a
// name: titles of about its length that have all but as many of its characters. It looks
// at every title and is for names that are not known.
func (n *Names) Near(name string, slips int, yield func(*Statute)) {
	key := []rune(Canonical(name))
	if len(key) == 0 || slips <= 0 {
		return
	}
	for i, title := range n.canonicalTitles() {
		if d := len(title) - len(key); d <= slips && -d <= slips && inCommon(key, title)+slips >= len(key) {
			yield(n.all[i])
		}
	}
}

// canonicalTitles are the canonical titles of all statutes, made when a name is not
// known for the first time.
func (n *Names) canonicalTitles() [][]rune {
	n.near.Do(func() {
		n.canonical = make([][]rune, len(n.all))
		for i, s := range n.all {
			n.canonical[i] = []rune(Canonical(s.Title))
		}
	})
	return n.canonical
}

// inCommon is how many characters of a name stand in another, wherever they stand.
func inCommon(a, b []rune) (n int) {
	for _, r := range a {
		for _, o := range b {
			if o == r {
				n++
				break
			}
		}
	}
	return n
}
