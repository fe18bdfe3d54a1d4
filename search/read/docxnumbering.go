package read

import (
	"encoding/xml"
	"strconv"
)

const levels = 9 // of a list

// A numRef is the list and the level that a paragraph or a style counts in.
type numRef struct {
	id    string
	level int
	set   bool
	style string // that set it, if a style did
}

// numbering is what word/numbering.xml says, with the counters of reading.
type numbering struct {
	lists    map[string]*list // by abstractNumId
	nums     map[string]*num
	list     *list
	num      *num
	level    *listLevel
	override *listOverride
	counters map[string]*counter // by abstractNumId
}

// A list is an abstractNum.
type list struct {
	id     string
	levels [levels]listLevel
	link   string // numStyleLink: the list of that style
}

// A listLevel is how one level of a list counts.
type listLevel struct {
	start   int
	format  string
	pattern string // lvlText: 第%1条
	restart int    // lvlRestart: -1 not set
	legal   bool
	suffix  string
	style   string // pStyle
}

// A num is a list as paragraphs refer to it.
type num struct {
	list      string
	overrides [levels]listOverride
	begun     [levels]bool
}

// A listOverride is what a num sets otherwise.
type listOverride struct {
	start *int
	level *listLevel
}

// A counter is how far a list has counted.
type counter struct {
	at  [levels]int
	set [levels]bool
}

func newNumbering() *numbering {
	return &numbering{lists: map[string]*list{}, nums: map[string]*num{}, counters: map[string]*counter{}}
}

func newLevel() listLevel { return listLevel{start: 1, restart: -1, format: "decimal"} }

func (n *numbering) open(name string, attrs []xml.Attr) bool {
	val := value(attrs, "val")
	switch name {
	case "abstractNum":
		n.list, n.num, n.override, n.level = &list{id: value(attrs, "abstractNumId")}, nil, nil, nil
		for i := range n.list.levels {
			n.list.levels[i] = listLevel{start: 1, restart: -1, format: "none"}
		}
		n.lists[n.list.id] = n.list
	case "num":
		n.num, n.list, n.override, n.level = &num{}, nil, nil, nil
		n.nums[value(attrs, "numId")] = n.num
	case "abstractNumId":
		if n.num != nil {
			n.num.list = val
		}
	case "numStyleLink":
		if n.list != nil {
			n.list.link = val
		}
	case "lvlOverride":
		if n.num != nil {
			n.override = &n.num.overrides[ilvl(value(attrs, "ilvl"))]
		}
	case "startOverride":
		if start, err := strconv.Atoi(val); err == nil && n.override != nil {
			n.override.start = &start
		}
	case "lvl":
		n.openLevel(ilvl(value(attrs, "ilvl")))
	case "rPr", "pPr":
		return false
	default:
		n.property(name, val, attrs)
	}
	return true
}

func (n *numbering) openLevel(i int) {
	fresh := newLevel()
	switch {
	case n.list != nil:
		n.list.levels[i] = fresh
		n.level = &n.list.levels[i]
	case n.override != nil:
		n.override.level = &fresh
		n.level = &fresh
	}
}

// property reads what stands in w:lvl.
func (n *numbering) property(name, val string, attrs []xml.Attr) {
	l := n.level
	if l == nil {
		return
	}
	switch name {
	case "start":
		if start, err := strconv.Atoi(val); err == nil {
			l.start = start
		}
	case "numFmt":
		l.format = val
	case "lvlText":
		l.pattern = val
		if len(val) > 200 {
			l.pattern = ""
		}
	case "lvlRestart":
		if restart, err := strconv.Atoi(val); err == nil {
			l.restart = restart
		}
	case "isLgl":
		l.legal = on(attrs)
	case "suff":
		l.suffix = val
	case "pStyle":
		l.style = val
	}
}

func (n *numbering) shut(name string) {
	switch name {
	case "abstractNum":
		n.list = nil
	case "num":
		n.num = nil
	case "lvlOverride":
		n.override = nil
	case "lvl":
		n.level = nil
	}
}

func (*numbering) text([]byte) {}

// link finds the lists that are only named by a style.
func (n *numbering) link(s *styles) {
	for _, l := range n.lists {
		target := l
		for range levels { // more links than that are a circle
			if target.link == "" {
				break
			}
			linked := n.nums[s.resolve(target.link).num.id]
			if linked == nil || n.lists[linked.list] == nil {
				break
			}
			target = n.lists[linked.list]
		}
		if target != l {
			l.levels = target.levels
		}
	}
}
