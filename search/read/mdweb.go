package read

import (
	"context"
	"regexp"
	"strings"
)

var webStart = regexp.MustCompile(`(?i)^ {0,3}<(table|style|script|pre|div|center|p)[\s>]`)

const (
	maxWeb  = 5000 // lines of a piece of a page within a text
	maxOpen = 8    // pieces that do not end before no more are looked for
)

// webEnd is the last line of the piece of a web page that begins at i, or -1: up to
// the end of its first element.
func (m *markdown) webEnd(rows []string, i int) int {
	if m.open >= maxOpen {
		return -1
	}
	start := webStart.FindStringSubmatch(rows[i])
	if start == nil {
		return -1
	}
	opening, closing := "<"+strings.ToLower(start[1]), "</"+strings.ToLower(start[1])
	depth := 0
	for j := i; j < min(len(rows), i+maxWeb); j++ {
		row := strings.ToLower(rows[j])
		depth += strings.Count(row, opening) - strings.Count(row, closing)
		if depth <= 0 {
			return j
		}
	}
	m.open++
	return -1
}

// web reads a piece of a web page.
func (m *markdown) web(ctx context.Context, rows []string) error {
	w := &web{sink: sink{doc: &Document{}}}
	if err := w.read(ctx, strings.Join(rows, "\n")); err != nil {
		return err
	}
	for _, b := range w.doc.Blocks {
		m.add(b)
	}
	return nil
}
