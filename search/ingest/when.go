package ingest

import (
	"strings"

	"jianwen/search/law"
)

// These are the values of law.Version.FromSource that this package sets.
const (
	fromHead    = "metadata" // a dated 施行 in the head
	fromClosing = "closing"  // the closing clause
)

// promulgation is how long after its adoption a text is usually promulgated at the latest,
// in days: State Council regulations take three months in the extreme.
const promulgation = 120

// dates sets the dates of a version from the events in the head and the day in the
// name of the file (0: none). The day in the name is the one by which sources order
// the versions of a statute, so it is the version's day; what the head says against
// it is noted.
func dates(s *Statute, named law.Date) {
	v := &s.Version
	last := Event{}
	for _, e := range s.Events {
		if e.Act != "施行" && e.Act != "废止" && e.Date >= last.Date {
			last = e
		}
	}
	v.Text, v.Act = last.Date, last.Act
	if named != 0 {
		place(s, named, last)
	}
	for _, e := range s.Events {
		if e.Act == "公布" && e.Date >= max(last.Date, v.Text) && v.Promulgated == 0 {
			v.Promulgated = e.Date
		}
		if e.Act == "施行" && e.Date >= v.Text && v.From == 0 {
			v.From, v.FromSource = e.Date, fromHead
		}
	}
	if v.Text == 0 {
		s.Notes = append(s.Notes, note("no-date", "文件没有通过、修改或者公布的日期", "the file tells no date of adoption, amendment or promulgation"))
	}
	if v.From == 0 {
		closing(v, rewritten(s.Events, v.Text), v.Act == "" && last.Date != 0)
	}
}

// place makes the day in the name of the file the version's. A day behind all events
// of the head is that of the promulgation, or of an amendment that the head does not
// tell: sources seldom bring heads up to date. A day in front of the last event is a
// contradiction.
func place(s *Statute, named law.Date, last Event) {
	v := &s.Version
	v.Text = named
	effective := false
	for _, e := range s.Events {
		if e.Date == named && e.Act != "施行" {
			v.Act = e.Act
			return
		}
		effective = effective || e.Date == named
	}
	switch {
	case last.Date != 0 && effective:
	case last.Date != 0 && promulgates(s, named, last):
		v.Promulgated = named
	case named > last.Date:
		v.Act = ""
	default:
		v.Act = ""
		s.Notes = append(s.Notes, note("date-conflict",
			"文件名中的日期%s早于题注中最后的日期%s，也不是题注中的任何一天，请核对",
			"the day in the file's name, %s, lies before the last of the head, %s, and is none of the head's days: please check",
			named, last.Date))
	}
}

// promulgates reports whether a day behind the last event is the promulgation of the
// text: what was only adopted is promulgated within a year, and a text that comes into
// force on the day or later is not promulgated sooner.
func promulgates(s *Statute, day law.Date, last Event) bool {
	if day <= last.Date {
		return false
	}
	for _, e := range s.Events {
		if e.Act == "施行" && e.Date >= day {
			return true
		}
	}
	adopted := last.Act == "通过" || last.Act == "批准"
	return day <= last.Date.Add(promulgation) || adopted && day <= last.Date.Add(366)
}

// rewritten reports whether the text of the day was written anew as a whole: adopted
// or 修订, not 修正. Then its closing clause speaks of this text; after an amendment it
// still speaks of the first one.
func rewritten(events []Event, text law.Date) bool {
	amended := false
	for _, e := range events {
		switch e.Act {
		case "修正":
			amended = true
		case "修订", "通过":
			amended = e.Act == "通过" && amended
		}
		if e.Date > text {
			break
		}
	}
	return !amended
}

// inForce are the words behind the day in a closing clause.
var inForce = []string{"起施行", "施行", "起实施", "实施", "起试行", "试行", "起生效", "生效", "起执行", "执行", "起实行", "实行"}

// closing reads 本法自2021年1月1日起施行 from the last articles. Where the head does not
// tell what happened on the day of the text, 自公布之日起 may speak of any promulgation.
func closing(v *law.Version, rewritten, untold bool) {
	if !rewritten {
		return
	}
	for i := len(v.Articles) - 1; i >= 0 && i >= len(v.Articles)-6; i-- {
		text := v.Articles[i].Text
		for at := strings.LastIndex(text, "自"); at >= 0; at = strings.LastIndex(text[:at], "自") {
			on, dated := clause(text[at+len("自"):], v)
			if on == 0 {
				continue
			}
			if on >= v.Text && (dated || !untold) {
				v.From, v.FromSource = on, fromClosing
			}
			return
		}
	}
}

// clause is the day of 2021年1月1日起施行 or 公布之日起施行, 0 of any other words, and
// whether a date tells it.
func clause(s string, v *law.Version) (on law.Date, dated bool) {
	on, size := date(s)
	rest := s[size:]
	if size == 0 {
		for _, act := range []string{"公布之日", "发布之日", "颁布之日", "通过之日"} {
			if after, found := strings.CutPrefix(s, act); found {
				on, rest = v.Text, after
				if v.Promulgated > v.Text && act != "通过之日" {
					on = v.Promulgated
				}
			}
		}
	}
	for _, w := range inForce {
		if on != 0 && strings.HasPrefix(rest, w) {
			return on, size > 0
		}
	}
	return 0, false
}

// level is the rank of a statute.
func level(s *Statute) law.Level { return law.LevelOf(s.Title, s.Organ, s.Category) }
