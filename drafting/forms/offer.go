package forms

import (
	"fmt"
	"slices"
	"strings"
)

// offer quotes a wrong word and says which right one may be meant, or, if none
// is near and they are few, which there are.
func offer(wrong string, right []string) (zh, en string) {
	zh, en = "“"+wrong+"”", fmt.Sprintf("%q", wrong)
	for _, r := range right {
		if d := distance(wrong, r); d <= 2 && d <= len(r)/2 {
			return zh + "，是不是“" + r + "”？请改正", en + fmt.Sprintf(", did you mean %q?", r)
		}
	}
	const few = 10
	rest, others := "", ""
	if len(right) > few {
		right, rest, others = right[:few], "等", " and others"
	}
	return zh + "，可用：" + strings.Join(right, "、") + rest, en + ", expected " + strings.Join(right, ", ") + others
}

// distance is how many letters must be put in, taken out or changed to make b of a.
func distance(a, b string) int {
	if len(a) > 64 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0]++
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = slices.Min([]int{change, row[j] + 1, row[j+1] + 1})
		}
	}
	return row[len(b)]
}
