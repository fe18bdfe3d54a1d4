package number

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
	"jianwen/drafting/source"
)

// once are events that a person meets once in a case.
var once = []string{"宣布刑事拘留", "刑事拘留", "执行逮捕", "批准逮捕", "提起公诉", "刑满释放", "出生", "死亡"}

// person finds masked names: 马某某, 林某.
var person = regexp.MustCompile(`\p{Han}某[某甲乙丙丁]?`)

var dat005 = &check.Rule{
	ID: "DAT-005", Severity: check.Error,
	Doc: check.Words{Zh: "同一事件前后写了两个日期", En: "one event with two dates"},
	Why: check.Words{
		Zh: "同一人的拘留、逮捕、起诉、出生、释放等只有一个日期，只比较写明姓名（某某）并与日期同处一个分句的事件；本院立案、磋商、收到判决书、检察委员会决定、调查核实的起止，前后以及与文稿字段应当一致。",
		En: "A person is detained, charged or born on one day; compared are events that share a clause with the date and a masked name. Our own steps (filing, negotiation, receipt of a judgment, the committee's decision, the inquiry) are compared with one another and with the fields of the draft.",
	},
	Source: "[D] 前后一致",
	Run: func(p *check.Pass) {
		steps(p)
		type told struct {
			day   int
			at    source.Span
			crime string
		}
		seen := map[string]told{}
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i, v := range values {
				if v.Kind != quantity.Date || v.Day.Number() == 0 {
					continue
				}
				name, event, crime := happening(passage.Text, values, i)
				if name == "" || event == "" {
					continue
				}
				at := passage.Span(v.Start, v.End)
				first, ok := seen[name+event]
				if !ok {
					seen[name+event] = told{v.Day.Number(), at, crime}
				} else if first.day != v.Day.Number() && (crime == first.crime || crime == "" || first.crime == "") {
					p.Report(check.Finding{
						Span: at, Zh: "“" + name + event + "”的日期前后不一", En: name + event + " has two dates",
						Related: []check.Place{{Span: first.at, Zh: "前文的日期", En: "the date told before"}},
					})
				}
			}
		})
	},
}

// happening is whom the clause of a date names, and what it tells of him; nothing
// where it names several people or another date, or says that it is not the first
// time. crime is what he was suspected of, where the clause tells.
func happening(text string, values []quantity.Value, i int) (name, event, crime string) {
	v := values[i]
	end := v.End
	if i+1 < len(values) && values[i+1].Kind == quantity.Time && values[i+1].Start == end {
		end = values[i+1].End
	}
	end += len(text[end:]) - len(strings.TrimPrefix(text[end:], "，"))
	_, to := clause(text, end, end)
	from, _ := clause(text, v.Start, v.Start)
	if i+1 < len(values) && values[i+1].Kind == quantity.Date && values[i+1].Start < to {
		return "", "", ""
	}
	words := text[from:v.Start] + "，" + text[end:to]
	names := person.FindAllString(words, 2)
	if len(names) != 1 || has(words, "再次", "又", "重新", "曾", "前罪", "第二次") {
		return "", "", ""
	}
	for _, e := range once {
		if strings.HasSuffix(words, e) {
			_, crime, _ = strings.Cut(words, "涉嫌")
			crime, _, _ = strings.Cut(crime, "罪")
			return names[0], strings.TrimPrefix(e, "宣布"), crime
		}
	}
	return "", "", ""
}
