package citation

import (
	"cmp"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var cit024 = &check.Rule{
	ID: "CIT-024", Severity: check.Hint, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "法规库早于制作文书之日九十日以上", En: "the library is older than ninety days on the day of the document"},
	Why: check.Words{
		Zh: "法规库所知的最近一部法律文件距文书日期已超过九十日，其间的修改、废止无从核对，请导入新的文本或者人工核对。",
		En: "The newest text that the library knows is more than ninety days older than the document: what changed since cannot be told. Import newer texts, or look by hand.",
	},
	Source: "[D] 法规库的时效",
	Run: func(p *check.Pass) {
		updated, day := p.Library.Updated(), cmp.Or(p.Issued(), p.Today)
		most := int(p.Office.Threshold("CIT-024.days", 90))
		if updated == 0 || updated.Add(most) >= day || len(facts.Citations.Of(p.Draft)) == 0 {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt("date"), Zh: "法规库截至" + updated.Chinese() + "，请人工核对有无修改",
			En: "the library knows nothing newer than " + updated.String() + ": look by hand what was changed",
		})
	},
}
