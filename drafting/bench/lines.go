package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// setters are the PDFs to compare, ours first.
var setters = []string{"ours", "typst", "libreoffice", "xelatex"}

// A setting is one typesetter's lines.
type setting struct {
	name  string
	lines []line
	*figures
}

// compare prints the figures of all PDFs in dir side by side, and with list
// where their lines end.
func compare(w io.Writer, dir string, list bool) error {
	data, err := os.ReadFile(filepath.Join(dir, "draft.txt"))
	if err != nil {
		return err
	}
	t := readText(string(data))
	var all []setting
	for _, name := range setters {
		pdf := filepath.Join(dir, name+".pdf")
		if _, err := os.Stat(pdf); err != nil {
			continue
		}
		glyphs, err := readGlyphs(pdf)
		if err != nil {
			return err
		}
		lines, lost := t.match(glyphs)
		all = append(all, setting{name, lines, measureLines(&t, lines, lost)})
	}
	if len(all) == 0 {
		return fmt.Errorf("no PDF in %s: %s", dir, strings.Join(setters, ".pdf, "))
	}
	table(w, all)
	fmt.Fprintln(w, "\n最松的行 / loosest lines（em，页 page）：")
	for _, s := range all {
		for _, l := range s.loosest(5) {
			fmt.Fprintf(w, "  %-12s %+.3f %3d %s│\n", s.name, l.excess, l.glyphs[0].page, l)
		}
	}
	if list {
		differences(w, all)
	}
	return nil
}

// rows of the table: what, and how to print it.
var rows = []struct {
	zh, en string
	show   func(f *figures) string
}{
	{"页数", "pages", func(f *figures) string { return count(f.pages) }},
	{"行数", "lines", func(f *figures) string { return count(f.lines) }},
	{"没有找回的字", "characters not found again", func(f *figures) string { return count(f.lost) }},
	{"满行字数", "characters on full lines", func(f *figures) string { return spread(f.characters, "%.0f") }},
	{"行首禁则违例", "marks that may not begin a line", func(f *figures) string { return count(f.beginBad) }},
	{"行尾禁则违例", "marks that may not end a line", func(f *figures) string { return count(f.endBad) }},
	{"拆开的破折号、省略号", "dashes and leaders cut in two", func(f *figures) string { return count(f.pairsCut) }},
	{"右边不齐的行", "lines off the measure at the right", func(f *figures) string { return count(f.off) }},
	{"　　右边差 pt", "  how far beyond the measure", func(f *figures) string { return spread(f.right, "%+.2f") }},
	{"行尾标点悬出的行", "marks hung beyond the measure", func(f *figures) string { return count(f.hung) }},
	{"左边不齐的行", "lines off the measure at the left", func(f *figures) string { return count(f.ragged) }},
	{"汉字间距增量 em", "excess between Chinese characters", func(f *figures) string { return spread(f.looseness, "%+.3f") }},
	{"　　标准差 em", "  its deviation", func(f *figures) string { return fmt.Sprintf("%.4f", f.looseness.deviation()) }},
	{"　　大于 0.05 em 的行", "  lines looser than 0.05 em", func(f *figures) string { return over(f.looseness, 0.05) }},
	{"　　大于 0.10 em 的行", "  lines looser than 0.10 em", func(f *figures) string { return over(f.looseness, 0.10) }},
	{"连续标点前一个的宽度 em", "first of two marks in a row", func(f *figures) string { return spread(f.marks, "%.2f") }},
	{"中西文间距 em", "Chinese to Latin or digits", func(f *figures) string { return spread(f.gaps, "%.2f") }},
	{"数字之间的间距 em", "between digits of a number", func(f *figures) string { return spread(f.numbers, "%.2f") }},
	{"拆开的数字", "numbers cut in two", func(f *figures) string { return count(f.numbersCut) }},
	{"数字与单位分开", "numbers parted from their unit", func(f *figures) string { return count(f.unitsCut) }},
	{"拆开的第…条、文号", "articles and numbers of documents cut", func(f *figures) string { return count(f.articlesCut) }},
	{"段末一字成行", "last lines of one character", func(f *figures) string { return count(f.lone) }},
	{"页首孤行", "lone last lines on a page", func(f *figures) string { return count(f.widows) }},
	{"页尾孤行", "lone first lines on a page", func(f *figures) string { return count(f.orphans) }},
	{"行距 pt", "leading", func(f *figures) string { return spread(f.leading, "%.2f") }},
}

func count(n int) string { return fmt.Sprint(n) }

// spread is least, median and most.
func spread(s sample, format string) string {
	if len(s) == 0 {
		return "—"
	}
	return fmt.Sprintf(format+" / "+format+" / "+format, s.quantile(0), s.quantile(0.5), s.quantile(1))
}

func over(s sample, limit float64) string {
	n := 0
	for _, x := range s {
		if x > limit {
			n++
		}
	}
	return fmt.Sprintf("%d (%.1f%%)", n, 100*float64(n)/float64(len(s)))
}

// table prints the figures as a Markdown table.
func table(w io.Writer, all []setting) {
	names := make([]string, len(all))
	for i := range all {
		names[i] = all[i].name
	}
	fmt.Fprintf(w, "| 项目 / item（最小/中位/最大, least/median/most） | %s |\n| --- |%s\n", strings.Join(names, " | "), strings.Repeat(" --- |", len(all)))
	for _, r := range rows {
		fmt.Fprintf(w, "| %s / %s |", r.zh, r.en)
		for _, s := range all {
			fmt.Fprintf(w, " %s |", r.show(s.figures))
		}
		fmt.Fprintln(w)
	}
}

// differences lists the lines that end elsewhere than ours.
func differences(w io.Writer, all []setting) {
	ends := make([]map[int]string, len(all)) // text of a line by the number of its last character
	paragraphs := 0
	for i, s := range all {
		ends[i] = map[int]string{}
		for _, l := range s.lines {
			if l.judged && !l.last {
				ends[i][l.glyphs[len(l.glyphs)-1].number] = l.String()
			}
			paragraphs = max(paragraphs, l.glyphs[0].paragraph+1)
		}
	}
	fmt.Fprintln(w, "\n行尾不同的段落 / paragraphs whose lines end elsewhere（字数│行尾，* 与 ours 不同）：")
	for p := range paragraphs {
		if !differ(all, ends, p) {
			continue
		}
		fmt.Fprintf(w, "\n¶ %d\n", p+1)
		for i, s := range all {
			fmt.Fprintf(w, "  %-12s", s.name)
			for _, l := range s.lines {
				if l.glyphs[0].paragraph != p {
					continue
				}
				mark := " "
				if _, ok := ends[0][l.glyphs[len(l.glyphs)-1].number]; i > 0 && !ok && !l.last {
					mark = "*"
				}
				fmt.Fprintf(w, " %2d %s│%s", len(l.glyphs), tail(l.String(), 4), mark)
			}
			fmt.Fprintln(w)
		}
	}
}

// differ reports whether the lines of paragraph p do not all end alike.
func differ(all []setting, ends []map[int]string, p int) bool {
	for i, s := range all {
		for _, l := range s.lines {
			if l.glyphs[0].paragraph != p || !l.judged || l.last {
				continue
			}
			for k := range all {
				if k != i && ends[k][l.glyphs[len(l.glyphs)-1].number] == "" {
					return true
				}
			}
		}
	}
	return false
}

func (l line) String() string {
	var b strings.Builder
	for _, g := range l.glyphs {
		b.WriteRune(g.r)
	}
	return b.String()
}

func tail(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}
