// Package naming finds the persons and units that a draft speaks of, and every place
// where it does.
//
// Chinese names are not marked in a text, and no dictionary has them. So a name is
// believed where the text around it says that it is one: a role before it (被告人邵启明,
// 民警丁某, 邻居闵桂芳), what belongs to persons behind it (闵桂芳的陈述, 某某，男，), a field
// of the front matter, a column of a table. Once believed, a name is found wherever it
// stands. Where the text does not tell, the package is silent.
package naming

import "strings"

// Role is what somebody is in a matter; one person may have several.
type Role uint16

const (
	Suspect   Role = 1 << iota // 犯罪嫌疑人、被告人、罪犯、被不起诉人
	Victim                     // 被害人
	Minor                      // 未成年人
	Witness                    // 证人、鉴定人
	Informant                  // 举报人、控告人、申诉人
	Official                   // 民警、法官 and others of an organ of the state
	Staff                      // of the procuratorate itself: who handles the matter
	Party                      // 申请人、原告、第三人
	Relative                   // 监护人、父母、邻居
	Counsel                    // 辩护人、诉讼代理人
	Other                      // 负责人、股东、司机
)

// Form is how a name stands in a text.
type Form uint8

const (
	Full   Form = iota // 邵启明
	Masked             // 马某某、伍某甲、丁某、张××
	Alias              // 小林（化名）
)

// A Person is somebody whom the draft names.
type Person struct {
	Name     string // as it stands: 邵启明, 伍某甲, 小林
	Surname  string // 邵; "" of an alias, and of a name without a Chinese surname
	Form     Form
	Roles    Role
	Mentions []Mention // in the order of the texts
	Traits
}

// Is tells whether the person has one of the roles.
func (p *Person) Is(r Role) bool { return p.Roles&r != 0 }

// A Unit is an organ, a company, a school: anything that acts and is no person.
type Unit struct {
	Name     string   // the longest by which the draft calls it
	Shorts   []string // declared by 以下简称, or a part of the name with 公司
	Private  bool     // a company, a shop, a school: no organ of the state
	Mentions []Mention
}

// A Mention is a place where a name stands: bytes Start to End of the text with that
// index.
type Mention struct {
	Text       int
	Start, End int
}

// A Text is one of the texts of a draft: a passage, or a value of the front matter.
type Text struct {
	Value string
	Field string // key of the front matter that it is a value of
	Head  string // what stands over it in a table
}

// A Cast is everybody in a draft, in the order in which they come up.
type Cast struct {
	Texts   []Text // that were read
	Persons []*Person
	Units   []*Unit
}

// Person finds a person by name.
func (c *Cast) Person(name string) *Person {
	for _, p := range c.Persons {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// Unit finds a unit by its name or a short one.
func (c *Cast) Unit(name string) *Unit {
	for _, u := range c.Units {
		if u.Name == name {
			return u
		}
		for _, s := range u.Shorts {
			if s == name {
				return u
			}
		}
	}
	return nil
}

// Read finds everybody in the texts of a draft. look is [Look], or something that
// remembers what it said.
func Read(texts []Text, look func(string) *Seen) *Cast {
	g := &gathering{texts: texts, persons: map[string]*Person{}, units: map[string]*Unit{}, cast: &Cast{Texts: texts}}
	for i, t := range texts {
		g.field(t)
		g.seen = append(g.seen, look(t.Value))
		g.firm(i)
	}
	for i := range texts {
		g.loose(i)
	}
	g.recurring()
	g.brands()
	g.mention()
	return g.cast
}

// isName tells whether a text can be somebody's name and nothing else.
func isName(s string) bool {
	if strings.Contains(s, "·") {
		return len([]rune(s)) <= 24 && allHan(strings.ReplaceAll(s, "·", ""))
	}
	n := len([]rune(s))
	return n >= 2 && n <= 4 && allHan(s) && !words()[string([]rune(s)[:2])]
}
