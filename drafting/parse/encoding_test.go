package parse

import (
	"regexp"
	"testing"
)

var spans = regexp.MustCompile(`\d+-\d+ ?`)

// TestWindows: a mark at the beginning and \r\n change the places of things,
// not the things.
func TestWindows(t *testing.T) {
	for _, draft := range drafts(t) {
		got, want := dump(Document(windows(draft))), dump(Document(draft))
		if got, want := spans.ReplaceAllString(got, ""), spans.ReplaceAllString(want, ""); got != want {
			t.Errorf("%.60q: with \\r\\n\n%s\nwith \\n\n%s", draft, got, want)
		}
	}
}

// TestEncoding: bytes that are no text are told, and nothing is lost.
func TestEncoding(t *testing.T) {
	cases := map[string]string{
		"检察":                      "",
		"\ufeff检察":                "",
		"检\x00察":                  "! 3-4 encoding \"NUL\"\n",
		"检\xe5\xaf察\n":            "! 3-4 encoding \"not UTF-8\"\n! 4-5 encoding \"not UTF-8\"\n",
		"---\na: \xff\n---\n\xfe": "! 7-8 encoding \"not UTF-8\"\n! 13-14 encoding \"not UTF-8\"\n! 4-9 front-matter \"not UTF-8\"\n",
		"---\n'k\x81': x\n---\n":  "! 6-7 encoding \"not UTF-8\"\n! 4-12 front-matter \"not UTF-8\"\n",
		"\xc4\xa3":                "",
		"\r":                      "",
		"\x00":                    "! 0-1 encoding \"NUL\"\n",
	}
	for text, want := range cases {
		d := Document(text)
		if err := verify(d); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		d.Blocks, d.Front.Entries = nil, nil
		d.Front.Span.End = d.Front.Span.Start
		if got := dump(d); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
