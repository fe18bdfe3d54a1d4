package read

import "strings"

// paragraph is the innermost that is open, or nil.
func (b *body) paragraph() *paragraph {
	if len(b.stack) == 0 {
		return nil
	}
	return b.stack[len(b.stack)-1]
}

func (b *body) openParagraph() bool {
	if len(b.stack) >= maxNested {
		return false
	}
	p := &paragraph{}
	p.text.WriteString(b.carried)
	b.carried = ""
	b.stack = append(b.stack, p)
	return true
}

// breakLine ends a line within a paragraph: each is a block of its own.
func (b *body) breakLine(p *paragraph) {
	if block := b.block(p); block.Text != "" && len(p.lines) < maxBlocks {
		p.lines = append(p.lines, block)
	}
	p.text.Reset()
}

// block is the line that is open. The number stands before the first that has text;
// an empty paragraph counts, as Word counts it.
func (b *body) block(p *paragraph) Block {
	s := b.styles.resolve(p.style)
	if !p.counted {
		p.counted = true
		p.number, p.gap = b.numbering.next(b.numbering.of(p.num, s))
	}
	level, jc := s.level, s.jc
	if p.level != 0 {
		level = p.level
	}
	if p.jc != "" {
		jc = p.jc
	}
	text := clean(p.text.String())
	block := Block{Text: text, Level: max(level, 0), Center: jc == "center"}
	if text != "" && p.number != "" {
		block.Number, block.Text = p.number, p.number+p.gap+text
		p.number = ""
	}
	return block
}

func (b *body) shutParagraph() {
	p := b.paragraph()
	if p == nil {
		return
	}
	b.stack = b.stack[:len(b.stack)-1]
	blocks := p.lines
	if p.joined && p.text.Len() < maxNote {
		b.carried = p.text.String()
	} else {
		blocks = append(blocks, b.block(p))
	}
	b.place(append(blocks, p.later...))
}

// place adds finished blocks: those of a text box before the words of its paragraph,
// as a letterhead stands, or else after them.
func (b *body) place(blocks []Block) {
	outer := b.paragraph()
	for _, block := range blocks {
		switch {
		case block.Text == "":
		case outer != nil && (strings.TrimSpace(outer.text.String()) != "" || len(outer.lines) > 0):
			outer.later = append(outer.later, block)
		default:
			b.add(block)
		}
	}
}
