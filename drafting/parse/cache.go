package parse

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A Cache parses the versions of one draft one after another and keeps what
// did not change: after one key only the paragraph that was touched is parsed.
// Blocks that also stayed where they were are the same nodes in both documents.
// The zero Cache is ready; it may not be used by two goroutines at once.
type Cache struct {
	blocks     map[key]*entry
	front      frontMatter
	frontText  string
	generation int
	parsed     int // chunks parsed so far, for the tests
}

// key is all that the reading of a chunk depends on.
type key struct {
	text  string
	kind  kind
	items bool
}

// An entry is a parsed chunk, placed where it was wanted last.
type entry struct {
	block doc.Block
	at    int
	used  int // generation
}

// keep is for how many documents a chunk may be missing and still be kept:
// what was cut comes back by undo.
const keep = 2

// Document parses text, as the function of that name does.
func (c *Cache) Document(text string) *doc.Document {
	if c.blocks == nil {
		c.blocks = map[key]*entry{}
	}
	c.generation++
	d := document(text, c)
	c.sweep()
	return d
}

// block is the block of a chunk of text, from the cache if it can be.
func (c *Cache) block(text string, ch chunk, items bool) doc.Block {
	span := over(ch.lines)
	k := key{span.In(text), ch.kind, items}
	e, ok := c.blocks[k]
	if !ok {
		c.parsed++
		k.text = strings.Clone(k.text) // the key must not keep the whole draft alive
		e = &entry{block: newReader(k.text, items).block(chunk{ch.kind, shiftLines(ch.lines, -span.Start)}, 0)}
		c.blocks[k] = e
	}
	e.used = c.generation
	e.block = shiftBlock(e.block, span.Start-e.at)
	e.at = span.Start
	return e.block
}

// frontMatter reads the front matter that stands at span, from the cache if it
// has not changed.
func (c *Cache) frontMatter(text string, span source.Span) frontMatter {
	s := span.In(text)
	if s != c.frontText || c.front.base != span.Start {
		c.frontText = strings.Clone(s)
		c.front = readFront(c.frontText, span.Start)
	}
	return c.front
}

func (c *Cache) sweep() {
	for k, e := range c.blocks {
		if c.generation-e.used > keep {
			delete(c.blocks, k)
		}
	}
}
