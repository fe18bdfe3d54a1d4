package masking

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check/facts"
	"jianwen/drafting/check/rules/privacy"
	"jianwen/drafting/naming"
)

// adverse are the roles that are hidden whatever else somebody is.
const adverse = naming.Suspect | naming.Victim | naming.Witness | naming.Minor | naming.Party | naming.Informant | naming.Relative

// names hides persons.
func (m *masker) names() {
	m.cast = facts.Names.Of(m.draft)
	masks := m.masks()
	for _, p := range m.cast.Persons {
		if p.Is(naming.Informant) {
			m.informant(p)
			continue
		}
		mask, ok := masks[p]
		if !ok {
			mask = p.Name // it stays
		}
		for _, at := range p.Mentions {
			m.add(at.Text, at.Start, at.End, Name, mask)
		}
	}
	m.relations()
}

// open tells whether a person is named in copies for the public.
func open(p *naming.Person) bool {
	return p.Form == naming.Alias || p.Is(naming.Staff|naming.Counsel) && !p.Is(adverse)
}

// masks are what stands for each person that is hidden. Officers whom a correction
// blames have not even their surname told.
func (m *masker) masks() map[*naming.Person]string {
	style := m.style()
	bySurname := map[string][]*naming.Person{}
	var order []string
	var officers []*naming.Person
	for _, p := range m.cast.Persons {
		switch {
		case open(p) || p.Is(naming.Informant):
			continue
		case m.draft.Family() == "correction" && p.Is(naming.Official) && !p.Is(adverse):
			officers = append(officers, p)
			continue
		}
		surname := surnameOf(p)
		if bySurname[surname] == nil {
			order = append(order, surname)
		}
		bySurname[surname] = append(bySurname[surname], p)
	}
	masks := map[*naming.Person]string{}
	number(masks, officers, "", "某某")
	for _, surname := range order {
		number(masks, bySurname[surname], surname, style)
	}
	return masks
}

// surnameOf is the surname, or the first character of a name that has none.
func surnameOf(p *naming.Person) string {
	if p.Surname != "" {
		return p.Surname
	}
	_, n := utf8.DecodeRuneInString(p.Name)
	return p.Name[:n]
}

// number gives persons of one surname their masks: one alone the plain one, several
// 某甲, 某乙 in the order in which they come up. Numbers that they have stay.
func number(masks map[*naming.Person]string, persons []*naming.Person, surname, style string) {
	taken := map[string]bool{}
	for _, p := range persons {
		if mask := strings.TrimPrefix(p.Name, surname); p.Form == naming.Masked && isNumbered(mask) && !taken[mask] {
			taken[mask] = true
			masks[p] = p.Name
		}
	}
	if len(persons) == 1 && len(taken) == 0 {
		masks[persons[0]] = surname + style
		return
	}
	next := 0
	for _, p := range persons {
		if masks[p] != "" {
			continue
		}
		mask := ""
		for mask == "" || taken[mask] {
			mask = "某" + stem(next)
			next++
		}
		taken[mask] = true
		masks[p] = surname + mask
	}
}

// stem is the nth of what tells persons of one surname apart.
func stem(n int) string {
	if stems := []rune(naming.Stems); n < len(stems) {
		return string(stems[n])
	}
	return strconv.Itoa(n - utf8.RuneCountInString(naming.Stems) + 1)
}

// isNumbered tells whether a mask has a number: 某甲.
func isNumbered(mask string) bool {
	return strings.HasPrefix(mask, "某") && mask != "某" && mask != "某某"
}

// style is how the copy hides one of a surname alone: as the draft does most of the
// time, else 某某.
func (m *masker) style() string {
	count := map[string]int{}
	for _, p := range m.cast.Persons {
		if p.Form == naming.Masked {
			count[strings.TrimPrefix(p.Name, p.Surname)]++
		}
	}
	if count["某"] > count["某某"] {
		return "某"
	}
	return "某某"
}

// informant leaves out the name of who informed.
func (m *masker) informant(p *naming.Person) {
	for _, at := range p.Mentions {
		mask := "举报人"
		if at.Text < len(m.draft.Passages) {
			mask = privacy.Unnamed(m.cast.Texts[at.Text].Value[:at.Start])
		}
		m.add(at.Text, at.Start, at.End, Name, mask)
	}
}

// relation is whose relative somebody is.
var relation = regexp.MustCompile(`^之(?:` + kinship + `)|^的(?:` + kinship + `)(?:[^\p{Han}]|的|送|，|向|在|于|未|对|称|说|到|和|与|及|询|证|陈|提|收|$)`)

const kinship = `父母|子女|兄弟|姐妹|妻子|妻|丈夫|夫|父亲|父|母亲|母|儿子|子|女儿|女|兄|弟|姐|妹`

// relations hides of whom the relatives of suspects and parties are, in corrections: it
// is not they who are in the matter.
func (m *masker) relations() {
	if m.draft.Family() != "correction" {
		return
	}
	for _, p := range m.cast.Persons {
		if p.Is(naming.Official|naming.Staff|naming.Counsel) && !p.Is(adverse) {
			continue
		}
		for _, at := range p.Mentions {
			text := m.cast.Texts[at.Text].Value
			if found := relation.FindString(text[at.End:]); found != "" {
				length := len(kin.FindString(found))
				m.add(at.Text, at.End, at.End+length, Relation, "的近亲属")
			}
		}
	}
}

// kin is the word itself.
var kin = regexp.MustCompile(`^(?:之|的)(?:` + kinship + `)`)
