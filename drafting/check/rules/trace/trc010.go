package trace

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var trc010 = &check.Rule{
	ID: "TRC-010", Severity: check.Error, Scope: check.PublicInterest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "监管职责只以“三定”方案、权责清单或者规范性文件为依据", En: "the duty rests on an organ's own plan, list or normative paper alone"},
	Why: check.Words{
		Zh: "确定行政机关的监管职责，以法律、法规、规章为依据；“三定”方案、权力清单和责任清单等只可以作为参考。请写明规定该项职责的法律、法规、规章的条款。",
		En: "The duty of an agency is founded on statutes, regulations and rules; plans of organs and lists of powers are for reference only. Cite the provision that sets the duty.",
	},
	Source: "GY 72",
	Run: func(p *check.Pass) {
		if basis := p.Field("duty_basis"); basis != "" && reference.MatchString(basis) && !founds(basis) {
			p.Report(check.Finding{
				Span: p.FieldAt("duty_basis"), Zh: "监管职责依据应为法律、法规或者规章", En: "a statute, a regulation or a rule must found the duty",
			})
			return
		}
		onlyReferred(p)
	},
}

var (
	// reference are papers that are for reference only.
	reference = regexp.MustCompile(`[“"]?三定[”"]?(?:规定|方案|职责)?|权责清单|权力清单|责任清单|职责清单|职能配置|机构编制(?:方案|规定)|规范性文件|会议纪要|职责分工(?:方案|意见)`)
	// duty is what a sentence on an agency's duty says.
	duty = regexp.MustCompile(`主管部门|主管|负责|职责|监督管理|监管|有关部门|行政部门`)
	// titles stand in 《 》.
	titles = regexp.MustCompile(`《([^《》]+)》`)
	// unmarked are titles without 《 》, before the number of an article.
	unmarked = regexp.MustCompile(`([\p{Han}“”]+(?:法|法典|条例|规定|规则|办法|细则))第[一二三四五六七八九十百千零\d]+条`)
	// binding are the endings of statutes, regulations and rules.
	binding = regexp.MustCompile(`(?:法|法典|条例|规定|规则|办法|细则|决定)(?:（[^）]*）)?$`)
)

// founds tells whether a text names a statute, a regulation or a rule.
func founds(text string) bool {
	for _, m := range titles.FindAllStringSubmatch(text, -1) {
		if binds(m[1], law.Other) {
			return true
		}
	}
	for _, m := range unmarked.FindAllStringSubmatch(text, -1) {
		if binds(m[1], law.Other) {
			return true
		}
	}
	return false
}

// binds tells whether a text of that name can found a duty: not one of the agency's own
// papers, and not the law on how we proceed.
func binds(title string, level law.Level) bool {
	if title == "" || reference.MatchString(title) || hasOne(title, "人员编制", "内设机构", "清单", "诉讼", "检察", "监察法", "组织法", "通知", "意见", "方案", "纪要") {
		return false
	}
	switch level {
	case law.Law, law.AdministrativeRegulation, law.LocalRegulation, law.DepartmentRule, law.LocalRule:
		return true
	case law.Normative, law.JudicialInterpretation:
		return false
	}
	return binding.MatchString(title)
}

// onlyReferred reports the first sentence that takes the duty from a paper for
// reference, where no sentence takes it from the law.
func onlyReferred(p *check.Pass) {
	var found *check.Finding
	for _, passage := range p.In("problems", "reasoning", "legal_basis") {
		if passage.Quoted {
			continue
		}
		for _, s := range segments(p.Draft, passage) {
			text := s.In(passage.Text)
			if !duty.MatchString(text) {
				continue
			}
			if foundsDuty(p.Draft, passage, s) {
				return
			}
			if at := reference.FindStringIndex(text); at != nil && found == nil {
				found = &check.Finding{
					Span: passage.Span(s.Start+at[0], s.Start+at[1]),
					Zh:   "监管职责依据应为法律、法规或者规章", En: "a statute, a regulation or a rule must found the duty",
				}
			}
		}
	}
	if found != nil {
		p.Report(*found)
	}
}

// segments are the sentences of a passage, cut at ；as well.
func segments(d *check.Draft, p *check.Passage) (out []facts.Stretch) {
	for _, s := range facts.Sentences.Of(d, p.Text) {
		start := s.Start
		for i := strings.Index(p.Text[start:s.End], "；"); i >= 0; i = strings.Index(p.Text[start:s.End], "；") {
			out = append(out, facts.Stretch{Start: start, End: start + i})
			start += i + len("；")
		}
		out = append(out, facts.Stretch{Start: start, End: s.End})
	}
	return out
}

// foundsDuty tells whether a citation in a stretch is of a text that can found a duty.
func foundsDuty(d *check.Draft, p *check.Passage, s facts.Stretch) bool {
	for _, c := range facts.Citations.Of(d) {
		if c.Passage != p || c.Start < s.Start || c.End > s.End || c.Purpose == facts.Power || c.Purpose == facts.Procedure {
			continue
		}
		title, level := c.Ref.Title, law.Other
		switch {
		case c.Full != "":
			title = c.Full
		case title == "":
			title = c.Word // 该法, 法典
		}
		if c.Statute != nil {
			title, level = c.Statute.Title, c.Statute.Level
		}
		if binds(title, level) {
			return true
		}
	}
	return false
}
