package law_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/search/law"
)

var articleLine = regexp.MustCompile(`^(?:\*\*)?(第[零〇一二三四五六七八九十百千]+条)(?:\*\*)?[\s　]+(.*)$`)

// articles reads the collection's files, as far as a test needs it.
func articles(t testing.TB, patterns ...string) []*law.Article {
	t.Helper()
	var all []*law.Article
	for _, p := range patterns {
		paths, err := filepath.Glob(beside.Need(t, "corpus") + "/" + p)
		if err != nil || len(paths) == 0 {
			t.Skipf("the collection has no %s", p)
		}
		slices.Sort(paths)
		for _, path := range paths {
			all = append(all, articlesOf(lines(t, path))...)
		}
	}
	return all
}

func articlesOf(lines []string) []*law.Article {
	var all []*law.Article
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if m := articleLine.FindStringSubmatch(line); m != nil {
			n, _ := law.Number(strings.TrimSuffix(strings.TrimPrefix(m[1], "第"), "条"))
			all = append(all, &law.Article{Number: n, Label: m[1], Text: m[2]})
		} else if len(all) > 0 && line != "" && !strings.HasPrefix(line, "#") {
			all[len(all)-1].Text += "\n" + line
		}
	}
	return all
}

const procedure = "laws/诉讼与非诉讼程序法/民事诉讼法"

// renumbered are the tables of G.3 of the domain specification, which gives 68 for
// article 56 of the old 治安管理处罚法; that one, on inns, is 67, and 57, on landlords, 68.
var renumbered = []struct {
	name     string
	old, new []string
	moved    map[int][]int // any of them
}{
	{
		"民事诉讼法",
		[]string{procedure + "(2021-12-24).md"},
		[]string{procedure + "(2023-09-01).md"},
		map[int][]int{
			14: {14}, 58: {58}, 115: {115}, 116: {116}, 122: {122}, 205: {209}, 207: {211}, 215: {219}, 216: {220}, 217: {221},
			218: {222}, 219: {223}, 220: {224}, 242: {246},
		},
	},
	{
		"监察法",
		[]string{"laws/宪法相关法/监察法(2018-03-20).md"},
		[]string{"laws/宪法相关法/监察法(2024-12-25).md"},
		map[int][]int{31: {34}, 34: {37}, 45: {52}, 47: {54}, 48: {55}, 62: {71}},
	},
	{
		"监狱法",
		[]string{"laws/行政法/监狱法(2012-10-26).md"},
		[]string{"justlaws/administrative/prisons-law/README.md"},
		map[int][]int{
			6: {6}, 16: {31, 32}, 24: {42}, 25: {44}, 26: {45, 46}, 29: {49}, 30: {51}, 32: {53}, 34: {56}, 55: {81}, 57: {83}, 58: {84}, 60: {89}, 74: {106},
		},
	},
	{
		"治安管理处罚法",
		[]string{"laws/行政法/治安管理处罚法(2012-10-26).md"},
		[]string{"justlaws/administrative/penalties-for-administration-of-public-security/README.md"},
		map[int][]int{12: {12}, 21: {23}, 23: {26}, 26: {30}, 43: {51}, 49: {58}, 56: {67}, 70: {82}, 72: {84}, 95: {113}, 114: {133}},
	},
}

func TestCorrespondOfRenumberedLaws(t *testing.T) {
	for _, law2 := range renumbered {
		t.Run(law2.name, func(t *testing.T) {
			old, new := articles(t, law2.old...), articles(t, law2.new...)
			to := map[int][]int{}
			for _, p := range law.Correspond(old, new) {
				for _, o := range p.Old {
					for _, n := range p.New {
						to[o.Number] = append(to[o.Number], n.Number)
					}
				}
			}
			for o, n := range law2.moved {
				if !slices.ContainsFunc(to[o], func(m int) bool { return slices.Contains(n, m) }) {
					t.Errorf("article %d became %v, want one of %v", o, to[o], n)
				}
			}
			whole(t, old, new)
		})
	}
}

// whole checks that every article of both versions is in exactly one pair.
func whole(t *testing.T, old, new []*law.Article) {
	t.Helper()
	seen := map[*law.Article]int{}
	for _, p := range law.Correspond(old, new) {
		for _, a := range append(slices.Clone(p.Old), p.New...) {
			seen[a]++
		}
	}
	for _, a := range append(slices.Clone(old), new...) {
		if seen[a] != 1 {
			t.Errorf("article %d is in %d pairs", a.Number, seen[a])
		}
	}
}

func BenchmarkCorrespond(b *testing.B) {
	all := articles(b, "laws/刑法/刑法.md")
	moved := slices.Delete(slices.Clone(all), 40, 44)
	b.Logf("%d articles", len(all))
	for b.Loop() {
		law.Correspond(all, moved)
	}
}

func numbered(texts ...string) []*law.Article {
	var all []*law.Article
	for i, s := range texts {
		all = append(all, &law.Article{Number: i + 1, Text: s})
	}
	return all
}

const (
	aim     = "为了保障检察建议的质量，规范检察建议工作，根据宪法和法律，制定本规定。"
	scope   = "本规定适用于各级人民检察院在履行法律监督职责中提出检察建议的活动。"
	form    = "检察建议书应当载明案件来源、查明的事实、存在的问题和法律依据。"
	reply   = "被建议单位应当在两个月以内书面回复人民检察院，并附整改情况的材料。"
	short   = "被建议单位应当在一个月以内书面回复人民检察院，并附整改情况的材料。"
	review  = "对检察建议有异议的，被建议单位可以在收到之日起七日以内申请复核。"
	expense = "办案经费由同级财政保障，列入年度预算。"
)

func TestCorrespond(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []*law.Article
		want     string
	}{
		{"the same", numbered(aim, scope), numbered(aim, scope), "1=1 same; 2=2 same"},
		{"one inserted", numbered(aim, form, reply), numbered(aim, scope, form, reply), "1=1 same; =2 added; 2=3 moved; 3=4 moved"},
		{"inserted and changed", numbered(aim, form, reply), numbered(aim, scope, form, short), "1=1 same; =2 added; 2=3 moved; 3=4 moved_changed"},
		{"changed", numbered(aim, reply), numbered(aim, short), "1=1 same; 2=2 changed"},
		{"dropped", numbered(aim, expense, form), numbered(aim, form), "1=1 same; 2= dropped; 3=2 moved"},
		{"across", numbered(aim, form, review, reply), numbered(aim, reply, form, review), "1=1 same; 4=2 moved; 2=3 moved; 3=4 moved"},
		{"split", numbered(aim, form+reply, expense), numbered(aim, form, reply, expense), "1=1 same; 2=2,3 split; 3=4 moved"},
		{"merged", numbered(aim, form, reply, expense), numbered(aim, form+reply, expense), "1=1 same; 2,3=2 merged; 4=3 moved"},
		{"twins", numbered(expense, expense, aim), numbered(scope, expense, expense, aim), "=1 added; 1=2 moved; 2=3 moved; 3=4 moved"},
		{"nothing before", nil, numbered(aim), "=1 added"},
		{"nothing after", numbered(aim), nil, "1= dropped"},
		{"empty texts", numbered("", ""), numbered("", ""), "=1 added; =2 added; 1= dropped; 2= dropped"},
	} {
		var got []string
		for _, p := range law.Correspond(c.old, c.new) {
			got = append(got, numbers(p.Old)+"="+numbers(p.New)+" "+string(p.Kind))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
		whole(t, c.old, c.new)
	}
}

func numbers(all []*law.Article) string {
	var s []string
	for _, a := range all {
		s = append(s, strconv.Itoa(a.Number))
	}
	return strings.Join(s, ",")
}

func TestKindsHaveNames(t *testing.T) {
	for _, k := range []law.Kind{law.Same, law.Changed, law.Moved, law.MovedChanged, law.Split, law.Merged, law.Dropped, law.Added} {
		if k.Zh() == "" || k.En() == "" {
			t.Errorf("%s has no name", k)
		}
	}
}

func TestDiffer(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{reply, short, "被建议单位应当在[-两-][+一+]个月以内书面回复人民检察院，并附整改情况的材料。"},
		{"同", "同", "同"},
		{"", "新增", "[+新增+]"},
		{"删除", "", "[-删除-]"},
		{"", "", ""},
		{"甲\n乙", "甲\n丙\n乙", "甲\n[+丙\n+]乙"},
	} {
		var b, old, new strings.Builder
		for _, d := range law.Differ(c.old, c.new) {
			switch d.Kind {
			case law.Insert:
				b.WriteString("[+" + d.Text + "+]")
				new.WriteString(d.Text)
			case law.Delete:
				b.WriteString("[-" + d.Text + "-]")
				old.WriteString(d.Text)
			default:
				b.WriteString(d.Text)
				old.WriteString(d.Text)
				new.WriteString(d.Text)
			}
		}
		if b.String() != c.want {
			t.Errorf("%s → %s is %s, want %s", c.old, c.new, b.String(), c.want)
		}
		if old.String() != c.old || new.String() != c.new {
			t.Errorf("the pieces of %s → %s do not make up the texts", c.old, c.new)
		}
	}
}
