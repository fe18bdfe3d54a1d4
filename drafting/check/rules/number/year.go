package number

import (
	"jianwen/drafting/quantity"
	"jianwen/search/law"
)

// A year is the one that a draft told last, through all its paragraphs.
type year struct {
	last   int
	issued law.Date
}

// complete gives a date without a year the one told last before it. Where that is
// later than the day of issue, as in a plan, the year is not known.
func (y *year) complete(d quantity.Day) quantity.Day {
	switch {
	case d.Year > 0:
		y.last = d.Year
	case y.last > 0 && y.last <= int(y.issued)/10000:
		d.Year = y.last
	}
	return d
}
