package trace

import (
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
)

// A view is an adverse view that the draft records: bytes Start to End of the passage's
// text name who holds it and how it is put forth.
type view struct {
	facts.Stretch
	in       *check.Passage
	who      string
	sentence facts.Stretch
	content  string // what is held, as far as the sentence or the quotation below it tells
}

// recording are the parts that tell what others hold.
var recording = []string{"source", "procedure", "grounds", "verdict", "facts", "problems", "reasoning", "legal_basis", "background", "submission", "views"}

var (
	// roleHolders are those who hold views by their part in the procedure.
	roleHolders = regexp.MustCompile(`(?:原审|一审|二审)?(?:辩护人|辩护律师|诉讼代理人|法定代理人|被告人|上诉人|犯罪嫌疑人|被不起诉人|被申请人|再审申请人|申请监督人|申请人|申诉人|被害人|被害单位|其他当事人|第三人)|(?:你|贵)(?:局|委|院|公司|校|店|酒店|所|监狱|监|厂|中心|单位|部门|办|队)`)
	// speaks is how a view is put forth, behind who holds it.
	speaks = regexp.MustCompile(`^[\p{Han}\d、]{0,12}?(辩称|辩解称?|申辩称?|抗辩称?|答辩称?|辩护称|解释称|主张|提出|认为|答复称|回复称|表示|称)`)
	// agrees is what is no adverse view, or no view at all.
	agrees = regexp.MustCompile(`^(?:[^，。]{0,10}?(?:没有异议|无异议|不持异议|上诉|申诉|申请|复议|复核|控告|举报|起诉|抗诉|诉讼|回避|方案|计划|检察建议|纠正意见)|\p{Han}{0,3}?(?:认可|同意|愿意|接受|整改|谅解|悔罪|感谢))`)
	// answers is what an answer says.
	answers = regexp.MustCompile(`采纳|成立|不予支持|不符|(?:没有|无|缺乏)[^，。]{0,8}(?:依据|证据)|于法无据|不免除|不能|不影响|不是|并非|不属于|不构成|正是|未提供证据|不足以|矛盾|经审查|经查|经核实|相符|已经考虑|并不|仍应|仍然|仍须|不得|无权`)
	// replies is an answer in the sentence of the view itself.
	replies = regexp.MustCompile(`(?:该|上述|此|其)[^，。]{0,4}(?:意见|理由|主张|辩解|说法|观点)|经审查|不予采纳|不能成立|不属于正当理由|与[^，。]{0,14}不符|未提供[^，。]{0,6}证据|[，。](?:但|然而|而)`)
	quoted  = regexp.MustCompile(`“[^”]{9,}”`)
)

// viewsOf finds the adverse views of a draft.
func viewsOf(d *check.Draft) (out []view) {
	for i, p := range d.Passages {
		if p.Quoted || !slices.Contains(recording, p.Key()) || !mayTell(p.Text) {
			continue
		}
		for _, s := range facts.Sentences.Of(d, p.Text) {
			if v, ok := viewIn(d, p, s); ok {
				if hans(v.content) < 3 && i+1 < len(d.Passages) && d.Passages[i+1].Quoted {
					v.content = d.Passages[i+1].Text
				}
				if hans(v.content) >= 4 && !agrees.MatchString(v.content) {
					out = append(out, v)
				}
			}
		}
	}
	return out
}

// mayTell is a quick look for the verbs.
func mayTell(text string) bool {
	return hasOne(text, "称", "辩", "提出", "认为", "主张", "表示")
}

// viewIn is the first view of a sentence.
func viewIn(d *check.Draft, p *check.Passage, s facts.Stretch) (v view, ok bool) {
	text := s.In(p.Text)
	at := roleHolders.FindAllStringIndex(text, -1)
	for _, name := range holders.Of(d) {
		if i := strings.Index(text, name); i >= 0 {
			at = append(at, []int{i, i + len(name)})
		}
	}
	slices.SortFunc(at, func(a, b []int) int { return a[0] - b[0] })
	for _, who := range at {
		m := speaks.FindStringSubmatchIndex(text[who[1]:])
		if m == nil || hasOne(lastOf(text[:who[0]], 2), "向", "对", "请", "由", "据", "给") {
			continue
		}
		holder, verb := text[who[0]:who[1]], text[who[1]+m[2]:who[1]+m[3]]
		addressee := strings.HasPrefix(holder, "你") || strings.HasPrefix(holder, "贵") || slices.Contains(addresseeShorts.Of(d), holder)
		between := text[who[1] : who[1]+m[2]]
		switch {
		case verb == "称" || verb == "表示":
			// What persons say is evidence; what the addressee says is its defence.
			if !addressee || hasOne(between, "人", "员", "以下", "简", "名", "职", "自") {
				continue
			}
		case grants(d) && hasOne(holder, "申请", "申诉") && !strings.HasPrefix(holder, "被"):
			continue
		case holder == "你院" && verb == "认为", hasOne(between, "未", "没有", "不", "可以", "有权", "应当", "何", "撤回", "向", "请"):
			continue
		}
		end := who[1] + m[1]
		return view{
			Stretch: facts.Stretch{Start: s.Start + who[0], End: s.Start + end}, in: p, who: holder,
			sentence: s, content: strings.TrimLeft(text[end:], "，：、 "),
		}, true
	}
	return v, false
}

// lastOf is the last runes of a text.
func lastOf(text string, runes int) string {
	r := []rune(text)
	return string(r[max(len(r)-runes, 0):])
}

// grants tells whether a document takes the side of who asked for it.
func grants(d *check.Draft) bool {
	return slices.Contains([]string{"retrial", "rec_court", "protest_civil", "protest_criminal", "request"}, d.Family())
}

// holders are the names of those whose views are adverse: suspects, victims, counsel and
// parties, but not those whose application the document grants.
var holders = check.NewFact(func(d *check.Draft) (out []string) {
	granted := map[string]bool{}
	if grants(d) {
		granted[d.Field("applicant")] = true
		for _, p := range d.In("parties", "procedure", "source") {
			if m := whoAsked.FindStringSubmatch(p.Text); m != nil {
				granted[m[1]] = true
			}
			for _, m := range applicant.FindAllStringSubmatch(p.Text, -1) {
				granted[m[1]] = true
			}
		}
	}
	for _, person := range facts.Names.Of(d).Persons {
		if person.Is(naming.Suspect|naming.Victim|naming.Counsel|naming.Party) && !granted[person.Name] && !person.Is(naming.Official|naming.Staff) {
			out = append(out, person.Name)
		}
	}
	return append(out, addresseeShorts.Of(d)...)
})

// applicant names whoever asked for the supervision. The name stands between the role
// and the next mark or word.
var applicant = regexp.MustCompile(`(?:^|[^其被])申请人(?:（[^）]*）)?(\p{Han}{2,4}?)(?:，|。|因|不服|向)`)

// whoAsked is the sentence that tells who asked: 唐某认为……，向本院申请监督.
var whoAsked = regexp.MustCompile(`(?:^|。)(\p{Han}{2,4}?)(?:认为|不服|因)[^。]*向本院申请`)

// addresseeShorts are the short names that the draft declares for its addressee.
var addresseeShorts = check.NewFact(func(d *check.Draft) (out []string) {
	for _, name := range d.Document.Front.List("addressee") {
		if name == "" {
			continue
		}
		for _, p := range d.Passages {
			if _, rest, ok := strings.Cut(p.Text, name); ok {
				if m := declared.FindStringSubmatch(rest); m != nil {
					out = append(out, m[1])
				}
			}
		}
	}
	return out
})

// declared is a short name behind a full one.
var declared = regexp.MustCompile(`^（以下(?:简称|称)[“"]?(\p{Han}{2,12})[”"]?）`)

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
