package editing

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A Section is a heading with what stands below it: up to the next heading that is as
// high, or the end of the part.
type Section struct {
	Heading *doc.Heading
	Part    *doc.Part   // nil outside parts
	Span    source.Span // without the blank lines behind it
	Up      int         // the section that it lies in, by index; -1 for none
	Place   int         // among those beside it: of the same level, in the same section; from 0
	Beside  int         // how many those are, itself counted

	room int // the stretch of blocks that it may move in
}

// Sections are all sections of a draft, in the order of the text.
func Sections(d *doc.Document) (out []Section) {
	room := 0
	loose := func(blocks []doc.Block, end int) {
		if len(blocks) > 0 {
			out = sectionsOf(out, d.Text, blocks, nil, end, room)
			room++
		}
	}
	from := 0
	for i, b := range d.Blocks {
		p, ok := b.(*doc.Part)
		if !ok {
			continue
		}
		loose(d.Blocks[from:i], p.Span.Start)
		from = i + 1
		out = sectionsOf(out, d.Text, p.Blocks, p, regionOf(d.Text, p).Inner.End, room)
		room++
	}
	loose(d.Blocks[from:], len(d.Text))
	places(out)
	return out
}

// sectionsOf adds the sections of blocks that end at offset end.
func sectionsOf(out []Section, text string, blocks []doc.Block, part *doc.Part, end, room int) []Section {
	first := len(out)
	var open []int // sections that are not closed yet, by index
	closeTo := func(level, at int) {
		for len(open) > 0 && (level == 0 || out[open[len(open)-1]].Heading.Level >= level) {
			s := &out[open[len(open)-1]]
			s.Span.End = s.Span.Start + len(strings.TrimRight(text[s.Span.Start:at], " \t\n"))
			open = open[:len(open)-1]
		}
	}
	for _, b := range blocks {
		h, ok := b.(*doc.Heading)
		if !ok {
			continue
		}
		closeTo(h.Level, h.Span.Start)
		up := -1
		if len(open) > 0 {
			up = open[len(open)-1]
		}
		open = append(open, len(out))
		out = append(out, Section{Heading: h, Part: part, Span: source.Span{Start: h.Span.Start}, Up: up, room: room})
	}
	if len(out) > first {
		closeTo(0, end)
	}
	return out
}

// places counts sections that stand beside one another.
func places(all []Section) {
	type row struct{ room, up, level int }
	count := map[row]int{}
	for i := range all {
		s := &all[i]
		r := row{s.room, s.Up, s.Heading.Level}
		s.Place = count[r]
		count[r]++
	}
	for i := range all {
		s := &all[i]
		s.Beside = count[row{s.room, s.Up, s.Heading.Level}]
	}
}

// SectionAt is the innermost section around an offset, by index; -1 for none.
func SectionAt(all []Section, offset int) int {
	at := -1
	for i := range all {
		if all[i].Span.Start <= offset && offset <= all[i].Span.End {
			at = i
		}
	}
	return at
}

// neighbours are the sections beside section i, by index, in order.
func neighbours(all []Section, i int) (out []int) {
	for j := range all {
		if all[j].room == all[i].room && all[j].Up == all[i].Up && all[j].Heading.Level == all[i].Heading.Level {
			out = append(out, j)
		}
	}
	return out
}
