package number

import (
	"regexp"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// A step is something that happens once in a matter of this procuratorate.
type step struct {
	zh, en string
	field  string         // of the front matter that has its day; "" where none has
	ahead  *regexp.Regexp // what stands before the date in its sentence; nil: anything
	behind *regexp.Regexp // what stands behind it, up to the next date
}

// ours are the steps. What was done again, or by others, is none of them.
var ours = []step{
	{"本院立案", "our filing", "", regexp.MustCompile(`本院(?:依法)?[于在]?$`), regexp.MustCompile(`^(?:依法)?(?:决定)?立案`)},
	{"本院立案", "our filing", "", nil, regexp.MustCompile(`^，?本院[^，。；]{0,8}立案`)},
	{"磋商", "the negotiation", "negotiation_held_on", nil, regexp.MustCompile(`^，?(?:本院)?(?:与你[^，。；]{1,4}|双方)?(?:进行了?)?磋商`)},
	{"收到判决书", "receipt of the judgment", "judgment_received_on", nil, regexp.MustCompile(`^，?本院(?:依法)?收到[^，。；]{0,16}(?:判决|裁定)书?`)},
	{"收到副本", "receipt of the copy", "received_on", nil, regexp.MustCompile(`^，?本院(?:依法)?收到[^，。；]{0,16}副本`)},
	{"检察委员会决定", "the committee's decision", "committee_decided_on", regexp.MustCompile(`检察委员会(?:于|会议)?$`), regexp.MustCompile(`^(?:会议)?(?:讨论|审议)?决定`)},
	{"决定调查核实", "the decision to inquire", "investigation_decided_on", nil, regexp.MustCompile(`^(?:起)?，?(?:经(?:本院)?检察长(?:批准|决定)，?)?(?:本院)?(?:对[^，。；]{1,16})?(?:决定|起|开始)?(?:开展|进行)?调查核实`)},
	{"调查终结", "the end of the inquiry", "investigation_finished_on", nil, regexp.MustCompile(`^，?(?:本院)?(?:依法)?调查(?:核实)?(?:终结|完毕|结束)`)},
}

// steps compares the days of our own steps.
func steps(p *check.Pass) {
	type told struct {
		day int
		at  source.Span
	}
	first := map[string]told{}
	for _, s := range ours {
		if on, ok := law.ParseDate(p.Field(s.field)); ok && s.field != "" {
			first[s.zh] = told{int(on), p.FieldAt(s.field)}
		}
	}
	years := year{issued: p.Issued()}
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		for i, v := range values {
			if v.Kind != quantity.Date {
				continue
			}
			day := years.complete(v.Day).Number()
			s := stepAt(passage.Text, values, i)
			if day == 0 || s == nil {
				continue
			}
			at := passage.Span(v.Start, v.End)
			before, ok := first[s.zh]
			if !ok {
				first[s.zh] = told{day, at}
			} else if before.day != day && (v.Day.Told || before.day%10000 != day%10000) {
				p.Report(check.Finding{
					Span: at, Zh: "“" + s.zh + "”的日期前后不一", En: s.en + " has two dates",
					Related: []check.Place{{Span: before.at, Zh: "另一处的日期", En: "the other date"}},
				})
			}
		}
	})
}

// again are words of what was done more than once.
var again = []string{"再次", "又", "两次", "二次", "多次", "三次", "继续", "重新", "先后", "分别"}

// stepAt is the step that the date at values[i] is of; nil where it is of none.
func stepAt(text string, values []quantity.Value, i int) *step {
	v := values[i]
	from, to := sentence(text, v.Start, v.End)
	if has(text[from:to], again...) {
		return nil
	}
	end := min(to, v.End+120)
	if i+1 < len(values) {
		end = min(end, values[i+1].Start)
	}
	behind := text[v.End:max(end, v.End)]
	for k, s := range ours {
		if s.behind.MatchString(behind) && (s.ahead == nil || s.ahead.MatchString(text[from:v.Start])) {
			return &ours[k]
		}
	}
	return nil
}
