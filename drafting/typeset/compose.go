package typeset

import (
	"sort"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
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

// line adds one generated or front-matter text as a block of its own.
func (c *composer) line(kind string, l look, f format, ps ...piece) *element {
	base := 0
	var key strings.Builder
	key.WriteString(kind)
	for i := range ps {
		if i == 0 || base == 0 {
			base = ps[i].at.Start
		}
		key.WriteByte(0)
		key.WriteString(ps[i].text)
		ps[i].look = l
	}
	return c.add(key.String(), base, f, func() []piece { return ps })
}

// blocks composes blocks of the body.
func (c *composer) blocks(blocks []doc.Block, f format) {
	c.noteSentences(blocks)
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Part:
			c.part(b, f)
		case *doc.Heading:
			c.heading(b, f)
		case *doc.Paragraph:
			c.text("p", b.Span, b.Inlines, f, "body", page.Paragraph)
		case *doc.Item:
			c.item(b, f)
		case *doc.Quote:
			c.quote(b, f)
		case *doc.Table:
			c.table(b)
		}
	}
}

func (c *composer) part(p *doc.Part, f format) {
	switch p.Key {
	case "attach":
		c.attach = append(c.attach, p)
		return
	case "annex":
		c.annexes = append(c.annexes, p)
		return
	case "receipt":
		c.receipt = append(c.receipt, p)
		return
	}
	c.blocks(p.Blocks, f)
	if c.Guidance {
		c.guidance(p)
	}
}

// guidance shows in grey what a part wants that holds no more than a new draft
// puts there.
func (c *composer) guidance(p *doc.Part) {
	want, ok := c.form().Part(p.Key)
	if !ok || want.Guidance == "" {
		return
	}
	end := p.KeyAt.End
	if n := len(p.Blocks); n > 0 {
		inner := source.Span{Start: p.Blocks[0].Extent().Start, End: p.Blocks[n-1].Extent().End}
		if !want.Blank(inner.In(c.doc.Text)) {
			return
		}
		end = inner.End
	}
	l := lookOf(c.profile, "guidance", page.Artifact)
	l.color = page.Grey
	c.line("guidance", l, c.bodyFormat(), piece{text: "〔" + want.Zh + "〕" + want.Guidance, at: source.Span{Start: end, End: end}})
}

// text adds running text. Its key is the kind and the bytes of the draft.
func (c *composer) text(kind string, span source.Span, in []doc.Inline, f format, style string, tag page.Tag) *element {
	return c.numbered(kind, span, nil, in, f, style, tag)
}

func (c *composer) numbered(kind string, span source.Span, number []piece, in []doc.Inline, f format, style string, tag page.Tag) *element {
	l := lookOf(c.profile, style, tag)
	c.uses(l.font)
	e := c.add(c.key(kind, span, in), span.Start, f, func() []piece {
		return append(number, c.inlines(in, l)...)
	})
	e.text = true
	e.keepNext = announces(span.In(c.doc.Text))
	return e
}

// announces reports whether a paragraph ends in a colon: it stays with the
// list, table or quotation after it.
func announces(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, " \t\r\n"), "：")
}

// uses notes that a role's face is wanted; digits in 仿宋 text have a role of their own.
func (c *composer) uses(role fonts.Role) {
	c.roles[role] = true
	if role == fonts.Fangsong {
		c.roles[fonts.Latin] = true
	}
}

// key names the lines of a block: its kind and bytes, and the front matter
// when it has fields.
func (c *composer) key(kind string, span source.Span, in []doc.Inline) string {
	text := span.In(c.doc.Text)
	if strings.Contains(text, "{{") {
		c.noteBlanks(in)
		return kind + "\x00" + text + "\x00" + c.front
	}
	return kind + "\x00" + text
}

// noteBlanks tells of fields without a value, whether or not lines are kept.
func (c *composer) noteBlanks(in []doc.Inline) {
	for _, n := range in {
		switch n := n.(type) {
		case *doc.FieldRef:
			if c.value(n.Key) == "" {
				c.blanks = append(c.blanks, Blank{Key: n.Key, Span: n.Span})
			}
		case *doc.Strong:
			c.noteBlanks(n.Inlines)
		case *doc.Emphasis:
			c.noteBlanks(n.Inlines)
		case *doc.Link:
			c.noteBlanks(n.Inlines)
		}
	}
}

var (
	headingStyle = [...]string{"body", "heading1", "heading2", "heading3", "heading4"}
	headingTag   = [...]page.Tag{page.Paragraph, page.Heading1, page.Heading2, page.Heading3, page.Heading4}
)

func (c *composer) heading(h *doc.Heading, f format) {
	level := min(max(h.Level, 1), 4)
	title, body := lookOf(c.profile, headingStyle[level], headingTag[level]), c.bodyLook(page.Paragraph)
	c.uses(title.font)
	number := title
	if c.sentence(h) {
		title, number = body, body
	}
	all := append(append([]doc.Inline(nil), h.Title...), h.Body...)
	kind := "h" + arabic(level)
	if c.sentence(h) {
		kind = "s"
	}
	e := c.add(c.key(kind, h.Span, all), h.Span.Start, f, func() []piece {
		ps := c.numberPieces(h.Number, h.NumberAt, all, number)
		ps = append(ps, c.inlines(h.Title, title)...)
		return append(ps, c.inlines(h.Body, body)...)
	})
	if c.sentence(h) {
		e.text = true
		e.keepNext = announces(h.Span.In(c.doc.Text))
		return
	}
	e.runIn = printing(h.Body)
	e.text = e.runIn
	e.keepNext = !e.runIn || announces(h.Span.In(c.doc.Text))
	if len(h.Title) > 0 {
		e.outline = &page.Mark{Level: level, Text: h.Number + c.plain(h.Title), Source: h.Span}
	}
}

// sentence reports whether a numbered paragraph reads as running text.
func (c *composer) sentence(h *doc.Heading) bool { return len(h.Title) == 0 || c.sentences[h] }

// noteSentences finds the numbered paragraphs that are set as running text
// though their title is all they have: whole sentences, where one of their
// group is longer than a line, such as the measures under （一）（二）（三）. A group
// is the headings of one level up to the next of a higher one, so that they
// look alike.
func (c *composer) noteSentences(blocks []doc.Block) {
	var groups [5][]*doc.Heading
	var long [5]bool
	end := func(from int) {
		for level := from; level < len(groups); level++ {
			if long[level] {
				for _, h := range groups[level] {
					c.sentences[h] = true
				}
			}
			groups[level], long[level] = nil, false
		}
	}
	for _, b := range blocks {
		h, ok := b.(*doc.Heading)
		if !ok || h.Level < 1 || h.Level > 4 {
			continue
		}
		end(h.Level + 1)
		title := strings.TrimSpace(h.Span.In(c.doc.Text))
		if len(h.Title) == 0 || printing(h.Body) || !strings.HasSuffix(c.plain(h.Title), "。") {
			continue
		}
		groups[h.Level] = append(groups[h.Level], h)
		long[h.Level] = long[h.Level] || utf8.RuneCountInString(title) > c.profile.Grid.Characters
	}
	end(1)
}

// printing reports whether inlines put anything on the page.
func printing(in []doc.Inline) bool {
	for _, n := range in {
		switch n := n.(type) {
		case *doc.Attributes, *doc.Break:
		case *doc.Text:
			if strings.TrimSpace(n.Value) != "" {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// plain is the characters that inlines print.
func (c *composer) plain(in []doc.Inline) string {
	var b strings.Builder
	for _, p := range c.inlines(in, look{}) {
		b.WriteString(p.text)
	}
	return strings.TrimSpace(b.String())
}

// numberPieces is a typed number and the blank typed after it.
func (c *composer) numberPieces(number string, at source.Span, rest []doc.Inline, l look) []piece {
	if number == "" {
		return nil
	}
	out := []piece{typed(number, at, l)}
	if len(rest) > 0 {
		between := source.Span{Start: at.End, End: rest[0].Extent().Start}
		if blank := between.In(c.doc.Text); blank == " " {
			out = append(out, typed(blank, between, l))
		}
	}
	return out
}

func (c *composer) item(i *doc.Item, f format) {
	l := c.bodyLook(page.ListItem)
	c.numbered("i", i.Span, c.numberPieces(i.Number, i.NumberAt, i.Inlines, l), i.Inlines, f, "body", page.ListItem)
}

func (c *composer) quote(q *doc.Quote, f format) {
	inset := c.profile.Indent * c.em
	f.left += inset
	f.first += inset
	l := lookOf(c.profile, "quote", page.Quote)
	for _, b := range q.Blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			c.text("q", b.Span, b.Inlines, f, "quote", page.Quote)
		case *doc.Heading: // what is quoted is no heading of ours
			all := append(append([]doc.Inline(nil), b.Title...), b.Body...)
			c.numbered("q", b.Span, c.numberPieces(b.Number, b.NumberAt, all, l), all, f, "quote", page.Quote)
		case *doc.Item:
			c.numbered("q", b.Span, c.numberPieces(b.Number, b.NumberAt, b.Inlines, l), b.Inlines, f, "quote", page.Quote)
		default:
			c.blocks([]doc.Block{b}, f)
		}
	}
}

// report sums up what the blocks in use had to tell.
func (c *composer) report() Report {
	r := Report{Blanks: c.blanks}
	missing := map[rune]bool{}
	fallback := map[[2]string]map[rune]bool{}
	for _, e := range c.elements {
		for m := range e.set.missing {
			missing[m] = true
		}
		for s := range e.set.fallback {
			k := [2]string{string(s.role), s.face}
			if fallback[k] == nil {
				fallback[k] = map[rune]bool{}
			}
			fallback[k][s.r] = true
		}
	}
	r.Missing = sorted(missing)
	keys := make([][2]string, 0, len(fallback))
	for k := range fallback {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i][0]+keys[i][1] < keys[j][0]+keys[j][1] })
	for _, k := range keys {
		r.Fallbacks = append(r.Fallbacks, Fallback{Role: fonts.Role(k[0]), Face: k[1], Runes: sorted(fallback[k])})
	}
	for _, res := range c.Fonts.Report() {
		if c.roles[res.Role] && res.Kind != "official" {
			r.Fonts = append(r.Fonts, res)
		}
	}
	return r
}

func sorted(set map[rune]bool) []rune {
	out := make([]rune, 0, len(set))
	for r := range set {
		out = append(out, r)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// form is the form, or an empty one for a draft that names none.
func (c *composer) form() *forms.Form {
	if c.Form == nil {
		return &forms.Form{}
	}
	return c.Form
}
