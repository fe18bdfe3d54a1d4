// Package pdf writes finished pages as an archival PDF: PDF/A-1b, tagged, with
// its fonts subset and embedded, every character to be had back as text, and the
// same bytes for the same input. A transparent image, such as a seal, makes it
// PDF/A-2b, since PDF/A-1 knows no transparency.
//
// The writer is ours. The obvious library, github.com/jung-kurt/gofpdf, and its
// maintained heir, codeberg.org/go-pdf/fpdf 0.12.0, were measured and are not
// fit: they panic on a character beyond U+FFFF (𠮷, found in people's names;
// gofpdf issue 255), draw glyph 0 (a box, or nothing) for a character that the
// font lacks and tell nobody, cannot load .ttc or CFF fonts, corrupt Chinese
// bookmarks and titles, write no /ID, and their output intent, attachments and
// encryption are broken for PDF/A. To use them with fonts of our own costs as
// much code as it saves, and is no faster. gofpdf stays as a peer in the tests:
// gofpdf_test.go shows what it does with 𠮷 and with a missing glyph, and the
// benchmarks write the same pages with both:
//
//	go test -v -run Gofpdf -bench . ./drafting/export/pdf
package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// Info is what a document says of itself, in catalogues and title bars.
type Info struct {
	Title, Author, Subject string
	Language               string    // RFC 3066; "zh-CN" if empty
	Created                time.Time // with its zone; left out if zero
}

// A Document is finished pages with what a file needs beside them.
type Document struct {
	Pages   []*page.Page
	Outline []page.Mark
	Fonts   *fonts.Set // knows the face of every run
	Info    Info
}

// Write writes d to w as it goes, so that memory does not grow with the pages. It
// reads nothing but d: no clock, no environment. Guidance ([page.Grey]) and
// places are left out. The error names the page, the font file or the image at
// fault; what w holds then is no PDF.
func Write(w io.Writer, d Document) error {
	if err := write(w, d, d.Fonts.ByKey); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// write is Write with the faces from anywhere.
func write(w io.Writer, d Document, face func(key string) *fonts.Face) error {
	if len(d.Pages) == 0 {
		return errors.New("no pages")
	}
	pictures, transparent, err := readPictures(d.Pages)
	if err != nil {
		return err
	}
	version, part := "1.4", 1
	if transparent {
		version, part = "1.7", 2
	}
	out := newFile(w, version)
	doc := &writing{
		out: out, face: face, fonts: map[string]*font{}, pictures: pictures,
		structure: newStructure(), tree: out.alloc(), resources: out.alloc(),
	}
	for _, p := range d.Pages {
		doc.sheets = append(doc.sheets, sheet{ref: out.alloc(), height: p.Height})
	}
	for i, p := range d.Pages {
		if err := doc.page(p, i); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		if out.err != nil {
			return out.err
		}
	}
	return doc.finish(d, part)
}

// writing is a document on its way into the file.
type writing struct {
	out       *file
	face      func(key string) *fonts.Face
	fonts     map[string]*font
	order     []*font // in order of first use
	pictures  map[digest]*picture
	drawn     []*picture // in order of first use
	structure *structure
	sheets    []sheet
	tree      ref // of pages
	resources ref // of all pages
}

// sheet is what others need to know of a page.
type sheet struct {
	ref    ref
	height float64
}

// font is the font of a face, added when it is first used.
func (d *writing) font(key string) (*font, error) {
	if f := d.fonts[key]; f != nil {
		return f, nil
	}
	face := d.face(key)
	if face == nil {
		return nil, fmt.Errorf("no face %q", key)
	}
	f := newFont(face, d.out.alloc())
	f.name = fmt.Sprintf("F%d", len(d.order)+1)
	d.fonts[key] = f
	d.order = append(d.order, f)
	return f, nil
}

// finish writes all that is known only after the last page.
func (d *writing) finish(doc Document, part int) error {
	cut := subsets(d.order)
	for i, f := range d.order {
		if err := f.embed(d.out, cut[i]); err != nil {
			return err
		}
	}
	d.writeResources()
	d.writePages()
	outlines, err := d.outline(doc.Outline)
	if err != nil {
		return err
	}
	structure := d.structureRoot()
	info := doc.Info.cleaned()
	root, about, meta, color := d.out.alloc(), d.out.alloc(), d.out.alloc(), d.out.alloc()
	d.out.object(about, "%s", info.dictionary())
	d.out.raw(meta, "/Type/Metadata/Subtype/XML", info.xmp(part)) // not compressed: ISO 19005-1, 6.7.2
	d.out.stream(color, "/N 3", profile())
	opened := ""
	if outlines != 0 {
		opened = fmt.Sprintf("/Outlines %v/PageMode/UseOutlines", outlines)
	}
	d.out.object(root, "<</Type/Catalog/Pages %v/Lang %s%s/MarkInfo<</Marked true>>/StructTreeRoot %v/Metadata %v"+
		"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile %v>>]"+
		"/ViewerPreferences<</DisplayDocTitle true>>>>",
		d.tree, text(info.Language), opened, structure, meta, color)
	return d.out.close(root, about)
}

func (d *writing) writeResources() {
	var b []byte
	b = append(b, "<<"...)
	if len(d.order) > 0 {
		b = append(b, "/Font<<"...)
		for _, f := range d.order {
			b = fmt.Appendf(b, "/%s %v", f.name, f.ref)
		}
		b = append(b, ">>"...)
	}
	if len(d.drawn) > 0 {
		b = append(b, "/XObject<<"...)
		for _, p := range d.drawn {
			b = fmt.Appendf(b, "/%s %v", p.name, p.ref)
		}
		b = append(b, ">>"...)
	}
	d.out.object(d.resources, "%s>>", b)
}

func (d *writing) writePages() {
	var kids []byte
	for _, s := range d.sheets {
		kids = fmt.Appendf(kids, "%v ", s.ref)
	}
	d.out.object(d.tree, "<</Type/Pages/Count %d/Kids[%s]>>", len(d.sheets), kids)
}
