package trace

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var trc018 = &check.Rule{
	ID: "TRC-018", Severity: check.Error, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "社会治理检察建议没有法律政策研究部门的审核", En: "a social governance recommendation without the policy review"},
	Why: check.Words{
		Zh: "依照检察建议工作规定第十一条提出的检察建议，报送检察长前须由法律政策研究部门对必要性、合法性、说理性进行审核。请在 policy_reviewer、policy_reviewed_on、policy_opinion 中记明审核人、日期和意见，或者在登记簿登记。",
		En: "Before a recommendation under article 11 goes to the chief procurator, policy research reviews its need, legality and reasoning. Enter who reviewed it, when and with which opinion, or enter it in the register.",
	},
	Source: "JY 17",
	Run: func(p *check.Pass) {
		if !underArticle11(p.Draft) {
			return
		}
		at, zh, en := lacksReview(p.Draft)
		if zh == "" {
			return
		}
		p.Report(check.Finding{
			Span: at, Zh: "社会治理检察建议须经法律政策研究部门审核", En: "a social governance recommendation goes through the policy review",
			Related: []check.Place{{Span: at, Zh: zh, En: en}},
		})
	},
}

// underArticle11 tells whether a recommendation is one of article 11: by its ground, or
// without one by its type.
func underArticle11(d *check.Draft) bool {
	if trigger := d.Field("trigger"); trigger != "" {
		return strings.HasPrefix(trigger, "jy11_")
	}
	return d.Form.Key == "social_governance_rec" || d.Form.Key == "juvenile_rec"
}

// lacksReview says what the record of the review lacks; "" where it is whole.
func lacksReview(d *check.Draft) (at source.Span, zh, en string) {
	reviewer := entered(d, "policy_reviewer", "policy_review.reviewer")
	on := entered(d, "policy_reviewed_on", "policy_review.date", "policy_review.reviewed_on")
	opinion := entered(d, "policy_opinion", "policy_review.opinion")
	reviewed := day(on)
	if s, ok := step(d, "policy"); ok && reviewer == "" && on == "" {
		return at, "", ""
	} else if ok && reviewed == 0 {
		reviewed = s.On
	}
	issued := d.Issued()
	switch {
	case reviewer == "" && on == "" && opinion == "":
		return d.FieldAt("policy_reviewer"), "没有审核记录", "there is no record of a review"
	case reviewer == "":
		return d.FieldAt("policy_reviewer"), "没有记明审核人", "it does not say who reviewed it"
	case reviewed == 0:
		return d.FieldAt("policy_reviewed_on"), "没有记明审核日期", "it does not say when"
	case opinion == "":
		return d.FieldAt("policy_opinion"), "没有记明审核意见", "it does not say with which opinion"
	case issued != 0 && reviewed > issued:
		return d.FieldAt("policy_reviewed_on"), "审核日期在成文日期之后", "the review is dated after the document"
	}
	return at, "", ""
}
