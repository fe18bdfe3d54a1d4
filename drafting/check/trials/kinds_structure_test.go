package trials_test

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/source"
)

// structure are faults of the whole and of its reasoning.
var structure = []kind{
	{name: "an obligatory part is left out", rules: []string{"STR-001"}, anywhere: true, plant: dropPart},
	{name: "a part is left empty", rules: []string{"STR-003"}, anywhere: true, plant: emptyPart},
	{name: "two parts change places", rules: []string{"STR-002"}, anywhere: true, plant: swapParts},
	{name: "a measure is left out", rules: []string{"TRC-002"}, anywhere: true, families: withMeasures, plant: dropMeasure},
	{name: "a problem is left out", rules: []string{"TRC-001"}, anywhere: true, families: withMeasures, plant: dropProblem},
	{name: "a measure answers a problem that is not there", rules: []string{"TRC-001"}, families: withMeasures, plant: put(`（对应问题([一二三四五])）`, []string{"七", "九", "十"}, "measures")},
	{name: "a fact loses its evidence", rules: []string{"TRC-004"}, plant: dropEvidence},
	{name: "evidence that nothing refers to", rules: []string{"TRC-005"}, plant: addEvidence},
	{name: "a problem loses its law", rules: []string{"TRC-006"}, families: withMeasures, plant: dropLaw},
	{name: "a fact rests on words alone", rules: []string{"TRC-007"}, plant: onlyWords},
	{name: "no causal link", rules: []string{"TRC-008", "STR-001"}, anywhere: true, families: []string{"rec_pil"}, plant: dropKey("causal_link")},
	{name: "a duty of a private party", rules: []string{"TRC-009"}, families: []string{"rec_pil"}, plant: onMeasure("由澜川恒拓土方工程有限公司缴纳清运费用31.5万元。", "恒拓公司应当在三十日内恢复原状并赔偿损失。")},
	{name: "duty by an internal document alone", rules: []string{"TRC-010"}, anywhere: true, families: []string{"rec_pil"}, plant: field(`^duty_basis: (.*)$`, "区级部门“三定”规定", "区级部门权责清单")},
	{name: "a view of the defence is not answered", rules: []string{"TRC-013"}, anywhere: true, families: []string{"protest_criminal", "decision", "correction", "explain", "rec_jy"}, plant: add([]string{"辩护人提出，现场照片系事后补拍，不能作为证据使用。", "辩护人认为，本案管辖不当。"}, "facts", "problems", "procedure")},
	{name: "a measure says nothing to do", rules: []string{"TRC-014"}, families: recommendations, plant: softMeasure},
	{name: "a ground that nothing is said of", rules: []string{"TRC-011"}, anywhere: true, families: []string{"retrial"}, plant: field(`^grounds:()$`, "\n  - 民事诉讼法第二百一十一条第（九）项", "\n  - 民事诉讼法第二百一十一条第（六）项")},
	{name: "a judgment that only a protest can reach", rules: []string{"TRC-012"}, anywhere: true, families: []string{"retrial"}, plant: field(`^(?:already_retried|by_adjudication_committee): (false)$`, "true")},
	{name: "a measure of more than 300 characters", rules: []string{"TRC-015"}, families: recommendations, plant: onMeasure(strings.Repeat("对每一个网点的登记台账逐日核对并由负责人签字，对发现的差错当日更正、当日记录、当日通报。", 8))},
	{name: "no policy review", rules: []string{"TRC-018"}, anywhere: true, plant: field(`^policy_reviewe(?:r|d_on): .*\n`, "")},
	{name: "no decision of the committee", rules: []string{"TRC-020"}, anywhere: true, families: []string{"retrial"}, plant: field(`^committee_decision_no: .*\n`, "", "committee_decision_no:\n")},
	{name: "gravity and instrument do not fit", rules: []string{"TRC-021"}, anywhere: true, families: []string{"correction"}, plant: field(`^gravity: (.*)$`, "minor", "general", "criminal")},
}

// obligatory are the parts of a draft that its form demands and that it has once.
func (x *draft) obligatory() (out []*doc.Part) {
	if x.read.Form == nil {
		return nil
	}
	for _, p := range x.parts() {
		if f, ok := x.read.Form.Part(p.Key); ok && p.Key != "causal_link" && f.Obligation == forms.Must && len(x.parts(p.Key)) == 1 {
			out = append(out, p)
		}
	}
	return out
}

func dropPart(x *draft, lot *rand.Rand) []source.Edit {
	p, ok := one(lot, x.obligatory())
	if !ok {
		return nil
	}
	return []source.Edit{{Span: p.Span}}
}

func dropKey(key string) planter {
	return func(x *draft, _ *rand.Rand) []source.Edit {
		if parts := x.parts(key); len(parts) > 0 {
			return []source.Edit{{Span: parts[0].Span}}
		}
		return nil
	}
}

func emptyPart(x *draft, lot *rand.Rand) []source.Edit {
	p, ok := one(lot, x.obligatory())
	if !ok {
		return nil
	}
	return []source.Edit{{Span: x.inside(p), New: [...]string{"\n", "\n略。\n\n", "\n同上。\n\n"}[lot.IntN(3)]}}
}

func swapParts(x *draft, lot *rand.Rand) []source.Edit {
	parts := x.obligatory()
	if len(parts) < 2 {
		return nil
	}
	i := lot.IntN(len(parts) - 1)
	a, b := parts[i], parts[i+1]
	if has([]string{"measures legal_basis", "legal_basis measures", "facts evidence"}, a.Key+" "+b.Key) {
		return nil // of the same rank (A.4: measures+legal_basis)
	}
	return []source.Edit{{Span: a.Span, New: b.Span.In(x.text)}, {Span: b.Span, New: a.Span.In(x.text)}}
}

// answers are the problems that sections of measures name: （对应问题一、二）.
var answers = regexp.MustCompile(`对应问题([一二三四五六七、]+)）`)

// answered are the ordinals of the problems that a measure names.
func answered(measure string) (out []string) {
	for _, m := range answers.FindAllStringSubmatch(measure, -1) {
		out = append(out, strings.Split(m[1], "、")...)
	}
	return out
}

// dropMeasure leaves out a measure that alone answers some problem.
func dropMeasure(x *draft, lot *rand.Rand) []source.Edit {
	for _, p := range x.parts("measures") {
		sections := x.sections(p)
		var alone []source.Span
		for i, s := range sections {
			var others []string
			for j, o := range sections {
				if j != i {
					others = append(others, answered(o.In(x.text))...)
				}
			}
			for _, problem := range answered(s.In(x.text)) {
				if !has(others, problem) {
					alone = append(alone, s)
					break
				}
			}
		}
		if s, ok := one(lot, alone); ok && len(sections) > 1 {
			return []source.Edit{{Span: s}}
		}
	}
	return nil
}

// dropProblem leaves out a problem that is all that some measure answers.
func dropProblem(x *draft, lot *rand.Rand) []source.Edit {
	var needed []string
	for _, p := range x.parts("measures") {
		for _, s := range x.sections(p) {
			if a := answered(s.In(x.text)); len(a) == 1 {
				needed = append(needed, "（"+a[0]+"）")
			}
		}
	}
	for _, p := range x.parts("problems") {
		var alone []source.Span
		for _, s := range x.sections(p) {
			text := s.In(x.text)
			if end := strings.Index(text, "）"); end > 0 && has(needed, text[:end+len("）")]) {
				alone = append(alone, s)
			}
		}
		if s, ok := one(lot, alone); ok && len(x.sections(p)) > 1 {
			return []source.Edit{{Span: s}}
		}
	}
	return nil
}

// Ways to name evidence: what prints and what does not.
var (
	evidenceRef  = regexp.MustCompile(`（证据[0-9、，—–-]+）`)
	evidenceAttr = regexp.MustCompile(` evidence=[0-9,-]+`)
)

// withoutEvidence is a stretch with all references to evidence left out.
func withoutEvidence(s string) string {
	return evidenceAttr.ReplaceAllString(evidenceRef.ReplaceAllString(s, ""), "")
}

// headed are the sections of a part that refer to evidence.
func (x *draft) headed(lot *rand.Rand) (source.Span, bool) {
	var all []source.Span
	key := "facts"
	if len(x.parts(key)) == 0 {
		key = "problems"
	}
	for _, p := range x.parts(key) {
		for _, s := range x.sections(p) {
			if evidenceRef.MatchString(s.In(x.text)) {
				all = append(all, s)
			}
		}
	}
	return one(lot, all)
}

func dropEvidence(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := x.headed(lot)
	if !ok {
		return nil
	}
	return []source.Edit{{Span: s, New: withoutEvidence(s.In(x.text))}}
}

func addEvidence(x *draft, lot *rand.Rand) []source.Edit {
	parts := x.parts("evidence")
	if len(parts) == 0 {
		return nil
	}
	n := 0
	for _, b := range parts[0].Blocks {
		if it, ok := b.(*doc.Item); ok {
			n = it.Ordinal
		}
	}
	if n == 0 {
		return nil
	}
	what := [...]string{"现场方位图", "通话记录", "值班登记簿"}[lot.IntN(3)]
	inside := x.inside(parts[0])
	end := inside.Start + len(strings.TrimRight(inside.In(x.text), "\n"))
	return []source.Edit{{Span: source.Span{Start: end, End: end}, New: "\n" + number(n+1) + ". " + what + "。"}}
}

func number(n int) string {
	if n >= 10 {
		return string(rune('0'+n/10)) + string(rune('0'+n%10))
	}
	return string(rune('0' + n))
}

// lawRef is a citation as drafts write it, with what goes before its number.
var lawRef = regexp.MustCompile(`(?:《[^》]*》(?:（[^）]*）)?|\p{Han}{1,12}[法典则])?第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九])?(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?(?:、第(?:[一二三四五六七八九十百千零]+[条款]|（[一二三四五六七八九十]+）项)(?:第[一二三四五六七八九十]+款)?)*`)

func dropLaw(x *draft, lot *rand.Rand) []source.Edit {
	for _, p := range x.parts("problems") {
		s, ok := one(lot, x.sections(p))
		if !ok || !lawRef.MatchString(s.In(x.text)) {
			continue
		}
		return []source.Edit{{Span: s, New: lawRef.ReplaceAllString(s.In(x.text), "有关法律")}}
	}
	return nil
}

// words is an item of evidence that one person said.
var words = regexp.MustCompile(`^[^、，和及等名二三两]*(?:证言|陈述|供述|询问笔录|讯问笔录)[；。]?$`)

func onlyWords(x *draft, lot *rand.Rand) []source.Edit {
	var oral []string
	for _, p := range x.parts("evidence") {
		for _, b := range p.Blocks {
			if it, ok := b.(*doc.Item); ok && words.MatchString(doc.PlainText(it.Inlines, nil)) {
				oral = append(oral, number(it.Ordinal))
			}
		}
	}
	s, ok := x.headed(lot)
	n, some := one(lot, oral)
	if !ok || !some {
		return nil
	}
	text := s.In(x.text)
	if evidenceRef.FindString(text) == "（证据"+n+"）" {
		return nil
	}
	text = evidenceAttr.ReplaceAllString(text, " evidence="+n)
	return []source.Edit{{Span: s, New: evidenceRef.ReplaceAllString(text, "（证据"+n+"）")}}
}

// measure is a section of the measures, without what ends its lines.
func (x *draft) measure(lot *rand.Rand) (source.Span, bool) {
	for _, p := range x.parts("measures") {
		if s, ok := one(lot, x.sections(p)); ok {
			return source.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(s.In(x.text), "\n"))}, true
		}
	}
	return source.Span{}, false
}

// softMeasure leaves of a measure its number and the problem it answers.
func softMeasure(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := x.measure(lot)
	text := s.In(x.text)
	end := strings.Index(text, "）")
	if !ok || end < 0 {
		return nil
	}
	soft := [...]string{"高度重视，进一步加强管理，完善制度", "进一步提高思想认识，加强教育引导，不断提升管理水平", "切实加强监督管理，进一步完善工作机制"}
	refers := ""
	if m := answers.FindString(text); m != "" {
		refers = "（" + m
	}
	return []source.Edit{{Span: source.Span{Start: s.Start + end + len("）"), End: s.End}, New: soft[lot.IntN(len(soft))] + refers + "。"}}
}

func onMeasure(news ...string) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		s, ok := x.measure(lot)
		if !ok {
			return nil
		}
		return []source.Edit{{Span: source.Span{Start: s.End, End: s.End}, New: news[lot.IntN(len(news))]}}
	}
}
