package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/search/index"
)

// sentencesShown is how many sentences of a text a hit shows.
const sentencesShown = 2

// longestSentence is how many characters of a sentence are shown; a longer one is
// cut around its first mark.
const longestSentence = 90

// A searched is a query as sentences are judged by: the weight of its grams and
// its phrases.
type searched struct {
	grams   map[string]float64
	phrases []string // in quotation marks
	meant   []string // terms of law that lay words of the query stand for
}

// best are the sentences of text that say most of what was asked, in their order,
// with exact marks. Without any match it is the beginning of the text.
func (q *searched) best(text string) []Sentence {
	type judged struct {
		at    int
		value float64
		s     Sentence
	}
	var all []judged
	for i, s := range split(text) {
		marks, value := q.marks(s)
		all = append(all, judged{i, value, Sentence{s, marks}})
	}
	slices.SortStableFunc(all, func(a, b judged) int {
		switch {
		case a.value > b.value:
			return -1
		case a.value < b.value:
			return 1
		}
		return a.at - b.at
	})
	all = all[:min(len(all), sentencesShown)]
	for len(all) > 1 && all[len(all)-1].value <= all[0].value*0.3 {
		all = all[:len(all)-1]
	}
	slices.SortFunc(all, func(a, b judged) int { return a.at - b.at })
	var out []Sentence
	for _, j := range all {
		out = append(out, shorten(j.s))
	}
	return out
}

// split parts a text after 。；！？ and at line ends.
func split(text string) (out []string) {
	start := 0
	for at, r := range text {
		end := at + utf8.RuneLen(r)
		switch r {
		case '。', '；', '！', '？', '\n':
			if s := strings.TrimSpace(text[start:end]); s != "" {
				out = append(out, s)
			}
			start = end
		}
	}
	if s := strings.TrimSpace(text[start:]); s != "" {
		out = append(out, s)
	}
	return out
}

// marks are the places in a sentence that match, neighbouring ones as one, and
// what they are worth: each gram counts once.
func (q *searched) marks(s string) (marks []Mark, value float64) {
	seen := map[string]bool{}
	places(s, func(gram string, start, end int) {
		w, ok := q.grams[gram]
		if !ok {
			return
		}
		if !seen[gram] {
			seen[gram] = true
			value += w
		}
		marks = append(marks, Mark{start, end})
	})
	for _, p := range q.phrases {
		more := occurrences(s, p)
		marks, value = append(marks, more...), value+100*float64(len(more))
	}
	for _, p := range q.meant {
		more := occurrences(s, p)
		marks, value = append(marks, more...), value+4*float64(min(1, len(more)))
	}
	return merged(marks), value
}

// occurrences are the places of a word in s.
func occurrences(s, word string) (out []Mark) {
	for from := 0; word != ""; {
		at := strings.Index(s[from:], word)
		if at < 0 {
			break
		}
		out = append(out, Mark{from + at, from + at + len(word)})
		from += at + len(word)
	}
	return out
}

// places calls yield with the terms of s as the index has them, and where they
// stand: pairs of Chinese characters, and words of letters and digits.
func places(s string, yield func(gram string, start, end int)) {
	han, word := -1, -1 // where the last Chinese character, or a word, begins
	for at, r := range s {
		isHan := unicode.Is(unicode.Han, r)
		isWord := !isHan && (unicode.IsLetter(r) || unicode.IsDigit(r))
		if isHan && han >= 0 {
			yield(s[han:at+utf8.RuneLen(r)], han, at+utf8.RuneLen(r))
		}
		if word >= 0 && !isWord {
			yield(folded(s[word:at]), word, at)
			word = -1
		}
		if isWord && word < 0 {
			word = at
		}
		han = -1
		if isHan {
			han = at
		}
	}
	if word >= 0 {
		yield(folded(s[word:]), word, len(s))
	}
}

// folded is a word as the index has it.
func folded(word string) string {
	out := word
	index.Grams(word, func(gram string) { out = gram })
	return out
}

// merged joins marks that touch or overlap.
func merged(marks []Mark) []Mark {
	slices.SortFunc(marks, func(a, b Mark) int { return a.Start - b.Start })
	out := marks[:0]
	for _, m := range marks {
		if n := len(out); n > 0 && m.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, m.End)
			continue
		}
		out = append(out, m)
	}
	return slices.Clip(out)
}

// shorten cuts a long sentence to what is around its marks.
func shorten(s Sentence) Sentence {
	if utf8.RuneCountInString(s.Text) <= longestSentence {
		return s
	}
	from := 0
	if len(s.Marks) > 0 {
		from = back(s.Text, s.Marks[0].Start, longestSentence/4)
	}
	to := ahead(s.Text, from, longestSentence)
	if to == len(s.Text) {
		from = back(s.Text, to, longestSentence)
	}
	prefix, suffix := "", ""
	if from > 0 {
		prefix = "…"
	}
	if to < len(s.Text) {
		suffix = "…"
	}
	out := Sentence{Text: prefix + s.Text[from:to] + suffix}
	for _, m := range s.Marks {
		if m.Start >= from && m.Start < to {
			out.Marks = append(out.Marks, Mark{m.Start - from + len(prefix), min(m.End, to) - from + len(prefix)})
		}
	}
	return out
}

// ahead is the place n characters after at, back the one n before it.
func ahead(s string, at, n int) int {
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}

func back(s string, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}
