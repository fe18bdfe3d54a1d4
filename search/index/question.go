package index

import "slices"

// A question is a query's text as terms.
type question struct {
	terms []term
	order []place // of the text's grams
}

// A term of a question.
type term struct {
	gram   string
	weight float64 // how often it stands in the question, at most 3; less than 1 where it was suggested
	asked  bool    // it stands in the question itself
	prefix bool    // every term that begins so is meant
}

// A place of the question's text: the number of its term, and whether it goes on
// where the place before stopped.
type place struct {
	term  int
	after bool
}

// most is how often a term counts at most: a pasted text repeats itself.
const most = 3

// ask reads the terms of a text. The last character of a run is no term of a
// question, as the pair before has it; a run of one character stands for all terms
// that begin with it where there are few of them, and so does the last word.
func ask(text string) *question {
	q := &question{}
	at := map[string]int{}
	grams(text, func(g gram) {
		if g.kind == tail {
			return
		}
		i, seen := at[g.term]
		if !seen {
			i = len(q.terms)
			at[g.term] = i
			q.terms = append(q.terms, term{gram: g.term, asked: true, prefix: g.kind == lone})
		}
		q.terms[i].weight = min(most, q.terms[i].weight+1)
		q.order = append(q.order, place{i, g.after})
	})
	if len(q.terms) > maxPrefixes {
		for i := range q.terms {
			q.terms[i].prefix = false
		}
	} else if n := len(q.terms); n > 0 && len(q.terms[n-1].gram) > 0 && q.terms[n-1].gram[0] < 0x80 {
		q.terms[n-1].prefix = true
	}
	return q
}

// maxPrefixes is the number of terms up to which single characters are beginnings.
const maxPrefixes = 4

// suggest adds the terms of a text that the question does not have, with weight.
func (q *question) suggest(text string, weight float64) {
	have := map[string]bool{}
	for _, t := range q.terms {
		have[t.gram] = true
	}
	grams(text, func(g gram) {
		if g.kind != tail && g.kind != lone && !have[g.term] {
			have[g.term] = true
			q.terms = append(q.terms, term{gram: g.term, weight: weight})
		}
	})
}

// keep leaves out all terms but those numbered.
func (q *question) keep(numbers []int) {
	slices.Sort(numbers)
	kept := make([]term, 0, len(numbers))
	at := make([]int, len(q.terms)) // number from now on, plus 1
	for _, n := range numbers {
		kept = append(kept, q.terms[n])
		at[n] = len(kept)
	}
	order, whole := q.order[:0], false
	for _, p := range q.order {
		if n := at[p.term]; n > 0 {
			order = append(order, place{n - 1, p.after && whole})
		}
		whole = at[p.term] > 0
	}
	q.terms, q.order = kept, order
}
