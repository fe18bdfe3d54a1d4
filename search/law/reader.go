package law

import "strings"

// A reader takes a text for a citation in every way it can and keeps the best.
type reader struct {
	t     text
	s     string
	known func(string) bool
	memo  map[int]reading
}

// A reading is one way to take the rest of a text. The higher its score the surer.
type reading struct {
	refs  []Ref
	score int
}

func (a reading) better(b reading) reading {
	if len(b.refs) > 0 && (len(a.refs) == 0 || b.score > a.score) {
		return b
	}
	return a
}

// whole tries the text with fewer and fewer courtesies before it.
func (r *reader) whole() reading {
	best := reading{}
	for i, n := r.t.space(0), 0; i < len(r.t) && n < 8; n++ {
		got := r.rest(i)
		got.score -= n
		best = best.better(got)
		w := r.t.word(i, leads)
		if w > 0 {
			best.score -= 3 // a name does not begin with a courtesy
		} else if w = r.t.word(i, weakLeads); w == 0 {
			if !strings.ContainsRune(quotes, r.t.rune(i)) {
				break
			}
			w = 1
		}
		i = r.t.space(i + w)
	}
	return best
}

// rest reads all from i on.
func (r *reader) rest(i int) reading {
	if got, ok := r.memo[i]; ok {
		return got
	}
	r.memo[i] = reading{}
	got := r.inBrackets(i).better(r.plain(i)).better(r.reversed(i))
	r.memo[i] = got
	return got
}

// finish takes what stands behind a citation: nothing, courtesies, or another. One
// without a name of its own has the name before it.
func (r *reader) finish(i int, got reading) reading {
	if r.ends(i) {
		return got
	}
	j := r.t.space(i)
	w := r.t.word(j, append(append([]string{}, lists...), ";", ",", "\n", "。"))
	if w == 0 && j == i {
		return reading{}
	}
	more := r.rest(r.t.space(j + w))
	if len(more.refs) == 0 || w == 0 && more.score < 4 {
		return reading{}
	}
	refs := append([]Ref{}, got.refs...)
	for _, r := range more.refs {
		if last := refs[len(refs)-1]; r.Title == "" {
			r.Title, r.Date, r.Year = last.Title, last.Date, last.Year
		}
		refs = append(refs, r)
	}
	return reading{refs, min(got.score, more.score)}
}

// ends tells whether only courtesies follow.
func (r *reader) ends(i int) bool {
	for i = r.t.space(i); i < len(r.t); i = r.t.space(i) {
		w := r.longestTail(i)
		if w == 0 {
			w = r.catchword(i)
		}
		if w == 0 {
			return false
		}
		i += w
	}
	return true
}

func (r *reader) longestTail(i int) int {
	best := 0
	for _, w := range tails {
		if n := len([]rune(w)); n > best && r.t.has(i, w) {
			best = n
		}
	}
	return best
}

// catchword is the length of what people add to name an article: （盗窃罪）, 盗窃罪.
func (r *reader) catchword(i int) int {
	for _, b := range []string{"()", "【】", "[]"} {
		pair := []rune(b)
		if end := r.t.group(i, pair[0], pair[1]); end > 0 && end-i < 40 {
			return end - i
		}
	}
	for j := i; j < len(r.t) && j < i+24 && (han(r.t[j].r) || r.t[j].r == '、'); j++ {
		if r.t[j].r == '罪' && r.t.space(j+1) == len(r.t) && !strings.Contains(r.t.runes(i, j+1), "是") {
			return j + 1 - i
		}
	}
	return 0
}

// inBrackets reads 《name》 with or without a locator.
func (r *reader) inBrackets(i int) reading {
	base, i := r.year(i)
	from, to, end, ok := r.t.angled(i)
	if !ok {
		return reading{}
	}
	to, y, d := r.t.strip(from, to)
	base.mean(y, d)
	end, y, d, _ = r.t.remarks(end)
	base.mean(y, d)
	base.Title = r.between(from, to)
	if base.Title == "" {
		return reading{}
	}
	got := reading{}
	if refs, j := r.located(end, base); len(refs) > 0 {
		got = r.finish(j, reading{refs, 8})
	}
	return got.better(r.finish(end, reading{[]Ref{base}, 4}))
}

// between is the name as typed from one glyph to another, without the signs around it.
func (r *reader) between(from, to int) string {
	if from >= to {
		return ""
	}
	return strings.Trim(r.s[r.t[from].at:r.t[to-1].end], "《》〈〉<>“”‘’「」『』\"' \n\u3000")
}

// year reads 2018年修正的 before a name.
func (r *reader) year(i int) (base Ref, end int) {
	y, d, j := r.t.date(i)
	if y == 0 || r.t.rune(j-1) != '年' && r.t.rune(j-1) != '日' {
		return Ref{}, i
	}
	j = r.t.space(j)
	for _, words := range [][]string{{"修正", "修订", "修改", "公布", "版", "施行"}, {"后"}, {"的"}} {
		j = r.t.space(j + r.t.word(j, words))
	}
	base.mean(y, d)
	return base, j
}

// located reads the locators behind a name.
func (r *reader) located(i int, base Ref) ([]Ref, int) {
	i = r.t.space(i)
	for w := r.t.word(i, ties); w > 0; w = r.t.word(i, ties) {
		i = r.t.space(i + w)
	}
	found, end := r.t.locators(i, base, true)
	refs := make([]Ref, len(found))
	behind, y, d, _ := r.t.remarks(end)
	for k, f := range found {
		refs[k] = f.ref
		refs[k].mean(y, d)
	}
	if y > 0 {
		end = behind
	}
	return refs, end
}
