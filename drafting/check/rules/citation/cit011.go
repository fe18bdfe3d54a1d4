package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit011 = &check.Rule{
	ID: "CIT-011", Severity: check.Warning,
	Doc: check.Words{Zh: "简称前后不一", En: "a statute goes by several names"},
	Why: check.Words{
		Zh: "注明简称以后应当一律使用该简称；同一部法律不用两个简称。",
		En: "Once a short name is declared it is used throughout; a statute has one short name in a document.",
	},
	Source: "[D] 简称的用法",
	Run: func(p *check.Pass) {
		for _, all := range byStatute(mentions.Of(p.Draft)) {
			namesOf(p, all)
		}
	},
}

// namesOf reports each name of a statute that is not the one it goes by, once, at its
// first place.
func namesOf(p *check.Pass, all []mention) {
	base := -1 // the mention that says how the statute is called from there on
	deviant := map[string][]mention{}
	var order []string
	for i, m := range all {
		switch {
		case base < 0:
			if m.Declared != "" || !m.full() {
				base = i
			}
		case m.edition() || m.Passage.Key() == "attach":
		case m.full() && all[base].Declared == "":
		case m.full() && m.trimmed() || law.Canonical(m.name) != law.Canonical(shortOf(all[base])):
			if deviant[m.name] == nil {
				order = append(order, m.name)
			}
			deviant[m.name] = append(deviant[m.name], m)
		}
	}
	for _, name := range order {
		p.Report(inconsistent(all[base], deviant[name]))
	}
}

// shortOf is the name that a mention declares, or its own.
func shortOf(m mention) string {
	if m.Declared != "" {
		return m.Declared
	}
	return m.name
}

// inconsistent is the finding on mentions that should have the short name of base.
func inconsistent(base mention, deviant []mention) check.Finding {
	short := shortOf(base)
	written := short
	if deviant[0].marked && base.Declared == "" && base.marked {
		written = "《" + short + "》"
	}
	fix := check.Fix{Zh: "改用“" + short + "”", En: "call it " + short, Safe: true}
	for _, m := range deviant {
		span := m.span()
		if m.Declared != "" {
			span = m.Passage.Span(m.whole.Start, m.declaration)
		}
		fix.Edits = append(fix.Edits, source.Edit{Span: span, New: written})
	}
	return check.Finding{
		Span: deviant[0].span(), Zh: "简称前后不一", En: "the statute goes by another name before",
		Related: []check.Place{{Span: base.span(), Zh: "此处称" + short, En: "here it is " + short}},
		Fixes:   []check.Fix{fix},
	}
}
