package name

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var nam002 = &check.Rule{
	ID: "NAM-002", Severity: check.Error,
	Scope: check.Recommendation.Or(check.ToCourt, check.Correction, check.Protest, check.Scope{Families: []string{"notice", "escalate", "execution_op"}}),
	Doc:   check.Words{Zh: "主送单位不是全称", En: "an addressee that is not named in full"},
	Why: check.Words{
		Zh: "主送单位写全称或者规范化简称，如“××市××区人民法院”“××区市场监督管理局”。简称见表，表外的按名称的末尾判断。",
		En: "The addressee stands with its full name, as 人民法院 and 市场监督管理局. Short forms are known by a list; others by how the name ends.",
	},
	Source: "GB/T 9704—2012 7.3.2（据二手资料）；简称表为 [D]",
	Run: func(p *check.Pass) {
		e, _ := p.Document.Front.Entry("addressee")
		for _, unit := range e.Values {
			full, short := shortened(unit.Text)
			if !short {
				continue
			}
			f := check.Finding{Span: unit.Span, Zh: "主送单位应写全称", En: "the addressee should stand with its full name"}
			if full != "" && unit.Span.Len() == len(unit.Text) {
				f.Fixes = []check.Fix{{Zh: "改为“" + full + "”", En: "write " + full, Edits: []source.Edit{{Span: unit.Span, New: full}}}}
			}
			p.Report(f)
		}
	},
}

// shorts are common short forms at the end of a unit's name.
var shorts = []struct{ short, full string }{
	{"市监局", "市场监督管理局"},
	{"市场监管局", "市场监督管理局"},
	{"住建局", "住房和城乡建设局"},
	{"住建委", "住房和城乡建设委员会"},
	{"人社局", "人力资源和社会保障局"},
	{"卫健委", "卫生健康委员会"},
	{"发改委", "发展和改革委员会"},
	{"文旅局", "文化和旅游局"},
	{"农委", "农业农村委员会"},
	{"教委", "教育委员会"},
	{"城管委", "城市管理委员会"},
	{"自规局", "自然资源和规划局"},
	{"公安", "公安局"},
	{"中院", "中级人民法院"},
	{"高院", "高级人民法院"},
	{"城管局", "城市管理局"},
	{"应急局", "应急管理局"},
	{"交通局", "交通运输局"},
	{"医保局", "医疗保障局"},
	{"卫健局", "卫生健康局"},
	{"教体局", "教育体育局"},
	{"发改局", "发展和改革局"},
	{"药监局", "药品监督管理局"},
	{"林草局", "林业和草原局"},
	{"邮管局", "邮政管理局"},
	{"消防大队", "消防救援大队"},
	{"消防支队", "消防救援支队"},
	{"居委会", "居民委员会"},
	{"村委会", "村民委员会"},
}

// ends is how the names of units end.
var ends = regexp.MustCompile(`[局院厅部委会府处所站司厂社店馆园场行队校庭署办镇乡]$|中心|公司|集团|学校|中学|小学|大学|幼儿园|医院|银行|监狱|看守所|中队|大队|支队|总队|平台|事务所|合作社|经营部|工作室|俱乐部|基金|商行|超市|酒店|宾馆|网吧|KTV|开发区|保护区`)

// shortened tells whether a unit is named in short, and its full name where that is plain.
func shortened(name string) (full string, short bool) {
	name = strings.TrimSpace(name)
	if name == "" || strings.ContainsAny(name, "×某{") {
		return "", false
	}
	for _, s := range shorts {
		if stem, ok := strings.CutSuffix(name, s.short); ok {
			if strings.HasSuffix(s.full, "人民法院") && !seated.MatchString(stem) {
				return "", true // 澜川中院 leaves out more
			}
			return stem + s.full, true
		}
	}
	for _, court := range []string{"法院", "检察院"} {
		if stem, ok := strings.CutSuffix(name, court); ok && !strings.HasSuffix(stem, "人民") && !special.MatchString(stem) {
			return stem + "人民" + court, true
		}
	}
	return "", !ends.MatchString(name) && !strings.HasSuffix(name, "）")
}

// seated is how the places end that courts above the district are named for.
var seated = regexp.MustCompile(`[市州省盟区]$`)

// special is the courts and procuratorates that are not called 人民.
var special = regexp.MustCompile(`(?:海事|知识产权|金融|互联网|铁路运输|军事|林区)$`)
