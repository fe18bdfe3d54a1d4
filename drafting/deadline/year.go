package deadline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"jianwen/search/law"
)

// YearFacts is what is known of the days off of one year: a file of assets/calendar
// or of an office.
type YearFacts struct {
	Year      int        `yaml:"year"`
	Festivals *Festivals `yaml:"festivals"`
	Notice    *Notice    `yaml:"notice"`
}

// Festivals are the first days of the festivals whose date differs from year to year.
type Festivals struct {
	Spring     law.Date `yaml:"spring"` // 正月初一
	Qingming   law.Date `yaml:"qingming"`
	DragonBoat law.Date `yaml:"dragon_boat"`
	MidAutumn  law.Date `yaml:"mid_autumn"`
	Fact       `yaml:",inline"`
}

// A Notice is the yearly notice of the State Council's general office on days off.
type Notice struct {
	Title  string `yaml:"title"`
	Number string `yaml:"number"`
	Off    []Span `yaml:"off"`  // days off
	Work   []Span `yaml:"work"` // weekends that are worked
	Fact   `yaml:",inline"`
}

// A Fact says where something is from; Mark is V only for what was checked against
// the text itself.
type Fact struct {
	Mark   string `yaml:"mark"`
	Source string `yaml:"source"`
}

// Verified reports whether a fact was checked against the text.
func (f Fact) Verified() bool { return f.Mark == "V" }

// A Span is days from one to another, both in it: 2025-10-01/2025-10-08, or one day.
type Span struct{ From, To law.Date }

// UnmarshalText reads 2025-10-01 or 2025-10-01/2025-10-08.
func (s *Span) UnmarshalText(b []byte) error {
	from, to, ranged := strings.Cut(string(b), "/")
	var ok, ok2 bool
	s.From, ok = law.ParseDate(from)
	s.To, ok2 = s.From, true
	if ranged {
		s.To, ok2 = law.ParseDate(to)
	}
	if !ok || !ok2 || s.To < s.From || days(s.From, s.To) > 31 {
		return fmt.Errorf("%q is not days like 2025-10-01 or 2025-10-01/2025-10-08", b)
	}
	return nil
}

// has tells whether a day lies in one of the spans.
func (n *Notice) has(spans []Span, on law.Date) bool {
	for _, s := range spans {
		if s.From <= on && on <= s.To {
			return true
		}
	}
	return false
}

// A Problem is what is wrong with a calendar file.
type Problem struct {
	File         string
	Line, Column int // from 1; 0 where the place is not known
	Zh, En       string
}

func (p *Problem) Error() string { return p.File + ": " + p.En }

// ReadYear reads a file of one year. The name tells the year: 2027.yaml.
func ReadYear(name string, text []byte) (*YearFacts, *Problem) {
	var y YearFacts
	d := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict())
	if err := d.Decode(&y); err != nil {
		p := &Problem{File: name, Zh: "日历文件读不懂：" + message(err), En: "the calendar cannot be read: " + message(err)}
		var at yaml.Error
		if errors.As(err, &at) && at.GetToken() != nil && at.GetToken().Position != nil {
			p.Line, p.Column = at.GetToken().Position.Line, at.GetToken().Position.Column
		}
		return nil, p
	}
	if words, ok := y.faulty(name); ok {
		return nil, &Problem{File: name, Zh: words.Zh, En: words.En}
	}
	return &y, nil
}

// faulty says what is wrong with facts that could be read.
func (y *YearFacts) faulty(name string) (Words, bool) {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	if base != strconv.Itoa(y.Year) {
		return Words{
			fmt.Sprintf("文件名应为年份，与“year: %d”一致，如 2027.yaml", y.Year),
			fmt.Sprintf("the file must be named for its year, here %d.yaml", y.Year),
		}, true
	}
	outside := func(on law.Date) bool { return on != 0 && int(on)/10000 != y.Year }
	if f := y.Festivals; f != nil {
		for _, on := range []law.Date{f.Spring, f.Qingming, f.DragonBoat, f.MidAutumn} {
			if outside(on) {
				return wrongYear(on, y.Year), true
			}
		}
	}
	if n := y.Notice; n != nil {
		if len(n.Off) == 0 || n.Source == "" {
			return Words{"放假安排（notice）须写明休息日（off）和出处（source）", "a notice must list its days off (off) and say where it is from (source)"}, true
		}
		for _, s := range append(append([]Span{}, n.Off...), n.Work...) {
			if outside(s.From) || outside(s.To) {
				return wrongYear(s.From, y.Year), true
			}
		}
		for _, s := range n.Work {
			if n.has(n.Off, s.From) || n.has(n.Off, s.To) {
				return Words{s.From.Chinese() + "既列为休息日又列为上班日", s.From.String() + " is listed both as off and as worked"}, true
			}
		}
	}
	return Words{}, false
}

func wrongYear(on law.Date, year int) Words {
	return Words{
		fmt.Sprintf("%s不在%d年", on.Chinese(), year),
		fmt.Sprintf("%s is not in %d", on, year),
	}
}

// message is the first line of an error of the YAML reader.
func message(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// Load is the program's calendar with the years of an office's folder over it
// (office/calendar in a workspace). A file with a fault is left out and told; a
// folder that is not there is no fault.
func Load(office fs.FS) (*Calendar, []*Problem) {
	names, err := fs.Glob(office, "*.yaml")
	if err != nil {
		return Builtin(), []*Problem{{Zh: "日历文件夹读不出：" + err.Error(), En: "the calendar folder cannot be read: " + err.Error()}}
	}
	var years []*YearFacts
	var problems []*Problem
	for _, name := range names {
		text, err := fs.ReadFile(office, name)
		if err != nil {
			problems = append(problems, &Problem{File: name, Zh: "文件读不出：" + err.Error(), En: "the file cannot be read: " + err.Error()})
			continue
		}
		y, p := ReadYear(name, text)
		if p != nil {
			problems = append(problems, p)
			continue
		}
		years = append(years, y)
	}
	return Builtin().With(years...), problems
}
