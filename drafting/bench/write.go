package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jianwen/drafting"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// A face is what the peers call one of our faces.
type face struct {
	file   string // in assets/fonts
	family string // as fontconfig says it: LibreOffice
	typst  string // Typst keeps weights of a family apart by number
	weight int
}

// faces by key of the bundled set.
var faces = map[string]face{
	"FandolFang-Regular":   {"fandol/FandolFang-Regular.otf", "FandolFang", "FandolFang R", 400},
	"NotoSerifSC-Black":    {"NotoSerifSC-Black.ttf", "Noto Serif SC Black", "Noto Serif SC", 900},
	"NotoSerifSC-Regular":  {"NotoSerifSC-Regular.ttf", "Noto Serif SC", "Noto Serif SC", 400},
	"NotoSansSC-Medium":    {"NotoSansSC-Medium.ttf", "Noto Sans SC Medium", "Noto Sans SC", 500},
	"JianwenKai-Regular":   {"JianwenKai-Regular.ttf", "Jianwen Kai", "Jianwen Kai", 400},
	"JianwenSerif-Regular": {"JianwenSerif-Regular.ttf", "Jianwen Serif", "Jianwen Serif", 400},
}

// A job is what a format is written from.
type job struct {
	blocks []block
	latin  face // of digits and letters
	folio  face // of page numbers, and for characters that others lack
}

// writeAll makes the draft and its peers in folder dir.
func writeAll(dir, text string, set *fonts.Set) error {
	s := drafting.Compile(text, drafting.Options{Fonts: set})
	j := job{blocks: blocks(s.Pages, set), latin: faces[set.Face(fonts.Latin).Key], folio: faces[set.Face(fonts.Songti).Key]}
	for _, b := range j.blocks {
		for _, p := range b.spans {
			if faces[p.face].family == "" {
				return fmt.Errorf("the face %s has no name among the peers: add it to write.go", p.face)
			}
		}
	}
	docx, err := j.docx()
	if err != nil {
		return err
	}
	for name, data := range map[string]string{
		"draft.md": text, "draft.typ": j.typst(), "draft.tex": j.tex(), "draft.docx": docx, "draft.txt": j.text(),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			return err
		}
	}
	fmt.Printf("%d characters, %d paragraphs, %d pages of ours\n", printed(j.text()), len(j.blocks), len(s.Pages))
	return nil
}

// text is one block a line; a mark before those whose lines are not judged:
// titles and what is flush right.
func (j *job) text() string {
	var b strings.Builder
	for i := range j.blocks {
		if j.blocks[i].align != justified || j.blocks[i].size != bodySize {
			b.WriteByte('\t')
		}
		b.WriteString(j.blocks[i].text() + "\n")
	}
	return b.String()
}

// level is the depth of a block that is a heading as a whole, 0 for any other.
func (b *block) level() int {
	if b.tag < page.Heading1 || b.tag > page.Heading4 || len(b.spans) > 1 {
		return 0
	}
	return int(b.tag-page.Heading1) + 1
}
