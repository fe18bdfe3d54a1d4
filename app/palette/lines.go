package palette

// A line of the list: a heading, or a hit.
type line struct {
	heading string
	hit     *Hit // nil: a heading
}

// grouped is all entries below the headings of their groups.
func grouped(entries []spelt) (out []line) {
	group := ""
	for i := range entries {
		e := entries[i].Entry
		if e.Group != group {
			group = e.Group
			out = append(out, line{heading: group})
		}
		out = append(out, line{hit: &Hit{Entry: e}})
	}
	return out
}

// ranked is the entries that fit a query, best first; each says its group, which has no
// heading any more.
func ranked(entries []spelt, query string) (out []line) {
	hits := find(entries, query)
	for i := range hits {
		if hits[i].Note == "" {
			hits[i].Note = hits[i].Group
		}
		out = append(out, line{hit: &hits[i]})
	}
	return out
}
