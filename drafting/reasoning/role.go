package reasoning

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

// roles are the keys of the parts that hold each kind of node in a draft; "" where it
// has none.
type roles struct {
	evidence, facts, problems, measures string
}

// The parts that may hold problems and measures, the first that a draft has. In an
// outline for supplementary investigation a gap is the problem and what is to be
// obtained answers it. What comes last in each list argues or concludes instead.
var (
	problemParts = []string{"problems", "gaps", "reasoning"}
	measureParts = []string{"measures", "inquiries", "request", "proposals", "opinion", "decision", "conclusion"}
)

func rolesOf(d *check.Draft) roles {
	has := map[string]bool{}
	for _, b := range d.Document.Blocks {
		if p, ok := b.(*doc.Part); ok {
			has[p.Key] = true
		}
	}
	first := func(keys []string) string {
		if i := slices.IndexFunc(keys, func(k string) bool { return has[k] }); i >= 0 {
			return keys[i]
		}
		return ""
	}
	return roles{evidence: "evidence", facts: "facts", problems: first(problemParts), measures: first(measureParts)}
}

// expectation is what the kind of document asks for: where it does not, nothing is
// missing.
type expectation struct {
	facts, evidence, law, measures bool
}

func expectationOf(d *check.Draft) expectation {
	strict := check.Recommendation.Or(check.Correction).Holds(d)
	part := func(key string) bool {
		if d.Form == nil {
			return slices.ContainsFunc(d.Document.Blocks, func(b doc.Block) bool {
				p, ok := b.(*doc.Part)
				return ok && p.Key == key
			})
		}
		_, ok := d.Form.Part(key)
		return ok
	}
	return expectation{facts: part("facts") || check.Correction.Holds(d), evidence: part("evidence"), law: strict, measures: strict}
}
