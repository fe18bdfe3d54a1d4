package quantity

import "strings"

// units are the units and measure words that make an amount of a number, longer ones
// before those they begin with.
var units = []string{
	"个百分点", "平方公里", "平方千米", "平方米", "立方米", "平米", "公顷", "公里", "千米", "厘米", "毫米", "公斤", "千克", "毫克", "毫升",
	"人次", "人民币元", "课时", "学时", "m²", "m2", "m³", "m3", "km", "kg", "mg", "ml",
	"米", "克", "斤", "吨", "升", "亩", "件", "人", "名", "份", "部", "台", "辆", "套", "张", "页", "册", "枚", "只", "头", "株",
	"棵", "处", "家", "户", "次", "起", "项", "间", "个", "宗", "批", "笔", "箱", "袋", "瓶", "包", "位", "例", "条", "块", "支", "栋", "幢", "艘", "具", "座", "根", "车", "分",
	"g",
}

// currencies are units of money; 圆 is 元 in words.
var currencies = []string{"元", "圆", "美元", "欧元", "港元", "日元"}

// prefixed is the first of words that a text begins with.
func prefixed(text string, words []string) string {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return w
		}
	}
	return ""
}

// suffixed tells whether a text ends in one of words.
func suffixed(text string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// lengths are units of spans of time, in months or minutes. 日 and 天 are days.
var lengths = []struct {
	word            string
	months, minutes int64
}{
	{"个工作日", 0, 1440},
	{"个小时", 0, 60},
	{"个月", 1, 0},
	{"周年", 12, 0},
	{"小时", 0, 60},
	{"分钟", 0, 1},
	{"星期", 0, 10080},
	{"个星期", 0, 10080},
	{"年", 12, 0},
	{"日", 0, 1440},
	{"天", 0, 1440},
	{"周", 0, 10080},
}

// spanned tells whether a text begins with a unit of time or age.
func spanned(text string) bool {
	for _, u := range lengths {
		if strings.HasPrefix(text, u.word) {
			return true
		}
	}
	return strings.HasPrefix(text, "岁") || strings.HasPrefix(text, "周岁")
}
