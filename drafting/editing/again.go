package editing

import (
	"slices"
	"strconv"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// referVisibly writes anew what （对应问题一、三） names.
func (s *Sheet) referVisibly(became map[int]int) (edits []source.Edit) {
	doc.Walk(s.Document, func(n doc.Node) bool {
		r, ok := n.(*doc.ProblemRef)
		if !ok {
			return true
		}
		text := r.Span.In(s.Text)
		from := strings.Index(text, "问题") + len("问题")
		to := strings.LastIndexAny(text, "）)")
		if from < 0 || to <= from {
			return true
		}
		numbers, changed := mapped(r.Numbers, became)
		if !changed {
			return true
		}
		write := law.Numeral
		if strings.ContainsAny(text[from:to], "0123456789０１２３４５６７８９") {
			write = strconv.Itoa
		}
		edits = append(edits, source.Edit{
			Span: source.Span{Start: r.Span.Start + from, End: r.Span.Start + to},
			New:  list(numbers, write, "至", "、"),
		})
		return true
	})
	return edits
}

// mapped is the numbers that some became, in order; changed is false where they are the
// same ones.
func mapped(numbers []int, became map[int]int) (out []int, changed bool) {
	for _, n := range numbers {
		if now, ok := became[n]; ok {
			n = now
		}
		out = append(out, n)
	}
	was := slices.Sorted(slices.Values(numbers))
	slices.Sort(out)
	return out, !slices.Equal(slices.Compact(was), slices.Compact(out))
}

// list writes numbers in order, three or more in a row as a range.
func list(numbers []int, write func(int) string, to, between string) string {
	var out []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		if j-i >= 2 {
			out = append(out, write(numbers[i])+to+write(numbers[j]))
			i = j + 1
			continue
		}
		out = append(out, write(numbers[i]))
		i++
	}
	return strings.Join(out, between)
}

// referByName changes what attributes name by number: {for=2}, and {for=p2} where the
// heading has no name of its own. Where what it would be called now is another's name,
// the heading is given the name that it is called by.
func (s *Sheet) referByName(key, letter string, became map[int]int, was map[int]*doc.Heading) (edits []source.Edit) {
	r := renaming{letter: letter, became: became, was: was, given: map[*doc.Heading]string{}}
	var named []*doc.Attributes
	doc.Walk(s.Document, func(n doc.Node) bool {
		if a, ok := n.(*doc.Attributes); ok {
			r.own = append(r.own, a.ID)
			named = append(named, a)
		}
		return true
	})
	for _, a := range named {
		value := a.Get(key)
		at := strings.Index(a.Span.In(s.Text), key+"="+value)
		if value == "" || at < 0 {
			continue // none, or quoted otherwise than it reads
		}
		at += a.Span.Start + len(key) + 1
		if now := r.list(value); now != value {
			edits = append(edits, source.Edit{Span: source.Span{Start: at, End: at + len(value)}, New: now})
		}
	}
	for h, name := range r.given {
		edits = append(edits, giveName(h, name))
	}
	return edits
}

// giveName gives a heading a name.
func giveName(h *doc.Heading, name string) source.Edit {
	if h.Attr != nil {
		at := h.Attr.Span.Start + len("{")
		return source.Edit{Span: source.Span{Start: at, End: at}, New: "#" + name + " "}
	}
	return source.Edit{Span: source.Span{Start: h.Span.End, End: h.Span.End}, New: "{#" + name + "}"}
}

// A renaming is headings that are called by their numbers, which have changed.
type renaming struct {
	letter string
	became map[int]int
	was    map[int]*doc.Heading
	own    []string // names that headings have
	given  map[*doc.Heading]string
}

// list is a list of names, such as p1,p3 or 1,3-5, as they are now.
func (r *renaming) list(value string) string {
	words := strings.Split(value, ",")
	for i, w := range words {
		prefix := ""
		if strings.HasPrefix(w, r.letter) {
			prefix = r.letter
		}
		from, to, ranged := strings.Cut(strings.TrimPrefix(w, prefix), "-")
		first, err := strconv.Atoi(from)
		last := first
		if ranged && err == nil {
			last, err = strconv.Atoi(strings.TrimPrefix(to, prefix))
		}
		if err != nil || last < first || last-first > 99 || prefix != "" && r.keep(first, last) {
			continue
		}
		var numbers []int
		for n := first; n <= last; n++ {
			numbers = append(numbers, n)
		}
		if numbers, changed := mapped(numbers, r.became); changed {
			words[i] = list(numbers, func(n int) string { return prefix + strconv.Itoa(n) }, "-", ",")
		}
	}
	return strings.Join(words, ",")
}

// keep reports whether one of several names stays as it is: because it is the heading's
// own, or is made so.
func (r *renaming) keep(first, last int) bool {
	keep := false
	for n := first; n <= last; n++ {
		h, name := r.was[n], r.letter+strconv.Itoa(n)
		switch {
		case slices.Contains(r.own, name):
			keep = true
		case h != nil && (h.Attr == nil || h.Attr.ID == "") && slices.Contains(r.own, r.letter+strconv.Itoa(r.became[n])):
			r.given[h] = name
			keep = true
		}
	}
	return keep
}
