package widgets

import (
	"slices"
	"testing"
	"unicode/utf8"
)

// Lines keep to the rules of Chinese: no mark at a line's start, no word cut.
func TestBreakLines(t *testing.T) {
	atMost := func(n int) func(string) bool {
		return func(s string) bool { return utf8.RuneCountInString(s) <= n }
	}
	for _, c := range []struct {
		text string
		wide int
		want []string
	}{
		{"本机没有“黑体”，改用", 8, []string{"本机没有“黑", "体”，改用"}},
		{"安装 simhei.ttf 后自动采用。", 10, []string{"安装", "simhei.ttf", "后自动采用。"}},
		{"一行\n另一行", 9, []string{"一行", "另一行"}},
		{"", 9, []string{""}},
	} {
		if got := breakLines(c.text, atMost(c.wide)); !slices.Equal(got, c.want) {
			t.Errorf("%q at %d: %q, not %q", c.text, c.wide, got, c.want)
		}
	}
}
