package law_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"jianwen/search/law"
)

// known are the names that the cases take to be known.
var known = map[string]bool{
	"刑法": true, "刑事诉讼法": true, "刑诉法": true, "民法典": true, "宪法": true, "高检规则": true, "高法解释": true,
	"婚姻家庭编解释一": true, "盗窃解释": true, "渎职解释一": true, "未保法": true, "治安管理处罚法": true, "劳动法": true,
	"看守所条例": true, "公司法": true, "刑法修正案（十一）": true, "监督法": true,
}

func isKnown(name string) bool { return known[name] }

// say writes references as the cases do.
func say(refs []law.Ref) string {
	if len(refs) == 0 {
		return "-"
	}
	var all []string
	for _, r := range refs {
		when := ""
		if r.Year > 0 {
			when = fmt.Sprint(r.Year, " ")
		} else if r.Date > 0 {
			when = r.Date.String() + " "
		}
		place := r
		place.Title = ""
		all = append(all, strings.TrimSpace(r.Title+" | "+when+place.String()))
	}
	return strings.Join(all, "; ")
}

func cases(t testing.TB, name string) [][2]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][2]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if in, want, ok := strings.Cut(line, " | "); ok && !strings.HasPrefix(line, "#") {
			all = append(all, [2]string{in, strings.TrimSpace(want)})
		}
	}
	if len(all) == 0 {
		t.Fatalf("no cases in %s", name)
	}
	return all
}

func TestReadRefs(t *testing.T) {
	for _, c := range cases(t, "citations.txt") {
		if got := say(law.ReadRefs(c[0], isKnown)); got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}
