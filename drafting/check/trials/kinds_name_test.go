package trials_test

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"jianwen/drafting/source"
)

// names are faults of how persons and units are called.
var names = []kind{
	{name: "a character of a person's name", rules: []string{"NAM-001"}, anywhere: true, plant: misname(persons)},
	{name: "a character of a unit's name", rules: []string{"NAM-001"}, anywhere: true, plant: misname(units)},
	{name: "an addressee in short", rules: []string{"NAM-002"}, anywhere: true, plant: field(`^addressee: .*(城市管理委员会|公安局|人民法院|有限公司青渠分公司|商务酒店)$`, "城管委", "公安", "法院", "速递")},
	{name: "another procuratorate signs", rules: []string{"NAM-003"}, anywhere: true, plant: signedBy},
	{name: "我院 once", rules: []string{"NAM-004"}, plant: put(`本院`, []string{"我院", "我们"})},
	{name: "the addressee by another word", rules: []string{"NAM-005"}, anywhere: true, families: recommendations, plant: put(`你(?:公司|局|委|酒店)`, []string{"贵单位", "你单位", "贵方"})},
	{name: "the title of another stage, in a protest", rules: []string{"NAM-006"}, families: []string{"protest_criminal"}, plant: put(`原审被告人`, []string{"犯罪嫌疑人", "罪犯", "被不起诉人"})},
	{name: "the title of another stage, in a decision", rules: []string{"NAM-006"}, families: []string{"decision"}, plant: put(`被不起诉人`, []string{"被告人", "罪犯"})},
	{name: "one of two companies", rules: []string{"NAM-008"}, plant: add([]string{"澜川市众禾贸易有限公司与澜川市柏源建材有限公司签订合同后，该公司未履行合同义务。"}, "facts", "procedure")},
	{name: "家属 for 近亲属", rules: []string{"NAM-007"}, plant: put(`被害人(?:[陈的的报提]|，)`, []string{"被害人家属的"})},
}

// Persons and units of the drafts, as a reader sees them.
var (
	persons = []string{"姚静芬", "贺宗良", "邵启明", "彭立新", "段文清", "韩锡明", "宁某某", "卢志刚", "秦守业"}
	units   = []string{"恒拓公司", "宗裕公司", "青渠分局", "柳湾河公司", "丰禾公司", "远航公司", "众禾公司", "柏源公司"}
)

// misname changes a character of one mention of a name.
func misname(list []string) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		var all []source.Span
		for _, name := range list {
			found := x.sites(regexp.MustCompile(name))
			if len(found) >= 3 {
				for _, s := range found[1:] {
					all = append(all, s.Span)
				}
			}
		}
		at, ok := one(lot, all)
		if !ok {
			return nil
		}
		alike := strings.NewReplacer("静", "净", "芬", "芳", "宗", "宋", "良", "浪", "启", "起", "明", "名", "立", "丽", "新", "欣", "文", "雯", "清", "青",
			"恒", "桓", "拓", "柘", "裕", "浴", "姚", "桃", "贺", "赫", "邵", "绍", "彭", "澎", "段", "锻", "锡", "惕", "韩", "翰", "卢", "芦", "志", "至", "刚", "钢", "秦", "泰", "守", "首", "业", "叶", "丰", "沣", "禾", "和", "远", "运", "航", "杭", "众", "重", "柏", "伯", "源", "原")
		r := []rune(at.In(x.text))
		i := lot.IntN(min(len(r), 3))
		changed := string(r[:i]) + alike.Replace(string(r[i])) + string(r[i+1:])
		if changed == at.In(x.text) {
			return nil
		}
		return []source.Edit{{Span: at, New: changed}}
	}
}

// signedBy puts the name of another office below the text.
func signedBy(x *draft, lot *rand.Rand) []source.Edit {
	parts := x.parts()
	if len(parts) == 0 {
		return nil
	}
	last := parts[len(parts)-1]
	if last.Key == "attach" || last.Key == "annex" || last.Key == "receipt" {
		return nil
	}
	name := [...]string{"澜川市南桥区人民检察院", "澜川市人民检察院", "云埠县人民检察院"}[lot.IntN(3)]
	if name == x.read.Field("procuratorate") {
		return nil
	}
	at := x.inside(last).End
	return []source.Edit{{Span: source.Span{Start: at, End: at}, New: name + "\n\n"}}
}
