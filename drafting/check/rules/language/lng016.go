package language

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var organNames = &check.Rule{
	ID: "LNG-016", Severity: check.Warning,
	Doc: check.Words{Zh: "机构改革前的机关名称", En: "Names of organs before a reform"},
	Why: check.Words{
		Zh: "机构改革后机关的名称、职责已经变更，以旧名称主送、抄送或者叙述现在的职责，会送错单位。说的是改革前的事，或者写明“原”的，不在此列。各地名称不尽相同，以“三定”规定为准。",
		En: "After a reform an organ has another name: a letter under the old one goes astray. A text that speaks of the time before, or says 原, is left alone. Local names differ.",
	},
	Source: "2018/2023 机构改革 [M]",
	Run: func(p *check.Pass) {
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			if earlier(p, passage, u) {
				return
			}
			to := u.For
			if to == "" {
				to = u.Text
			}
			report(p, passage, u, "机构名称已变更："+to, "the organ has another name now: "+u.arrow())
		})
		v := words(p)
		for _, key := range []string{"addressee", "cc", "violator_unit"} {
			e, _ := p.Document.Front.Entry(key)
			for _, value := range e.Values {
				for _, u := range v.in(value.Text) {
					if since, ok := law.ParseDate(u.Since); ok && p.Issued() != 0 && p.Issued() < since {
						continue
					}
					f := check.Finding{Span: value.Span, Zh: "机构名称已变更：" + u.For, En: "the organ has another name now: " + u.arrow()}
					if value.Span.In(p.Text) == value.Text && u.For != "" {
						at := source.Span{Start: value.Span.Start + u.start, End: value.Span.Start + u.end}
						f.Fixes = []check.Fix{{Zh: "改为“" + u.For + "”", En: "Write " + u.For, Edits: []source.Edit{{Span: at, New: u.For}}}}
					}
					p.Report(f)
				}
			}
		}
	},
}
