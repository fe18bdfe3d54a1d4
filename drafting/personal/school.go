package personal

import "regexp"

// district is the name of a place before that of a school.
const district = `[^于在系为是和与向到的读，。；、（）：“”\s]{2,6}?[市区县镇乡]`

// school is a school that somebody goes to, one with a name of its own (青渠区第三中学), a
// class, a picture.
var school = regexp.MustCompile(`(?:就读于|就读|在读于|在校于|转学至|考入)([\p{Han}×A-Za-z0-9]{1,20}?(?:中学|小学|幼儿园|学校|学院|职校|技校|高中|初中))` +
	`|(?:系|为|是)([\p{Han}×A-Za-z0-9]{1,20}?(?:中学|小学|幼儿园|学校|职校|技校|高中|初中))(?:的)?[\p{Han}]{0,4}?学生` +
	`|((?:` + district + `)?第[一二三四五六七八九十]{1,3}(?:高级|初级|职业|技术)*(?:中学|小学|幼儿园|学校)|` + district + `(?:实验|附属|外国语|职业|技工|希望|民族|×{1,4})(?:高级|初级|职业|技术)*(?:中学|小学|幼儿园|学校))` +
	`|((?:[一二三四五六七八九]年级|[初高][一二三])[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)]?班)` +
	`|(?:附|见|公布)((?:其|该生)?(?:照片|肖像))`)

// FindSchools is what tells the school, the class or the looks of a minor, in order. A
// school that is 某中学 or 某学校 tells nothing. Whether it is a minor's is for the
// caller to know.
func FindSchools(text string) []Datum {
	var out []Datum
	for _, m := range school.FindAllStringSubmatchIndex(text, -1) {
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 && !hiddenSchool.MatchString(text[m[i]:m[i+1]]) {
				out = append(out, Datum{School, m[i], m[i+1]})
			}
		}
	}
	return out
}

var schoolEnd = regexp.MustCompile(`(?:中学|小学|幼儿园|学校|学院|职校|技校|高中|初中)$`)

var hiddenSchool = regexp.MustCompile(`^某|^×+$`)
