package language

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var glyphs = &check.Rule{
	ID: "LNG-018", Severity: check.Warning,
	Doc: check.Words{Zh: "繁体字、私用区字符和不可见字符", En: "Traditional, private-use and invisible characters"},
	Why: check.Words{
		Zh: "从网页、PDF 粘贴的文字常带有不可见字符、部首形字符和私用区字符，印出来是空框或者别的字，也检索不到。",
		En: "Text pasted from web pages and PDF files often carries characters that print as an empty box or as another one, and cannot be searched for.",
	},
	Source: "[D] public copies of JY contain private-use characters",
	Run: func(p *check.Pass) {
		for at := 0; at < len(p.Text); {
			if p.Text[at] < utf8.RuneSelf && p.Text[at] >= ' ' {
				at++
				continue
			}
			start, kind, with := at, "", ""
			for at < len(p.Text) { // neighbours of one kind are one finding
				r, n := utf8.DecodeRuneInString(p.Text[at:])
				k, instead := strange(r)
				if k == "" || kind != "" && k != kind {
					if kind == "" {
						at += n
					}
					break
				}
				kind, with, at = k, with+instead, at+n
			}
			if kind != "" {
				glyph(p, source.Span{Start: start, End: at}, kind, with)
			}
		}
	},
}

// glyph reports a run of characters of one kind.
func glyph(p *check.Pass, span source.Span, kind, with string) {
	f := check.Finding{
		Span: span, Zh: "含异体、私用区或不可见字符",
		En: fmt.Sprintf("%s %+q", kind, span.In(p.Text)),
	}
	edit := []source.Edit{{Span: span, New: with}}
	switch kind {
	case invisible:
		f.Fixes = []check.Fix{{Zh: "删去不可见字符", En: "Delete the invisible characters", Edits: edit, Safe: true}}
	case compatible:
		f.Fixes = []check.Fix{{Zh: "改为“" + with + "”", En: "Write " + with, Edits: edit, Safe: true}}
	case traditional:
		f.Fixes = []check.Fix{{Zh: "改为“" + with + "”", En: "Write " + with, Edits: edit}}
	}
	p.Report(f)
}

// The kinds of strange characters.
const (
	invisible   = "invisible characters"
	private     = "private-use characters"
	compatible  = "characters of compatibility"
	traditional = "traditional characters"
)

// strange is the kind of a character that does not belong in a draft, and what to
// write instead; "" for all others.
func strange(r rune) (kind, instead string) {
	switch {
	case r == '\n' || r == '\t' || r == '\r' || r == utf8.RuneError:
		return "", ""
	case r < ' ' || r == 0x7F || r == 0xAD || r == 0x2028 || r == 0x2029 || r >= 0xFE00 && r <= 0xFE0F || unicode.Is(unicode.Cf, r):
		return invisible, ""
	case unicode.Is(unicode.Co, r):
		return private, ""
	case r == 0xA0:
		return compatible, " "
	case r >= 0x2E80 && r <= 0x2FDF || r >= 0xF900 && r <= 0xFAFF:
		if s := norm.NFKC.String(string(r)); s != string(r) {
			return compatible, s
		}
	case r > 0x4E00:
		if s := law.Simplified(r); s != r {
			return traditional, string(s)
		}
	}
	return "", ""
}
