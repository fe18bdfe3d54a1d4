package naming

import (
	"regexp"
	"strconv"
	"strings"
)

// Traits are what a draft says of a person right behind the name: 邵启明，男，1989年4月12日出生.
type Traits struct {
	Male, Female bool // both, where two persons share the name
	Born         int  // 19890412; the year alone is 19890000; 0: not told
	Age          int  // 16周岁; 0: not told
}

var trait = regexp.MustCompile(`^(?:（化名）)?[，（]?(?:(男|女)性?[，、；）]?)?(?:汉族[，、])?(?:([0-9]{4})年(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:出?生))?(?:(?:时年|案发时|现年|年仅)?([0-9]{1,2})周?岁)?`)

// tell adds what stands behind a mention of the name.
func (t *Traits) tell(after string) {
	if !tells(after) {
		return // most mentions tell nothing, and the pattern is slow
	}
	m := trait.FindStringSubmatch(after)
	t.Male, t.Female = t.Male || m[1] == "男", t.Female || m[1] == "女"
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m[2] != "" && t.Born == 0 {
		t.Born = number(m[2])*10000 + number(m[3])*100 + number(m[4])
	}
	if m[5] != "" && t.Age == 0 {
		t.Age = number(m[5])
	}
}

// tells tells whether traits may begin a text.
func tells(after string) bool {
	if rest, ok := strings.CutPrefix(after, "，"); ok {
		for _, w := range []string{"男", "女", "汉族", "现年", "时年", "案发时", "年仅", "1", "2"} {
			if strings.HasPrefix(rest, w) {
				return true
			}
		}
		return false
	}
	return strings.HasPrefix(after, "（")
}

// Under tells whether the person was younger than so many years on a day, 20260916, as
// far as the draft tells.
func (t Traits) Under(years, on int) bool {
	return t.Age > 0 && t.Age < years || t.Born > 0 && on-t.Born < years*10000 && on > t.Born
}

// informs is what who informs does, behind the name.
var informs = regexp.MustCompile(`^(?:（[^（）]{1,40}）)?(?:向[^，。；]{2,12}|实名|匿名|来电|来信|电话|书面)(?:举报|控告|投诉|反映)`)

// informant tells whether a text behind a name says that the person informed.
func informant(after string) bool {
	for _, w := range []string{"向", "（", "实名", "匿名", "来电", "来信", "电话", "书面"} {
		if strings.HasPrefix(after, w) {
			return informs.MatchString(after)
		}
	}
	return false
}
