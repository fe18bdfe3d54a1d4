package trace

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var trc009 = &check.Rule{
	ID: "TRC-009", Severity: check.Error, Scope: check.PublicInterest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "建议不能转为诉讼请求，或者为行政相对人设定了义务", En: "a measure that fits no prayer, or lays a duty on a private party"},
	Why: check.Words{
		Zh: "检察建议的内容应当与可能提起的诉讼请求相衔接：确认违法或者无效、撤销、变更、依法履行法定职责、采取补救措施。请在 prayer_map 中逐项写明对应关系；没有写明而内容本身就是履行职责、采取补救措施的，仅作提示。履行法定职责的请求不载明行政相对人承担的具体义务，建议也不应写由相对人缴纳、清除；写明要求行政机关依法作出什么决定。",
		En: "Measures must lead into a possible prayer: declare unlawful or void, quash, change, perform the duty, remedy. Enter the mapping in prayer_map; a measure that is itself to perform or to remedy and missing there is a hint only. A prayer for performance names no duty of a private party, so a measure says what the agency is to decide and not what the party is to pay or clear.",
	},
	Source: "GY 75, 83; GJ 25",
	Run: func(p *check.Pass) {
		measures := facts.Graph.Of(p.Draft).Measures
		mapped := prayers(p.Draft)
		for i, m := range measures {
			if at, ok := burden(p.Draft, m); ok {
				p.Report(check.Finding{Span: at, Zh: "建议内容为行政相对人设定了义务", En: "the measure lays a duty on a private party"})
			}
			if !mapped[i+1] && !mapped[m.Ordinal] && !mapsItself(m.Text) {
				f := check.Finding{Span: m.At, Zh: "建议内容无法与诉讼请求衔接", En: "the measure fits no prayer"}
				if supervision.MatchString(m.Text) {
					p.Lighter(check.Hint, f) // it asks for performance or remedy: only the entry is missing
				} else {
					p.Report(f)
				}
			}
		}
	},
}

// prayer are the prayers that a suit may have (GY 83; GJ 25).
var prayer = regexp.MustCompile(`确认[^，。；]{0,16}(?:违法|无效)|撤销|变更|重新作出|履行|履职|职责|补救`)

// supervision is what an agency does in performing its duty or remedying the harm.
var supervision = regexp.MustCompile(`查处|处罚|立案|责令|许可|履行|治理|整治|清理|清除|清运|处置|拆除|修复|恢复|消除|排查|核查|检查|巡查|监管|监督管理|监测|追缴|收缴|征收|收回|追回|吊销|取缔|维修|维护|移送|制止|验收`)

// ordinals are how a mapping names measures: 建议一、二; 第三项建议; 建议1.
var ordinals = regexp.MustCompile(`建议((?:[一二三四五六七八九十\d]+[、和]?)+)|第([一二三四五六七八九十\d]+)项`)

// prayers are the measures that prayer_map leads to a prayer. Entries that name no
// measure count in their order.
func prayers(d *check.Draft) map[int]bool {
	out := map[int]bool{}
	list := d.Document.Front.List("prayer_map")
	entry, _ := d.Document.Front.Entry("prayer_map")
	for _, in := range entry.Map { // 建议一: 依法履行法定职责
		if len(in.Values) > 0 {
			list = append(list, in.Key+"，"+in.Values[0].Text)
		}
	}
	for i, e := range list {
		names := ordinals.FindAllStringSubmatch(e, -1)
		rest := ordinals.ReplaceAllString(e, "")
		if !prayer.MatchString(rest) {
			continue
		}
		if len(names) == 0 {
			out[i+1] = true
		}
		for _, m := range names {
			for _, name := range strings.FieldsFunc(m[1]+"、"+m[2], func(r rune) bool { return r == '、' || r == '和' }) {
				if n, ok := law.Number(name); ok {
					out[n] = true
				}
			}
		}
	}
	return out
}

// own is a mapping in the text of a measure: （对应诉讼请求：依法履行法定职责）.
var own = regexp.MustCompile(`对应(?:的)?(?:诉讼请求|：|:)([^）]*)`)

func mapsItself(text string) bool {
	for _, m := range own.FindAllStringSubmatch(text, -1) {
		if prayer.MatchString(m[1]) {
			return true
		}
	}
	return false
}

// someone are private parties that have no name.
var someone = regexp.MustCompile(`(?:违法)?行为人|行政相对人|相对人|违法(?:者|企业|单位)|该(?:公司|企业|厂|店|合作社|养殖场)|当事人|经营者|养殖户|村民|业主`)

// burden finds a duty that a measure lays on a private party.
func burden(d *check.Draft, m *reasoning.Measure) (source.Span, bool) {
	for _, p := range m.Passages {
		if p.Quoted || p.Kind == check.Caption {
			continue
		}
		if at := payment.FindStringSubmatchIndex(p.Text); at != nil && !hasOne(p.Text[at[2]:at[3]], "你", "委", "局", "政府", "部门", "机关", "依法", "向", "对") {
			return p.Span(at[0], at[1]), true
		}
		for _, who := range parties(d, p) {
			clause := clauseBefore(p.Text, who.Start)
			if i := strings.LastIndex(clause, "）"); i >= 0 {
				clause = clause[i+len("）"):] // （对应问题二）由……
			}
			rest := p.Text[who.End:]
			if i := strings.IndexAny(rest, "，。；！\n"); i >= 0 {
				rest = rest[:i]
			}
			if end, ok := bears(clause, rest); ok {
				start := who.Start
				if strings.HasSuffix(clause, "由") {
					start -= len("由")
				}
				return p.Span(start, who.End+end), true
			}
		}
	}
	return source.Span{}, false
}

var (
	owes  = regexp.MustCompile(`^(?:负责)?[^，。；]{0,16}?(?:缴纳|补缴|交纳|支付|赔偿|承担|负担|清运|清除|清理|拆除|恢复|修复|整改|治理|停止|退还|返还|出资|处置|搬迁|关闭|补种|补植|补建)`)
	must  = regexp.MustCompile(`^(?:应当|应|须|必须|需|要|立即|自行|负责|于\d|在\d|自收到)`)
	pays  = regexp.MustCompile(`缴纳|补缴|交纳|支付|赔偿|承担`)
	money = regexp.MustCompile(`[\d一二三四五六七八九十百千万亿]元`)
)

// payment is that somebody is to pay a sum, whoever it is.
var payment = regexp.MustCompile(`(?:由|责令|要求|督促|责成)([^，。；由]{2,24}?)(?:缴纳|补缴|交纳|支付|赔偿|承担)[^，。；]{0,20}[\d一二三四五六七八九十百千万亿]元`)

// bears tells whether the words around a party make a duty of it, and how much of those
// behind belong to it.
func bears(before, after string) (end int, ok bool) {
	if hasOne(after, "而未", "应缴未缴", "的行为", "的违法", "的，") || strings.HasPrefix(after, "的") || strings.HasPrefix(after, "负责人") || hasOne(before, "对", "向", "就", "针对") {
		return 0, false
	}
	duty := owes.FindStringIndex(after)
	sum := money.MatchString(after)
	switch {
	case strings.HasSuffix(before, "由") && duty != nil:
		if strings.Contains(before, "依法") && !sum {
			return 0, false // what the law itself says of the cost
		}
		return len(after), true
	case strings.TrimSpace(before) == "" && must.MatchString(after) && duty != nil:
		return len(after), true
	case hasOne(before, "责令", "要求", "督促", "责成") && sum && pays.MatchString(after):
		return len(after), true
	}
	return 0, false
}

// parties are where a passage names somebody who is no organ of the state.
func parties(d *check.Draft, p *check.Passage) (out []facts.Stretch) {
	cast := facts.Names.Of(d)
	for _, u := range cast.Units {
		if !u.Private {
			continue
		}
		for _, m := range u.Mentions {
			if cast.Passage(m) == p {
				out = append(out, facts.Stretch{Start: m.Start, End: m.End})
			}
		}
	}
	for _, at := range someone.FindAllStringIndex(p.Text, -1) {
		out = append(out, facts.Stretch{Start: at[0], End: at[1]})
	}
	return out
}
