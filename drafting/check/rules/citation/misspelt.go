package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// misspelt are the titles that unknown names of a draft come near to, by canonical name:
// the likest ones, where there are not more than three.
var misspelt = check.NewFact(func(d *check.Draft) map[string][]string {
	out := map[string][]string{}
	for _, m := range mentions.Of(d) {
		name := law.Canonical(m.meant())
		if _, done := out[name]; m.Known || done || !m.names() {
			continue
		}
		out[name] = nearTo.Of(d, m.meant())
		if d.Library != nil {
			out[name] = nearest(m.meant(), d.Library.Names(), out[name])
		}
	}
	return out
})

// nearTo are the titles of known statutes that a name comes near to.
var nearTo = check.NewReading(func(name string) []string { return nearest(name, facts.KnownNames(), nil) })

// nearest joins the titles that a name comes nearest to to some that are as near.
func nearest(name string, names *law.Names, others []string) []string {
	best := farthest(name)
	n := []rune(law.Canonical(name))
	if len(others) > 0 {
		best = slips(n, []rune(law.Canonical(others[0])))
	}
	out := slices.Clone(others)
	names.Near(name, best, func(s *law.Statute) {
		t := []rune(law.Canonical(s.Title))
		d := slips(n, t)
		if d == 0 || d > best || apart(n, t) || d > 1 && exchanged(n, t) || slices.Contains(out, s.Title) {
			return
		}
		if d < best {
			best, out = d, nil
		}
		out = append(out, s.Title)
	})
	if len(out) > 3 {
		return nil
	}
	return out
}

// farthest is how many slips a name may be away from a title: two in one of a law or a
// regulation, one in a short name or in one that ends as papers of any office may, none
// in 刑法, whose like would be anything.
func farthest(name string) int {
	n := len([]rune(law.Canonical(name)))
	switch whole := strings.HasPrefix(name, republic); {
	case n < 2 || n < 3 && !whole:
		return 0
	case n < 6:
		return 1
	case whole || strings.HasSuffix(name, "法") && !strings.HasSuffix(name, "办法") || strings.HasSuffix(name, "条例"):
		return 2
	default:
		return 1
	}
}

// slips is the number of characters to change, leave out or put in, two that change
// places counting one, up to three.
func slips(a, b []rune) int {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return 3
	}
	a, b = core(a, b)
	return slipsBetween(a, b, 3)
}

// slipsBetween is how far two texts that begin and end differently are apart, at most limit.
func slipsBetween(a, b []rune, limit int) int {
	switch {
	case limit == 0:
		return 0
	case len(a) == 0 || len(b) == 0:
		return min(max(len(a), len(b)), limit)
	case a[0] == b[0]:
		return slipsBetween(a[1:], b[1:], limit)
	}
	best := min(slipsBetween(a[1:], b[1:], limit-1), slipsBetween(a[1:], b, limit-1), slipsBetween(a, b[1:], limit-1))
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		best = min(best, slipsBetween(a[2:], b[2:], limit-1))
	}
	return min(best+1, limit)
}

// exchanged tells whether two names differ in one place of two characters: that is a
// word, put in, left out or exchanged, and mostly another statute.
func exchanged(a, b []rune) bool {
	a, b = core(a, b)
	return max(len(a), len(b)) == 2
}

// core is what is left of two names without what they begin and end with alike.
func core(a, b []rune) (inA, inB []rune) {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

// apart tells whether two names differ in what tells statutes apart: a place, a number,
// or nothing but the kind of text.
func apart(a, b []rune) bool {
	if regionOf(string(a)) != regionOf(string(b)) {
		return true
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	kindA, kindB := string(a), string(b)
	a, b = core(a, b)
	if both := string(a) + string(b); strings.ContainsAny(both, numerals+"修正案废止暂试") {
		return true
	}
	return slices.Contains(kindsOfText, kindA) && slices.Contains(kindsOfText, kindB)
}

// kindsOfText are the words that names end in; two names that differ in them alone may
// both be right.
var kindsOfText = []string{"法", "条例", "规定", "办法", "规则", "细则", "决定", "解释", "意见", "通知", "实施条例", "实施办法", "实施细则", "暂行规定", "暂行办法", "定", "则", "例", "法典"}
