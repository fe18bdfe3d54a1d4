package checktest_test

import (
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/source"
)

// rafts is a rule of a land of rafts: it finds the old word for one, and looks at all
// that a case file can give it.
var rafts = &check.Rule{
	ID: "RFT-001", Severity: check.Warning, Scope: check.Correction,
	Doc:    check.Words{Zh: "木筏的旧称", En: "the old word for a raft"},
	Why:    check.Words{Zh: "条例已改称竹筏。", En: "The regulation calls it a bamboo raft now."},
	Source: "[D] 竹筏管理条例",
	Needs:  check.NeedsForm | check.NeedsLibrary | check.NeedsRegister | check.NeedsPages,
	Run: func(p *check.Pass) {
		statute := p.Library.Names().Resolve("竹筏条例")[0].Statute
		now, _ := statute.On(p.Issued())
		article := p.Library.Text(statute, now).Articles[0]
		old := p.Office.Words["RFT-001"][0]
		if strings.Contains(article.Text, old) || p.Register.Numbered("1号") == "" || len(p.Pages) == 0 {
			return
		}
		for _, passage := range p.In("facts") {
			if at := strings.Index(passage.Text, old); at >= 0 {
				span := passage.Span(at, at+len(old))
				p.Report(check.Finding{
					Span: span, Zh: "旧称：" + old, En: "an old word: " + old,
					Fixes: []check.Fix{{Zh: "改称竹筏", En: "call it a bamboo raft", Edits: []source.Edit{{Span: span, New: "竹筏"}}}},
				})
			}
		}
	},
}

func TestRules(t *testing.T) { checktest.Rules(t, []*check.Rule{rafts}) }
