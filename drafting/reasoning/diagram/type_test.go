package diagram_test

import (
	"strings"
	"testing"
)

func TestBreak(t *testing.T) {
	cases := []struct {
		words         string
		width, indent float64
		most          int
		want          string
	}{
		{"", 41, 0, 9, ""},
		{"一二三四五六七八九十", 41, 0, 9, "一二三四|五六七八|九十"},
		{"一二三四，五六七八", 41, 0, 9, "一二三|四，五六|七八"},          // no line begins with a comma
		{"一二三（四五六七", 41, 0, 9, "一二三|（四五六|七"},            // none ends with a bracket
		{"一二三2026年四五六", 41, 0, 9, "一二三|2026年|四五六"},      // numbers stay whole
		{"abcdefghijklmn", 41, 0, 9, "abcdefg|hijklmn"}, // but for those that no line holds
		{"一二三四五六七八九十一", 101, 0, 9, "一二三四五六七八九|十一"},      // no character alone
		{"一二三四五六七八九十", 41, 20, 2, "一二|三四五…"},            // the first line is shorter, the last says that more follows
		{"  一二 \n 三 ", 101, 0, 9, "一二 三"},               // blanks are one
		{"一", 3, 0, 9, "一"}, // at least one character a line
	}
	for _, c := range cases {
		lines := face.Break(c.words, 10, c.width, c.indent, c.most)
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%q is %s, want %s", c.words, got, c.want)
		}
	}
}
