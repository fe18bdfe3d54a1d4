package deadline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/forms"
	"jianwen/drafting/source"
)

// A term is a period that the document sets, in the sentence that sets it.
type term struct {
	deadline.Found // places in the passage's text
	passage        *check.Passage
	from, to       int // of the sentence in the passage's text
}

// span is where the period stands in the draft.
func (t term) span() source.Span { return t.passage.Span(t.Start, t.End) }

// sentence is the sentence that the period stands in.
func (t term) sentence() string { return t.passage.Text[t.from:t.to] }

// found is the periods of passages, read once.
var found = check.NewReading(deadline.Find)

// terms is the periods of one passage with their sentences. What is quoted is
// somebody else's and sets nothing.
func terms(d *check.Draft, p *check.Passage) (out []term) {
	if p.Quoted {
		return nil
	}
	for _, f := range found.Of(d, p.Text) {
		from, to := sentenceAt(p.Text, f.Start)
		out = append(out, term{f, p, from, to})
	}
	return out
}

// sentenceAt is the sentence around a place: from one full stop, semicolon or line
// end to the next.
func sentenceAt(text string, at int) (from, to int) {
	const ends = "。；！？\n"
	if i := strings.LastIndexAny(text[:at], ends); i >= 0 {
		from = i + len("。")
		if text[i] == '\n' {
			from = i + 1
		}
	}
	to = len(text)
	if i := strings.IndexAny(text[at:], ends); i >= 0 {
		to = at + i
	}
	return from, to
}

// containsAny tells whether a text has one of the words.
func containsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// told is the parts that tell of what others did or said: no period in them is set
// by the document.
var told = []string{
	"facts", "evidence", "source", "procedure", "verdict", "problems", "grounds", "parties", "reasoning",
	"causal_link", "receipt", "annex", "attach", "background", "urging", "overview",
}

// replies is the periods in which the addressee must reply or act: those of the part
// on the reply, else those of a sentence elsewhere that asks for one.
var replies = check.NewFact(func(d *check.Draft) []term {
	if in := termsIn(d, []string{"reply", "request"}, asksReply); len(in) > 0 {
		return in
	}
	if in := termsIn(d, []string{"reply"}, first); len(in) > 0 {
		return in
	}
	return elsewhere(d, func(s string) bool { return asksReply(s) && addressed(s) })
})

// addressed tells whether a sentence speaks to the reader, or of us, and not of what
// others do or a statute has them do.
func addressed(sentence string) bool {
	return requests(sentence) || containsAny(sentence, "本院", "我院", "你", "贵")
}

// requests tells whether a sentence asks: 请 by itself, not in 申请, 提请, 聘请.
func requests(sentence string) bool {
	for at := 0; ; {
		i := strings.Index(sentence[at:], "请")
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(sentence[:at+i])
		if !strings.ContainsRune("申提报聘邀呈吁恳", before) {
			return true
		}
		at += i + len("请")
	}
}

// asksReply tells whether a sentence asks the addressee to reply.
func asksReply(sentence string) bool {
	return containsAny(sentence, "回复", "答复", "反馈", "函告", "书面说明", "告知本院", "报送本院", "通报本院", "送达本院") && first(sentence)
}

// first tells whether a sentence may set the period that runs first: it speaks neither
// of a remedy, nor of what follows when the period is over, nor of what a statute says.
func first(sentence string) bool {
	return !containsAny(sentence, "异议", "复查", "复核", "复议", "申诉", "逾期", "届满", "期满", "延长", "未回复", "不回复", "不予回复") &&
		(requests(sentence) || !containsAny(sentence, "条规定", "款规定", "项规定"))
}

// objections is the periods for objecting.
var objections = check.NewFact(func(d *check.Draft) []term {
	if in := termsIn(d, []string{"objection"}, func(string) bool { return true }); len(in) > 0 {
		return in
	}
	return elsewhere(d, func(s string) bool {
		return containsAny(s, "如有异议", "异议期限") || strings.Contains(s, "异议") && addressed(s)
	})
})

// rectifications is the periods for putting right what is wrong (GY 75(7)).
var rectifications = check.NewFact(func(d *check.Draft) []term {
	if in := termsIn(d, []string{"rect_period"}, func(string) bool { return true }); len(in) > 0 {
		return in
	}
	return elsewhere(d, func(s string) bool {
		return strings.Contains(s, "整改期限") || containsAny(s, "整改", "依法履行职责", "履行法定职责") && addressed(s)
	})
})

// termsIn is the periods of parts, in sentences of a kind; of several in one
// sentence, the one that stands nearest before the reply is asked for.
func termsIn(d *check.Draft, parts []string, kind func(sentence string) bool) (out []term) {
	for _, p := range d.In(parts...) {
		for _, t := range terms(d, p) {
			if !kind(t.sentence()) {
				continue
			}
			if n := len(out); n > 0 && out[n-1].passage == p && out[n-1].from == t.from {
				if asked := strings.LastIndex(t.sentence(), "回复"); asked < 0 || t.from+asked >= t.Start {
					out[n-1] = t
				}
				continue
			}
			out = append(out, t)
		}
	}
	return out
}

// elsewhere is the periods of sentences of a kind, wherever they stand but in the
// parts that tell of others.
func elsewhere(d *check.Draft, kind func(sentence string) bool) (out []term) {
	for _, p := range d.Passages {
		if slices.Contains(told, p.Key()) {
			continue
		}
		for _, t := range terms(d, p) {
			if kind(t.sentence()) {
				out = append(out, t)
			}
		}
	}
	return out
}

// partAt is the place of a part's key; where the draft has no such part, that of a
// field of the front matter.
func partAt(d *check.Draft, part, field string) source.Span {
	for _, b := range d.Document.Blocks {
		if p, ok := b.(*partBlock); ok && p.Key == part {
			return p.KeyAt
		}
	}
	return d.FieldAt(field)
}

// limits is the periods that a catalogue's entry sets and that run from an event.
func limits(list []forms.Limit, from string) (out []forms.Limit) {
	for _, l := range list {
		if l.N > 0 && l.From == from {
			out = append(out, l)
		}
	}
	return out
}

// period is a limit as a period; ok is false for a unit that is not known.
func period(l forms.Limit) (deadline.Period, bool) {
	unit, ok := deadline.UnitOf(l.Unit)
	return deadline.Period{N: l.N, Unit: unit}, ok
}
