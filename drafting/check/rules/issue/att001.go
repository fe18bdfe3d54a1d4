package issue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var att001 = &check.Rule{
	ID: "ATT-001", Severity: check.Error,
	Doc: check.Words{Zh: "正文所称附件与附件目录不对应", En: "attachments in the text and in the list do not match"},
	Why: check.Words{
		Zh: "正文写“附件2”的，附件说明中要有第2项；正文逐一提到附件的，列出的每一项也应当提到。其他文件的附件（《……》附件2）不在此限。",
		En: "What the text calls 附件2 must be in the list; where the text names attachments by number, each that is listed should be named. Attachments of other documents do not count.",
	},
	Source: "GB/T 9704—2012 7.3.4（据二手资料）",
	Run: func(p *check.Pass) {
		listed := attachments(p.Draft)
		named := map[int]bool{}
		for _, passage := range p.Passages {
			if passage.Key() == "attach" || passage.Key() == "annex" || passage.Quoted {
				continue
			}
			for _, m := range mentions(passage.Text) {
				for _, n := range m.numbers {
					named[n] = true
				}
				if i := slices.IndexFunc(m.numbers, func(n int) bool { return n > len(listed) }); i >= 0 || m.numbers == nil && len(listed) == 0 {
					p.Report(check.Finding{
						Span: passage.Span(m.start, m.end),
						Zh:   "附件与正文不对应", En: "the list has no such attachment",
					})
				}
			}
		}
		if len(named) == 0 {
			return
		}
		for i, at := range listed {
			if !named[i+1] {
				p.Report(check.Finding{Span: at.span, Zh: "附件与正文不对应", En: "the text does not name this attachment"})
			}
		}
	},
}

// An attachment is one of the list, with its name.
type attachment struct {
	name     string
	span     source.Span
	number   string // as typed: "1."; "" where it is a value of the front matter
	numberAt source.Span
}

// attachments is the list of attachments: that of the front matter, else the items of
// the attach part.
func attachments(d *check.Draft) (out []attachment) {
	if e, ok := d.Document.Front.Entry("attachments"); ok {
		for _, v := range e.Values {
			out = append(out, attachment{name: v.Text, span: v.Span})
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, p := range d.In("attach") {
		a := attachment{name: p.Text, span: p.All()}
		switch b := p.Block.(type) {
		case *doc.Item:
			a.number, a.numberAt = b.Number, b.NumberAt
		case *doc.Heading:
			a.number, a.numberAt = b.Number, b.NumberAt
		}
		out = append(out, a)
	}
	return out
}

// A mention is attachments as a text names them: 附件1—3; numbers is nil where it says
// 见附件 without one.
type mention struct {
	numbers    []int
	start, end int
}

// mentions finds where a text speaks of the document's own attachments.
func mentions(text string) (out []mention) {
	const word = "附件"
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return out
		}
		start := at + i
		at = start + len(word)
		before := text[:start]
		if strings.HasSuffix(before, "》") || strings.HasSuffix(before, "》的") || strings.HasSuffix(before, "其") || strings.HasSuffix(before, "该") {
			continue
		}
		numbers, size := list(text[at:])
		switch {
		case size > 0:
			out = append(out, mention{numbers, start, at + size})
			at += size
		case strings.HasSuffix(before, "见"):
			out = append(out, mention{nil, start, at})
		}
	}
}

// list reads 1, 1、3, 1—3 or 一 at the head of a text; size is what it read.
func list(s string) (numbers []int, size int) {
	for {
		rest := s[size:]
		joint := 0
		through := false
		if len(numbers) > 0 {
			r, w := utf8.DecodeRuneInString(rest)
			if !strings.ContainsRune("、，和至—－-", r) {
				return numbers, size
			}
			through = strings.ContainsRune("至—－-", r)
			joint = w
			rest = strings.TrimPrefix(rest[joint:], "附件")
		}
		digits := 0
		for _, r := range rest {
			if !strings.ContainsRune("0123456789０１２３４５６７８９一二三四五六七八九十", r) {
				break
			}
			digits += utf8.RuneLen(r)
		}
		n, ok := law.Number(rest[:digits])
		if !ok || n > 99 || len(numbers) > 99 || counts(rest[digits:]) {
			return numbers, size
		}
		for through && numbers[len(numbers)-1]+1 < n {
			numbers = append(numbers, numbers[len(numbers)-1]+1)
		}
		numbers = append(numbers, n)
		size = len(s) - len(rest) + digits
	}
}

// counts tells whether a number is how many there are: 附件三份, 附件2册.
func counts(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune("份册页件张个项年月日号", r) && after != ""
}
