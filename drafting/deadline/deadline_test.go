package deadline_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"jianwen/drafting/deadline"
	"jianwen/search/law"
)

func date(t *testing.T, s string) law.Date {
	t.Helper()
	on, ok := law.ParseDate(s)
	if !ok {
		t.Fatalf("%q is no date", s)
	}
	return on
}

// conditions reads what a vector says besides its start.
func conditions(t *testing.T, p *deadline.Params, text string) {
	for c := range strings.SplitSeq(text, ",") {
		word, value, _ := strings.Cut(strings.TrimSpace(c), " ")
		switch word {
		case "":
		case "custody":
			p.Custody = true
		case "event":
			p.Event = deadline.Words{Zh: value, En: "served"}
		case "pause":
			from, to, _ := strings.Cut(value, "/")
			p.Pauses = append(p.Pauses, deadline.Pause{From: date(t, from), To: date(t, to)})
		default:
			t.Fatalf("no such condition: %s", c)
		}
	}
}

func TestVectors(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/due.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		period, ok := deadline.Read(f.Name)
		if !ok || period.Zh() != f.Name {
			t.Fatalf("%s reads as %+v, which prints as %s", f.Name, period, period.Zh())
		}
		for line := range strings.Lines(string(f.Data)) {
			columns := strings.Split(strings.TrimSpace(line), "|")
			p := deadline.Params{From: date(t, columns[0]), Period: period}
			conditions(t, &p, columns[1])
			due := deadline.Of(p)
			if due.On != date(t, columns[2]) || due.Zh != strings.TrimSpace(columns[3]) {
				t.Errorf("%s from %s: %s: %s", f.Name, columns[0], due.On, due.Zh)
			}
			if due.En == "" || due.On < due.Nominal {
				t.Errorf("%+v", due)
			}
		}
	}
}

// TestMissingYear is the assertion of cases/juvenile.md on 2026-10-03.
func TestMissingYear(t *testing.T) {
	p := deadline.Params{From: 20260903, Period: deadline.Period{N: 1, Unit: deadline.Month}}
	due := deadline.Of(p)
	if due.On != 20261005 || !strings.Contains(due.Note.Zh, "缺少2026年放假安排") || len(due.Missing) != 1 {
		t.Errorf("without the notice: %+v", due)
	}
	office := fstest.MapFS{"2026.yaml": {Data: []byte("year: 2026\nnotice:\n  source: 办公室录入\n  off: [2026-10-01/2026-10-07]\n  work: [2026-10-10]\n")}}
	calendar, problems := deadline.Load(office)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	p.Calendar = calendar
	due = deadline.Of(p)
	if due.On != 20261008 || due.Note.Zh != "" || due.Zh != "9月3日收到，次日起算，一个月至10月3日届满；该日为国庆节，顺延至10月8日" {
		t.Errorf("with the notice: %+v", due)
	}
	if day := calendar.Day(20261010); day.Off || !day.Sure {
		t.Errorf("a worked Saturday is off: %+v", day)
	}
	if day := calendar.Day(20260217); !day.Off || day.Name.Zh != "春节" {
		t.Errorf("an office's year forgot the festivals: %+v", day)
	}
}

func TestEnglish(t *testing.T) {
	due := deadline.Of(deadline.Params{From: 20260918, Period: deadline.Period{N: 2, Unit: deadline.Month}})
	if due.En != "Received on 18 September 2026; counted from the next day, 2 months end on 18 November 2026." {
		t.Error(due.En)
	}
}

func TestNothingToCount(t *testing.T) {
	for _, p := range []deadline.Params{
		{},
		{From: 20260918},
		{Period: deadline.Period{N: 1}},
		{From: 20260918, Period: deadline.Period{N: -1}},
		{From: 99990918, Period: deadline.Period{N: 9, Unit: deadline.Year}},
	} {
		if due := deadline.Of(p); due.On != 0 || due.Zh != "" {
			t.Errorf("%+v: %+v", p, due)
		}
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"请自收到本检察建议书之日起两个月以内":                "两个月",
		"自收到之日起二个月内，异议期限十日":                 "两个月 十日",
		"请于15日内回复，紧急的3天内":                   "十五日 三日",
		"六十个工作日内、5工作日":                      "六十个工作日 五个工作日",
		"2026年9月18日收到，8月3日至14日，4月11日、25日走访": "",
		"第七日，2026年，3月，1.5年，每月5日前":           "",
		"有期徒刑一年六个月，缓刑二年":                    "十八个月 两年",
		"一百二十件，三份，两名":                       "",
		"七日以内进行复查":                          "七日",
		"１５日":                               "十五日",
	} {
		var got []string
		for _, f := range deadline.Find(text) {
			got = append(got, f.Zh())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestCompare(t *testing.T) {
	order := func(a, b string) int {
		p, _ := deadline.Read(a)
		q, _ := deadline.Read(b)
		return p.Compare(q)
	}
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"十日", "两个月", -1},
		{"两个月", "两个月", 0},
		{"六十日", "两个月", 0},
		{"一个月", "十五日", 1},
		{"三十日", "一个月", 0},
		{"三个月", "一年", -1},
	} {
		if got := order(c.a, c.b); got != c.want {
			t.Errorf("%s to %s: %d", c.a, c.b, got)
		}
	}
}

func TestFaultyYears(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"wrong name":      {"year: 2028\n", "2027.yaml"},
		"unknown key":     {"year: 2027\nholidays: []\n", "读不懂"},
		"no date":         {"year: 2027\nnotice:\n  source: s\n  off: [10月1日]\n", "读不懂"},
		"another year":    {"year: 2027\nnotice:\n  source: s\n  off: [2026-10-01]\n", "2026年10月1日不在2027年"},
		"both":            {"year: 2027\nnotice:\n  source: s\n  off: [2027-10-01/2027-10-07]\n  work: [2027-10-03]\n", "既列为休息日又列为上班日"},
		"without source":  {"year: 2027\nnotice:\n  off: [2027-10-01]\n", "出处"},
		"festival abroad": {"year: 2027\nfestivals: {spring: 2026-02-17}\n", "不在2027年"},
	} {
		_, problems := deadline.Load(fstest.MapFS{"2027.yaml": {Data: []byte(c.text)}})
		if len(problems) != 1 || !strings.Contains(problems[0].Zh, c.want) || problems[0].En == "" {
			t.Errorf("%s: %+v", name, problems)
		}
	}
	if _, problems := deadline.Load(fstest.MapFS{"2027.yaml": {Data: []byte("year: 2027\nholidays: []\n")}}); problems[0].Line != 2 {
		t.Errorf("%+v", problems[0])
	}
}

// TestYears counts the holidays of the statute: 13 days since 2025, 11 before.
func TestYears(t *testing.T) {
	for year := 2024; year <= 2035; year++ {
		holidays := 0
		for on := law.Date(year*10000 + 101); int(on)/10000 == year; on = on.Add(1) {
			switch deadline.Builtin().Day(on).Name.Zh {
			case "元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节":
				holidays++
			}
		}
		want := 13
		switch year {
		case 2024:
			want = 11
		case 2028, 2031: // Mid-Autumn falls into the National Day holiday
			want = 12
		}
		if holidays != want {
			t.Errorf("%d has %d holidays", year, holidays)
		}
		if known := deadline.Builtin().Known(year); known != (year < 2026) {
			t.Errorf("notice of %d: %v", year, known)
		}
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"2026年3月12日举报，9月8日立案，9月11日送达":  "2026-03-12 2026-09-08 2026-09-11",
		"8月24日至次年2月24日":                "2026-08-24 2027-02-24",
		"2027年1月1日，同年2月30日，每月5日，13月1日": "2027-01-01",
		"26年3月1日，三月一日":                 "2026-03-01",
	} {
		var got []string
		for _, d := range deadline.Dates(text, 20261012) {
			got = append(got, d.On.String())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := deadline.Dates("9月8日立案", 0); len(got) > 0 {
		t.Errorf("a day of no year: %v", got)
	}
}

func FuzzDates(f *testing.F) {
	f.Add("2026年3月12日举报，至次年2月24日")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, d := range deadline.Dates(text, 20261231) {
			if d.Start < end || d.End <= d.Start || d.End > len(text) || law.DateOf(d.On.Time()) != d.On {
				t.Fatalf("%q: %+v", text, d)
			}
			end = d.End
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("请自收到之日起两个月以内，将落实情况书面回复本院。")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, p := range deadline.Find(text) {
			if p.Start < end || p.End <= p.Start || p.End > len(text) || p.N <= 0 {
				t.Fatalf("%q: %+v", text, p)
			}
			end = p.End
			deadline.Of(deadline.Params{From: 20261231, Period: p.Period})
		}
	})
}

func FuzzReadYear(f *testing.F) {
	f.Add([]byte("year: 2027\nnotice:\n  source: s\n  off: [2027-10-01/2027-10-07]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		y, p := deadline.ReadYear("2027.yaml", text)
		if (y == nil) == (p == nil) {
			t.Fatalf("%v, %v", y, p)
		}
	})
}
