package parse

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// The library's time grows with the square of keys and of brackets. Real front
// matters have some 20 keys and less than 2 kB.
const (
	maxYAML     = 16 << 10
	maxBrackets = 256
)

// refused are the parts of YAML that a front matter has no use for. The library
// never comes back from "--- &a".
var refused = map[token.Type]string{
	token.AnchorType:         "anchor",
	token.AliasType:          "alias",
	token.TagType:            "tag",
	token.MappingKeyType:     "complex key",
	token.MergeKeyType:       "merge key",
	token.DirectiveType:      "directive",
	token.DocumentHeaderType: "document mark",
	token.DocumentEndType:    "document mark",
}

// readYAML reads a mapping. What it cannot read or cannot place is a trouble.
func readYAML(text string) (entries []doc.Entry, trouble *doc.Trouble) {
	y := &yamlReader{text: text, places: map[*token.Token]source.Span{}}
	if !utf8.ValidString(text) {
		return nil, y.trouble(nil, "not UTF-8") // the library would change the bytes
	}
	if len(text) > maxYAML || strings.Count(text, "[")+strings.Count(text, "{") > maxBrackets {
		return nil, y.trouble(nil, "too long")
	}
	defer func() {
		// The library is fuzzed, but a draft must open whatever it meets there.
		if fault := recover(); fault != nil {
			entries, trouble = nil, y.trouble(nil, fmt.Sprint(fault))
		}
	}()
	tokens := lexer.Tokenize(text)
	y.place(tokens)
	for _, t := range tokens {
		if what, ok := refused[t.Type]; ok {
			return nil, y.trouble(t, what)
		}
	}
	file, err := parser.Parse(tokens, parser.ParseComments)
	if err != nil {
		return nil, y.broken(err)
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return nil, nil
	}
	switch body := file.Docs[0].Body.(type) {
	case *ast.MappingNode:
		entries = y.entries(body)
	case *ast.CommentGroupNode, *ast.NullNode:
		return nil, nil
	default:
		return nil, y.trouble(body.GetToken(), "no keys")
	}
	if y.lost || !sound(text, entries, source.Span{End: len(text)}) {
		return nil, y.trouble(nil, "not understood")
	}
	return entries, nil
}

// A yamlReader places the nodes of the library in the text. The columns that the
// library gives are off where a line ends in a blank, so its tokens are laid
// along the text one after another: nothing but white space stands between them.
type yamlReader struct {
	text   string
	places map[*token.Token]source.Span
	lost   bool // a token was not where it had to be
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
	span, ok := y.places[t]
	if !ok {
		return &doc.Trouble{Span: source.Span{End: len(y.text)}, Kind: "front-matter", Detail: detail}
	}
	span.Start = strings.LastIndexByte(y.text[:span.Start], '\n') + 1
	span.End = span.Start + len(strings.TrimRight(strings.SplitN(y.text[span.Start:], "\n", 2)[0], "\r"))
	return &doc.Trouble{Span: span, Kind: "front-matter", Detail: detail}
}

func (y *yamlReader) entries(m *ast.MappingNode) []doc.Entry {
	var out []doc.Entry
	for _, pair := range m.Values {
		out = append(out, y.entry(pair))
	}
	return out
}

func (y *yamlReader) entry(pair *ast.MappingValueNode) doc.Entry {
	key, colon := y.scalar(pair.Key), y.at(pair.Start)
	if written := key.Span.In(y.text); colon.In(y.text) != ":" || written != key.Text && !quoted(written) {
		y.lost = true // the library drops tabs and line ends inside keys
	}
	e := doc.Entry{Key: key.Text, KeyAt: key.Span, Value: source.Span{Start: colon.End, End: colon.End}}
	y.value(&e, pair.Value)
	e.Span = source.Span{Start: e.KeyAt.Start, End: e.Value.End}
	return e
}

// value reads what stands behind the colon of e.
func (y *yamlReader) value(e *doc.Entry, n ast.Node) {
	switch n := n.(type) {
	case *ast.NullNode:
		if !implicit(n) {
			e.Value = y.at(n.Token)
		}
	case *ast.MappingNode:
		e.Map = y.entries(n)
		e.Value = y.extent(n)
	case *ast.SequenceNode:
		for _, v := range n.Values {
			if null, ok := v.(*ast.NullNode); !ok || !implicit(null) {
				e.Values = append(e.Values, y.scalar(v))
			}
		}
		e.Value = y.extent(n)
	default:
		s := y.scalar(n)
		e.Values, e.Value = []doc.Scalar{s}, s.Span
	}
}

// scalar reads one value. Mappings and lists in a list are rare enough to
// stand as written.
func (y *yamlReader) scalar(n ast.Node) doc.Scalar {
	span := y.extent(n)
	text := span.In(y.text)
	switch n := n.(type) {
	case *ast.LiteralNode:
		text = n.Value.Value
	case *ast.MappingNode, *ast.SequenceNode:
	default:
		text = n.GetToken().Value
	}
	return doc.Scalar{Span: span, Text: text}
}

// extent is where n stands, all of it.
func (y *yamlReader) extent(n ast.Node) source.Span {
	switch n := n.(type) {
	case *ast.LiteralNode:
		return source.Span{Start: y.at(n.Start).Start, End: max(y.at(n.Start).End, y.places[n.Value.Token].End)}
	case *ast.MappingNode:
		if n.IsFlowStyle || len(n.Values) == 0 {
			return source.Span{Start: y.at(n.Start).Start, End: y.at(n.End).End}
		}
		last := n.Values[len(n.Values)-1]
		return source.Span{
			Start: y.extent(n.Values[0].Key).Start,
			End:   max(y.at(last.Start).End, y.extent(last.Value).End),
		}
	case *ast.SequenceNode:
		if n.IsFlowStyle || len(n.Values) == 0 {
			return source.Span{Start: y.at(n.Start).Start, End: y.at(n.End).End}
		}
		span := y.at(n.Start)
		for _, v := range n.Values {
			span.End = max(span.End, y.extent(v).End)
		}
		return span
	case *ast.NullNode:
		if implicit(n) {
			return source.Span{}
		}
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
	default:
		y.lost = true // nothing else is left of YAML
		return source.Span{}
	}
	return y.at(n.GetToken())
}

// implicit reports whether n stands for a value that is not there.
func implicit(n *ast.NullNode) bool { return n.Token.Type == token.ImplicitNullType }
