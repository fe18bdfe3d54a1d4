package style

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"sort"
	"sync"

	"github.com/goccy/go-yaml"

	"jianwen/assets/styles"
)

// A Set is the profiles that a program knows, by name.
type Set struct{ profiles map[string]*Profile }

// A Problem is what is wrong with an office's style file.
type Problem struct {
	File         string
	Line, Column int // from 1; 0 when the place is not known
	Zh, En       string
}

type file struct {
	Base     *Profile                   `yaml:"base"`
	Profiles map[string]yaml.RawMessage `yaml:"profiles"`
	Annexes  map[string]yaml.RawMessage `yaml:"annexes"`
}

var ours = sync.OnceValue(func() (f file) {
	if err := yaml.Unmarshal(styles.Profiles, &f); err != nil {
		panic(fmt.Sprintf("assets/styles: %v", err)) // the data is ours; a test reads it
	}
	return f
})

var builtin = sync.OnceValue(func() *Set { return made(ours().Profiles) })

var annexes = sync.OnceValue(func() *Set {
	s := made(ours().Annexes)
	maps.Copy(s.profiles, builtin().profiles)
	return s
})

// made is the profiles of ours that are written so.
func made(written map[string]yaml.RawMessage) *Set {
	s := &Set{profiles: map[string]*Profile{}}
	for name, raw := range written {
		p, err := ours().Base.with(name, raw)
		if err != nil {
			panic(fmt.Sprintf("assets/styles: %s: %v", name, err))
		}
		s.profiles[name] = p
	}
	return s
}

// Builtin is the set that the program brings.
func Builtin() *Set { return builtin() }

// Annexes is the set with the profiles of what the program itself prints beside a draft:
// check_report and brief. They are no choice for drafts.
func Annexes() *Set { return annexes() }

// Profile finds a profile by name; an unknown name gives legal_doc and false.
func (s *Set) Profile(name string) (*Profile, bool) {
	if p, ok := s.profiles[name]; ok {
		return p, true
	}
	return s.profiles["legal_doc"], false
}

// Names lists the profiles in alphabetical order.
func (s *Set) Names() []string {
	var names []string
	for n := range s.profiles {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}

// Load is the built-in set with an office's style.yaml laid over it: under
// "profiles", the keys of a profile that are to differ. What the file gets
// wrong is told and left out; a missing file is no problem.
func Load(path string) (*Set, []Problem) {
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return Builtin(), nil
	}
	if err != nil {
		return Builtin(), []Problem{{File: path, Zh: "无法读取：" + err.Error(), En: "cannot be read: " + err.Error()}}
	}
	return overlay(path, data)
}

func overlay(path string, data []byte) (*Set, []Problem) {
	var raw file
	if err := yaml.UnmarshalWithOptions(data, &raw, yaml.Strict()); err != nil {
		return Builtin(), []Problem{problem(path, err)}
	}
	out := &Set{profiles: map[string]*Profile{}}
	for name, p := range Builtin().profiles {
		out.profiles[name] = p
	}
	var problems []Problem
	names := make([]string, 0, len(raw.Profiles))
	for name := range raw.Profiles {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		base, _ := out.Profile(name)
		p, err := base.with(name, raw.Profiles[name])
		if err != nil {
			problems = append(problems, problem(path, err))
			continue
		}
		if bad := p.outOfRange(); len(bad) > 0 {
			for _, b := range bad {
				b.File = path
				problems = append(problems, b)
			}
			continue
		}
		out.profiles[name] = p
	}
	return out, problems
}

// with is p under a new name, with the keys that raw sets.
func (p *Profile) with(name string, raw []byte) (*Profile, error) {
	c := *p
	c.Name = name
	c.Elements = maps.Clone(p.Elements)
	if err := yaml.UnmarshalWithOptions(raw, &c, yaml.Strict()); err != nil {
		return nil, err
	}
	for key, e := range p.Elements {
		if _, ok := c.Elements[key]; !ok {
			c.Elements[key] = e
		}
	}
	return &c, nil
}

func problem(path string, err error) Problem {
	out := Problem{File: path, Zh: "不是合格的版式设置", En: "is no valid style file"}
	var syntax yaml.Error
	if errors.As(err, &syntax) {
		if t := syntax.GetToken(); t != nil && t.Position != nil {
			out.Line, out.Column = t.Position.Line, t.Position.Column
		}
		out.Zh += "：" + syntax.GetMessage()
		out.En += ": " + syntax.GetMessage()
	}
	return out
}

// A limit is what the standard allows for one number.
type limit struct {
	zh, en    string
	value     float64
	low, high float64
}

// outOfRange tells which numbers leave GB/T 9704—2012, 5.2 (spec C.1).
func (p *Profile) outOfRange() []Problem {
	limits := []limit{
		{"天头", "top margin", p.Margin.Top, 36, 38},
		{"订口", "left margin", p.Margin.Left, 27, 29},
		{"版心宽", "type area width", p.Area.Width, 155, 157},
		{"版心高", "type area height", p.Area.Height, 224, 226},
		{"行距", "leading", p.Leading.Default, 28, 29},
		{"最小行距", "tightest leading", p.Leading.Tightest, 28, p.Leading.Default},
		{"最大行距", "loosest leading", p.Leading.Loosest, p.Leading.Default, 29},
		{"纸宽", "sheet width", p.Sheet.Width, 208, 212},
		{"纸高", "sheet height", p.Sheet.Height, 295, 299},
		{"每行字数", "characters per line", float64(p.Grid.Characters), 24, 32},
		{"每面行数", "lines per page", float64(p.Grid.Lines), 20, 23},
		{"首行缩进", "indent", p.Indent, 0, 4},
		{"中西文间距", "latin gap", p.LatinGap, 0, 0.5},
		{"印章直径", "seal diameter", p.Seal.Diameter, 30, 60},
	}
	var out []Problem
	for _, l := range limits {
		if l.value < l.low || l.value > l.high {
			out = append(out, Problem{
				Zh: fmt.Sprintf("版式“%s”的%s应在 %g 至 %g 之间，现为 %g", p.Name, l.zh, l.low, l.high, l.value),
				En: fmt.Sprintf("profile %q: %s must lie between %g and %g, not %g", p.Name, l.en, l.low, l.high, l.value),
			})
		}
	}
	for name, e := range p.Elements {
		if e.Size < 5 || e.Size > 72 {
			out = append(out, Problem{
				Zh: fmt.Sprintf("版式“%s”的“%s”字号应在 5 至 72 磅之间，现为 %g", p.Name, name, e.Size),
				En: fmt.Sprintf("profile %q: size of %q must lie between 5 and 72 pt, not %g", p.Name, name, e.Size),
			})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].En < out[j].En })
	return out
}
