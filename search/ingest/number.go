package ingest

import (
	"fmt"
	"strings"

	"jianwen/search/law"
)

// count counts the numbered articles of a statute's version and notes gaps, doubles,
// disorder and empty ones. A part of a statute need not begin at 1, nor need an
// amendment of the constitution, whose numbers go on from the one before.
func count(s *Statute) {
	v := &s.Version
	begun := v.Part == "" && !strings.Contains(s.Title, "修正案")
	seen := make(map[[2]int]bool, len(v.Articles))
	var gaps, doubles, disorder, empty []string
	last := 0
	for _, a := range v.Articles {
		if a.Number == 0 {
			continue
		}
		v.Count++
		key := [2]int{a.Number, a.Sub}
		switch {
		case seen[key]:
			doubles = append(doubles, a.Label)
		case a.Number < last:
			disorder = append(disorder, a.Label)
		case a.Number > last+1 && (last > 0 || begun):
			gaps = append(gaps, gap(last+1, a.Number-1))
		}
		seen[key] = true
		last = max(last, a.Number)
		if trim(a.Text) == "" {
			empty = append(empty, a.Label)
		}
	}
	report := func(code, zh, en string, list []string) {
		if len(list) > 0 {
			v.Notes = append(v.Notes, note(code, zh, en, few(list)))
		}
	}
	report("gap", "条文编号不连续，缺少：%s", "the numbering has gaps: %s", gaps)
	report("duplicate-number", "条文编号重复：%s，均已保留", "numbers that occur twice, both kept: %s", doubles)
	report("out-of-order", "条文次序与编号不符：%s", "articles out of order: %s", disorder)
	report("empty-article", "条文没有内容：%s", "articles without text: %s", empty)
	if len(v.Articles) == 0 {
		v.Notes = append(v.Notes, note("no-text", "文件只有题注，没有正文", "the file has a head but no text"))
	}
}

// gap names missing numbers.
func gap(from, to int) string {
	if from == to {
		return "第" + law.Numeral(from) + "条"
	}
	return "第" + law.Numeral(from) + "条至第" + law.Numeral(to) + "条"
}

// few lists the first five and how many more there are.
func few(list []string) string {
	const most = 5
	if len(list) <= most {
		return strings.Join(list, "、")
	}
	return fmt.Sprintf("%s……(%d)", strings.Join(list[:most], "、"), len(list))
}
