package masking_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"jianwen/drafting/masking"
	"jianwen/drafting/personal"
	"jianwen/drafting/source"
)

// A world makes drafts full of people at random, the same for the same seed.
type world struct {
	*rand.Rand
	secrets []string // what must not be in the copy
	names   []string
}

func pick[T any](w *world, list []T) T { return list[w.Intn(len(list))] }

// secret remembers what must be hidden.
func (w *world) secret(s string) string {
	w.secrets = append(w.secrets, s)
	return s
}

var (
	surnames = []string{"王", "李", "张", "马", "邵", "伍", "贺", "欧阳", "诸葛", "曾", "于", "孟", "卓", "钟", "林", "高"}
	givens   = []rune("建国伟强芳娜敏静丽磊洋艳勇军杰娟涛超明霞平刚桂英华玉兰红梅志毅俊凯晓雪晨宇欣怡子轩浩然")
)

func (w *world) person() string {
	for {
		name := pick(w, surnames) + string(pick(w, givens))
		if w.Intn(3) > 0 {
			name += string(pick(w, givens))
		}
		if !slices.ContainsFunc(w.names, func(n string) bool { return strings.Contains(n, name) || strings.Contains(name, n) }) && !slices.Contains(words, name) {
			w.names = append(w.names, name)
			return w.secret(name)
		}
	}
}

// acts are what people do, behind their names.
var acts = []string{"在场", "盗窃电动车", "逃离现场", "持刀威胁他人", "驾车离开", "撬锁入室", "窃取财物", "骗取货款", "贩卖毒品", "非法占用农用地", "隐瞒事实", "冒用他人身份", "收受贿赂", "挪用公款", "签订合同", "主动投案", "如实供述", "翻供", "潜逃", "酒后驾车", "殴打他人", "打伤邻居", "砍伤路人", "销赃", "受雇运输", "组织卖淫", "倾倒渣土", "没有到庭", "拒不认罪", "归案", "被抓获", "承认事实", "前往云埠县", "购买手机", "转账给他人", "涂改账册", "是法定代表人"}

// words are names by chance and words besides.
var words = []string{"高明", "于国", "高超", "高伟", "曾国", "于军", "于华"}

func (w *world) digits(n int) string {
	var out strings.Builder
	for range n {
		out.WriteByte(byte('0' + w.Intn(10)))
	}
	return out.String()
}

func (w *world) identity() string {
	head := fmt.Sprintf("9902%02d%d%02d%02d%s", 1+w.Intn(20), 1950+w.Intn(50), 1+w.Intn(12), 1+w.Intn(28), w.digits(3))
	for _, last := range "0123456789X" {
		if id := head + string(last); personal.IsIdentity(id) {
			return w.secret(id)
		}
	}
	return ""
}

func (w *world) phone() string {
	d := w.digits(8)
	return w.secret(pick(w, []string{
		"138" + d, "139-" + d[:4] + "-" + d[4:], "150 " + d[:4] + " " + d[4:], "（010）6" + d[1:], "0999—5" + d[1:8], "+86 137" + d,
	}))
}

// shown writes a text in one of the ways in which a draft may have it.
func (w *world) shown(s string) string {
	r := []rune(s)
	switch cut := 1 + w.Intn(max(len(r)-1, 1)); w.Intn(7) {
	case 0:
		return "**" + s + "**"
	case 1:
		if allHan(r) {
			return string(r[:cut]) + "\n" + string(r[cut:])
		}
	case 2:
		if allHan(r) {
			return string(r[:cut]) + "**" + string(r[cut:]) + "**"
		}
	case 3:
		if allHan(r) { // marks between digits print
			return "**" + string(r[:cut]) + "**" + string(r[cut:])
		}
	}
	return s
}

func allHan(r []rune) bool {
	return !slices.ContainsFunc(r, func(c rune) bool { return c < 0x4E00 || c > 0x9FFF })
}

// draft is a draft about three to six people.
func (w *world) draft() string {
	var out strings.Builder
	form := pick(w, []string{"correction_notice", "crim_protest_2nd", "non_prosecution", "social_governance_rec", "juvenile_rec", "civil_retrial_rec"})
	var people []string
	for range 3 + w.Intn(4) {
		people = append(people, w.person())
	}
	suspect := people[0]
	fmt.Fprintf(&out, "---\nform: %s\nprocuratorate: 澜川市云埠县人民检察院\ndate: 2026-0%d-12\njuvenile_involved: %t\n", form, 1+w.Intn(9), form == "juvenile_rec" || w.Intn(4) == 0)
	fmt.Fprintf(&out, "suspect: %s\n", pick(w, []string{suspect, `"` + suspect + `"`, "'" + suspect + "'", `"` + suspect + `（\"原话\"）"`}))
	fmt.Fprintf(&out, "case_ref: %s # %s，%s\n", pick(w, []string{suspect + "涉嫌盗窃案", `"` + suspect + `涉嫌诈骗案"`}), suspect, w.phone())
	cut := len(string([]rune(suspect)[:1]))
	fmt.Fprintf(&out, "notes: >\n  当日%s\n  %s在场，电话%s。\nnested: {first: %s}\nsaid: |\n  %s称：\n  “%s不在场。”\n", suspect[:cut], suspect[cut:], w.phone(), people[1], suspect, people[2])
	fmt.Fprintf(&out, "contacts: [%s, '电话%s']\n---\n\n::: facts %s的情况\n\n", people[1], w.phone(), suspect)
	roles := []string{"被害人", "证人", "邻居", "民警", "负责人", "收购人", "举报人"}
	role := map[string]string{}
	for _, p := range people[1:] {
		role[p] = pick(w, roles)
		fmt.Fprintf(&out, "%s%s%s犯罪嫌疑人%s%s。", role[p], w.shown(p), pick(w, []string{"与", "指认", "目睹", "看见", "举报", "殴打", "帮助", "介绍", "伙同", "追赶", "控制", "报警指控", "听见", "遇见", "雇用", "经手办理"}), w.shown(suspect), pick(w, acts))
	}
	out.WriteString("\n\n")
	for range 2 + w.Intn(6) {
		p := pick(w, people)
		switch w.Intn(10) {
		case 0:
			fmt.Fprintf(&out, "%s，公民身份号码%s，", w.shown(p), w.shown(w.identity()))
		case 1:
			fmt.Fprintf(&out, "联系电话%s，%s称属实。", w.shown(w.phone()), p)
		case 2:
			fmt.Fprintf(&out, "%s住澜川市云埠县%s。", w.shown(p)+"，", w.secret(pick(w, []string{"柳荫街道南塘社区3号楼201室", "城关镇东溪村", "东渠里路12号"})))
		case 3:
			fmt.Fprintf(&out, "驾驶%s小型轿车，{#f%d}", w.secret("津A"+w.digits(5)), w.Intn(9))
		case 4:
			fmt.Fprintf(&out, "微信号：%s，邮箱%s，", w.secret("wx"+w.digits(6)), w.secret("a"+w.digits(5)+"@example.com"))
		case 5:
			fmt.Fprintf(&out, "\n\n> %s说：“%s没有签名。”\n\n", p, suspect)
		case 6:
			fmt.Fprintf(&out, "\n\n| 姓名 | 联系方式 |\n|:---|:---|\n| %s | %s |\n| %s | 卡号%s |\n\n", p, w.phone(), w.shown2(suspect), w.card())
		case 7:
			fmt.Fprintf(&out, "%s患有%s，\\*%s\\*签名。", p, w.secret("精神分裂症"), p)
		case 8:
			fmt.Fprintf(&out, "{{suspect}}与%s、%s均到案。", people[1], people[2])
		case 9:
			fmt.Fprintf(&out, "%s就读于%s，", p, w.school(form))
		}
	}
	out.WriteString("\n\n:::\n\n::: evidence\n\n")
	for i, p := range people {
		fmt.Fprintf(&out, "%d. %s的询问笔录；\n", i+1, w.shown2(p))
	}
	out.WriteString("\n:::\n")
	return out.String()
}

// shown2 is shown without line breaks, which cells and items do not have.
func (w *world) shown2(s string) string { return strings.ReplaceAll(w.shown(s), "\n", "") }

func (w *world) card() string {
	return w.secret("6222" + w.digits(12)[:12] + "")
}

// school is hidden where a minor is in the matter; the drafts say so in these types.
func (w *world) school(form string) string {
	if form == "juvenile_rec" {
		return w.secret("云埠县第二中学")
	}
	return "某中学"
}

// bare is a text without what may stand between the characters of a name.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \n*\\", r) {
			return -1
		}
		return r
	}, s)
}

// TestRandom masks drafts full of people: nothing of them is left, the rules find
// nothing, everybody has one mask of their own, and the rest is as it was.
func TestRandom(t *testing.T) {
	bad := 0
	for seed := range int64(300) {
		w := &world{Rand: rand.New(rand.NewSource(seed))}
		text := w.draft()
		c := masking.Public(public(text))
		var wrong []string
		left := bare(c.Text)
		for _, s := range w.secrets {
			if strings.Contains(left, bare(s)) {
				wrong = append(wrong, "still there: "+s)
			}
		}
		wrong = append(wrong, told(t, c.Text)...)
		masks, owners := map[string]string{}, map[string]string{}
		for _, m := range c.List {
			if m.Kind != masking.Name || m.Mask == "" || m.Mask == "举报人" {
				continue
			}
			if old, ok := masks[m.Original]; ok && old != m.Mask {
				wrong = append(wrong, m.Original+" is "+old+" and "+m.Mask)
			}
			if owner, ok := owners[m.Mask]; ok && owner != m.Original {
				wrong = append(wrong, m.Mask+" is "+owner+" and "+m.Original)
			}
			masks[m.Original], owners[m.Mask] = m.Mask, m.Original
		}
		if again, err := source.Apply(text, c.Edits); err != nil || again != c.Text {
			wrong = append(wrong, fmt.Sprint("the edits do not give the copy: ", err))
		}
		if again := masking.Public(public(c.Text)); again.Text != c.Text {
			wrong = append(wrong, "a copy of the copy differs: "+listed(again))
		}
		if len(wrong) > 0 {
			if bad++; bad > 1 {
				t.Errorf("seed %d: %s", seed, strings.Join(wrong, "\n"))
				continue
			}
			t.Errorf("seed %d: %s\n%s\n——\n%s\n%s", seed, strings.Join(wrong, "\n"), text, c.Text, listed(c))
		}
	}
}
