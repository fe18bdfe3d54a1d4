package naming

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/assets/beside"
)

// read is the cast of texts as one line.
func read(texts ...Text) string {
	c := Read(texts, Look)
	var out []string
	for _, p := range c.Persons {
		out = append(out, p.Name)
	}
	for _, u := range c.Units {
		out = append(out, strings.Join(append([]string{u.Name}, u.Shorts...), "="))
	}
	return strings.Join(out, " ")
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"被告人邵启明犯盗窃罪。":                         "邵启明",
		"被告人李伟的供述、证人王建国的证言":                   "李伟 王建国",
		"犯罪嫌疑人李伟向法院供述":                        "李伟",
		"犯罪嫌疑人李向阳在青渠区盗窃":                      "李向阳",
		"被告人欧阳海、诸葛明月和丁一均认罪":                   "欧阳海 诸葛明月 丁一",
		"申请人（一审被告）姚静芬与贺宗良":                    "姚静芬 贺宗良",
		"申请人姚静芬、被申请人贺宗良，男，1979年生":             "姚静芬 贺宗良",
		"由民警丁某一人与一名辅警进行":                      "丁某",
		"伍某甲、伍某乙与王××均在场":                      "伍某甲 伍某乙 王××",
		"小林（化名）与阿明（化名）":                       "小林 阿明",
		"其子林子轩（化名小林）未到校，小林旷课":                 "小林 林子轩",
		"接待未成年人林子轩（化名小林，就读于某中学）入住":            "林子轩 小林",
		"小林（真名林子轩）未到校":                        "林子轩",
		"本院在办理伍建国等人贩卖毒品案中发现，办理程序、审理情况":        "伍建国",
		"与邻居闵桂芳发生争执，闵桂芳的陈述":                   "闵桂芳",
		"被告人阿依古丽·买买提在庭审中":                     "阿依古丽·买买提",
		"犯罪嫌疑人张强盗窃手机":                         "张强",
		"马某某之妻的询问笔录":                          "马某某",
		"收购人曾小凡的证言":                           "曾小凡",
		"户名：林晓燕，卡号":                           "林晓燕",
		"民警应当依法讯问；申请人申请再审；负责人陈述；监护人和公安机关":     "",
		"未登记林小雨（女，2012年5月6日出生）及其他人员":          "林小雨",
		"其中，韦志强案52.1克，伍大成案件、关联案件、该案情":         "韦志强",
		"群众李明华（联系电话13812345678）向本院举报":         "李明华",
		"李建国伙同王小明、张伟至青渠区盗窃":                   "王小明 张伟 李建国",
		"李建国、王小明、张伟等三人共同实施盗窃":                 "张伟 王小明 李建国",
		"有马建国供述、刘大鹏证言，陈晨、赵倩的证言":               "马建国 刘大鹏 赵倩 陈晨",
		"当事人艾尼瓦尔·买买提不服":                       "艾尼瓦尔·买买提",
		"班主任李老师接待，会计师事务所的律师在场":                "",
		"将现金交给马建国。对马建国的住处搜查，马建国签收":            "马建国",
		"骗取钟某126000元，岑某2025年9月提出，赵某1、赵某2在场":   "钟某 岑某 赵某1 赵某2",
		"房地产经纪人员诈骗案件，占同期盗窃案件的比例":              "",
		"3500立方米×90元，公安局扣押青渠区安达快递有限公司的货物":     "青渠区安达快递有限公司",
		"档案、专案组、修正案、有权向第三人追偿，群众路线":            "",
		"申请人苏敬之在再审中提出":                        "苏敬之",
		"被告人应当赔偿；被害人及其近亲属；证人出庭作证；第三人方便出庭":     "",
		"于某日在某地，和某公司签约，对于某些问题，有某种可能":          "",
		"法官法、检察官法、律师法规定，原告向法院起诉，被告经传唤未到庭":     "",
		"青渠区××中学、金额××元、王××村":                  "",
		"被害人陈述、被告人供述和辩解、证人证言、鉴定人意见":           "",
		"澜川恒拓土方工程有限公司（以下简称恒拓公司）倾倒渣土":          "澜川恒拓土方工程有限公司=恒拓公司",
		"澜川恒拓土方工程有限公司倾倒，恒拓公司拒不清除，土方工程公司、工程公司": "澜川恒拓土方工程有限公司=恒拓公司",
		"经查，涉案的澜川市迅驿速递有限公司青渠分公司未验视":           "澜川市迅驿速递有限公司青渠分公司",
		"该公司、你公司、快递公司、有限公司、两家公司、某公司、保险公司":     "",
		"在澜川市第一中学就读；入住澜川市栖月商务酒店":              "澜川市第一中学 澜川市栖月商务酒店",
	} {
		if got := read(Text{Value: text}); got != want {
			t.Errorf("%s\n has %s\nwant %s", text, got, want)
		}
	}
}

func TestReadTogether(t *testing.T) {
	for _, c := range []struct {
		texts []Text
		want  string
	}{
		{[]Text{{Value: "邵启明", Field: "defendant"}, {Value: "林某、宋某", Field: "addressee"}}, "邵启明 林某 宋某"},
		{[]Text{{Value: "小林", Field: "minor"}, {Value: "云埠县公安局", Field: "addressee"}}, "小林 云埠县公安局"},
		{[]Text{{Value: "邵启明", Head: "姓名"}, {Value: "三次作案的经过", Head: "被告人"}}, "邵启明"},
		{[]Text{{Value: "被告人张强盗走手机。"}, {Value: "张强在场，张强承认。"}}, "张强"},
		{[]Text{{Value: "被告人王小明驾车。"}, {Value: "王小明在场。"}}, "王小明"},
		{[]Text{{Value: "澜川市人民检察院", Field: "procuratorate"}, {Value: "法律政策研究室", Field: "policy_reviewer"}}, "澜川市人民检察院"},
	} {
		if got := read(c.texts...); got != c.want {
			t.Errorf("%v\n has %s\nwant %s", c.texts, got, c.want)
		}
	}
}

func TestMentions(t *testing.T) {
	texts := []Text{{Value: "被告人李伟、李伟明。"}, {Value: "李伟明与李伟，李伟。"}}
	c := Read(texts, Look)
	var got []string
	for _, p := range c.Persons {
		got = append(got, fmt.Sprint(p.Name, p.Mentions))
	}
	if want := "李伟[{0 9 15} {1 12 18} {1 21 27}] 李伟明[{0 18 27} {1 0 9}]"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

func TestTraits(t *testing.T) {
	for text, want := range map[string]Traits{
		"被告人邵启明，男，1989年4月12日出生，": {Male: true, Born: 19890412},
		"被害人王某某（女，16岁）":          {Female: true, Age: 16},
		"小林（化名），女，2010年3月出生":     {Female: true, Born: 20100300},
		"被告人邵启明（1989年生）":         {Born: 19890000},
		"被告人邵启明，男。证人邵启明，女，":      {Male: true, Female: true},
		"被告人邵启明男，1989年":          {},
	} {
		if got := Read([]Text{{Value: text}}, Look).Persons[0].Traits; got != want {
			t.Errorf("%s tells %+v, want %+v", text, got, want)
		}
	}
	if (Traits{Born: 20081001}).Under(18, 20260916) != true || (Traits{Born: 20080916}).Under(18, 20260916) || (Traits{}).Under(18, 20260916) || !(Traits{Age: 17}).Under(18, 0) {
		t.Error("ages")
	}
}

// TestStatutesNameNobody reads statutes, in which no persons stand.
func TestStatutesNameNobody(t *testing.T) {
	dir := beside.Need(t, "corpus")
	files, chars := 0, 0
	names := map[string]int{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".txt" && filepath.Ext(path) != ".md" || files >= 100 {
			return err
		}
		data, err := os.ReadFile(path)
		files++
		chars += len([]rune(string(data)))
		var lines []Text
		for line := range strings.Lines(string(data)) {
			lines = append(lines, Text{Value: strings.TrimSpace(line)})
		}
		for _, p := range Read(lines, Look).Persons {
			names[p.Name]++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(files, chars, names)
	if len(names)*100_000 > chars {
		t.Errorf("%d characters of %d statutes name %v", chars, files, names)
	}
}

func FuzzLook(f *testing.F) {
	for _, s := range []string{"被告人邵启明、欧阳海", "伍某甲与王××", "小林（化名）", "阿依古丽·买买提", "马某某之妻", "甲市恒拓有限公司（以下简称恒拓公司）", "被告人（一审）", "\xff某\xe4"} {
		f.Add(s, "恒拓公司与邵启明")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		texts := []Text{{Value: a}, {Value: b}, {Value: a, Field: "suspect"}, {Value: b, Head: "姓名"}}
		c := Read(texts, Look)
		check := func(name string, list []Mention) {
			last := Mention{-1, 0, 0}
			for _, m := range list {
				if m.Text < last.Text || m.Text == last.Text && m.Start < last.End || m.End > len(texts[m.Text].Value) || m.End <= m.Start {
					t.Fatalf("%s: %v after %v", name, m, last)
				}
				last = m
			}
		}
		for _, p := range c.Persons {
			check(p.Name, p.Mentions)
		}
		for _, u := range c.Units {
			check(u.Name, u.Mentions)
		}
	})
}
