// Package text writes a finished document as plain text: what is printed, in
// reading order, one paragraph on a line.
//
// It reads the pages and not the draft, so that what the form supplies (head,
// number, addressee, closing phrase, signature) is there and marks of Markdown
// are not. Page numbers and rules are no part of the text; guidance never leaves
// the program. The cells of a table row stand on one line, a tab between them.
package text

import (
	"io"
	"math"
	"strings"

	"jianwen/drafting/page"
)

// Write writes pages as UTF-8 with lines that end in LF.
func Write(w io.Writer, pages []*page.Page) error {
	_, err := io.WriteString(w, Of(pages))
	return err
}

// Of is the text of pages.
func Of(pages []*page.Page) string {
	var out strings.Builder
	var last *page.Run
	for _, p := range pages {
		for _, item := range p.Items {
			run, ok := item.(*page.Run)
			if !ok || run.Tag == page.Artifact || run.Color == page.Grey {
				continue
			}
			if last != nil {
				out.WriteString(between(last, run))
			}
			out.WriteString(run.Text())
			last = run
		}
	}
	if last != nil {
		out.WriteByte('\n')
	}
	return out.String()
}

// between is what separates two runs that follow one another.
func between(a, b *page.Run) string {
	switch {
	case sameElement(a, b) && (a.Joined || sameLine(a, b)):
		return ""
	case sameElement(a, b):
		if strings.HasSuffix(a.Text(), " ") {
			return ""
		}
		return " "
	case sameRow(a, b):
		return "\t"
	}
	return "\n"
}

// sameElement reports whether two runs are of one paragraph or cell. A heading
// and what runs on after it are one, though their tags differ.
func sameElement(a, b *page.Run) bool {
	return a.Node == b.Node && cell(a.Tag) == cell(b.Tag) && a.Row == b.Row && a.Column == b.Column
}

// sameLine reports whether b goes on where a ends: a change of face.
func sameLine(a, b *page.Run) bool { return math.Abs(a.Y-b.Y) < 0.01 && b.X >= a.X }

func sameRow(a, b *page.Run) bool {
	return cell(a.Tag) && cell(b.Tag) && a.Tag == b.Tag && a.Row == b.Row && b.Column > a.Column
}

func cell(t page.Tag) bool { return t == page.TableHead || t == page.TableCell }
