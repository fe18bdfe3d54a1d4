package annex

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// A told sentence is a whole sentence of a draft, without the references that mean
// nothing to who has not the file before him.
type told struct {
	text string
	law  bool // it cites law
	at   int  // of the sentences of its node, from 0
}

// A story is what a node of the reasoning says: its heading, if it has one, and its
// sentences in order.
type story struct {
	heading   string
	sentences []told
}

// tell reads passages; the title of the first is the heading. What is quoted as a
// block, or stands in a table, is left out: it cannot be taken out of its place.
func tell(d *check.Draft, passages []*check.Passage) (out story) {
	n := 0
	for i, p := range passages {
		if p.Quoted || p.Kind == check.Cell || p.Kind == check.Caption {
			continue
		}
		if p.Kind == check.Title && i == 0 {
			out.heading = strings.TrimRight(plain(p.Text), "。；：")
			continue
		}
		cited := citedIn(d, p)
		for _, s := range facts.Sentences.Of(d, p.Text) {
			text := plain(s.In(p.Text))
			law := slices.ContainsFunc(cited, func(at int) bool { return s.Start <= at && at < s.End })
			if law {
				text = mainClause(text)
			}
			if text != "" && !strings.HasSuffix(text, "：") { // else it leads to what is not told here
				out.sentences = append(out.sentences, told{text: text, law: law, at: n})
			}
			n++
		}
	}
	return out
}

// citedIn is where citations of law begin in a passage.
func citedIn(d *check.Draft, p *check.Passage) (starts []int) {
	for _, c := range facts.Citations.Of(d) {
		if c.Passage == p {
			starts = append(starts, c.Start)
		}
	}
	return starts
}

// asides open the brackets that a reader who has not the file can do without.
var asides = []string{"（证据", "（见证据", "（参见证据", "（详见证据", "（对应问题", "（针对问题", "（见卷", "（卷宗", "（以下简称", "（以下统称", "（下称"}

// plain is a text without asides.
func plain(text string) string {
	for _, opening := range asides {
		for {
			from := strings.Index(text, opening)
			if from < 0 {
				break
			}
			length := strings.Index(text[from:], "）")
			if length < 0 {
				break
			}
			text = text[:from] + text[from+length+len("）"):]
		}
	}
	return strings.TrimSpace(text)
}

// mainClause is a sentence about law up to the first semicolon, where it has said an
// article by then: what follows there is further articles.
func mainClause(text string) string {
	depth := 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("“‘《（", r):
			depth++
		case strings.ContainsRune("”’》）", r):
			depth--
		case r == '；' && depth <= 0 && strings.Contains(text[:i], "条"):
			return text[:i] + "。"
		}
	}
	return text
}

// pointers are words that a sentence begins with which speaks of the one before it.
var pointers = []string{
	"其", "该", "此", "这", "同时", "同日", "同年", "同月", "因此", "据此", "为此", "对此", "但", "而", "并", "又", "另", "且", "故", "当日", "之后", "随后",
}

// backwards are words anywhere in a sentence that speak of one before it.
var backwards = []string{"上述", "前述", "以上", "两个时间", "二者"}

// follows tells whether a sentence cannot stand without the one before it. The first
// of a node has none: 因此 there speaks of another part.
func (t told) follows() bool {
	return t.at > 0 && slices.ContainsFunc(pointers, func(p string) bool { return strings.HasPrefix(t.text, p) }) ||
		slices.ContainsFunc(backwards, func(p string) bool { return strings.Contains(t.text, p) })
}

// of is the sentences that cite law, or those that do not, in order; one that speaks of a
// sentence that is not among them is lost.
func (s story) of(law bool) (chain, lost []told) {
	for _, t := range s.sentences {
		if t.law != law {
			continue
		}
		after := len(chain) > 0 && chain[len(chain)-1].at == t.at-1
		if !after && t.follows() {
			lost = append(lost, t)
			continue
		}
		chain = append(chain, t)
	}
	return chain, lost
}
