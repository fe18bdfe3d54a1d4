package index

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestGrams(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"鸽", "鸽"},
		{"养鸽人", "养鸽 鸽人 人"},
		{"养鸽，人", "养鸽 鸽 人"},
		{"养\n鸽", "养 鸽"},
		{"第3条", "第 3 条"},
		{"ＡＢc１2", "abc12"},
		{"GB/T 9704", "gb t 9704"},
		{"𠮷野〇", "𠮷野 野〇 〇"},
		{"ÄÖ", "äö"},
		{"\xff鸽\xfe", "鸽"},
	} {
		var got []string
		Grams(c.text, func(term string) { got = append(got, term) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzGrams(f *testing.F) {
	f.Add("养鸽人应当每日清扫鸽舍，abc 12")
	f.Add("\xff\xf0\x9f")
	f.Fuzz(func(t *testing.T, text string) {
		Grams(text, func(term string) {
			if term == "" || utf8.ValidString(text) && !utf8.ValidString(term) {
				t.Errorf("term %q of %q", term, text)
			}
		})
	})
}

func TestAsk(t *testing.T) {
	terms := func(text string) (out []string) {
		for _, term := range ask(text).terms {
			gram := term.gram
			if term.prefix {
				gram += "*"
			}
			out = append(out, gram)
		}
		return out
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"鸽", []string{"鸽*"}},
		{"养鸽人吗", []string{"养鸽", "鸽人", "人吗"}},
		{"鸽 舍", []string{"鸽*", "舍*"}},
		{"gb 97", []string{"gb", "97*"}},
		{"甲 乙 丙 丁 戊", []string{"甲", "乙", "丙", "丁", "戊"}},
	} {
		if got := terms(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLengthClasses(t *testing.T) {
	for _, n := range []int{0, 1, 15, 16, 17, 100, 1000, 30000} {
		class := lengthClass(n)
		if got := classLength(class); got < float64(n)*0.93-1 || got > float64(n)*1.07+1 {
			t.Errorf("%d is of class %d, which stands for %.1f", n, class, got)
		}
	}
	if lengthClass(1<<40) != lengthClasses-1 {
		t.Error("no class for a very long text")
	}
}
