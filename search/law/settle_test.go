package law_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"jianwen/search/law"
)

func day(s string) law.Date {
	d, ok := law.ParseDate(s)
	if !ok && s != "" {
		panic(s)
	}
	return d
}

// version is one with text: adopted text, in force from, told by source.
func version(text, from, source string) *law.Version {
	return &law.Version{ID: "S@" + text, Text: day(text), From: day(from), FromSource: source, Source: "file", Count: 10}
}

func noted(v ...[]law.Note) string {
	var s []string
	for _, notes := range v {
		for _, n := range notes {
			s = append(s, n.Code)
			if n.Zh == "" || n.En == "" {
				s = append(s, "(not said in both languages)")
			}
		}
	}
	return strings.Join(s, " ")
}

// timeline writes the versions of a statute: their days in force, whence, and notes.
func timeline(s *law.Statute) string {
	var b strings.Builder
	for _, v := range s.Versions {
		fmt.Fprintf(&b, "%s: %s..%s %s", v.Text, v.From, v.To, v.FromSource)
		if len(v.Notes) > 0 {
			b.WriteString(" [" + noted(v.Notes) + "]")
		}
		b.WriteString("; ")
	}
	return b.String() + noted(s.Notes)
}

func TestSettle(t *testing.T) {
	without := version("2022-12-01", "", "")
	without.Source, without.Count = "", 0
	part := version("2020-05-28", "2021-01-01", "closing")
	part.ID, part.Part = "S@2020-05-28#2", "物权编"
	twin := version("2018-10-26", "", "")
	twin.ID = "S@2018-10-26#2"
	for _, c := range []struct {
		name    string
		statute law.Statute
		want    string
	}{
		{
			"an amendment whose closing clause is the original act's",
			law.Statute{Versions: []*law.Version{
				version("2018-10-26", "1997-01-01", "closing"), version("1996-03-17", "1997-01-01", "closing"),
			}},
			"1996-03-17: 1997-01-01..2018-10-25 closing; 2018-10-26: 2018-10-26.. text-date [stale-closing no-from]; ",
		},
		{
			"dates that are facts",
			law.Statute{Versions: []*law.Version{
				version("2012-10-26", "2013-01-01", "metadata"), version("2025-06-27", "2026-01-01", "closing"), version("2005-08-28", "2006-03-01", "closing"),
			}},
			"2005-08-28: 2006-03-01..2012-12-31 closing; 2012-10-26: 2013-01-01..2025-12-31 metadata; 2025-06-27: 2026-01-01.. closing; ",
		},
		{
			"a version known without text",
			law.Statute{Versions: []*law.Version{version("2023-11-29", "2023-11-29", "facts"), without}},
			"2022-12-01: 2022-12-01..2023-11-28 text-date [no-from no-text]; 2023-11-29: 2023-11-29.. facts; gap",
		},
		{
			"repealed",
			law.Statute{
				Versions: []*law.Version{version("2014-04-24", "2015-01-01", "closing")},
				Ends:     []law.Ending{{On: day("2026-08-15"), By: "生态环境法典", Successor: "生态环境法典", Verified: true}},
			},
			"2014-04-24: 2015-01-01..2026-08-14 closing; ",
		},
		{
			"repealed on a day not known",
			law.Statute{Versions: []*law.Version{version("2005-01-10", "2005-05-01", "closing")}, Ends: []law.Ending{{By: "信访工作条例"}}},
			"2005-01-10: 2005-05-01.. closing; no-end",
		},
		{
			"a text later than the repeal",
			law.Statute{Versions: []*law.Version{version("2020-01-01", "2020-02-01", "facts")}, Ends: []law.Ending{{On: day("2019-01-01")}}},
			"2020-01-01: 2020-02-01.. facts; text-after-repeal",
		},
		{
			"no date at all",
			law.Statute{Versions: []*law.Version{version("", "", ""), {ID: "S@#2", Source: "other"}}},
			": ..  [no-from]; : ..  [no-from]; undated",
		},
		{
			"parts of one code",
			law.Statute{Versions: []*law.Version{part, version("2020-05-28", "", "")}},
			"2020-05-28: 2021-01-01.. closing; 2020-05-28: 2021-01-01.. closing; ",
		},
		{
			"two texts of one day",
			law.Statute{Versions: []*law.Version{twin, version("2018-10-26", "2018-10-26", "facts")}},
			"2018-10-26: 2018-10-26.. facts; 2018-10-26: 2018-10-26.. facts; two-in-force",
		},
		{
			"sources that differ",
			law.Statute{Versions: []*law.Version{
				{ID: "a", Text: day("2023-09-01"), From: day("2023-09-01"), FromSource: "metadata", Source: "x"},
				{ID: "b", Text: day("2023-09-01"), From: day("2024-01-01"), FromSource: "facts", Count: 306},
			}},
			"2023-09-01: 2023-09-01.. metadata; 2023-09-01: 2024-01-01.. facts [no-text]; date-conflict gap",
		},
		{
			"in force before it was adopted",
			law.Statute{Versions: []*law.Version{version("2020-06-01", "2020-01-01", "metadata")}},
			"2020-06-01: 2020-01-01.. metadata [from-before-text]; ",
		},
		{
			"a newer text in force before an older one",
			law.Statute{Versions: []*law.Version{version("2023-12-29", "2024-07-01", "facts"), version("2024-01-10", "2024-01-10", "facts")}},
			"2023-12-29: 2024-07-01..2024-01-09 facts; 2024-01-10: 2024-01-10.. facts; date-conflict",
		},
		{"nothing", law.Statute{}, ""},
	} {
		s := c.statute
		for round := range 3 {
			s.Settle()
			if got := timeline(&s); got != c.want {
				t.Errorf("%s, settled %d times:\n got %s\nwant %s", c.name, round+1, got, c.want)
			}
		}
	}
}

// TestStatus follows statutes through time.
func TestStatus(t *testing.T) {
	trademark := &law.Statute{Versions: []*law.Version{
		version("2019-04-23", "1983-03-01", "closing"), version("2026-06-26", "2027-01-01", "closing"),
	}}
	criminal := &law.Statute{}
	for _, d := range []string{"1979-07-01 1980-01-01", "1997-03-14 1997-10-01", "2020-12-26 2021-03-01", "2023-12-29 2024-03-01"} {
		text, from, _ := strings.Cut(d, " ")
		v := version(text, from, "facts")
		if text != "2020-12-26" {
			v.Source, v.Count = "", 0 // only one has its text here
		}
		criminal.Versions = append(criminal.Versions, v)
	}
	security := &law.Statute{Versions: []*law.Version{
		version("2012-10-26", "2013-01-01", "metadata"), version("2025-06-27", "2026-01-01", "closing"),
	}}
	environment := &law.Statute{
		Versions: []*law.Version{version("1989-12-26", "1989-12-26", "closing"), version("2014-04-24", "2015-01-01", "closing")},
		Ends:     []law.Ending{{On: day("2026-08-15"), By: "生态环境法典", Successor: "生态环境法典"}},
	}
	again := &law.Statute{ // repealed, and a new act of the same name later
		Versions: []*law.Version{version("2000-01-01", "2000-02-01", "facts"), version("2010-01-01", "2010-02-01", "facts")},
		Ends:     []law.Ending{{On: day("2005-01-01")}},
	}
	undated := &law.Statute{Versions: []*law.Version{{ID: "S@"}}}
	lost := &law.Statute{Versions: []*law.Version{version("2005-01-10", "2005-05-01", "closing")}, Ends: []law.Ending{{By: "信访工作条例"}}}
	for _, c := range []struct {
		name    string
		statute *law.Statute
		on      string
		version string
		status  law.Status
		of      string // the status of every version
	}{
		{"商标法", trademark, "2026-11-25", "2019-04-23", law.InForce, "现行有效 尚未施行"},
		{"商标法", trademark, "2027-01-01", "2026-06-26", law.InForce, "已修改 现行有效"},
		{"商标法", trademark, "2026-12-31", "2019-04-23", law.InForce, "现行有效 尚未施行"},
		{"刑法", criminal, "1979-12-31", "1979-07-01", law.NotYet, "尚未施行 尚未施行 尚未施行 尚未施行"},
		{"刑法", criminal, "1990-05-05", "1979-07-01", law.InForce, "现行有效 尚未施行 尚未施行 尚未施行"},
		{"刑法", criminal, "2022-01-01", "2020-12-26", law.InForce, "已修改 已修改 现行有效 尚未施行"},
		{"刑法", criminal, "2026-01-01", "2023-12-29", law.InForce, "已修改 已修改 已修改 现行有效"},
		{"治安管理处罚法", security, "2025-12-31", "2012-10-26", law.InForce, "现行有效 尚未施行"},
		{"治安管理处罚法", security, "2026-01-01", "2025-06-27", law.InForce, "已修改 现行有效"},
		{"环境保护法", environment, "2026-08-14", "2014-04-24", law.InForce, "已修改 现行有效"},
		{"环境保护法", environment, "2026-08-15", "2014-04-24", law.Repealed, "已废止 已废止"},
		{"made anew", again, "2004-12-31", "2000-01-01", law.InForce, "现行有效 尚未施行"},
		{"made anew", again, "2006-01-01", "2000-01-01", law.Repealed, "已废止 尚未施行"},
		{"made anew", again, "2012-01-01", "2010-01-01", law.InForce, "已废止 现行有效"},
		{"undated", undated, "2026-01-01", "", law.Unknown, "效力不明"},
		{"信访条例", lost, "2026-01-01", "2005-01-10", law.Unknown, "效力不明"},
		{"no day", security, "", "2025-06-27", law.Unknown, "效力不明 效力不明"},
		{"no versions", &law.Statute{}, "2026-01-01", "none", law.Unknown, ""},
	} {
		c.statute.Settle()
		v, st := c.statute.On(day(c.on))
		got := "none"
		if v != nil {
			got = v.Text.String()
		}
		if got != c.version || st != c.status {
			t.Errorf("%s on %s is the text of %q, %s; want %q, %s", c.name, c.on, got, st.En(), c.version, c.status.En())
		}
		var of []string
		for _, v := range c.statute.Versions {
			of = append(of, c.statute.StatusOf(v, day(c.on)).Zh())
		}
		if s := strings.Join(of, " "); s != c.of {
			t.Errorf("%s on %s: %s, want %s", c.name, c.on, s, c.of)
		}
	}
}

func TestCited(t *testing.T) {
	s := &law.Statute{Versions: []*law.Version{
		version("2012-03-14", "2013-01-01", "facts"), version("2018-10-26", "2018-10-26", "facts"),
	}}
	s.Settle()
	for _, c := range []struct {
		cited, version string
		status         law.Status
	}{
		{"刑诉法113条", "2018-10-26", law.InForce},
		{"刑诉法（2012修正）113条", "2012-03-14", law.Amended},
		{"刑诉法（2012年3月14日）113条", "2012-03-14", law.Amended},
		{"刑诉法（2015年1月1日）113条", "2012-03-14", law.Amended},
		{"刑诉法（2020）113条", "2018-10-26", law.InForce},
	} {
		r, ok := law.ReadRef(c.cited, isKnown)
		v, st := s.Cited(r, day("2026-01-01"))
		if !ok || v == nil || v.Text.String() != c.version || st != c.status {
			t.Errorf("%s means %v, %s", c.cited, v, st.En())
		}
	}
	code := &law.Statute{Versions: []*law.Version{
		{ID: "a", Text: day("2020-05-28"), From: day("2021-01-01"), FromSource: "facts", Part: "总则编", Articles: []*law.Article{{Number: 1}}},
		{ID: "b", Text: day("2020-05-28"), From: day("2021-01-01"), FromSource: "facts", Part: "合同编", Articles: []*law.Article{{Number: 463}}},
	}}
	code.Settle()
	if v, _ := code.Cited(law.Ref{Article: 463}, day("2026-01-01")); v.Part != "合同编" {
		t.Errorf("article 463 is sought in %s", v.Part)
	}
	if got := len(code.AllOn(day("2026-01-01"))); got != 2 {
		t.Errorf("%d of two parts are in force", got)
	}
}

func TestLevelsAndStatuses(t *testing.T) {
	for _, c := range []struct {
		title, organ, category string
		want                   law.Level
	}{
		{"中华人民共和国宪法", "", "", law.Constitution},
		{"宪法修正案（2018年）", "", "宪法", law.Constitution},
		{"中华人民共和国国旗法", "", "宪法相关法", law.Law},
		{"中华人民共和国刑法", "", "", law.Law},
		{"刑法修正案（十一）", "", "", law.Law},
		{"中华人民共和国民法典", "", "", law.Law},
		{"全国人民代表大会常务委员会关于实行宪法宣誓制度的决定", "", "", law.Law},
		{"中华人民共和国道路交通安全法实施条例", "", "", law.AdministrativeRegulation},
		{"政府信息公开条例", "国务院", "", law.AdministrativeRegulation},
		{"国务院关于加强食品安全工作的通知", "国务院", "", law.Normative},
		{"信访工作条例", "", "", law.Normative},
		{"信访工作条例", "中共中央、国务院", "行政法规", law.Normative},
		{"党政领导干部选拔任用工作条例", "中共中央", "", law.Normative},
		{"中国共产党政法工作条例", "", "党内法规", law.Normative},
		{"信访条例", "国务院", "行政法规", law.AdministrativeRegulation},
		{"监察法实施条例", "国家监察委员会", "", law.SupervisoryRegulation},
		{"人民检察院刑事诉讼规则", "", "", law.JudicialInterpretation},
		{"人民检察院刑事诉讼规则", "最高人民检察院", "司法解释", law.JudicialInterpretation},
		{"最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）", "", "", law.JudicialInterpretation},
		{"天津市预防和治理校园欺凌若干规定", "", "", law.LocalRegulation},
		{"天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定", "", "", law.LocalRegulation},
		{"天津市消防条例", "天津市人民代表大会常务委员会", "", law.LocalRegulation},
		{"上海市浦东新区城市管理领域非现场执法规定", "", "地方性法规", law.LocalRegulation},
		{"天津市公共场所控制吸烟办法", "天津市人民政府", "", law.LocalRule},
		{"厦门经济特区促进社会文明若干规定", "", "", law.LocalRegulation},
		{"延边朝鲜族自治州自治条例", "", "", law.LocalRegulation},
		{"公安机关办理行政案件程序规定", "公安部", "部门规章/公安部", law.DepartmentRule},
		{"公安机关办理刑事案件程序规定", "公安部", "", law.DepartmentRule},
		{"城市居民委员会组织法", "", "", law.Law},
		{"城市生活垃圾管理办法", "", "", law.Other},
		{"农贸市场管理办法", "", "", law.Other},
		{"聊城市文物保护管理条例", "", "", law.LocalRegulation},
		{"中华人民共和国国务院组织法", "", "", law.Law},
		{"", "", "", law.Other},
	} {
		if got := law.LevelOf(c.title, c.organ, c.category); got != c.want {
			t.Errorf("%s (%s, %s) is %s, want %s", c.title, c.organ, c.category, got.Zh(), c.want.Zh())
		}
	}
	for l := law.Other; l <= law.Normative; l++ {
		var again law.Level
		if key, _ := l.MarshalText(); again.UnmarshalText(key) != nil || again != l || l.Zh() == "" || l.En() == "" {
			t.Errorf("the level %s is read as %s", key, again.En())
		}
	}
	for s := law.Unknown; s <= law.NotYet; s++ {
		var again law.Status
		if key, _ := s.MarshalText(); again.UnmarshalText(key) != nil || again != s || s.Zh() == "" || s.En() == "" {
			t.Errorf("the status %s is read as %s", key, again.En())
		}
	}
	var s law.Status
	if err := s.UnmarshalText([]byte("没有")); err == nil {
		t.Error("any key is a status")
	}
	if b, err := json.Marshal(law.Statute{Level: law.JudicialInterpretation}); err != nil || !strings.Contains(string(b), `"judicial_interpretation"`) {
		t.Errorf("a statute is written as %s, %v", b, err)
	}
}
