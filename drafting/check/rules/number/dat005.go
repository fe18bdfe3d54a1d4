package number

import (
	"regexp"
	"strings"
	"unicode/utf8"

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
		Zh: "同一人的拘留、逮捕、起诉、出生、释放等只有一个日期，只比较写明姓名（某某）并与日期同处一个分句的事件；本院立案、磋商、收到判决书、检察委员会决定、调查核实的起止，前后以及与文稿字段应当一致；证据名称中的日期与正文所述开庭、检查、勘验、送达等的日期只差年、月、日之一的，提示核对。",
		En: "A person is detained, charged or born on one day; compared are events that share a clause with the date and a masked name. Our own steps (filing, negotiation, receipt of a judgment, the committee's decision, the inquiry) are compared with one another and with the fields of the draft. So is the day in the name of an item of evidence that differs from the day told in the year, month or day alone.",
	},
	Source: "[D] 前后一致",
	Run: func(p *check.Pass) {
		steps(p)
		exhibited(p)
		type told struct {
			day   int
			at    source.Span
			crime string
		}
		seen := map[string]told{}
		acts := map[string]act{}
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i, v := range values {
				if v.Kind != quantity.Date || v.Day.Number() == 0 {
					continue
				}
				repeated(p, acts, passage, values, i)
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

// An act is something done once, told in the words around its date.
type act struct {
	passage *check.Passage
	day     int
	at      source.Span
}

// repeated compares an act with the same one told in another passage, in the same words.
func repeated(p *check.Pass, acts map[string]act, passage *check.Passage, values []quantity.Value, i int) {
	words := doing(passage.Text, values, i)
	if words == "" {
		return
	}
	v := values[i]
	at := passage.Span(v.Start, v.End)
	first, ok := acts[words]
	switch {
	case !ok:
		acts[words] = act{passage, v.Day.Number(), at}
	case first.passage != passage && first.day != v.Day.Number():
		_, after, _ := strings.Cut(words, "|")
		p.Report(check.Finding{
			Span: at, Zh: "“" + after + "”的日期前后不一", En: "the same act has two dates",
			Related: []check.Place{{Span: first.at, Zh: "前文的日期", En: "the date told before"}},
		})
	}
}

// single are words of acts that are done once.
var single = []string{"立案", "作出", "发出", "送达", "受理", "移送", "签订", "提起公诉", "判决", "裁定", "委托", "审查终结", "批准", "收到", "申请监督", "起诉"}

// doing is the words around a date that tell an act: before it, |, and behind it, up to
// the next mark; "" where they tell none, or one that may be done again.
func doing(text string, values []quantity.Value, i int) string {
	v := values[i]
	rest := strings.TrimPrefix(text[v.End:], "，")
	if j := strings.IndexAny(rest, "，。；（：\n"); j >= 0 {
		rest = rest[:j]
	}
	from, _ := clause(text, v.Start, v.Start)
	words := strings.TrimSuffix(text[from:v.Start], "于") + "|" + rest
	if utf8.RuneCountInString(rest) < 7 || !has(rest, single...) || has(words, "再次", "又", "重新", "多次", "分别", "第二", "先后", "其", "至") {
		return ""
	}
	if i+1 < len(values) && values[i+1].Kind == quantity.Date && values[i+1].Start < v.End+len(rest) {
		return ""
	}
	return words
}
