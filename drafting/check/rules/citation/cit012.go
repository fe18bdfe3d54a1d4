package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit012 = &check.Rule{
	ID: "CIT-012", Severity: check.Warning,
	Doc: check.Words{Zh: "书名号内的简称未经声明", En: "a short name in 《》 is not declared"},
	Why: check.Words{
		Zh: "书名号内应为法律的全称；用简称的，应当先以“以下简称”声明。",
		En: "《》 hold official titles; a short name in them must have been declared by 以下简称.",
	},
	Source: "[D] 简称的用法",
	Run: func(p *check.Pass) {
		for _, all := range byStatute(mentions.Of(p.Draft)) {
			undeclared(p, all)
		}
	},
}

// undeclared reports each short name of a statute in 《》 once, as long as none is
// declared: a second one besides a declared one is for CIT-011.
func undeclared(p *check.Pass, all []mention) {
	seen := map[string]bool{}
	var first *mention // by the official title
	for i, m := range all {
		if m.Declared != "" || m.Full != "" {
			return
		}
		name := law.Canonical(m.name)
		switch {
		case m.full():
			if first == nil {
				first = &all[i]
			}
		case !m.marked || seen[name] || i == 0 && m.trimmed(): // the last is for CIT-010
		default:
			seen[name] = true
			edit := m.spelled(i+1 < len(all))
			if first != nil {
				edit = source.Edit{Span: source.Span{Start: first.span().End, End: first.span().End}, New: declaring(m)}
			}
			p.Report(check.Finding{
				Span: m.span(), Zh: "未声明的简称", En: "the short name is not declared",
				Fixes: []check.Fix{{Zh: "声明简称", En: "declare the short name", Safe: true, Edits: []source.Edit{edit}}},
			})
		}
	}
}
