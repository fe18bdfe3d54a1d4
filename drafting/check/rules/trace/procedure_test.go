package trace_test

import (
	"slices"
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/trace"
)

// TestProcedure makes changes in the samples, which tell the acceptance cases
// (domain/cases), and names the rules that must find them.
func TestProcedure(t *testing.T) {
	for _, c := range []struct {
		name, file, old, new string
		want                 []string
	}{
		{"no policy review", "governance_recommendation.md", "policy_reviewer: 法律政策研究室\npolicy_reviewed_on: 2026-09-11\npolicy_opinion: 有必要制发，内容合法，说理充分\n", "", []string{"TRC-018"}},
		{"minor", "correction_notice.md", "gravity: serious", "gravity: minor", []string{"TRC-021"}},
		{"minor, in words", "correction_notice.md", "已不属于情节较轻", "属“情节较轻”", []string{"TRC-021"}},
		{"general, in words", "correction_notice.md", "已不属于情节较轻", "系多个派出所连续三个月同类问题", []string{"TRC-021"}},
		{"the party pays", "pil_recommendation.md", "依法立案查处。\n", "依法立案查处，由恒拓公司缴纳清运费31.5万元。\n", []string{"TRC-009"}},
		{"no prayer", "pil_recommendation.md", "  - 建议三，依法履行联单管理职责\n", "", []string{"TRC-009"}},
		{"only the plan of organs", "pil_recommendation.md", "duty_basis: 《中华人民共和国生态环境法典》第五百一十八条第一款", "duty_basis: 区级部门“三定”规定", []string{"TRC-010"}},
		{"no committee", "civil_retrial_recommendation.md", "committee_decided_on: 2026-09-22\ncommittee_decision_no: 青检委〔2026〕19号\n", "", []string{"TRC-020"}},
		{"retried", "civil_retrial_recommendation.md", "already_retried: false", "already_retried: true", []string{"TRC-012"}},
		{"the defence unanswered", "criminal_protest.md", "本院提出量刑建议时已经考虑该情节，但如实供述不能改变累犯的认定，也不能成为对累犯适用缓刑的理由，该意见不予采纳。", "", []string{"TRC-013"}},
		{"self-defence unanswered", "non_prosecution.md", "经审查，在案证据证明双方系徒手互相推搡，不存在需要防卫的不法侵害，该意见不予采纳。", "", []string{"TRC-013"}},
		{"the agency unanswered", "pil_recommendation.md", "其他部门负有河道管理职责，不免除你委对建筑垃圾的监督管理职责。", "", []string{"TRC-013"}},
		{"a ground not argued", "civil_retrial_recommendation.md", "  - 民事诉讼法第二百一十一条第（三）项", "  - 民事诉讼法第二百一十一条第（三）项\n  - 民事诉讼法第二百一十一条第（十）项", []string{"TRC-011"}},
		{"no causal link", "pil_recommendation.md", "::: causal_link\n\n你委不依法履行职责，与社会公共利益受到侵害之间具有关联性。4月17日改正期限届满时，如能及时复查、处罚或者指定代为治理，即可制止后续的倾倒。因未采取上述措施，至9月29日，堆体在七十一日内由2800立方米增加到3500立方米，泥浆随雨入河，社会公共利益的损害继续扩大。\n\n:::\n", "", []string{"TRC-008"}},
		{"to the city", "pil_recommendation.md", "addressee: 澜川市青渠区城市管理委员会", "addressee: 澜川市城市管理委员会", []string{"TRC-022"}},
		{"by the department", "correction_notice.md", "经检察长决定，特通知", "经部门负责人批准，特通知", []string{"TRC-019"}},
	} {
		text := sample(t, c.file)
		changed := strings.Replace(text, c.old, c.new, 1)
		if changed == text {
			t.Fatalf("%s: the change changes nothing", c.name)
		}
		var got []string
		for _, f := range run(t, changed) {
			if !slices.Contains(got, f.Rule) {
				got = append(got, f.Rule)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestRegister lets the office's books tell what the draft does not.
func TestRegister(t *testing.T) {
	for _, c := range []struct {
		name, rule, register, text string
		found                      bool
	}{
		{"a review in the books", "TRC-018", "decisions: [{role: policy, person: 法律政策研究室, on: 2026-09-11}]", "form: social_governance_rec\ndate: 2026-09-16", false},
		{"only another step", "TRC-018", "decisions: [{role: department, on: 2026-09-11}]", "form: social_governance_rec\ndate: 2026-09-16", true},
		{"a decision in the books", "TRC-020", "decisions: [{role: committee, number: 青检委〔2026〕19号, on: 2026-09-22}]", "form: civil_retrial_rec\ndate: 2026-09-25", false},
		{"a decision without number", "TRC-020", "decisions: [{role: committee, on: 2026-09-22}]", "form: civil_retrial_rec\ndate: 2026-09-25", true},
		{"the number in the draft, the date in the books", "TRC-020", "decisions: [{role: committee, on: 2026-09-22}]", "form: civil_retrial_rec\ndate: 2026-09-25\ncommittee_decision_no: 青检委〔2026〕19号", false},
		{"decided by the department", "TRC-019", "decisions: [{role: procurator}, {role: department}]", "form: correction_notice\ndate: 2026-07-14", true},
		{"decided by the chief", "TRC-019", "decisions: [{role: department}, {role: chief}]", "form: correction_notice\ndate: 2026-07-14", false},
		{"the policy review decides nothing", "TRC-019", "decisions: [{role: policy}]", "form: correction_notice\ndate: 2026-07-14", false},
	} {
		i := slices.IndexFunc(trace.Rules, func(r *check.Rule) bool { return r.ID == c.rule })
		found := checktest.Check(t, map[string]string{"register.yaml": c.register}, "---\n"+c.text+"\n---\n", trace.Rules[i])
		if len(found) > 0 != c.found {
			t.Errorf("%s: %+v", c.name, found)
		}
	}
}

// BenchmarkRules is a run of the group over a draft of 20,000 characters, read anew.
func BenchmarkRules(b *testing.B) {
	text := sample(b, "pil_recommendation.md")
	part := text[strings.Index(text, "::: problems"):]
	part = part[:strings.Index(part, "\n:::\n")+len("\n:::\n")]
	for len([]rune(text)) < 20000 {
		text += "\n" + part
	}
	d := checktest.Draft(text)
	for _, rule := range trace.Rules {
		b.Run(rule.ID, func(b *testing.B) {
			for b.Loop() {
				again := checktest.Draft("")
				again.Text, again.Document, again.Form, again.Passages = d.Text, d.Document, d.Form, d.Passages
				if _, err := check.NewRunner([]*check.Rule{rule}).Run(b.Context(), again); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
