package annex

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
)

// A writer writes the text of a draft.
type writer struct {
	strings.Builder
	say     func(zh, en string) string
	section int
}

// chapter begins a numbered section.
func (w *writer) chapter(zh, en string) {
	w.section++
	fmt.Fprintf(w, "%s、%s\n\n", numeral(w.section), w.say(zh, en))
}

// paragraph writes running text; what is quoted in it must be bare already.
func (w *writer) paragraph(text string) {
	fmt.Fprintf(w, "%s\n\n", text)
}

// table writes a table; cells are bare already. Align has a letter for each column:
// l, c or j (as long lines want it).
func (w *writer) table(align string, head []string, rows [][]string) {
	line := func(cells []string) { fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | ")) }
	line(head)
	var dashes []string
	for _, a := range align {
		dashes = append(dashes, map[rune]string{'l': ":--", 'c': ":-:", 'j': "---"}[a])
	}
	line(dashes)
	for _, row := range rows {
		line(row)
	}
	w.WriteByte('\n')
}

// bare is a text without meaning for the format of drafts: in one line, its marks
// escaped. It prints as it is.
func bare(text string) string {
	var out strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		if strings.ContainsRune("\\*_[]{}|#<>`~", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// sentence ends a text with a full stop if it has no end of its own.
func (w *writer) sentence(text string) string {
	text = strings.TrimSpace(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if text == "" || strings.ContainsRune("。！？.!?", last) {
		return text
	}
	return text + w.say("。", ".")
}

// short is a text of no more characters than that; its middle is left out.
func short(text string, most int) string {
	r := []rune(strings.Join(strings.Fields(text), " "))
	if len(r) <= most {
		return string(r)
	}
	half := most / 2
	return string(r[:half]) + "……" + string(r[len(r)-(most-half-2):])
}

// numeral is a number up to 99 as headings count.
func numeral(n int) string {
	const digits = "〇一二三四五六七八九"
	digit := func(i int) string { return string([]rune(digits)[i]) }
	switch {
	case n < 10:
		return digit(n)
	case n == 10:
		return "十"
	case n < 20:
		return "十" + digit(n%10)
	case n%10 == 0:
		return digit(n/10) + "十"
	}
	return digit(n/10) + "十" + digit(n%10)
}

// word is a severity in words.
func (w *writer) word(s check.Severity) string {
	switch s {
	case check.Error:
		return w.say("错误", "error")
	case check.Warning:
		return w.say("警告", "warning")
	}
	return w.say("提示", "hint")
}
