// Package rules is every rule of the checker, in one list: the groups stand in the
// folders below, one rule a file.
package rules

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/rules/citation"
	"jianwen/drafting/check/rules/deadline"
	"jianwen/drafting/check/rules/issue"
	"jianwen/drafting/check/rules/language"
	"jianwen/drafting/check/rules/name"
	"jianwen/drafting/check/rules/number"
	"jianwen/drafting/check/rules/privacy"
	"jianwen/drafting/check/rules/trace"
)

// All are the rules in the order of the specification's groups (B.2).
var All = slices.Concat(
	trace.Rules,
	citation.Rules,
	deadline.Rules,
	number.Rules,
	name.Rules,
	privacy.Rules,
	language.Rules,
	issue.Rules,
)

// ByID is the rule of an id; nil where there is none.
func ByID(id string) *check.Rule {
	for _, rule := range All {
		if rule.ID == id {
			return rule
		}
	}
	return nil
}

// Choose are the rules that names ask for, in the order of All: an id (LNG-001) or
// the letters of a group (LNG). unknown is the names that no rule has.
func Choose(names []string) (chosen []*check.Rule, unknown []string) {
	wanted := func(name string, rule *check.Rule) bool {
		name = strings.ToUpper(strings.TrimSpace(name))
		group, _, _ := strings.Cut(rule.ID, "-")
		return name == rule.ID || name == group
	}
	for _, name := range names {
		if !slices.ContainsFunc(All, func(r *check.Rule) bool { return wanted(name, r) }) {
			unknown = append(unknown, name)
		}
	}
	for _, rule := range All {
		if slices.ContainsFunc(names, func(name string) bool { return wanted(name, rule) }) {
			chosen = append(chosen, rule)
		}
	}
	return chosen, unknown
}
