package parse

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// readYAML reads a mapping. What it cannot read or cannot place is a trouble.
func readYAML(text string) (entries []doc.Entry, trouble *doc.Trouble) {
	y := &yamlReader{text: text, lines: scanLines(text, 0)}
	defer func() {
		// The library is fuzzed, but a draft must open whatever it meets there.
		if fault := recover(); fault != nil {
			entries, trouble = nil, y.trouble(nil, fmt.Sprint(fault))
		}
	}()
	file, err := parser.ParseBytes([]byte(text), parser.ParseComments)
	if err != nil {
		return nil, y.broken(err)
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return nil, nil
	}
	switch body := file.Docs[0].Body.(type) {
	case *ast.MappingNode:
		entries = y.entries(body, len(text))
	case *ast.CommentGroupNode, *ast.NullNode:
		return nil, nil
	default:
		return nil, y.trouble(body.GetToken(), "no keys")
	}
	if y.lost {
		return nil, y.trouble(nil, "not understood")
	}
	return entries, nil
}

// A yamlReader places the nodes of the library, which knows lines and
// characters, in the text.
type yamlReader struct {
	text  string
	lines []line
	lost  bool // a node was not where the library said
}

func (y *yamlReader) broken(err error) *doc.Trouble {
	var fault yaml.Error
	if errors.As(err, &fault) {
		return y.trouble(fault.GetToken(), fault.GetMessage())
	}
	return y.trouble(nil, err.Error())
}

// trouble tells of the token's line, or of all the front matter.
func (y *yamlReader) trouble(t *token.Token, detail string) *doc.Trouble {
	span := source.Span{End: len(y.text)}
	if t != nil && t.Position != nil && t.Position.Line >= 1 && t.Position.Line <= len(y.lines) {
		l := y.lines[t.Position.Line-1]
		span = source.Span{Start: l.start, End: l.end}
	}
	return &doc.Trouble{Span: span, Kind: "front-matter", Detail: detail}
}

// offset is where t begins.
func (y *yamlReader) offset(t *token.Token) int {
	if t == nil || t.Position == nil || t.Position.Line < 1 || t.Position.Line > len(y.lines) || t.Position.Column < 1 {
		y.lost = true
		return 0
	}
	l := y.lines[t.Position.Line-1]
	at := l.start
	for n := t.Position.Column - 1; n > 0; n-- {
		if at >= l.end {
			y.lost = true
			return l.end
		}
		_, size := utf8.DecodeRuneInString(y.text[at:])
		at += size
	}
	return at
}

// entries reads a mapping that ends before offset limit.
func (y *yamlReader) entries(m *ast.MappingNode, limit int) []doc.Entry {
	var out []doc.Entry
	for i, pair := range m.Values {
		end := limit
		if i+1 < len(m.Values) {
			end = y.offset(m.Values[i+1].Key.GetToken())
		}
		out = append(out, y.entry(pair, end))
	}
	return out
}

func (y *yamlReader) entry(pair *ast.MappingValueNode, limit int) doc.Entry {
	keyAt := y.scalar(pair.Key)
	colon := y.offset(pair.Start)
	if colon < keyAt.Span.End || colon >= len(y.text) || y.text[colon] != ':' {
		y.lost = true
	}
	e := doc.Entry{Key: keyAt.Text, KeyAt: keyAt.Span, Value: source.Span{Start: colon + 1, End: colon + 1}}
	y.value(&e, pair.Value, limit)
	e.Span = source.Span{Start: e.KeyAt.Start, End: e.Value.End}
	if e.Span.End > limit || e.Value.Start <= colon {
		y.lost = true
	}
	return e
}

// value reads what stands behind the colon of e.
func (y *yamlReader) value(e *doc.Entry, n ast.Node, limit int) {
	switch n := n.(type) {
	case *ast.NullNode:
		if n.Token.Type != token.ImplicitNullType {
			e.Value = y.scalar(n).Span
		}
	case *ast.MappingNode:
		e.Map = y.entries(n, limit)
		e.Value = y.container(n.Start, n.End, n.IsFlowStyle)
		if !n.IsFlowStyle && len(e.Map) > 0 {
			e.Value = source.Span{Start: e.Map[0].Span.Start, End: e.Map[len(e.Map)-1].Span.End}
		}
	case *ast.SequenceNode:
		y.sequence(e, n)
	default:
		s := y.scalar(n)
		e.Values, e.Value = []doc.Scalar{s}, s.Span
	}
}

// sequence reads a list; what is no scalar in it stands as written.
func (y *yamlReader) sequence(e *doc.Entry, n *ast.SequenceNode) {
	for _, v := range n.Values {
		if null, ok := v.(*ast.NullNode); ok && null.Token.Type == token.ImplicitNullType {
			continue
		}
		e.Values = append(e.Values, y.scalar(v))
	}
	e.Value = y.container(n.Start, n.End, n.IsFlowStyle)
	if !n.IsFlowStyle && len(e.Values) > 0 {
		e.Value.End = e.Values[len(e.Values)-1].Span.End
	}
}

// container is the span between the brackets of a flow collection, brackets included;
// of another one it is only the start.
func (y *yamlReader) container(start, end *token.Token, flow bool) source.Span {
	from := y.offset(start)
	if !flow {
		return source.Span{Start: from, End: from}
	}
	return source.Span{Start: from, End: y.offset(end) + 1}
}

// scalar reads one value.
func (y *yamlReader) scalar(n ast.Node) doc.Scalar {
	t := n.GetToken()
	at := y.offset(t)
	switch n := n.(type) {
	case *ast.LiteralNode:
		return doc.Scalar{Span: source.Span{Start: at, End: y.literalEnd(t.Position.Line)}, Text: n.Value.Value}
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode, *ast.InfinityNode, *ast.NanNode, *ast.MergeKeyNode:
		raw := strings.TrimSpace(t.Origin)
		if !strings.HasPrefix(y.text[at:], raw) || raw == "" {
			y.lost = true
		}
		return doc.Scalar{Span: source.Span{Start: at, End: at + len(raw)}, Text: t.Value}
	}
	// Anchors, tags, mappings in a list: rare enough to stand as written.
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		at = y.offset(m.Values[0].Key.GetToken())
	}
	end := max(at, y.end(n))
	return doc.Scalar{Span: source.Span{Start: at, End: end}, Text: y.text[at:end]}
}

// literalEnd is the end of a block scalar whose mark stands in the line of that
// number: before the first line that is indented less than its first one.
func (y *yamlReader) literalEnd(number int) int {
	end, indent := y.lines[number-1].end, -1
	for _, l := range y.lines[number:] {
		if l.blank() {
			continue
		}
		if indent < 0 {
			indent = l.text - l.start
		}
		if indent == 0 || l.text-l.start < indent {
			break
		}
		end = l.end
	}
	return end
}

// end is where n ends.
func (y *yamlReader) end(n ast.Node) int {
	switch n := n.(type) {
	case *ast.MappingNode:
		if n.IsFlowStyle || len(n.Values) == 0 {
			return y.offset(n.End) + 1
		}
		return y.end(n.Values[len(n.Values)-1])
	case *ast.MappingValueNode:
		return max(y.offset(n.Start)+1, y.end(n.Value))
	case *ast.SequenceNode:
		if n.IsFlowStyle || len(n.Values) == 0 {
			return y.offset(n.End) + 1
		}
		return y.end(n.Values[len(n.Values)-1])
	case *ast.AnchorNode:
		return y.end(n.Value)
	case *ast.AliasNode:
		return y.end(n.Value)
	case *ast.TagNode:
		return y.tagged(n)
	case *ast.NullNode:
		if n.Token.Type == token.ImplicitNullType {
			return 0
		}
	case nil:
		return 0
	case *ast.MappingKeyNode, *ast.CommentNode, *ast.CommentGroupNode:
		y.lost = true
		return 0
	}
	return y.scalar(n).Span.End
}

// tagged is the end of a value behind a tag. The library misplaces scalars there.
func (y *yamlReader) tagged(n *ast.TagNode) int {
	from := y.offset(n.Start) + len(strings.TrimSpace(n.Start.Origin))
	from = min(from, len(y.text))
	from += blanks(y.text[from:])
	if n.Value != nil && n.Value.GetToken() != nil {
		if raw := strings.TrimSpace(n.Value.GetToken().Origin); raw != "" && strings.HasPrefix(y.text[from:], raw) {
			return from + len(raw)
		}
	}
	y.lost = true
	return from
}
