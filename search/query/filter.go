package query

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"jianwen/search/ingest"
	"jianwen/search/law"
)

// fields are the names of filters in both languages.
var fields = map[string]string{
	"类型": "kind", "种类": "kind", "kind": "kind", "type": "kind",
	"日期": "date", "时间": "date", "年份": "date", "date": "date",
	"机关": "organ", "单位": "organ", "organ": "organ", "unit": "organ",
	"地区": "region", "地域": "region", "region": "region",
	"效力": "status", "时效": "status", "status": "status",
}

// Kinds are what can be found: kinds of texts, and levels of norms.
var Kinds = slices.Concat([]law.Term{{Key: "statute", Zh: "法规", En: "statute"}}, oneWord(law.Levels()[1:]), ingest.Kinds, law.Levels()[:1])

// Statuses are what a statute is on a day (glossary F of the domain specification).
var Statuses = oneWord(law.Statuses())

// Example is the key of the kind that letters have beside their own which people have
// marked as good examples: 类型:范例.
const Example = "example"

// oneWord are terms with their English names as one word, as a filter takes them.
func oneWord(terms []law.Term) []law.Term {
	for i := range terms {
		terms[i].En = strings.ReplaceAll(terms[i].En, " ", "-")
	}
	return terms
}

// valueKeys finds the key of a value by any of its names.
var valueKeys = map[string]map[string]string{"kind": byName(Kinds, map[string]string{
	"法律法规": "statute", "法条": "statute", "解释": "judicial_interpretation", "规章": "department_rule", "建议": "recommendation",
	"检察建议书": "recommendation", "复函": "reply", "回函": "reply", "文书": "document", "地方法规": "local_regulation",
	"范例": Example, "example": Example,
	"interpretation": "judicial_interpretation", "regulation": "administrative_regulation",
	"department-rule": "department_rule", "local-rule": "local_rule",
}), "status": byName(Statuses, map[string]string{
	"有效": "in_force", "现行": "in_force", "失效": "repealed", "废止": "repealed", "修改": "amended", "未施行": "not_yet", "未生效": "not_yet", "不明": "unknown", "unknown": "unknown",
})}

func byName(values []law.Term, more map[string]string) map[string]string {
	for _, v := range values {
		more[v.Key], more[v.Zh], more[v.En] = v.Key, v.Key, v.Key
	}
	return more
}

// Values are the names of the values of a field, to be offered.
func Values(field string, english bool) (out []string) {
	all := Kinds
	if field == "status" {
		all = Statuses
	}
	for _, v := range all {
		if english {
			out = append(out, v.En)
		} else {
			out = append(out, v.Zh)
		}
	}
	return out
}

// day is a year, a month or a day as people write it.
var day = regexp.MustCompile(`^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月?)|年?)$`)

// span reads a date filter: a year, a month, a day, or two of these with dots or ~
// between, either of which may be missing.
func span(s string) (from, to law.Date, ok bool) {
	for _, mark := range []string{"..", "～", "~", "至", "—"} {
		if before, after, found := strings.Cut(s, mark); found {
			if before != "" {
				if from, _, ok = period(before); !ok {
					return 0, 0, false
				}
			}
			if after != "" {
				if _, to, ok = period(after); !ok {
					return 0, 0, false
				}
			}
			return from, to, ok && (to == 0 || from <= to)
		}
	}
	switch {
	case strings.HasPrefix(s, ">="):
		from, _, ok = period(s[2:])
		return from, 0, ok
	case strings.HasPrefix(s, "<="):
		_, to, ok = period(s[2:])
		return 0, to, ok
	}
	return period(s)
}

// period is the first and the last day of a year, a month or a day.
func period(s string) (from, to law.Date, ok bool) {
	m := day.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, 0, false
	}
	number := func(digits string) int { n, _ := strconv.Atoi(digits); return n }
	year, month, dayOf := number(m[1]), number(m[2]), number(m[3])
	switch {
	case m[2] == "":
		return law.Date(year*10000 + 101), law.Date(year*10000 + 1231), true
	case m[3] == "":
		first := law.Date(year*10000 + month*100 + 1)
		if month < 1 || month > 12 {
			return 0, 0, false
		}
		return first, law.DateOf(first.Time().AddDate(0, 1, -1)), true
	}
	d := law.Date(year*10000 + month*100 + dayOf)
	_, real := law.ParseDate(d.String())
	return d, d, real
}
