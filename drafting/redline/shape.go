package redline

import (
	"regexp"
	"strings"

	"jianwen/drafting/compare"
)

// fence tells a line that begins or ends a part.
func fence(line string) bool { return strings.HasPrefix(line, ":::") }

// cells tells a row of a table.
func cells(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "|") }

// rule tells the line between a table's head and its rows.
func rule(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "-") && strings.Trim(line, "|-: ") == "" && strings.Contains(line, "|")
}

// numbers are the official numbers that make a paragraph a heading, by level.
var numbers = []*regexp.Regexp{
	regexp.MustCompile(`^[一二三四五六七八九十百]+、`),
	regexp.MustCompile(`^（[一二三四五六七八九十百]+）`),
	regexp.MustCompile(`^[0-9]+[.．]`),
	regexp.MustCompile(`^（[0-9]+）`),
}

// numbered is the level of a heading whose number was changed, which with both numbers
// before it would be read as none; 0 for any other paragraph.
func numbered(d *compare.Difference, p compare.Paragraph) int {
	for i, number := range numbers {
		before, after := number.FindString(p.Old.In(d.Old)), number.FindString(p.New.In(d.New))
		if before != "" && after != "" && before != after {
			return i + 1
		}
	}
	return 0
}

// changed tells whether a paragraph that has moved is another one as well.
func changed(p compare.Paragraph) bool {
	for _, s := range p.Stretches {
		if s.Kind != compare.Same {
			return true
		}
	}
	return false
}
