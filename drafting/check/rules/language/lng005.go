package language

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
)

var titles = &check.Rule{
	ID: "LNG-005", Severity: check.Warning,
	Doc: check.Words{Zh: "法规名称没有书名号；书名号内再用双书名号", En: "Titles of statutes without 《》; 《》 inside 《》"},
	Why: check.Words{
		Zh: "法律、法规、司法解释的全称用书名号标示，简称可以不用；书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号。",
		En: "The full title of a statute stands in 《》, a short name need not. A title within a title stands in 〈〉.",
	},
	Source: "GB/T 15834 [M]",
	Run: func(p *check.Pass) {
		declared := declarations(p)
		for _, passage := range p.Passages {
			if passage.Quoted {
				continue
			}
			nested(p, passage)
			for _, s := range untitled.Of(p.Draft, passage.Text) {
				title := s.In(passage.Text)
				if declared[title] || headline(passage, s) {
					continue
				}
				p.Report(check.Finding{
					Span: passage.Span(s.Start, s.End), Zh: "书名号使用不当", En: "the title " + title + " should stand in 《》",
					Fixes: replace(p, passage, s.Start, s.End, "《"+title+"》", check.Fix{Zh: "加上书名号", En: "Put it in 《》", Safe: true}),
				})
			}
		}
	},
}

// headline tells whether a title stands where titles have no marks: at the head of a line
// that is a title itself, and in the list of what is attached.
func headline(passage *check.Passage, s facts.Stretch) bool {
	if passage.Key() == "attach" || strings.HasPrefix(passage.Text, "附件") && strings.HasSuffix(passage.Text[:s.Start], "：") {
		return true
	}
	return s.Start == 0 && !strings.ContainsAny(passage.Text, "，。；：")
}

// declarations are the short names that the draft declares by 以下简称.
func declarations(p *check.Pass) map[string]bool {
	names := map[string]bool{}
	for _, passage := range p.Passages {
		rest := passage.Text
		for {
			_, after, ok := strings.Cut(rest, "以下简称")
			if !ok {
				break
			}
			name, _, _ := strings.Cut(strings.TrimLeft(after, "“《：为"), "）")
			names[strings.TrimRight(name, "”》")] = true
			rest = after
		}
	}
	return names
}

// untitled are the titles of statutes in a text that stand outside marks.
var untitled = check.NewReading(func(text string) (out []facts.Stretch) {
	depth, end := 0, 0
	for at, r := range text {
		switch r {
		case '《', '〈', '“', '‘':
			depth++
		case '》', '〉', '”', '’':
			depth = max(depth-1, 0)
		}
		if depth > 0 || at < end {
			continue
		}
		if n := statuteAt(text, at); n > 0 && !continues(text, at, n) {
			end = at + n
			out = append(out, facts.Stretch{Start: at, End: end})
		}
	}
	return out
})

// continues tells whether a title at a place is only part of a longer one.
func continues(text string, at, n int) bool {
	rest := text[at+n:]
	for _, more := range []string{"实施", "修正案", "若干", "的解释", "的决定", "释义", "》", "（试行）", "司法解释", "修正", "配套", "执法", "制度", "要求的"} {
		if strings.HasPrefix(rest, more) {
			return true
		}
	}
	return false
}

// nested reports 《 directly inside 《 》, with both of its marks mended.
func nested(p *check.Pass, passage *check.Passage) {
	type open struct {
		at int
		r  rune
	}
	var stack []open
	for at, r := range passage.Text {
		switch r {
		case '《', '〈':
			stack = append(stack, open{at, r})
		case '》', '〉':
			if len(stack) == 0 {
				continue
			}
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if r != '》' || top.r != '《' || len(stack) == 0 || stack[len(stack)-1].r != '《' {
				continue
			}
			if !strings.Contains(passage.Text[at+utf8.RuneLen(r):], "》") {
				continue // the outer one is not closed: that is LNG-004
			}
			f := check.Finding{
				Span: passage.Span(top.at, at+utf8.RuneLen(r)), Zh: "书名号使用不当", En: "a title within a title stands in 〈〉",
			}
			left := replace(p, passage, top.at, top.at+len("《"), "〈", check.Fix{Zh: "里层改用单书名号", En: "Use 〈〉 inside", Safe: true})
			right := replace(p, passage, at, at+len("》"), "〉", check.Fix{})
			if left != nil && right != nil {
				left[0].Edits = append(left[0].Edits, []source.Edit(right[0].Edits)...)
				f.Fixes = left
			}
			p.Report(f)
		}
	}
}
