package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

var unpaired = &check.Rule{
	ID: "LNG-004", Severity: check.Error,
	Doc: check.Words{Zh: "不成对的引号、括号、书名号", En: "Quotation marks, brackets and title marks without their fellow"},
	Why: check.Words{
		Zh: "引号、括号、书名号成对使用，内外层不交叉。引文有几段的，每段开头用前引号，最后一段末尾才用后引号，这种用法不算不成对。",
		En: "Such marks come in pairs and do not cross. A quotation of several paragraphs opens each of them and is closed in the last only; that is right.",
	},
	Source: "GB/T 15834 [M]",
	Run: func(p *check.Pass) {
		var open, carried []mark // of the block at hand; of a quotation that runs on from an earlier one
		for i, passage := range p.Passages {
			if i == 0 || !sameBlock(p.Passages[i-1], passage) {
				carried = carry(p, carried, open, passage)
				open = nil
			}
			open, carried = pair(p, open, carried, passage)
		}
		carry(p, carried, open, nil)
	},
}

// A mark is one that opens or closes, with its place.
type mark struct {
	passage *check.Passage
	at      int
	r       rune
}

// fellows are the opening marks by what closes them. Half-width brackets pair with
// full-width ones: their width is another rule's.
var fellows = map[rune]rune{'”': '“', '’': '‘', '）': '（', ')': '（', '》': '《', '〉': '〈', '〕': '〔', '】': '【', '」': '「', '』': '『'}

var opening = map[rune]rune{'“': '“', '‘': '‘', '（': '（', '(': '（', '《': '《', '〈': '〈', '〔': '〔', '【': '【', '「': '「', '『': '『'}

// pair reads a passage and tells what is open at its end, and whether a quotation that
// ran on into it still does.
func pair(p *check.Pass, open, carried []mark, passage *check.Passage) (stillOpen, stillCarried []mark) {
	if strings.HasPrefix(passage.Text, "“") {
		carried = nil // opened anew: from here it is this paragraph's own
	}
	for at, r := range passage.Text {
		if o, ok := opening[r]; ok {
			open = append(open, mark{passage, at, o})
			continue
		}
		o, ok := fellows[r]
		switch {
		case !ok || apostrophe(passage.Text, at, r) || numeral(passage.Text, at, r, open):
		case len(open) > 0 && open[len(open)-1].r == o:
			open = open[:len(open)-1]
		case len(open) > 1 && open[len(open)-2].r == o:
			alone(p, open[len(open)-1], nil)
			open = open[:len(open)-2]
		case r == '”' && len(open) == 0 && len(carried) > 0 && firstQuote(passage.Text) == at:
			carried = nil
		default:
			alone(p, mark{passage, at, r}, flipped(p, passage, at, r, open))
		}
	}
	return open, carried
}

// carry tells, where a block ends, of marks that are open; a quotation may run on into
// the next paragraphs of its part, where it is opened anew, or closed before any other.
func carry(p *check.Pass, carried, open []mark, next *check.Passage) []mark {
	if len(open) == 1 && open[0].r == '“' {
		carried, open = append(carried[:0:0], open...), nil
	}
	leftOver(p, open)
	if len(carried) == 0 {
		return nil
	}
	quote := -1
	if next != nil && next.Part == carried[0].passage.Part {
		quote = firstQuote(next.Text)
		_, paragraph := next.Block.(*doc.Paragraph)
		if quote < 0 || quote == 0 && paragraph || strings.HasPrefix(next.Text[quote:], "”") {
			return carried
		}
	}
	alone(p, carried[0], nil)
	return nil
}

// firstQuote is where the first quotation mark of a text stands; -1 without one.
func firstQuote(text string) int { return strings.IndexAny(text, "“”") }

// leftOver reports marks that are open at the end of a block.
func leftOver(p *check.Pass, open []mark) {
	if len(open) == 2 && open[0].r == open[1].r && open[0].passage == open[1].passage {
		if fixes := turned(p, open[1]); fixes != nil {
			alone(p, open[1], fixes)
			return
		}
	}
	for _, m := range open {
		alone(p, m, closed(p, m))
	}
}

// alone reports a mark.
func alone(p *check.Pass, m mark, fixes []check.Fix) {
	_, n := utf8.DecodeRuneInString(m.passage.Text[m.at:])
	p.Report(check.Finding{
		Span: m.passage.Span(m.at, m.at+n), Zh: "标点不成对", En: "this mark has no fellow", Fixes: fixes,
	})
}

// turned makes a closing mark of the second of two opening ones: “甲“ → “甲”.
func turned(p *check.Pass, m mark) []check.Fix {
	with := map[rune]string{'“': "”", '‘': "’"}[m.r]
	if with == "" {
		return nil
	}
	return replace(p, m.passage, m.at, m.at+utf8.RuneLen(m.r), with, check.Fix{Zh: "改为“" + with + "”", En: "Write " + with})
}

// flipped makes an opening mark of the first of two closing ones: ”甲” → “甲”.
func flipped(p *check.Pass, passage *check.Passage, at int, r rune, open []mark) []check.Fix {
	with := map[rune]string{'”': "“", '’': "‘"}[r]
	if with == "" || len(open) > 0 || !strings.ContainsRune(passage.Text[at+utf8.RuneLen(r):], r) {
		return nil
	}
	return replace(p, passage, at, at+utf8.RuneLen(r), with, check.Fix{Zh: "改为“" + with + "”", En: "Write " + with})
}

// closed closes a title behind the name of a statute that stands there.
func closed(p *check.Pass, m mark) []check.Fix {
	if m.r != '《' {
		return nil
	}
	at := m.at + len("《")
	if n := statuteAt(m.passage.Text, at); n > 0 && !strings.HasPrefix(m.passage.Text[at+n:], "》") {
		return replace(p, m.passage, at+n, at+n, "》", check.Fix{Zh: "在名称后补上“》”", En: "Close the title with 》"})
	}
	return nil
}

// apostrophe tells whether ’ stands in a foreign word.
func apostrophe(text string, at int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return r == '’' && before < utf8.RuneSelf && unicode.IsLetter(before)
}

// numeral tells whether a closing bracket belongs to a number: 1）, a).
func numeral(text string, at int, r rune, open []mark) bool {
	if r != '）' && r != ')' || len(open) > 0 && open[len(open)-1].r == '（' {
		return false
	}
	number := strings.TrimRightFunc(text[:at], func(r rune) bool {
		return unicode.IsDigit(r) || letter(r)
	})
	before, _ := utf8.DecodeLastRuneInString(number)
	return len(number) < at && at-len(number) <= 6 && (number == "" || strings.ContainsRune("。；：，\n ", before))
}
