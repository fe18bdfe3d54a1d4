package reasoning

import (
	"slices"
	"strings"
	"unicode"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// said are the nodes of a roll that a node names: by the attribute key, else by visible
// references. ok is false where it names none, not even one that is not there.
func (b *builder) said(n *Node, key string, visible []reference, in roll, kind Kind) (found []*Node, links []Link, ok bool) {
	how, references := Visible, visible
	if r, explicit := n.explicit(key); explicit {
		how, references = Explicit, []reference{r}
	}
	seen := map[*Node]bool{}
	for _, r := range references {
		for _, name := range r.names {
			to := in[name]
			if to == nil {
				b.graph.Unknown = append(b.graph.Unknown, Unknown{From: n, Kind: kind, Name: name, Span: r.span})
				continue
			}
			if !seen[to] {
				seen[to] = true
				found = append(found, to)
				links = append(links, Link{From: to, To: n, How: how, Span: r.span})
			}
		}
	}
	return found, links, len(references) > 0
}

// link keeps a link once.
func (b *builder) link(links ...Link) {
	b.graph.Links = append(b.graph.Links, links...)
}

// linkFacts links facts to evidence. Where no fact of the draft names evidence, the
// writer names it at the problems, and the facts of a problem take its evidence (see
// inherit).
func (b *builder) linkFacts() {
	g := b.graph
	general := b.general()
	for _, f := range g.Facts {
		found, links, ok := b.said(&f.Node, "evidence", f.evidence, b.evidence, EvidenceKind)
		if !ok && len(general) > 0 {
			found, links = general, nil
			for _, e := range general {
				links = append(links, Link{From: e, To: &f.Node, How: Visible, Span: b.closing[0].Extent()})
			}
		}
		b.link(links...)
		for _, n := range found {
			e := b.evidenceOf[n]
			f.Evidence = append(f.Evidence, e)
			e.Facts = append(e.Facts, f)
		}
	}
	b.tell()
}

// general is the evidence that a closing sentence names for all facts.
func (b *builder) general() []*Node {
	closing := &Node{}
	for _, block := range b.closing {
		closing.read(block.(doc.Node))
		for _, p := range b.passages[block] {
			closing.evidence = more(closing.evidence, mentions(p, "证据"))
		}
	}
	var out []*Node
	seen := map[*Node]bool{}
	for _, r := range closing.evidence {
		for _, name := range r.names {
			if n := b.evidence[name]; n != nil && !seen[n] {
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}

// tell marks facts whose evidence is told in words, in a draft that lists none.
func (b *builder) tell() {
	if len(b.graph.Evidence) > 0 {
		return
	}
	all := false
	for _, block := range b.closing {
		for _, p := range b.passages[block] {
			all = all || proves(p.Text)
		}
	}
	for _, f := range b.graph.Facts {
		f.Told = all || proves(f.Text)
	}
}

// proves tells whether a text says in words what proves it.
func proves(text string) bool {
	for _, word := range []string{"证实", "佐证", "为证", "予以证明", "证据证明", "印证"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// linkProblems links problems to facts. A problem that names none rests on the facts
// that name the same evidence, else on the fact of its number, else on the only fact there
// is. Where no problem of the draft names anything and the numbers differ, each rests on
// all facts.
func (b *builder) linkProblems() {
	g := b.graph
	if g.Correction && len(g.Facts) > 0 && g.Facts[0].Same != nil {
		for _, f := range g.Facts {
			f.Same.Evidence = f.Evidence
			for _, e := range f.Evidence {
				e.Problems = append(e.Problems, f.Same)
			}
			b.rest(f.Same, []*Fact{f}, Same, f.Same.At)
		}
		return
	}
	silent := []*Problem{}
	for _, p := range g.Problems {
		b.name(p)
		found, links, ok := b.said(&p.Node, "facts", p.facts, b.facts, FactKind)
		if ok {
			b.link(links...)
			for _, n := range found {
				f := b.factOf[n]
				p.Facts = append(p.Facts, f)
				f.Problems = append(f.Problems, p)
			}
			continue
		}
		if shared := g.sharing(p); len(shared) > 0 {
			b.rest(p, shared, Visible, p.evidenceAt())
			continue
		}
		silent = append(silent, p)
	}
	all := len(silent) == len(g.Problems) && len(g.Problems) != len(g.Facts)
	for _, p := range silent {
		n := b.facts[names([]int{p.Ordinal})[0]]
		switch {
		case all:
			b.rest(p, g.Facts, Silent, source.Span{})
		case n != nil:
			b.rest(p, []*Fact{b.factOf[n]}, Ordinal, source.Span{})
		case len(g.Facts) == 1:
			b.rest(p, g.Facts, Silent, source.Span{})
		}
	}
	b.inherit()
}

// name notes the evidence that a problem itself names.
func (b *builder) name(p *Problem) {
	found, links, _ := b.said(&p.Node, "evidence", p.evidence, b.evidence, EvidenceKind)
	for i, n := range found {
		e := b.evidenceOf[n]
		p.Evidence = append(p.Evidence, e)
		e.Problems = append(e.Problems, p)
		b.link(links[i])
	}
}

// evidenceAt is where a problem that names evidence does so first.
func (p *Problem) evidenceAt() source.Span {
	if _, ok := p.explicit("evidence"); ok || len(p.evidence) == 0 {
		return p.attributes.Span
	}
	return p.evidence[0].span
}

// rest links a problem to facts.
func (b *builder) rest(p *Problem, facts []*Fact, how How, at source.Span) {
	for _, f := range facts {
		p.Facts = append(p.Facts, f)
		f.Problems = append(f.Problems, p)
		b.link(Link{From: &f.Node, To: &p.Node, How: how, Span: at})
	}
}

// sharing are the facts proved by evidence that a problem names.
func (g *Graph) sharing(p *Problem) []*Fact {
	named := map[*Evidence]bool{}
	for _, e := range p.Evidence {
		named[e] = true
	}
	var out []*Fact
	for _, f := range g.Facts {
		if slices.ContainsFunc(f.Evidence, func(e *Evidence) bool { return named[e] }) {
			out = append(out, f)
		}
	}
	return out
}

// inherit gives facts the evidence of their problems, where no fact names any itself.
func (b *builder) inherit() {
	g := b.graph
	for _, f := range g.Facts {
		if len(f.evidence) > 0 || f.attributes.Get("evidence") != "" || len(f.Evidence) > 0 {
			return
		}
	}
	for _, f := range g.Facts {
		has := map[*Evidence]bool{}
		for _, p := range f.Problems {
			for _, e := range p.Evidence {
				if !has[e] {
					has[e] = true
					f.Evidence = append(f.Evidence, e)
					e.Facts = append(e.Facts, f)
					b.link(Link{From: &e.Node, To: &f.Node, How: Silent, Span: p.At})
				}
			}
		}
	}
}

// linkMeasures links measures to the problems they name, else to the one of their
// number. A document that only concludes answers all it argued. Where nothing is named
// and there are not as many measures as problems, the numbers tell little: what they
// leave without a fellow is linked to what speaks of the same.
func (b *builder) linkMeasures() {
	g := b.graph
	named := false
	whole := len(g.Measures) == 1 && !g.expected.measures
	for _, m := range g.Measures {
		found, links, ok := b.said(&m.Node, "for", m.problems, b.problems, ProblemKind)
		switch n := b.problems[names([]int{m.Ordinal})[0]]; {
		case ok:
			named = true
		case whole:
			for _, p := range g.Problems {
				found = append(found, &p.Node)
				links = append(links, Link{From: &p.Node, To: &m.Node, How: Silent})
			}
		case n != nil:
			found, links = []*Node{n}, []Link{{From: n, To: &m.Node, How: Ordinal}}
		}
		b.link(links...)
		for _, n := range found {
			p := b.problemOf[n]
			m.Problems = append(m.Problems, p)
			p.Measures = append(p.Measures, m)
		}
	}
	if !named && !whole && len(g.Measures) != len(g.Problems) {
		b.linkKindred()
	}
}

// linkKindred links problems that no measure answers, and measures that answer none, by
// what they speak of.
func (b *builder) linkKindred() {
	for _, p := range b.graph.Problems {
		for _, m := range b.graph.Measures {
			if (len(p.Measures) == 0 || len(m.Problems) == 0) && kindred(p, m) {
				b.link(Link{From: &p.Node, To: &m.Node, How: Silent})
				m.Problems = append(m.Problems, p)
				p.Measures = append(p.Measures, m)
			}
		}
	}
}

// common are pairs of characters that any problem and measure may share.
const common = "未按 按照 规定 违反 不到 到位 存在 问题 落实 管理 制度 建立 开展 依法 履行 情况 进行 工作 及时 相关 有关 单位 公司 人员 监督 责任 要求 法定 职责 不力 缺失 缺乏 没有 应当 你局 你委"

// kindred tells whether a measure has at least two pairs of characters of a problem's
// title: 扣押、清单.
func kindred(p *Problem, m *Measure) bool {
	title, n, seen := []rune(p.Title), 0, map[string]bool{}
	for i := 0; i+1 < len(title); i++ {
		pair := string(title[i : i+2])
		if !unicode.Is(unicode.Han, title[i]) || !unicode.Is(unicode.Han, title[i+1]) || seen[pair] || strings.Contains(common, pair) {
			continue
		}
		if seen[pair] = true; strings.Contains(m.Text, pair) {
			n++
		}
	}
	return n >= 2
}
