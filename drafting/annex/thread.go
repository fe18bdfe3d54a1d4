package annex

import (
	"fmt"
	"strings"

	"jianwen/drafting/reasoning"
)

// titleLength is how many characters of a node's title the table shows.
const titleLength = 24

// thread is the table of facts, evidence, problems with their law, and measures: a row
// for each problem, then what belongs to none.
func (w *writer) thread(g *reasoning.Graph) {
	if g == nil || len(g.Facts)+len(g.Problems)+len(g.Measures)+len(g.Evidence) == 0 {
		return
	}
	w.chapter("事实、证据、法律依据和措施对照", "Facts, evidence, law and measures")
	var rows [][]string
	for _, p := range g.Problems {
		rows = append(rows, []string{w.factsOf(p), w.evidenceOf(p), w.problem(p), w.measuresOf(p)})
	}
	for _, f := range g.Facts {
		if f.Same == nil && len(f.Problems) == 0 {
			rows = append(rows, []string{w.named("事实", "Fact", &f.Node), w.listed(f.Evidence, f.Told), "—", "—"})
		}
	}
	for _, m := range g.Measures {
		if len(m.Problems) == 0 {
			rows = append(rows, []string{"—", "—", "—", w.named("措施", "Measure", &m.Node)})
		}
	}
	w.table("jjjj", []string{w.say("事实", "Facts"), w.say("证据", "Evidence"), w.say("问题和法律依据", "Problem and law"), w.say("措施", "Measures")}, rows)
	w.holes(g)
}

// named is a node by kind, number and title.
func (w *writer) named(zh, en string, n *reasoning.Node) string {
	return bare(fmt.Sprintf("%s%d%s%s", w.say(zh, en+" "), n.Ordinal, w.say("：", ": "), short(n.Title, titleLength)))
}

func (w *writer) factsOf(p *reasoning.Problem) string {
	var out []string
	for _, f := range p.Facts {
		if f.Same == p {
			out = append(out, w.say("（见本行的问题）", "(as the problem says)"))
			continue
		}
		out = append(out, w.named("事实", "Fact", &f.Node))
	}
	return w.joined(out, "（没有对应的事实）", "(no fact)")
}

func (w *writer) evidenceOf(p *reasoning.Problem) string {
	var all []*reasoning.Evidence
	seen := map[*reasoning.Evidence]bool{}
	told := false
	gather := func(list []*reasoning.Evidence) {
		for _, e := range list {
			if !seen[e] {
				seen[e] = true
				all = append(all, e)
			}
		}
	}
	for _, f := range p.Facts {
		gather(f.Evidence)
		told = told || f.Told
	}
	gather(p.Evidence)
	return w.listed(all, told)
}

// listed is evidence by number and title.
func (w *writer) listed(list []*reasoning.Evidence, told bool) string {
	var out []string
	for _, e := range list {
		out = append(out, w.named("证据", "Evidence", &e.Node))
	}
	if told {
		return w.joined(out, "（证据在文中叙明）", "(told in the text)")
	}
	return w.joined(out, "（没有对应的证据）", "(no evidence)")
}

func (w *writer) problem(p *reasoning.Problem) string {
	law := lawOf(p)
	out := w.named("问题", "Problem", &p.Node) + w.say("。", ".")
	if len(law) == 0 {
		return out + w.say("（没有引用法律）", "(no law)")
	}
	return out + w.say("依据：", " Law: ") + bare(strings.Join(law, "、"))
}

// lawOf is the citations of a problem, each once; a statute is named where it is
// another one than before.
func lawOf(p *reasoning.Problem) (out []string) {
	seen := map[string]bool{}
	before := ""
	for _, c := range p.Citations {
		if seen[c.Label] {
			continue
		}
		seen[c.Label] = true
		name, label := "", c.Label
		if i := strings.Index(label, "第"); i > 0 {
			name = label[:i]
		}
		if name != "" && name == before {
			label = strings.TrimPrefix(label, name)
		}
		before = name
		out = append(out, label)
	}
	return out
}

func (w *writer) measuresOf(p *reasoning.Problem) string {
	var out []string
	for _, m := range p.Measures {
		out = append(out, w.named("措施", "Measure", &m.Node))
	}
	return w.joined(out, "（没有对应的措施）", "(no measure)")
}

func (w *writer) joined(list []string, zh, en string) string {
	if len(list) == 0 {
		return w.say(zh, en)
	}
	return strings.Join(list, w.say("；", "; "))
}

// holes says in sentences where the thread breaks.
func (w *writer) holes(g *reasoning.Graph) {
	words := map[reasoning.Gap][2]string{
		reasoning.NoProblem:  {"措施没有对应的问题", "measures without a problem"},
		reasoning.NoMeasure:  {"问题没有对应的措施", "problems without a measure"},
		reasoning.NoFact:     {"问题没有对应的事实", "problems without a fact"},
		reasoning.NoEvidence: {"事实没有对应的证据", "facts without evidence"},
		reasoning.Unused:     {"证据没有被引用", "evidence that nothing refers to"},
		reasoning.NoLaw:      {"问题没有引用法律", "problems that cite no law"},
	}
	var out []string
	var order []reasoning.Gap
	of := map[reasoning.Gap][]string{}
	for _, h := range g.Holes() {
		if of[h.Gap] == nil {
			order = append(order, h.Gap)
		}
		of[h.Gap] = append(of[h.Gap], fmt.Sprint(h.Node.Ordinal))
	}
	for _, gap := range order {
		out = append(out, w.say(words[gap][0]+"：第"+strings.Join(of[gap], "、")+"项", words[gap][1]+": "+strings.Join(of[gap], ", ")))
	}
	if len(out) == 0 {
		w.paragraph(w.say("各项前后对应，没有断点。", "The thread has no break."))
		return
	}
	w.paragraph(w.say("前后不能对应之处：", "Breaks: ") + strings.Join(out, w.say("；", "; ")) + w.say("。", "."))
}
