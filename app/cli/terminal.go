package cli

import (
	"os"
	"runtime"
	"strings"

	"golang.org/x/term"

	"jianwen/search"
)

// onTerminal reports whether a file is a terminal that understands control sequences.
func onTerminal(f *os.File) bool {
	if !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return false
	}
	return runtime.GOOS != "windows" || os.Getenv("WT_SESSION") != ""
}

// widthOf is how many columns a terminal has; 0 where a file is none.
func widthOf(f *os.File) int {
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// Sequences of ECMA-48 (SGR) that people see as bold, red struck through, and green underlined.
const (
	bold  = "\x1b[1m"
	red   = "\x1b[31;9m"
	green = "\x1b[32;4m"
	reset = "\x1b[0m"
)

// strong is text in bold on a terminal.
func (s *session) strong(text string) string {
	if !s.styled || text == "" {
		return text
	}
	return bold + text + reset
}

// marked is a sentence with its matches in bold on a terminal.
func (s *session) marked(found search.Sentence) string {
	if !s.styled {
		return found.Text
	}
	var out strings.Builder
	at := 0
	for _, m := range found.Marks {
		if m.Start < at || m.End > len(found.Text) {
			continue
		}
		out.WriteString(found.Text[at:m.Start] + s.strong(found.Text[m.Start:m.End]))
		at = m.End
	}
	return out.String() + found.Text[at:]
}
