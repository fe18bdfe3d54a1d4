package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit017 = &check.Rule{
	ID: "CIT-017", Severity: check.Warning,
	Doc: check.Words{Zh: "以规范性文件、会议纪要或者“三定”规定为直接依据", En: "a policy paper, minutes or a plan of posts is the decisive basis"},
	Why: check.Words{
		Zh: "职责和违法的依据是法律、法规、规章；规范性文件、会议纪要、“三定”规定和权责清单只作参考，应与法律依据并用。",
		En: "Duties and violations rest on statutes, regulations and rules; other papers are for reference, beside them.",
	},
	Source: "GY 72",
	Run: func(p *check.Pass) {
		citations := facts.Citations.Of(p.Draft)
		for _, passage := range p.Passages {
			var here []facts.Citation
			here, citations = take(citations, passage)
			if passage.Quoted || isTold(passage) {
				continue
			}
			for _, s := range facts.Sentences.Of(p.Draft, passage.Text) {
				policy(p, passage, s, here)
			}
		}
	},
}

// told are parts that tell what was done, not what follows in law.
var told = []string{"source", "procedure", "facts", "evidence", "attach", "cc", "grounds"}

var (
	// grounding are words before what something is founded on, or runs against.
	grounding = []string{"根据", "依据", "依照", "按照", "遵照", "违反"}
	// papers are documents that found nothing.
	papers = []string{"会议纪要", "“三定”", "三定方案", "三定规定", "权责清单", "权力清单", "责任清单"}
	// kinds are the ends of titles of such documents.
	kinds = []string{"通知", "意见", "纪要", "函", "方案", "要点", "批示", "讲话", "通报", "指引"}
	// softening are words by which a document is not the basis.
	softening = []string{"参照", "参考", "结合", "印证", "一致", "精神", "部署"}
)

// policy reports a sentence that is founded on a policy paper alone.
func policy(p *check.Pass, passage *check.Passage, s facts.Stretch, here []facts.Citation) {
	text := s.In(passage.Text)
	word, paper, ok := founded(text)
	if !ok || quoted(p.Draft, passage, s.Start+word.Start) || slices.ContainsFunc(softening, func(w string) bool { return strings.Contains(text, w) }) {
		return
	}
	for _, c := range here {
		if c.Start >= s.Start && c.End <= s.End && binding(c) {
			return
		}
	}
	f := check.Finding{
		Span: passage.Span(s.Start+word.Start, s.Start+paper.End),
		Zh:   "不宜作为直接法律依据", En: "it should not be the direct legal basis",
	}
	if word.In(text) != "违反" { // what is illegal is so by some law that only the author knows
		at := passage.Span(s.Start+word.Start, s.Start+word.End)
		f.Fixes = []check.Fix{{Zh: "改为参照", En: "refer to it only", Edits: []source.Edit{{Span: at, New: "参照"}}}}
	}
	p.Report(f)
}

// founded finds 根据…会议纪要 in a sentence: the word, and the paper behind it in the
// same clause.
func founded(text string) (word, paper facts.Stretch, ok bool) {
	for _, w := range grounding {
		at := strings.Index(text, w)
		if at < 0 {
			continue
		}
		from := at + len(w)
		clause := text[from:]
		if end := strings.IndexAny(clause, "，；。"); end >= 0 {
			clause = clause[:end]
		}
		if i, n := paperIn(clause); n > 0 {
			return facts.Stretch{Start: at, End: from}, facts.Stretch{Start: from + i, End: from + i + n}, true
		}
	}
	return word, paper, false
}

// paperIn is the first policy paper in a clause; n is 0 where there is none. What the
// highest organs of justice issue is left out: their opinions are applied.
func paperIn(clause string) (at, n int) {
	if strings.Contains(clause, "最高人民") || strings.Contains(clause, "两高") {
		return 0, 0
	}
	for _, w := range papers {
		if at := strings.Index(clause, w); at >= 0 {
			return at, len(w)
		}
	}
	open := strings.Index(clause, "《")
	if open < 0 {
		return 0, 0
	}
	end := strings.LastIndex(clause, "》")
	if end < open {
		return 0, 0
	}
	title := clause[open:end]
	for _, kind := range kinds {
		if strings.HasSuffix(title, kind) || strings.HasSuffix(title, kind+"（试行）") {
			return open, end + len("》") - open
		}
	}
	return 0, 0
}

// binding tells whether a citation is of a norm that founds a duty.
func binding(c facts.Citation) bool {
	if c.Statute != nil {
		return c.Statute.Level != law.Normative && c.Statute.Level != law.Other || lawful(c.Statute.Name)
	}
	return lawful(c.Ref.Title)
}

// lawful tells whether a name ends like that of a statute, regulation or rule.
func lawful(name string) bool {
	for _, end := range []string{"法", "法典", "条例", "规定", "规则", "办法", "细则", "解释"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}
