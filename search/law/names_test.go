package law_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianwen/search/law"
)

// library are a few statutes as a library may have them.
func library() []*law.Statute {
	s := func(title, aliases string) *law.Statute {
		st := &law.Statute{ID: law.StatuteID(title, ""), Title: title, Name: law.Canonical(title), Level: law.LevelOf(title, "", "")}
		for _, a := range strings.Fields(aliases) {
			st.Aliases = append(st.Aliases, law.Alias{Name: a})
		}
		return st
	}
	all := []*law.Statute{
		s("中华人民共和国刑法", ""), s("中华人民共和国刑事诉讼法", "刑诉法"), s("中华人民共和国民事诉讼法", "民诉法"), s("中华人民共和国行政诉讼法", ""),
		s("中华人民共和国宪法", ""), s("中华人民共和国国家安全法", "安全法"), s("中华人民共和国网络安全法", "安全法 网安法"), s("中华人民共和国民法典", ""),
		s("中华人民共和国家庭教育促进法", ""), s("中华人民共和国反家庭暴力法", ""), s("中华人民共和国野生动物保护法", ""), s("中华人民共和国治安管理处罚法", ""),
		s("最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）", ""), s("最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（二）", ""),
		s("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释", ""),
		s("最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", ""),
		s("最高人民法院、最高人民检察院关于办理渎职刑事案件适用法律若干问题的解释（一）", ""),
		s("人民检察院刑事诉讼规则", "高检规则"), s("人民检察院检察建议工作规定", ""), s("天津市预防和治理校园欺凌若干规定", ""), s("天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定", ""),
		s("中华人民共和国银行业监督管理法", ""), s("中华人民共和国重整办法", ""),
	}
	all[7].Versions = []*law.Version{{ID: "民法典@2020-05-28", Part: "合同编"}}
	return all
}

func TestResolve(t *testing.T) {
	n := law.NewNames(library())
	for _, c := range []struct{ name, want, how string }{
		{"中华人民共和国刑事诉讼法", "刑事诉讼法", "title"},
		{"刑事诉讼法", "刑事诉讼法", "canonical"},
		{"《刑事诉讼法》", "刑事诉讼法", "canonical"},
		{"刑事诉讼法（2018修正）", "刑事诉讼法", "canonical"},
		{" 刑 事诉讼法", "刑事诉讼法", "canonical"},
		{"刑诉法", "刑事诉讼法", "alias"},
		{"安全法", "国家安全法 网络安全法", "alias"},
		{"高检规则", "人民检察院刑事诉讼规则", "alias"},
		{"最高人民法院关于适用〈民法典〉婚姻家庭编的解释(一)", "最高人民法院关于适用民法典婚姻家庭编的解释（一）", "canonical"},
		{"最高人民法院关于适用民法典婚姻家庭编的解释（二）", "最高人民法院关于适用民法典婚姻家庭编的解释（二）", "canonical"},
		{"适用民法典婚姻家庭编的解释（一）", "最高人民法院关于适用民法典婚姻家庭编的解释（一）", "loose"},
		{"关于适用民法典婚姻家庭编的解释1", "最高人民法院关于适用民法典婚姻家庭编的解释（一）", "loose"},
		{"婚姻家庭编解释一", "最高人民法院关于适用民法典婚姻家庭编的解释（一）", "abbreviation"},
		{"民法典婚姻家庭编解释二", "最高人民法院关于适用民法典婚姻家庭编的解释（二）", "abbreviation"},
		{"民诉解释", "最高人民法院关于适用民事诉讼法的解释", "abbreviation"},
		{"盗窃解释", "最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "abbreviation"},
		{"渎职解释一", "最高人民法院、最高人民检察院关于办理渎职刑事案件适用法律若干问题的解释（一）", "abbreviation"},
		{"最高人民法院 最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "canonical"},
		{"最高人民法院最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "canonical"},
		{"关于办理盗窃刑事案件适用法律若干问题的解释", "最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "loose"},
		{"办理盗窃刑事案件的解释", "最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "loose"},
		{"家促法", "家庭教育促进法", "abbreviation"},
		{"反家暴法", "反家庭暴力法", "abbreviation"},
		{"野保法", "野生动物保护法", "abbreviation"},
		{"治安处罚法", "治安管理处罚法", "abbreviation"},
		{"检察建议规定", "人民检察院检察建议工作规定", "abbreviation"},
		{"民法典合同编", "民法典", "part"},
		{"民法典侵权责任编", "民法典", "part"},
		{"刑法总则", "刑法", "part"},
		{"天津校园欺凌规定", "天津市预防和治理校园欺凌若干规定", "abbreviation"},
		{"天津市预防和治理校园欺凌规定", "天津市预防和治理校园欺凌若干规定", "loose"},
		{"关于加强新时代检察机关法律监督工作的决定", "天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定", "abbreviation"},
		{"刑訴法", "刑事诉讼法", "alias"},
		{"民事訴訟法", "民事诉讼法", "canonical"},
		{"《中華人民共和國民事訴訟法》", "民事诉讼法", "canonical"},
		{"人民檢察院刑事訴訟規則", "人民检察院刑事诉讼规则", "canonical"},
		{"治安處罰法", "治安管理处罚法", "abbreviation"},
		{"没有的法", "", ""},
		{"", "", ""},
	} {
		got, how := names(n.Resolve(c.name))
		if got != c.want || how != c.how {
			t.Errorf("%s is %q by %s, want %q by %s", c.name, got, how, c.want, c.how)
		}
	}
}

func names(all []law.Match) (string, string) {
	var s []string
	how := ""
	for _, m := range all {
		s, how = append(s, m.Statute.Name), m.How
	}
	return strings.Join(s, " "), how
}

func TestSuggest(t *testing.T) {
	n := law.NewNames(library())
	for _, c := range []struct{ typed, first string }{
		{"刑", "刑法 刑事诉讼法 人民检察院刑事诉讼规则"},
		{"《刑事", "刑事诉讼法"},
		{"中华人民共和国刑事", "刑事诉讼法"},
		{"诉讼法", "刑事诉讼法 民事诉讼法"},
		{"xsssf", "刑事诉讼法"},
		{"xss", "刑事诉讼法"},
		{"XSSSF", "刑事诉讼法"},
		{"xf", "宪法 刑法"},
		{"xingfa", "刑法"},
		{"xingshisu", "刑事诉讼法"},
		{"xing'shi", "刑事诉讼法"},
		{"刑ss", "刑事诉讼法"},
		{"xingss", "刑事诉讼法"},
		{"xsf", "刑诉法"},
		{"gjgz", "高检规则"},
		{"xyql", "天津市预防和治理校园欺凌若干规定"},
		{"tianjin", "天津市预防和治理校园欺凌若干规定"},
		{"yhy", "银行业监督管理法"},
		{"czbf", "重整办法"},
		{"校园欺凌", "天津市预防和治理校园欺凌若干规定"},
		{"刑诉", "刑事诉讼法"},
		{"zhianguanli", "治安管理处罚法"},
	} {
		var got []string
		for _, m := range n.Suggest(c.typed, 5) {
			got = append(got, m.Name, m.Statute.Name)
		}
		for _, want := range strings.Fields(c.first) {
			if !slices.Contains(got, want) {
				t.Errorf("%s suggests %s, without %s", c.typed, strings.Join(got, " "), want)
			}
		}
		if first := strings.Fields(c.first)[0]; len(got) < 2 || got[0] != first && got[1] != first {
			t.Errorf("%s suggests %s, %s not first", c.typed, strings.Join(got, " "), first)
		}
	}
	for _, s := range []string{"", " ", "《", "qqqq", "没有"} {
		if got := n.Suggest(s, 5); len(got) > 0 {
			t.Errorf("%q suggests %s", s, got[0].Name)
		}
	}
	if got := n.Suggest("法", 3); len(got) != 3 {
		t.Errorf("of at most three matches there are %d", len(got))
	}
}

// TestSuggestOrder: names read to their end come first, by the usual readings first, the
// shorter before the longer, titles before short names.
func TestSuggestOrder(t *testing.T) {
	statute := func(title string, aliases ...string) *law.Statute {
		s := &law.Statute{ID: title, Title: title, Name: law.Canonical(title), Level: law.Law}
		for _, a := range aliases {
			s.Aliases = append(s.Aliases, law.Alias{Name: a})
		}
		return s
	}
	n := law.NewNames([]*law.Statute{
		statute("中华人民共和国就业促进法", "就业法"), statute("中华人民共和国教育法"), statute("中华人民共和国期货和衍生品法", "期衍法"),
		statute("中华人民共和国监狱法"), statute("中华人民共和国义务教育法"), statute("中华人民共和国教育法实施法"), statute("中华人民共和国契税法"),
		statute("中华人民共和国刑事诉讼法"), statute("中华人民共和国商业银行法", "银行法"), statute("中华人民共和国印花税法"),
	})
	for typed, want := range map[string]string{
		"jyf": "教育法 监狱法 就业促进法 期货和衍生品法 教育法实施法 义务教育法",
		"jy":  "教育法 监狱法 就业促进法 教育法实施法 期货和衍生品法 义务教育法",
		"xs":  "刑事诉讼法 契税法",
		"yh":  "商业银行法 印花税法",
		"監獄":  "监狱法",
	} {
		if got, _ := names(n.Suggest(typed, 9)); got != want {
			t.Errorf("%s suggests %s, want %s", typed, got, want)
		}
	}
}

func TestCanonical(t *testing.T) {
	for title, want := range map[string]string{
		"中华人民共和国刑法":            "刑法",
		"《中华人民共和国刑法（2020年修正）》": "刑法",
		"刑事诉讼法(2018-10-26)":    "刑事诉讼法",
		"刑事诉讼法（2018）":          "刑事诉讼法",
		"中華人民共和國刑事訴訟法（2018修正）": "刑事诉讼法",
		"著作权法":                        "著作权法",
		"中华人民共和国 刑法":                  "刑法",
		"人民检察院刑事诉讼规则（试行）":             "人民检察院刑事诉讼规则（试行）",
		"刑法修正案（十一）":                   "刑法修正案（十一）",
		"刑法修正案(十二)(2023-12-29)":       "刑法修正案（十二）",
		"宪法修正案（2018年）":                "宪法修正案（2018年）",
		"中华人民共和国香港特别行政区基本法":           "香港特别行政区基本法",
		"最高人民法院关于审理案件的解释（法释〔2021〕1号）": "最高人民法院关于审理案件的解释",
		"国家人权行动计划（2021－2025年）":        "国家人权行动计划（2021—2025年）",
		"全国人民代表大会常务委员会关于在中华人民共和国成立七十周年之际对部分服刑罪犯予以特赦的决定": "全国人民代表大会常务委员会关于在中华人民共和国成立七十周年之际对部分服刑罪犯予以特赦的决定",
		"天津市消防条例（已废止）": "天津市消防条例",
	} {
		if got := law.Canonical(title); got != want {
			t.Errorf("%s is %s, want %s", title, got, want)
		}
		if got := law.Canonical(want); got != want {
			t.Errorf("the canonical name %s becomes %s", want, got)
		}
	}
	if got := law.StatuteID("关于加强法律监督工作的决定", "天津市人大常委会"); got != "天津市人大常委会关于加强法律监督工作的决定" {
		t.Errorf("the id is %s", got)
	}
}

// many are as many statutes as a full library has.
func many() *law.Names {
	var all []*law.Statute
	words := []string{"天津市", "安全", "管理", "生产", "保护", "教育", "监督", "检察", "行政", "公共", "促进", "若干", "环境", "食品", "处罚", "办法", "条例", "规定"}
	for i := range 3000 {
		var t strings.Builder
		for k, x := 0, i*7919+13; k < 9; k++ {
			t.WriteString(words[x%len(words)])
			x = x/3 + i*31 + k
		}
		all = append(all, &law.Statute{ID: fmt.Sprint(i), Title: t.String(), Level: law.Level(i % 10)})
	}
	return law.NewNames(append(all, library()...))
}

func BenchmarkSuggest(b *testing.B) {
	n := many()
	for _, q := range []string{"刑", "安", "x", "xsssf", "aqsc", "anquanshengchan", "安全sc"} {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				n.Suggest(q, 20)
			}
		})
	}
}

func BenchmarkNewNames(b *testing.B) {
	for b.Loop() {
		many()
	}
}

func BenchmarkResolve(b *testing.B) {
	n := many()
	for _, q := range []string{"刑事诉讼法", "家促法", "公司拖欠工资三个月不发怎么办", "没有的条例"} {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				n.Resolve(q)
			}
		})
	}
}

func BenchmarkFindRefs(b *testing.B) {
	n := many()
	s := strings.Repeat("依照《中华人民共和国刑事诉讼法》第八十五条、第一百一十八条第一款的规定，其行为触犯刑法第二百六十四条，应当依法追究刑事责任。\n", 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		law.FindRefs(s, n.Known)
	}
}

func BenchmarkReadRef(b *testing.B) {
	n := many()
	for _, q := range []string{"刑诉法113条第2款第（三）项", "公司拖欠工资三个月不发，第一次打电话说没有钱，第二次说月底发，怎么办"} {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				law.ReadRef(q, n.Known)
			}
		})
	}
}
