package deadline

import "jianwen/drafting/check"

// houseOmits is the threshold by which an office says that its notices do not tell of
// the re-examination: 1 makes a missing notice of it a warning.
const houseOmits = "DDL-014.house_style_omits"

var ddl014 = &check.Rule{
	ID: "DDL-014", Severity: check.Error, Scope: check.Correction, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "没有告知可以申请复查", En: "no notice of the right to re-examination"},
	Why: check.Words{
		Zh: "被监督单位对纠正意见可以书面申请复查，人民检察院应当在七日以内复查。告知这一途径，异议才有处可提。本院惯例不写的，可在办公室设置中把 DDL-014.house_style_omits 设为 1，降为警告。",
		En: "The supervised unit may apply for re-examination in writing, done in 7 days. An office that does not print this sets DDL-014.house_style_omits to 1 and gets a warning.",
	},
	Source: "XG 554; S10; [D] 告知义务系二手资料建议",
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			if passage.Key() != "receipt" && passage.Key() != "facts" && containsAny(passage.Text, "申请复查", "提请复查", "复查申请", "要求复查") {
				return
			}
		}
		f := check.Finding{
			Span: partAt(p.Draft, "rights", "form"),
			Zh:   "宜告知可书面申请复查", En: "say that re-examination may be applied for in writing",
		}
		if p.Office.Threshold(houseOmits, 0) > 0 {
			p.Lighter(check.Warning, f)
			return
		}
		p.Report(f)
	},
}
