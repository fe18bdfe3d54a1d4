package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// markdown is goldmark with every block construct taken out: blocks are cut by
// [splitter]. Of the inline constructs emphasis by asterisks, links and
// backslash escapes are left; {…} is ours.
var markdown = parser.NewParser(
	parser.WithBlockParsers(util.Prioritized(leafParser{}, 100)),
	parser.WithInlineParsers(
		util.Prioritized(braceParser{}, 100),
		util.Prioritized(linkParser{parser.NewLinkParser()}, 200),
		util.Prioritized(emphasisParser{}, 300),
	),
)

// linkless reads chunks with more than maxLinks beginnings of a link target:
// goldmark looks from each to the end of the line, and a hostile draft would
// hold up the window.
var linkless = parser.NewParser(
	parser.WithBlockParsers(util.Prioritized(leafParser{}, 100)),
	parser.WithInlineParsers(util.Prioritized(braceParser{}, 100), util.Prioritized(emphasisParser{}, 300)),
)

const maxLinks = 500

// leavesKey is where [reader.inlines] hands its leaves to [leafParser].
var leavesKey = parser.NewContextKey()

type handOver struct {
	text   string
	leaves [][]line
}

// inlines reads leaves, the lines of a paragraph or of a cell each.
func (r *reader) inlines(leaves [][]line) [][]doc.Inline {
	context := parser.NewContext()
	context.Set(leavesKey, handOver{r.text, leaves})
	inner := markdown
	if strings.Count(r.text, "](") > maxLinks {
		inner = linkless
	}
	root := inner.Parse(text.NewReader(r.bytes), parser.WithContext(context))
	out := make([][]doc.Inline, len(leaves))
	for i, node := 0, root.FirstChild(); i < len(leaves) && node != nil; i, node = i+1, node.NextSibling() {
		c := converter{text: r.text, lines: leaves[i]}
		out[i] = c.children(node)
	}
	return out
}

// leafParser makes one block of each leaf, whatever it looks like.
type leafParser struct{}

func (leafParser) Trigger() []byte { return nil }

func (leafParser) Open(parent ast.Node, _ text.Reader, pc parser.Context) (ast.Node, parser.State) {
	given := pc.Get(leavesKey).(handOver)
	for i, lines := range given.leaves {
		node := ast.NewTextBlock()
		for j, l := range lines {
			stop := l.next
			if j == len(lines)-1 {
				stop = trimEnd(given.text, l.text, l.end)
			}
			node.Lines().Append(text.NewSegment(l.text, stop))
		}
		if i == len(given.leaves)-1 {
			return node, parser.NoChildren
		}
		parent.AppendChild(parent, node)
	}
	return nil, parser.NoChildren
}

func (leafParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Continue | parser.NoChildren
}

func (leafParser) Close(ast.Node, text.Reader, parser.Context) {}

func (leafParser) CanInterruptParagraph() bool { return true }

func (leafParser) CanAcceptIndentedLine() bool { return true }

// braceParser reads {{field}} and {attributes}.
type braceParser struct{}

func (braceParser) Trigger() []byte { return []byte{'{'} }

func (braceParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, segment := block.PeekLine()
	s := pc.Get(leavesKey).(handOver).text[segment.Start:segment.Stop]
	if key, size := fieldRef(s); size > 0 {
		block.Advance(size)
		span := source.Span{Start: segment.Start, End: segment.Start + size}
		return &leafNode{inline: &doc.FieldRef{Span: span, Key: key}}
	}
	if a, size := attributes(s); size > 0 {
		block.Advance(size)
		a.Span = source.Span{Start: segment.Start, End: segment.Start + size}
		return &leafNode{inline: a}
	}
	return nil
}

// A leafNode carries a finished inline through goldmark's tree.
type leafNode struct {
	ast.BaseInline
	inline doc.Inline
}

var leafKind = ast.NewNodeKind("Leaf")

func (*leafNode) Kind() ast.NodeKind { return leafKind }

func (n *leafNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// linkParser is goldmark's parser of links; it also notes where they end.
// Images are off: ![…](…) is text.
type linkParser struct{ parser.InlineParser }

const linkEnd = "end"

func (linkParser) Trigger() []byte { return []byte{'[', ']'} }

func (p linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if _, segment := block.Position(); image(block.Source(), segment.Start) {
		return nil
	}
	node := p.InlineParser.Parse(parent, block, pc)
	if link, ok := node.(*ast.Link); ok {
		_, segment := block.Position()
		link.SetAttributeString(linkEnd, segment.Start)
	}
	return node
}

// image reports whether the bracket at offset at opens an image.
func image(source []byte, at int) bool {
	return source[at] == '[' && at > 0 && source[at-1] == '!' && (at < 2 || source[at-2] != '\\')
}

func (p linkParser) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}
