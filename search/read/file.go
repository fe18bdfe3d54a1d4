package read

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Formats, as Document.Format has them.
const (
	formatDocx     = "docx"
	formatDoc      = "doc"
	formatPDF      = "pdf"
	formatHTML     = "html"
	formatText     = "txt"
	formatMarkdown = "md"
)

const (
	maxOffice = 256 << 20 // bytes of a .docx, .doc or .pdf, packed and unpacked
	maxText   = 64 << 20  // bytes of a text: the longest code has 1 MB
	headSize  = 4096      // bytes by which a format is known
)

// File reads the file called name, of which src holds size bytes. What the bytes
// are decides how it is read, the ending of the name only where they could be
// several things. An error is a *Trouble, or ctx.Err() where ctx ended first;
// what was odd in a file that could be read is in Document.Notes.
func File(ctx context.Context, name string, src Source, size int64) (*Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if size <= 0 {
		return nil, &Trouble{Code: codeNoText, Zh: "这个文件是空的。", En: "this file is empty"}
	}
	head := make([]byte, min(size, headSize))
	n, err := src.ReadAt(head, 0)
	if n == 0 && err != nil {
		return nil, unreadable(err)
	}
	format, trouble := sniff(name, head[:n])
	if trouble != nil {
		return nil, trouble
	}
	limit := int64(maxOffice)
	if format == formatText || format == formatMarkdown || format == formatHTML {
		limit = maxText
	}
	if size > limit {
		return nil, tooLargeFile(size, limit)
	}
	d, err := readers[format](ctx, src, size)
	if err != nil {
		return nil, err
	}
	d.Format = format
	if ending := endings[strings.ToLower(path.Ext(name))]; ending != "" && ending != format {
		d.Notes = append(d.Notes, wrongEnding(path.Ext(name), format))
	}
	return d, nil
}

// readers reads each format; size is within its limit.
var readers = map[string]func(ctx context.Context, src Source, size int64) (*Document, error){
	formatDoc:      readDoc,
	formatDocx:     readDocx,
	formatHTML:     readHTML,
	formatPDF:      readPDF,
	formatText:     readText,
	formatMarkdown: readMarkdown,
}

// endings are the usual endings of what can be read.
var endings = map[string]string{
	".docx": formatDocx, ".docm": formatDocx, ".dotx": formatDocx,
	".doc": formatDoc, ".dot": formatDoc, ".wps": formatDoc,
	".pdf":  formatPDF,
	".html": formatHTML, ".htm": formatHTML, ".xhtml": formatHTML,
	".md": formatMarkdown, ".markdown": formatMarkdown,
	".txt": formatText, ".text": formatText,
}

// signatures are files that begin like nothing we read.
var signatures = []struct{ magic, zh, en string }{
	{"{\\rtf", "RTF 文件", "an RTF file"},
	{"\x89PNG", "图片", "an image"},
	{"\xff\xd8\xff", "图片", "an image"},
	{"GIF8", "图片", "an image"},
	{"II*\x00", "图片", "an image"},
	{"MM\x00*", "图片", "an image"},
	{"Rar!", "压缩包", "an archive"},
	{"7z\xbc\xaf", "压缩包", "an archive"},
	{"\x1f\x8b", "压缩包", "an archive"},
	{"MZ", "程序", "a program"},
	{"\x7fELF", "程序", "a program"},
	{"SQLite format 3", "数据库", "a database"},
}

// texts are office files written as text: by a word in them and by their start.
var texts = []struct{ start, magic, zh, en string }{
	{"MIME-Version:", "multipart/related", "网页归档文件（.mht）", "a web archive (.mht)"},
	{"<?xml", "Word.Document", "Word 2003 XML 文件", "a Word 2003 XML file"},
}

// sniff tells a format by the first bytes of a file.
func sniff(name string, head []byte) (format string, err error) {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return formatDocx, nil
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return formatDoc, nil
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return formatPDF, nil
	}
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.magic)) && (s.magic != "MZ" || bytes.IndexByte(head, 0) >= 0) {
			return "", unknown(s.zh, s.en)
		}
	}
	text, encoding, _ := Text(head)
	for _, s := range texts {
		if strings.Contains(text, s.magic) && strings.HasPrefix(strings.TrimSpace(text), s.start) {
			return "", unknown(s.zh, s.en)
		}
	}
	if strings.HasPrefix(encoding, "UTF-16") || !isBinary(head) {
		return sniffText(name, text), nil
	}
	return "", unknown("不认识的二进制文件", "a binary file of no known kind")
}

// isBinary: texts have no control characters but those that space them. A NUL or two
// happens in texts that a program cut out of a buffer.
func isBinary(head []byte) bool {
	odd := 0
	for _, b := range head {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1a {
			odd++
		}
	}
	return odd*20 > len(head)
}

func sniffText(name, text string) string {
	ending := endings[strings.ToLower(path.Ext(name))]
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 1024)]))
	switch {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return formatHTML
	case ending == formatMarkdown, ending == formatText, ending == formatHTML:
		return ending
	case strings.Contains(start, "<html"):
		return formatHTML
	}
	return formatText
}

func tooLargeFile(size, limit int64) *Trouble {
	return &Trouble{
		Code: codeTooLarge,
		Zh:   fmt.Sprintf("这个文件有 %d MB，太大（最多 %d MB），请拆分后再导入。", size>>20, limit>>20),
		En:   fmt.Sprintf("this file has %d MB, which is too large (at most %d MB): split it first", size>>20, limit>>20),
	}
}

func unreadable(err error) *Trouble {
	return &Trouble{
		Code: codeDamaged,
		Zh:   "读不出这个文件，请检查磁盘或权限后重试。",
		En:   fmt.Sprintf("this file cannot be read from the disk (%v): check the disk and the permissions", err),
	}
}

func wrongEnding(ending, format string) Trouble {
	k := kinds[format]
	return Trouble{
		Code: codeEnding,
		Zh:   fmt.Sprintf("文件名以 %s 结尾，内容却是%s，已按内容读取。", ending, k.zh),
		En:   fmt.Sprintf("the name ends in %s but the content is a %s; it was read as what it is", ending, k.en),
	}
}

// content reads the whole of a file that may be shorter than size.
func content(ctx context.Context, src Source, size int64) ([]byte, error) {
	data := make([]byte, size)
	const step = 4 << 20
	for at := int64(0); at < size; at += step {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		end := min(at+step, size)
		n, err := src.ReadAt(data[at:end], at)
		if at+int64(n) < end {
			if err != nil && !errors.Is(err, io.EOF) {
				return nil, unreadable(err)
			}
			return data[:at+int64(n)], nil
		}
	}
	return data, nil
}
