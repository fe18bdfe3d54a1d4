package facts

import (
	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// Quantities are the figures of a passage's text: numbers, dates, times, money,
// percentages and spans of time, with places in that text. A date without a year is of
// the year told before it in the passage; where none is told, its year is 0.
var Quantities = check.NewReading(quantity.Read)
