package trials_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A kind of fault: how it is planted, and which rules must find it.
type kind struct {
	name     string
	rules    []string // any of them
	anywhere bool     // what is left out has no place: the finding may be wherever it likes
	public   bool     // the draft is a copy for the public
	families []string // of the drafts it is planted in; nil: all
	plant    planter
}

// A planter chooses the edits that make a fault, by lot; nil where the draft has no
// place for it.
type planter func(x *draft, lot *rand.Rand) []source.Edit

// The families that kinds are planted in.
var (
	recommendations = []string{"rec_jy", "rec_juv", "rec_pil"}
	withMeasures    = append([]string{"correction"}, recommendations...)
)

// A site is where a pattern matches: the whole, and those of its groups that match.
type site struct {
	source.Span
	groups []source.Span
}

// sites are the places in the body where a pattern matches, in parts with one of keys
// where some are given; not in block quotations, nor between “ ”.
func (x *draft) sites(pattern *regexp.Regexp, keys ...string) (out []site) {
	body := x.body()
	for _, m := range pattern.FindAllStringSubmatchIndex(x.text[body.Start:], -1) {
		s := site{Span: source.Span{Start: m[0] + body.Start, End: m[1] + body.Start}}
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				s.groups = append(s.groups, source.Span{Start: m[i] + body.Start, End: m[i+1] + body.Start})
			}
		}
		if x.foreign(s.Start) || len(keys) > 0 && !x.within(s.Start, keys) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// within tells whether a place lies in a part with one of keys.
func (x *draft) within(at int, keys []string) bool {
	return slices.ContainsFunc(x.parts(keys...), func(p *doc.Part) bool { return p.Span.Contains(at) })
}

// foreign tells whether a place lies in words that are not the author's, or in what
// does not print.
func (x *draft) foreign(at int) bool {
	start := strings.LastIndex(x.text[:at], "\n") + 1
	line := x.text[start:at]
	return strings.HasPrefix(x.text[start:], ">") || strings.HasPrefix(x.text[start:], ":::") ||
		strings.Count(line, "“") > strings.Count(line, "”") || strings.Count(line, "{") > strings.Count(line, "}")
}

// put replaces a match of a pattern, its first group where it has one, by one of news.
// In news $0 stands for what was there.
func put(pattern string, news []string, keys ...string) planter {
	re := regexp.MustCompile(pattern)
	return func(x *draft, lot *rand.Rand) []source.Edit {
		s, ok := one(lot, x.sites(re, keys...))
		if !ok {
			return nil
		}
		at := s.Span
		if len(s.groups) > 0 {
			at = s.groups[0]
		}
		n := strings.ReplaceAll(news[lot.IntN(len(news))], "$0", at.In(x.text))
		return []source.Edit{{Span: at, New: n}}
	}
}

// add adds a paragraph at the end of a part with one of keys.
func add(news []string, keys ...string) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		p, ok := one(lot, x.parts(keys...))
		if !ok {
			return nil
		}
		at := x.inside(p).End
		return []source.Edit{{Span: source.Span{Start: at, End: at}, New: news[lot.IntN(len(news))] + "\n\n"}}
	}
}

// field changes a line of the front matter: the first group of a pattern, or all of the
// match, becomes one of news.
func field(pattern string, news ...string) planter {
	re := regexp.MustCompile(`(?m)` + pattern)
	return func(x *draft, lot *rand.Rand) []source.Edit {
		m := re.FindStringSubmatchIndex(x.read.Document.Front.Span.In(x.text))
		if m == nil {
			return nil
		}
		at := source.Span{Start: m[0], End: m[1]}
		if len(m) > 2 {
			at = source.Span{Start: m[2], End: m[3]}
		}
		return []source.Edit{{Span: at, New: strings.ReplaceAll(news[lot.IntN(len(news))], "$0", at.In(x.text))}}
	}
}

// one is one of a list by lot.
func one[T any](lot *rand.Rand, list []T) (it T, ok bool) {
	if len(list) == 0 {
		return it, false
	}
	return list[lot.IntN(len(list))], true
}

// digit changes one digit of a figure into another that is no 0.
func digit(lot *rand.Rand, figure string) string {
	b := []byte(figure)
	var at []int
	for i, c := range b {
		if c >= '0' && c <= '9' {
			at = append(at, i)
		}
	}
	i, ok := one(lot, at)
	if !ok {
		return figure
	}
	b[i] = '1' + (b[i]-'0'+byte(lot.IntN(8)))%9
	return string(b)
}
