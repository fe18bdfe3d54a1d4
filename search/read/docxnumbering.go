package read

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"
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

// of is where a paragraph counts: as it says itself, or as its style says.
func (n *numbering) of(own numRef, s style) numRef {
	if own.set {
		return own
	}
	ref := s.num
	num := n.nums[ref.id]
	if num == nil || n.lists[num.list] == nil {
		return ref
	}
	for i, l := range n.lists[num.list].levels {
		if l.style != "" && l.style == ref.style {
			ref.level = i
		}
	}
	return ref
}

// next counts one paragraph on and returns its number as Word shows it, and what
// stands between it and the text.
func (n *numbering) next(ref numRef) (number, gap string) {
	num := n.nums[ref.id]
	if !ref.set || num == nil || n.lists[num.list] == nil {
		return "", ""
	}
	count := n.counters[num.list]
	if count == nil {
		count = &counter{}
		n.counters[num.list] = count
	}
	n.count(num, count, ref.level)
	l := n.at(num, ref.level)
	number = n.format(num, count, l)
	last, _ := utf8.DecodeLastRuneInString(number)
	if number == "" || l.suffix == "nothing" || strings.ContainsRune("、.．）)，：:。 \u3000", last) {
		return strings.TrimRight(number, " \u3000"), ""
	}
	return number, " "
}

// at is a level of a num with what it overrides.
func (n *numbering) at(num *num, level int) *listLevel {
	if l := num.overrides[level].level; l != nil {
		return l
	}
	return &n.lists[num.list].levels[level]
}

func (n *numbering) count(num *num, count *counter, level int) {
	start := n.at(num, level).start
	override := num.overrides[level].start
	if override != nil {
		start = *override
	}
	switch {
	case override != nil && !num.begun[level], !count.set[level]:
		count.at[level] = start
	default:
		count.at[level]++
	}
	num.begun[level], count.set[level] = true, true
	for i := level + 1; i < levels; i++ {
		// lvlRestart: 0 never, k only after level k (from 1) or a higher one.
		if restart := n.at(num, i).restart; restart < 0 || restart > level {
			count.set[i] = false
		}
	}
}

func (n *numbering) format(num *num, count *counter, l *listLevel) string {
	if l.format == "bullet" || l.format == "none" && !strings.Contains(l.pattern, "%") {
		return ""
	}
	var out strings.Builder
	for i := 0; i < len(l.pattern); i++ {
		if l.pattern[i] != '%' || i+1 == len(l.pattern) || l.pattern[i+1] < '1' || l.pattern[i+1] > '9' {
			out.WriteByte(l.pattern[i])
			continue
		}
		i++
		k := int(l.pattern[i] - '1')
		other := n.at(num, k)
		value := count.at[k]
		if !count.set[k] {
			value = other.start
		}
		format := other.format
		if l.legal {
			format = "decimal"
		}
		out.WriteString(numeral(value, format))
	}
	return clean(out.String())
}
