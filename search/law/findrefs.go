package law

import "strings"

// A FoundRef is a citation in running text. Places are bytes of the text.
type FoundRef struct {
	Ref   Ref    // Title as written where it was written: 刑诉法; "" where nothing tells which statute
	Start int    // of the name where it stands before this very locator, else of the locator
	End   int    // behind the last number
	Title Span   // where the name was written that this citation takes; empty where none was
	Full  string // the full title, where the text itself declares the name as short for it
	How   How    // how the citation says which statute it means
	Word  string // 该法, 规则, 本法, 本条, 前款: the word that points, for Pointed and Own
}

// A Span is a half-open range of bytes.
type Span struct{ Start, End int }

// How a citation in running text says which statute it means.
type How string

// Own citations are relative to the text they stand in: their Title is "", and of 前款
// and 本条 the article is not told either. Bare ones name no statute; their Title is the
// one last cited in the same paragraph, where there is one.
const (
	Named   How = "named"   // by a name of its own
	Listed  How = "listed"  // by the name at the head of its list
	Pointed How = "pointed" // by 同法, 该条, or a mere 规则: one cited before; its Title is "" where none was
	Own     How = "own"     // by 本法, 本条, 前款: the text it stands in
	Bare    How = "bare"    // not at all: 第十条
)

// FindRefs finds every citation in a text, in order and without overlaps: each member
// of a list and each range is one of its own. Names stand in 《》 or are known to
// known (exact names; it may be nil), are declared by the text itself (以下简称), or
// end like those of statutes. 《…》 without an article is a citation of the whole where it
// is known, declared or looks like the name of a statute; other documents are none.
// Names inside a title or a remark are not cited.
func FindRefs(s string, known func(name string) bool) []FoundRef {
	if known == nil {
		known = func(string) bool { return false }
	}
	f := finder{t: fold(s), s: s, known: known, full: map[string]string{}}
	for f.i < len(f.t) {
		f.step()
	}
	return f.found
}

// A finder goes through a text once.
type finder struct {
	t     text
	s     string
	known func(string) bool
	full  map[string]string // canonical short name → full title, as declared
	i     int
	done  int // no citation begins before this glyph
	found []FoundRef
	last  *FoundRef  // named or pointed last, in this paragraph
	heads []FoundRef // what was named so far
}

// step looks at one place and goes on, behind what it found there.
func (f *finder) step() {
	switch r := f.t[f.i].r; {
	case r == '\n':
		f.last = nil
		f.i++
	case r == '《' || r == '〈':
		f.angled()
	case r == '第' || digit(r) >= 0 || size(r) > 0:
		f.number()
	case r == '前' || r == '本' || r == '该' || r == '同':
		f.pointer()
	default:
		f.i++
	}
}

// angled finds 《name》 with or without locators.
func (f *finder) angled() {
	at := f.i
	from, to, end, ok := f.t.angled(at)
	if !ok {
		f.i++
		return
	}
	base := Ref{}
	base.mean(f.yearBefore(at), 0)
	to, y, d := f.t.strip(from, to)
	base.mean(y, d)
	behind, y, d, short := f.t.remarks(end)
	base.mean(y, d)
	base.Title = f.sub(from, to)
	if short[1] == 0 {
		short, behind = f.t.declaredBehind(behind)
	}
	f.declare(short, base.Title)
	f.i, f.done = max(end, f.declaredEnd(short, behind)), end
	head := FoundRef{Ref: base, How: Named, Title: f.span(from, to), Full: f.full[Canonical(base.Title)]}
	if located, stop := f.locate(behind, base); len(located) > 0 {
		f.emit(head, at, located, stop)
		return
	}
	if head.Full != "" || f.knows(base.Title) || titled(base.Title) {
		f.emit(head, at, []located{{base, at, end}}, f.i)
	}
}

// declaredEnd is behind the remarks where they declare a short name: it is no
// citation of its own.
func (f *finder) declaredEnd(short [2]int, behind int) int {
	if short[1] > short[0] {
		return behind
	}
	return 0
}

// locate reads the locators behind a name: at least one unit, none of a count.
func (f *finder) locate(i int, base Ref) ([]located, int) {
	if w := f.t.word(f.t.space(i), []string{"中的", "里的", "的", "中", "之"}); w > 0 {
		if j := f.t.space(f.t.space(i) + w); f.t.rune(j) == '第' {
			i = j
		}
	}
	j := f.t.divisions(i)
	p, ok := f.t.piece(j, false)
	if !ok || !p.ordinal && p.unit != article {
		return nil, i
	}
	return f.t.locators(i, base, false)
}

// emit adds the members of a list under the name at its head.
func (f *finder) emit(head FoundRef, at int, all []located, stop int) {
	for n, l := range all {
		r := head
		r.Ref, r.Start, r.End = l.ref, f.t[l.at].at, f.t[l.end-1].end
		if n == 0 {
			r.Start = f.t[at].at
		} else if r.How == Named || r.How == Pointed {
			r.How, r.Word = Listed, ""
		}
		f.found = append(f.found, r)
	}
	f.i, f.done = max(stop, f.i), max(stop, f.i)
	newest := &f.found[len(f.found)-1]
	f.last = newest
	if head.How == Named {
		f.heads = append(f.heads, head)
	}
}

func (f *finder) sub(from, to int) string {
	if from >= to {
		return ""
	}
	return strings.TrimSpace(f.s[f.t[from].at:f.t[to-1].end])
}

func (f *finder) span(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{f.t[from].at, f.t[to-1].end}
}

func (f *finder) knows(name string) bool {
	if name == "" {
		return false
	}
	if f.known(name) || len(f.full) > 0 && f.full[Canonical(name)] != "" {
		return true
	}
	script := toSimplified(name)
	return script != name && f.known(script)
}

// declare keeps a short name for a title.
func (f *finder) declare(short [2]int, title string) {
	if name := f.sub(short[0], short[1]); name != "" && title != "" {
		if full := f.full[Canonical(title)]; full != "" {
			title = full
		}
		f.full[Canonical(name)] = title
	}
}

// number finds a locator with the name before it, or bare.
func (f *finder) number() {
	i := f.i
	f.i = f.skipNumber(i)
	if i > 0 && f.t[i].r != '第' && (digit(f.t[i-1].r) >= 0 || f.t[i-1].r == '第') {
		return
	}
	start := f.t.divisions(i)
	p, ok := f.t.piece(start, false)
	if !ok {
		return
	}
	head, at := f.nameBefore(i)
	switch {
	case head.How != Bare && (p.ordinal || p.unit == article):
	case !p.ordinal || p.unit > paragraph && !p.values[0].bracket || p.unit > article && !f.cites(p.end):
		return
	case f.last != nil && p.unit == article:
		head.take(*f.last)
	case p.unit > article:
		head.How = Own
	}
	if all, stop := f.t.locators(i, head.Ref, false); len(all) > 0 {
		f.emit(head, at, all, stop)
	}
}

// skipNumber is behind 第 or the run of numerals at i.
func (f *finder) skipNumber(i int) int {
	i++
	for i < len(f.t) && f.t[i-1].r != '第' && (digit(f.t[i].r) >= 0 || size(f.t[i].r) > 0) {
		i++
	}
	return i
}

// cites tells whether what follows a paragraph or item says that it is cited, not
// counted: 第一款规定, not 第一款产品.
func (f *finder) cites(i int) bool {
	i = f.t.space(i)
	return !han(f.t.rune(i)) || f.t.word(i, []string{"规定", "的", "之", "第", "和", "或", "及", "至", "到", "以", "所", "罪", "情形", "行为", "中", "与", "处罚", "、", "前段", "后段"}) > 0
}
