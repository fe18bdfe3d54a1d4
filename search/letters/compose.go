package letters

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"jianwen/search/law"
)

// compose writes a planned letter. numbers counts the letters of each office, type
// and year.
func compose(id string, p *plan, numbers map[string]int) Letter {
	r := rand.New(rand.NewPCG(p.seed, 1))
	f := p.frame(r)
	l := Letter{
		ID: id, Kind: p.form.kind, Form: p.form.key, Title: p.form.title,
		Topic: p.topic.key, Subject: p.topic.name,
		Unit: p.office.name(), District: p.office.district,
		Addressee: f.values["addressee"], AddresseeKind: p.unit.kind, Date: p.date,
	}
	series := fmt.Sprintf("%s%s〔%d〕", p.office.short, p.form.code, p.date/10000)
	numbers[series] += 1 + r.IntN(3)
	l.Number = fmt.Sprintf("%s%d号", series, numbers[series])
	w := writer{plan: p, frame: f, r: r, letter: &l}
	w.write()
	l.look = lookOf(r, &l)
	if r.IntN(3) == 0 {
		l.reply(f, r)
	} else if r.IntN(5) == 0 && p.date < lastDay.Add(-90) {
		l.Outcome = "none"
	}
	return l
}

// frame settles the names that a letter keeps.
func (p *plan) frame(r *rand.Rand) *frame {
	f := &frame{date: p.date, values: map[string]string{
		"city": p.office.city, "district": p.office.district, "district0": trimPlace(p.office.district),
		"brand": one(r, brands), "short": p.office.short, "topic": p.topic.name, "year0": strconv.Itoa(int(p.date)/10000 - 1),
	}}
	place := one(r, places)
	f.values["addressee"] = f.words(strings.ReplaceAll(p.unit.name, "{place}", place), r.Uint64(), 0)
	f.values["you"] = address(p.unit.kind, f.values["addressee"])
	f.values["who"] = f.values["you"]
	if p.unit.side == "@" || strings.Contains(p.topic.who, "{name}") {
		f.values["who"] = f.words(strings.ReplaceAll(p.topic.who, "{place}", place), r.Uint64(), 0)
	}
	f.values["case"] = person(r) + one(r, p.topic.crimes)
	return f
}

// trimPlace is 青渠 of 青渠区, as branches of the police are called.
func trimPlace(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "区"), "县"), "市")
}

// address is how a letter speaks to its addressee: 你局.
func address(kind, name string) string {
	for _, a := range [][2]string{
		{"大队", "你大队"},
		{"支队", "你支队"},
		{"管理中心", "你中心"},
		{"委员会", "你委"},
		{"办公室", "你办"},
		{"街道办事处", "你街道"},
		{"镇人民政府", "你镇"},
		{"乡人民政府", "你乡"},
		{"看守所", "你所"},
		{"监狱", "你监狱"},
		{"幼儿园", "你园"},
		{"医院", "你院"},
		{"人民法院", "你院"},
		{"法院", "你院"},
		{"局", "你局"},
	} {
		if strings.HasSuffix(name, a[0]) && kind != "residents_committee" {
			return a[1]
		}
	}
	switch kind {
	case "school":
		return "你校"
	case "residents_committee":
		if strings.Contains(name, "村") {
			return "你村"
		}
		return "你社区"
	case "enterprise", "platform":
		return "你公司"
	}
	return "你单位"
}

// A writer writes the parts of one letter.
type writer struct {
	plan   *plan
	frame  *frame
	r      *rand.Rand
	letter *Letter
}

func (w *writer) words(template string) string { return w.frame.words(template, w.r.Uint64(), 0) }

func (w *writer) part(key string, lines ...string) {
	w.letter.Parts = append(w.letter.Parts, Part{Key: key, Lines: lines})
}

func (w *writer) write() {
	f, t := w.plan.form, w.plan.topic
	laws := t.on(w.plan.date)
	w.r.Shuffle(len(laws), func(i, j int) { laws[i], laws[j] = laws[j], laws[i] })
	w.part("source", w.words(one(w.r, f.source)))
	w.part("facts", w.facts()...)
	w.part("evidence", w.words(one(w.r, evidence)))
	problems, cites := w.problems(laws)
	basis := w.basis()
	measures := w.measures()
	if f.kind == "document" {
		problems = append(problems, w.words(basis.template))
		w.part("problems", problems...)
		w.part("measures", measures...)
	} else {
		w.part("problems", problems...)
		w.part("measures", measures...)
		w.part("legal_basis", w.words(basis.template))
	}
	w.part("objection", w.words(f.object))
	w.part("reply", w.words(f.reply))
	w.letter.Cites = append(cites, basis.cites...)
}

// heading is 一、调查核实的情况.
func (w *writer) heading(i int) string {
	return law.Numeral(i+1) + "、" + w.words(w.plan.form.heads[i])
}

// factHeads are headings of sections of facts, for any topic.
var factHeads = []string{
	"[案件反映的情况|办案中查明的情况]", "[现场走访和调取资料的情况|走访了解的情况]", "[询问有关人员的情况|进一步核实的情况]",
}

// facts are three to five sentences, one or two to a section.
func (w *writer) facts() []string {
	all := slices.Clone(w.plan.topic.facts)
	w.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	all = all[:3+w.r.IntN(3)]
	lines := []string{w.heading(0)}
	for n := 0; len(all) > 0; n++ {
		take := min(len(all), 1+w.r.IntN(2))
		if n == len(factHeads)-1 {
			take = len(all)
		}
		var b strings.Builder
		b.WriteString("（" + law.Numeral(n+1) + "）" + w.words(factHeads[n]) + "。")
		for i, template := range all[:take] {
			if i > 0 {
				b.WriteString(one(w.r, []string{"", "另查明，", "同时，", "此外，"}))
			}
			one := fact{template: template, seed: w.r.Uint64(), frame: w.frame}
			b.WriteString(one.words(0))
			w.letter.facts = append(w.letter.facts, one)
		}
		all = all[take:]
		lines = append(lines, b.String())
	}
	return lines
}

// words is the sentence; another turn words it otherwise here and there.
func (f fact) words(turn uint64) string { return f.frame.words(f.template, f.seed, turn) }

// problems are two or three, each with an article.
func (w *writer) problems(laws []cited) (lines []string, cites []Cite) {
	all := forSide(w.plan.topic.problems, w.plan.unit.side)
	w.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	lines = []string{w.heading(1)}
	for i, template := range all[:min(len(all), 2+w.r.IntN(2))] {
		text := "（" + law.Numeral(i+1) + "）" + w.words(template)
		if i < len(laws) {
			c := laws[i]
			text += fmt.Sprintf(w.words("[%s规定，%s。|依照%s，%s。|根据%s的规定，%s。]"), c.Official(), c.says)
			text += w.words("[上述情况不符合法律规定。|对照规定，存在明显差距。|有关做法与上述规定不符。|]")
			cites = append(cites, c.Cite)
		}
		lines = append(lines, text)
	}
	for _, i := range w.r.Perm(len(reasons))[:2] {
		lines = append(lines, w.words(reasons[i]))
	}
	return lines, cites
}

// measures are three or four.
func (w *writer) measures() []string {
	all := forSide(w.plan.topic.measures, w.plan.unit.side)
	w.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	lines := []string{w.heading(2), w.words(w.plan.form.asks)}
	for i, template := range all[:min(len(all), 3+w.r.IntN(2))] {
		lines = append(lines, "（"+law.Numeral(i+1)+"）"+w.words(template))
	}
	return lines
}

// basis is the one that holds on the day.
func (w *writer) basis() basis {
	for _, b := range w.plan.form.basis {
		if w.plan.date >= b.from && (b.until == 0 || w.plan.date <= b.until) {
			return b
		}
	}
	panic("letters: no basis of " + w.plan.form.key + " holds on " + w.plan.date.String())
}
