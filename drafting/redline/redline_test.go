package redline_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/compare"
	"jianwen/drafting/page"
	"jianwen/drafting/redline"
)

func free(key string) bool { return key == "number" || key == "addressee" }

// shown sets how old became new and returns the pages with their marks.
func shown(old, new string) (*redline.Copy, []*page.Page) {
	c := redline.Merge(compare.Texts(old, new), free)
	return c, redline.Pages(drafting.Compile(c.Text, drafting.Options{}).Pages, c.Marks)
}

// read is what is printed, without blanks, of the colours wanted.
func read(pages []*page.Page, colors ...page.Color) string {
	var out strings.Builder
	for _, p := range pages {
		for _, item := range p.Items {
			if run, ok := item.(*page.Run); ok && run.Tag != page.Artifact && slices.Contains(colors, run.Color) {
				out.WriteString(strings.Map(func(r rune) rune {
					if unicode.IsSpace(r) {
						return -1
					}
					return r
				}, run.Text()))
			}
		}
	}
	return out.String()
}

const draft = `---
form: social_governance_rec
procuratorate: 澜川市青渠区人民检察院
addressee: 澜川市迅驿速递有限公司
number: 青检建〔2026〕12号
date: 2026-09-16
---

::: facts

一、案件情况

（一）收寄情况。涉案快件二十三件。（证据1、2）{#f1 evidence=1,2}

（二）查验情况。{#f2}你公司未查验。

:::

::: problems

二、存在的问题

（一）未执行收寄验视制度。{#p1}

| 项目 | 数量 |
| --- | --- |
| 快件 | 23 |
| 人员 | 5 |

:::
`

func TestRedline(t *testing.T) {
	for _, c := range []struct{ name, from, to, gone, came string }{
		{"a word", "二十三件", "二十四件", "三", "四"},
		{"an attribute", " evidence=1,2}", " evidence=1}", "", ""},
		{"a number of a heading", "二、存在的问题", "三、存在的问题", "二", "三"},
		{"a paragraph goes", "（二）查验情况。{#f2}你公司未查验。\n\n", "", "（二）查验情况。你公司未查验。", ""},
		{"a paragraph comes", "二、存在的问题\n", "二、存在的问题\n\n另查明，问题属实。\n", "", "另查明，问题属实。"},
		{"the number of the document", "12号", "13号", "2", "3"},
		{"the date", "2026-09-16", "2026-09-18", "", "2026年9月18日"},
		{"a cell", "| 23 |", "| 24 |", "3", "4"},
		{"a column", "| 快件 | 23 |", "| 快件 | 验视 |", "23", "验视"},
		{"a last row goes", "| 快件 | 23 |\n| 人员 | 5 |", "| 快件 | 23 |", "人员5", ""},
		{"a last row comes", "| 人员 | 5 |", "| 人员 | 5 |\n| 车辆 | 2 |", "", "车辆2"},
		{"rows are others", "| 快件 | 23 |\n| 人员 | 5 |", "| 邮件 | 6 |", "快件23人员5", "邮件6"},
		{"a table goes", "| 项目 | 数量 |\n| --- | --- |\n| 快件 | 23 |\n| 人员 | 5 |\n\n", "", "项目数量快件23人员5", ""},
		{"a fence", ":::\n\n::: problems\n\n", "", "", ""},
	} {
		after := strings.Replace(draft, c.from, c.to, 1)
		if after == draft {
			t.Fatal(c.name, "changes nothing")
		}
		_, pages := shown(draft, after)
		if gone := read(pages, page.Red); gone != c.gone {
			t.Errorf("%s: struck out is %q, want %q", c.name, gone, c.gone)
		}
		if came := read(pages, page.Blue); came != c.came {
			t.Errorf("%s: underlined is %q, want %q", c.name, came, c.came)
		}
		if got, want := read(pages, page.Black, page.Blue), read(drafting.Compile(after, drafting.Options{}).Pages, page.Black); got != want {
			t.Errorf("%s: the rest is\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

// TestHead: what the front matter says otherwise than in free words is told.
func TestHead(t *testing.T) {
	c, _ := shown(draft, strings.Replace(draft, "2026-09-16", "2026-09-18", 1))
	if want := (redline.Change{Old: "date: 2026-09-16", New: "date: 2026-09-18"}); !slices.Equal(c.Head, []redline.Change{want}) {
		t.Errorf("told is %v", c.Head)
	}
}

// TestLines: each piece of what is gone or came has a line of its colour as wide as it is.
func TestLines(t *testing.T) {
	_, pages := shown(draft, strings.Replace(draft, "二十三件", "二十四件", 1))
	wide := map[page.Color]float64{}
	for _, p := range pages {
		for _, item := range p.Items {
			switch item := item.(type) {
			case *page.Run:
				wide[item.Color] += item.Width() - item.Glyphs[0].X
			case *page.Rule:
				wide[item.Color] -= item.W
			}
		}
	}
	for _, c := range []page.Color{page.Red, page.Blue} {
		if wide[c] > 0.01 || wide[c] < -0.01 {
			t.Errorf("lines of colour %d are %.2f pt short", c, wide[c])
		}
	}
}

// TestSamples changes bundled drafts at random: without what is struck out the pages say
// what the new draft says, and each place leads to the same character of it.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		raw, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range 4 {
			after := changed(rand.New(rand.NewPCG(7, uint64(seed))), string(raw))
			c, _ := shown(string(raw), after)
			d := compare.Texts(string(raw), after)
			gone := func(at int) bool {
				return slices.ContainsFunc(c.Marks, func(m redline.Mark) bool {
					return (m.Kind == compare.Deleted || m.Kind == compare.Left) && m.Span.Contains(at)
				})
			}
			var kept strings.Builder
			for i := range len(c.Text) {
				if gone(i) {
					continue
				}
				kept.WriteByte(c.Text[i])
				if at := c.Origin(i); c.Text[i] != '#' && c.Text[i] > ' ' && (at >= len(after) || after[at] != c.Text[i]) {
					t.Fatalf("%s, %d: %d of %q leads to %d", name, seed, i, c.Text, at)
				}
			}
			if got, want := solid(kept.String()), solid(d.New); got != want {
				t.Fatalf("%s, %d: kept is\n%s\nwant\n%s", name, seed, got, want)
			}
		}
	}
}

// solid is text without blanks and marks of headings.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '#' {
			return -1
		}
		return r
	}, s)
}

// changed is a text with sentences moved, taken out, put in and changed.
func changed(dice *rand.Rand, text string) string {
	lines := strings.SplitAfter(text, "\n\n")
	for range 1 + dice.IntN(6) {
		i := 1 + dice.IntN(len(lines)-1)
		line := []rune(lines[i])
		switch dice.IntN(4) {
		case 0:
			lines = slices.Delete(lines, i, i+1)
			lines = slices.Insert(lines, 1+dice.IntN(len(lines)-1), string(line))
		case 1:
			lines = slices.Delete(lines, i, i+1)
		case 2:
			lines = slices.Insert(lines, i, "另查明，该情况属实。\n\n")
		default:
			at := dice.IntN(len(line) + 1)
			lines[i] = string(line[:at]) + "改" + string(line[min(at+dice.IntN(3), len(line)):])
		}
	}
	return strings.Join(lines, "")
}
