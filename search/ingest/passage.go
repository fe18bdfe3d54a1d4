package ingest

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// partWords tell the part of a letter by its heading, most telling first (keys of
// assets/forms/parts).
var partWords = []struct {
	part  string
	words []string
}{
	{"evidence", []string{"证据"}},
	{"legal_basis", []string{"法律依据", "法律规定", "依据"}},
	{"objection", []string{"异议"}},
	{"reply", []string{"回复期限", "书面回复"}},
	{"rect_period", []string{"整改期限"}},
	{"measures", []string{"建议", "措施", "整改", "纠正意见", "检察意见", "意见和要求", "请求"}},
	{"problems", []string{"问题", "违法事实", "违法情形", "隐患", "漏洞", "不足", "违法行为"}},
	{"facts", []string{"事实", "调查核实", "基本情况", "案情", "情况"}},
	{"reasoning", []string{"原因", "分析", "理由", "认为"}},
	{"procedure", []string{"过程", "经过"}},
	{"attach", []string{"附件", "附项"}},
}

// partCues tell the part of a paragraph that stands below no heading.
var partCues = []struct {
	part  string
	words []string
	start bool // only at the beginning of the paragraph
}{
	{"attach", []string{"附件", "附：", "附:"}, true},
	{"evidence", []string{"上述事实，有", "以上事实，有", "认定上述事实", "证明上述"}, false},
	{"objection", []string{"如有异议", "提出异议", "有不同意见", "申请复核"}, false},
	{"reply", []string{"书面回复", "书面答复", "函复本院", "回复本院", "反馈本院"}, false},
	{"measures", []string{"提出如下检察建议", "提出以下检察建议", "建议如下", "特建议", "提出如下建议", "提出以下建议", "现提出", "整改措施"}, false},
	{"source", []string{"工作中发现", "案件中发现", "履行法律监督职责中", "履职中发现", "一案中", "审查中发现", "发现，你", "发现你", "发现该"}, false},
	{"facts", []string{"经调查核实", "经查", "现查明", "查明", "调查发现"}, true},
	{"reasoning", []string{"本院认为", "我院认为"}, true},
	{"legal_basis", []string{"根据《", "依据《", "依照《", "根据", "综上"}, true},
}

// partOfHeading is the part that a heading names.
func partOfHeading(s string) string {
	for _, p := range partWords {
		for _, w := range p.words {
			if strings.Contains(s, w) {
				return p.part
			}
		}
	}
	return ""
}

// partOfText is the part that a paragraph's own words tell.
func partOfText(s string) string {
	head := s
	if runes := []rune(s); len(runes) > 24 {
		head = string(runes[:24])
	}
	for _, p := range partCues {
		in := s
		if p.start {
			in = head
		}
		for _, w := range p.words {
			if strings.Contains(in, w) && (!p.start || strings.Index(in, w) < 18) {
				return p.part
			}
		}
	}
	return ""
}

// passages cuts the text of a letter at its official headings: 一、 opens a part,
// （一） a passage with a heading of its own, which runs up to the first 。. Paragraphs
// without a number that stand below a （一） belong to it; others are passages of
// their own. No text is lost: a heading with nothing below it is a passage as well.
func passages(lines []string) []Passage {
	c := cutter{}
	for _, l := range lines {
		if m, ok := pointMark(l); ok {
			c.point(m)
		} else if label, rest, ok := bracketMark(l); ok {
			c.bracket(label, rest)
		} else {
			c.paragraph(l)
		}
	}
	c.flush()
	return c.out
}

// A cutter makes passages.
type cutter struct {
	out     []Passage
	part    string // of the heading that is open
	top     string // that heading
	spoken  string // the part of the last paragraph that told it by its own words
	pending bool   // nothing stands below the heading yet
	follows bool   // a paragraph goes on with the passage above
}

// flush keeps a heading below which nothing stands.
func (c *cutter) flush() {
	if c.pending {
		c.out = append(c.out, Passage{Part: c.part, Text: c.top})
		c.pending = false
	}
}

func (c *cutter) add(p Passage) {
	c.pending = c.pending && !strings.HasPrefix(p.Heading, c.top)
	c.flush()
	c.out = append(c.out, p)
}

// point opens a part: 二、存在的问题.
func (c *cutter) point(m mark) {
	c.flush()
	title, rest := leading(m.rest)
	c.part, c.top, c.follows = partOfHeading(title), even(m.label+title), false
	if c.part == "" {
		c.part = cmp.Or(partOfText(m.rest), c.spoken)
	}
	if rest == "" {
		c.pending = true
		return
	}
	c.add(Passage{Part: c.part, Heading: c.top, Text: rest})
	c.follows = true
}

// bracket opens a passage: （一）验视制度未执行。…
func (c *cutter) bracket(label, rest string) {
	title, text := leading(rest)
	if text == "" {
		title, text = "", rest
	}
	if text == "" {
		text = label
	}
	c.add(Passage{Part: c.part, Heading: strings.Trim(even(c.top+" "+label+title), " "), Text: text})
	c.follows = true
}

// paragraph takes a paragraph without a number.
func (c *cutter) paragraph(l string) {
	own := partOfText(l)
	if c.part != "" && closes(own) && !asks(l) {
		own = c.part // a measure that ends in 并书面回复
	}
	if own == "reasoning" || own == "measures" {
		c.spoken = own
	}
	goesOn := own == "" || own == c.part || c.part == "problems" && own == "legal_basis" || c.part == "facts"
	if c.follows && goesOn && !closes(own) {
		c.out[len(c.out)-1].Text += "\n" + l
		return
	}
	if closes(own) || own == "legal_basis" && c.part == "measures" {
		c.flush()
		c.top, c.part, c.follows = "", "", false
		c.add(Passage{Part: own, Text: l})
		return
	}
	p := Passage{Part: c.part, Heading: c.top, Text: l}
	if own != "" && c.part == "" {
		p.Part = own
	}
	c.add(p)
}

// closes reports whether a part stands at the end of a letter, outside of its headings.
func closes(part string) bool {
	return part == "objection" || part == "reply" || part == "attach"
}

// asks reports whether a paragraph begins as those at the end of a letter do.
func asks(s string) bool {
	for _, w := range []string{"请", "如", "若", "附", "你", "贵", "收到", "对本", "以上", "希"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// leading cuts the heading that runs into a paragraph off: the text up to the first
// 。. A line without one is all heading, if it is short.
func leading(s string) (title, rest string) {
	at := strings.Index(s, "。")
	switch {
	case at < 0 && utf8.RuneCountInString(s) <= 50:
		return strings.TrimRight(s, "：:"), ""
	case at < 0 || utf8.RuneCountInString(s[:at]) > 50 || at == len(s)-len("。"):
		return "", s // a sentence, no heading
	}
	return s[:at], trim(s[at+len("。"):])
}

// bracketMark reads （一） at the beginning of a line.
func bracketMark(s string) (label, rest string, ok bool) {
	after, found := strings.CutPrefix(s, "（")
	if !found {
		if after, found = strings.CutPrefix(s, "("); !found {
			return "", "", false
		}
	}
	_, size := numeral(after)
	if size == 0 || after[0] < utf8.RuneSelf {
		return "", "", false
	}
	for _, shut := range []string{"）", ")"} {
		if r, is := strings.CutPrefix(after[size:], shut); is {
			return s[:len(s)-len(r)], trim(r), true
		}
	}
	return "", "", false
}
