package law

import "strings"

// categories are the words by which sources name a rank, most telling first.
var categories = []struct {
	words string
	level Level
}{
	{"地方政府规章 地方规章 政府规章", LocalRule},
	{"地方性法规 地方法规 自治条例 单行条例 经济特区法规 浦东新区法规 海南自由贸易港法规", LocalRegulation},
	{"司法解释 司法文件", JudicialInterpretation},
	{"监察法规", SupervisoryRegulation},
	{"部门规章 国务院部门规章", DepartmentRule},
	{"行政法规", AdministrativeRegulation},
	{"规范性文件 工作文件 政策", Normative},
	{"宪法相关法 法律 民法商法 民商法 行政法 经济法 社会法 刑法 诉讼与非诉讼程序法 民法典 有关法律问题和重大问题的决定", Law},
	{"宪法", Constitution},
}

// departments are the words in which the names of organs under the State Council end.
var departments = []string{"部", "总局", "总署", "管理局", "监督局", "委员会", "海关", "银行", "审计署", "署", "局"}

// LevelOf tells the rank of a statute by what its source calls it, by the organ
// that adopted it and by its title; any of them may be "". The constitution is
// known by its title alone. What the Party issues, alone or with an organ of state, is
// Normative, whatever its source calls it (信访工作条例 is no administrative regulation).
// Where nothing tells, the level is Other.
func LevelOf(title, organ, category string) Level {
	name := Canonical(title)
	if name == "宪法" || strings.HasPrefix(name, "宪法修正案") {
		return Constitution
	}
	if byParty(name, Canonical(organ)) {
		return Normative
	}
	for _, part := range strings.FieldsFunc(category, func(r rune) bool { return strings.ContainsRune("/\\>·|,，、 ", r) }) {
		for _, c := range categories {
			for _, w := range strings.Fields(c.words) {
				if part == w && c.level != Constitution {
					return c.level
				}
			}
		}
	}
	if l := byOrgan(name, Canonical(organ)); l != Other {
		return l
	}
	return byTitle(name)
}

// byParty tells whether the Party issued a text. 信访工作条例 is known by its title: it is
// found among administrative regulations.
func byParty(name, organ string) bool {
	for _, p := range []string{"中共中央", "中国共产党中央委员会", "中央办公厅"} {
		if strings.HasPrefix(organ, p) || strings.HasPrefix(name, p) {
			return true
		}
	}
	return name == "信访工作条例" || strings.HasPrefix(name, "中国共产党")
}

func byOrgan(name, organ string) Level {
	local := region(organ) != ""
	switch {
	case organ == "":
		return Other
	case strings.HasPrefix(organ, "全国人民代表大会") || strings.HasPrefix(organ, "全国人大"):
		return Law
	case strings.Contains(organ, "最高人民法院") || strings.Contains(organ, "最高人民检察院"):
		return JudicialInterpretation
	case strings.Contains(organ, "国家监察委员会") && !strings.Contains(organ, "公安部"):
		return SupervisoryRegulation
	case strings.Contains(organ, "人民代表大会") || local && strings.Contains(organ, "人大"):
		return LocalRegulation
	case local && strings.Contains(organ, "政府"):
		return LocalRule
	case organ == "国务院" || organ == "中央军事委员会" || organ == "国务院、中央军事委员会":
		return regulationOr(name, AdministrativeRegulation)
	case local:
		return Normative
	}
	for _, d := range departments {
		if strings.HasSuffix(organ, d) {
			return regulationOr(name, DepartmentRule)
		}
	}
	return Other
}

// regulationOr is l for a text in the form of a regulation, Normative for a
// notice, an opinion, a reply.
func regulationOr(name string, l Level) Level {
	for _, w := range []string{"通知", "意见", "公告", "函", "纪要", "批复", "方案", "规划"} {
		if strings.HasSuffix(name, w) {
			return Normative
		}
	}
	return l
}

func byTitle(name string) Level {
	plain := bare(name)
	switch {
	case strings.HasPrefix(name, "最高人民"), strings.HasPrefix(name, "人民检察院") && strings.HasSuffix(plain, "规则"):
		return JudicialInterpretation
	case strings.HasPrefix(name, "全国人民代表大会"), strings.HasSuffix(plain, "组织法"):
		return Law
	case region(name) != "":
		return byLocalTitle(plain)
	case strings.HasPrefix(name, "国务院"):
		return regulationOr(plain, AdministrativeRegulation)
	case strings.HasSuffix(plain, "法") && !strings.HasSuffix(plain, "办法"), strings.HasSuffix(plain, "法典"), strings.HasPrefix(name, "刑法修正案"):
		return Law
	case name == "监察法实施条例":
		return SupervisoryRegulation
	case strings.HasSuffix(plain, "条例"):
		return AdministrativeRegulation
	}
	return Other
}

func byLocalTitle(plain string) Level {
	switch {
	case strings.Contains(plain, "人民代表大会"), strings.HasSuffix(plain, "条例"),
		strings.Contains(plain, "实施") && strings.HasSuffix(plain, "办法"):
		return LocalRegulation
	case strings.Contains(plain, "人民政府"), strings.HasSuffix(plain, "办法"):
		return LocalRule
	case strings.HasSuffix(plain, "规定"), strings.HasSuffix(plain, "决定"):
		return LocalRegulation
	}
	return Normative
}

const provinces = "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆"

// region is the place that a local title or organ begins with: 天津市, 厦门经济特区,
// 延边朝鲜族自治州; "" where it begins with none.
func region(name string) string {
	for _, p := range strings.Fields(provinces) {
		if strings.HasPrefix(name, p) {
			for _, s := range []string{"省", "市", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区"} {
				if strings.HasPrefix(name[len(p):], s) {
					return p + s
				}
			}
			return p
		}
	}
	runes := []rune(name)
	for i := 2; i < len(runes) && i < 14; i++ {
		head, tail := string(runes[:i]), string(runes[i:])
		for _, s := range []string{"经济特区", "自治州", "自治县", "自治旗", "市", "县", "州"} {
			if strings.HasPrefix(tail, s) && placeName(head, tail, s) {
				return head + s
			}
		}
	}
	return ""
}

// cities are those whose names end like words of another kind: 城市, 首都.
const cities = "聊城 盐城 运城 晋城 宣城 成都"

// placeName tells whether head is the name of a place called by a suffix, and not the
// beginning of a title that speaks of 城市, 市场 or the like.
func placeName(head, tail, suffix string) bool {
	for _, w := range []string{"市场", "市容", "县级", "市级"} {
		if strings.HasPrefix(tail, w) {
			return false
		}
	}
	switch {
	case strings.Contains(cities, head):
		return true
	case len([]rune(suffix)) == 1 && len([]rune(head)) > 5:
		return false
	}
	return !strings.ContainsAny(head, "城都股超集各级的和设") && !strings.Contains(head, "关于") && !strings.Contains(head, "全国")
}
