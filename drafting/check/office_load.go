package check

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// A Problem is what is wrong with an office's rules.yaml.
type Problem struct {
	Line, Column int // from 1; 0 where the place is not known
	Zh, En       string
}

// LoadOffice reads an office's rules.yaml, in which rules are those there are:
//
//	severities: {LNG-002: hint, LNG-013: off}
//	thresholds: {LNG-002.characters: 150}
//	words: {LNG-017: [词甲, 词乙→词丙]}
//
// What is wrong is told and left out; the rest holds. A missing file is no problem.
func LoadOffice(path string, rules []*Rule) (*Office, []Problem) {
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Office{}, nil
	case err != nil:
		return &Office{}, []Problem{{Zh: "无法读取：" + err.Error(), En: "cannot be read: " + err.Error()}}
	}
	return readOffice(data, rules)
}

// readOffice reads the text of a rules.yaml.
func readOffice(data []byte, rules []*Rule) (office *Office, problems []Problem) {
	office = &Office{Severities: map[string]string{}, Thresholds: map[string]float64{}, Words: map[string][]string{}}
	r := &officeReader{office: office, rules: rules}
	defer func() {
		if recover() != nil { // the YAML reader panics on some texts that are none
			problems = append(r.problems, Problem{Zh: "不是合格的 YAML", En: "is no valid YAML"})
		}
	}()
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return r.office, []Problem{syntaxProblem(err)}
	}
	for _, d := range file.Docs {
		for key, value := range r.pairs(d.Body) {
			r.section(key, value)
		}
	}
	return r.office, r.problems
}

// syntaxProblem is what is no YAML.
func syntaxProblem(err error) Problem {
	out := Problem{Zh: "不是合格的 YAML", En: "is no valid YAML"}
	var syntax yaml.Error
	if errors.As(err, &syntax) {
		if t := syntax.GetToken(); t != nil && t.Position != nil {
			out.Line, out.Column = t.Position.Line, t.Position.Column
		}
		out.Zh, out.En = out.Zh+"："+syntax.GetMessage(), out.En+": "+syntax.GetMessage()
	}
	return out
}

// An officeReader reads one file.
type officeReader struct {
	office   *Office
	rules    []*Rule
	problems []Problem
}

// tell tells what is wrong at a node.
func (r *officeReader) tell(n ast.Node, zh, en string, values ...any) {
	p := Problem{Zh: fmt.Sprintf(zh, values...), En: fmt.Sprintf(en, values...)}
	if n != nil && n.GetToken() != nil && n.GetToken().Position != nil {
		p.Line, p.Column = n.GetToken().Position.Line, n.GetToken().Position.Column
	}
	r.problems = append(r.problems, p)
}

// pairs are the keys and values of a mapping; what is none is told.
func (r *officeReader) pairs(n ast.Node) func(yield func(ast.MapKeyNode, ast.Node) bool) {
	return func(yield func(ast.MapKeyNode, ast.Node) bool) {
		if n == nil || n.Type() == ast.NullType || n.Type() == ast.CommentType {
			return
		}
		m, ok := n.(ast.MapNode)
		if !ok {
			r.tell(n, "这里应当是“名称: 值”", "this should be NAME: VALUE")
			return
		}
		for it := m.MapRange(); it.Next(); {
			if !yield(it.KeyValue().Key, it.Value()) {
				return
			}
		}
	}
}

// nameOf is a key as text.
func nameOf(key ast.MapKeyNode) string { return strings.Trim(key.String(), `"' `) }

// scalar is a single value as text.
func scalar(n ast.Node) (string, bool) {
	s, ok := n.(ast.ScalarNode)
	if !ok {
		return "", false
	}
	return fmt.Sprint(s.GetValue()), true
}

// section reads one of the three.
func (r *officeReader) section(key ast.MapKeyNode, value ast.Node) {
	switch name := nameOf(key); name {
	case "severities":
		for key, value := range r.pairs(value) {
			r.severity(key, value)
		}
	case "thresholds":
		for key, value := range r.pairs(value) {
			r.threshold(key, value)
		}
	case "words":
		for key, value := range r.pairs(value) {
			r.words(key, value)
		}
	default:
		r.tell(key, "没有“%s”这一项，应为 severities、thresholds 或者 words", "there is no %q; it should be severities, thresholds or words", name)
	}
}

// known tells of a rule that there is not.
func (r *officeReader) known(key ast.MapKeyNode, id string) bool {
	if slices.ContainsFunc(r.rules, func(rule *Rule) bool { return rule.ID == id }) {
		return true
	}
	r.tell(key, "没有规则“%s”", "there is no rule %q", id)
	return false
}

func (r *officeReader) severity(key ast.MapKeyNode, value ast.Node) {
	id := nameOf(key)
	if !r.known(key, id) {
		return
	}
	word, _ := scalar(value)
	if word == "false" { // YAML 1.1 reads off so
		word = "off"
	}
	if _, ok := SeverityOf(word); !ok && word != "off" {
		r.tell(value, "“%s”的轻重应为 error、warning、hint 或者 off", "the severity of %q should be error, warning, hint or off", id)
		return
	}
	r.office.Severities[id] = word
}

func (r *officeReader) threshold(key ast.MapKeyNode, value ast.Node) {
	name := nameOf(key)
	id, _, _ := strings.Cut(name, ".")
	if !r.known(key, id) {
		return
	}
	word, _ := scalar(value)
	number, err := strconv.ParseFloat(word, 64)
	if err != nil || !(number >= 0) || number > 1e9 {
		r.tell(value, "“%s”应当是不小于零的数", "%q should be a number of zero or more", name)
		return
	}
	r.office.Thresholds[name] = number
}

func (r *officeReader) words(key ast.MapKeyNode, value ast.Node) {
	id := nameOf(key)
	if !r.known(key, id) {
		return
	}
	list, ok := value.(*ast.SequenceNode)
	if !ok {
		r.tell(value, "“%s”应当是词的列表", "%q should be a list of words", id)
		return
	}
	for _, v := range list.Values {
		if word, ok := scalar(v); ok && word != "" {
			r.office.Words[id] = append(r.office.Words[id], word)
		} else {
			r.tell(v, "“%s”应当是词的列表", "%q should be a list of words", id)
		}
	}
}
