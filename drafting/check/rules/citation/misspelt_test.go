package citation

import "testing"

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b      string
		slips     int
		exchanged bool
	}{
		{"刑事诉讼法", "刑事诉讼法", 0, false},
		{"刑事诉讼发", "刑事诉讼法", 1, false},
		{"形事诉讼发", "刑事诉讼法", 2, false},
		{"刑事讼诉法", "刑事诉讼法", 1, true},
		{"刑诉法", "刑事诉讼法", 2, false},
		{"婚姻诉讼条例", "婚姻登记条例", 2, true},
		{"道路运输条例", "道路运输管理条例", 2, true},
		{"竹筏法", "民法典", 3, false},
		{"", "法", 1, false},
	} {
		if got := slips([]rune(c.a), []rune(c.b)); got != c.slips || slips([]rune(c.b), []rune(c.a)) != got {
			t.Errorf("%s and %s are %d slips apart, want %d", c.a, c.b, got, c.slips)
		}
		if got := exchanged([]rune(c.a), []rune(c.b)); got != c.exchanged {
			t.Errorf("%s and %s differ in one word: %v", c.a, c.b, got)
		}
	}
}

func TestRegionOf(t *testing.T) {
	for name, want := range map[string]string{
		"天津市河西区人民检察院": "天津", "唐山市路南区人民检察院": "河北", "长春花保护条例": "", "朝阳市消防条例": "辽宁",
		"海南藏族自治州条例": "青海", "海南省消防条例": "海南", "吉林省消防条例": "吉林", "内蒙古自治区消防条例": "内蒙古", "": "",
		"中华人民共和国消防法": "", "延边朝鲜族自治州人民检察院": "吉林", "澜川市青渠区人民检察院": "", "中山陵保护条例": "",
	} {
		if got := regionOf(name); got != want {
			t.Errorf("%s is in %q, want %q", name, got, want)
		}
	}
}

// FuzzSlips: the count is the same both ways and 0 for the same name alone; whatever is
// near to a name is near by the count.
func FuzzSlips(f *testing.F) {
	f.Add("刑事诉讼法", "刑事诉讼发")
	f.Add("", "民一典法")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 200 || len(b) > 200 {
			return
		}
		x, y := []rune(a), []rune(b)
		d := slips(x, y)
		if d != slips(y, x) || d < 0 || d > 3 || (d == 0) != (string(x) == string(y)) {
			t.Fatalf("%q and %q: %d", a, b, d)
		}
		_ = apart(x, y)
		_ = exchanged(x, y)
		_ = regionOf(a)
	})
}
