// Package quantity reads the figures of a Chinese text: numbers in Arabic and Chinese
// numerals, dates, times of day, money in figures and in words, percentages and spans
// of time, each with its place. It is a leaf: it knows nothing of drafts or rules.
//
// Values are exact (math/big.Rat); nothing is rounded on reading. Numbers that only
// name a thing (第八十五条, 〔2026〕12号, 证据1、3) are of kind [Ordinal].
package quantity

import "math/big"

// Kind is what a value is of.
type Kind uint8

const (
	Number  Kind = iota // a number without a unit: Arabic numerals only
	Amount              // things counted or measured: N and Unit
	Money               // N in whole units of Unit, such as 元
	Percent             // N is 34.2 for 34.2%
	Date                // Day; N is nil
	Time                // Clock; N is nil
	Span                // Length; N and Unit as its first part is written
	Age                 // N in years
	Ordinal             // the number of an article, a letter, an exhibit
)

// A Form is how a date is written.
type Form uint8

const (
	Arabic  Form = iota // 2026年3月5日
	Chinese             // 二〇二六年三月五日
	Dotted              // 2026.3.5
	Dashed              // 2026-3-5
	Slashed             // 2026/3/5
	Spoken              // 次日, 同日: told from the date before
)

// A Day is a day, a month (Day is 0) or a year (Month is 0 too) as it is written; it
// need not be one of the calendar. Year is 0 where the text did not tell it.
type Day struct {
	Year, Month, Day int
	Form             Form
	Told             bool // the year is written with it, not taken from what went before
	Padded           bool // its month or day has a leading zero
}

// A Length is a span of time. Months and minutes do not add up.
type Length struct {
	Months  int // 六个月, 两年
	Minutes int // 30小时40分, 七日
}

// A Value is one figure of a text. Bytes Start to End of the text are its place.
type Value struct {
	Kind       Kind
	Start, End int
	N          *big.Rat // nil for dates and times; callers do not change it
	Unit       string   // as written, without 万 and 亿, which N has in it
	Scale      string   // 万 or 亿 before the unit, as written
	Decimals   int      // digits behind the point, as written
	Words      bool     // money in capital numerals: 叁万捌仟元整
	Approx     bool     // 约, 余, 多, 近, 不足 stands beside it
	Day        Day
	Clock      int // minutes since midnight
	Length     Length
}

// Written is the value as the text has it.
func (v Value) Written(text string) string { return text[v.Start:v.End] }
