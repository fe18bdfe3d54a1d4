package law_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"jianwen/search/law"
)

// known are the names that the cases take to be known.
var known = map[string]bool{
	"刑法": true, "刑事诉讼法": true, "刑诉法": true, "民法典": true, "宪法": true, "高检规则": true, "高法解释": true,
	"婚姻家庭编解释一": true, "盗窃解释": true, "渎职解释一": true, "未保法": true, "治安管理处罚法": true, "劳动法": true,
	"看守所条例": true, "公司法": true, "刑法修正案（十一）": true, "监督法": true,
}

func isKnown(name string) bool { return known[name] }

// say writes references as the cases do.
func say(refs []law.Ref) string {
	if len(refs) == 0 {
		return "-"
	}
	var all []string
	for _, r := range refs {
		when := ""
		if r.Year > 0 {
			when = fmt.Sprint(r.Year, " ")
		} else if r.Date > 0 {
			when = r.Date.String() + " "
		}
		place := r
		place.Title = ""
		all = append(all, strings.TrimSpace(r.Title+" | "+when+place.String()))
	}
	return strings.Join(all, "; ")
}

func cases(t testing.TB, name string) [][2]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][2]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if in, want, ok := strings.Cut(line, " | "); ok && !strings.HasPrefix(line, "#") {
			all = append(all, [2]string{in, strings.TrimSpace(want)})
		}
	}
	if len(all) == 0 {
		t.Fatalf("no cases in %s", name)
	}
	return all
}

func TestReadRefs(t *testing.T) {
	for _, c := range cases(t, "citations.txt") {
		if got := say(law.ReadRefs(c[0], isKnown)); got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

// TestEveryForm puts every name into every form that lawyers use, with numbers of
// every shape.
func TestEveryForm(t *testing.T) {
	names := []string{
		"刑诉法", "民诉解释", "高检规则", "治安处罚法", "道交条例", "婚姻家庭编解释一", "渎职解释一", "未成年人保护法", "立法法", "信访条例", "看守所条例",
		"刑法修正案（十一）", "人民检察院检察建议工作规定", "最高人民法院关于适用民法典婚姻家庭编的解释（一）", "公安机关办理行政案件程序规定", "天津市消防条例",
		"最高人民法院、最高人民检察院关于办理盗窃刑事案件适用法律若干问题的解释", "中华人民共和国香港特别行政区维护国家安全法", "反有组织犯罪法", "老年法", "医疗纠纷预防和处理条例",
	}
	known := func(name string) bool {
		for _, n := range names {
			if n == name {
				return true
			}
		}
		return false
	}
	wide := func(n int) string {
		return strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９").Replace(fmt.Sprint(n))
	}
	for _, name := range names {
		for _, n := range []int{1, 10, 20, 105, 119, 546, 1043, 1260} {
			zh, ar := law.Numeral(n), fmt.Sprint(n)
			whole, part, listed := law.Ref{Title: name, Article: n}, law.Ref{Title: name, Article: n, Para: 2, Item: 3}, law.Ref{Title: name, Article: n, Sub: 1}
			for form, want := range map[string]law.Ref{
				"《" + name + "》第" + zh + "条": whole, name + "第" + zh + "条": whole, name + "第" + ar + "条": whole, name + wide(n) + "条": whole,
				name + " 第 " + ar + " 条": whole, name + ar + "条": whole, "第" + zh + "条 " + name: whole, "第" + ar + "条" + name: whole, "《" + name + "》" + ar: whole,
				"第" + zh + "条《" + name + "》": whole, "依据《" + name + "》第" + zh + "条的规定": whole, "根据" + name + "第" + ar + "条": whole, name + "，第" + zh + "条": whole,
				"请查一下" + name + "第" + zh + "条": whole, name + "第" + zh + "条规定": whole, "〈" + name + "〉第" + zh + "条": whole, name + "第" + zh: whole,
				name + "第" + zh + "条第二款第（三）项": part, name + ar + "条2款3项": part, name + "第" + ar + "条第2款第(3)项": part, name + "第" + zh + "条第二款第三项": part,
				"依照" + name + "第" + zh + "条第二款第㈢项之规定": part, name + "第" + zh + "条之一": listed, name + ar + "条之一": listed, name + "第" + zh + "之一条": listed,
			} {
				if got, ok := law.ReadRef(form, known); !ok || got != want {
					t.Errorf("%s is read as %s", form, say([]law.Ref{got}))
				}
			}
			for form, want := range map[string]law.Ref{name + ar: whole, name + " " + ar: whole} {
				if got, ok := law.ReadRef(form, known); !ok || got != want {
					t.Errorf("%s is read as %s", form, say([]law.Ref{got}))
				}
			}
			if strings.HasSuffix(name, "一") {
				continue // 渎职解释一百条 may be either
			}
			for _, form := range []string{name + zh + "条", name + " " + zh + "条"} {
				if got, ok := law.ReadRef(form, known); !ok || got != whole {
					t.Errorf("%s is read as %s", form, say([]law.Ref{got}))
				}
			}
		}
	}
}
