package citation

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var cit010 = &check.Rule{
	ID: "CIT-010", Severity: check.Warning,
	Doc: check.Words{Zh: "首次引用未使用全称", En: "a statute is first cited by a short name"},
	Why: check.Words{
		Zh: "首次引用应写《中华人民共和国……法》全称；后面还要引用的，同时注明“以下简称……”。",
		En: "The first citation gives the official title, and declares the short name that later ones use.",
	},
	Source: "[D] 引用法律名称的惯例",
	Run: func(p *check.Pass) {
		ambiguous := map[string]bool{}
		for _, m := range mentions.Of(p.Draft) {
			if m.several() && !ambiguous[m.name] {
				ambiguous[m.name] = true
				p.Report(shortened(m))
			}
		}
		for _, all := range byStatute(mentions.Of(p.Draft)) {
			m := all[0]
			if m.full() || m.Full != "" || m.coined() {
				continue
			}
			f := shortened(m)
			f.Fixes = []check.Fix{{Zh: "写出全称", En: "write the official title", Safe: true, Edits: []source.Edit{m.spelled(len(all) > 1)}}}
			p.Report(f)
		}
	},
}

func shortened(m mention) check.Finding {
	return check.Finding{
		Span: m.span(), Zh: "首次引用应使用全称并注明简称", En: "the first citation gives the official title and declares the short name",
	}
}

// several tells whether the name is a short one that several statutes go by (法典), and
// the draft does not say which.
func (m mention) several() bool {
	return m.Statute == nil && m.Known && m.Full == "" && m.Ref.Article > 0 &&
		utf8.RuneCountInString(m.name) <= 5 && !strings.HasPrefix(m.name, republic)
}

// coined tells whether the name is an abbreviation in 《》, which is for CIT-012.
func (m mention) coined() bool { return m.marked && !m.trimmed() && !m.full() }

// spelled is the edit that writes the official title for a short name, which it
// declares where that is wanted and not done yet.
func (m mention) spelled(declare bool) source.Edit {
	name := m.title()
	if declare && m.Declared == "" {
		name += declaring(m)
	}
	return source.Edit{Span: m.span(), New: name}
}

// declaring declares the name of a mention as it is written.
func declaring(m mention) string {
	if m.marked {
		return "（以下简称《" + m.name + "》）"
	}
	return "（以下简称" + m.name + "）"
}
