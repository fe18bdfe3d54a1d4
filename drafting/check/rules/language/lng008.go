package language

import (
	"fmt"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

var numbering = &check.Rule{
	ID: "LNG-008", Severity: check.Error,
	Doc: check.Words{Zh: "序号有缺漏或者重复", En: "Gaps and duplicates in numbering"},
	Why: check.Words{
		Zh: "删改以后序号最容易断开或者重复。一级序号在全文连续；下级序号在上级之内从一开始。",
		En: "After deletions numbers break off or are repeated. The first level runs through the document; each lower one begins anew under its heading.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		n := &sequence{p: p}
		n.blocks(p.Document.Blocks)
		for _, passage := range p.Passages {
			if !passage.Quoted && strings.Contains(passage.Text, "三是") {
				inline(p, passage)
			}
		}
	},
}

// A sequence follows the numbers of a document.
type sequence struct {
	p        *check.Pass
	last     [5]int  // by level; of items under 0
	outer    [5]int  // by level: what the count had reached when an announced list began within it
	inPart   [5]bool // by level: it was counted in this part
	running  [5]int  // by level, through all headings above
	fresh    [5]bool // a new part or a paragraph came since: counting may begin anew
	lastItem bool    // the block before was an item
	announce bool    // the block before ended in ：
	quoting  bool    // a quotation that an earlier block opened is not closed yet
}

func (s *sequence) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		if s.quoted(b) {
			continue
		}
		switch b := b.(type) {
		case *doc.Part:
			s.part(b)
		case *doc.Heading:
			s.lastItem = false
			if b.Ordinal < 1 {
				s.fresh = [5]bool{true, s.fresh[1], true, true, true}
				continue
			}
			s.number(levelOf(b.Number), b.Ordinal, b.NumberAt)
			for level := levelOf(b.Number) + 1; level <= 4; level++ {
				s.last[level], s.outer[level] = 0, 0
			}
			if s.announce = strings.HasSuffix(doc.PlainText(b.Body, nil), "："); s.announce {
				s.fresh[levelOf(b.Number)] = true
			}
		case *doc.Item:
			if !s.lastItem {
				s.fresh[0] = true
			}
			s.lastItem = true
			if b.Ordinal > 0 {
				s.number(0, b.Ordinal, b.NumberAt)
			}
		default:
			s.lastItem = false
			for level := 2; level <= 4; level++ {
				s.fresh[level] = true
			}
			if b, ok := b.(*doc.Paragraph); ok {
				s.paragraph(doc.PlainText(b.Inlines, nil))
			}
		}
	}
}

// quoted tells whether a block belongs to a quotation of several paragraphs, whose
// numbers are not the author's, and looks whether the block opens or closes one.
func (s *sequence) quoted(b doc.Block) bool {
	var text string
	switch b := b.(type) {
	case *doc.Heading:
		text = doc.PlainText(b.Title, nil) + doc.PlainText(b.Body, nil)
	case *doc.Paragraph:
		text = doc.PlainText(b.Inlines, nil)
	case *doc.Item:
		text = doc.PlainText(b.Inlines, nil)
	default:
		return false
	}
	was := s.quoting
	if h, ok := b.(*doc.Heading); ok && s.last[1] > 0 && h.Ordinal == s.last[1]+1 && levelOf(h.Number) == 1 {
		was, s.quoting = false, false // the count goes on: only the closing mark is missing
	}
	if opened, closed := strings.LastIndex(text, "“"), strings.LastIndex(text, "”"); opened != closed {
		s.quoting = opened > closed
	}
	return was
}

// paragraph reads a paragraph for the counts that begin behind it: a list that it
// announces, what is bound behind it, and the first of several attachments, which
// stands in its line.
func (s *sequence) paragraph(text string) {
	if s.announce = strings.HasSuffix(text, "："); s.announce {
		s.fresh[1] = true
	}
	rest, attached := strings.CutPrefix(text, "附件")
	if !attached {
		return
	}
	s.fresh[1] = true
	if strings.HasPrefix(rest, "：1.") || strings.HasPrefix(rest, "：1．") {
		s.last[0], s.last[3] = 1, 1
		s.fresh[0], s.lastItem = false, true
	}
}

// part reads a part: lower levels begin anew in it, and so does every level in what
// is bound behind the document.
func (s *sequence) part(b *doc.Part) {
	before := *s
	s.fresh = [5]bool{true, s.last[1] > 1, true, true, true}
	s.lastItem, s.announce, s.quoting = false, false, false
	s.outer, s.inPart = [5]int{}, [5]bool{}
	behind := b.Key == "annex" || b.Key == "attach" || b.Key == "receipt"
	if behind {
		s.last = [5]int{}
	}
	s.blocks(b.Blocks)
	if behind {
		s.last = before.last
	}
	s.fresh, s.quoting = [5]bool{true, s.fresh[1], true, true, true}, false
}

// number judges the next number of a level.
func (s *sequence) number(level, ordinal int, at source.Span) {
	last := s.last[level]
	again := s.fresh[level] // a new count may begin here
	anew := ordinal == 1 && (last == 0 || again)
	runsOn := level >= 3 && ordinal == s.running[level]+1                            // 8. 二、 9.
	goesOn := ordinal != last+1 && s.outer[level] > 0 && ordinal == s.outer[level]+1 // （一）……：（一）（二）（三）…… （二）
	switch {
	case goesOn || anew && !s.announce:
		s.outer[level] = 0
	case anew && s.outer[level] == 0 && s.inPart[level]:
		s.outer[level] = last
	}
	s.announce, s.inPart[level] = false, true
	s.last[level], s.running[level], s.fresh[level] = ordinal, ordinal, false
	if anew || runsOn || goesOn || ordinal == last+1 {
		return
	}
	f := check.Finding{Span: at, Zh: "序号不连续", En: fmt.Sprintf("number %d follows %d", ordinal, last)}
	want := right(level, last+1)
	f.Fixes = []check.Fix{{Zh: "改为“" + want + "”", En: "Write " + want, Edits: []source.Edit{{Span: at, New: want}}}}
	switch {
	case last == 0:
		f.En = fmt.Sprintf("numbering begins with %d", ordinal)
	case last > ordinal && again:
		f.Fixes = nil // a list without its beginning, or one out of order: only the author knows
	case last >= ordinal:
		f.Zh, f.En = "序号重复", fmt.Sprintf("number %d comes again, after %d", ordinal, last)
	}
	s.p.Report(f)
}

// inline looks at 一是……二是……三是 within a paragraph.
func inline(p *check.Pass, passage *check.Passage) {
	const numerals = "一二三四五六七八九"
	last := 0
	for at, r := range passage.Text {
		n := strings.IndexRune(numerals, r)/len("一") + 1
		if !strings.ContainsRune(numerals, r) || !strings.HasPrefix(passage.Text[at+len("一"):], "是") || !begins(passage.Text[:at]) {
			continue
		}
		switch {
		case n == 1, last == 0 && n != 3, n == last+1:
			last = n
		case last == 0:
			// 三是 without 一是 is a phrase of another kind
		default:
			f := check.Finding{Span: passage.Span(at, at+len("一是")), Zh: "序号不连续", En: fmt.Sprintf("number %d follows %d", n, last)}
			if n <= last {
				f.Zh = "序号重复"
			}
			p.Report(f)
			last = n
		}
	}
}

// begins tells whether a clause begins behind a text.
func begins(before string) bool {
	if before == "" {
		return true
	}
	for _, mark := range []string{"。", "；", "：", "，", "！", "？", "\n"} {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return false
}
