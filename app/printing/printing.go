// Package printing prints finished PDFs through the system: lp on Linux, the verb
// "print" of the shell on Windows. [Ask] is all that a room needs to print something;
// it says so where nothing can be printed, and offers the file instead.
//
//	PDF ─ [Ask] ─▶ printer, pages, copies, two-sided ─ [Print] ─▶ lp, or the shell
package printing

import (
	"context"
	"errors"
)

// Printers are what the machine can print on.
type Printers struct {
	Names   []string
	Default string // "" where the system names none
	// Chosen tells that pages, copies and sides are chosen here; else the system, or the
	// program that prints, does as it is set up.
	Chosen bool
}

// A Job is how something is printed.
type Job struct {
	Title   string // of the job, as the printer's queue shows it
	Printer string // "" for the system's own
	Pages   string // such as 1-3,5; "" for all
	Copies  int    // 0 is 1
	Sides   Sides
}

// Sides tells which sides of the sheets are printed.
type Sides uint8

// The sides, as IPP has them (RFC 8011, 5.2.8).
const (
	OneSided  Sides = iota
	LongEdge        // turned as the pages of a book: for upright sheets
	ShortEdge       // turned as the pages of a pad
)

// ErrNone says that nothing can be printed: there is no printer, or no way to one.
var ErrNone = errors.New("no printer")

// Find lists the printers of the machine. Where there are none the error is [ErrNone].
func Find(ctx context.Context) (Printers, error) { return find(ctx) }

// Print hands a PDF to the system and returns once it has taken it. An error is what
// the system said.
func Print(ctx context.Context, pdf []byte, j Job) error { return print(ctx, pdf, j) }
