package issue

import (
	"fmt"
	"strconv"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var cpy002 = &check.Rule{
	ID: "CPY-002", Severity: check.Warning,
	Doc: check.Words{Zh: "份数少于主送、抄送和存档所需", En: "fewer copies than addressees, copies and the file need"},
	Why: check.Words{
		Zh: "每个主送、抄送单位一份，本院附卷一份，份数不得少于两者之和。",
		En: "One for each addressee and each copy, and one for the file.",
	},
	Source: "[D] 按主送、抄送单位数加附卷一份计算",
	Run: func(p *check.Pass) {
		copies, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(p.Field("copies")), "份")))
		if err != nil {
			return
		}
		need := len(p.Document.Front.List("addressee")) + len(p.Document.Front.List("cc")) + 1
		if copies >= need {
			return
		}
		at := p.FieldAt("copies")
		p.Report(check.Finding{
			Span: at, Zh: "份数不足", En: fmt.Sprintf("%d copies are too few: %d are needed", copies, need),
			Fixes: []check.Fix{{
				Zh: fmt.Sprintf("改为%d份", need), En: fmt.Sprintf("make it %d", need),
				Edits: []source.Edit{{Span: at, New: strconv.Itoa(need)}},
			}},
		})
	},
}
