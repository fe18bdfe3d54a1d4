package trace

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var trc007 = &check.Rule{
	ID: "TRC-007", Severity: check.Warning,
	Doc: check.Words{Zh: "事实仅有一份言词证据", En: "a fact rests on one person's words alone"},
	Why: check.Words{
		Zh: "只有一份证言、陈述或者供述而没有其他证据印证的事实，容易被推翻。请补充其他证据，或者在该事实中说明为什么足以认定。",
		En: "What one person said, and nothing bears out, is easily overturned. Add other evidence, or say in the fact why this is enough.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		for _, f := range facts.Graph.Of(p.Draft).Facts {
			if len(f.Evidence) == 1 && statement(f.Evidence[0].Text) && !explained(f.Text) {
				p.Report(check.Finding{
					Span: f.At,
					Zh:   "该事实仅有一份言词证据，请补强或说明", En: "this fact rests on a single statement: add evidence or explain",
					Related: []check.Place{{Span: f.Evidence[0].At, Zh: f.Evidence[0].Short(), En: f.Evidence[0].Short()}},
				})
			}
		}
	},
}

// verbal are words for what persons said, as it is kept on file.
var verbal = []string{"证言", "陈述", "供述", "辩解", "询问笔录", "讯问笔录", "谈话笔录"}

// statement tells whether an item of evidence is one statement of one person: its words
// speak of one, and join nothing else to it.
func statement(item string) bool {
	found := false
	for _, w := range verbal {
		found = found || strings.Contains(item, w)
	}
	item = strings.ReplaceAll(item, "供述和辩解", "供述")
	for _, more := range []string{"、", "和", "及", "与", "，", "；", "名", "等", "多份", "二份", "两份", "三份", "录像", "录音", "鉴定", "照片"} {
		found = found && !strings.Contains(strings.TrimRight(item, "；。，"), more)
	}
	return found
}

// explained tells whether a fact says why its evidence is enough.
func explained(fact string) bool {
	for _, w := range []string{"印证", "补强", "无法取得", "无法调取", "没有其他证据", "虽仅有", "虽然仅有"} {
		if strings.Contains(fact, w) {
			return true
		}
	}
	return false
}
