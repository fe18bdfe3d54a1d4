package typeset

import (
	"fmt"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/page"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset/fonts"
)

// markNodes is how many nodes of the structure the lines of a red mark may take;
// they come before all others.
const markNodes = 8

// An element is a block in the flow of the document.
type element struct {
	set      *setBlock
	base     int     // what the sources of its rows count from
	node     int     // of the structure tree
	before   float64 // blank lines of the grid before it, not at a page's top
	fixed    float64 // blank lines before it, at a page's top as well
	keepNext bool    // no page ends after it
	keepAll  bool    // no page ends inside it
	newPage  bool
	sign     bool // part of the signature block
	outline  *page.Mark
	text     bool // running text of the body
	runIn    bool // a heading opens its first line: at least two lines stay together
}

// composer turns a document into elements.
type composer struct {
	Params
	doc      *doc.Document
	profile  *style.Profile
	cache    *Cache
	setter   setter
	elements []element
	blanks   []Blank
	roles    map[fonts.Role]bool

	sentences map[*doc.Heading]bool // headings set as running text
	top       float64               // lines of the grid that the head takes above the flow on page 1
	em        float64               // pitch of a body character

	attach  []*doc.Part
	annexes []*doc.Part
	receipt []*doc.Part
	front   string // the front matter as text: part of the key of blocks with fields
}

func newComposer(p Params, cache *Cache) *composer {
	return &composer{
		Params: p, doc: p.Document, profile: p.Profile, cache: cache,
		setter: setter{fonts: p.Fonts, profile: p.Profile, measure: p.Profile.Area.Width * style.PointsPerMillimetre},
		roles:  map[fonts.Role]bool{},

		sentences: map[*doc.Heading]bool{},
		em:        p.Profile.Pitch(),
		front:     p.Document.Front.Span.In(p.Document.Text),
	}
}

// document composes everything, in reading order.
func (c *composer) document() {
	c.head()
	c.blocks(c.doc.Blocks, c.bodyFormat())
	c.closing()
	if c.profile.Attachments == "before_signature" {
		c.attachmentNames()
	}
	c.signature()
	if c.profile.Attachments != "before_signature" {
		c.attachmentNames()
	}
	c.contact()
	c.tieTail()
	for _, p := range c.receipt {
		c.ownPage(p)
	}
	for i, p := range c.annexes {
		c.annex(p, i, len(c.annexes))
	}
	c.imprintRoom()
}

func (c *composer) bodyFormat() format {
	return format{first: c.profile.Indent * c.em, lines: 1}
}

// add makes an element. key names what the lines depend on besides profile and
// fonts; make is called only when no lines are kept under it.
func (c *composer) add(key string, base int, f format, make func() []piece) *element {
	set, ok := c.cache.blocks[key]
	if !ok {
		set = c.setter.set(make(), f, base)
		c.cache.blocks[key] = set
		c.cache.Set++
	}
	return c.append(set, base)
}

func (c *composer) append(set *setBlock, base int) *element {
	set.used = c.cache.generation
	c.elements = append(c.elements, element{set: set, base: base, node: len(c.elements) + markNodes + 1})
	return &c.elements[len(c.elements)-1]
}

// line adds one generated or front-matter text as a block of its own, in one look but
// for the places of fields without a value.
func (c *composer) line(kind string, l look, f format, ps ...piece) *element {
	base := 0
	var key strings.Builder
	key.WriteString(kind)
	for i := range ps {
		if i == 0 || base == 0 {
			base = ps[i].at.Start
		}
		fmt.Fprintf(&key, "\x00%s\x00%s\x00%d %d", ps[i].look.field, ps[i].text, ps[i].at.Start-base, ps[i].at.End-base)
		ps[i].look = ps[i].look.over(l)
	}
	return c.add(key.String(), base, f, func() []piece { return ps })
}

// form is the form, or an empty one for a draft that names none.
func (c *composer) form() *forms.Form {
	if c.Form == nil {
		return &forms.Form{}
	}
	return c.Form
}
