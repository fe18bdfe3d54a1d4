package language_test

import (
	"context"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/language"
	"jianwen/drafting/source"
)

func TestRules(t *testing.T) { checktest.Rules(t, language.Rules) }

// everything is a draft with a little of what every rule looks for.
const everything = `---
form: social_governance_rec
procuratorate: 澜川市青渠区人民检察院
addressee: 澜川市国土局
---

::: facts

一，基本（一）、“《〈》〉。＿＿×X【】{a} TODO 待补 ?? 中,文
1、可能公诉科 2016年工商局 問題 滨江县人民法院、某有限公司 影响极坏 {{x}}

“一。

二。”一是三是《》、《》《》

:::
`

func FuzzRules(f *testing.F) {
	f.Add(everything)
	f.Fuzz(func(t *testing.T, text string) {
		for _, finding := range run(t, checktest.Draft(text)) {
			s := finding.Span
			if s.Start < 0 || s.End < s.Start || s.End > len(text) {
				t.Fatalf("%s at %v of %d bytes", finding.Rule, s, len(text))
			}
			if strings.HasSuffix(finding.En, "the others did") {
				t.Fatal(finding.En)
			}
			for _, fix := range finding.Fixes {
				if _, err := source.Apply(text, fix.Edits); err != nil {
					t.Fatalf("%s %s: %v", finding.Rule, finding.Zh, err)
				}
			}
		}
	})
}

// BenchmarkRules runs all rules of the group over 20,000 characters after one key.
func BenchmarkRules(b *testing.B) {
	text, err := samples.Files.ReadFile("pil_recommendation.md")
	if err != nil {
		b.Fatal(err)
	}
	long := strings.Repeat(string(text[strings.Index(string(text), "::: source"):]), 7)
	runner := check.NewRunner(language.Rules)
	drafts := []*check.Draft{checktest.Draft(long), checktest.Draft(strings.Replace(long, "本院收到", "本院又收到", 1))}
	b.ResetTimer()
	for i := range b.N {
		of := drafts[i%2]
		fresh := &check.Draft{Text: of.Text, Document: of.Document, Form: of.Form, Passages: of.Passages}
		if _, err := runner.Run(context.Background(), fresh); err != nil {
			b.Fatal(err)
		}
	}
}
