package trace

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var (
	// answers is what an answer says.
	answers = regexp.MustCompile(`采纳|成立|不予支持|不符|(?:没有|无|缺乏)[^，。]{0,8}(?:依据|证据)|于法无据|不免除|不能|不影响|不是|并非|不属于|不构成|正是|未提供证据|不足以|矛盾|经审查|经查|经核实|相符|已经考虑|并不|仍应|仍然|仍须|不得|无权`)
	// replies is an answer in the sentence of the view itself.
	replies = regexp.MustCompile(`(?:该|上述|此|其)[^，。]{0,4}(?:意见|理由|主张|辩解|说法|观点)|经审查|[不未]予采纳|予以采纳|未采纳|没有采纳|不能成立|不属于正当理由|与[^，。]{0,14}不符|未提供[^，。]{0,6}证据|[，。](?:但|然而|而)`)
	quoted  = regexp.MustCompile(`“[^”]{9,}”`)
)

// answering are the parts in which a view is answered.
var answering = []string{"problems", "reasoning", "legal_basis", "causal_link", "conclusion", "other"}

// nameless takes the names out of a text: that a sentence has them too does not make it
// an answer.
var nameless = check.NewFact(func(d *check.Draft) *strings.Replacer {
	var out []string
	for _, p := range facts.Names.Of(d).Persons {
		out = append(out, p.Name, "，")
	}
	return strings.NewReplacer(out...)
})

// answered tells whether the draft answers a view: at once, in the words of an answer,
// or later, in a sentence that takes up what was held.
func (v view) answered(d *check.Draft) bool {
	text := v.in.Text
	if replies.MatchString(text[v.End:v.sentence.End]) {
		return true
	}
	of := pairs(nameless.Of(d).Replace(v.content))
	quote := strings.Trim(quoted.FindString(v.content), "“”")
	next := true
	for _, s := range facts.Sentences.Of(d, text) {
		if s.Start < v.sentence.End {
			continue
		}
		if _, another := viewIn(d, v.in, s); another {
			break // what follows answers that one
		}
		if next && answers.MatchString(s.In(text)) || takesUp(s.In(text), v.who, of, quote) {
			return true
		}
		next = false
	}
	return answeredElsewhere(d, v.in, v.who, of, quote)
}

func answeredElsewhere(d *check.Draft, but *check.Passage, who string, of map[string]bool, quote string) bool {
	for _, p := range d.In(answering...) {
		if p == but || p.Quoted {
			continue
		}
		for _, s := range facts.Sentences.Of(d, p.Text) {
			if takesUp(s.In(p.Text), who, of, quote) {
				return true
			}
		}
	}
	return false
}

// answeredInText is for a view that the front matter records.
func answeredInText(d *check.Draft, who, content string) bool {
	return answeredElsewhere(d, nil, who, pairs(nameless.Of(d).Replace(content)), "")
}

// takesUp tells whether a sentence answers what was held: it quotes it, or repeats most
// of it, or says something of it in the words of an answer.
func takesUp(sentence, who string, of map[string]bool, quote string) bool {
	if quote != "" && strings.Contains(sentence, quote) {
		return true
	}
	n := shared(of, sentence)
	if n >= 4 && 2*n >= len(of) {
		return true
	}
	return answers.MatchString(sentence) && (n >= 2 || n >= 1 && strings.Contains(sentence, who) || strings.Contains(sentence, who) && hasOne(sentence, "意见", "理由", "主张", "辩解", "说法"))
}
