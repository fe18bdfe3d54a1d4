package privacy

import (
	"regexp"

	"jianwen/drafting/check"
)

var pri001 = &check.Rule{
	ID: "PRI-001", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "可以认出未成年人的信息", En: "what a minor could be known by"},
	Why: check.Words{
		Zh: "涉及未成年人的文书发往诉讼以外的单位，或者向社会公开的，不得写明其就读的学校、班级、住所和肖像；学校名称以×代替仍能推知的，也不写。姓名由起草人核对，本规则不判断。",
		En: "A document that leaves the proceeding, or is made public, names no school, class, home or picture of a minor, nor a school whose name is crossed out in part. Names themselves are for the author to check: this rule does not judge them.",
	},
	Source: "WB 103",
	Run: func(p *check.Pass) {
		if !minor(p.Draft) || !leaves(p.Draft) {
			return
		}
		for _, passage := range p.Passages {
			for _, m := range known.FindAllStringIndex(passage.Text, -1) {
				p.Report(check.Finding{
					Span: passage.Span(m[0], m[1]),
					Zh:   "不得披露可识别未成年人身份的信息", En: "nothing by which a minor could be known may be told",
				})
			}
		}
	},
}

// known is a school that somebody goes to, a class, a picture.
var known = regexp.MustCompile(`(?:就读于|就读|在读于|系|为|是)[\p{Han}×A-Za-z0-9]{1,20}?(?:中学|小学|幼儿园|学校|职校|技校|高中|初中)(?:[\p{Han}]{0,4}学生)?` +
	`|(?:[一二三四五六七八九]年级|[初高][一二三])[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)]?班` +
	`|(?:附|见|公布)(?:其|该生)?(?:照片|肖像)`)
