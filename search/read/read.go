// Package read turns office files into paragraphs: .docx, .doc, .pdf, .html, .txt and
// .md, each in a Go file of its own. It knows nothing of law; ingest and drafting
// make statutes, letters and drafts of what it returns.
package read

import "io"

// A Document is what a file says, in reading order.
type Document struct {
	Format string // docx, doc, pdf, html, txt, md
	Title  string // from the file's own properties or front matter; often ""
	Blocks []Block
	Notes  []Trouble // what was odd but did not stop the reader
}

// A Block is a paragraph, a heading or a table.
type Block struct {
	Text   string     // without line ends; the numbering that the office program shows stands in front of it
	Number string     // that numbering alone, where the format counts by itself: 一、
	Level  int        // 1 to 9 of a heading that the format marks as one; 0 of body text
	Center bool       // set in the middle of the line
	Table  [][]string // rows of cells; Text is then their text joined by tabs and line ends
	Page   int        // from 1 where the format has pages; 0 elsewhere
}

// Trouble is one clear sentence for a person. As an error it says why a file cannot
// be read.
type Trouble struct {
	Code string // encrypted, damaged, too-large, no-text, unknown, encoding …
	Zh   string
	En   string
}

// Error is the English sentence: the log reads it.
func (t *Trouble) Error() string { return t.En }

// A Source is a file's content; os.File, bytes.Reader and strings.Reader are ones.
type Source interface {
	io.ReaderAt
	io.Reader
}
