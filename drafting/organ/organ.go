// Package organ is what a procuratorate says of itself, once, in office/profile.yaml:
// the values with which each new draft begins.
//
//	procuratorate: 澜川市青渠区人民检察院
//	contact: 第二检察部，022-00000000
//
// Keys are those of the front matter. What is wrong in the file is told with its place,
// and the rest holds.
package organ

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"jianwen/drafting/forms"
)

// A Profile is what new drafts begin with, by key of the front matter. The nil Profile
// says nothing.
type Profile map[string]string

// Name is the key of the procuratorate's own name.
const Name = "procuratorate"

// A Problem is what is wrong with a profile.yaml.
type Problem struct {
	File         string
	Line, Column int // from 1; 0 where the place is not known
	Zh, En       string
}

// File is where a workspace has its profile.
func File(workspace string) string { return filepath.Join(workspace, "office", "profile.yaml") }

// Load reads a profile; a missing file says nothing and is no problem.
func Load(file string) (Profile, []Problem) {
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, []Problem{{File: file, Zh: "无法读取：" + err.Error(), En: "cannot be read: " + err.Error()}}
	}
	p, problems := read(data)
	for i := range problems {
		problems[i].File = file
	}
	return p, problems
}

// read reads the text of a profile.yaml.
func read(data []byte) (p Profile, problems []Problem) {
	p = Profile{}
	defer func() {
		if recover() != nil { // the YAML reader panics on some texts that are none
			problems = append(problems, Problem{Zh: "不是合格的 YAML", En: "is no valid YAML"})
		}
	}()
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return p, []Problem{broken(err)}
	}
	for _, d := range file.Docs {
		if d.Body == nil || d.Body.Type() == ast.NullType || d.Body.Type() == ast.CommentType {
			continue
		}
		m, ok := d.Body.(ast.MapNode)
		if !ok {
			problems = append(problems, at(d.Body, "这里应当是“名称: 值”", "this should be NAME: VALUE"))
			continue
		}
		for it := m.MapRange(); it.Next(); {
			key := strings.Trim(it.KeyValue().Key.String(), `"' `)
			value, ok := it.Value().(ast.ScalarNode)
			switch {
			case it.Value().Type() == ast.NullType:
			case !ok:
				problems = append(problems, at(it.Value(), fmt.Sprintf("“%s”应当是一个值", key), fmt.Sprintf("%q should be a single value", key)))
			default:
				p[key] = fmt.Sprint(value.GetValue())
			}
		}
	}
	return p, problems
}

// broken is what is no YAML.
func broken(err error) Problem {
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

// at is a problem at a node.
func at(n ast.Node, zh, en string) Problem {
	p := Problem{Zh: zh, En: en}
	if t := n.GetToken(); t != nil && t.Position != nil {
		p.Line, p.Column = t.Position.Line, t.Position.Column
	}
	return p
}

// For is the values that a new draft of a form begins with: those of the profile that
// the form has fields for, and over them what is set.
func (p Profile) For(form *forms.Form, set map[string]string) map[string]string {
	out := map[string]string{}
	for key, value := range p {
		if _, ok := form.Field(key); ok {
			out[key] = value
		}
	}
	for key, value := range set {
		out[key] = value
	}
	return out
}
