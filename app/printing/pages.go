package printing

import (
	"strconv"
	"strings"
)

// marks turns the marks of an input method into those of a list of pages.
var marks = strings.NewReplacer("，", ",", "、", ",", "；", ",", ";", ",", "－", "-", "—", "-", "–", "-", "～", "-", "~", "-", "至", "-",
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "第", "", "页", "", " ", "", "　", "")

// Pages reads which of so many pages are wanted: 1-3,5, with the marks of either width;
// 3- goes to the end. It is "" for all of them, and not ok for what is no list, or has
// pages that are not there.
func Pages(typed string, of int) (list string, ok bool) {
	var out []string
	for _, part := range strings.Split(marks.Replace(typed), ",") {
		if part == "" {
			continue
		}
		from, to, isRange := strings.Cut(part, "-")
		first, err := strconv.Atoi(from)
		last := first
		switch {
		case from == "" && isRange && to != "":
			first, err = 1, nil
			fallthrough
		case isRange && to != "":
			var wrong error
			if last, wrong = strconv.Atoi(to); err == nil {
				err = wrong
			}
		case isRange:
			last = of
		}
		if err != nil || first < 1 || last < first || last > of {
			return "", false
		}
		part = strconv.Itoa(first)
		if last > first {
			part += "-" + strconv.Itoa(last)
		}
		out = append(out, part)
	}
	return strings.Join(out, ","), true
}
