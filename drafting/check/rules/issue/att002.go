package issue

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var att002 = &check.Rule{
	ID: "ATT-002", Severity: check.Warning,
	Doc: check.Words{Zh: "附件名称末尾有标点，或者序号不用“1.”", En: "an attachment's name ends with a mark, or is not numbered 1."},
	Why: check.Words{
		Zh: "附件说明中附件名称后不加标点；有两个以上附件的，用阿拉伯数字加点（1. 2.）标明顺序。",
		En: "Names of attachments have no final mark; several are numbered 1. 2. in Arabic digits.",
	},
	Source: "GB/T 9704—2012 7.3.4（据二手资料）",
	Run: func(p *check.Pass) {
		for _, a := range attachments(p.Draft) {
			finalMark(p, a)
			if number := strings.TrimSpace(a.number); number != "" && !(strings.HasSuffix(number, ".") && number[0] >= '0' && number[0] <= '9') {
				p.Report(check.Finding{
					Span: a.numberAt, Zh: "附件序号应为“1.”“2.”", En: "attachments are numbered 1. 2.",
				})
			}
		}
	},
}

// finalMark reports the mark at the end of a name. Brackets and title marks belong
// to the name.
func finalMark(p *check.Pass, a attachment) {
	name := strings.TrimRight(a.name, " 　")
	r, size := utf8.DecodeLastRuneInString(name)
	if size == 0 || !strings.ContainsRune("。；，、：;,:", r) {
		return
	}
	// The name is plain text at the end of its place; whatever is not, keeps its mark.
	written := strings.TrimRight(a.span.In(p.Text), "\"' 　")
	f := check.Finding{Span: a.span, Zh: "附件名称后不加标点", En: "no mark after an attachment's name"}
	if mark := name[len(name)-size:]; strings.HasSuffix(written, mark) {
		end := a.span.Start + len(written)
		f.Span = source.Span{Start: end - size, End: end}
		f.Fixes = []check.Fix{{
			Zh: "删去末尾的标点", En: "drop the final mark", Safe: true,
			Edits: []source.Edit{{Span: f.Span}},
		}}
	}
	p.Report(f)
}
