package read

import (
	"bytes"
	"regexp"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
)

var charset = regexp.MustCompile(`(?i)<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?\s*([-\w]+)`)

// webText decodes by what the bytes are, as many pages declare what they once were;
// what looks like GB18030 may be of another language, if it is so declared.
func webText(data []byte) (string, []Trouble) {
	text, encoding, err := Text(data)
	var notes []Trouble
	if t, ok := err.(*Trouble); ok {
		notes = []Trouble{*t}
	}
	declared := charset.FindSubmatch(data[:min(len(data), headSize)])
	if declared == nil || encoding != gbName {
		return text, notes
	}
	e, err := htmlindex.Get(string(declared[1]))
	if err != nil || e == encodings[gbName] || e == simplifiedchinese.GBK {
		return text, notes
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil || bytes.Contains(out, []byte("\ufffd")) {
		return text, notes
	}
	return string(out), nil
}
