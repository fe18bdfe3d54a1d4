package forms

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// A reader takes values out of YAML nodes and reports what is not as it should
// be, at the node's place. Its methods return !ok after reporting.
type reader struct {
	file     string
	problems *[]Problem
}

// A shape is the keys a mapping may have, and what to do with the value of each.
type shape map[string]func(ast.Node)

// document parses one file. A file that is no YAML is one problem.
func (r reader) document(data []byte) (bodies []ast.Node) {
	defer func() {
		if p := recover(); p != nil { // the parser has panicked on hostile input before
			r.reportAt(1, 1, "文件无法读取，请检查格式", "the file cannot be read as YAML")
		}
	}()
	file, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
	var syntax yaml.Error
	switch {
	case errors.As(err, &syntax) && syntax.GetToken() != nil:
		at := syntax.GetToken().Position
		r.reportAt(at.Line, at.Column, "YAML 格式有误，整个文件未读入", "not valid YAML, the file is left out: "+syntax.GetMessage())
		return nil
	case err != nil:
		r.reportAt(1, 1, "YAML 格式有误，整个文件未读入", "not valid YAML, the file is left out")
		return nil
	}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			bodies = append(bodies, doc.Body)
		}
	}
	return bodies
}

func (r reader) report(n ast.Node, zh, en string) {
	line, column := place(n)
	r.reportAt(line, column, zh, en)
}

func (r reader) reportAt(line, column int, zh, en string) {
	*r.problems = append(*r.problems, Problem{File: r.file, Line: line, Column: column, Zh: zh + "。", En: en + "."})
}

// place is where a node begins. A block mapping's own token is its first colon,
// so its first key is asked.
func place(n ast.Node) (line, column int) {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		n = m.Values[0].Key
	}
	if t := n.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line, t.Position.Column
	}
	return 1, 1
}

// mapping hands each value of a mapping to its shape.
func (r reader) mapping(n ast.Node, s shape) bool {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		r.wrongType(n, "键值对", "a mapping")
		return false
	}
	seen := map[string]bool{}
	for _, v := range m.Values {
		key := keyOf(v)
		take, known := s[key]
		switch {
		case seen[key]:
			r.report(v.Key, fmt.Sprintf("键“%s”重复，以先出现的为准", key), fmt.Sprintf("key %q is given twice, the first counts", key))
		case !known:
			zh, en := offer(key, s.keys())
			r.report(v.Key, "不认识的键"+zh, "unknown key "+en)
		default:
			take(v.Value)
		}
		seen[key] = true
	}
	return true
}

// keys is the keys in order.
func (s shape) keys() []string { return slices.Sorted(maps.Keys(s)) }

// keyOf is the text of a mapping's key.
func keyOf(v *ast.MappingValueNode) string {
	if s, ok := v.Key.(*ast.StringNode); ok {
		return s.Value
	}
	return v.Key.GetToken().Value
}

// list hands each entry of a sequence to take.
func (r reader) list(n ast.Node, take func(ast.Node)) bool {
	s, ok := n.(*ast.SequenceNode)
	if !ok {
		r.wrongType(n, "列表", "a list")
		return false
	}
	for _, v := range s.Values {
		take(v)
	}
	return true
}

// text reads a string.
func (r reader) text(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value), true
	}
	r.wrongType(n, "文字", "text")
	return "", false
}

// into reads a string into *to.
func (r reader) into(to *string) func(ast.Node) {
	return func(n ast.Node) {
		if s, ok := r.text(n); ok {
			*to = s
		}
	}
}

// flag reads true or false into *to.
func (r reader) flag(to *bool) func(ast.Node) {
	return func(n ast.Node) {
		b, ok := n.(*ast.BoolNode)
		if !ok {
			r.wrongType(n, " true 或者 false", "true or false")
			return
		}
		*to = b.Value
	}
}

// number reads a whole number from 0 to 100,000 into *to.
func (r reader) number(to *int) func(ast.Node) {
	return func(n ast.Node) {
		i, ok := n.(*ast.IntegerNode)
		if !ok {
			r.wrongType(n, "整数", "a whole number")
			return
		}
		v, ok := i.Value.(uint64)
		if !ok || v > 100_000 {
			r.report(n, "数值超出范围", "the number is out of range")
			return
		}
		*to = int(v)
	}
}

// word reads one of a few words into *to. The empty word must be among them to be allowed.
func (r reader) word(to *string, allowed ...string) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.text(n)
		if !ok {
			return
		}
		if !slices.Contains(allowed, s) {
			zh, en := offer(s, allowed)
			r.report(n, "不可用的值"+zh, "not an allowed value: "+en)
			return
		}
		*to = s
	}
}

// words reads a list of some of a few words into *to.
func (r reader) words(to *[]string, allowed ...string) func(ast.Node) {
	return func(n ast.Node) {
		var out []string
		if r.list(n, func(n ast.Node) {
			before := len(*r.problems)
			var s string
			if r.word(&s, allowed...)(n); len(*r.problems) == before {
				out = append(out, s)
			}
		}) {
			*to = out
		}
	}
}

func (r reader) wrongType(n ast.Node, zh, en string) {
	switch n.(type) {
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		r.report(n, "这里不能使用锚点、别名或者标签，请直接写出"+zh, "anchors, aliases and tags are not supported, write "+en+" out")
		return
	}
	r.report(n, "此处应为"+zh, "expected "+en+" here")
}
