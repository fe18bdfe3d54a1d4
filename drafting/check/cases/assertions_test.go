package cases_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/deadline"
	"jianwen/drafting/quantity"
	"jianwen/search/law"
)

// An assertion is something that the program works out of a draft as it is.
type assertion struct {
	No       string    `yaml:"no"` // as the case numbers it
	Says     string    `yaml:"says"`
	Interval *interval `yaml:"interval"`
	Due      *due      `yaml:"due"`
	Graph    *thread   `yaml:"graph"`
	Advice   *counsel  `yaml:"advice"`
	Masked   *masked   `yaml:"masked"`
	Absent   []string  `yaml:"absent"` // words that are nowhere in what is printed
	Present  []string  `yaml:"present"`
}

// TestAssertions works out what the cases say of their drafts.
func TestAssertions(t *testing.T) {
	each(t, func(t *testing.T, c known) {
		if len(c.table.Assertions) == 0 {
			t.Error("a case says nothing of its draft")
		}
		d := checktest.Draft(c.draft)
		var printed strings.Builder
		for _, p := range d.Passages {
			printed.WriteString(p.Text + "\n")
		}
		for _, a := range c.table.Assertions {
			t.Run(a.No, func(t *testing.T) {
				if a.Interval == nil && a.Due == nil && a.Graph == nil && a.Advice == nil && a.Masked == nil && a.Absent == nil && a.Present == nil {
					t.Error("nothing is asserted")
				}
				if a.Interval != nil {
					a.Interval.test(t, d)
				}
				if a.Due != nil {
					a.Due.test(t, d)
				}
				if a.Graph != nil {
					a.Graph.test(t, d)
				}
				if a.Advice != nil {
					a.Advice.test(t, c.draft)
				}
				if a.Masked != nil {
					a.Masked.test(t, c.draft)
				}
				for _, word := range a.Absent {
					if strings.Contains(printed.String(), word) {
						t.Errorf("%s: %s is in the draft", a.Says, word)
					}
				}
				for _, word := range a.Present {
					if !strings.Contains(printed.String(), word) {
						t.Errorf("%s: %s is not in the draft", a.Says, word)
					}
				}
			})
		}
	})
}

// An interval is the time between two moments that a draft tells, and what it says
// that it is.
type interval struct {
	From, To string // as written, date and time of day
	Is       string // the span, as the draft writes it
	Exceeds  string // a limit, as the draft writes it
}

func (i *interval) test(t *testing.T, d *check.Draft) {
	for _, p := range d.Passages {
		if !strings.Contains(p.Text, i.From) {
			continue
		}
		values := quantity.Read(p.Text)
		from, to := moment(t, p.Text, values, i.From), moment(t, p.Text, values, i.To)
		is, limit := length(t, p.Text, values, i.Is), length(t, p.Text, values, i.Exceeds)
		if to-from != is || is <= limit {
			t.Errorf("%d minutes lie between, the draft says %d, the limit is %d", to-from, is, limit)
		}
		return
	}
	t.Errorf("no paragraph has %s", i.From)
}

// moment is the minutes since the year 1 of a date and a time that a text tells.
func moment(t *testing.T, text string, values []quantity.Value, written string) int {
	t.Helper()
	at := strings.Index(text, written)
	for i := range values[:max(len(values)-1, 0)] {
		day, clock := values[i], values[i+1]
		if day.Start == at && day.Kind == quantity.Date && day.Day.Full() && clock.Kind == quantity.Time && clock.End == at+len(written) {
			return int(day.Day.Midnight().Unix()/60) + clock.Clock
		}
	}
	t.Fatalf("%s is not read as a date and a time of day", written)
	return 0
}

// length is the minutes of a span of time that a text tells.
func length(t *testing.T, text string, values []quantity.Value, written string) int {
	t.Helper()
	for _, v := range values {
		if v.Kind == quantity.Span && v.Written(text) == written {
			return v.Length.Minutes
		}
	}
	t.Fatalf("%s is not read as a span of time", written)
	return 0
}

// A due day is the last day of a period that the draft sets, or that a rule does.
type due struct {
	From    string   // the day of the event
	Part    string   // the part of the draft whose first period it is
	Period  string   // the period where the draft does not set it
	On      string   // the last day
	Nominal string   // the last day before it was put off, where it was
	Words   []string // what the arithmetic says
	Note    string   // what is said of years without a notice
	Notice  []string // days off of the year, as a notice has them: 2026-10-01/2026-10-07
}

func (x *due) test(t *testing.T, d *check.Draft) {
	from, on, nominal := day(t, x.From), day(t, x.On), day(t, x.On)
	if x.Nominal != "" {
		nominal = day(t, x.Nominal)
	}
	period, ok := deadline.Read(x.Period)
	if x.Part != "" {
		period, ok = first(d.In(x.Part))
	}
	if !ok {
		t.Fatalf("there is no period in %q", x.Part+x.Period)
	}
	got := deadline.Of(deadline.Params{From: from, Period: period, Calendar: x.calendar(t)})
	if got.On != on || got.Nominal != nominal {
		t.Errorf("%s from %s ends on %s (put off from %s), want %s (%s)", period.Zh(), x.From, got.On, got.Nominal, x.On, nominal)
	}
	for _, words := range x.Words {
		if !strings.Contains(got.Zh, words) {
			t.Errorf("the arithmetic is %q, not %q", got.Zh, words)
		}
	}
	if !strings.Contains(got.Note.Zh, x.Note) || (x.Note == "") != (got.Note.Zh == "") {
		t.Errorf("the note is %q, want %q", got.Note.Zh, x.Note)
	}
}

// calendar is the program's own with the notice of the case.
func (x *due) calendar(t *testing.T) *deadline.Calendar {
	t.Helper()
	if len(x.Notice) == 0 {
		return nil
	}
	text := fmt.Sprintf("year: %s\nnotice:\n  title: 通知\n  mark: D\n  source: 设\n  \"off\":\n    - %s\n", x.From[:4], strings.Join(x.Notice, "\n    - "))
	facts, problem := deadline.ReadYear(x.From[:4]+".yaml", []byte(text))
	if problem != nil {
		t.Fatal(problem)
	}
	return deadline.Builtin().With(facts)
}

// first is the first period in some passages.
func first(passages []*check.Passage) (deadline.Period, bool) {
	for _, p := range passages {
		found := deadline.Find(p.Text)
		if i := slices.IndexFunc(found, func(f deadline.Found) bool { return f.N > 0 }); i >= 0 {
			return found[i].Period, true
		}
	}
	return deadline.Period{}, false
}

func day(t *testing.T, s string) law.Date {
	t.Helper()
	on, ok := law.ParseDate(s)
	if !ok {
		t.Fatalf("%q is no date", s)
	}
	return on
}
