package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit023 = &check.Rule{
	ID: "CIT-023", Severity: check.Warning,
	Doc: check.Words{Zh: "引用了外地地方性法规", En: "a local statute of another province is cited"},
	Why: check.Words{
		Zh: "地方性法规、地方政府规章只在本行政区域内适用，多为沿用其他地方的文稿时留下的。外地的只能参照。",
		En: "Local law holds in its own place only; mostly it was left in from another place's letter. That of another place can be referred to at most.",
	},
	Source: "立法法 80, 93；[D] 以制发机关所在地判断",
	Run: func(p *check.Pass) {
		home := regionOf(p.Field("procuratorate"))
		if home == "" {
			return
		}
		for _, m := range mentions.Of(p.Draft) {
			region := m.region()
			if region == "" || region == home || isTold(m.Passage) || m.compared() {
				continue
			}
			p.Report(check.Finding{
				Span: m.span(), Zh: "引用了外地地方性法规", En: "the local statute is one of another province (" + region + ")",
			})
		}
	},
}

// region is the province of a local statute; "" of any other.
func (m mention) region() string {
	if m.Statute != nil {
		switch m.Statute.Level {
		case law.LocalRegulation, law.LocalRule:
			if at := regionOf(m.Statute.Region); at != "" {
				return at
			}
		case law.Other:
		default:
			return ""
		}
		return regionOf(m.Statute.Title)
	}
	if !m.names() {
		return ""
	}
	return regionOf(m.meant())
}

// compared tells whether the sentence only looks at the statute as an example.
func (m mention) compared() bool {
	text := facts.Stretch(m.Sentence).In(m.Passage.Text)
	return slices.ContainsFunc([]string{"参照", "参考", "借鉴", "经验", "先例"}, func(w string) bool { return strings.Contains(text, w) })
}
