package name

import (
	"strings"

	"jianwen/drafting/check"
)

var nam006 = &check.Rule{
	ID: "NAM-006", Severity: check.Warning, Scope: check.Scope{Families: []string{"protest_criminal", "decision"}},
	Doc: check.Words{Zh: "诉讼称谓与诉讼阶段不符", En: "a person is called as at another stage of the procedure"},
	Why: check.Words{
		Zh: "抗诉书称“被告人”或者“原审被告人”，不起诉决定书称“犯罪嫌疑人”或者“被不起诉人”。叙述此前诉讼过程的部分不检查，引文不检查。",
		En: "A protest speaks of the defendant, a decision not to prosecute of the suspect or the person not prosecuted. Parts that tell of earlier stages and quotations are not judged.",
	},
	Source: "XSF",
	Needs:  check.NeedsForm,
	Run: func(p *check.Pass) {
		wrong := []string{"犯罪嫌疑人"}
		switch {
		case p.Family() == "decision" && strings.Contains(p.Form.Key, "non_pros"):
			wrong = []string{"被告人", "罪犯"}
		case p.Family() == "decision":
			return
		}
		said(p.Draft, wrong, func(word string, at place) {
			switch at.passage.Key() {
			case "procedure", "source", "evidence", "parties", "legal_basis", "annex":
				return
			}
			if before := at.passage.Text[:at.start]; strings.HasSuffix(before, "共同") || strings.HasSuffix(before, "另案") || strings.HasSuffix(before, "同案") {
				return
			}
			p.Report(check.Finding{
				Span: at.passage.Span(at.start, at.end),
				Zh:   "诉讼称谓与诉讼阶段不符", En: word + " is what the person was called at another stage",
			})
		})
	},
}
