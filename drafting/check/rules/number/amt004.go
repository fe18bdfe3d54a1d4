package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// legal are the legal units for those that are none, where the number stays the same.
var legal = map[string]string{"平米": "平方米", "公里": "千米", "公斤": "千克", "平方公里": "平方千米", "斤": ""}

var amt004 = &check.Rule{
	ID: "AMT-004", Severity: check.Warning,
	Doc: check.Words{Zh: "单位不是法定计量单位，或者数量没有单位", En: "a unit that is not a legal one, or a quantity without a unit"},
	Why: check.Words{
		Zh: "使用法定计量单位。土地面积可以用亩，但应与公顷或者平方米对照。引文不检查。",
		En: "Use legal units. Land may be given in 亩 beside hectares or square metres. Quotations are left alone.",
	},
	Source: "法定计量单位 [M]；[D] 亩与公顷、平方米对照",
	Run: func(p *check.Pass) {
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i, v := range values {
				better, other := legal[v.Unit]
				other = other && v.Kind == quantity.Amount
				land := v.Unit == "亩" && !beside(values, i)
				bare := v.Kind == quantity.Number && ends(passage.Text[:v.Start], "面积", "面积为", "面积共", "重量", "重量为", "体积", "体积为", "价值", "价值为", "金额为", "货值金额为", "赔偿", "人民币") && closed(passage.Text[v.End:])
				if !other && !land && !bare {
					continue
				}
				f := check.Finding{Span: passage.Span(v.Start, v.End), Zh: "计量单位不规范（应为平方米、千米、千克；土地可用亩并括注公顷）", En: "not a legal unit of measurement"}
				if better != "" {
					f.Fixes = []check.Fix{{Zh: "改用“" + better + "”", En: "use " + better, Safe: true, Edits: edit(passage.Span(v.End-len(v.Unit), v.End), better)}}
				}
				p.Report(f)
			}
		})
	},
}

// beside tells whether the area stands in hectares or square metres next to value i.
func beside(values []quantity.Value, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(values) && (values[j].Unit == "公顷" || strings.HasPrefix(values[j].Unit, "平方") || strings.HasPrefix(values[j].Unit, "m")) {
			return true
		}
	}
	return false
}

// closed tells whether a clause ends here.
func closed(rest string) bool {
	for _, mark := range []string{"，", "。", "；"} {
		if strings.HasPrefix(rest, mark) {
			return true
		}
	}
	return false
}
