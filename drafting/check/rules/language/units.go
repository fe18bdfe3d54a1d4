package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
)

// A unit is an organ of a place, or a company, as a text names it.
type unit struct {
	start, end int
	kind       string   // 公安局; company for all companies; "" for a place alone
	region     string   // of an organ: the end of its place, at most three characters: 江北区
	places     []string // of an organ: the places it is named by, each as region: 滨海市, 江北区
	core       string   // of a company: the end of its name: 迅驿速递有限公司
}

const company = "有限公司"

// kinds are the ends of names of organs that stand directly behind the name of a place,
// the longer before the shorter.
var kinds = func() []string {
	list := strings.Fields(`
人民检察院 人民法院 监察委员会 人民政府 公安局 公安分局 司法局 教育局 民政局 财政局 审计局 税务局 水务局 水利局 林业局 统计局 医疗保障局 生态环境局 市场监督管理局
自然资源局 自然资源和规划局 应急管理局 农业农村局 农业农村委员会 交通运输局 交通运输委员会 城市管理局 城市管理委员会 城市管理综合行政执法局 城市管理行政执法局 综合行政执法局 卫生健康委员会 卫生健康局
文化和旅游局 人力资源和社会保障局 住房和城乡建设局 住房和城乡建设委员会 发展和改革委员会 发展和改革局 邮政管理局 烟草专卖局 药品监督管理局 退役军人事务局 园林绿化局 消防救援大队 看守所 监狱 教育体育局`)
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
}()

// kindsBy are the kinds by their first two characters.
var kindsBy = func() map[string][]string {
	m := map[string][]string{}
	for _, kind := range kinds {
		m[kind[:6]] = append(m[kind[:6]], kind)
	}
	return m
}()

// units are the organs and companies that a text names, in order.
var units = check.NewReading(readUnits)

func readUnits(text string) []unit {
	var out []unit
	for at := 0; at < len(text); {
		_, n := utf8.DecodeRuneInString(text[at:])
		u, ok := unitAt(text, at)
		if ok {
			out = append(out, u)
			at = u.end
			continue
		}
		at += n
	}
	return out
}

// unitAt reads the unit whose kind begins at a place.
func unitAt(text string, at int) (unit, bool) {
	for _, suffix := range []string{company, "有限责任公司"} {
		if strings.HasPrefix(text[at:], suffix) {
			return companyAt(text, at, suffix)
		}
	}
	if len(text)-at < 6 || text[at] < utf8.RuneSelf {
		return unit{}, false
	}
	if strings.HasPrefix(text[at:], "区") || strings.HasPrefix(text[at:], "县") {
		return placeAt(text, at+len("区"))
	}
	for _, kind := range facilities {
		if strings.HasPrefix(text[at:], kind) {
			return facilityAt(text, at, kind)
		}
	}
	for _, kind := range kindsBy[text[at:at+6]] {
		if strings.HasPrefix(text[at:], kind) {
			return organAt(text, at, kind)
		}
	}
	return unit{}, false
}

// organAt reads the places before the kind of an organ, from the nearest outwards.
func organAt(text string, at int, kind string) (unit, bool) {
	u := unit{start: at, end: at + len(kind), kind: kind}
	end := at
	for len(u.places) < 4 {
		start, ok := placeBefore(text, end)
		if !ok {
			break
		}
		place := text[start:end]
		u.places = append(u.places, tail(place, 3))
		u.start, end = start, start
	}
	if len(u.places) == 0 {
		return unit{}, false
	}
	u.region = u.places[0]
	return u, true
}

// placeAt reads a place that ends at a place in the text and is named with the city it
// belongs to, 滨海市江北区, or as where something is to be done, 对临川县县级文物保护单位, where no
// organ of it follows.
func placeAt(text string, end int) (unit, bool) {
	if len(text)-end >= 6 {
		for _, kind := range kindsBy[text[end:end+6]] {
			if strings.HasPrefix(text[end:], kind) {
				return unit{}, false
			}
		}
	}
	start, ok := placeBefore(text, end)
	city, within := placeBefore(text, start)
	if ok && scene(text, start, end) {
		return unit{start: start, end: end, region: tail(text[start:end], 3), places: []string{tail(text[start:end], 3)}}, true
	}
	if !ok || !within || !strings.HasSuffix(text[:start], "市") || start-city < 3*len("市") {
		return unit{}, false
	}
	return unit{start: city, end: end, region: tail(text[start:end], 3), places: []string{tail(text[start:end], 3), tail(text[city:start], 3)}}, true
}

// breakers are characters that do not belong to the name of a place or company but
// often stand before one.
const breakers = "由向对在经和与及、的将是至到从以于因按据商该原报送被请往给让使令促为就并又再即曾系属归"

// placeBefore finds the name of a place that ends at a place in the text: two to five
// characters of which the last is 市, 区, 县 or the like. General ones (全市, 各区,
// 某县, 区县) are none.
func placeBefore(text string, end int) (start int, ok bool) {
	last, n := utf8.DecodeLastRuneInString(text[:end])
	if !strings.ContainsRune("市区县旗州盟", last) && !(last == '省' && n > 0) {
		return end, false
	}
	start = end - n
	for range 4 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.Is(unicode.Han, r) || strings.ContainsRune(breakers+"市区县旗省", r) {
			break
		}
		start -= n
	}
	for _, word := range leaders {
		if i := strings.LastIndex(text[start:end-n], word); i >= 0 {
			start += i + len(word)
		}
	}
	name := []rune(text[start : end-n])
	if len(name) < 2 || strings.ContainsRune(general1, name[0]) || strings.ContainsRune(general1, name[len(name)-1]) {
		return end, false
	}
	return start, !slices.Contains(generalNames, string(name))
}

// leaders are words that often stand before the name of a place.
var leaders = strings.Fields(`
或者 帮助 支持 指导 责成 依照 按照 听取 建立 决定 应当 部门 报告 根据 有关 人民 可以 负责 下列 分别 经过 督促 建议 会同 配合 协调 推动 组织 提请 告知 请求
联系 走访 前往 到达 位于 来自 通过 书面 及时 依法 直接 同时 共同 作为 属于 涉及 包括 撤销 维持 上述 不服 移送 协助 邀请 公布 批准 确定 备案
确认 任命 制定 编制 提交 以及 户籍 住址 户籍地 出生地 现住 家住 住所地`)

// general1 are characters that make what they begin or end mean no one place.
const general1 = "各全本我该两三几多某当外基下上同原贵你这那每设乙甲丙县市区级一辖所"

// generalNames are kinds of places, not names.
var generalNames = strings.Fields("自治 城市 不同 相关 其他 所在 住所 行政 建成 功能 规划 保护 示范 试验 开发 高新 中心 工业 旅游 生活 居住 住宅 商业 风景 名胜 管理 核心 缓冲 实验 直辖 县级 地级 农村 城乡 牧业 民族 边境 居民 公共 城市居民 城市公共 中心城 授权 要求 单列 调度 市化 城市化管理 化地 境地 源地")

// companyAt reads the name before 有限公司 or 有限责任公司.
func companyAt(text string, at int, suffix string) (unit, bool) {
	start := at
	for range 24 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.Is(unicode.Han, r) && !strings.ContainsRune("（）", r) || strings.ContainsRune(breakers, r) && !trade(text[start-n:]) {
			break
		}
		start -= n
	}
	for _, w := range leaders {
		if strings.HasPrefix(text[start:at], w) {
			start += len(w)
			break
		}
	}
	name := text[start:at]
	if utf8.RuneCountInString(name) < 4 {
		return unit{}, false
	}
	n := 4
	if strings.HasSuffix(name, "股份") || strings.HasSuffix(name, "集团") {
		n = 8 // 商业银行股份 is what several are called
	}
	return unit{start: start, end: at + len(suffix), kind: company, core: tail(name, n) + suffix}, true
}

// trade tells whether 商 begins a word of names of companies: 商业银行, 商贸.
func trade(text string) bool {
	for _, w := range []string{"商业", "商贸", "商务", "商城"} {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// tail is the last n characters of a name, or all of it.
func tail(name string, n int) string {
	r := []rune(name)
	return string(r[max(0, len(r)-n):])
}
