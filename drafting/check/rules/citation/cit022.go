package citation

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit022 = &check.Rule{
	ID: "CIT-022", Severity: check.Error,
	Doc: check.Words{Zh: "法律名称有误", En: "the name of a statute is misspelt"},
	Why: check.Words{
		Zh: "没有这个名称的法律文件，而有一部名称与它只差一两个字。",
		En: "No statute has this name; one has a name that differs in a character or two.",
	},
	Source: "[D] 法律名称应当准确",
	Run: func(p *check.Pass) {
		for _, m := range mentions.Of(p.Draft) {
			near := misspelt.Of(p.Draft)[law.Canonical(m.name)]
			switch {
			case m.Full != "":
				continue
			case m.Known:
				near = m.clipped()
			}
			if len(near) == 0 {
				continue
			}
			f := check.Finding{
				Span: m.span(), Zh: "法律名称有误，是否为" + titles(near) + "？",
				En: "there is no such statute; is it " + titles(near) + "?",
			}
			for _, title := range near {
				f.Fixes = append(f.Fixes, check.Fix{
					Zh: "改为" + titles([]string{title}), En: "write " + titles([]string{title}),
					Edits: []source.Edit{{Span: m.Passage.Span(m.Title.Start, m.Title.End), New: m.spelt(title)}},
				})
			}
			p.Report(f)
		}
	},
}

// clipped is the title of a statute that a mention means and does not give, though it
// begins like an official title: 中华人民共和国未成年保护法.
func (m mention) clipped() []string {
	if m.Statute == nil || !strings.HasPrefix(m.name, republic) || !strings.HasPrefix(m.Statute.Title, republic) {
		return nil
	}
	name, title := []rune(law.Canonical(m.name)), []rune(law.Canonical(m.Statute.Title))
	if d := slips(name, title); d == 0 || d > 2 {
		return nil
	}
	return []string{m.Statute.Title}
}

// spelt is a title as the mention writes titles: with 中华人民共和国 where it has that.
func (m mention) spelt(title string) string {
	title = strings.Trim(law.Ref{}.Official(title), "《》")
	if !strings.HasPrefix(m.name, republic) {
		return strings.TrimPrefix(title, republic)
	}
	return title
}

// titles are names in 《》, with 、 between them.
func titles(names []string) (out string) {
	for i, name := range names {
		if i > 0 {
			out += "、"
		}
		out += law.Ref{}.Official(name)
	}
	return out
}
