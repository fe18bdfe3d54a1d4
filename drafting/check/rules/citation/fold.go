package citation

import (
	"unicode"

	"jianwen/search/law"
)

// A folded text is one as quotations are compared: without blanks, in one width, with
// one kind of quotation marks and of title marks.
type folded struct {
	of    string
	runes []rune
	at    []int // where each stands in of; one more, for the end
}

func fold(s string) folded {
	f := folded{of: s}
	end := 0
	for i, r := range s {
		if unicode.IsSpace(r) || !unicode.IsGraphic(r) {
			continue
		}
		f.runes, f.at = append(f.runes, foldRune(r)), append(f.at, i)
		end = i + len(string(r))
	}
	f.at = append(f.at, min(end, len(s)))
	return f
}

// foldRune is a character in half width where it has one, and one mark for the kinds
// of a mark that change when a text is quoted.
func foldRune(r rune) rune {
	switch r {
	case '“', '”', '‘', '’', '＂', '\'', '「', '」', '『', '』':
		return '"'
	case '〈':
		return '《'
	case '〉':
		return '》'
	case '━', '―':
		return '—'
	}
	if r >= 0xFF01 && r <= 0xFF5E {
		return r - 0xFEE0
	}
	return r
}

// raw is the original of runes from to to, in one line.
func (f folded) raw(from, to int) string {
	if from >= to {
		return ""
	}
	var out []rune
	for _, r := range f.of[f.at[from]:f.end(to)] {
		if r != '\n' {
			out = append(out, r)
		}
	}
	return string(out)
}

// end is where rune to-1 ends in the original.
func (f folded) end(to int) int {
	if to <= 0 {
		return 0
	}
	at := f.at[to-1]
	for i := range f.of[at:] {
		if i > 0 {
			return at + i
		}
	}
	return len(f.of)
}

// breaks tells whether a line ends before rune i of the original.
func (f folded) breaks(i int) bool {
	if i <= 0 || i >= len(f.runes) {
		return true
	}
	for _, r := range f.of[f.end(i):f.at[i]] {
		if r == '\n' {
			return true
		}
	}
	return false
}

// find is where part stands in f at or after from; -1 where it does not.
func (f folded) find(part []rune, from int) int {
	if len(part) == 0 {
		return from
	}
	for i := from; i+len(part) <= len(f.runes); i++ {
		if f.runes[i] != part[0] {
			continue
		}
		j := 1
		for j < len(part) && f.runes[i+j] == part[j] {
			j++
		}
		if j == len(part) {
			return i
		}
	}
	return -1
}

// isMark tells whether a folded character is punctuation between clauses.
func isMark(r rune) bool {
	switch r {
	case '。', ',', ';', ':', '、', '.', '?', '!':
		return true
	}
	return false
}

// wordsOf are the words of articles as a quotation may have them, labels included.
func wordsOf(articles []*law.Article) folded {
	var all string
	for i, a := range articles {
		if i > 0 {
			all += "\n"
		}
		all += a.Label + "\n" + a.Text
	}
	return fold(all)
}
