package number_test

import (
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
)

// TestAcceptance plants the changes of the acceptance cases in the samples.
func TestAcceptance(t *testing.T) {
	for _, c := range []struct{ name, old, new, rule string }{
		{"correction_notice.md", "5月7日16时10分", "5月7日8时00分", "DAT-007"},
		{"governance_recommendation.md", "占34.2%", "占35.2%", "AMT-005"},
		{"governance_recommendation.md", "120件。其中", "130件。其中", "AMT-005"},
		{"governance_recommendation.md", "其中41件", "其中42件", "AMT-005"},
		{"governance_recommendation.md", "186.4克", "187.4克", "AMT-001"},
		{"governance_recommendation.md", "合计260.0克", "合计261.0克", "AMT-001"},
		{"governance_recommendation.md", "三案共寄出快件23件", "三案共寄出快件24件", "AMT-001"},
		{"governance_recommendation.md", "寄件7件", "寄件8件", "AMT-001"},
		{"pil_recommendation.md", "共需31.5万元", "共需32.5万元", "AMT-001"},
		{"pil_recommendation.md", "合6.2亩", "合6.4亩", "AMT-001"},
		{"pil_recommendation.md", "| 2800 | 3500 | 700 |", "| 2800 | 3400 | 700 |", "AMT-001"},
		{"criminal_protest.md", "4260元", "4250元", "AMT-001"},
		{"escalation_letter.md", "3620立方米", "3630立方米", "AMT-001"},
	} {
		text := sample(t, c.name)
		changed := strings.Replace(text, c.old, c.new, 1)
		found := false
		for _, f := range run(t, checktest.Draft(changed)) {
			found = found || f.Rule == c.rule && f.Severity >= check.Warning
		}
		if !found || changed == text {
			t.Errorf("%s: %s → %s: no %s", c.name, c.old, c.new, c.rule)
		}
	}
}
