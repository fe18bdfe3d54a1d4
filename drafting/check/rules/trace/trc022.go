package trace

import (
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var trc022 = &check.Rule{
	ID: "TRC-022", Severity: check.Error, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "建议对象不在本院可以直接提出的范围", En: "a recommendation to a unit that we may not address directly"},
	Why: check.Words{
		Zh: "可以直接向涉案单位、本级有关主管机关和其他有关单位提出检察建议。向上级主管机关提出的，层报其同级人民检察院决定或者审核转送；向下级单位提出的，指令对应的下级人民检察院提出；向异地单位提出的，征求当地同级人民检察院意见。已经办理的，请填 forwarded_by、local_consulted_on；涉案单位请填 addressee_involved。",
		En: "We may address units involved in the case, competent organs of our level and other units directly. A higher organ is addressed through the procuratorate of its level, a lower one through the lower procuratorate, one elsewhere after the local procuratorate was consulted. Enter forwarded_by or local_consulted_on when that is done, and addressee_involved for a unit involved.",
	},
	Source: "JY 3; A.5",
	Run: func(p *check.Pass) {
		ours := regions(strings.TrimSuffix(p.Field("procuratorate"), "人民检察院"))
		involved := yes(p.Field("addressee_involved")) || p.Field("trigger") == "jy11_1"
		if len(ours) == 0 || involved || !strings.HasSuffix(p.Field("procuratorate"), "人民检察院") {
			return
		}
		entry, _ := p.Document.Front.Entry("addressee")
		for _, v := range entry.Values {
			switch competence(ours, v.Text) {
			case upward:
				unlessDone(p, v.Span, "forwarded_by", "层报其同级人民检察院决定或者审核转送", "goes through the procuratorate of its level")
			case downward:
				unlessDone(p, v.Span, "forwarded_by", "指令对应的下级人民检察院提出", "the lower procuratorate is told to make it")
			case distant:
				unlessDone(p, v.Span, "local_consulted_on", "征求被建议单位所在地同级人民检察院意见", "the procuratorate of its place is consulted")
			}
		}
	},
}

// unlessDone reports what has to be done for an addressee, where the field does not say
// that it was.
func unlessDone(p *check.Pass, at source.Span, field, zh, en string) {
	if strings.TrimSpace(p.Field(field)) != "" {
		return
	}
	p.Report(check.Finding{
		Span: at, Zh: "建议对象不符合级别/地域规则，应" + zh, En: "this addressee is beyond our level or place: " + en,
	})
}

// A branch is one of the four of the table of competence (A.5).
type branch int

const (
	direct branch = iota
	upward
	downward
	distant
)

// competence is the branch that an addressee falls under for a procuratorate of a
// place, by its name. Where the name does not tell, it is direct.
func competence(ours []string, unit string) branch {
	last := ours[len(ours)-1]
	switch theirs := regions(unit); {
	case !organ(unit) && !school(unit):
		return direct // enterprises carry names of places where they are not
	case len(theirs) == 0:
		return direct
	case strings.Contains(unit, last):
		below := theirs[slices.Index(theirs, last)+1:] // all of them where last is no region of the name
		if slices.Contains(theirs, last) && len(below) > 0 && organ(unit) && !county(last) {
			return downward
		}
		return direct
	case branchOf(unit, last):
		return direct // 澜川市公安局青渠分局
	case slices.Contains(ours, theirs[len(theirs)-1]):
		if organ(unit) {
			return upward
		}
		return direct
	case len(theirs) == 1 && province(theirs[0]) && !province(ours[0]):
		return upward // ours does not say which province it is in; either way it is above
	}
	return distant
}

// organs end the names of organs of the state that have a level.
var organs = regexp.MustCompile(`(?:局|厅|委员会|政府|法院|办公室|总队|支队|监狱|看守所)$`)

func organ(unit string) bool {
	return organs.MatchString(unit) && !hasOne(unit, "村民委员会", "居民委员会", "街道", "业主委员会")
}

func school(unit string) bool {
	return hasOne(unit, "学校", "中学", "小学", "幼儿园", "大学", "学院")
}

// branchOf tells whether a unit is the branch in a place: 青渠分局 for 青渠区.
func branchOf(unit, place string) bool {
	runes := []rune(place)
	stem := string(runes[:len(runes)-1])
	return len(runes) > 2 && strings.Contains(unit, stem)
}

func province(region string) bool {
	return strings.HasSuffix(region, "省") || strings.HasSuffix(region, "自治区")
}

func county(region string) bool {
	return strings.HasSuffix(region, "县") || strings.HasSuffix(region, "区") && !strings.HasSuffix(region, "自治区") || strings.HasSuffix(region, "旗")
}

// names of places at the head of a name, one after another, and words that end like one.
var (
	region    = regexp.MustCompile(`^\p{Han}{2,8}?(?:自治区|自治州|自治县|自治旗|新区|省|市|州|盟|县|区|旗)`)
	unregion  = regexp.MustCompile(`(?:城市|都市|超市|上市|门市|夜市|股市|社区|园区|景区|小区|校区|片区|开发区|街区|辖区|(?:老|主|新|旧|中心)城区|[市远近]郊区|保护区|监区|管理区|实验区|示范区|功能区|湿地区)$`)
	central   = regexp.MustCompile(`^(?:国家\p{Han}{2,10}?局|中国\p{Han}{2,8}?(?:委员会|银行)|中华人民共和国)`)
	notRegion = regexp.MustCompile(`^(?:市场|市政|市容|县域|区域|区划|州际|城市|社区|县级|市级|区级|省级)`)
)

// regions are the places that a name begins with, the widest first: 澜川市, 青渠区. A
// name that begins with none has none.
func regions(name string) (out []string) {
	rest := central.ReplaceAllString(strings.TrimSpace(name), "")
	for len(out) < 4 && !notRegion.MatchString(rest) {
		at := region.FindStringIndex(rest)
		if at == nil || unregion.MatchString(rest[:at[1]]) {
			break
		}
		// 市 of 市场 belongs to what follows: 云埠市场 is no city.
		if strings.HasSuffix(rest[:at[1]], "市") && hasOne(head(rest[at[1]:], 1), "场", "容", "政", "民") && !strings.HasPrefix(rest[at[1]:], "民政") && !strings.HasPrefix(rest[at[1]:], "政府") {
			break
		}
		out = append(out, rest[:at[1]])
		rest = rest[at[1]:]
	}
	return out
}
