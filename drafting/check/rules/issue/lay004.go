package issue

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/page"
)

var lay004 = &check.Rule{
	ID: "LAY-004", Severity: check.Error, Needs: check.NeedsPages,
	Doc: check.Words{Zh: "落款单独成页，或者为避免单独成页作了调整", En: "the signature stands alone on a page, or was kept from it"},
	Why: check.Words{
		Zh: "落款不得单独成页，不用“此页无正文”。程序先调整行距，再移动正文最后几行；作了调整的，只作提示。",
		En: "The signature must not stand alone; there is no 此页无正文. The program changes the leading first, then moves the last lines of the body; where it did, that is only a hint.",
	},
	Source: "GB/T 9704—2012 7.3.5.5（据二手资料）",
	Run: func(p *check.Pass) {
		if alone(p.Pages) {
			p.Report(check.Finding{
				Span: p.FieldAt("date"),
				Zh:   "落款不得单独成页，应调整行距", En: "the signature must not stand alone on a page: change the leading",
			})
		}
		if t := p.Typeset.Tightened; t != nil {
			p.Lighter(check.Hint, check.Finding{
				Span: p.FieldAt("date"),
				Zh:   fmt.Sprintf("为避免落款单独成页，行距由 %.2f 磅调整为 %.2f 磅", t.From, t.To),
				En:   fmt.Sprintf("leading set from %.2f to %.2f pt so that the signature does not stand alone", t.From, t.To),
			})
		}
		if n := p.Typeset.MovedLines; n > 0 {
			p.Lighter(check.Hint, check.Finding{
				Span: p.FieldAt("date"),
				Zh:   fmt.Sprintf("为避免落款单独成页，已将正文最后 %d 行移至落款所在页", n),
				En:   fmt.Sprintf("the last %d lines of the body moved to the signature's page so that it does not stand alone", n),
			})
		}
	},
}

// alone tells whether a page other than the first has the signature and no text
// before it.
func alone(pages []*page.Page) bool {
	for i, pg := range pages {
		if i == 0 {
			continue
		}
		for _, item := range pg.Items {
			run, ok := item.(*page.Run)
			if !ok || run.Tag == page.Artifact {
				continue
			}
			if run.Tag == page.Signature {
				return true
			}
			break // text stands first
		}
	}
	return false
}
