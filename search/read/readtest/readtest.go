// Package readtest writes the smallest files of each format that package read
// reads, for tests: as net/http/httptest does for requests.
package readtest

import (
	"html"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// HTML is a page in UTF-8 with a title and a <p> for each paragraph.
func HTML(title string, paragraphs []string) []byte {
	var out strings.Builder
	out.WriteString("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + html.EscapeString(title) + "</title></head><body>\n")
	for _, p := range paragraphs {
		out.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	out.WriteString("</body></html>\n")
	return []byte(out.String())
}

// UTF16 is text in UTF-16, little end first, with a byte order mark, as the
// Windows editor writes "Unicode".
func UTF16(text string) []byte {
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		panic("readtest: " + err.Error()) // cannot happen: every rune has a code
	}
	return []byte(out)
}

// GB18030 is text in GB18030, as Chinese Windows writes "ANSI".
func GB18030(text string) []byte {
	out, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		panic("readtest: " + err.Error()) // cannot happen: every rune has a code
	}
	return []byte(out)
}
