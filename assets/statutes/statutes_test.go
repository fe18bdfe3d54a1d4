package statutes

import (
	"strings"
	"testing"
	"time"
)

func find(t *testing.T, title string) Fact {
	t.Helper()
	for _, f := range All() {
		if f.Title == title || f.Name == title {
			return f
		}
	}
	t.Fatalf("no fact on %s", title)
	return Fact{}
}

// TestRows reads every table strictly, as the loader does not.
func TestRows(t *testing.T) {
	titles := map[string]bool{}
	for r := range rows(statutesTable) {
		if titles[r.field(0)] {
			t.Errorf("%s stands twice in statutes.tsv", r.field(0))
		}
		titles[r.field(0)] = true
	}
	for _, table := range []struct {
		name, rows string
		title      int
		least      int // fields
	}{
		{"statutes.tsv", statutesTable, 0, 4},
		{"texts.tsv", textsTable, 0, 10},
		{"notes.tsv", notesTable, 0, 2},
		{"repeals.tsv", repealsTable, 0, 6},
		{"repealed.tsv", repealedTable, 0, 6},
		{"names.tsv", namesTable, 1, 5},
		{"aliases.tsv", aliasesTable, 0, 2},
		{"moves.tsv", movesTable, 0, 8},
	} {
		n := 0
		for r := range rows(table.rows) {
			n++
			if len(r) < table.least {
				t.Errorf("%s: %d fields, want %d: %q", table.name, len(r), table.least, r)
			}
			if !titles[r.field(table.title)] {
				t.Errorf("%s: %s is not in statutes.tsv", table.name, r.field(table.title))
			}
			for _, f := range r {
				if f != strings.TrimSpace(f) {
					t.Errorf("%s: space around %q", table.name, f)
				}
			}
		}
		if n == 0 {
			t.Errorf("%s is empty", table.name)
		}
	}
}

func TestLevels(t *testing.T) {
	levels := "constitution law administrative_regulation supervisory_regulation judicial_interpretation department_rule local_regulation normative"
	for _, f := range All() {
		if !strings.Contains(" "+levels+" ", " "+f.Level+" ") {
			t.Errorf("%s: level %q", f.Title, f.Level)
		}
		if len(f.Sources) == 0 || f.Sources[0] == "" {
			t.Errorf("%s: no source", f.Title)
		}
	}
}

// TestPartyRegulation: the Party issued it together with the State Council; it is found
// among administrative regulations.
func TestPartyRegulation(t *testing.T) {
	if f := find(t, "信访工作条例"); f.Level != "normative" {
		t.Errorf("信访工作条例 is of level %s", f.Level)
	}
}

func day(t *testing.T, where, s string, may bool) time.Time {
	t.Helper()
	if s == "" && may {
		return time.Time{}
	}
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Errorf("%s: %v", where, err)
	}
	if !d.IsZero() && (d.Year() < 1949 || d.Year() > 2030) {
		t.Errorf("%s: %s", where, s)
	}
	return d
}

func TestTexts(t *testing.T) {
	for _, f := range All() {
		var last string
		for _, x := range f.Texts {
			where := f.Title + " " + x.Date
			day(t, where, x.Date, false)
			day(t, where+" promulgated", x.Promulgated, true)
			day(t, where+" to", x.To, true)
			from := day(t, where+" from", x.From, true)
			switch {
			case x.Date <= last:
				t.Errorf("%s follows %s", where, last)
			case !from.IsZero() && x.From < x.Date:
				t.Errorf("%s: in force from %s", where, x.From)
			case x.To != "" && x.To < max(x.From, x.Date):
				t.Errorf("%s: in force to %s", where, x.To)
			case x.Act == "" || x.Source == "" || (x.From == "") != (x.FromSource == ""):
				t.Errorf("%s: act %q, source %q, from %q by %q", where, x.Act, x.Source, x.From, x.FromSource)
			case x.Articles < 0 || x.Articles > 1260:
				t.Errorf("%s: %d articles", where, x.Articles)
			}
			last = x.Date
		}
	}
}

func TestEnds(t *testing.T) {
	titles := map[string]bool{}
	for _, f := range All() {
		titles[f.Title] = true
	}
	for _, f := range All() {
		if len(f.Ends) > 1 {
			t.Errorf("%s ends %d times", f.Title, len(f.Ends))
		}
		for _, e := range f.Ends {
			day(t, f.Title+" ends", e.On, false)
			if e.By == "" || e.Source == "" {
				t.Errorf("%s: by %q, source %q", f.Title, e.By, e.Source)
			}
			if e.Successor != "" && !titles[e.Successor] {
				t.Errorf("%s: successor %s is not in statutes.tsv", f.Title, e.Successor)
			}
		}
	}
}

func TestMoves(t *testing.T) {
	for _, m := range Moves() {
		f := find(t, m.Title)
		for _, n := range m.Numbers {
			found := false
			for _, x := range f.Texts {
				if x.Date == n.Text {
					found = true
					if n.To > x.Articles && x.Articles > 0 {
						t.Errorf("%s %s: article %d of %d", m.Title, m.Topic, n.To, x.Articles)
					}
				}
			}
			if !found || n.To < n.From {
				t.Errorf("%s %s: no text of %s, or %d-%d", m.Title, m.Topic, n.Text, n.From, n.To)
			}
		}
	}
	if n := len(Moves()); n != 46 {
		t.Errorf("%d moves, want 14 + 6 + 14 + 12 = 46", n)
	}
}

// TestSpecification checks dates that part G of the specification calls verified.
func TestSpecification(t *testing.T) {
	for title, want := range map[string]struct {
		date, from string
		articles   int
	}{
		"监狱法": {"2026-04-30", "2026-11-01", 121}, "治安管理处罚法": {"2025-06-27", "2026-01-01", 144},
		"仲裁法": {"2025-09-12", "2026-03-01", 96}, "海商法": {"", "2026-05-01", 0}, "渔业法": {"2025-12-27", "2026-05-01", 90},
		"对外贸易法": {"", "2026-03-01", 0}, "民用航空法": {"", "2026-07-01", 0}, "传染病防治法": {"2025-04-30", "2025-09-01", 115},
		"公司法": {"2023-12-29", "2024-07-01", 266}, "原子能法": {"", "2026-01-15", 0}, "社会救助法": {"2026-04-30", "2026-07-01", 78},
		"国家发展规划法": {"", "2026-03-12", 0}, "民事诉讼法": {"2023-09-01", "2024-01-01", 306}, "民法典": {"2020-05-28", "2021-01-01", 1260},
		"商标法": {"2026-06-26", "2027-01-01", 0}, "检察官法": {"2019-04-23", "2019-10-01", 70},
	} {
		f := find(t, title)
		x := f.Texts[len(f.Texts)-1]
		if x.From != want.from || (want.date != "" && x.Date != want.date) || (want.articles > 0 && x.Articles != want.articles) {
			t.Errorf("%s: %+v, want %+v", title, x, want)
		}
	}
	before := find(t, "民事诉讼法").Texts
	if to := before[len(before)-2].To; to != "2023-12-31" {
		t.Errorf("民事诉讼法 of 2021 ends on %s", to)
	}
	if find(t, "民事诉讼法").Texts[len(before)-1].FromVerified {
		t.Error("民事诉讼法 of 2023: the specification calls its effective date unverified")
	}
	if e := find(t, "环境保护法").Ends; len(e) != 1 || e[0].On != "2026-08-15" || !e[0].Verified {
		t.Errorf("环境保护法 ends %+v", e)
	}
}

// BenchmarkRead is the cost of the first call.
func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		readFacts()
	}
}
