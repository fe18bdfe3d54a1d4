package language

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var numberForm = &check.Rule{
	ID: "LNG-007", Severity: check.Warning,
	Doc: check.Words{Zh: "层次序号的写法不规范", En: "Numbers of headings that are not in the official form"},
	Why: check.Words{
		Zh: "层次序号依次为“一、”“（一）”“1.”“（1）”。“一，”“（一）、”“1、”都不规范；括号用全角。",
		En: "Headings are numbered 一、 then （一） then 1. then （1）. 一， and （一）、 and 1、 are not in form; brackets are full-width.",
	},
	Source: "GB/T 9704 7.3.3 [W]",
	Run: func(p *check.Pass) {
		seen := map[doc.Block]bool{}
		for _, passage := range p.Passages {
			if seen[passage.Block] || passage.Quoted {
				continue
			}
			seen[passage.Block] = true
			switch b := passage.Block.(type) {
			case *doc.Heading:
				if b.Number != "" {
					formOf(p, passage, b.Number, b.NumberAt, levelOf(b.Number), b.Ordinal)
				}
			case *doc.Item:
				if strings.HasSuffix(b.Number, "、") || strings.HasSuffix(b.Number, "，") {
					formOf(p, passage, b.Number, b.NumberAt, 3, b.Ordinal)
				}
			case *doc.Paragraph:
				typed(p, passage)
			}
		}
	},
}

// right is the number of a heading in form.
func right(level, n int) string {
	switch level {
	case 1:
		return law.Numeral(n) + "、"
	case 2:
		return "（" + law.Numeral(n) + "）"
	case 0, 3: // an item is numbered as a heading of the third level
		return strconv.Itoa(n) + "."
	default:
		return "（" + strconv.Itoa(n) + "）"
	}
}

// levelOf is the level that a number is of by its form, whatever # marks stand before it.
func levelOf(number string) int {
	bracketed := strings.ContainsAny(number, "（(")
	switch han := strings.ContainsAny(number, "一二三四五六七八九十百"); {
	case han && !bracketed:
		return 1
	case han:
		return 2
	case !bracketed:
		return 3
	default:
		return 4
	}
}

// formOf looks at the number of a heading or item, and at a 、 behind its bracket.
func formOf(p *check.Pass, passage *check.Passage, number string, at source.Span, level, ordinal int) {
	want := right(level, ordinal)
	bare := strings.TrimSpace(number)
	doubled := strings.HasSuffix(bare, "）") && strings.HasPrefix(passage.Text, "、")
	if (bare == want || bare == strings.Replace(want, ".", "．", 1)) && !doubled || ordinal < 1 {
		return // GB/T 15834 writes the 下脚点 of 1． full-width; that is right as well
	}
	if doubled {
		at.End = passage.Span(0, len("、")).End
	}
	misnumbered(p, at, want)
}

// misnumbered reports a number that should be written otherwise.
func misnumbered(p *check.Pass, at source.Span, want string) {
	p.Report(check.Finding{
		Span: at, Zh: "层次序号不规范", En: "write the number of this heading as " + want,
		Fixes: []check.Fix{{Zh: "改为“" + want + "”", En: "Write " + want, Safe: true, Edits: []source.Edit{{Span: at, New: want}}}},
	})
}

// typed looks at a paragraph that begins with what was meant as a number but is not
// read as one: 一，某事; 一.某事.
func typed(p *check.Pass, passage *check.Passage) {
	text := passage.Text
	end := 0
	for end < len(text) && strings.ContainsRune("一二三四五六七八九十", firstRune(text[end:])) {
		end += len("一")
	}
	if end == 0 || end > 3*len("一") {
		return
	}
	r, n := utf8.DecodeRuneInString(text[end:])
	ordinal, ok := law.Number(text[:end])
	if !ok || !strings.ContainsRune("，．.", r) {
		return
	}
	misnumbered(p, passage.Span(0, end+n), right(1, ordinal))
}
