package samples

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// values are the numbers that the groups of pattern find, match by match.
func values(t *testing.T, text, pattern string) []float64 {
	t.Helper()
	var out []float64
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		for _, group := range m[1:] {
			v, err := strconv.ParseFloat(group, 64)
			if err != nil {
				t.Fatalf("%q: %v", m[0], err)
			}
			out = append(out, v)
		}
	}
	return out
}

func sum(v []float64) (s float64) {
	for _, x := range v {
		s += x
	}
	return s
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.005 }

// The figures of the governance case stand in the text and agree with one another.
func TestGovernanceFigures(t *testing.T) {
	text := read(t, "governance_recommendation.md")
	weights := values(t, text, `案(\d+\.\d)克、寄件`)
	total := values(t, text, `合计(\d+\.\d)克`)
	if len(weights) != 3 || len(total) != 1 || !near(sum(weights), total[0]) || total[0] != 260.0 {
		t.Errorf("weights %v, total %v", weights, total)
	}
	parcels := values(t, text, `克、寄件(\d+)件`)
	if len(parcels) != 3 || sum(parcels) != 23 || !strings.Contains(text, "三案共寄出快件23件") {
		t.Errorf("parcels %v", parcels)
	}
	if !strings.Contains(text, "随机抽取7月份快件记录120件。其中41件没有寄件人身份查验登记，占34.2%") {
		t.Error("the 120 records, the 41 without an entry and their share are not in the text")
	}
	for _, want := range []string{"17件的寄件人", "9件在揽收时未开封验视", "2件面单", "不少于5%", "不少于8学时", "2026年10月31日", "十日内", "两个月以内"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not in the text", want)
		}
	}
	for _, name := range []string{"伍某甲", "卓某"} {
		if strings.Contains(text, name) {
			t.Errorf("%s is named to a company", name)
		}
	}
}

// tables are the body rows of the pipe tables, each cut into cells.
func tables(text string) (out [][][]string) {
	var rows [][]string
	for line := range strings.Lines(text + "\n\n") {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			if len(rows) > 2 {
				out = append(out, rows[2:])
			}
			rows = nil
			continue
		}
		var cells []string
		for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		rows = append(rows, cells)
	}
	return out
}

// Wherever a table ends in a row 合计, its columns add up.
func TestTablesAddUp(t *testing.T) {
	seen := 0
	for _, name := range Names() {
		for _, rows := range tables(read(t, name)) {
			last := rows[len(rows)-1]
			if last[0] != "合计" {
				continue
			}
			seen++
			for c := 1; c < len(last); c++ {
				want, err := strconv.Atoi(last[c])
				if err != nil {
					continue
				}
				got := 0
				for _, row := range rows[:len(rows)-1] {
					v, err := strconv.Atoi(row[c])
					if err != nil {
						t.Errorf("%s: %q is no number", name, row[c])
					}
					got += v
				}
				if got != want {
					t.Errorf("%s: column %d adds up to %d, not %d", name, c+1, got, want)
				}
			}
		}
	}
	if seen < 2 {
		t.Errorf("only %d tables with a sum", seen)
	}
}

// What must not leave the proceeding is not in the letter to the hotel.
func TestHotelLetterKeepsSilent(t *testing.T) {
	text := read(t, "juvenile_recommendation.md")
	for _, word := range []string{"不起诉", "盗窃", "林某", "宋某", "学校", "考验期", "社会调查", "谅解"} {
		if strings.Contains(text, word) {
			t.Errorf("%s is told to the hotel", word)
		}
	}
	if !strings.Contains(text, "一个月内") || strings.Contains(text, "两个月") {
		t.Error("the reply is due in one month (未成年人保护法第一百一十四条)")
	}
}

// Every evidence item is referred to, and no reference goes astray.
func TestEvidenceIsUsed(t *testing.T) {
	refs := regexp.MustCompile(`证据([0-9、—]+)`)
	for _, name := range Names() {
		text := read(t, name)
		_, rest, ok := strings.Cut(text, "::: evidence\n")
		if !ok {
			continue
		}
		list, _, _ := strings.Cut(rest, "\n:::\n")
		count := len(regexp.MustCompile(`(?m)^\d+\. `).FindAllString(list, -1))
		used := map[int]bool{}
		for _, m := range refs.FindAllStringSubmatch(text, -1) {
			for part := range strings.SplitSeq(strings.Trim(m[1], "、"), "、") {
				from, to, span := strings.Cut(part, "—")
				if !span {
					to = from
				}
				a, _ := strconv.Atoi(from)
				b, _ := strconv.Atoi(to)
				if a < 1 || b > count || b < a {
					t.Errorf("%s: %s, but there are %d items", name, m[0], count)
				}
				for n := a; n <= b; n++ {
					used[n] = true
				}
			}
		}
		for n := 1; n <= count; n++ {
			if !used[n] {
				t.Errorf("%s: evidence %d is never referred to", name, n)
			}
		}
	}
}
