package checktest

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// office reads office.yaml of a case.
func office(t testing.TB, files map[string]string) *check.Office {
	t.Helper()
	text, ok := files["office.yaml"]
	if !ok {
		return nil
	}
	o := &check.Office{}
	if err := yaml.Unmarshal([]byte(text), o); err != nil {
		t.Fatal(err)
	}
	return o
}

// A Register is the office's books as register.yaml of a case has them.
type Register struct {
	Numbers map[string]string // number: title
	Letters []struct {
		Unit, Number, Title, Issued string
		Topics                      []string
	}
	Decisions []struct{ Role, Person, Number, On string } // steps on the way to the issue
	Approval  string                                      // the text that was approved
	Service   string                                      // the day on which the draft was served
	Filing    bool
}

// register reads register.yaml of a case; nil where there is none.
func register(t testing.TB, files map[string]string) check.Register {
	t.Helper()
	text, ok := files["register.yaml"]
	if !ok {
		return nil
	}
	r := &Register{}
	if err := yaml.Unmarshal([]byte(text), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// Numbered is for check.Register.
func (r *Register) Numbered(number string) string { return r.Numbers[number] }

// Approved is for check.Register.
func (r *Register) Approved() string { return r.Approval }

// Filed is for check.Register.
func (r *Register) Filed() bool { return r.Filing }

// Served is for check.Register.
func (r *Register) Served() law.Date {
	on, _ := law.ParseDate(r.Service)
	return on
}

// Steps is for check.Register.
func (r *Register) Steps() (out []check.Step) {
	for _, s := range r.Decisions {
		on, _ := law.ParseDate(s.On)
		out = append(out, check.Step{Role: s.Role, Person: s.Person, Number: s.Number, On: on})
	}
	return out
}

// Sent is for check.Register.
func (r *Register) Sent(unit string, since law.Date) (out []check.Sent) {
	for _, l := range r.Letters {
		if on, _ := law.ParseDate(l.Issued); l.Unit == unit && on >= since {
			out = append(out, check.Sent{Number: l.Number, Title: l.Title, Issued: on, Topics: l.Topics})
		}
	}
	return out
}

// A Library is the texts that a case has. library/NAME.txt begins with lines
// "from: 2024-01-01", "until: 2026-08-15", "act: 公布", "level: law", "alias: 刑诉法" in any number
// and an empty line; then come the articles, each beginning 第…条 and a full-width
// blank at the head of a line. Several files whose first line is the same
// "title: …" are versions of one statute. Without "title:", the title is NAME.
type Library struct {
	names *law.Names
	day   law.Date
}

// Texts is the library that the files of a case give; nil where they give none.
func Texts(t testing.TB, files map[string]string) check.Library {
	t.Helper()
	byTitle := map[string]*law.Statute{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		stem, ok := strings.CutPrefix(name, "library/")
		if !ok {
			continue
		}
		version, s := versionOf(t, strings.TrimSuffix(stem, ".txt"), files[name])
		if known := byTitle[s.Title]; known != nil {
			known.Aliases, known.Ends = append(known.Aliases, s.Aliases...), append(known.Ends, s.Ends...)
			s = known
		} else {
			byTitle[s.Title] = s
		}
		s.Versions = append(s.Versions, version)
	}
	if len(byTitle) == 0 {
		return nil
	}
	var all []*law.Statute
	for _, s := range byTitle {
		s.Settle()
		all = append(all, s)
	}
	return &Library{names: law.NewNames(all), day: 20261101}
}

// Names is for check.Library.
func (l *Library) Names() *law.Names { return l.names }

// Updated is for check.Library.
func (l *Library) Updated() law.Date { return l.day }

// Text is for check.Library.
func (l *Library) Text(_ *law.Statute, v *law.Version) *law.Version {
	if len(v.Articles) == 0 {
		return nil
	}
	return v
}

// versionOf reads one text of a library.
func versionOf(t testing.TB, title, text string) (*law.Version, *law.Statute) {
	t.Helper()
	head, body, _ := strings.Cut(text, "\n\n")
	s := &law.Statute{Title: title, Level: law.Law}
	v := &law.Version{Source: "case"}
	for line := range strings.Lines(head) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		day, _ := law.ParseDate(value)
		switch {
		case !ok:
			t.Fatalf("library/%s: %q is no line of a head", title, line)
		case key == "title":
			s.Title = value
		case key == "from":
			v.Text, v.From = day, day
		case key == "until": // the first day without force
			s.Ends = append(s.Ends, law.Ending{On: day, Verified: true})
		case key == "level":
			if err := s.Level.UnmarshalText([]byte(value)); err != nil {
				t.Fatal(err)
			}
		case key == "act":
			v.Act = value
		case key == "organ":
			s.Organ = value
		case key == "region":
			s.Region = value
		case key == "alias":
			s.Aliases = append(s.Aliases, law.Alias{Name: value, Declared: true, Verified: true})
		default:
			t.Fatalf("library/%s: no such key: %s", title, key)
		}
	}
	s.Name = law.Canonical(s.Title)
	s.ID = law.StatuteID(s.Title, s.Organ)
	v.Articles = articles(body)
	v.Count = len(v.Articles)
	return v, s
}

// articles reads 第…条 at the head of a line, and the lines after it.
func articles(body string) (out []*law.Article) {
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		label, text, ok := strings.Cut(line, "　")
		number, isArticle := strings.CutPrefix(label, "第")
		number, isArticle2 := strings.CutSuffix(number, "条")
		n, isNumber := law.Number(number)
		switch {
		case ok && isArticle && isArticle2 && isNumber:
			out = append(out, &law.Article{Number: n, Label: label, Text: text})
		case line != "" && len(out) > 0:
			out[len(out)-1].Text += "\n" + line
		}
	}
	return out
}
