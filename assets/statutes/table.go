package statutes

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
)

//go:embed statutes.tsv
var statutesTable string

//go:embed texts.tsv
var textsTable string

//go:embed notes.tsv
var notesTable string

//go:embed repeals.tsv
var repealsTable string

//go:embed repealed.tsv
var repealedTable string

//go:embed names.tsv
var namesTable string

//go:embed aliases.tsv
var aliasesTable string

//go:embed moves.tsv
var movesTable string

// A row is a line of a table; a field that is not there is "".
type row []string

func (r row) field(i int) string {
	if i < len(r) {
		return r[i]
	}
	return ""
}

// number is a field of digits; 0 if it is empty.
func (r row) number(i int) int {
	n, err := strconv.Atoi(r.field(i))
	if err != nil {
		return 0
	}
	return n
}

// rows goes through the lines of a table that are not comments.
func rows(table string) iter.Seq[row] {
	return func(yield func(row) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}
