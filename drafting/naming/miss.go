package naming

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Miss is a place where a name seems to stand with one character changed.
type Miss struct {
	Mention
	Wrote string // what stands there: 邵启民
	Name  string // what stands elsewhere: 邵启明
	First Mention
}

// Misses are the places where the name of a person or unit stands with one character
// changed, in order: of two spellings the rarer is told. Two persons or units whose
// names differ by a character are none, where the draft tells them apart: it names
// both side by side, gives them different roles, or declares both.
func (c *Cast) Misses() []Miss {
	m := &missing{cast: c, by: map[rune][]*wanted{}}
	for _, p := range c.Persons {
		if p.Form == Full && p.Surname != "" && utf8.RuneCountInString(p.Name) >= 3 {
			m.want(p.Name, p.Mentions, p)
		}
	}
	for _, p := range c.Persons { // 小林、小琳: an alias stays the same throughout
		if p.Form == Alias && utf8.RuneCountInString(p.Name) == 2 && len(p.Mentions) > 1 {
			m.want(p.Name, p.Mentions, p)
		}
	}
	for _, u := range c.Units {
		for _, name := range append([]string{u.Name, tail(u.Name)}, u.Shorts...) {
			if utf8.RuneCountInString(name) >= 4 {
				m.want(name, u.Mentions, nil)
			}
		}
	}
	for i, t := range c.Texts {
		m.text(i, t.Value)
	}
	m.known()
	m.units()
	m.hidden()
	slices.SortFunc(m.out, func(a, b Miss) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Name, b.Name))
	})
	return slices.CompactFunc(m.out, func(a, b Miss) bool { return a.Mention == b.Mention })
}

// tail is the name of a unit without the province or city that it begins with, where
// another place follows: 青渠区人民法院.
func tail(name string) string {
	for _, mark := range []string{"省", "市"} {
		if _, rest, ok := strings.Cut(name, mark); ok && place.MatchString(rest) && utf8.RuneCountInString(rest) >= 6 {
			return rest
		}
	}
	return ""
}

// A wanted name is looked for with one character changed.
type wanted struct {
	name     string
	letters  []rune
	mentions []Mention
	person   *Person // nil of a unit
}

// missing looks for misses.
type missing struct {
	cast *Cast
	by   map[rune][]*wanted // by the first character and by the second
	out  []Miss
}

func (m *missing) want(name string, mentions []Mention, p *Person) {
	if len(mentions) == 0 {
		return
	}
	w := &wanted{name, []rune(name), mentions, p}
	m.by[w.letters[0]] = append(m.by[w.letters[0]], w)
	if w.letters[1] != w.letters[0] {
		m.by[w.letters[1]] = append(m.by[w.letters[1]], w)
	}
}

// text looks through one text.
func (m *missing) text(i int, text string) {
	before := 0 // where the character before stands
	for at, r := range text {
		for _, w := range m.by[r] {
			if r == w.letters[0] {
				m.window(i, text, at, w)
			}
			if r == w.letters[1] && at > before {
				m.window(i, text, before, w)
			}
		}
		before = at
	}
}

// window compares what stands at a place with a name.
func (m *missing) window(i int, text string, at int, w *wanted) {
	end, n, off, other := at, 0, -1, rune(0)
	for _, r := range text[at:] {
		if r != w.letters[n] {
			if off >= 0 {
				return
			}
			off, other = n, r
		}
		end += utf8.RuneLen(r)
		if n++; n == len(w.letters) {
			break
		}
	}
	if n < len(w.letters) || off < 0 || end > len(text) || !allHan(text[at:end]) {
		return
	}
	wrote := text[at:end]
	if m.taken(i, at, end) || m.cast.Person(wrote) != nil || m.cast.Unit(wrote) != nil {
		return
	}
	if w.person != nil && !personMiss(text, at, end, w, off, other) || w.person == nil && !unitMiss(w, off, other) {
		return
	}
	m.out = append(m.out, Miss{Mention{i, at, end}, wrote, w.name, w.mentions[0]})
}

// taken tells whether a known name stands at a place.
func (m *missing) taken(i, at, end int) bool {
	in := func(list []Mention) bool {
		k, _ := slices.BinarySearchFunc(list, Mention{i, at, 0}, func(a, b Mention) int {
			return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.End, b.Start+1))
		})
		return k < len(list) && list[k].Text == i && list[k].Start < end && list[k].End > at
	}
	for _, p := range m.cast.Persons {
		if in(p.Mentions) {
			return true
		}
	}
	for _, u := range m.cast.Units {
		if in(u.Mentions) {
			return true
		}
	}
	return false
}

// personMiss tells whether a name with another character at off is meant for the
// person. What looks or sounds otherwise counts only where a name can stand.
func personMiss(text string, at, end int, w *wanted, off int, other rune) bool {
	if w.person.Form == Alias {
		return off == 1 && alike(w.letters[1], other)
	}
	surname := utf8.RuneCountInString(w.person.Surname)
	if off < surname {
		return alike(w.letters[off], other) || surname == 1 && len(w.letters) == 3 && given(other) && isStart(text[:at]) && isEnd(text[end:]) &&
			surnameOf(text[at:]) == "" && len(w.mentions) > 1
	}
	if !given(other) || words()[firstTwo(text[at:end])] {
		return false
	}
	if alike(w.letters[off], other) {
		return true
	}
	starts, stops := isStart(text[:at]), isEnd(text[end:])
	if off == len(w.letters)-1 {
		return starts || stops
	}
	return starts && stops
}

// counting are characters by which units of one kind are told apart.
const counting = "一二三四五六七八九十零〇甲乙丙丁戊己庚辛东南西北中上下前后左右大小新老内外总"

// unitMiss tells whether a name with another character at off is meant for the unit.
func unitMiss(w *wanted, off int, other rune) bool {
	right := w.letters[off]
	if off >= len(w.letters)-2 || strings.ContainsRune(counting, right) && strings.ContainsRune(counting, other) {
		return false
	}
	if strings.ContainsRune("省市", right) && strings.ContainsRune("省市", other) {
		return false
	}
	return alike(right, other) || !strings.ContainsRune("该本你贵某各两的是与和及由对在", other)
}

// known tells of two persons of the cast whose names differ by a character and who
// seem to be one.
func (m *missing) known() {
	for i, a := range m.cast.Persons {
		for _, b := range m.cast.Persons[i+1:] {
			if a.Form != Full || b.Form != Full || a.Is(Staff) != b.Is(Staff) || !nearly(a.Name, b.Name) || m.apart(a, b) {
				continue
			}
			rare, often := a, b
			if len(a.Mentions) >= len(b.Mentions) {
				rare, often = b, a
			}
			m.tell(rare, often)
		}
	}
}

// units tells of two units of the cast whose names differ by a character, unless the
// draft declares both or sets them side by side.
func (m *missing) units() {
	for i, a := range m.cast.Units {
		for _, b := range m.cast.Units[i+1:] {
			if m.shortened(a, b) || m.shortened(b, a) {
				continue
			}
			x, y := []rune(a.Name), []rune(b.Name)
			if len(x) != len(y) || len(x) < 4 || len(a.Shorts) > 0 && len(b.Shorts) > 0 {
				continue
			}
			off, count := 0, 0
			for k := range x {
				if x[k] != y[k] {
					off, count = k, count+1
				}
			}
			if count != 1 || !unitMiss(&wanted{letters: x}, off, y[off]) || m.together(a.Mentions, b.Mentions) {
				continue
			}
			if len(a.Mentions) < len(b.Mentions) || len(a.Mentions) == len(b.Mentions) && len(b.Shorts) > 0 {
				a, b = b, a
			}
			for _, at := range b.Mentions {
				m.out = append(m.out, Miss{at, b.Name, a.Name, a.Mentions[0]})
			}
		}
	}
}

// shortened tells whether b is a short name of a, or its name without the place, with
// one character changed, and tells of it: 丰和公司 where 丰禾公司 was declared.
func (m *missing) shortened(a, b *Unit) bool {
	y := []rune(b.Name)
	if len(b.Shorts) > 0 || len(y) < 4 || len(a.Mentions) < len(b.Mentions) || m.together(a.Mentions, b.Mentions) {
		return false
	}
	names := a.Shorts
	if x := []rune(a.Name); len(x) > len(y) && strings.ContainsRune("省市区县镇乡", x[len(x)-len(y)-1]) {
		names = append(slices.Clone(names), string(x[len(x)-len(y):]))
	}
	for _, name := range names {
		x := []rune(name)
		if len(x) != len(y) {
			continue
		}
		off, count := 0, 0
		for k := range x {
			if x[k] != y[k] {
				off, count = k, count+1
			}
		}
		if count == 1 && unitMiss(&wanted{letters: x}, off, y[off]) {
			for _, at := range b.Mentions {
				m.out = append(m.out, Miss{at, b.Name, name, a.Mentions[0]})
			}
			return true
		}
	}
	return false
}

// hidden tells of persons hidden now as 马某某, now as 马某.
func (m *missing) hidden() {
	for _, a := range m.cast.Persons {
		if a.Form != Masked || a.Name != a.Surname+"某" {
			continue
		}
		b := m.cast.Person(a.Name + "某")
		if b == nil || m.apart(a, b) {
			continue
		}
		if len(a.Mentions) > len(b.Mentions) {
			m.tell(b, a)
		} else {
			m.tell(a, b)
		}
	}
}

func (m *missing) tell(rare, often *Person) {
	for _, at := range rare.Mentions {
		m.out = append(m.out, Miss{at, rare.Name, often.Name, often.Mentions[0]})
	}
}

// nearly tells whether two names differ by one character, and seem to be one: by one that
// is easily mistyped, or in names of three characters and more by any behind the first.
func nearly(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) || len(x) < 2 {
		return false
	}
	off := -1
	for i := range x {
		if x[i] != y[i] {
			if off >= 0 {
				return false
			}
			off = i
		}
	}
	if off < 0 {
		return false
	}
	return alike(x[off], y[off]) || len(x) >= 3 && off > 0
}

// apart tells whether a draft shows that two are not one: it gives them roles that one
// person cannot have together, or names them close to one another.
func (m *missing) apart(a, b *Person) bool {
	if x, y := a.Roles&^Other, b.Roles&^Other; x != 0 && y != 0 && x&y == 0 {
		return true
	}
	return m.together(a.Mentions, b.Mentions)
}

// together tells whether two names stand close to one another in one sentence.
func (m *missing) together(a, b []Mention) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Text != y.Text {
				continue
			}
			if x.Start > y.Start {
				x, y = y, x
			}
			if y.Start < x.End || y.Start-x.End > 36 {
				continue
			}
			if between := m.cast.Texts[x.Text].Value[x.End:y.Start]; !strings.ContainsAny(between, "。；（") {
				return true
			}
		}
	}
	return false
}
