package diagram

import (
	"strings"

	"jianwen/drafting/reasoning"
)

// Measures of a box, in points.
const (
	bodySize, lawSize, noteSize = 11.5, 10, 10
	bodyLine, lawLine           = 16, 14
	padX, padY                  = 11, 8
	mostTitle, mostLaw          = 4, 6 // lines
)

// columnWidths are the widths of the boxes of each kind: problems carry their law.
var columnWidths = [...]float64{
	reasoning.EvidenceKind: 200, reasoning.FactKind: 200, reasoning.ProblemKind: 248, reasoning.MeasureKind: 220,
}

var kindInks = [...]Ink{
	reasoning.EvidenceKind: EvidenceInk, reasoning.FactKind: FactInk, reasoning.ProblemKind: ProblemInk, reasoning.MeasureKind: MeasureInk,
}

// called is what a node is called in Chinese, with its number: 证据3, 问题二.
func (l *layout) called(n *reasoning.Node) string {
	zh, _ := l.graph.Called(n)
	return zh
}

// wordOf is what nodes like one are called, in Chinese and English.
func (l *layout) wordOf(n *reasoning.Node) [2]string {
	zh, en := l.graph.Word(n)
	return [2]string{zh, en}
}

// gapWords are what is missed at a hole.
var gapWords = [...]string{
	reasoning.NoProblem: "未对应任何问题 no problem", reasoning.NoMeasure: "没有对应的建议 no measure",
	reasoning.NoFact: "没有事实支撑 no fact", reasoning.NoEvidence: "未列明证据 no evidence",
	reasoning.Unused: "未被引用 never referred to", reasoning.NoLaw: "未引用法律依据 no law cited",
}

// boxOf is the box of a node at (0, 0). notes are what is wrong with it.
func (l *layout) boxOf(n *reasoning.Node, citations []reasoning.Citation, notes []string) *Box {
	b := &Box{Node: n, W: columnWidths[n.Kind], Ink: kindInks[n.Kind], Hole: len(notes) > 0}
	y := float64(padY)
	add := func(x, size float64, bold bool, ink Ink, words string) {
		b.Texts = append(b.Texts, Text{X: padX + x, Y: y, Size: size, Bold: bold, Ink: ink, Words: words})
	}
	room := b.W - 2*padX
	name := l.called(n)
	indent := l.Width(name, bodySize, true) + 6
	for i, line := range l.Break(n.Title, bodySize, room, indent, mostTitle) {
		y += bodyLine
		if i == 0 {
			y -= 4
			add(0, bodySize, true, b.Ink, name)
			add(indent, bodySize, false, Plain, line)
			continue
		}
		add(0, bodySize, false, Plain, line)
	}
	if n.Title == "" {
		y += bodyLine - 4
		add(0, bodySize, true, b.Ink, name)
	}
	if cited := citedLines(citations); len(cited) > 0 {
		b.Rule = y + 7
		y += 9
		left := mostLaw
		for _, words := range cited {
			if left == 0 {
				break
			}
			for _, line := range l.Break(words, lawSize, room, 0, left) {
				y += lawLine
				left--
				add(0, lawSize, false, Dim, line)
			}
		}
	}
	if l.aside[n] {
		y += lawLine + 1
		add(0, noteSize, false, Dim, "另处引用 referred to elsewhere")
	}
	for _, note := range notes {
		y += lawLine + 1
		add(0, noteSize, true, HoleInk, l.noted(note, room))
	}
	b.H = y + padY
	return b
}

// noted is a note that fits a room.
func (l *layout) noted(note string, room float64) string {
	note = "× " + note
	if l.Width(note, noteSize, true) <= room {
		return note
	}
	return l.cut(note, noteSize, room*0.94)
}

// citedLines are citations by statute, each statute once: 邮政法第二十五条第三款、第五十九条.
func citedLines(citations []reasoning.Citation) []string {
	var names []string
	places := map[string][]string{}
	seen := map[string]bool{}
	for _, c := range citations {
		if seen[c.Label] {
			continue
		}
		seen[c.Label] = true
		if _, known := places[c.Name]; !known {
			names = append(names, c.Name)
		}
		if place := strings.TrimPrefix(c.Label, c.Name); place != "" {
			places[c.Name] = append(places[c.Name], place)
		} else if places[c.Name] == nil {
			places[c.Name] = []string{}
		}
	}
	var out []string
	for _, name := range names {
		out = append(out, name+together(places[name]))
	}
	return out
}

// together joins places in one statute, an article said once: 第二十条第一款、第二款、第八十五条.
func together(places []string) string {
	var out []string
	article := ""
	for _, p := range places {
		head, rest, ok := strings.Cut(p, "条")
		if ok && head == article && strings.HasPrefix(rest, "第") {
			p = rest
		}
		article = head
		out = append(out, p)
	}
	return strings.Join(out, "、")
}
