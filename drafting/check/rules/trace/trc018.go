package trace

import (
	"cmp"
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
		at, lack, severity := lacksReview(p.Draft)
		if lack.Zh == "" {
			return
		}
		p.Lighter(severity, check.Finding{
			Span: at, Zh: "社会治理检察建议须经法律政策研究部门审核", En: "a social governance recommendation goes through the policy review",
			Related: []check.Place{{Span: at, Zh: lack.Zh, En: lack.En}},
		})
	},
}

// underArticle11 tells whether a recommendation is one of article 11: by its ground, or
// without one by its type. One on minors may rest on WB 114 alone.
func underArticle11(d *check.Draft) bool {
	if trigger := d.Field("trigger"); trigger != "" {
		return strings.HasPrefix(trigger, "jy11_")
	}
	return d.Form.Key == "social_governance_rec"
}

// lacksReview says what the record of the review lacks, and how much that weighs: a
// review that nobody made, or that came too late, more than one half entered.
func lacksReview(d *check.Draft) (at source.Span, lack check.Words, severity check.Severity) {
	reviewer := entered(d, "policy_reviewer")
	reviewed := day(entered(d, "policy_reviewed_on"))
	opinion := entered(d, "policy_opinion")
	if s, ok := step(d, "policy"); ok {
		reviewer, opinion = cmp.Or(reviewer, s.Person, s.Role), cmp.Or(opinion, s.Role)
		reviewed = cmp.Or(reviewed, s.On)
	}
	issued := d.Issued()
	switch {
	case reviewer == "" && reviewed == 0:
		return d.FieldAt("policy_reviewer"), check.Words{Zh: "没有审核记录", En: "there is no record of a review"}, check.Error
	case issued != 0 && reviewed > issued:
		return d.FieldAt("policy_reviewed_on"), check.Words{Zh: "审核日期在成文日期之后", En: "the review is dated after the document"}, check.Error
	case reviewer == "":
		return d.FieldAt("policy_reviewer"), check.Words{Zh: "没有记明审核人", En: "it does not say who reviewed it"}, check.Warning
	case reviewed == 0:
		return d.FieldAt("policy_reviewed_on"), check.Words{Zh: "没有记明审核日期", En: "it does not say when"}, check.Warning
	case opinion == "":
		return d.FieldAt("policy_opinion"), check.Words{Zh: "没有记明审核意见", En: "it does not say with which opinion"}, check.Hint
	}
	return at, lack, severity
}
