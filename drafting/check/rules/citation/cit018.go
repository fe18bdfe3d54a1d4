package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit018 = &check.Rule{
	ID: "CIT-018", Severity: check.Warning,
	Doc: check.Words{Zh: "司法解释首次引用未写明制定机关或者文号", En: "a judicial interpretation is first cited without its organ or number"},
	Why: check.Words{
		Zh: "司法解释名称相近，首次引用应写明制定机关或者文号，如最高人民检察院《……规定》、《……规定》（高检发释字〔2019〕1号）。名称以“人民检察院”开头的，仅作提示。",
		En: "Interpretations have similar titles; the first citation names the organ that issued it, or its number; for rules whose title begins with 人民检察院 that is a hint only.",
	},
	Source: "[D] 引用司法解释的惯例",
	Run: func(p *check.Pass) {
		for _, all := range byStatute(mentions.Of(p.Draft)) {
			if all[0].Statute.Level != law.JudicialInterpretation {
				continue
			}
			i := slices.IndexFunc(all, func(m mention) bool { return m.issued() || m.grounds() })
			if i < 0 || all[i].issued() {
				continue
			}
			m := all[i]
			f := check.Finding{Span: m.span(), Zh: "司法解释首次引用应写明制定机关", En: "the first citation of an interpretation names the organ that issued it"}
			if organ := m.Statute.Organ; organ != "" && !strings.Contains(m.Statute.Title, organ) {
				at := m.span().Start
				f.Fixes = []check.Fix{{Zh: "写明制定机关", En: "name the organ", Safe: true, Edits: []source.Edit{{Span: source.Span{Start: at, End: at}, New: organ}}}}
			}
			if strings.HasPrefix(m.Statute.Title, "人民检察院") {
				p.Lighter(check.Hint, f) // whose rules these are, the title all but says
			} else {
				p.Report(f)
			}
		}
	},
}

// grounds tells whether something is founded on the statute, which otherwise is only
// spoken of.
func (m mention) grounds() bool {
	if m.Ref.Article > 0 || m.Ref.Item > 0 {
		return true
	}
	before := untitled(m.Passage.Text[:m.whole.Start])
	for _, word := range []string{"根据", "依据", "依照", "按照", "违反", "适用"} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}

// issuers are those who issue judicial interpretations.
var issuers = []string{"最高人民法院", "最高人民检察院", "最高法", "最高检", "两高", "全国人民代表大会常务委员会"}

// issued tells whether the organ stands in the title or before it in the clause, or a
// document number behind it.
func (m mention) issued() bool {
	text := m.Passage.Text
	before := untitled(text[:m.whole.Start])
	for _, organ := range issuers {
		if strings.Contains(m.name, organ) || strings.Contains(before, organ) {
			return true
		}
	}
	for at := m.whole.End; strings.HasPrefix(text[at:], "（"); {
		n := strings.Index(text[at:], "）")
		if n < 0 {
			return false
		}
		if inside := text[at : at+n]; strings.Contains(inside, "〔") && strings.Contains(inside, "号") {
			return true
		}
		at += n + len("）")
	}
	return false
}

// untitled is what a clause has before its end, titles left out.
func untitled(s string) (out string) {
	for s != "" {
		at := strings.LastIndexAny(s, "。；，：（》")
		if at < 0 {
			return s + out
		}
		rest, closes := strings.CutPrefix(s[at:], "》")
		open := strings.LastIndex(s[:at], "《")
		if !closes || open < 0 {
			return s[at:] + out
		}
		s, out = s[:open], rest+out
	}
	return out
}
