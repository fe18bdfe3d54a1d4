package privacy

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
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
		cast := facts.Names.Of(p.Draft)
		for _, m := range Offences(p.Draft) {
			p.Report(check.Finding{Span: cast.Span(m), Zh: "涉及已封存的记录，不得写入", En: "this is of a sealed record and may not be told"})
		}
		for _, passage := range p.Passages {
			for _, m := range SealedIn(p.Draft, passage.Text) {
				p.Report(check.Finding{
					Span: passage.Span(m[0], m[1]),
					Zh:   "涉及已封存的记录，不得写入", En: "this is of a sealed record and may not be told",
				})
			}
		}
	},
}

// Offences are the places that say what a minor has done, in passages of a letter that
// leaves the proceeding: the record of it is sealed, however the letter words it.
func Offences(d *check.Draft) (found []naming.Mention) {
	if !Juvenile(d) || !leaves(d) {
		return nil
	}
	cast := facts.Names.Of(d)
	for _, person := range cast.Persons {
		if person.Name != d.Field("minor") && person.Form != naming.Alias && !cast.Minor(person) {
			continue
		}
		for _, mention := range person.Mentions {
			passage := cast.Passage(mention)
			if passage == nil {
				continue
			}
			if m := offence.FindStringSubmatchIndex(passage.Text[mention.End:]); m != nil {
				found = append(found, naming.Mention{Text: mention.Text, Start: mention.End + m[2], End: mention.End + m[3]})
			}
		}
	}
	return found
}

// SealedIn are the places of a text that tell of sealed records: start and end in
// bytes, in no order; they may overlap.
func SealedIn(d *check.Draft, text string) (found [][]int) {
	on := d.Issued()
	if on == 0 {
		on = d.Today
	}
	if !strings.Contains(text, "记录") && !strings.Contains(text, "不起诉") && !strings.Contains(text, "前科") && !strings.Contains(text, "曾因") {
		return nil
	}
	for _, m := range sealed.FindAllStringIndex(text, -1) {
		if on >= publicOrderSealed || !publicOrder.MatchString(text[m[0]:m[1]]) {
			found = append(found, m)
		}
	}
	if !Juvenile(d) || !leaves(d) {
		return found
	}
	for _, m := range recorded.FindAllStringIndex(text, -1) {
		if strings.HasSuffix(text[:m[0]], "违法") || strings.HasPrefix(text[m[0]:], "曾因") && employed.MatchString(text) {
			continue // 违法犯罪记录 of those who work, or apply for work, with minors (WB 62)
		}
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
	sealed = regexp.MustCompile(`(?:犯罪|不起诉|治安违法|违法|前科)记录[^，。；]{0,6}(?:已|予以|依法)[^，。；]{0,4}封存[^。；]{0,30}(?:曾因|曾被|被判处|决定不起诉)` +
		`|(?:因|曾)[^。；]{1,30}(?:判处|不起诉|处罚|拘留)[^。；]{0,20}，[^，。；]{0,8}(?:犯罪|不起诉|治安违法|违法|前科|相关)?记录(?:已经?|业已)(?:依法|予以)?封存`)
	// recorded is a record of a minor, in a letter that leaves the proceeding.
	recorded = regexp.MustCompile(`附条件不起诉|考验期限?(?:为)?(?:[一二三四五六七八九十\d]{1,3}个月|一年)?|(?:相对|酌定|存疑)不起诉|不起诉决定|被(?:决定)?不起诉|决定不起诉|不起诉考验期|犯罪记录|不起诉记录|治安违法记录|有前科|曾因[^，。；]{1,20}被(?:判处|行政拘留|行政处罚|处罚)`)
	// employed tells that a text is about the records of those who work with minors, which
	// their employer has to ask for.
	employed = regexp.MustCompile(`(?:入职|聘用|录用|招聘|招用|从业|上岗|在职)[^。]{0,60}(?:查询|查验|审查)|(?:查询|查验|审查)[^。]{0,60}(?:入职|聘用|录用|招聘|招用|从业|上岗|在职)`)
	// offence is what a minor is said to have done.
	offence = regexp.MustCompile(`^(?:（化名）)?(?:等[\p{Han}\d]{0,3})?[^，。；、]{0,12}?((?:涉嫌|实施|参与|伙同|结伙|多次|犯)[^，。；]{0,12}?(?:盗窃|抢劫|抢夺|诈骗|故意伤害|寻衅滋事|聚众斗殴|强奸|贩卖毒品|贩毒|敲诈勒索|罪|犯罪))`)
	// publicOrder is a record of an offence against public order and of nothing more.
	publicOrder = regexp.MustCompile(`^违法记录|治安违法|行政拘留|行政处罚`)
)
