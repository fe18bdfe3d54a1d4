package search

import (
	"slices"
	"strings"
	"testing"
)

func TestClauses(t *testing.T) {
	got := clauses("2026年8月3日至14日，本院会同邮政管理部门，抽取“快件”记录120件（证据3）；类型：其中41件没有登记。没有登记。")
	if want := []string{"本院会同邮政管理部门", "抽取快件记录证据", "其中没有登记"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if long := clauses(strings.Repeat("甲乙丙丁戊己，庚辛壬癸子丑寅，", 100)); len(long) != 2 {
		t.Errorf("the same clause is asked %d times", len(long))
	}
}
