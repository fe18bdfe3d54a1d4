package deadline

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var ddl007 = &check.Rule{
	ID: "DDL-007", Severity: check.Error,
	Doc: check.Words{Zh: "期限不是自收到之日起算", En: "a period that does not run from receipt"},
	Why: check.Words{
		Zh: "回复、异议和整改的期限自收到文书之日起算。写“自发出之日起”“自即日起”或者不写起算点的，届满日无法确定或者对收件人不利。检察建议以外的文书只是没有写起算点的，作为警告。",
		En: "Periods for reply, objection and rectification run from receipt. Another start, or none, makes the last day uncertain or too early. None at all is a warning outside recommendations.",
	},
	Source: "JY 19; GJ 21",
	Run: func(p *check.Pass) {
		seen := map[[2]any]bool{}
		asked := replies.Of(p.Draft)
		for i, t := range slices.Concat(asked, rectifications.Of(p.Draft), objections.Of(p.Draft)) {
			key := [2]any{t.passage, t.Start}
			if seen[key] || ours(t) {
				continue
			}
			seen[key] = true
			f, start := started(t)
			switch {
			case start == another || start == none && i < len(asked) && check.Recommendation.Holds(p.Draft):
				p.Report(f)
			case start == none && i < len(asked) && asks(t):
				p.Lighter(check.Warning, f)
			}
		}
	},
}

// asks tells whether a period is set for the reader rather than told of.
func asks(t term) bool {
	return requests(t.sentence()) || slices.Contains([]string{"reply", "request", "measures"}, t.passage.Key())
}

// A start is what a period runs from.
type start uint8

const (
	none    start = iota // nothing is said
	receipt              // 自收到之日起
	another              // 自发出之日起
)

// ours tells whether the period is one that binds us: 本院收到后七日内复核.
func ours(t term) bool {
	clause := t.passage.Text[t.from:t.Start]
	if i := strings.LastIndexAny(clause, "，：（"); i >= 0 {
		clause = clause[i:]
	}
	return strings.Contains(clause, "本院将") || strings.Contains(clause, "本院收到")
}

// started tells what a period runs from, and what is to be reported unless that is
// receipt.
func started(t term) (check.Finding, start) {
	text := t.passage.Text
	head := text[t.from:t.Start]
	finding := check.Finding{Zh: "期限起算点应为收到之日", En: "the period runs from the day of receipt"}
	if end := strings.LastIndex(head, "日起"); end >= 0 {
		from := max(strings.LastIndex(head[:end], "自"), strings.LastIndex(head[:end], "从"))
		if from < 0 { // 请于收到本函之日起
			from = strings.LastIndexAny(head[:end], "，：于在") + 1
			for from > 0 && !utf8.RuneStart(head[from]) {
				from++
			}
		}
		if containsAny(head[from:end], "收到", "接到") {
			return finding, receipt
		}
		finding.Span = t.passage.Span(t.from+from, t.from+end+len("日起"))
		finding.Fixes = fromReceipt(finding.Span)
		return finding, another
	}
	if start := behind(t); start != nil { // 整改期限两个月，自即日起计算
		if containsAny(text[start[0]:start[1]], "收到", "接到") {
			return finding, receipt
		}
		finding.Span = t.passage.Span(start[0], start[1])
		finding.Fixes = fromReceipt(finding.Span)
		return finding, another
	}
	if containsAny(text[:t.Start], "收到", "接到") {
		return finding, receipt
	}
	finding.Span = t.span()
	// 请于十五日内 becomes 请自收到之日起十五日内.
	bare := strings.TrimSuffix(strings.TrimSuffix(head, "于"), "在")
	at := t.passage.Span(t.from+len(bare), t.Start)
	finding.Fixes = fromReceipt(source.Span{Start: at.Start, End: finding.Span.Start})
	return finding, none
}

// counted finds how a period is counted, told behind it.
var counted = regexp.MustCompile(`^[^。；]{0,24}((?:自|从)[^，。；]{0,20}日起)(?:计算|起算|算)`)

// behind is the place of what a period runs from, where that is told behind it.
func behind(t term) []int {
	rest := t.passage.Text[t.End:]
	m := counted.FindStringSubmatchIndex(rest)
	if m == nil {
		return nil
	}
	return []int{t.End + m[2], t.End + m[3]}
}

// fromReceipt writes the start that the rules want.
func fromReceipt(at source.Span) []check.Fix {
	return []check.Fix{{
		Zh: "改为“自收到之日起”", En: "let it run from receipt",
		Edits: []source.Edit{{Span: at, New: "自收到之日起"}},
	}}
}
