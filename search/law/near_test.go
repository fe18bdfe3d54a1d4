package law_test

import (
	"strings"
	"testing"

	"jianwen/search/law"
)

func TestNear(t *testing.T) {
	var all []*law.Statute
	for _, title := range []string{"中华人民共和国刑事诉讼法", "中华人民共和国民事诉讼法", "中华人民共和国刑法", "竹筏管理条例"} {
		all = append(all, &law.Statute{ID: title, Title: title})
	}
	names := law.NewNames(all)
	for _, c := range []struct {
		name  string
		slips int
		want  string
	}{
		{"《中华人民共和国刑事诉讼发》", 1, "刑事诉讼法"},
		{"刑事诉讼法", 0, ""},
		{"", 2, ""},
		{"竹伐管理条例", 1, "竹筏管理条例"},
		{"竹筏条例", 1, ""},
		{"竹筏条例", 2, "竹筏管理条例"},
	} {
		var got []string
		names.Near(c.name, c.slips, func(s *law.Statute) { got = append(got, law.Canonical(s.Title)) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("near %s by %d: %v, want %s", c.name, c.slips, got, c.want)
		}
	}
}
