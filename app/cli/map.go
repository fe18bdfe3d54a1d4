package cli

import (
	"bytes"
	"path/filepath"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/reasoning/diagram"
)

// chart draws the reasoning of a draft.
type chart struct {
	File   string  `arg:"" help:"cli.help.map-file"`
	Out    string  `help:"cli.help.map-out" short:"o" required:"" placeholder:"MAP.svg"`
	Format string  `help:"cli.help.map-format" placeholder:"svg|png|json"`
	Scale  float64 `help:"cli.help.map-scale" default:"2" placeholder:"N"`
}

// chartFormats are the kinds of files that a map is written as.
var chartFormats = map[string]func(c *chart, m *mapped) ([]byte, error){
	"svg": (*chart).svg, "png": (*chart).png, "json": (*chart).json,
}

// A mapped draft is one with its reasoning.
type mapped struct {
	snapshot *drafting.Snapshot
	graph    *reasoning.Graph
}

// Run reads the draft, draws and writes.
func (c *chart) Run(s *session) error {
	write, err := c.writer()
	if err != nil {
		return err
	}
	draft, err := s.draft(c.File)
	if err != nil {
		return err
	}
	set := s.fonts()
	go set.Report() // the faces are opened while the catalogue is read
	snapshot := drafting.Compile(draft.Text, drafting.Options{Forms: s.catalogue(), Fonts: set, Styles: s.styles()})
	texts, closed := s.texts() // for the names of its statutes
	defer closed()
	checker := drafting.NewChecker(drafting.CheckOptions{Library: texts, Today: s.today()})
	m := &mapped{snapshot, facts.Graph.Of(checker.Draft(snapshot))}
	if len(m.graph.Nodes()) == 0 {
		return nothing(translations.T("cli.map.empty", draft.Name), nil)
	}
	data, err := write(c, m)
	if err != nil {
		return nothing(translations.T("cli.map.failed", draft.Name, reason(err)), err)
	}
	if c.Out == "-" {
		return s.print(string(data))
	}
	if err := writeFile(c.Out, data); err != nil {
		return err
	}
	g := m.graph
	s.say(translations.T("cli.map.done", c.Out, len(g.Evidence), len(g.Facts), len(g.Problems), len(g.Measures), len(g.Holes())))
	return nil
}

// writer looks whether the command was called rightly and gives what writes the map.
func (c *chart) writer() (func(c *chart, m *mapped) ([]byte, error), error) {
	format := strings.ToLower(strings.TrimPrefix(c.Format, "."))
	if format == "" {
		format = strings.ToLower(strings.TrimPrefix(filepath.Ext(c.Out), "."))
	}
	switch write := chartFormats[format]; {
	case c.File == "":
		return nil, wrong(translations.T("cli.usage.missing", "FILE"))
	case c.Out == "":
		return nil, wrong(translations.T("cli.usage.missing", "-o MAP.svg"))
	case format == "" && c.Out == "-":
		return nil, wrong(translations.T("cli.map.format"))
	case write == nil && c.Format == "":
		return nil, wrong(translations.T("cli.map.ending", c.Out))
	case write == nil:
		return nil, wrong(translations.T("cli.map.no-format", c.Format))
	case !(c.Scale >= 0.25 && c.Scale <= 8):
		return nil, wrong(translations.T("cli.map.scale"))
	case c.File != "-" && sameFile(c.File, c.Out): // whatever the format
		return nil, nothing(translations.T("cli.export.same", c.Out), nil)
	default:
		return write, nil
	}
}

// drawn is the map as a picture, with the type it is set in.
func (m *mapped) drawn() (*diagram.Diagram, *diagram.Type) {
	t := diagram.NewType()
	front := m.snapshot.Document.Front
	about := []string{translations.T("cli.map.title", m.snapshot.Title)}
	if m.snapshot.Title == "" {
		about[0] = translations.T("cli.map.untitled")
	}
	var second []string
	if to := front.List("addressee"); len(to) > 0 {
		second = append(second, translations.T("cli.map.to", strings.Join(to, "、")))
	}
	for _, key := range []string{"case_ref", "date"} {
		if value := front.Get(key); value != "" {
			second = append(second, value)
		}
	}
	return diagram.Of(m.graph, t, append(about, strings.Join(second, "　"))...), t
}

func (c *chart) svg(m *mapped) ([]byte, error) {
	var out bytes.Buffer
	d, _ := m.drawn()
	err := diagram.WriteSVG(&out, d)
	return out.Bytes(), err
}

func (c *chart) png(m *mapped) ([]byte, error) {
	var out bytes.Buffer
	d, t := m.drawn()
	err := diagram.WritePNG(&out, d, t, c.Scale)
	return out.Bytes(), err
}

func (c *chart) json(m *mapped) ([]byte, error) {
	text, err := toJSON(shownMapOf(m))
	return []byte(text), err
}
