package citation

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit002 = &check.Rule{
	ID: "CIT-002", Severity: check.Error, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "所引条文不存在", En: "the article cited does not exist"},
	Why: check.Words{
		Zh: "所适用的文本中没有这一条：评判行为的，看行为时的文本；检察机关的职权和程序，看制作文书时的文本。请核对条号。",
		En: "The text that applies has no such article: of norms of conduct the one in force at the time of the conduct, of the procuratorate's powers and procedure the one on the day of the document.",
	},
	Source: "[D] 条号应当存在于所适用的文本",
	Run: func(p *check.Pass) {
		for _, c := range facts.Citations.Of(p.Draft) {
			if c.Ref.Article == 0 || !own(p.Draft, c) || !sure(c) {
				continue
			}
			for _, end := range ends(c.Ref) {
				if v := lacking(p.Draft, c, end); v != nil {
					label := law.ArticleLabel(end.Article, end.Sub)
					p.Report(check.Finding{
						Span: c.Passage.Span(c.Start, c.End),
						Zh:   law.Ref{}.Official(c.Statute.Title) + edition(v) + "没有" + label,
						En:   "the text of " + v.Text.String() + " has no such article: " + label,
					})
					break
				}
			}
		}
	},
}

// edition is the day of a text in brackets; "" where it is not known.
func edition(v *law.Version) string {
	if v.Text == 0 {
		return ""
	}
	return "（" + v.Text.Chinese() + "）"
}

// ends are what a reference points at, of a range its two ends.
func ends(r law.Ref) []law.Ref {
	if r.To == nil {
		return []law.Ref{r}
	}
	to := *r.To
	r.To = nil
	return []law.Ref{r, to}
}

// lacking is the text that a citation is judged by where no text that it may be of has
// the article; nil where one has it, or where the words of one are not known.
func lacking(d *check.Draft, c facts.Citation, r law.Ref) *law.Version {
	all := applying(d, c)
	for _, v := range all {
		if v.Article(r) != nil {
			return nil
		}
	}
	if len(all) == 0 || !numbered(all[0]) {
		return nil
	}
	return all[0]
}

// applying are the texts that a citation may be of. Of what the procuratorate itself does
// it is the one on the day of the document alone.
func applying(d *check.Draft, c facts.Citation) []*law.Version {
	if aged(c) {
		return nil
	}
	all := texts(d, c)
	if len(all) > 1 && (c.Purpose == facts.Power || c.Purpose == facts.Procedure || c.Ref.Date != 0) {
		return all[:1]
	}
	return all
}

// numbered tells whether a text has numbered articles without gaps: one that lacks some
// was not read in full.
func numbered(v *law.Version) bool {
	last := 0
	for _, a := range v.Articles {
		if a.Number > last+1 {
			return false
		}
		last = max(last, a.Number)
	}
	return last > 0
}

// aged tells whether the words before a name say that another text of the statute is
// meant: 修改前的《商标法》.
func aged(c facts.Citation) bool {
	before := strings.TrimRight(c.Passage.Text[:c.Title.Start], "《〈")
	for _, w := range []string{"修改前", "修改前的", "修订前", "修订前的", "修正前", "修正前的", "修改后", "修改后的", "修订后", "修订后的", "修正后的", "原", "旧"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}
