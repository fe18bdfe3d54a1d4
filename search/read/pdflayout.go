package read

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A row is a line of a page, in points.
type row struct {
	text        strings.Builder
	left, right float64
	y, size     float64
	last        string
}

// rows puts the glyphs of a page together to lines, in the order in which they were
// drawn, which follows columns; from top to bottom where that order jumps about.
func rows(marks []mark) []row {
	var out []*row
	var r *row
	for _, m := range marks {
		blank := strings.TrimSpace(m.text) == ""
		if r == nil || !r.takes(m) {
			if blank {
				continue
			}
			r = &row{left: m.x, right: m.x, y: m.y, size: m.size}
			out = append(out, r)
		}
		r.take(m)
	}
	out = slices.CompactFunc(out, func(a, b *row) bool { // drawn twice to look bold
		return near(a.left, b.left, a.size/3) && near(a.y, b.y, a.size/3) && a.text.String() == b.text.String()
	})
	if up := climbs(out); up*4 > len(out) {
		slices.SortStableFunc(out, func(a, b *row) int {
			if near(a.y, b.y, min(a.size, b.size)/3) {
				return cmp.Compare(a.left, b.left)
			}
			return cmp.Compare(b.y, a.y)
		})
	}
	return join(out)
}

func near(a, b, within float64) bool { return a-b <= within && b-a <= within }

// climbs counts lines that stand above the one before.
func climbs(rows []*row) int {
	n := 0
	for i := 1; i < len(rows); i++ {
		if rows[i].y > rows[i-1].y+rows[i].size {
			n++
		}
	}
	return n
}

// overlap is how far a bracket may stand in the blank half of the mark before it, in
// ems.
const overlap = .75

// takes tells whether a glyph goes on with a line.
func (r *row) takes(m mark) bool {
	return near(m.y, r.y, min(m.size, r.size)*.4) && m.x > r.right-m.size*overlap && m.x < r.right+m.size*3
}

func (r *row) take(m mark) {
	gap := m.x - r.right
	if m.text != "" && gap > r.gap(m) && r.text.Len() > 0 && !strings.HasPrefix(m.text, " ") && !strings.HasSuffix(r.last, " ") {
		r.text.WriteString(r.spacing(gap / m.size))
	}
	r.text.WriteString(m.text)
	if strings.TrimSpace(m.text) != "" {
		r.last = m.text
	} else if m.text != "" {
		r.last = " "
	}
	r.right = max(r.right, m.x+m.w)
	r.size = max(r.size, m.size)
}

// gap is how far apart words stand: lines are justified between Chinese characters.
func (r *row) gap(m mark) float64 {
	last, _ := utf8.DecodeLastRuneInString(r.last)
	first, _ := utf8.DecodeRuneInString(m.text)
	if isWide(last) || isWide(first) {
		return m.size * .8
	}
	return m.size * .2
}

// cellGap is how far apart the cells of a table stand at least, in ems.
const cellGap = 1.4

// spacing is what stands for a gap of so many ems. A single character before a wide
// gap is part of a word that is set apart: 目　录.
func (r *row) spacing(ems float64) string {
	text := r.text.String()
	switch single := utf8.RuneCountInString(text[strings.LastIndexByte(text, '\t')+1:]) == 1; {
	case ems < cellGap:
		return " "
	case single:
		return "\u3000"
	}
	return "\t"
}

// join puts pieces on one base line together, as cells of a table and centred
// halves are drawn.
func join(rows []*row) []row {
	var out []row
	for _, r := range rows {
		if n := len(out); n > 0 && near(out[n-1].y, r.y, min(out[n-1].size, r.size)*.4) && r.left >= out[n-1].right-r.size*overlap {
			last := &out[n-1]
			last.text.WriteByte('\t')
			last.text.WriteString(strings.TrimSpace(r.text.String()))
			last.right = r.right
			continue
		}
		out = append(out, row{left: r.left, right: r.right, y: r.y, size: r.size})
		out[len(out)-1].text.WriteString(r.text.String())
	}
	return out
}

// pageBlocks joins the lines of all pages to paragraphs.
func pageBlocks(pages []sheet) []Block {
	dropFurniture(pages)
	em := bodySize(pages)
	var lines []line
	for _, s := range pages {
		for i := range s.lines {
			r := &s.lines[i]
			l := line{text: clean(r.text.String()), left: r.left / em * 2, right: r.right / em * 2, page: s.number}
			if i > 0 {
				before := &s.lines[i-1]
				l.gap = before.y-r.y > em*2.6 || !near(before.size, r.size, em*.12) || before.y < r.y
			}
			lines = append(lines, l)
		}
	}
	m := margins(lines)
	for i := range lines {
		lines[i].center = centered(lines[i], m)
	}
	return tables(paragraphs(lines, m))
}

// tables makes tables of lines in as many cells each.
func tables(blocks []Block) []Block {
	var out []Block
	for i := 0; i < len(blocks); {
		n := strings.Count(blocks[i].Text, "\t")
		j := i + 1
		for n > 0 && j < len(blocks) && strings.Count(blocks[j].Text, "\t") == n {
			j++
		}
		if j-i < 2 {
			out = append(out, blocks[i])
			i++
			continue
		}
		b := Block{Page: blocks[i].Page}
		var rows []string
		for _, r := range blocks[i:j] {
			b.Table = append(b.Table, strings.Split(r.Text, "\t"))
			rows = append(rows, r.Text)
		}
		b.Text = strings.Join(rows, "\n")
		out, i = append(out, b), j
	}
	return out
}

// bodySize is the size of type that most of the text has, in points.
func bodySize(pages []sheet) float64 {
	count := map[float64]int{}
	best := 10.5
	for _, s := range pages {
		for i := range s.lines {
			size := float64(int(s.lines[i].size*2+.5)) / 2
			count[size] += s.lines[i].text.Len()
			if size > 0 && (count[size] > count[best] || count[size] == count[best] && size < best) {
				best = size
			}
		}
	}
	return best
}

// margins are where most lines that run on begin and end: a twentieth of all do.
func margins(lines []line) measure {
	lefts, rights := map[int]int{}, map[int]int{}
	for _, l := range lines {
		lefts[int(l.left)]++
		rights[int(l.right)]++
	}
	few := max(1, len(lines)/20)
	m := measure{left: 1e9}
	for _, l := range lines {
		if lefts[int(l.left)]+lefts[int(l.left)+1] >= few {
			m.left = min(m.left, l.left)
		}
		if rights[int(l.right)]+rights[int(l.right)-1] >= few {
			m.right = max(m.right, l.right)
		}
	}
	m.right = max(m.right, m.left+narrowColumn)
	return m
}

// narrowColumn is the least width of a column in columns of type; where all lines are
// shorter none of them runs on.
const narrowColumn = 36

var (
	pageNumber = regexp.MustCompile(`^[-—－–―·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—－–―·\s]*$`)
	numbers    = regexp.MustCompile(`\d+`)
)

// dropFurniture drops page numbers and running heads: the first and the last line of
// pages where these are numbers, or say the same on at least three pages and half.
func dropFurniture(pages []sheet) {
	for range 2 { // a head above a number
		heads, feet := map[string]int{}, map[string]int{}
		for i := range pages {
			if n := len(pages[i].lines); n > 1 {
				heads[furniture(&pages[i].lines[0])]++
				feet[furniture(&pages[i].lines[n-1])]++
			}
		}
		repeated := func(n int) bool { return n >= 3 && n*2 >= len(pages) }
		for i := range pages {
			s := &pages[i]
			if n := len(s.lines); n > 0 && (pageNumber.MatchString(clean(s.lines[n-1].text.String())) || n > 1 && repeated(feet[furniture(&s.lines[n-1])])) {
				s.lines = s.lines[:n-1]
			}
			if n := len(s.lines); n > 0 && (pageNumber.MatchString(clean(s.lines[0].text.String())) || n > 1 && repeated(heads[furniture(&s.lines[0])])) {
				s.lines = s.lines[1:]
			}
		}
	}
}

func furniture(r *row) string { return numbers.ReplaceAllString(clean(r.text.String()), "#") }
