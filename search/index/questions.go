package index

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// A Question is one that lay people asked, with the provisions that answer it.
type Question struct {
	ID       string
	Text     string
	Keywords string // that a lawyer would search
	Answers  []Provision
}

// A Provision is an article of a statute: by the title without 中华人民共和国, and the
// part where a statute's parts are counted as works (民法典/合同编).
type Provision struct {
	Statute string
	Part    string
	Number  int
	Sub     int
}

//go:embed known.tsv
var known string

// Questions are the questions that ship with the program (search/learn writes them,
// known.tsv says whence they come). The library finds the rows of their answers
// and gives them to NewLore.
var Questions = sync.OnceValue(func() []Question {
	var out []Question
	for line := range strings.Lines(known) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		q, err := readQuestion(strings.TrimSuffix(line, "\n"))
		if err != nil {
			panic(err) // a test reads them
		}
		out = append(out, q)
	}
	return out
})

// readQuestion reads a line: id, question, keywords, answers.
func readQuestion(line string) (q Question, err error) {
	cells := strings.Split(line, "\t")
	if len(cells) != 4 {
		return q, fmt.Errorf("known question %q: %d cells, not 4", line, len(cells))
	}
	q = Question{ID: cells[0], Text: cells[1], Keywords: cells[2]}
	for answer := range strings.SplitSeq(cells[3], "；") {
		p, err := readProvision(answer)
		if err != nil {
			return q, fmt.Errorf("known question %s: %w", q.ID, err)
		}
		q.Answers = append(q.Answers, p)
	}
	return q, nil
}

// readProvision reads 民法典/合同编/563 or 刑法//120-1.
func readProvision(text string) (p Provision, err error) {
	cells := strings.Split(text, "/")
	if len(cells) != 3 {
		return p, fmt.Errorf("answer %q is not statute/part/number", text)
	}
	number, sub, inserted := strings.Cut(cells[2], "-")
	p.Statute, p.Part = cells[0], cells[1]
	if p.Number, err = strconv.Atoi(number); err != nil {
		return p, fmt.Errorf("answer %q: %w", text, err)
	}
	if inserted {
		if p.Sub, err = strconv.Atoi(sub); err != nil {
			return p, fmt.Errorf("answer %q: %w", text, err)
		}
	}
	return p, nil
}

// String writes what readProvision reads.
func (p Provision) String() string {
	number := strconv.Itoa(p.Number)
	if p.Sub > 0 {
		number += "-" + strconv.Itoa(p.Sub)
	}
	return p.Statute + "/" + p.Part + "/" + number
}
