package language

import (
	"strings"

	"jianwen/drafting/check"
)

var separators = &check.Rule{
	ID: "LNG-006", Severity: check.Warning,
	Doc: check.Words{Zh: "并列的书名号或者引号之间，顿号时有时无", En: "、 between titles or quotations in one place and not in another"},
	Why: check.Words{
		Zh: "标有书名号、引号的并列成分之间通常不用顿号，用了也不算错，但一份文书里应当统一。",
		En: "Between titles or quotations that stand side by side 、 is usually left out; it may be used, but alike throughout a document.",
	},
	Source: "GB/T 15834—2011 [M]",
	Run: func(p *check.Pass) {
		for _, pair := range [][2]string{{"》", "《"}, {"”", "“"}} {
			mixed(p, pair[0]+"、"+pair[1], pair[0]+pair[1])
		}
	},
}

// A seam is where two such parts meet.
type seam struct {
	passage    *check.Passage
	start, end int
}

// mixed reports the rarer of two ways; where both are as frequent, the one with 、.
func mixed(p *check.Pass, with, without string) {
	dotted, plain := seams(p, with), seams(p, without)
	if len(dotted) == 0 || len(plain) == 0 {
		return
	}
	rarer, instead := dotted, without
	if len(plain) < len(dotted) {
		rarer, instead = plain, with
	}
	for _, s := range rarer {
		p.Report(check.Finding{
			Span: s.passage.Span(s.start, s.end), Zh: "并列书名号间顿号用法不统一",
			En:    "、 is used here in another way than elsewhere in the draft",
			Fixes: replace(p, s.passage, s.start, s.end, instead, check.Fix{Zh: "与其他各处统一", En: "Do as elsewhere", Safe: true}),
		})
	}
}

// seams are the places of a string of marks in what the author wrote.
func seams(p *check.Pass, marks string) (out []seam) {
	for _, passage := range p.Passages {
		if passage.Quoted {
			continue
		}
		for at := 0; ; at += len(marks) {
			i := strings.Index(passage.Text[at:], marks)
			if i < 0 {
				break
			}
			at += i
			out = append(out, seam{passage, at, at + len(marks)})
		}
	}
	return out
}
