package typeset

// keep raises the penalty of breaks inside what readers take in as one: a
// number with its unit, a 文号, a reference to an article.
func keep(gs []glyph) {
	for i := 0; i < len(gs); i++ {
		switch {
		case gs[i].r == '第':
			keepReference(gs, i)
		case gs[i].class == digit:
			keepUnit(gs, i)
		case gs[i].r == '〔':
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
	if i == start+1 || i >= len(gs) {
		return
	}
	switch gs[i].r {
	case '条', '款', '项', '目', '章', '节', '编', '号', '页', '次', '届':
	default:
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

// keepUnit holds a run of digits and the unit that follows it.
func keepUnit(gs []glyph, i int) {
	if i+1 < len(gs) && gs[i+1].class == han && isUnit(gs[i+1].r) {
		raise(gs, i+1, inUnit)
	}
	if i+2 < len(gs) && gs[i+1].class == han && gs[i+2].class == han && scale[gs[i+1].r] && isUnit(gs[i+2].r) { // 86万|元
		raise(gs, i+2, inUnit)
	}
	if i+1 < len(gs) && isDateUnit(gs[i+1].r) && i+2 < len(gs) && gs[i+2].class == digit { // 2026年|9月
		raise(gs, i+2, atRef)
	}
}

// keepNumber holds a 文号 together: the code before 〔 and all up to 号.
func keepNumber(gs []glyph, open int) {
	end := -1
	for k := open + 1; k < len(gs) && k <= open+14; k++ {
		if gs[k].r == '号' {
			end = k
			break
		}
		if gs[k].class != digit && gs[k].r != '〕' && !isNumeral(gs[k].r) {
			return
		}
	}
	if end < 0 {
		return
	}
	start := open
	for start > 0 && open-start < 6 && gs[start-1].class == han && !boundaryWord[gs[start-1].r] {
		start--
	}
	for k := start + 1; k <= end; k++ {
		raise(gs, k, inNumber)
	}
}

// boundaryWord ends the search for a 文号's code to the left.
var boundaryWord = map[rune]bool{'以': true, '的': true, '为': true, '和': true, '及': true, '与': true, '依': true, '作': true, '出': true, '发': true, '据': true, '由': true, '在': true}

func isNumeral(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '两':
		return true
	}
	return false
}

var scale = map[rune]bool{'十': true, '百': true, '千': true, '万': true, '亿': true, '多': true, '余': true}

var units = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range "年月日时分秒周天岁元角万亿千百十余多个件起人名次份页条款项号米克吨升亩度户家辆部台张本册卷例处宗笔倍成" {
		m[r] = true
	}
	return m
}()

func isUnit(r rune) bool     { return units[r] }
func isDateUnit(r rune) bool { return r == '年' || r == '月' }
