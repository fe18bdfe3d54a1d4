package typeset

import "strings"

// keep raises the penalty of breaks inside what readers take in as one: a
// number with its unit, a 文号, a case number, a reference to an article.
func keep(gs []glyph) {
	for i := range gs {
		switch {
		case gs[i].r == '第':
			keepReference(gs, i)
		case gs[i].class == digit:
			keepUnit(gs, i)
		case gs[i].r == '据' && i > 0 && gs[i-1].r == '证':
			keepEvidence(gs, i)
		case gs[i].r == '〔' || gs[i].r == '（':
			keepNumber(gs, i)
		}
	}
}

// raise lifts the penalty of a break before gs[i].
func raise(gs []glyph, i int, penalty float64) {
	if i > 0 && i < len(gs) {
		gs[i].penalty = max(gs[i].penalty, penalty)
	}
}

// keepReference holds 第一百一十三条 together, and loosely the 款 and 项 after it.
func keepReference(gs []glyph, start int) {
	i := start + 1
	for i < len(gs) && i-start <= 12 && (isNumeral(gs[i].r) || gs[i].class == digit || gs[i].r == '（' || gs[i].r == '）') {
		i++
	}
	if i == start+1 || i >= len(gs) || !strings.ContainsRune("条款项目章节编号页次届", gs[i].r) {
		return
	}
	for k := start + 1; k <= i; k++ {
		raise(gs, k, inRef)
	}
	end := i + 1
	if end+1 < len(gs) && gs[end].r == '之' && isNumeral(gs[end+1].r) { // 第一百三十三条之一
		raise(gs, end, inRef)
		raise(gs, end+1, inRef)
		end += 2
	}
	if end < len(gs) && (gs[end].r == '第' || gs[end].r == '（') {
		raise(gs, end, atRef)
	}
}

// keepEvidence holds the numbers of a reference to evidence loosely: 证据1、3—5.
func keepEvidence(gs []glyph, i int) {
	for k := i + 1; k < len(gs) && k <= i+12 && (gs[k].class == digit || gs[k].r == '、' || gs[k].class == dash); k++ {
		raise(gs, k, atRef)
	}
}

// keepUnit holds a run of digits and the unit that follows it: 16日, 3.86万元,
// 30小时, 3500立方米.
func keepUnit(gs []glyph, i int) {
	if i+1 >= len(gs) || gs[i+1].class != han {
		return
	}
	next := i + 1
	if scale[gs[next].r] && next+1 < len(gs) && gs[next+1].class == han {
		raise(gs, next, inUnit)
		next++
	}
	if n := unitAt(gs, next); n > 0 {
		for k := next; k < next+n; k++ {
			raise(gs, k, inUnit)
		}
		next += n
	}
	if (gs[i+1].r == '年' || gs[i+1].r == '月') && i+2 < len(gs) && gs[i+2].class == digit { // 2026年|9月
		raise(gs, i+2, atRef)
	}
}

// unitAt is how many characters the unit that begins at gs[i] has; 0 for none.
func unitAt(gs []glyph, i int) int {
	for _, u := range longUnits {
		n := 0
		for _, r := range u {
			if i+n >= len(gs) || gs[i+n].r != r {
				n = -1
				break
			}
			n++
		}
		if n > 0 {
			return n
		}
	}
	if strings.ContainsRune(shortUnits, gs[i].r) {
		return 1
	}
	return 0
}

var longUnits = []string{"立方米", "平方米", "平方公里", "工作日", "个小时", "小时", "分钟", "学时", "公里", "公斤", "千克", "毫克", "公顷", "个月", "周岁", "人次", "车次", "万元", "亿元"}

const shortUnits = "年月日时分秒周天岁元角个件起人名次份页条款项号米克吨升亩度户家辆部台张本册卷例处宗笔倍成"

var scale = map[rune]bool{'十': true, '百': true, '千': true, '万': true, '亿': true, '多': true, '余': true}

// keepNumber holds a 文号 together, with the code before 〔, or a case number
// such as （2026）澜0203刑初218号. Where it must be cut all the same, that is best
// done beside the bracket.
func keepNumber(gs []glyph, open int) {
	end, bracket := -1, -1
	for k := open + 1; k < len(gs) && k <= open+20; k++ {
		r := gs[k].r
		if r == '号' && bracket > 0 {
			end = k
			break
		}
		switch {
		case r == '〕' || r == '）':
			bracket = k
		case bracket < 0 && gs[k].class != digit:
			return // no year
		case gs[k].class != digit && gs[k].class != han:
			return
		}
	}
	if end < 0 || bracket != open+5 {
		return
	}
	start := open
	if gs[open].r == '〔' {
		for start > 0 && open-start < 7 && gs[start-1].class == han && !boundaryWord[gs[start-1].r] {
			start--
		}
		raise(gs, open, inRef)
	}
	for k := start + 1; k <= end; k++ {
		if k == open || k == bracket+1 {
			raise(gs, k, inRef)
			continue
		}
		raise(gs, k, inNumber)
	}
}

// boundaryWord ends the search for a 文号's code to the left.
var boundaryWord = map[rune]bool{'以': true, '的': true, '为': true, '和': true, '及': true, '与': true, '依': true, '作': true, '出': true, '据': true, '由': true, '在': true}

func isNumeral(r rune) bool {
	return strings.ContainsRune("〇零一二三四五六七八九十百千两", r)
}
