package deadline

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

type partBlock = doc.Part

var ddl001 = &check.Rule{
	ID: "DDL-001", Severity: check.Error, Needs: check.NeedsForm,
	Scope: check.Recommendation.Or(check.ToCourt, check.Correction, check.Scope{Families: []string{"notice"}}),
	Doc:   check.Words{Zh: "没有写明回复或者办理的期限", En: "no period for the reply or the action"},
	Why: check.Words{
		Zh: "没有期限，对方无从按期回复，逾期也无法督促。请在“回复期限”部分写明自收到之日起多少日（月）内书面回复。",
		En: "Without a period nobody can reply in time or be urged. State how long after receipt the written reply is due.",
	},
	Source: "JY 16(6); XG 553, 560, 563",
	Run: func(p *check.Pass) {
		if len(replies.Of(p.Draft)) > 0 {
			return
		}
		p.Report(check.Finding{
			Span: partAt(p.Draft, "reply", "reply_due"),
			Zh:   "未写明书面回复期限", En: "no period for the written reply is stated",
			Fixes: stateReply(p),
		})
	},
}

// stateReply puts the period into the part on the reply, where the draft has that
// part with some text, and the front matter or the catalogue tells the period.
func stateReply(p *check.Pass) []check.Fix {
	due, ok := deadline.Read(p.Field("reply_due"))
	if !ok {
		allowed := replyLimits(p)
		if len(allowed) != 1 {
			return nil
		}
		due = allowed[0]
	}
	in := p.In("reply")
	if len(in) == 0 {
		return nil
	}
	at := in[len(in)-1].Block.Extent().End
	return []check.Fix{{
		Zh: "补写回复期限", En: "state the period",
		Edits: []source.Edit{{
			Span: source.Span{Start: at, End: at},
			New:  "\n\n请自收到本" + shortTitle(p.Form.Title) + "之日起" + due.Zh() + "内，将办理情况书面回复本院。",
		}},
	}}
}

// shortTitle is what a document calls itself in its text.
func shortTitle(title string) string {
	for _, short := range []string{"检察建议书", "通知书", "意见书", "决定书"} {
		if strings.HasSuffix(title, short) {
			return short
		}
	}
	return title
}
