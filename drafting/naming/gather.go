package naming

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A gathering is a cast in the making.
type gathering struct {
	texts   []Text
	seen    []*Seen
	persons map[string]*Person
	units   map[string]*Unit
	cast    *Cast
	counts  map[string]int
}

// unitFields are the keys of the front matter whose values are units.
var unitFields = []string{"addressee", "cc", "procuratorate", "violator_unit", "judgment_court", "requesting_org", "issuer", "harm_measured_by", "guidance_provider"}

// field takes what a value of the front matter or a cell of a table is by where it stands.
func (g *gathering) field(t Text) {
	roles, person := fields[t.Field]
	if t.Field == "" {
		roles, person = heads[t.Head]
	}
	if slices.Contains(unitFields, t.Field) && IsUnit(t.Value) {
		g.unit(t.Value, "")
	}
	if !person {
		return
	}
	for _, name := range strings.FieldsFunc(t.Value, func(r rune) bool { return strings.ContainsRune("、，,；; ", r) }) {
		made := strings.Contains(name, aliasMark)
		name, _, _ = strings.Cut(name, "（")
		form := Full
		switch {
		case name != "" && maskedAt(name, 0) == name:
			form = Masked
		case !isName(name) || IsUnit(name) || t.Field != "handlers" && surnameOf(name) == "" && t.Field != "minor":
			continue
		case made || t.Field == "minor" && (strings.HasPrefix(name, "小") || surnameOf(name) == ""):
			form = Alias
		}
		g.person(name, form, roles)
	}
}

// firm takes what a text leaves no doubt about.
func (g *gathering) firm(i int) {
	for _, s := range g.seen[i].persons {
		if len(s.options) == 1 {
			g.person(s.options[0], s.form, s.roles)
		}
	}
	for _, u := range g.seen[i].units {
		g.unit(u.name, u.short)
	}
}

// loose takes what one text leaves in doubt: a name that is known, else the shorter
// where it stands elsewhere without the character behind it, else the longer where it
// stands elsewhere as well.
func (g *gathering) loose(i int) {
	for _, s := range g.seen[i].persons {
		if len(s.options) < 2 {
			continue
		}
		long, short := s.options[0], s.options[1]
		if len(long) < len(short) {
			long, short = short, long
		}
		switch {
		case g.persons[long] != nil:
			g.persons[long].Roles |= s.roles
		case g.persons[short] != nil:
			g.persons[short].Roles |= s.roles
		case g.count(short) > g.count(long):
			g.person(short, s.form, s.roles)
		case g.count(long) > 1:
			g.person(long, s.form, s.roles)
		case !s.blind || s.roles&(Suspect|Victim|Witness|Minor|Informant) != 0 && !strings.Contains(weak, long[:len(surnameOf(long))]):
			g.person(s.options[0], s.form, s.roles) // a name stands behind these most of the time
		}
	}
}

// count is how often a name stands in the draft.
func (g *gathering) count(name string) int {
	if g.counts == nil {
		g.counts = map[string]int{}
	}
	if n, ok := g.counts[name]; ok {
		return n
	}
	n := 0
	for _, t := range g.texts {
		n += strings.Count(t.Value, name)
	}
	g.counts[name] = n
	return n
}

func (g *gathering) person(name string, form Form, roles Role) {
	p := g.persons[name]
	if p == nil {
		p = &Person{Name: name, Form: form, Surname: surnameOf(name)}
		if form == Alias || strings.Contains(name, "·") {
			p.Surname = ""
		}
		g.persons[name] = p
		g.cast.Persons = append(g.cast.Persons, p)
	}
	if form == Alias {
		p.Form, p.Surname = Alias, ""
	}
	p.Roles |= roles
}

func (g *gathering) unit(name, short string) {
	u := g.units[name]
	if u == nil {
		u = &Unit{Name: name, Private: Ending(name) != "" && !organ.MatchString(name)}
		g.units[name] = u
		g.cast.Units = append(g.cast.Units, u)
	}
	if short != "" && !slices.Contains(u.Shorts, short) {
		u.Shorts = append(u.Shorts, short)
	}
}

// brands takes the short names of companies that nobody declared: 恒拓公司 for
// 澜川恒拓土方工程有限公司, where it says no more than a trade.
func (g *gathering) brands() {
	const company = "公司"
	if len(g.cast.Units) == 0 {
		return
	}
	for _, u := range g.cast.Units {
		for _, short := range tails(u) {
			if g.count(short) > g.count(u.Name) {
				g.unit(u.Name, short)
			}
		}
	}
	for _, t := range g.texts {
		for from := 0; ; {
			i := strings.Index(t.Value[from:], company)
			if i < 0 {
				break
			}
			end := from + i
			from = end + len(company)
			for n := 4; n >= 2; n-- {
				at := back(t.Value, end, n)
				if at < 0 {
					continue
				}
				if u := g.owner(t.Value[at:end]); u != nil && branded(t.Value[at:end]) {
					g.unit(u.Name, t.Value[at:from])
					break
				}
			}
		}
	}
}

// branded tells whether a word before 公司 says more than a trade.
func branded(word string) bool {
	return !strings.Contains(word, "有限") && !generic.MatchString(word) && utf8.RuneCountInString(trade.ReplaceAllString(word, "")) >= 2
}

// tails are the name of a private unit without the places that it begins with:
// 栖月商务酒店 of 澜川市青渠区栖月商务酒店.
func tails(u *Unit) (out []string) {
	if !u.Private {
		return nil
	}
	ending := Ending(u.Name)
	for rest := u.Name; ; {
		i := strings.IndexAny(rest, "省市区县州旗")
		if i < 0 {
			return out
		}
		_, n := utf8.DecodeRuneInString(rest[i:])
		rest = rest[i+n:]
		if utf8.RuneCountInString(rest) < utf8.RuneCountInString(ending)+2 || owned.MatchString(rest) || utf8.RuneCountInString(trade.ReplaceAllString(strings.TrimSuffix(rest, ending), "")) < 2 {
			return out
		}
		out = append(out, rest)
	}
}

// owned is how units of no name of their own are called: 民办幼儿园.
var owned = regexp.MustCompile(`^(?:公办|民办|公立|私立|地方|大型|小型|有关|相关|其他)`)

// owner is the one company that has a word in its name; nil where there are none or
// several.
func (g *gathering) owner(word string) (found *Unit) {
	for _, u := range g.cast.Units {
		if !u.Private || !strings.Contains(u.Name, word) || strings.HasSuffix(u.Name, word+"公司") || !strings.HasSuffix(u.Name, "公司") {
			continue
		}
		if found != nil {
			return nil
		}
		found = u
	}
	return found
}

// mention finds every place of every name; where one name begins another, the longer counts.
func (g *gathering) mention() {
	type known struct {
		name string
		to   *[]Mention
	}
	by := map[rune][]known{}
	add := func(name string, to *[]Mention) {
		r, _ := utf8.DecodeRuneInString(name)
		by[r] = append(by[r], known{name, to})
	}
	for _, p := range g.cast.Persons {
		add(p.Name, &p.Mentions)
	}
	for _, u := range g.cast.Units {
		add(u.Name, &u.Mentions)
		for _, s := range u.Shorts {
			add(s, &u.Mentions)
		}
	}
	for _, list := range by {
		slices.SortStableFunc(list, func(a, b known) int { return len(b.name) - len(a.name) })
	}
	for i, t := range g.texts {
		end := 0
		for at, r := range t.Value {
			if at < end {
				continue
			}
			for _, k := range by[r] {
				if strings.HasPrefix(t.Value[at:], k.name) {
					end = at + len(k.name)
					*k.to = append(*k.to, Mention{i, at, end})
					break
				}
			}
		}
	}
	for _, p := range g.cast.Persons {
		for _, m := range p.Mentions {
			after := g.texts[m.Text].Value[m.End:]
			p.tell(after)
			if p.Roles&^(Other|Informant) == 0 && p.Form == Full && informant(after) {
				p.Roles |= Informant
			}
		}
	}
	g.cast.Persons = slices.DeleteFunc(g.cast.Persons, func(p *Person) bool { return len(p.Mentions) == 0 })
}
