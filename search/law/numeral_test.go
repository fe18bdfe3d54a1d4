package law_test

import (
	"testing"

	"jianwen/search/law"
)

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{
		"1": 1, "105": 105, "１０５": 105, "一百零五": 105, "百零五": 105, "一百五": 105, "一〇五": 105, "一○五": 105, "十": 10, "十二": 12,
		"二十": 20, "一百一十": 110, "一百一十二": 112, "一百十二": 112, "两百": 200, "一千二百六十": 1260, "一千零四十三": 1043, "一千零五": 1005,
		"壹佰贰拾": 120, "二六四": 264, "一万零一": 10001, "零": 0, "": 0, "一十百": 0, "百千": 0, "十十": 0, "一二百": 0, "3年": 0, "第一": 0,
		"999999999999999999999": 0, "一一一一一一一一一一一": 0, "0": 0, "零零一": 1,
	} {
		n, ok := law.Number(s)
		if ok != (want > 0) || ok && n != want {
			t.Errorf("%q is %d, %v; want %d", s, n, ok, want)
		}
	}
}

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{
		1: "一", 10: "十", 12: "十二", 20: "二十", 100: "一百", 105: "一百零五", 110: "一百一十", 112: "一百一十二", 1000: "一千", 1005: "一千零五",
		1043: "一千零四十三", 1260: "一千二百六十", 10010: "一万零一十", 0: "", -1: "", 100000: "",
	} {
		if got := law.Numeral(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
	for n := 1; n < 100000; n++ {
		if got, ok := law.Number(law.Numeral(n)); !ok || got != n {
			t.Fatalf("%d is written %s and read %d", n, law.Numeral(n), got)
		}
	}
}
