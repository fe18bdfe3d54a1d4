package drafting

import (
	"fmt"
	"maps"
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/drafting/page"
)

// pageLine is the runs of one baseline, in order.
type pageLine struct {
	y    float64
	runs []*page.Run
}

func (l pageLine) String() string { return l.text() }

func (l pageLine) text() string {
	var b strings.Builder
	for _, r := range l.runs {
		b.WriteString(r.Text())
	}
	return b.String()
}

func (l pageLine) last() *page.Run { return l.runs[len(l.runs)-1] }

func (l pageLine) right() float64 {
	r := l.last()
	for i := len(r.Glyphs) - 1; i >= 0; i-- {
		if r.Glyphs[i].Text != " " {
			return r.X + r.Glyphs[i].X + r.Glyphs[i].Width
		}
	}
	return r.X
}

// cell reports whether the line is of a table.
func (l pageLine) cell() bool {
	return l.runs[0].Tag == page.TableHead || l.runs[0].Tag == page.TableCell
}

// textLines groups the text of a page into lines.
func textLines(p *page.Page) []pageLine {
	var out []pageLine
	for _, it := range p.Items {
		r, ok := it.(*page.Run)
		if !ok || r.Tag == page.Artifact {
			continue
		}
		if n := len(out); n > 0 && math.Abs(out[n-1].y-r.Y) < 0.01 {
			out[n-1].runs = append(out[n-1].runs, r)
			continue
		}
		out = append(out, pageLine{y: r.Y, runs: []*page.Run{r}})
	}
	return out
}

const (
	notFirst = "、，。；：？！）》〉」』】〕”’…—·％‰℃)]},.;:!?%"
	notLast  = "（《〈「『【〔“‘￥№([{$"
)

// broken tells which rules of the page a document breaks.
func broken(s *Snapshot) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	signed := false
	before := map[int]bool{} // nodes of the page before
	for i, p := range s.Pages {
		lines := textLines(p)
		nodes := map[int]int{}
		hasText := false
		for k, l := range lines {
			if l.cell() {
				hasText = true
				continue
			}
			first, last := l.runs[0], l.last()
			text := strings.TrimRight(l.text(), " ")
			nodes[first.Node]++
			if right := l.right(); right > p.Area.X+p.Area.W+0.05 || first.X < p.Area.X-0.05 && first.Color != page.Red {
				say("page %d line %d leaves the type area: %s", i+1, k+1, text)
			}
			if l.y > p.Area.Y+p.Area.H || l.y < p.Area.Y && first.Color != page.Red {
				say("page %d line %d stands outside the type area: %s", i+1, k+1, text)
			}
			if last.Joined && last.Tag != page.Title && math.Abs(l.right()-(p.Area.X+p.Area.W)) > 0.05 && last.Tag != page.Quote && first.X < p.Area.X+60 {
				say("page %d line %d is off the measure by %.2f: %s", i+1, k+1, l.right()-(p.Area.X+p.Area.W), text)
			}
			if r, _ := utf8.DecodeLastRuneInString(text); last.Joined && strings.ContainsRune(notLast, r) {
				say("page %d line %d ends with %c", i+1, k+1, r)
			}
			if k > 0 && lines[k-1].last().Joined && !lines[k-1].cell() {
				if r, _ := utf8.DecodeRuneInString(text); strings.ContainsRune(notFirst, r) {
					say("page %d line %d begins with %c", i+1, k+1, r)
				}
			}
			if first.Tag == page.Signature {
				if !signed && i > 0 && !hasText {
					say("the signature stands alone on page %d", i+1)
				}
				signed = true
			} else {
				hasText = true
			}
		}
		if n := len(lines); n > 0 && i+1 < len(s.Pages) {
			if l := lines[n-1].last(); l.Tag >= page.Heading1 && l.Tag <= page.Heading4 && !l.Joined {
				say("page %d ends with the heading %s", i+1, lines[n-1])
			}
		}
		if n := len(lines); n > 0 && i > 0 {
			if node := lines[0].runs[0].Node; before[node] && nodes[node] == 1 && !lines[0].last().Joined && lines[0].runs[0].Tag == page.Paragraph {
				say("page %d begins with the last line of a paragraph: %s", i+1, lines[0].text())
			}
		}
		before = map[int]bool{}
		for n := range nodes {
			before[n] = true
		}
	}
	return out
}

func TestSamplesKeepThePageRules(t *testing.T) {
	for name, text := range sampleTexts(t) {
		s := compile(text)
		for _, b := range broken(s) {
			t.Errorf("%s: %s", name, b)
		}
		if s.Form == nil {
			t.Errorf("%s: its form is not in the catalogue", name)
		}
		for _, f := range s.Findings {
			t.Errorf("%s: %s %s", name, f.Rule, f.Zh)
		}
	}
}

// TestEveryEndOfPage grows a letter by one line at a time through two pages, so
// that headings, last lines and the signature meet every place of the page.
func TestEveryEndOfPage(t *testing.T) {
	text := sampleTexts(t)["governance_recommendation.md"]
	head := text[:strings.Index(text[4:], "---\n")+8]
	tightened, moved := 0, 0
	for n := 0; n < 70; n++ {
		var b strings.Builder
		b.WriteString(head + "\n::: facts\n")
		for i := 0; i < n; i++ {
			if i%7 == 5 {
				fmt.Fprintf(&b, "\n（%s）调查核实的情况\n", "一二三四五六七八九十"[i/7%10*3:i/7%10*3+3])
			}
			if i%3 == 0 {
				b.WriteString("\n")
			}
			b.WriteString("本院依法开展调查核实，调取案卷材料，询问有关人员，现场查看设施。")
		}
		b.WriteString("\n:::\n")
		s := compile(b.String())
		for _, msg := range broken(s) {
			t.Errorf("%d sentences: %s", n, msg)
		}
		if s.Report.Tightened != nil {
			tightened++
		}
		if s.Report.MovedLines > 0 {
			moved++
		}
	}
	if tightened == 0 || moved == 0 {
		t.Errorf("the case does not reach what it is for: leading tightened %d times, lines moved %d times", tightened, moved)
	}
}

// TestShuffledSamples sets documents made of shuffled paragraphs of the samples.
func TestShuffledSamples(t *testing.T) {
	var blocks []string
	head := ""
	texts := sampleTexts(t)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		text := texts[name]
		end := strings.Index(text[4:], "---\n") + 8
		if name == "governance_recommendation.md" {
			head = text[:end]
		}
		for _, b := range strings.Split(text[end:], "\n\n") {
			if !strings.Contains(b, ":::") && !strings.Contains(b, "{{") {
				blocks = append(blocks, b)
			}
		}
	}
	r := rand.New(rand.NewSource(1))
	for i := 0; i < 60; i++ {
		r.Shuffle(len(blocks), func(i, j int) { blocks[i], blocks[j] = blocks[j], blocks[i] })
		s := compile(head + strings.Join(blocks[:5+r.Intn(40)], "\n\n"))
		for _, msg := range broken(s) {
			t.Errorf("trial %d: %s", i, msg)
		}
	}
}
