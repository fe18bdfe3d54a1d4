package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// facilities are the ends of names of schools, homes and the like, which stand behind a
// place and a name of their own: 青渠区康宁护理院.
var facilities = strings.Fields("护理院 养老院 敬老院 福利院 养老中心 养老服务中心 幼儿园 幼儿院 中学 小学 医院 卫生院 大酒店 酒店 宾馆 大药房 药店 超市 农贸市场 派出所 合作社 商行 网吧")

// facilityAt reads the name and the place before the kind of a facility.
func facilityAt(text string, at int, kind string) (unit, bool) {
	start := at
	for range 6 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.Is(unicode.Han, r) {
			return unit{}, false
		}
		if strings.ContainsRune("市区县镇乡", r) {
			break
		}
		start -= n
	}
	name := text[start:at]
	if n := utf8.RuneCountInString(name); n < 2 || n > 5 || unnamed(name) {
		return unit{}, false
	}
	from, ok := placeBefore(text, start)
	if !ok {
		return unit{}, false
	}
	return unit{start: from, end: at + len(kind), kind: company, core: name + kind}, true
}

// unnamed tells whether what stands between a place and a kind is no name: 各类, 公办, 第一.
func unnamed(name string) bool {
	for _, r := range name {
		if strings.ContainsRune("各全所有类办部辖内等级第一二三四五六七八九十几多名家个的中心直属人民", r) {
			return true
		}
	}
	return slices.Contains(strings.Fields("实验 农村 城镇 城市 普惠 普通 寄宿 附属 连锁 民营 综合 定点 公立 私立 星级 乡镇 街道 社区"), name)
}

// scene tells whether the place between two places of a text, which no city is named
// with, is the one where something is to be done: it stands behind 对 or the like, and
// something of it follows. 区 ends many other words, so that more is asked of those.
func scene(text string, start, end int) bool {
	behind := text[end:]
	if !slices.ContainsFunc([]string{"对", "在", "到", "向", "将", "于"}, func(w string) bool { return strings.HasSuffix(text[:start], w) }) {
		return false
	}
	ways := []string{"辖区内", "境内", "行政区域", "范围内", "各镇", "各街道", "各乡镇", "内各"}
	if strings.HasSuffix(text[:end], "县") {
		ways = append(ways, "县级", "的", "所有", "全部", "各", "其他")
	}
	return slices.ContainsFunc(ways, func(w string) bool { return strings.HasPrefix(behind, w) })
}
