package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"jianwen/search/law"
	"jianwen/search/query"
	"jianwen/search/store"
)

// keep says which groups the filters of a request let through.
func (f *finder) keep() func(group uint32) bool {
	filters := slices.Clone(f.result.Query.Filters)
	if len(f.request.Kinds) > 0 {
		filters = append(filters, query.Filter{Field: "kind", Values: f.request.Kinds})
	}
	if len(filters) == 0 {
		return func(group uint32) bool { return f.catalogue.group(group) != nil }
	}
	return func(group uint32) bool {
		g := f.catalogue.group(group)
		return g != nil && !slices.ContainsFunc(filters, func(filter query.Filter) bool { return !f.passes(g, filter) })
	}
}

// passes reports whether a group has one of the values of a filter.
func (f *finder) passes(g *store.Group, filter query.Filter) bool {
	if filter.Field == "date" {
		d := groupDate(g)
		return d != 0 && d >= filter.From && (filter.To == 0 || d <= filter.To)
	}
	has := f.qualities(g)[filter.Field]
	return slices.ContainsFunc(filter.Values, func(v string) bool {
		return slices.ContainsFunc(has, func(h string) bool {
			if filter.Field == "organ" || filter.Field == "region" {
				return strings.Contains(h, v)
			}
			return h == v
		})
	})
}

// qualities are the values of a group by filter.
func (f *finder) qualities(g *store.Group) map[string][]string {
	if d := g.Document; d != nil {
		kinds := []string{g.Kind}
		if d.Example {
			kinds = append(kinds, query.Example)
		}
		return map[string][]string{
			"kind": kinds, "organ": {d.Unit, d.Addressee}, "region": {d.Region, d.Unit}, "status": nil,
		}
	}
	level, _ := g.Statute.Level.MarshalText() // never fails
	status, _ := g.Statute.StatusOf(g.Version, f.on).MarshalText()
	return map[string][]string{
		"kind": {g.Kind, string(level)}, "organ": {g.Statute.Organ}, "region": {g.Statute.Region, regionOf(g.Statute)},
		"status": {string(status)},
	}
}

// regionOf is the region that the title of local law begins with.
func regionOf(s *law.Statute) string {
	if s.Level != law.LocalRegulation && s.Level != law.LocalRule {
		return ""
	}
	return s.Title
}

// valuesShown is how many values a facet has at most.
const valuesShown = 12

// facets count the hits by their qualities, the most frequent values first.
func (f *finder) facets(counts map[uint32]int) []Facet {
	type facet struct {
		name, en string
		of       func(g *store.Group) (zh, en string)
	}
	all := []facet{
		{"类型", "kind", kindOf},
		{"效力", "status", func(g *store.Group) (string, string) {
			if g.Version == nil {
				return "", ""
			}
			s := g.Statute.StatusOf(g.Version, f.on)
			return s.Zh(), s.En()
		}},
		{"机关", "organ", func(g *store.Group) (string, string) {
			if g.Version == nil {
				return g.Document.Unit, g.Document.Unit
			}
			return g.Statute.Organ, g.Statute.Organ
		}},
		{"地区", "region", func(g *store.Group) (string, string) {
			if g.Version == nil {
				return g.Document.Region, g.Document.Region
			}
			return g.Statute.Region, g.Statute.Region
		}},
		{"年份", "date", func(g *store.Group) (string, string) {
			d := groupDate(g)
			if d == 0 {
				return "", ""
			}
			year := strconv.Itoa(int(d) / 10000)
			return year, year
		}},
	}
	var out []Facet
	for _, by := range all {
		values := map[string]*FacetValue{}
		for num, n := range counts {
			g := f.catalogue.group(num)
			if g == nil {
				continue
			}
			zh, en := by.of(g)
			if zh == "" {
				continue
			}
			if values[zh] == nil {
				values[zh] = &FacetValue{Zh: zh, En: en}
			}
			values[zh].Count += n
		}
		fa := Facet{Name: by.name, En: by.en}
		for _, v := range values {
			fa.Values = append(fa.Values, *v)
		}
		slices.SortFunc(fa.Values, func(a, b FacetValue) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Zh, b.Zh))
		})
		fa.Values = fa.Values[:min(len(fa.Values), valuesShown)]
		if len(fa.Values) > 0 {
			out = append(out, fa)
		}
	}
	return out
}

// kindOf names the kind of a group as a filter takes it: the level of a statute,
// the kind of a document.
func kindOf(g *store.Group) (zh, en string) {
	key := g.Kind
	if g.Version != nil {
		level, _ := g.Statute.Level.MarshalText() // never fails
		key = string(level)
	}
	kind := law.TermOf(query.Kinds, key)
	return kind.Zh, kind.En
}
