package statutes

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed codes.tsv
var codesTable string

// A Code is a short name under which the program's rules cite what they rest on, as JY
// in "JY 16(3)".
type Code struct {
	Code       string
	Title      string
	SecondHand bool // only a second-hand text was seen
}

var codes = sync.OnceValue(func() (out []Code) {
	for line := range strings.Lines(codesTable) {
		if fields := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(fields) == 3 {
			out = append(out, Code{fields[0], fields[1], fields[2] == "W"})
		}
	}
	return out
})

// CodesIn are the codes that sources of rules name, in the order of the table. S stands
// before the article without a blank: S10.
func CodesIn(sources ...string) (out []Code) {
	named := map[string]bool{}
	for _, source := range sources {
		for _, word := range strings.FieldsFunc(source, func(r rune) bool {
			return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}) {
			named[word] = true
			if article, ok := strings.CutPrefix(word, "S"); ok && article != "" && strings.Trim(article, "0123456789") == "" {
				named["S"] = true
			}
		}
	}
	for _, c := range codes() {
		if named[c.Code] {
			out = append(out, c)
		}
	}
	return out
}
