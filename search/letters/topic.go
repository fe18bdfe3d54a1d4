package letters

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jianwen/search/law"
)

//go:embed topics/*.txt
var topicFiles embed.FS

// topics are all topics in the order of the names of their files.
var topics = mustTopics()

// A topic is what letters of one subject draw on. Its file has, line by line:
//
//	# KEY 名称
//	from YYYY-MM, until YYYY-MM    when its citations hold
//	crime A B C                    what the cases were about
//	who TEMPLATE                   whose conduct a regulator is told of
//	unit =|@ KIND NAME : FORMS     an addressee: = acted itself, @ supervises who did
//	law TITLE ARTICLE [from YYYY-MM] [until YYYY-MM] summary
//	fact, problem, measure [=|@] TEMPLATE
//	need TEXT                      as somebody looking for letters would say it
type topic struct {
	key, name   string
	from, until law.Date
	crimes      []string
	who         string
	units       []unit
	laws        []cited
	facts       []string
	problems    []sided
	measures    []sided
	needs       []string // the last is a paragraph
}

// A unit is an addressee.
type unit struct {
	side  string // =, @
	kind  string
	name  string
	forms []string
}

// A cited is an article, what it says, and the days on which it said so.
type cited struct {
	Cite
	from, until law.Date
	says        string
}

// A sided is a template for one side only, or for both.
type sided struct{ side, template string }

func mustTopics() []*topic {
	names, err := topicFiles.ReadDir("topics")
	if err != nil {
		panic(err)
	}
	var out []*topic
	for _, n := range names {
		data, err := topicFiles.ReadFile("topics/" + n.Name())
		if err != nil {
			panic(err)
		}
		read, err := readTopics(string(data))
		if err != nil {
			panic(n.Name() + ": " + err.Error())
		}
		out = append(out, read...)
	}
	return out
}

// readTopics reads a file of topics.
func readTopics(text string) ([]*topic, error) {
	var out []*topic
	for i, l := range strings.Split(text, "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		word, rest, _ := strings.Cut(l, " ")
		if word == "#" {
			key, name, _ := strings.Cut(rest, " ")
			out = append(out, &topic{key: key, name: name})
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("line %d: a topic begins with #", i+1)
		}
		if err := out[len(out)-1].line(word, rest); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return out, nil
}

// line takes one line of a topic.
func (t *topic) line(word, rest string) (err error) {
	switch word {
	case "from":
		t.from, err = month(rest, false)
	case "until":
		t.until, err = month(rest, true)
	case "crime":
		t.crimes = strings.Fields(rest)
	case "who":
		t.who = rest
	case "unit":
		err = t.unit(rest)
	case "law":
		err = t.law(rest)
	case "fact":
		t.facts = append(t.facts, rest)
	case "problem":
		t.problems = append(t.problems, sideOf(rest))
	case "measure":
		t.measures = append(t.measures, sideOf(rest))
	case "need":
		t.needs = append(t.needs, rest)
	default:
		err = fmt.Errorf("%q begins no line of a topic", word)
	}
	return err
}

// month is the first day of 2021-06, or its last.
func month(s string, last bool) (law.Date, error) {
	d, ok := law.ParseDate(s + "-01")
	if !ok {
		return 0, fmt.Errorf("%q is no month", s)
	}
	if last {
		return law.DateOf(d.Time().AddDate(0, 1, -1)), nil
	}
	return d, nil
}

func sideOf(s string) sided {
	for _, side := range []string{"=", "@"} {
		if rest, ok := strings.CutPrefix(s, side+" "); ok {
			return sided{side, rest}
		}
	}
	return sided{"", s}
}

// unit reads = KIND NAME : FORMS.
func (t *topic) unit(s string) error {
	head, list, ok := strings.Cut(s, " : ")
	f := strings.Fields(head)
	if !ok || len(f) != 3 {
		return fmt.Errorf("%q is no unit", s)
	}
	u := unit{side: f[0], kind: f[1], name: f[2], forms: strings.Fields(list)}
	for _, key := range u.forms {
		if forms[key] == nil {
			return fmt.Errorf("no form %q", key)
		}
	}
	t.units = append(t.units, u)
	return nil
}

// law reads TITLE ARTICLE [from …] [until …] summary.
func (t *topic) law(s string) error {
	f := strings.Fields(s)
	if len(f) < 3 {
		return fmt.Errorf("%q is no citation", s)
	}
	c := cited{Cite: Cite{Statute: f[0]}}
	number, sub, split := strings.Cut(f[1], "之")
	var err error
	if c.Article, err = strconv.Atoi(number); err != nil {
		return err
	}
	if split {
		c.Sub = max(1, slices.Index(strings.Split("零一二三四五", ""), sub))
	}
	f = f[2:]
	for len(f) > 2 && (f[0] == "from" || f[0] == "until") {
		day, err := month(f[1], f[0] == "until")
		if err != nil {
			return err
		}
		if f[0] == "from" {
			c.from = day
		} else {
			c.until = day
		}
		f = f[2:]
	}
	c.says = strings.Join(f, " ")
	t.laws = append(t.laws, c)
	return nil
}

// on are the citations that hold on a day.
func (t *topic) on(day law.Date) []cited {
	return slices.DeleteFunc(slices.Clone(t.laws), func(c cited) bool {
		return day < c.from || c.until != 0 && day > c.until
	})
}

// forSide are the templates for a side.
func forSide(all []sided, side string) []string {
	var out []string
	for _, s := range all {
		if s.side == "" || s.side == side {
			out = append(out, s.template)
		}
	}
	return out
}

// Official is the citation in its official form: 《…》第二十条.
func (c Cite) Official() string {
	s := "《" + c.Statute + "》第" + law.Numeral(c.Article) + "条"
	if c.Sub > 0 {
		s += "之" + law.Numeral(c.Sub)
	}
	return s
}
