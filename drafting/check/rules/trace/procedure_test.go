package trace_test

import (
	"slices"
	"strings"
	"testing"
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
