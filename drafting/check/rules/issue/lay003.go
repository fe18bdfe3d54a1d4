package issue

import (
	"jianwen/drafting/check"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

var lay003 = &check.Rule{
	ID: "LAY-003", Severity: check.Warning, Needs: check.NeedsPages | check.NeedsForm,
	Doc: check.Words{Zh: "法律文书套了红头，或者红头公文没有红头", En: "a red head on a legal document, or none on an official letter"},
	Why: check.Words{
		Zh: "检察法律文书的院名和文书名用黑色，不套红头，不印红色反线；公文用红色发文机关标志和分隔线。请检查文首的 profile。",
		En: "Legal documents print name and title in black, without a red head or rule; official letters have both in red. See profile in the front matter.",
	},
	Source: "C.3（据二手资料）",
	Run: func(p *check.Pass) {
		if len(p.Pages) == 0 {
			return
		}
		red, legal := hasRed(p.Pages), p.Form.Profile == "legal_doc"
		at := p.FieldAt("profile")
		if p.Field("profile") == "" {
			at = p.FieldAt("form")
		}
		switch {
		case legal && red:
			p.Report(check.Finding{Span: at, Zh: "法律文书不套红头", En: "a legal document has no red head", Fixes: ownProfile(p)})
		case !legal && p.Form.Profile != "" && !red:
			p.Report(check.Finding{Span: at, Zh: "公文应有红色的发文机关标志", En: "an official letter has its head in red", Fixes: ownProfile(p)})
		}
	},
}

// hasRed tells whether anything on the pages prints red. Seals are pictures put on
// later and do not count.
func hasRed(pages []*page.Page) bool {
	for _, pg := range pages {
		for _, item := range pg.Items {
			switch item := item.(type) {
			case *page.Run:
				if item.Color == page.Red {
					return true
				}
			case *page.Rule:
				if item.Color == page.Red {
					return true
				}
			}
		}
	}
	return false
}

// ownProfile gives the draft the layout of its type.
func ownProfile(p *check.Pass) []check.Fix {
	e, ok := p.Document.Front.Entry("profile")
	if !ok || e.Value.Empty() {
		return nil
	}
	return []check.Fix{{
		Zh: "改用该类文书的版式", En: "use the layout of the type",
		Edits: []source.Edit{{Span: e.Value, New: p.Form.Profile}},
	}}
}
