package read

import (
	"context"
	"strings"
)

func readText(ctx context.Context, src Source, size int64) (*Document, error) {
	text, notes, err := readString(ctx, src, size)
	if err != nil {
		return nil, err
	}
	d := &Document{Notes: notes, Blocks: plain(strings.Split(text, "\n"))}
	if len(d.Blocks) == 0 {
		return nil, noText(formatText)
	}
	return d, nil
}

// readString is the text of a file with \n at the ends of lines.
func readString(ctx context.Context, src Source, size int64) (text string, notes []Trouble, err error) {
	data, err := content(ctx, src, size)
	if err != nil {
		return "", nil, err
	}
	text, notes = textAndNotes(data)
	text = lineEnds.Replace(text)
	if strings.Count(text, "\n") > maxLines {
		return "", nil, tooMany()
	}
	return text, notes, nil
}

const maxLines = 1 << 20 // of a text; the longest code has under ten thousand

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\f", "\n")

func textAndNotes(data []byte) (text string, notes []Trouble) {
	text, _, err := Text(data)
	if t, ok := err.(*Trouble); ok {
		notes = []Trouble{*t}
	}
	return text, notes
}

// plain makes a paragraph of each line, or of several where the text was cut into
// lines of one width.
func plain(rows []string) []Block {
	lines := make([]line, 0, len(rows))
	gap := false
	for _, row := range rows {
		text := clean(row)
		if text == "" {
			gap = true
			continue
		}
		indent := columns(row[:len(row)-len(strings.TrimLeft(row, " \t\u3000\u00a0"))])
		lines = append(lines, line{text: text, left: indent, right: indent + columns(text), gap: gap})
		gap = false
	}
	m, ok := wrapped(lines)
	if !ok {
		m.right = 1e9 // no line is full
	}
	for i := range lines {
		lines[i].center = ok && centered(lines[i], m)
	}
	return paragraphs(lines, m)
}

// centered: as far from the left as from the right, and further than an indent.
func centered(l line, m measure) bool {
	before, after := l.left-m.left, m.right-l.right
	return before >= 6 && before-after < 4 && after-before < 4
}

const (
	fewLines   = 4   // a text of fewer lines shows no width
	narrowest  = 24  // columns: shorter lines are lists
	widest     = 140 // columns: no program cuts lines that are longer
	fullShare  = .3  // of lines cut at one width that are full
	breakShare = .5  // of full lines that do not end a sentence
)

// wrapped tells the width at which lines were cut, if they were: many lines are as
// long as the longest, most of these end within a sentence, and there are sentences,
// unlike in a list of titles.
func wrapped(lines []line) (m measure, ok bool) {
	if len(lines) < fewLines {
		return m, false
	}
	for _, l := range lines {
		m.right = max(m.right, l.right)
	}
	if m.right < narrowest || m.right > widest {
		return m, false
	}
	full, within, marks := 0, 0, 0
	for _, l := range lines {
		marks += strings.Count(l.text, "，") + strings.Count(l.text, "。") + strings.Count(l.text, ", ")
		if l.right < m.right-slack {
			continue
		}
		full++
		if !ends(l.text) {
			within++
		}
	}
	return m, marks*2 >= len(lines) && float64(full) >= fullShare*float64(len(lines)) && float64(within) > breakShare*float64(full)
}
