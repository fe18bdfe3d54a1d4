package trace

import (
	"jianwen/drafting/advice"
	"jianwen/drafting/check"
)

var trc021 = &check.Rule{
	ID: "TRC-021", Severity: check.Error, Scope: check.Correction, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "违法情节与文书种类不符", En: "the gravity of the matter calls for another instrument"},
	Why: check.Words{
		Zh: "情节较轻的口头纠正，情节较重的发出纠正违法通知书，带有普遍性的提出检察建议，构成犯罪的移送追究刑事责任。本条既看 gravity 字段，也看正文所写的情节；两者不一的，请改其一。",
		En: "What weighs little is corrected orally, what is serious by a notice, what is general by a recommendation, and a crime is transferred. The rule reads the field gravity and the words of the text; where they differ, one must be changed.",
	},
	Source: "XG 552",
	Run: func(p *check.Pass) {
		told := advice.Draft.Of(p.Draft)
		says := func(c advice.Circumstance) bool {
			for _, t := range told {
				if t.Circumstance == c && !t.Field {
					return true
				}
			}
			return false
		}
		seen := map[advice.Circumstance]bool{}
		for _, t := range told {
			switch {
			case seen[t.Circumstance]:
				continue
			case t.Circumstance == advice.Minor && !t.Field && (says(advice.Uncorrected) || says(advice.Serious)):
				continue // told of what came before, or of a part
			case t.Circumstance != advice.Minor && t.Circumstance != advice.General && t.Circumstance != advice.Crime:
				continue
			}
			seen[t.Circumstance] = true
			f := otherInstrument(p, t)
			ofOne := t.Circumstance == advice.Minor && t.Part == "problems" && p.Field("gravity") == "serious"
			if !t.Field && (t.Circumstance == advice.Crime || says(advice.Serious) || ofOne) {
				p.Lighter(check.Warning, f) // the notice may stand beside the other, or for the rest
			} else {
				p.Report(f)
			}
		}
	},
}

// otherInstrument says which instrument a circumstance calls for, and why.
func otherInstrument(p *check.Pass, t advice.Told) check.Finding {
	f := check.Finding{Span: t.Span, Zh: "情节与文书种类不符", En: "the gravity does not fit this kind of document"}
	for _, a := range advice.Choose([]advice.Said{t.Said}) {
		row := a.Reasons[0].Row
		f.Related = append(f.Related, check.Place{
			Span: t.Span,
			Zh:   row.Why.Zh + "（" + row.Source + "）：宜用" + a.Instrument.Words.Zh,
			En:   row.Why.En + " (" + row.Source + "): " + a.Instrument.Words.En,
		})
		if t.Circumstance == advice.General {
			f.Fixes = anotherForm(p.Draft, a.Instrument.Forms[0], a.Instrument.Words)
		}
	}
	return f
}
