package citation

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit001 = &check.Rule{
	ID: "CIT-001", Severity: check.Error,
	Doc: check.Words{Zh: "未找到所引法律文件，或者没有它的文本可供核对", En: "the statute cited is not known, or there is no text of it to check against"},
	Why: check.Words{
		Zh: "法规库和已知法律名录中都没有的法律、行政法规，多为名称有误；规章、地方性法规和规范性文件不能尽列，仅作提示。库中没有文本的，条文未经核对，请先导入。",
		En: "A law or regulation that neither the library nor the list of statutes has is mostly a wrong name; rules, local law and policy papers cannot all be listed and are a hint only. Without a text nothing was verified: import it.",
	},
	Source: "[D] 所引法律文件应当存在",
	Run: func(p *check.Pass) {
		seen := map[string]bool{}
		for _, m := range mentions.Of(p.Draft) {
			name := law.Canonical(m.meant())
			if m.Known && !m.vague() || seen[name] || !m.names() {
				continue
			}
			seen[name] = true
			if len(misspelt.Of(p.Draft)[name]) > 0 {
				continue // it has another name: CIT-022
			}
			f := check.Finding{
				Span: m.span(), Zh: "未找到法律文件：《" + m.meant() + "》",
				En: "no such statute is known: " + m.meant(),
			}
			if s, ok := m.missed(); ok {
				p.Lighter(s, f)
			}
		}
		unverified(p)
	},
}

// unverified says once a statute that what is cited of it was not looked up.
func unverified(p *check.Pass) {
	if p.Library == nil {
		return
	}
	seen := map[*law.Statute]bool{}
	for _, c := range facts.Citations.Of(p.Draft) {
		if c.Statute == nil || c.Imported || c.Ref.Article == 0 || seen[c.Statute] || !own(p.Draft, c) || !sure(c) {
			continue
		}
		seen[c.Statute] = true
		day := ""
		if c.Version != nil && c.Version.Text != 0 {
			day = " (of " + c.Version.Text.String() + ")"
		}
		p.Lighter(check.Hint, check.Finding{
			Span: c.Passage.Span(c.Start, c.End),
			Zh:   "法规库中无此文件文本，未核对", En: "the library does not have the text" + day + ": not verified",
		})
	}
}

// meant is the title that a mention gives, or the one that it is declared short for.
func (m mention) meant() string {
	if m.Full != "" {
		return m.Full
	}
	return m.name
}

// names tells whether a mention surely names a statute: in 《》, or with the name of the
// country or of an organ before it. Other words before a number may be anything; where
// a sentence speaks of Hong Kong, Macao or Taiwan a statute may be one of theirs, and
// what it says was repealed may be one that no list has any more.
func (m mention) names() bool {
	sentence := m.Sentence.In(m.Passage.Text)
	for _, place := range []string{"香港", "澳门", "台湾"} {
		if strings.Contains(sentence, place) && !strings.HasPrefix(m.name, republic) {
			return false
		}
	}
	if strings.Contains(sentence, "废止") {
		return false
	}
	return m.marked || strings.HasPrefix(m.name, republic) || strings.HasPrefix(m.name, "最高人民")
}

// vague tells whether a mention begins like an official title and is a short name that
// several statutes have: 中华人民共和国安全法.
func (m mention) vague() bool {
	return m.Statute == nil && m.Full == "" && strings.HasPrefix(m.name, republic)
}

// missed is how much it weighs that nobody knows the statute of a mention: what is
// named as a law or a regulation of the State is listed in full. Rules, local law and
// interpretations are not, and papers of which no article is cited need not be law.
func (m mention) missed() (s check.Severity, ok bool) {
	name := m.meant()
	if regionOf(name) == "" {
		if strings.HasPrefix(name, republic) {
			return check.Error, true
		}
		for _, end := range []string{"法", "法典", "条例"} {
			if strings.HasSuffix(name, end) && !strings.HasSuffix(name, "办法") {
				return check.Error, true
			}
		}
	}
	return check.Hint, m.Ref.Article > 0
}
