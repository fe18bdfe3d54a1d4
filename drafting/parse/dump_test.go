package parse

import (
	"fmt"
	"strings"

	"jianwen/drafting/doc"
)

// dump writes the tree as text: one node a line, with its span.
func dump(d *doc.Document) string {
	var out strings.Builder
	dumpNode(&out, &d.Front, 0)
	for _, b := range d.Blocks {
		dumpNode(&out, b, 0)
	}
	for _, t := range d.Troubles {
		fmt.Fprintf(&out, "! %s %s %q\n", t.Span, t.Kind, t.Detail)
	}
	return out.String()
}

func dumpNode(out *strings.Builder, n doc.Node, depth int) {
	if f, ok := n.(*doc.Front); ok && f.Span.Empty() {
		return
	}
	fmt.Fprintf(out, "%s%s %s%s\n", strings.Repeat("  ", depth), n.Extent(), strings.TrimPrefix(fmt.Sprintf("%T", n), "*doc."), detail(n))
	switch n := n.(type) {
	case *doc.Heading:
		dumpRun(out, "title", n.Title, depth+1)
		dumpRun(out, "body", n.Body, depth+1)
		return
	case *doc.Table:
		dumpRun(out, "caption", n.Caption, depth+1)
		for _, c := range doc.Children(n)[len(n.Caption):] {
			dumpNode(out, c, depth+1)
		}
		return
	}
	for _, c := range doc.Children(n) {
		dumpNode(out, c, depth+1)
	}
}

func dumpRun(out *strings.Builder, name string, inlines []doc.Inline, depth int) {
	if len(inlines) == 0 {
		return
	}
	fmt.Fprintf(out, "%s%s:\n", strings.Repeat("  ", depth), name)
	for _, n := range inlines {
		dumpNode(out, n, depth+1)
	}
}

func detail(n doc.Node) string {
	switch n := n.(type) {
	case *doc.Entry:
		return fmt.Sprintf(" %q %s", n.Key, n.Value)
	case *doc.Scalar:
		return fmt.Sprintf(" %q", n.Text)
	case *doc.Part:
		return fmt.Sprintf(" %q title=%q closed=%v%s", n.Key, n.Title, n.Closed, settings(n.Attr))
	case *doc.Heading:
		return fmt.Sprintf(" level=%d %q=%d%s", n.Level, n.Number, n.Ordinal, settings(n.Attr))
	case *doc.Item:
		return fmt.Sprintf(" %q=%d%s", n.Number, n.Ordinal, settings(n.Attr))
	case *doc.Paragraph:
		return settings(n.Attr)
	case *doc.Table:
		return fmt.Sprintf(" align=%v", n.Align)
	case *doc.Text:
		if !n.Exact {
			return fmt.Sprintf(" %q escaped", n.Value)
		}
		return fmt.Sprintf(" %q", n.Value)
	case *doc.Link:
		return fmt.Sprintf(" target=%q", n.Target)
	case *doc.FieldRef:
		return fmt.Sprintf(" %q", n.Key)
	case *doc.EvidenceRef:
		return fmt.Sprintf(" %q %v", n.Value, n.Numbers)
	case *doc.ProblemRef:
		return fmt.Sprintf(" %q %v", n.Value, n.Numbers)
	case *doc.Break:
		if n.Hard {
			return " hard"
		}
	case *doc.Attributes:
		return settings(n)
	}
	return ""
}

func settings(a *doc.Attributes) string {
	if a == nil {
		return ""
	}
	out := " {#" + a.ID
	for _, s := range a.Sets {
		out += fmt.Sprintf(" %s=%q", s.Key, s.Value)
	}
	return out + "}"
}
