package printing

import "testing"

func TestPages(t *testing.T) {
	for _, c := range []struct {
		typed string
		of    int
		want  string
		ok    bool
	}{
		{"", 5, "", true},
		{"  ", 5, "", true},
		{"3", 5, "3", true},
		{"1-3,5", 5, "1-3,5", true},
		{"1－3，5", 5, "1-3,5", true},
		{"第１～３页、５", 5, "1-3,5", true},
		{"2-", 5, "2-5", true},
		{"-2", 5, "1-2", true},
		{"4-4", 5, "4", true},
		{"0", 5, "", false},
		{"6", 5, "", false},
		{"3-1", 5, "", false},
		{"1-9", 5, "", false},
		{"-", 5, "", false},
		{"一", 5, "", false},
		{"1;rm", 5, "", false},
		{"1-2-3", 5, "", false},
	} {
		if got, ok := Pages(c.typed, c.of); got != c.want || ok != c.ok {
			t.Errorf("%q of %d is %q %v", c.typed, c.of, got, ok)
		}
	}
}
