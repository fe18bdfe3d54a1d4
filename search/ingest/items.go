package ingest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"iter"
	"path"
	"strings"

	"jianwen/search/read"
)

// Items yields what a file holds. Where something cannot be taken, the Item is empty
// and the Trouble says why in one sentence; for most layouts that ends the file, for
// JSON Lines it is one line and the next follows. A file yields at least once unless
// ctx ends first, which ends the sequence without a word: ask ctx.
//
// The layout is told by what the file holds, then by its name:
//
//	JSON Lines                        lines.go
//	Markdown with <!-- INFO END -->   lawbook.go
//	Markdown with **第一条**, or a page of such a folder   justlaws.go
//	Markdown with front matter of ours                     draft.go
//	anything that search/read reads   statute.go or letter.go, by its structure
func Items(ctx context.Context, f *File) iter.Seq2[Item, *Trouble] {
	return func(yield func(Item, *Trouble) bool) {
		data, err := f.Bytes()
		if err != nil {
			yield(Item{}, asTrouble(err))
			return
		}
		if ctx.Err() != nil {
			return
		}
		switch base := strings.ToLower(path.Ext(f.Name)); {
		case base == ".jsonl", base == ".ndjson", base == ".json", lineOfJSON(data):
			jsonLines(ctx, f, data, yield)
		case base == ".md", base == ".markdown":
			markdown(ctx, f, data, yield)
		default:
			office(ctx, f, data, yield)
		}
	}
}

// markdown takes a Markdown file of any layout.
func markdown(ctx context.Context, f *File, data []byte, yield func(Item, *Trouble) bool) {
	text, _, err := read.Text(data)
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var odd *Trouble
	errors.As(err, &odd)
	emit := func(it Item, t *Trouble) bool {
		if odd != nil {
			it = withNote(it, odd)
		}
		return yield(it, t)
	}
	switch {
	case strings.Contains(text, infoEnd):
		lawbook(f, text, emit)
	case isDraft(text):
		emit(draft(f, text))
	case isJustlaws(f, text):
		justlaws(f, text, emit)
	default:
		office(ctx, f, data, yield)
	}
}

// office takes whatever search/read makes paragraphs of.
func office(ctx context.Context, f *File, data []byte, yield func(Item, *Trouble) bool) {
	d, err := read.File(ctx, path.Base(f.Name), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if ctx.Err() == nil {
			yield(Item{}, asTrouble(err))
		}
		return
	}
	it, t := recognise(f, d)
	for i := range d.Notes {
		it = withNote(it, &d.Notes[i])
	}
	yield(it, t)
}

// recognise decides whether a file is a statute or a letter, by its structure.
func recognise(f *File, d *read.Document) (Item, *Trouble) {
	lines := paragraphs(d)
	if len(lines) == 0 {
		return Item{}, trouble("nothing", "文件中没有文字", "the file holds no text")
	}
	if h, ok := statuteHead(lines); ok {
		return Item{Statute: statute(f, d, lines, h)}, nil
	}
	return Item{Document: letter(f, d, lines)}, nil
}

// withNote adds what was odd about the file to the item.
func withNote(it Item, odd *Trouble) Item {
	n := note(odd.Code, "%s", "%s", odd.Zh)
	n.En = odd.En
	switch {
	case it.Statute != nil:
		it.Statute.Notes = append(it.Statute.Notes, n)
	case it.Document != nil:
		it.Document.Notes = append(it.Document.Notes, n)
	}
	return it
}

// lineOfJSON reports whether a text begins with a JSON object on one line.
func lineOfJSON(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(data) == 0 || data[0] != '{' {
		return false
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return json.Valid(first)
}

// asTrouble finds the sentence in an error.
func asTrouble(err error) *Trouble {
	var t *Trouble
	if errors.As(err, &t) {
		return t
	}
	return trouble("unreadable", "文件读不出来，请检查文件或磁盘后重试", "the file cannot be read; check the file or the disk and try again")
}
