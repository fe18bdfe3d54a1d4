package reasoning

import (
	"strconv"

	"jianwen/search/law"
)

// partWords are what nodes of a part are called, in Chinese and English.
var partWords = map[string][2]string{
	"evidence": {"证据", "evidence"}, "facts": {"事实", "fact"},
	"problems": {"问题", "problem"}, "gaps": {"缺口", "gap"}, "reasoning": {"理由", "ground"},
	"measures": {"建议", "measure"}, "inquiries": {"取证", "inquiry"}, "request": {"请求", "request"}, "proposals": {"建议", "proposal"},
	"opinion": {"意见", "opinion"}, "decision": {"决定", "decision"}, "conclusion": {"结论", "conclusion"},
}

// kindWords are what nodes are called that stand in no such part.
var kindWords = [...][2]string{
	EvidenceKind: {"证据", "evidence"}, FactKind: {"事实", "fact"}, ProblemKind: {"问题", "problem"}, MeasureKind: {"建议", "measure"},
}

// PartWord is a short name of a part that holds nodes; ok is false for others.
func PartWord(key string) (zh, en string, ok bool) {
	w, ok := partWords[key]
	return w[0], w[1], ok
}

// Word is what nodes like one are called in this draft: 问题 or, in a protest, 理由.
func (g *Graph) Word(n *Node) (zh, en string) {
	words := kindWords[n.Kind]
	if n.Part != nil {
		if w, ok := partWords[n.Part.Key]; ok {
			words = w
		}
	}
	if n.Kind == MeasureKind && g.Correction {
		words = [2]string{"意见", "correction"}
	}
	return words[0], words[1]
}

// Called is what a node is called with its number: 证据3, 问题二; evidence 3, problem 2.
func (g *Graph) Called(n *Node) (zh, en string) {
	zh, en = g.Word(n)
	return zh + Numbered(n), en + " " + strconv.Itoa(n.Ordinal)
}

// Missing says in a few words what is missed at a hole: 缺建议; no measure.
func (g *Graph) Missing(gap Gap) (zh, en string) {
	switch gap {
	case Unused:
		return "未被引用", "never referred to"
	case NoLaw:
		return "缺法律依据", "no law cited"
	}
	kind := [...]Kind{NoProblem: ProblemKind, NoMeasure: MeasureKind, NoFact: FactKind, NoEvidence: EvidenceKind}[gap]
	zh, en = g.kindWord(kind)
	return "缺" + zh, "no " + en
}

// Numbered is the number of a node as Chinese text refers to it: 3 for evidence, else 二.
func Numbered(n *Node) string {
	if numeral := law.Numeral(n.Ordinal); numeral != "" && n.Kind != EvidenceKind {
		return numeral
	}
	return strconv.Itoa(n.Ordinal)
}

// kindWord is what nodes of a kind are called in this draft, also where it has none.
func (g *Graph) kindWord(k Kind) (zh, en string) {
	for _, n := range g.Nodes() {
		if n.Kind == k {
			return g.Word(n)
		}
	}
	return g.Word(&Node{Kind: k})
}
