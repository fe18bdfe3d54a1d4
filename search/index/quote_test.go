package index

import (
	"math"
	"testing"
)

func TestShare(t *testing.T) {
	for _, c := range []struct {
		piece, text string
		slips       float64
	}{
		{"鸽舍清扫", "应当每日鸽舍清扫一次", 0},
		{"鸽舍，清扫", "应当每日鸽舍清扫一次", 0},
		{"鸽舍清洁", "应当每日鸽舍清扫一次", 1},
		{"鸽清扫一次", "应当每日鸽舍清扫一次", 1},
		{"鸽舍大清扫", "应当每日鸽舍清扫一次", 1},
		{"舍鸽清扫", "应当每日鸽舍清扫一次", 1},
		{"舍鸽扫清", "应当每日鸽舍清扫一次", 2},
		{"葡萄", "鸽舍", 2},
		{"葡萄", "", 2},
	} {
		n := float64(len(plain(c.piece)))
		if got := share(plain(c.piece), plain(c.text)); math.Abs(got-(1-c.slips/n)) > 1e-9 {
			t.Errorf("%s in %s: %.3f, want %g slips of %g", c.piece, c.text, got, c.slips, n)
		}
	}
	if share(nil, plain("鸽")) != 0 {
		t.Error("an empty piece stands nowhere")
	}
}

func TestPastedText(t *testing.T) {
	x, _ := fill(t, pigeons)
	text := "上周我们去了鸽展，人山人海。" + pigeons[12] + "大家都很高兴，回来的路上还下了雨，" + pigeons[14] + "以上供参考。"
	for len([]rune(text)) <= 2*longQuote {
		text += "这里还有许多与此无关的话，说的是天气、早饭和公共汽车。"
	}
	got := rowsOf(searchIn(t, x, Query{Text: text, Limit: 2}).Hits)
	if len(got) != 2 || got[0]+got[1] != 26 {
		t.Errorf("%v, want the two articles that were pasted", got)
	}
}
