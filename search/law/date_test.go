package law_test

import (
	"testing"
	"time"

	"jianwen/search/law"
)

func TestDate(t *testing.T) {
	d := day("2026-08-14")
	if d != 20260814 || d.String() != "2026-08-14" || d.Chinese() != "2026年8月14日" {
		t.Errorf("the day is %d, %s, %s", d, d, d.Chinese())
	}
	if got := d.Add(18); got != day("2026-09-01") {
		t.Errorf("18 days later is %s", got)
	}
	if got := law.DateOf(d.Time().Add(23 * time.Hour)); got != d {
		t.Errorf("late on the day it is %s", got)
	}
	var none law.Date
	if none.Add(1) != 0 || none.String() != "" || none.Chinese() != "" || !none.Time().IsZero() {
		t.Error("a day not known becomes one")
	}
	for _, s := range []string{"2026-02-30", "2026-8-1", "2018", "昨天"} {
		if _, ok := law.ParseDate(s); ok {
			t.Errorf("%s is a day", s)
		}
		if err := none.UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%s is read as a day", s)
		}
	}
	text, _ := d.MarshalText()
	var again law.Date
	if err := again.UnmarshalText(text); err != nil || again != d {
		t.Errorf("%s is read as %s, %v", text, again, err)
	}
}
