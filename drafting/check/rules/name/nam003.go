package name

import (
	"regexp"

	"jianwen/drafting/check"
)

var nam003 = &check.Rule{
	ID: "NAM-003", Severity: check.Error, Scope: check.Everywhere,
	Doc:    check.Words{Zh: "院名与落款不一致", En: "another procuratorate under the document than in its head"},
	Why:    check.Words{Zh: "文首和落款的院名取自 procuratorate。正文末尾又写了另一个院名的，多半是从别的文书抄来的。", En: "Head and signature take the name from procuratorate. Another name typed below the text was most likely copied from another document."},
	Source: "[D]",
	Run: func(p *check.Pass) {
		own := p.Field("procuratorate")
		if own == "" {
			return
		}
		for _, passage := range p.Passages[max(0, len(p.Passages)-4):] {
			if passage.Kind == check.Paragraph && office.MatchString(passage.Text) && passage.Text != own {
				p.Report(check.Finding{Span: passage.All(), Zh: "院名与落款不一致", En: "head and signature name different procuratorates"})
			}
		}
	},
}

var office = regexp.MustCompile(`^\p{Han}{2,24}检察院$`)
