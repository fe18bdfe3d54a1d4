package read

import (
	"regexp"
	"strings"
)

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
