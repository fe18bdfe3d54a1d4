// Package doc is the document as a tree: what the writer means by the text.
//
// The nodes are plain structs and a closed set. Every node carries the [source.Span]
// it came from; a child's span lies inside its parent's, and siblings follow one
// another. Text that carries no meaning of its own (marks of Markdown, blank
// lines) belongs to no leaf but lies inside the span of what it marks.
package doc

import "jianwen/drafting/source"

// A Document is one draft.
type Document struct {
	Text     string // the draft; all spans point into it
	Front    Front
	Blocks   []Block   // the body: parts, and blocks that stand outside any part
	Troubles []Trouble // what the parser stumbled over; it never fails
}

// Front is the YAML front matter.
type Front struct {
	Span    source.Span // with both --- lines; empty when there is none
	Entries []Entry     // in the order of the draft
}

// An Entry is one key of the front matter with its value.
type Entry struct {
	Span   source.Span // from the key to the end of the value
	Key    string
	KeyAt  source.Span
	Value  source.Span // the value as written; empty when there is none
	Values []Scalar    // the value's scalars: one, or a list's items; nil when empty
	Map    []Entry     // a nested mapping
}

// A Scalar is one value, unquoted.
type Scalar struct {
	Span source.Span
	Text string
}

// Entry finds a key.
func (f Front) Entry(key string) (Entry, bool) {
	for _, e := range f.Entries {
		if e.Key == key {
			return e, true
		}
	}
	return Entry{}, false
}

// Get is the first value of key, or "".
func (f Front) Get(key string) string {
	if e, ok := f.Entry(key); ok && len(e.Values) > 0 {
		return e.Values[0].Text
	}
	return ""
}

// List is all values of key.
func (f Front) List(key string) []string {
	e, _ := f.Entry(key)
	var out []string
	for _, v := range e.Values {
		out = append(out, v.Text)
	}
	return out
}

// Trouble is something the parser could not read as meant. It is no error: the
// text stands as it was typed. Kind is a short English code, such as
// "front-matter", "part-not-closed", "encoding"; Detail may be empty.
type Trouble struct {
	Span   source.Span
	Kind   string
	Detail string
}

// Block is a [*Part], [*Heading], [*Paragraph], [*Item], [*Table] or [*Quote].
type Block interface {
	Extent() source.Span
	block()
}

// A Part is a fenced division: a line "::: key", blocks, a line ":::".
type Part struct {
	Span    source.Span
	Key     string
	KeyAt   source.Span
	Title   string      // what follows the key on its line
	TitleAt source.Span // empty without a title
	Attr    *Attributes
	Blocks  []Block
	Closed  bool // whether the closing line is there
}

// A Heading is a paragraph that opens with an official number (一、（一）1.（1）)
// or with the # marks of Markdown.
type Heading struct {
	Span     source.Span
	Level    int         // 1–4
	Number   string      // as typed, with its mark: "一、", "（二）", "3.", "（4）"; "" after # marks
	NumberAt source.Span // empty without a number
	Ordinal  int         // 3 for 三、; 0 without a number
	Title    []Inline    // what is set as a heading, the number not included; empty for a numbered sentence
	Body     []Inline    // what runs on in the same paragraph
	Attr     *Attributes
}

// A Paragraph is running text.
type Paragraph struct {
	Span    source.Span
	Inlines []Inline
	Attr    *Attributes
}

// An Item is one entry of a numbered list: evidence, attachments.
type Item struct {
	Span     source.Span
	Number   string
	NumberAt source.Span
	Ordinal  int
	Inlines  []Inline
	Attr     *Attributes
}

// A Table is a pipe table.
type Table struct {
	Span    source.Span
	Align   []Align // one per column
	Head    Row
	Rows    []Row
	Caption []Inline
}

// Align says where the text of a column stands.
type Align uint8

const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// A Row of a table.
type Row struct {
	Span  source.Span
	Cells []Cell
}

// A Cell of a table.
type Cell struct {
	Span    source.Span
	Inlines []Inline
}

// A Quote is a block quotation.
type Quote struct {
	Span   source.Span
	Blocks []Block
}

// Inline is a [*Text], [*Strong], [*Emphasis], [*Link], [*FieldRef],
// [*EvidenceRef], [*ProblemRef], [*Attributes] or [*Break].
type Inline interface {
	Extent() source.Span
	inline()
}

// Text is characters as they print. Value differs from the bytes of Span only
// where an escape was used (\*), and then Exact is false.
type Text struct {
	Span  source.Span
	Value string
	Exact bool // Value is the bytes of Span
}

// Strong is **text**.
type Strong struct {
	Span    source.Span
	Inlines []Inline
}

// Emphasis is *text*.
type Emphasis struct {
	Span    source.Span
	Inlines []Inline
}

// A Link is [text](target); only the text prints.
type Link struct {
	Span    source.Span
	Inlines []Inline
	Target  string
}

// A FieldRef is {{key}}: it stands for a value of the front matter.
type FieldRef struct {
	Span source.Span
	Key  string
}

// An EvidenceRef is a visible reference to evidence, （证据1、3—5）. It prints as typed.
type EvidenceRef struct {
	Span    source.Span
	Value   string // the characters as they print
	Numbers []int  // 1, 3, 4, 5
}

// A ProblemRef is a visible reference to problems, （对应问题一、三）. It prints as typed.
type ProblemRef struct {
	Span    source.Span
	Value   string
	Numbers []int
}

// A Break ends a line inside a paragraph. A soft one (a bare newline) prints
// as nothing between Chinese characters and as a blank between Latin ones.
type Break struct {
	Span source.Span
	Hard bool
}

// Attributes is {#id key=value …}; it never prints. After a heading's title, at the
// beginning or at the end of a paragraph it belongs to the block and is also its
// Attr (of several the settings are joined); elsewhere,
// as {purpose=duty} after a citation, it speaks of what stands before it. Either
// way it stands among the inlines where it was typed.
type Attributes struct {
	Span source.Span
	ID   string
	Sets []Setting
}

// A Setting is one key=value of [Attributes].
type Setting struct{ Key, Value string }

// Get is the value of key, or "". It may be called on nil.
func (a *Attributes) Get(key string) string {
	if a == nil {
		return ""
	}
	for _, s := range a.Sets {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

func (b *Part) block()      {}
func (b *Heading) block()   {}
func (b *Paragraph) block() {}
func (b *Item) block()      {}
func (b *Table) block()     {}
func (b *Quote) block()     {}

// Extent is the block's span.
func (b *Part) Extent() source.Span { return b.Span }

// Extent is the block's span.
func (b *Heading) Extent() source.Span { return b.Span }

// Extent is the block's span.
func (b *Paragraph) Extent() source.Span { return b.Span }

// Extent is the block's span.
func (b *Item) Extent() source.Span { return b.Span }

// Extent is the block's span.
func (b *Table) Extent() source.Span { return b.Span }

// Extent is the block's span.
func (b *Quote) Extent() source.Span { return b.Span }

func (n *Text) inline()        {}
func (n *Strong) inline()      {}
func (n *Emphasis) inline()    {}
func (n *Link) inline()        {}
func (n *FieldRef) inline()    {}
func (n *EvidenceRef) inline() {}
func (n *ProblemRef) inline()  {}
func (n *Break) inline()       {}
func (n *Attributes) inline()  {}

// Extent is the node's span.
func (n *Text) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *Strong) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *Emphasis) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *Link) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *FieldRef) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *EvidenceRef) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *ProblemRef) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *Attributes) Extent() source.Span { return n.Span }

// Extent is the node's span.
func (n *Break) Extent() source.Span { return n.Span }
