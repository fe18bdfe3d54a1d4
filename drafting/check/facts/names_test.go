package facts_test

import (
	"fmt"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
)

// TestNamesOfSamples holds who is in the bundled samples, those who handle the matter
// left out.
func TestNamesOfSamples(t *testing.T) {
	for name, want := range map[string]string{
		"governance_recommendation.md":    "伍某某 韦某某 焦某某 澜川市迅驿速递有限公司青渠分公司",
		"correction_notice.md":            "马某某 丁某",
		"pil_recommendation.md":           "澜川恒拓土方工程有限公司恒拓公司",
		"juvenile_recommendation.md":      "小林 澜川市青渠区栖月商务酒店",
		"guardianship_order.md":           "林某 宋某 小林",
		"escalation_letter.md":            "澜川恒拓土方工程有限公司",
		"criminal_protest.md":             "邵启明",
		"civil_retrial_recommendation.md": "姚静芬 贺宗良 澜川市宗裕商贸有限公司宗裕公司",
		"npc_report.md":                   "",
		"non_prosecution.md":              "孟素兰 任书远 闵桂芳",
		"non_prosecution_reasons.md":      "孟素兰 闵桂芳",
	} {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d := checktest.Draft(string(text))
		c := facts.Names.Of(d)
		var got []string
		for _, p := range c.Persons {
			for _, m := range p.Mentions {
				if at := c.Span(m); at.In(d.Text) != p.Name {
					t.Errorf("%s: %s stands at %q", name, p.Name, at.In(d.Text))
				}
			}
			if !p.Is(naming.Staff) {
				got = append(got, p.Name)
			}
		}
		for _, u := range c.Units {
			if u.Private {
				got = append(got, fmt.Sprint(u.Name, strings.Join(u.Shorts, "")))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s has %s, want %s", name, strings.Join(got, " "), want)
		}
	}
}
