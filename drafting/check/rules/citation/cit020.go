package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit020 = &check.Rule{
	ID: "CIT-020", Severity: check.Warning,
	Scope: check.Recommendation.Or(check.CourtLetter, check.Correction, check.Protest, check.Retrial),
	Doc:   check.Words{Zh: "缺少职责、违法或者监督权的依据", En: "nothing is cited for the duty, the violation or the power of supervision"},
	Why: check.Words{
		Zh: "监督文书既要说明被监督单位违反了什么规定，也要说明检察机关凭什么监督；行政公益诉讼检察建议还要说明行政机关的职责依据。抗诉书、再审检察建议书引用诉讼法作为依据的，应当引到授权抗诉、提出再审检察建议的条文。",
		En: "A letter of supervision cites what was violated and what empowers the procuratorate; one to an agency in the public interest cites the agency's duty as well. A protest or a recommendation to retry that is founded on a code of procedure cites the article that empowers it.",
	},
	Source: "JY 16(4); A.4",
	Run: func(p *check.Pass) {
		if check.Protest.Holds(p.Draft) || check.Retrial.Holds(p.Draft) {
			unfounded(p)
			return
		}
		reasons := p.In("problems", "reasoning", "legal_basis", "measures")
		if len(reasons) == 0 {
			return // nothing is argued yet: the missing parts are for STR-001
		}
		has := purposesOf(p.Draft)
		at := p.FieldAt("form")
		if basis := p.In("legal_basis"); len(basis) > 0 && basis[0].Part != nil {
			at = basis[0].Part.KeyAt
		}
		missing := func(zh, en string) {
			p.Report(check.Finding{Span: at, Zh: "缺少" + zh + "依据", En: "nothing is cited for " + en})
		}
		publicInterest := p.Family() == "rec_pil"
		if publicInterest && !has[facts.Duty] && p.Field("duty_basis") == "" {
			missing("职责", "the duty")
		}
		if !has[facts.Violation] && (publicInterest || !has[facts.Duty]) {
			missing("违法", "the violation")
		}
		if !has[facts.Power] {
			missing("监督权", "the power of supervision")
		}
	},
}

// forbids are the words of a provision that conduct is held against, even where the
// sentence says what has to be done: 不得占用, 处十万元以下罚款.
var forbids = []string{"不得", "禁止", "法律责任", "处罚", "罚款"}

// purposesOf tells for what purposes a draft cites the law.
func purposesOf(d *check.Draft) map[facts.Purpose]bool {
	out := map[facts.Purpose]bool{}
	for _, c := range facts.Citations.Of(d) {
		if !own(d, c) || c.How == law.Own {
			continue
		}
		argued := slices.Contains([]string{"problems", "reasoning"}, c.Passage.Key())
		switch {
		case empowers(c):
			out[facts.Power] = true
		case c.Purpose != "":
			out[c.Purpose] = true
			says := func(word string) bool { return strings.Contains(c.Sentence.In(c.Passage.Text), word) }
			if argued && !out[facts.Violation] && slices.ContainsFunc(forbids, says) {
				out[facts.Violation] = true
			}
		case argued:
			out[facts.Violation] = true // what else a problem is held against
		}
	}
	return out
}

// powers are the provisions that empower procuratorates to supervise, by the numbers of
// the article in the texts of the last years (parts A.3, G.3 and G.4 of the
// specification; those of the procedural laws, 组织法 and 未成年人保护法 read in the texts).
// Lists of violations, such as article 567 of the 刑诉规则, are none.
var powers = map[string][]int{
	"宪法":            {134},
	"人民检察院组织法":      {2, 20, 21},
	"刑事诉讼法":         {8, 100, 113, 209, 276, 307},
	"民事诉讼法":         {14, 55, 58, 208, 215, 219, 235, 242, 246},
	"行政诉讼法":         {11, 25, 93, 101},
	"未成年人保护法":       {105, 106, 114, 118},
	"英雄烈士保护法":       {25},
	"安全生产法":         {74},
	"军人地位和权益保障法":    {62},
	"个人信息保护法":       {70},
	"反垄断法":          {60},
	"反电信网络诈骗法":      {47},
	"农产品质量安全法":      {79},
	"妇女权益保障法":       {77},
	"无障碍环境建设法":      {63},
	"文物保护法":         {99},
	"矿产资源法":         {74},
	"生态环境法典":        {1073, 1074, 1075, 1076, 1082},
	"监狱法":           {6},
	"社区矫正法":         {8, 62},
	"人民检察院检察建议工作规定": {2, 3, 5, 8, 9, 10, 11},
	"人民检察院刑事诉讼规则":   {551, 552, 621, 622, 624},
	"人民检察院民事诉讼监督规则": {98, 99, 104, 117},
	"人民检察院行政诉讼监督规则": {119, 120},
	"人民检察院公益诉讼办案规则": {67, 75},
}

// empowers tells whether a citation is of what empowers the procuratorate.
func empowers(c facts.Citation) bool {
	name := ""
	if c.Statute != nil {
		name = c.Statute.Name
	} else {
		name = law.Canonical(c.Ref.Title)
	}
	articles, ok := powers[name]
	return ok && (c.Ref.Article == 0 && strings.HasPrefix(name, "人民检察院") || slices.Contains(articles, c.Ref.Article))
}

// foundings are the articles that empower protests and recommendations to retry, by
// family: those now in force, and those of earlier texts, which CIT-019 is about.
var foundings = map[string]map[string][]int{
	"protest_criminal": {"刑事诉讼法": {228, 254}},
	"protest_civil":    {"民事诉讼法": {208, 215, 219}, "行政诉讼法": {93}},
	"retrial":          {"民事诉讼法": {208, 215, 219}, "行政诉讼法": {93}},
}

// unfounded reports a part on law that cites the code of procedure, and not the article
// on which the document rests.
func unfounded(p *check.Pass) {
	articles := foundings[p.Family()]
	var other *facts.Citation
	all := facts.Citations.Of(p.Draft)
	for i, c := range all {
		if c.Passage.Key() != "legal_basis" || c.Statute == nil || c.Ref.Article == 0 || !own(p.Draft, c) {
			continue
		}
		switch numbers, code := articles[law.Canonical(c.Statute.Name)]; {
		case !code:
		case slices.Contains(numbers, c.Ref.Article):
			return
		case other == nil:
			other = &all[i]
		}
	}
	if other != nil {
		p.Report(check.Finding{
			Span: other.Passage.Span(other.Start, other.End), Zh: "缺少监督权依据", En: "nothing is cited for the power of supervision",
		})
	}
}
