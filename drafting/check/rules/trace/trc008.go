package trace

import (
	"regexp"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var trc008 = &check.Rule{
	ID: "TRC-008", Severity: check.Error, Scope: check.PublicInterest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "没有论证不依法履职与公益受损之间的关联性", En: "no link is argued between the agency's failure and the harm"},
	Why: check.Words{
		Zh: "行政公益诉讼要查明违法行使职权或者不作为与公益受到侵害之间的关联性。请在“关联性”部分或者问题、理由部分写明：本应采取什么措施，因未采取，损害如何发生或者扩大。",
		En: "The link between the failure and the harm must be found. Say which measures were due, and how the harm arose or grew because they were not taken.",
	},
	Source: "GY 71(4)",
	Run: func(p *check.Pass) {
		for _, passage := range p.In("causal_link") {
			if hans(passage.Text) >= 10 {
				return
			}
		}
		if hans(p.Field("causal_link")) >= 10 {
			return
		}
		for _, passage := range p.In("problems", "reasoning", "facts", "legal_basis") {
			if !passage.Quoted && argues(p.Draft, passage) {
				return
			}
		}
		at := p.FieldAt("causal_link")
		if problems := p.In("problems"); len(problems) > 0 {
			at = problems[0].Part.KeyAt
		}
		p.Report(check.Finding{
			Span: at, Zh: "未论证不依法履职与公益受损的关联性", En: "the link between the failure to act and the harm is not argued",
		})
	},
}

var (
	causes = regexp.MustCompile(`因(?:为|此)?|由于|致使|导致|造成|以致|使得|从而`)
	// failures are those of an agency; that a party did not do its duty is no link.
	failures = regexp.MustCompile(`[未不没][^，。；]{0,10}?(?:履职|履行|查处|复查|处罚|监管|监督|采取(?:措施|有效|任何|上述|实质|进一步|相应)|制止|立案|代为|责令|联单核查)|怠于|不作为|违法(?:行使|审批|许可|发放|作出)|疏于|失职`)
	harms    = regexp.MustCompile(`公共利益|公益|国家利益|损害|侵害|污染|流失|受损|破坏|扩大|增加|增至|加剧|隐患`)
	named    = regexp.MustCompile(`关联性|因果(?:关系|联系)|关联关系`)
)

// argues tells whether a passage has a sentence that leads from the failure to the
// harm. What a provision says of any agency (不作为，致使……受到侵害的) argues nothing.
func argues(d *check.Draft, p *check.Passage) bool {
	if !causes.MatchString(p.Text) && !named.MatchString(p.Text) {
		return false
	}
	for _, s := range facts.Sentences.Of(d, p.Text) {
		text := s.In(p.Text)
		switch {
		case hasOne(text, "规定，", "规定：", "侵害的，", "损害的，", "如果", "将造成"):
		case named.MatchString(text) && hans(text) >= 12:
			return true
		case causes.MatchString(text) && failures.MatchString(text) && harms.MatchString(text):
			return true
		}
	}
	return false
}
