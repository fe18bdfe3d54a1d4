package privacy

import (
	"regexp"

	"jianwen/drafting/check"
)

var pri006 = &check.Rule{
	ID: "PRI-006", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "写入了已封存的记录", En: "a sealed record is told of"},
	Why: check.Words{
		Zh: "未成年人的犯罪记录、不起诉记录和已封存的治安违法记录，不得向诉讼以外的单位和个人提供。发给这些单位的文书只写“本院在办理案件中发现”。",
		En: "Sealed records of minors (convictions, decisions not to prosecute, offences against public order) are told to nobody outside the proceeding. A letter to such a unit says only that the procuratorate found the matter in handling a case.",
	},
	Source: "XSF 286; YF 59; 治安管理处罚法 136",
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			of := sealed
			if minor(p.Draft) && leaves(p.Draft) {
				of = recorded
			}
			for _, m := range of.FindAllStringIndex(passage.Text, -1) {
				p.Report(check.Finding{
					Span: passage.Span(m[0], m[1]),
					Zh:   "涉及已封存的记录，不得写入", En: "this is of a sealed record and may not be told",
				})
			}
		}
	},
}

var (
	// sealed is a record that the text itself says is sealed, told all the same.
	sealed = regexp.MustCompile(`(?:犯罪|不起诉|违法|前科)记录[^，。；]{0,6}(?:已|予以|依法)[^，。；]{0,4}封存[^。；]{0,30}(?:曾因|曾被|被判处|决定不起诉)`)
	// recorded is a record of a minor, in a letter that leaves the proceeding.
	recorded = regexp.MustCompile(`附条件不起诉|(?:相对|酌定|存疑)不起诉|不起诉决定|不起诉考验期|犯罪记录|不起诉记录|治安违法记录|有前科|曾因[^，。；]{1,20}被(?:判处|行政拘留|处罚)`)
)
