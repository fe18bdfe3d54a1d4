package trace

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

var trc014 = &check.Rule{
	ID: "TRC-014", Severity: check.Warning, Scope: check.Recommendation,
	Doc: check.Words{Zh: "建议只有空泛的要求", En: "a measure asks for nothing one can do"},
	Why: check.Words{
		Zh: "“进一步提高认识、加强管理、完善制度”一类的话，被建议单位不知道做什么，回访时也无从核对。请写明采取什么措施、达到什么标准、什么时候完成。",
		En: "\"Raise awareness, strengthen management, improve the system\" tells nobody what to do, and nothing can be verified later. Write what is to be done, to which standard and by when.",
	},
	Source: "JY 16 (有操作性)",
	Run: func(p *check.Pass) {
		for _, m := range facts.Graph.Of(p.Draft).Measures {
			soft := false
			hard := false
			for _, passage := range m.Passages {
				s, h := vague(passage.Text)
				soft, hard = soft || s, hard || h || measured(facts.Quantities.Of(p.Draft, passage.Text))
			}
			if soft && !hard {
				p.Report(check.Finding{
					Span: m.At,
					Zh:   "建议缺乏可操作性：请写明措施、标准和时限", En: "the measure is not practicable: say what is to be done, to which standard and by when",
				})
			}
		}
	},
}

// measured tells whether figures set a standard or a time.
func measured(figures []quantity.Value) bool {
	return slices.ContainsFunc(figures, func(v quantity.Value) bool {
		switch v.Kind {
		case quantity.Amount, quantity.Money, quantity.Percent, quantity.Date, quantity.Time, quantity.Span:
			return v.Unit != "步" && v.Unit != "级"
		}
		return false
	})
}

// softVerbs ask for nothing that can be seen to be done, whatever their object.
var softVerbs = []string{
	"加强", "完善", "提高", "重视", "强化", "健全", "提升", "增强", "规范", "改进", "优化", "深化", "引起重视", "引起高度重视",
	"建立健全", "加大", "狠抓", "压实", "筑牢", "推进", "推动", "促进", "落实", "抓好", "做好", "坚持", "树立", "明确责任",
	"构建长效机制", "建立长效机制", "形成合力", "举一反三", "引以为戒", "确保", "防止", "避免", "杜绝", "严格管理", "严格执行",
}

// adverbs may stand before a soft verb.
var adverbs = []string{
	"进一步", "切实", "不断", "着力", "认真", "高度", "全面", "持续", "积极", "严格", "深入", "充分", "有效", "大力", "扎实", "依法", "并",
	"要", "应当", "应", "建议", "你单位", "你公司", "你局", "你委", "请", "从思想上", "在思想上", "思想上",
}

// firmVerbs, behind another verb and a 、, ask for something that can be seen.
var firmVerbs = []string{
	"制定", "建立", "制作", "开展", "组织", "配备", "补齐", "修复", "安装", "更换", "设立", "公示", "公布", "查处", "清理", "排查", "检查", "抽查",
	"培训", "考核", "登记", "核对", "核实", "退还", "补正", "停止", "整改", "处理", "移送", "报告", "报送", "通报", "签订", "拆除", "修复",
}

// vague tells whether a text has a soft clause, and whether it has one that is not.
func vague(text string) (soft, hard bool) {
	for _, clause := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("，。；：！？\n（）", r) }) {
		first, rest, _ := strings.Cut(strings.TrimSpace(clause), "、")
		switch {
		case first == "" || aim(first):
		case softly(first):
			soft = true
		default:
			hard = true
		}
		for _, more := range strings.Split(rest, "、") {
			hard = hard || begins(more, firmVerbs)
		}
	}
	return soft, hard
}

// softly tells whether a clause begins with a soft verb, adverbs before it left out, or
// has one behind 要 or 应.
func softly(clause string) bool {
	for _, must := range []string{"应当", "要", "应", "必须"} {
		if subject, rest, ok := strings.Cut(clause, must); ok && subject != "" && begins(bared(rest), softVerbs) {
			return true
		}
	}
	return begins(bared(clause), softVerbs)
}

// bared is a clause without the adverbs before its verb.
func bared(clause string) string {
	for {
		i := slices.IndexFunc(adverbs, func(a string) bool { return strings.HasPrefix(clause, a) && clause != a })
		if i < 0 {
			return clause
		}
		clause = strings.TrimPrefix(clause, adverbs[i])
	}
}

func begins(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) })
}

// aim tells whether a clause only says what for or about what.
func aim(clause string) bool {
	return begins(clause, []string{"对应问题", "为", "以", "从而", "针对", "通过", "就", "使", "根据", "按照", "依照", "问题"})
}
