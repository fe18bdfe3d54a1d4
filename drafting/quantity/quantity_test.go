package quantity

import (
	"fmt"
	"strings"
	"testing"
)

// told writes values as the tests have them.
func told(text string) string {
	var out []string
	for _, v := range Read(text) {
		s := fmt.Sprint(v.Kind, " ", v.Written(text))
		switch v.Kind {
		case Date:
			s += fmt.Sprintf("=%d-%d-%d", v.Day.Year, v.Day.Month, v.Day.Day)
		case Time:
			s += fmt.Sprintf("=%d", v.Clock)
		case Span:
			s += fmt.Sprintf("=%d+%d", v.Length.Months, v.Length.Minutes)
		default:
			s += "=" + v.N.RatString()
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"一百二十人":        "1 一百二十人=120",
		"廿三件、两名":       "1 廿三件=23; 1 两名=2",
		"3.5万":         "0 3.5万=35000",
		"1,234.50元":    "2 1,234.50元=2469/2",
		"１２０件":         "1 １２０件=120",
		"人民币叁万捌仟陆佰元整":  "2 叁万捌仟陆佰元整=38600",
		"伍元叁角贰分":       "2 伍元叁角贰分=133/25",
		"3.86万元":       "2 3.86万元=38600",
		"占34.2%，百分之三十": "3 34.2%=171/5; 3 百分之三十=30",
		"2026年3月5日，同年9月8日，次日":  "4 2026年3月5日=2026-3-5; 4 同年9月8日=2026-9-8; 4 次日=2026-9-9",
		"二〇二六年三月五日":            "4 二〇二六年三月五日=2026-3-5",
		"2026.3.5和2026-3-5":    "4 2026.3.5=2026-3-5; 4 2026-3-5=2026-3-5",
		"2026年8月3日至14日":        "4 2026年8月3日=2026-8-3; 4 14日=2026-8-14",
		"5月6日9时30分，16:10，下午3时": "4 5月6日=0-5-6; 5 9时30分=570; 5 16:10=970; 5 3时=900",
		"30小时40分；二十四小时；六个月":    "6 30小时40分=0+1840; 6 二十四小时=0+1440; 6 六个月=6+0",
		"未满十八周岁":               "7 十八周岁=18",
		"第八十五条":                "8 八十五=85",
		"澜检建〔2026〕12号":         "0 2026=2026; 8 12=12",
		"（证据1、3—5）":            "8 1=1; 8 3=3; 8 5=5",
		"4133平方米（合6.2亩）":       "1 4133平方米=4133; 1 6.2亩=31/5",
		"一般、一并、万一、千万":          "",
		"一千零五十万元":              "2 一千零五十万元=10500000",
		"3万余元、十余件":             "2 3万余元=30000; 1 十余件=10",
		"四年五个月零五日":             "6 四年五个月零五日=53+7200",
		"2亿3000万元":             "2 2亿3000万元=230000000",
		"3.5千克":                "1 3.5千克=7/2",
		"四分之三":                 "",
		"二○二六年三月五日":            "4 二○二六年三月五日=2026-3-5",
		"两小时半":                 "6 两小时半=0+150",
		"5个百分点":                "1 5个百分点=5",
		"当晚8时":                 "5 8时=1200",
		"数百元、一百余万元、三五个":        "2 百元=100; 2 一百余万元=1000000",
		"十五日内":                 "6 十五日=0+21600",
	} {
		if got := told(text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestApprox(t *testing.T) {
	for text, want := range map[string]bool{"3万余元": true, "约30件": true, "30件": false, "30日以上": true, "十多人": true, "数十人": true, "几百元": true, "二三十件": true, "10多万元": true, "三十件": false} {
		if got := Read(text); len(got) != 1 || got[0].Approx != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"2026年8月3日至14日9时30分", "叁万捌仟元整", "30小时40分", "1,234.50元", "证据1、3", "百分之三十", "次年二月三十日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, v := range Read(text) {
			if v.Start < last || v.End <= v.Start || v.End > len(text) {
				t.Fatalf("%+v after %d in %q", v, last, text)
			}
			last = v.End
		}
	})
}
