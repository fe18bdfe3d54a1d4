package personal

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// lives is a word that says where somebody lives, and what follows.
	lives = regexp.MustCompile(`((?:现住|家住|租住|暂住|借住|居住)(?:于|在|地?(?:为|是|：|:)?)?|住址(?:均|都)?(?:为|是|系|在|：|:)?|住所地?(?:均|都)?(?:为|是|系|在|：|:)?|户籍(?:所在)?地(?:和住址)?(?:均|都)?(?:为|是|系|在|：|:)?|住处(?:位于|在)|家庭地址(?:为|是|：|:)?|住在|住)([^，。；、（）()\s]{4,40})`)
	// dwelling is a place told as somebody's home behind it.
	dwelling = regexp.MustCompile(`(?:位于|在|到|至)([^，。；、（）()\s]{6,40}?)的?(?:住处|家中|家里|住宅|住所|租住处|暂住处|出租屋|暂住地)`)
	// door is a flat by its numbers.
	door = regexp.MustCompile(`(?:[\p{Han}]{2,8}(?:小区|社区|花园|家园|公寓|苑))?[0-9０-９一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座)(?:[0-9０-９一二三四五六七八九十]{1,3}单元)?[0-9０-９]{2,5}(?:室|房|号|户)`)

	within = regexp.MustCompile(`^(?:[^市州盟]{2,8}省|[^省]{2,8}自治区)?(?:[^区县]{1,6}[市州盟])?(?:[^区县街路村镇]{1,7}[区县旗])?`)
	closer = regexp.MustCompile(`[村路街巷弄号室栋幢楼组屯庄镇乡]|街道|社区|小区|单元`)
)

// homes finds what of the addresses of homes tells more than the district.
func homes(text string, found func(start, end int)) {
	if !has(text, "住", "户籍", "家", "号楼", "栋", "幢", "座", "出租屋") {
		return
	}
	for _, m := range lives.FindAllStringSubmatchIndex(text, -1) {
		address := text[m[4]:m[5]]
		start, ok := below(address)
		word := text[m[2]:m[3]]
		switch {
		case !ok || word == "住" && !alone(text[:m[0]], address):
		case strings.ContainsAny(word, "址地") && !has(address, "或者", "无法", "应当", "不", "其") || start > 0 && place(address):
			found(m[4]+start, m[5])
		}
	}
	for _, m := range dwelling.FindAllStringSubmatchIndex(text, -1) {
		if start, ok := below(text[m[2]:m[3]]); ok && start > 0 {
			found(m[2]+start, m[3])
		}
	}
	if !has(text, "号楼", "栋", "幢", "座") {
		return
	}
	for _, m := range door.FindAllStringIndex(text, -1) {
		found(m[0]+behindDistrict(text[m[0]:m[1]]), m[1])
	}
}

// behindDistrict is where a place goes on behind the last city, district or county in it.
func behindDistrict(address string) (end int) {
	for at, r := range address {
		switch {
		case strings.ContainsRune("市县旗", r), r == '区' && !strings.HasSuffix(address[:at], "社") && !strings.HasSuffix(address[:at], "小"):
			end = at + utf8.RuneLen(r)
		}
	}
	return end
}

// alone tells whether 住 is a word of its own: nothing before it that it belongs to
// (常住, 入住), nothing behind that it begins (住宅, 住户).
func alone(before, address string) bool {
	last, n := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(address)
	return (n == 0 || strings.ContainsRune("，。；、（）：\n 　并均都分别同系其", last)) && !strings.ContainsRune("宅房院户所人民宿校持建处址客店", first)
}

// place tells whether an address begins with the name of a place and not with other
// words: 宅区内道路 and 人口较多的县 do not.
func place(address string) bool {
	name := address[:within.FindStringIndex(address)[1]]
	return name != "" && !strings.ContainsAny(name, "的内外各其该本个较及和与等有不")
}

// below is where an address goes on behind its district; ok is false of what is no
// address, or ends there, or is hidden already.
func below(address string) (start int, ok bool) {
	start = within.FindStringIndex(address)[1]
	rest := address[start:]
	return start, closer.MatchString(rest) && !strings.HasPrefix(rest, "×") && !strings.HasPrefix(rest, "某")
}
