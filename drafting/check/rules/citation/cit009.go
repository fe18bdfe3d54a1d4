package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var cit009 = &check.Rule{
	ID: "CIT-009", Severity: check.Warning, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "引文有删节而未用省略号", En: "words are left out of a quotation in silence"},
	Why: check.Words{
		Zh: "引用法条而略去其中文字的，略去处用省略号。",
		En: "What is left out of a quoted article is shown by ……, else the reader takes what stands there for the whole.",
	},
	Source: "GB/T 15834 [M]",
	Run: func(p *check.Pass) {
		for _, v := range verdicts.Of(p.Draft) {
			if len(v.differs) > 0 || v.like < likeAtAll || len(v.gaps) == 0 && !v.shortened() {
				continue
			}
			fix := check.Fix{Zh: "用省略号表示", En: "show it by ……", Safe: true}
			place := func(from, to int) {
				fix.Edits = append(fix.Edits, source.Edit{Span: v.passage.Span(v.quote.inner.Start+from, v.quote.inner.Start+to), New: "……"})
			}
			q := v.comparison.quote
			for _, i := range v.gaps {
				place(q.at[i], q.at[i])
			}
			switch end := q.end(len(q.runes)); {
			case v.cut:
				place(q.at[len(q.runes)-1], end)
			case v.shortened():
				place(end, end)
			}
			p.Report(check.Finding{
				Span: v.passage.Span(v.whole.Start, v.whole.End),
				Zh:   "引文有删节，应以“……”表示", En: "what is left out of the quotation is shown by ……",
				Fixes: []check.Fix{fix},
			})
		}
	},
}

// shortened tells whether the end of a sentence is left out: where a quotation ends with
// a full stop, and where ： gives it as a sentence of its own.
func (v verdict) shortened() bool { return v.cut || v.broken && v.colon }
