package personal

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// landline is an area code and a number, with a mark or brackets between them.
	landline = regexp.MustCompile(`(?:\+86[- ]?)?(?:\(0[1-9][0-9]{1,2}\) ?-?|0[1-9][0-9]{1,2} ?- ?|\+86[- ]?0?[1-9][0-9]{1,2} ?-? ?)[1-9][0-9]{2,3}[- ]?[0-9]{4}(?:[-转][0-9]{1,5})?`)
	// called is a number without an area code behind a word for a telephone.
	called = regexp.MustCompile(`(?:电话|座机|传真|热线|手机)(?:号码)?(?:为|是|:| )*((?:0[1-9][0-9]{1,2})?[2-8][0-9]{2,3}[- ]?[0-9]{4})`)
)

// phones finds telephone numbers that stand in landlines' forms.
func phones(text string, found func(start, end int)) {
	if !strings.ContainsAny(text, "0123456789０１２３４５６７８９") {
		return
	}
	plain, at := narrow(text)
	digit := func(i int) bool { return i >= 0 && i < len(plain) && plain[i] >= '0' && plain[i] <= '9' }
	for _, m := range landline.FindAllStringIndex(plain, -1) {
		if !digit(m[0]-1) && !digit(m[1]) {
			found(at(m[0]), at(m[1]))
		}
	}
	for _, m := range called.FindAllStringSubmatchIndex(plain, -1) {
		if !digit(m[3]) {
			found(at(m[2]), at(m[3]))
		}
	}
}

// wide are marks and digits that stand for ASCII's.
var wide = strings.NewReplacer(
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"（", "(", "）", ")", "－", "-", "——", "-", "—", "-", "–", "-", "―", "-", "－", "-", "：", ":", "＋", "+", "　", " ",
)

// narrow is a text with ASCII's digits and marks, and where a byte of it stands in the
// text.
func narrow(text string) (plain string, at func(int) int) {
	var out strings.Builder
	var starts []int
	for i := 0; i < len(text); {
		_, n := utf8.DecodeRuneInString(text[i:])
		if strings.HasPrefix(text[i:], "——") {
			n = len("——")
		}
		piece := wide.Replace(text[i : i+n])
		for range len(piece) {
			starts = append(starts, i)
		}
		out.WriteString(piece)
		i += n
	}
	starts = append(starts, len(text))
	return out.String(), func(b int) int { return starts[b] }
}
