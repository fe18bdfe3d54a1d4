package name

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var nam006 = &check.Rule{
	ID: "NAM-006", Severity: check.Warning, Scope: check.Protest.Or(check.Decision),
	Doc: check.Words{Zh: "诉讼称谓与诉讼阶段不符", En: "a person is called as at another stage of the procedure"},
	Why: check.Words{
		Zh: "刑事抗诉书称“原审被告人”，不称“犯罪嫌疑人”“被不起诉人”，判决未生效的不称“罪犯”；民事、行政抗诉书称“被告”，不称“被告人”；不起诉决定书称“犯罪嫌疑人”“被不起诉人”，不称“被告人”“罪犯”；附条件不起诉的称“被附条件不起诉人”。叙述此前诉讼过程的部分、同案或者另案的人、引文不检查。",
		En: "A criminal protest speaks of the defendant of the first instance, not of a suspect or, before the judgment is final, a convict; a civil one of 被告, not 被告人; a decision not to prosecute of the suspect or the person not prosecuted. Parts that tell of earlier stages, persons of other cases and quotations are not judged.",
	},
	Source: "XSF",
	Needs:  check.NeedsForm,
	Run: func(p *check.Pass) {
		titles := titlesOf(p.Form.Key, p.Family())
		words := make([]string, 0, len(titles))
		for _, t := range titles {
			words = append(words, t.said)
		}
		said(p.Draft, words, func(word string, at place) {
			if earlier(at) && !introduces(at) || elsewhere(at, p.Family()) {
				return
			}
			i := slices.IndexFunc(titles, func(t title) bool { return t.said == word })
			span := at.passage.Span(at.start, at.end)
			f := check.Finding{Span: span, Zh: "诉讼称谓与诉讼阶段不符", En: word + " is what the person was called at another stage"}
			if right := titles[i].right; right != "" {
				f.Fixes = []check.Fix{{Zh: "改为“" + right + "”", En: "write " + right, Edits: []source.Edit{{Span: span, New: right}}}}
			}
			p.Report(f)
		})
	},
}

// A title does not fit; right is what does, "" where that depends.
type title struct{ said, right string }

// titlesOf are the titles that do not fit a type of document.
func titlesOf(form, family string) []title {
	switch {
	case form == "crim_protest_2nd":
		return []title{{"犯罪嫌疑人", "原审被告人"}, {"被不起诉人", "原审被告人"}, {"罪犯", "原审被告人"}}
	case family == "protest_criminal":
		return []title{{"犯罪嫌疑人", "原审被告人"}, {"被不起诉人", "原审被告人"}}
	case family == "protest_civil":
		return []title{{"被告人", "被告"}, {"原告人", "原告"}}
	case form == "non_prosecution":
		return []title{{"被告人", "被不起诉人"}, {"罪犯", "被不起诉人"}}
	case form == "cond_nonpros":
		return []title{{"被告人", "被附条件不起诉人"}, {"罪犯", "被附条件不起诉人"}, {"被不起诉人", "被附条件不起诉人"}}
	}
	return nil
}

// earlier tells whether a place is in a part that tells of what came before.
func earlier(at place) bool {
	return slices.Contains([]string{"procedure", "source", "evidence", "parties", "legal_basis", "annex", "verdict", "annexes"}, at.passage.Key())
}

// introduces tells whether a title opens a passage of the parties: it is that of the
// person whom the document is about.
func introduces(at place) bool { return at.start == 0 && at.passage.Key() == "parties" }

// elsewhere tells whether a title is that of somebody in another case, or no title.
func elsewhere(at place, family string) bool {
	before, after := at.passage.Text[:at.start], at.passage.Text[at.end:]
	for _, w := range []string{"共同", "另案", "同案", "他案", "其他"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	if strings.HasSuffix(before, "犯") || strings.HasPrefix(after, "罪") {
		return true // 犯故意伤害罪犯罪一案
	}
	sentence := before[strings.LastIndex(before, "。")+1:]
	return family == "protest_civil" && strings.Contains(sentence, "刑事")
}
