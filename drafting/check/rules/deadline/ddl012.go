package deadline

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/source"
)

var ddl012 = &check.Rule{
	ID: "DDL-012", Severity: check.Error, Needs: check.NeedsForm,
	Scope: check.Scope{Types: []string{"non_prosecution", "cond_nonpros"}},
	Doc:   check.Words{Zh: "没有告知申诉权利或者期限写错", En: "the right to petition is missing, or its period is wrong"},
	Why: check.Words{
		Zh: "有被害人的，不起诉决定书应当告知被害人可以在收到决定书后七日以内向上一级人民检察院申诉；依刑事诉讼法第一百七十七条第二款不起诉的，还应当告知被不起诉人可以在七日以内申诉。",
		En: "The decision tells the victim, where there is one, of the petition to the procuratorate above within 7 days of receipt; under article 177 paragraph 2 it tells the person not prosecuted as well.",
	},
	Source: "XG 377; XSF 180, 181",
	Run: func(p *check.Pass) {
		var rights strings.Builder
		for _, passage := range p.In("rights") {
			rights.WriteString(passage.Text)
			wrongDays(p, passage)
		}
		switch told := rights.String(); {
		case !containsAny(told, "申诉", "复议", "复核", "异议"):
			missing(p, "权利告知缺失", "the remedies are not told")
		case p.Field("kind") == "np_discretionary" && !petitionOf(told, "被不起诉人"):
			missing(p, "权利告知缺失：未告知被不起诉人可以申诉", "the person not prosecuted is not told of the petition")
		case p.Form.Key == "non_prosecution" && victim(p) && !petitionOf(told, "被害人"):
			missing(p, "权利告知缺失：未告知被害人可以申诉", "the victim is not told of the petition")
		}
		for _, passage := range p.In("rights") {
			wrongOrgan(p, passage)
		}
	},
}

// wrongOrgan reports that the victim is told to petition this procuratorate: it is the one
// above that hears him (XSF 180).
func wrongOrgan(p *check.Pass, passage *check.Passage) {
	at := 0
	for sentence := range strings.SplitSeq(passage.Text, "。") {
		for _, own := range []string{"向本院申诉", "向" + p.Field("procuratorate") + "申诉"} {
			if i := strings.Index(sentence, own); i >= 0 && strings.Contains(sentence[:i], "被害人") && !strings.Contains(sentence[:i], "被不起诉人") && own != "向申诉" {
				p.Report(check.Finding{
					Span: passage.Span(at+i, at+i+len(own)),
					Zh:   "权利告知错误：被害人应当向上一级人民检察院申诉", En: "the victim petitions the procuratorate above",
				})
			}
		}
		at += len(sentence) + len("。")
	}
}

// sevenDays is the time for a petition (XSF 180, 181).
var sevenDays = deadline.Period{N: 7, Unit: deadline.Day}

// wrongDays reports periods for a petition that are not the statute's.
func wrongDays(p *check.Pass, passage *check.Passage) {
	for _, t := range terms(p.Draft, passage) {
		if strings.Contains(t.sentence(), "申诉") && !containsAny(t.sentence(), "复议", "复核") && t.Period != sevenDays {
			p.Report(check.Finding{
				Span: t.span(), Zh: "权利告知期限错误：应为七日", En: "the period for the petition is wrong: it is 7 days",
				Fixes: setPeriod(t, sevenDays),
			})
		}
	}
}

// victim tells whether the draft speaks of a victim.
func victim(p *check.Pass) bool {
	for _, passage := range p.In("facts", "evidence", "reasoning", "parties") {
		if strings.Contains(nobody.Replace(passage.Text), "被害人") {
			return true
		}
	}
	return false
}

// nobody takes out that there is no victim: 本案没有被害人.
var nobody = strings.NewReplacer("没有被害人", "", "无被害人", "")

// petitionOf tells whether a sentence tells a person of the petition.
func petitionOf(text, who string) bool {
	for sentence := range strings.SplitSeq(text, "。") {
		if strings.Contains(sentence, who) && strings.Contains(sentence, "申诉") {
			return true
		}
	}
	return false
}

func missing(p *check.Pass, zh, en string) {
	at := partAt(p.Draft, "rights", "form")
	p.Report(check.Finding{Span: source.Span{Start: at.Start, End: at.End}, Zh: zh, En: en})
}
