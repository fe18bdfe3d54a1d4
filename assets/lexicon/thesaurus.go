package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed thesaurus.tsv
var thesaurus string

// A Lay is a word of lay people with the terms of statutes that it may stand for.
type Lay struct {
	Word  string   // 欠薪
	Terms []string // 拖欠劳动报酬, 拖欠工资; each stands in the text of some statute, none is Word
	Field string   // marriage, inheritance, tenancy, property, neighbours, contracts, labour, traffic, consumer, tort, medical, criminal, administrative, land, company, ip, tourism, insurance, procedure, minors
	Note  string   // "reviewed": judged one by one, see the head of thesaurus.tsv
}

// Thesaurus is every lay word, each once, by field. Callers must not change it.
func Thesaurus() []Lay { return layWords() }

var layWords = sync.OnceValue(readThesaurus)

// readThesaurus leaves out a line without its four fields; a test finds it.
func readThesaurus() []Lay {
	var all []Lay
	for line := range strings.Lines(thesaurus) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 4 {
			continue
		}
		all = append(all, Lay{Word: f[0], Terms: strings.Split(f[1], "；"), Field: f[2], Note: f[3]})
	}
	return all
}
