package privacy

import (
	"regexp"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

var pri006 = &check.Rule{
	ID: "PRI-006", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "写入了已封存的记录", En: "a sealed record is told of"},
	Why: check.Words{
		Zh: "未成年人的犯罪记录、不起诉记录，以及2026年1月1日起已封存的治安违法记录，不得向诉讼以外的单位和个人提供。发给这些单位的文书只写“本院在办理案件中发现”。",
		En: "Sealed records of minors (convictions, decisions not to prosecute; from 1 January 2026 also offences against public order) are told to nobody outside the proceeding. A letter to such a unit says only that the procuratorate found the matter in handling a case.",
	},
	Source: "XSF 286; YF 59; 治安管理处罚法 136",
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			for _, m := range sealedIn(p.Draft, passage.Text) {
				p.Report(check.Finding{
					Span: passage.Span(m[0], m[1]),
					Zh:   "涉及已封存的记录，不得写入", En: "this is of a sealed record and may not be told",
				})
			}
		}
	},
}

// sealedIn are the places of a text that tell of sealed records.
func sealedIn(d *check.Draft, text string) (found [][]int) {
	on := d.Issued()
	if on == 0 {
		on = d.Today
	}
	for _, m := range sealed.FindAllStringIndex(text, -1) {
		if on >= publicOrderSealed || !publicOrder.MatchString(text[m[0]:m[1]]) {
			found = append(found, m)
		}
	}
	if !minor(d) || !leaves(d) {
		return found
	}
	for _, m := range recorded.FindAllStringIndex(text, -1) {
		if on >= publicOrderSealed || !publicOrder.MatchString(text[m[0]:m[1]]) {
			found = append(found, m)
		}
	}
	return found
}

// publicOrderSealed is the day from which records of offences against public order are
// sealed (治安管理处罚法, revised 2025, 136).
const publicOrderSealed law.Date = 20260101

var (
	// sealed is a record that the text itself says is sealed, told all the same.
	sealed = regexp.MustCompile(`(?:犯罪|不起诉|治安违法|违法|前科)记录[^，。；]{0,6}(?:已|予以|依法)[^，。；]{0,4}封存[^。；]{0,30}(?:曾因|曾被|被判处|决定不起诉)`)
	// recorded is a record of a minor, in a letter that leaves the proceeding.
	recorded = regexp.MustCompile(`附条件不起诉|(?:相对|酌定|存疑)不起诉|不起诉决定|不起诉考验期|犯罪记录|不起诉记录|治安违法记录|有前科|曾因[^，。；]{1,20}被(?:判处|行政拘留|行政处罚|处罚)`)
	// publicOrder is a record of an offence against public order and of nothing more.
	publicOrder = regexp.MustCompile(`^违法记录|治安违法|行政拘留|行政处罚`)
)
