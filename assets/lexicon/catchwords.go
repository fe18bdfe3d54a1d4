package lexicon

import (
	"embed"
	"strings"
	"sync"
)

//go:embed catchwords/*.tsv
var catchwords embed.FS

// Catchwords are headings and everyday words for the articles of one statute, in
// our own wording: what a lawyer would call each provision, and how people without
// legal training ask about it.
type Catchwords struct {
	Statute string            // canonical title: 民法典
	Part    string            // 合同编, of a code whose parts are statutes of their own in some sources; else ""
	Text    string            // date of the text they were written for: 2020-05-28
	By      map[string]string // by number (585, 120.1): catchwords and lay words, parted by ；
	Heading map[string]string // by number: the catchwords alone
}

// AllCatchwords are the catchwords of every statute that has any.
var AllCatchwords = sync.OnceValue(func() (out []Catchwords) {
	files, err := catchwords.ReadDir("catchwords")
	if err != nil {
		panic(err) // it is embedded
	}
	for _, f := range files {
		data, err := catchwords.ReadFile("catchwords/" + f.Name())
		if err != nil {
			panic(err)
		}
		out = append(out, readCatchwords(string(data)))
	}
	return out
})

// readCatchwords reads a file: a head of # lines, then number, catchwords and lay
// words, parted by tabs.
func readCatchwords(data string) Catchwords {
	c := Catchwords{By: map[string]string{}, Heading: map[string]string{}}
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\r\n")
		if head, ok := strings.CutPrefix(line, "# "); ok {
			switch name, value, _ := strings.Cut(head, ":"); name {
			case "statute":
				c.Statute = strings.TrimSpace(value)
			case "part":
				c.Part = strings.TrimSpace(value)
			case "text":
				c.Text = strings.TrimSpace(value)
			}
			continue
		}
		columns := strings.SplitN(line, "\t", 3)
		if len(columns) < 2 {
			continue
		}
		c.Heading[columns[0]] = columns[1]
		c.By[columns[0]] = strings.Trim(strings.Join(columns[1:], "；"), "；")
	}
	return c
}
